# SPDX-License-Identifier: MIT
# Completion of hipplan's command line in fish.

# The ids of one kind, from the program that is being typed, or else from the one on the path.
function __hipplan_ids
    set -l program (commandline -opc)[1]
    set program (string replace -r '^~/' "$HOME/" -- $program)
    command $program ids $argv[1] 2>/dev/null; or command hipplan ids $argv[1] 2>/dev/null
end

# The words for a comma-separated list: each follows what stands before the last comma.
function __hipplan_list
    set -l token (commandline -ct | string replace -r '^--[a-z-]+=' '')
    set -l before (string match -r '^.*,' -- $token)
    set -l given (string split , -- $before)
    for word in $argv
        contains -- $word $given; or echo "$before$word"
    end
end

# What has been typed beside flags and their values: the command, and what it is about.
function __hipplan_words
    set -l takes_value -o --pain --position --equipment --side --condition --red-flag --avoid --goal --include --prefer \
        --profile --weeks --days --minutes --start --week --time --calendar --cancels --made --format \
        --color --width --output --catalog --add --art --frame --figures --jobs --output-dir --date --session --exercise --sets --reps --hold \
        --pain-during --effort --control --note --usual-pain --next-morning --chair-stand --merge --log --today
    set -l words (commandline -opc)
    # There it takes none.
    contains -- log $words; and set -e takes_value[(contains -i -- --week $takes_value)]
    set -l before
    for word in $words[2..-1]
        string match -q -- '-*' $word; or contains -- "$before" $takes_value; or echo $word
        set before $word
    end
    # A flag that waits for its value is no place for a word.
    contains -- "$before" $takes_value; and echo -
end

function __hipplan_command
    set -l words (__hipplan_words)
    set -q words[1]; and contains -- $words[1] $argv
end

function __hipplan_wants_command
    set -l words (__hipplan_words)
    not set -q words[1]
end

# Whether the command still wants to know what it is about: no word after it but flags and their values.
function __hipplan_wants_subject
    __hipplan_command $argv; and test (count (__hipplan_words)) -eq 1
end

set -l person plan why list
set -l pages plan log review why list show sources screen figure batch

complete -c hipplan -f
complete -c hipplan -s h -l help -d 'Show the help'
complete -c hipplan -s q -l quiet -d 'No notes on standard error'
complete -c hipplan -l no-pager -d 'Never through a pager'
complete -c hipplan -n __hipplan_wants_command -l version -d 'Show version and catalog'

complete -c hipplan -n __hipplan_wants_command -a plan -d 'Make a weekly plan'
complete -c hipplan -n __hipplan_wants_command -a log -d 'Write down how a session went'
complete -c hipplan -n __hipplan_wants_command -a review -d 'Look back on how it went'
complete -c hipplan -n __hipplan_wants_command -a why -d 'Why an exercise is in the plan, or why not'
complete -c hipplan -n __hipplan_wants_command -a list -d 'List the exercises'
complete -c hipplan -n __hipplan_wants_command -a show -d 'Show one exercise in full'
complete -c hipplan -n __hipplan_wants_command -a sources -d 'Every source, with what rests on it'
complete -c hipplan -n __hipplan_wants_command -a screen -d 'Ask for warning signs before you exercise'
complete -c hipplan -n __hipplan_wants_command -a check -d 'Look for mistakes in a catalog'
complete -c hipplan -n __hipplan_wants_command -a init -d 'Answer a few questions once'
complete -c hipplan -n __hipplan_wants_command -a ids -d 'The words that flags take'
complete -c hipplan -n __hipplan_wants_command -a figure -d 'Draw an exercise'
complete -c hipplan -n __hipplan_wants_command -a batch -d 'Make plans for many people'
complete -c hipplan -n __hipplan_wants_command -a help -d 'Show the help of a command'

# What a command is about
complete -c hipplan -n '__hipplan_wants_subject why show figure' -a '(__hipplan_ids exercises)' -d Exercise
complete -c hipplan -n '__hipplan_command check' -F
complete -c hipplan -n '__hipplan_wants_subject batch' -F
complete -c hipplan -n '__hipplan_wants_subject ids' -a 'positions equipment conditions red-flags exercises stress goals groups'
complete -c hipplan -n '__hipplan_wants_subject help' \
    -a 'plan log review why list show sources screen check init ids figure batch help'

