#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The completions of one shell offer what they should: in bash and fish by completing for real, in zsh by asking
# the function which flags it hands on. Compared with --help, so that no flag can be forgotten.
# Usage: tests/completions.sh PROGRAM bash|fish|zsh
# Ends with 77 where the shell is missing.
set -uo pipefail
program=$(realpath "$1")
shell=$2
command -v "$shell" >/dev/null || { echo "SKIPPED: $shell is not installed"; exit 77; }
folder=$(realpath "$(dirname "$0")/../src/cli/completions")
PATH=$(dirname "$program"):$PATH
commands='plan log review why list show sources screen check init ids figure batch help'
failures=0
# Who has no home, as a service, completes all the same.
[[ $shell != bash ]] || unset HOME

fail() {
  printf 'FAILED: %s\n' "$1"
  failures=$((failures + 1))
}

same() {
  [[ $2 == "$3" ]] || fail "$(printf '%s\n  expected: %s\n  but got:  %s' "$1" "$2" "$3")"
}

words() { tr -s '[:space:]' '\n' | sed '/^$/d' | sort | paste -sd ' '; }

# What the program itself says it takes.
flags_in_help() { "$program" $1 --help | grep -oE '^  (-[a-z],)?--[a-z-]+' | grep -oE -- '--[a-z-]+' | words; }
formats_in_help() { "$program" "$1" --help | sed -n 's/^ *--format FORMAT *\(.*\) (default.*/\1/p' | sed 's/,/ /g; s/ or / /' | words; }
ids() { "$program" ids "$1" | words; }
end() {
  ((failures == 0)) && echo "The completion of $shell offers what it should."
  exit $((failures > 0))
}

# --- fish -------------------------------------------------------------------------------------

if [[ $shell == fish ]]; then
  # Of what begins with what was typed; fish 4 goes on with what only has its letters.
  fish_offers() { # fish_offers EXPECTED LINE
    same "fish: $2" "$(words <<<"$1")" \
      "$(fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$folder/hipplan.fish" "$2" | cut -f 1 |
        typed="${2##* }" awk 'index($0, ENVIRON["typed"]) == 1' | words)"
  }
  fish_offers "$commands" 'hipplan '
  for command in '' $commands; do fish_offers "$(flags_in_help "$command")" "hipplan ${command:+$command }--"; done
  for command in plan log review why list show figure sources screen batch; do fish_offers "$(formats_in_help "$command")" "hipplan $command --format "; done
  fish_offers 'gluteal-tendinopathy' 'hipplan plan --condition glu'
  fish_offers 'chair,band' 'hipplan plan --equipment chair,ba'
  fish_offers '--equipment=chair,band' 'hipplan plan --equipment=chair,ba'
  fish_offers "$(ids positions) lying all" 'hipplan plan --position '
  fish_offers "$(ids equipment) household none" 'hipplan plan --equipment '
  fish_offers "$(ids red-flags)" 'hipplan plan --red-flag '
  fish_offers "$(ids exercises) $(ids stress)" 'hipplan plan --avoid '
  fish_offers "$(ids goals)" 'hipplan plan --goal '
  fish_offers "$(ids exercises)" 'hipplan why bridge --include '
  # An exercise and a group may have one name.
  fish_offers "$( (ids exercises; ids positions; echo lying; ids equipment; ids groups) | tr ' ' '\n' | sort -u)" 'hipplan plan --prefer '
  fish_offers 'clamshell' 'hipplan why --pain 4 clam'
  # Two flags of a log are called as others are, and take something else.
  fish_offers '' 'hipplan log --goal '
  fish_offers 'each' 'hipplan log --side e'
  fish_offers '--undo' 'hipplan log --list --week --un'
  fish_offers '' 'hipplan why bridge '
  fish_offers 'equipment exercises' 'hipplan ids e'
  fish_offers "$commands" 'hipplan help '
  fish_offers '' 'hipplan help plan '
  fish_offers 'today' 'hipplan plan --made '
  fish_offers "$commands" 'hipplan --pain 4 '
  fish_offers 'clamshell' 'hipplan --pain 4 why clam'
  fish_offers "$folder/hipplan.fish" "hipplan check one.yaml $folder/hipplan.f"
  fish_offers "$folder/hipplan.fish" "hipplan check $folder/hipplan.f"
  fish_offers "$folder/hipplan.fish" "hipplan plan --add $folder/hipplan.f"
  fish_offers "$folder/" "hipplan plan --catalog $folder"
  fish_offers "$folder/hipplan.fish" "hipplan batch $folder/hipplan.f"
  fish_offers "$folder/" "hipplan batch --output-dir $folder"
  end
fi

# --- zsh --------------------------------------------------------------------------------------

if [[ $shell == zsh ]]; then
  zsh -n "$folder/_hipplan" || fail 'zsh: syntax'
  for command in $commands; do
    given=$(zsh -fc '_arguments() {
        if [[ $1 == -C ]]; then state=argument; shift words; return 1; fi
        print -rl -- "$@"
      }
      words=(hipplan $2 --); source $1' zsh "$folder/_hipplan" "$command")
    same "zsh: flags of $command" "$(flags_in_help "$command")" "$(grep -oE -- '^(\([^)]*\))?\*?-[a-z-]+' <<<"$given" | grep -oE -- '--[a-z-]+$' | words)"
    same "zsh: formats of $command" "$(formats_in_help "$command")" "$(sed -n 's/^--format=.*:(\(.*\))$/\1/p' <<<"$given" | words)"
  done
  end
