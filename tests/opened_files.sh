#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A run opens nothing that nobody named: its libraries, its own profile, what stands on the line, and no table of time
# zones, no locale, no catalog on the disk. It opens no connection and starts no program.
# Usage: tests/opened_files.sh PROGRAM
# Ends with 77 where strace is missing or may not watch.
set -uo pipefail
program=$(realpath "$1")
script=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
export HOME=$work
unset XDG_CONFIG_HOME TZ
if ! strace -f -o /dev/null true 2>/dev/null; then
  echo 'SKIPPED: not installed, or not permitted: strace'
  exit 77
fi
failures=0

opened() { # opened ARGUMENT...: the files that a run has opened, beside its libraries
  strace -f -e trace=open,openat,openat2,creat,execve,execveat,%network -o trace "$program" "$@" >out 2>err </dev/null
  # The first line is the start of the program itself.
  tail -n +2 trace | grep -E '^[0-9]+ +(exec|socket|connect|bind|listen|accept|send|recv|getsockname|getpeername)'
  sed -nE 's/.*open(at2?)?\([^"]*"([^"]*)".* = [0-9]+.*/\2/p' trace |
    # What is written has no name of its own before it is there.
    sed -E 's/^(.*\/)?\.hipplan\.[A-Za-z0-9]{6}$/\1(new)/' |
    grep -vE '^/etc/ld\.so\.(cache|preload)$|\.so(\.[0-9.]+)?$|^/(proc|sys)/' | sort -u
}
check() { # check EXPECTED ARGUMENT...: a list with a blank after each
  local expected=$1 seen
  shift
  seen=$(opened "$@" | tr '\n' ' ')
  [[ $seen == "$expected" ]] || { echo "FAILED: $*: opened '$seen', expected '$expected'"; failures=$((failures + 1)); }
}

for format in text markdown html csv json ics; do check '' plan --pain 4 --start 2026-11-23 --format $format; done
for command in 'list' 'sources' 'show bridge' 'why bridge --pain 4' 'ids exercises' 'screen --print' '--help' '--version'; do
  check '' $command
done
"$program" plan --pain 4 --start 2026-11-23 --format ics >old.ics 2>/dev/null
check 'old.ics ' plan --pain 4 --start 2026-11-23 --days tue --format ics --cancels old.ics
cp "$(dirname "$script")/fixtures/my-exercise.yaml" more.yaml
printf 'version: 1\npain: 4\n' >me.yaml
check 'me.yaml ' plan --profile me.yaml
printf 'id,pain\nada,4\nben,40\n' >people.csv
check 'people.csv ' batch people.csv
# A log is opened by its name, the folder once, to keep a new name; no clock where it is told what day it is.
check '. mine.csv ' log --log mine.csv --today 2026-11-25 --exercise bridge
check 'mine.csv ' log --log mine.csv --today 2026-11-25 --exercise bridge
check 'me.yaml mine.csv ' log --log mine.csv --today 2026-11-25 --profile me.yaml --session strength
check 'mine.csv ' log --log mine.csv --today 2026-11-25 --list
check 'mine.csv ' log --log mine.csv --today 2026-11-25 --undo -q
cp mine.csv other.csv
# Which day it is, only the clock knows.
check '/etc/localtime mine.csv other.csv ' log --log mine.csv --merge other.csv
check 'mine.csv ' review --log mine.csv --today 2026-11-25
check 'me.yaml mine.csv ' review --log mine.csv --profile me.yaml --today 2026-11-25 --format csv
check 'mine.csv ' plan --pain 4 --log mine.csv --today 2026-11-25
# The own log goes with the own profile.
mkdir -p .config/hipplan .local/share/hipplan
cp me.yaml .config/hipplan/profile.yaml && cp mine.csv .local/share/hipplan/log.csv
own="$HOME/.config/hipplan/profile.yaml $HOME/.local/share/hipplan/log.csv "
check "$own" plan --today 2026-11-25
check "$own" review --today 2026-11-25
rm -r .config .local
# Nothing is written but where it was asked for.
check '' figure bridge
check '. ./(new) ' plan --pain 4 -o plan.html
check '. ./(new) people.csv ' batch people.csv -o plans.jsonl -q
check 'figures figures/(new) ' figure --all -o figures
check '.hipplan-batch.part people.csv plans records.csv ' batch people.csv --output-dir plans -q --jobs 2
check 'more.yaml ' check more.yaml
exit $((failures > 0))
