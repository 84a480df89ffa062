#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A run opens nothing that nobody named: its libraries, its own profile, what stands on the line, and no table of time
# zones, no locale, no catalog on the disk.
# Usage: tests/opened_files.sh PROGRAM
# Ends with 77 where strace is missing or may not watch.
set -uo pipefail
program=$(realpath "$1")
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
  strace -f -e trace=open,openat,openat2,creat -o trace "$program" "$@" >out 2>err </dev/null
  sed -nE 's/.*open(at2?)?\([^"]*"([^"]*)".* = [0-9]+.*/\2/p' trace |
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
printf 'version: 1\npain: 4\n' >me.yaml
check 'me.yaml ' plan --profile me.yaml
printf 'id,pain\nada,4\nben,40\n' >people.csv
check 'people.csv ' batch people.csv
# A log is opened by its name, the folder once, to keep a new name; no clock where it is told what day it is.
check '. mine.csv ' log --log mine.csv --today 2026-11-25 --exercise bridge
check 'mine.csv ' log --log mine.csv --today 2026-11-25 --exercise bridge
check 'me.yaml mine.csv ' log --log mine.csv --today 2026-11-25 --profile me.yaml --session strength
check 'mine.csv ' log --log mine.csv --today 2026-11-25 --list
exit $((failures > 0))