# About you
complete -c hipplan -n "__hipplan_command $person" -l pain -x -d '0 to 10, when moving'
complete -c hipplan -n "__hipplan_command $person" -l active -d 'You are used to regular exercise'
complete -c hipplan -n "__hipplan_command $person" -l position -x -d 'Positions you can get into' \
    -a '(__hipplan_list (__hipplan_ids positions) lying all)'
complete -c hipplan -n "__hipplan_command $person" -l equipment -x -d 'What you have at hand' \
    -a '(__hipplan_list (__hipplan_ids equipment) household none)'
complete -c hipplan -n "__hipplan_command $person" -l side -x -d 'The painful side' -a 'left right both'
complete -c hipplan -n "__hipplan_command $person" -l condition -x -d 'What a clinician has found' \
    -a '(__hipplan_list (__hipplan_ids conditions))'
complete -c hipplan -n "__hipplan_command $person" -l red-flag -x -d 'Warning signs you have' \
    -a '(__hipplan_list (__hipplan_ids red-flags))'
complete -c hipplan -n "__hipplan_command $person" -l cleared -d 'A clinician knows of the warning sign'
complete -c hipplan -n "__hipplan_command $person" -l avoid -x -d 'Exercises or stress tags never to use' \
    -a '(__hipplan_list (__hipplan_ids exercises) (__hipplan_ids stress))'
complete -c hipplan -n "__hipplan_command $person" -l goal -x -d 'What you want to be able to do' \
    -a '(__hipplan_list (__hipplan_ids goals))'
complete -c hipplan -n "__hipplan_command $person" -l include -x -d 'Exercises to put in' \
    -a '(__hipplan_list (__hipplan_ids exercises))'
complete -c hipplan -n "__hipplan_command $person" -l prefer -x -d 'What to take before others' \
    -a '(__hipplan_list (__hipplan_ids exercises) (__hipplan_ids positions) lying (__hipplan_ids equipment) (__hipplan_ids groups))'
complete -c hipplan -n "__hipplan_command $person log review init" -l profile -r -F -d 'The file with your answers'

# About a session, its day and the log
complete -c hipplan -n '__hipplan_command log' -l date -x -d 'The day that it was' \
    -a 'today yesterday monday tuesday wednesday thursday friday saturday sunday'
complete -c hipplan -n '__hipplan_command log' -l session -x -d 'Which session' -a 'strength light bad-day'
complete -c hipplan -n '__hipplan_command log' -l exercise -x -d 'Only these exercises' \
    -a '(__hipplan_list (__hipplan_ids exercises))'
complete -c hipplan -n '__hipplan_command log' -l side -x -d 'Of the exercise' -a 'left right each both'
complete -c hipplan -n '__hipplan_command log' -l sets -x -d Rounds
complete -c hipplan -n '__hipplan_command log' -l reps -x -d Repetitions
complete -c hipplan -n '__hipplan_command log' -l hold -x -d 'Seconds of hold'
complete -c hipplan -n '__hipplan_command log' -l minutes -x -d Minutes
complete -c hipplan -n '__hipplan_command log' -l pain-during -x -d '0 to 10, at worst'
complete -c hipplan -n '__hipplan_command log' -l effort -x -d '0 to 10'
complete -c hipplan -n '__hipplan_command log' -l control -x -d 'How well it went' -a 'good fair poor'
complete -c hipplan -n '__hipplan_command log' -l sharp -d 'The pain turned sharp'
complete -c hipplan -n '__hipplan_command log' -l note -x -d 'In your own words'
complete -c hipplan -n '__hipplan_command log' -l usual-pain -x -d '0 to 10'
complete -c hipplan -n '__hipplan_command log' -l next-morning -x -d '0 to 10'
complete -c hipplan -n '__hipplan_command log' -l goal -x -d '0, easy, to 10'
complete -c hipplan -n '__hipplan_command log' -l chair-stand -x -d 'Times in 30 seconds'
complete -c hipplan -n '__hipplan_command log' -l undo -d 'Take back what came last'
complete -c hipplan -n '__hipplan_command log' -l merge -r -F -d 'Add what another copy has'
complete -c hipplan -n '__hipplan_command log' -l list -d 'Print what is written down'
complete -c hipplan -n '__hipplan_command log' -l week -d 'The last seven days'
complete -c hipplan -n '__hipplan_command log plan why review' -l log -r -F -d 'Another log than your own'
complete -c hipplan -n '__hipplan_command log plan why review' -l today -x -d 'Take this day for today'
complete -c hipplan -n '__hipplan_command plan why' -l no-log -d 'Listen to no log'
complete -c hipplan -n '__hipplan_command plan' -l bad-day -d 'Only what to do today, as it hurts more'