fi

# --- bash -------------------------------------------------------------------------------------

compopt() { asked_of_readline=$2; } # works only while readline completes
. "$folder/hipplan.bash"

# What TAB offers after these words, the last of which is being typed.
tab() {
  COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=() asked_of_readline=
  _hipplan hipplan "${!#}" "${COMP_WORDS[COMP_CWORD - 1]}"
}
offers() { # offers EXPECTED WORD...
  local expected
  expected=$(words <<<"$1")
  shift
  tab "$@"
  same "bash: $*" "$expected" "$(printf '%s\n' "${COMPREPLY[@]}" | words)"
}
asks_readline() { # asks_readline OPTION WORD...
  local expected=$1
  shift
  tab "$@"
  same "bash: $*" "$expected, no words" "$asked_of_readline, ${COMPREPLY[*]:-no words}"
}

complete -p hipplan >/dev/null || fail 'bash: nothing registered'
offers "$commands" hipplan ''
offers 'screen show sources' hipplan s
same 'commands in --help' "$(words <<<"$commands")" "$("$program" --help | sed -n '/^Subcommands:/,/^$/s/^  \([a-z]*\) .*/\1/p' | words)"
offers "$(flags_in_help '')" hipplan -
for command in $commands; do
  offers "$(flags_in_help "$command")" hipplan "$command" -
  same "bash: formats of $command" "$(formats_in_help "$command")" \
    "$(case " $(flags_in_help "$command") " in *' --format '*) tab hipplan "$command" --format '' && printf '%s\n' "${COMPREPLY[@]}" | words ;; esac)"
done

offers '--equipment' hipplan plan --eq
offers "$(flags_in_help plan)" hipplan plan ''
offers 'gluteal-tendinopathy' hipplan plan --condition glu
offers 'chair,band' hipplan plan --equipment chair,ba
offers 'chair,wall,band' hipplan plan --equipment chair,wall,ba
offers '' hipplan plan --equipment chair,chair
# What is being typed is never run.
here=$PWD; cd "$(mktemp -d)" || exit 1
for typed in '$(touch run),' '`touch run`,s' '$(touch run)'; do
  tab hipplan plan --position "$typed"
  tab hipplan show "$typed"
done
[[ ! -e run ]] || fail 'bash: completing ran what was being typed'
cd "$here" || exit 1
offers "$(ids positions) lying all" hipplan plan --position ''
offers "$(ids equipment) household none" hipplan why bridge --equipment ''
offers "$(ids conditions)" hipplan list --condition ''
offers "$(ids red-flags)" hipplan plan --red-flag ''
offers "$(ids exercises) $(ids stress)" hipplan plan --avoid ''
offers "$(ids goals)" hipplan plan --goal ''
offers 'stairs,sleep' hipplan plan --goal stairs,sl
offers "$(ids exercises)" hipplan why bridge --include ''
offers "$(ids exercises) $(ids positions) lying $(ids equipment) $(ids groups)" hipplan plan --prefer ''
offers 'clamshell,twist' hipplan plan --avoid clamshell,tw
offers "$(ids exercises)" hipplan why ''
offers 'clamshell' hipplan show clam
# Some flags of a log are called as others are, and take something else.
offers '' hipplan log --goal ''
offers 'each' hipplan log --side e
offers '--undo' hipplan log --list --week --un
offers '--undo' hipplan log --week --un
offers 'strength' hipplan log --session s
offers 'bridge,clamshell' hipplan log --exercise bridge,clam
offers 'clamshell' hipplan why --pain 4 --active clam
offers '' hipplan why bridge ''
offers 'equipment exercises' hipplan ids e
offers "$commands" hipplan help ''
offers '' hipplan help plan ''
offers 'today' hipplan plan --made ''
# Flags may stand before the command.
offers "$commands" hipplan --pain 4 ''
offers 'plan' hipplan --pain 4 -o plan.txt p
offers "$(ids positions) lying all" hipplan --position ''
offers 'html' hipplan --format h
offers "$(flags_in_help plan)" hipplan --no-pager --pain 4 plan -
offers 'clamshell' hipplan --pain = 4 why clam
asks_readline default hipplan check one.yaml ''
asks_readline default hipplan -o ''
offers 'left right both' hipplan plan --side ''
offers 'auto always never' hipplan plan --color ''
offers 'mon,sat mon,sun' hipplan plan --days mon,s
offers '' hipplan plan --pain ''
# '=' breaks words, as readline has it unless told otherwise; or it does not
offers 'html' hipplan plan --format = h
offers "$(formats_in_help plan)" hipplan plan --format =
offers '--format=html' hipplan plan --format=h
offers '--equipment=chair,band' hipplan plan --equipment=chair,ba
offers 'clamshell' hipplan why --pain = 4 clam
for flag in -o --output --add --profile --cancels --merge --log; do asks_readline default hipplan plan $flag ''; done
asks_readline default hipplan init --profile ''
asks_readline default hipplan check ''
asks_readline default hipplan plan --output = ''
asks_readline dirnames hipplan plan --catalog ''
asks_readline dirnames hipplan batch --output-dir ''
asks_readline default hipplan batch --jobs 2 ''
offers '' hipplan batch people.csv ''
tab hipplan plan --position '' && same 'bash: no space after a word of a list' nospace "$asked_of_readline"

end
