#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# No test passes because what it looks for is not there: where a tool is missing it ends with 77, which ctest reports
# as skipped, and names the tool. The README's command for the tests installs them all.
# Usage: tests/skips.sh PROGRAM
set -uo pipefail
program=$(realpath "$1")
tests=$(realpath "$(dirname "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

fail() {
  printf 'FAILED: %s\n' "$1"
  failures=$((failures + 1))
}
is_skipped() { # is_skipped TOOL COMMAND...: it ends with 77 and names the tool
  local said status
  said=$("${@:2}" 2>&1 </dev/null)
  status=$?
  [[ $status -eq 77 && $said == *SKIPPED*"$1"* ]] || fail "without $1, '${*:2}' ended with $status: $said"
}

# Everything that is installed, and then all of it but one tool.
mkdir "$work/bin" && find /bin/ /usr/bin/ -mindepth 1 -maxdepth 1 -print0 | xargs -0 ln -sft "$work/bin" || exit 1
without() { # without TOOL SCRIPT WORD...
  local tool=$1 script=$2
  shift 2
  [[ ! -L $work/bin/$tool ]] || mv "$work/bin/$tool" "$work/$tool"
  PATH=$work/bin is_skipped "$tool" "$work/bin/bash" "$tests/$script" "$program" "$@"
  [[ ! -L $work/$tool ]] || mv "$work/$tool" "$work/bin/$tool"
}
without fish completions.sh fish
without zsh completions.sh zsh
without mandoc manpage.sh mandoc
without man manpage.sh man
without strace opened_files.sh
without strace read_errors.sh
for tool in cmark-gfm sqlite3 jq parallel; do without "$tool" recipes.sh light; done
for tool in pandoc pdftotext pdfinfo; do without "$tool" recipes.sh heavy; done

# A python without Debian's packages. Their names in /usr/bin/python3 are those of the README.
python=$(PATH=/usr/bin:$PATH command -v python3) || { echo 'SKIPPED: python3 is not installed'; exit 77; }
is_skipped jsonschema "$python" -S "$tests/plan_schema_test.py" "$tests/.." "$program"
is_skipped python3-yaml "$python" -S "$tests/schema_test.py" "$tests/.." "$program"

# What a package is called that brings a tool.
command=$(sed -n '/the test command/,/^```$/p' "$tests/../README.md" | grep '^sudo ')
for package in zsh fish mandoc man-db strace cmark-gfm sqlite3 jq parallel python3 python3-yaml python3-jsonschema python3-icalendar; do
  [[ " $command " == *" $package "* ]] || fail "the test command of the README does not install $package"
done

((failures == 0)) && echo 'What is not tested is said to be skipped.'
exit $((failures > 0))
