#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every file that a run reads fails it once: it cannot be opened, looked at, read from its beginning, or read to its end.
# That is told with the name of the file, and no page comes of half an input. What is interrupted is done again.
# Usage: tests/read_errors.sh PROGRAM
# Ends with 77 where strace is missing or may not watch.
set -uo pipefail
program=$(realpath "$1")
source=$(realpath "$(dirname "$0")/..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
export HOME=$work LC_ALL=C.UTF-8 LSAN_OPTIONS=detect_leaks=0
unset XDG_CONFIG_HOME TZ
if ! strace -f -o /dev/null true 2>/dev/null; then
  echo 'SKIPPED: not installed, or not permitted: strace'
  exit 77
fi
failures=0
fail() { echo "FAILED: $1"; failures=$((failures + 1)); }

printf 'id,pain\nada,4\nben,5\n' >people.csv
printf 'version: 2\npain: 4\n' >me.yaml
cp "$source/tests/fixtures/my-exercise.yaml" more.yaml
cp "$source/tests/fixtures/week.csv" week.csv
cp -r "$source/catalog" mine
"$program" plan --pain 4 --start 2026-11-23 --format ics -q >old.ics

run() { # run FILE INJECTION ARGUMENT...: with what strace itself says left out
  strace -f -o trace -P "$1" -e "inject=$2" "$program" "${@:3}" >out 2>said </dev/null
  status=$?
  grep -v '^strace: ' said >err
  grep -q INJECTED trace || fail "$2 of $1: no such call in '${*:3}'"
}
fails() { # fails FILE ARGUMENT...
  local file=$1 injection why
  shift
  # Which of the two calls looks at an open file depends on the C library.
  for injection in 'openat:error=EIO' 'openat:error=ENFILE' 'fstat,newfstatat:error=EIO' 'read:error=EIO:when=1' 'read:error=EIO:when=2'; do
    case $injection in *ENFILE*) why='Too many open files in system' ;; *) why='Input/output error' ;; esac
    run "$file" "$injection" "$@"
    [[ $status -eq 1 ]] || fail "$injection of $file: '$*' ended with $status"
    grep -qF "$file: error: cannot read: $why" err || fail "$injection of $file: '$*' said: $(cat err)"
    # People who have been read have been answered.
    [[ $1 == check || $1 == batch || ! -s out ]] || fail "$injection of $file: '$*' printed: $(head -n 1 out)"
  done
  run "$file" 'read:error=EINTR:when=1' "$@"
  [[ $status -eq 0 && ! -s err ]] || fail "interrupted, '$*' ended with $status: $(cat err)"
}
fails people.csv batch -q --jobs 1 people.csv
fails me.yaml plan -q --profile me.yaml
fails more.yaml check -q more.yaml
fails more.yaml show towel-slide --add more.yaml
fails week.csv review --log week.csv --today 2026-11-25
fails week.csv log --log week.csv --list --today 2026-11-25
fails week.csv plan --pain 4 --log week.csv --today 2026-11-25 -q
fails mine/program.yaml plan -q --pain 4 --catalog mine
fails old.ics plan -q --pain 4 --start 2026-11-23 --days tue --format ics --cancels old.ics
((failures == 0)) && echo 'What cannot be read is told.'
exit $((failures > 0))
