#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# start.sh PROGRAM...: how long a start takes: `hipplan plan --pain 4` of each PROGRAM, side by side in one run with a
# static program that only writes the same bytes and with others that people keep in a terminal. Prints a table of
# medians, as ratios too, and the page faults and memory of one run. No test: it takes a minute, and a quiet machine.
#
# Needs hyperfine, cc and python3; remind, taskwarrior, ledger, hledger and python3-yaml where they are to be compared.
set -euo pipefail
[[ $# -gt 0 ]] || { echo "usage: start.sh PROGRAM..." >&2; exit 2; }
for tool in hyperfine cc python3; do
  command -v "$tool" > /dev/null || { echo "start.sh: no $tool" >&2; exit 2; }
done
here=$(realpath "$(dirname "$0")")
programs=()
for program in "$@"; do programs+=("$(realpath "$program")"); done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data LC_ALL=C.UTF-8
unset COLUMNS
cd "$work"

# The bare writer: nothing but the bytes and one call.
"${programs[0]}" plan -q --pain 4 > plan.txt
{
  echo '#include <unistd.h>'
  echo 'static const unsigned char text[] = {'
  od -An -v -tu1 plan.txt | sed 's/ *\([0-9]\{1,\}\)/\1,/g'
  echo '};'
  echo 'int main(void) { return write(1, text, sizeof text) == (ssize_t)sizeof text ? 0 : 1; }'
} > bare.c
cc -O2 -static -o bare bare.c
./bare | cmp - plan.txt

names=(bare)
commands=("./bare")
add() { names+=("$1"); commands+=("$2"); }
for program in "${programs[@]}"; do
  add "$(basename "$(dirname "$program")")/$(basename "$program")" "$program plan -q --pain 4"
done
if command -v remind > /dev/null; then
  for day in Mon Wed Fri; do echo "REM $day AT 9:00 DURATION 0:20 MSG Exercises"; done > reminders
  add "remind -c4" "remind -c4 reminders"
fi
if command -v task > /dev/null; then
  printf 'data.location=%s/tasks\nconfirmation=no\n' "$work" > taskrc
  export TASKRC=$work/taskrc
  for i in $(seq 12); do task add "Exercise $i" due:tomorrow > /dev/null 2>&1; done
  add "task list" "task list"
fi
for i in $(seq 12); do
  printf '2026-01-%02d Shop %d\n  expenses:things  %d.00 EUR\n  assets:purse\n\n' "$i" "$i" "$i"
done > journal
if command -v ledger > /dev/null; then add "ledger bal" "ledger -f journal bal"; fi
if command -v hledger > /dev/null; then add "hledger bal" "hledger -f journal bal"; fi
if /usr/bin/python3 -c 'import yaml' 2> /dev/null; then add "python3 -c 'import yaml'" "/usr/bin/python3 -c 'import yaml'"; fi

arguments=()
for i in "${!names[@]}"; do arguments+=(-n "${names[$i]}" "${commands[$i]}"); done
hyperfine -N --warmup 20 --min-runs "${RUNS:-200}" --export-json times.json "${arguments[@]}" > /dev/null 2>&1

python3 - "${names[@]}" <<'PYTHON'
import json, sys
runs = {one["command"]: one["median"] * 1000 for one in json.load(open("times.json"))["results"]}
bare, remind = runs["bare"], runs.get("remind -c4")
print("| program | median ms | to the bare writer | to `remind -c4` |\n|---|--:|--:|--:|")
for name in sys.argv[1:]:
    to_remind = f"{runs[name] / remind:.2f}" if remind else "-"
    print(f"| {name} | {runs[name]:.2f} | {runs[name] / bare:.2f} | {to_remind} |")
PYTHON
echo
cc -O2 -static -o used "$here/used.c"
for i in "${!names[@]}"; do
  [[ ${names[$i]} == */* || ${names[$i]} == bare ]] || continue
  read -ra words <<< "${commands[$i]}"
  read -r faults kilobytes <<< "$(./used "${words[@]}")"
  echo "- ${names[$i]}: $faults page faults, $kilobytes kB at the peak, $(stat -Lc %s "${words[0]}") bytes on disk"
done
