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

function __hipplan_command
    set -l words (commandline -opc)
    set -e words[1]
    for word in $words
        string match -q -- '-*' $word; and continue
        contains -- $word $argv
        return
    end
    return 1
end

# Whether the command still wants to know what it is about: no word after it but flags and their values.
function __hipplan_wants_subject
    __hipplan_command $argv; or return
    set -l takes_value -o --pain --position --equipment --side --condition --red-flag --avoid --profile --weeks --days \
        --minutes --start --week --time --format --color --width --output --catalog --add
    set -l words (commandline -opc)
    set -l before
    set -l bare 0
    for word in $words[2..-1]
        if not string match -q -- '-*' $word; and not contains -- "$before" $takes_value
            set bare (math $bare + 1)
        end
        set before $word
    end
    test $bare -eq 1; and not contains -- "$before" $takes_value
end

set -l person plan why list
set -l pages plan why list show sources screen

complete -c hipplan -f
complete -c hipplan -s h -l help -d 'Show the help'
complete -c hipplan -n __fish_use_subcommand -l version -d 'Show version and catalog'

complete -c hipplan -n __fish_use_subcommand -a plan -d 'Make a weekly plan'
complete -c hipplan -n __fish_use_subcommand -a why -d 'Why an exercise is in the plan, or why not'
complete -c hipplan -n __fish_use_subcommand -a list -d 'List the exercises'
complete -c hipplan -n __fish_use_subcommand -a show -d 'Show one exercise in full'
complete -c hipplan -n __fish_use_subcommand -a sources -d 'Every source, with what rests on it'
complete -c hipplan -n __fish_use_subcommand -a screen -d 'Ask for warning signs before you exercise'
complete -c hipplan -n __fish_use_subcommand -a check -d 'Look for mistakes in a catalog'
complete -c hipplan -n __fish_use_subcommand -a init -d 'Answer a few questions once'
complete -c hipplan -n __fish_use_subcommand -a ids -d 'The words that flags take'

# What a command is about
complete -c hipplan -n '__hipplan_wants_subject why show' -a '(__hipplan_ids exercises)' -d Exercise
complete -c hipplan -n '__hipplan_wants_subject check' -F
complete -c hipplan -n '__hipplan_wants_subject ids' -a 'positions equipment conditions red-flags exercises stress'

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
complete -c hipplan -n "__hipplan_command $person init" -l profile -r -F -d 'The file with your answers'

# About the plan
complete -c hipplan -n "__hipplan_command $person" -l weeks -x -d '1 to 12'
complete -c hipplan -n "__hipplan_command $person" -l days -x -d '1 to 7, or a list' \
    -a '(__hipplan_list mon tue wed thu fri sat sun)'
complete -c hipplan -n "__hipplan_command $person" -l minutes -x -d '5 to 90 a session'
complete -c hipplan -n "__hipplan_command $person" -l start -x -d 'First day, like 2026-11-23'

# Output
complete -c hipplan -n '__hipplan_command plan' -l brief -d 'The safety box and the weeks only'
complete -c hipplan -n '__hipplan_command plan' -l explain -d 'Why each exercise, and why not each other'
complete -c hipplan -n '__hipplan_command plan' -l week -x -d 'Print one week only'
complete -c hipplan -n '__hipplan_command plan' -l time -x -d 'When sessions begin, like 18:00'
complete -c hipplan -n '__hipplan_command plan' -l page-break -d 'A form feed between the weeks'
complete -c hipplan -n '__hipplan_command list' -l all -d 'Also what does not fit, and why'
complete -c hipplan -n '__hipplan_command screen' -l print -d 'A form for pen and paper'
complete -c hipplan -n '__hipplan_command check' -l strict -d 'Warnings count as errors'
complete -c hipplan -n '__hipplan_command plan' -l format -x -d 'Form of the plan' -a 'text markdown csv json ics html'
complete -c hipplan -n '__hipplan_command list' -l format -x -d 'Form of the list' -a 'text markdown csv html'
complete -c hipplan -n '__hipplan_command why show sources screen' -l format -x -d 'Form of the page' -a 'text markdown html'
complete -c hipplan -n "__hipplan_command $pages" -l color -x -d 'When to use colour' -a 'auto always never'
complete -c hipplan -n "__hipplan_command $pages" -l width -x -d 'Columns of text'
complete -c hipplan -n "__hipplan_command $pages" -s o -l output -r -F -d 'Write to this file'
complete -c hipplan -n "__hipplan_command $pages ids" -l catalog -x -d 'A catalog folder' -a '(__fish_complete_directories)'
complete -c hipplan -n "__hipplan_command $pages ids" -l add -r -F -d 'Add the exercises of this file'