# About the plan
complete -c hipplan -n "__hipplan_command $person batch" -l weeks -x -d '1 to 12'
complete -c hipplan -n "__hipplan_command $person batch" -l days -x -d '1 to 7, or a list' \
    -a '(__hipplan_list mon tue wed thu fri sat sun)'
complete -c hipplan -n "__hipplan_command $person batch" -l minutes -x -d '5 to 90 a session'
complete -c hipplan -n "__hipplan_command $person batch" -l start -x -d 'First day, like 2026-11-23' \
    -a 'today tomorrow monday tuesday wednesday thursday friday saturday sunday'

# Output
complete -c hipplan -n '__hipplan_command plan batch' -l brief -d 'When to stop, and the table of all weeks'
complete -c hipplan -n '__hipplan_command plan batch' -l clinician -d 'The sheet for a clinician alone'
complete -c hipplan -n '__hipplan_command plan batch' -l explain -d 'The plan, and the sheet for a clinician after it'
complete -c hipplan -n '__hipplan_command plan batch' -l large-print -d 'Letters of 18 points (html)'
complete -c hipplan -n '__hipplan_command plan batch' -l alarm -x -d 'A reminder so many minutes before each session'
complete -c hipplan -n '__hipplan_command plan' -l week -x -d 'Print one week only'
complete -c hipplan -n '__hipplan_command plan batch' -l time -x -d 'When sessions begin, like 18:00'
complete -c hipplan -n '__hipplan_command plan' -l calendar -x -d 'Whose calendar it is'
complete -c hipplan -n '__hipplan_command plan' -l cancels -r -F -d 'What cancels the sessions of this calendar'
complete -c hipplan -n '__hipplan_command plan batch' -l made -x -d 'Say that it was made on this day' -a today
complete -c hipplan -n '__hipplan_command plan batch' -l page-break -d 'A form feed between the weeks'
complete -c hipplan -n '__hipplan_command batch' -l output-dir -x -d 'A file a person in this folder' -a '(__fish_complete_directories)'
complete -c hipplan -n '__hipplan_command batch' -l resume -d 'Go on with a folder that was interrupted'
complete -c hipplan -n '__hipplan_command batch' -l jobs -x -d 'Threads'
complete -c hipplan -n '__hipplan_command batch' -l format -x -d 'Form of the plans' \
    -a 'jsonl csv text markdown json ics html'
complete -c hipplan -n '__hipplan_command list' -l all -d 'Also what does not fit, and why'
complete -c hipplan -n '__hipplan_command figure' -l all -d 'Every exercise, into the folder of -o'
complete -c hipplan -n '__hipplan_command figure' -l frame -x -d 'One frame only'
complete -c hipplan -n '__hipplan_command review show figure' -l art -x -d 'The letters to draw with' -a 'braille blocks ascii none'
complete -c hipplan -n '__hipplan_command plan show' -l figures -x -d 'Put the pictures into this folder' -a '(__fish_complete_directories)'
complete -c hipplan -n '__hipplan_command screen' -l print -d 'A form for pen and paper'
complete -c hipplan -n '__hipplan_command check' -l strict -d 'Warnings count as errors'
complete -c hipplan -n '__hipplan_command plan' -l format -x -d 'Form of the plan' -a 'text markdown csv json ics html'
complete -c hipplan -n '__hipplan_command review' -l for-clinician -d 'One page for a clinician'
complete -c hipplan -n '__hipplan_command review' -l format -x -d 'Form of the review' -a 'text markdown csv json html'
complete -c hipplan -n '__hipplan_command list' -l format -x -d 'Form of the list' -a 'text markdown csv html'
complete -c hipplan -n '__hipplan_command log why show sources screen' -l format -x -d 'Form of the page' -a 'text markdown html'
complete -c hipplan -n '__hipplan_command figure' -l format -x -d 'Form of the figure' -a 'text svg json'
complete -c hipplan -n "__hipplan_command $pages" -l color -x -d 'When to use colour' -a 'auto always never'
complete -c hipplan -n "__hipplan_command $pages" -l width -x -d 'Columns of text'
complete -c hipplan -n "__hipplan_command $pages" -s o -l output -r -F -d 'Write to this file'
complete -c hipplan -n "__hipplan_command $pages ids check" -l catalog -x -d 'A catalog folder' -a '(__fish_complete_directories)'
complete -c hipplan -n "__hipplan_command $pages ids check" -l add -r -F -d 'Add the exercises of this file'
