#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The man pages are true: they have the commands and flags of --help, the columns of the CSV and the keys of the
# catalog format, all of them and no others, and their examples work. Or they are well-formed, as mandoc or man sees it.
# Usage: tests/manpage.sh PROGRAM [mandoc|man]
# Ends with 77 where the tool is missing.
set -uo pipefail
program=$(realpath "$1")
tool=${2:-}
docs=$(realpath "$(dirname "$0")/../docs")
PATH=$(dirname "$program"):$PATH
failures=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_CONFIG_HOME=$work/config
printf '%s\n' 4 '' '' '' '' '' '' '' no no no no no >"$work/answers" # a pain of 4, Enter to every other question, and no warning sign

fail() {
  printf 'FAILED: %s\n' "$1"
  failures=$((failures + 1))
}
same() { # same WHAT EXPECTED ACTUAL: two lists of words, in any order
  local difference
  difference=$(diff <(sort -u <<<"$2") <(sort -u <<<"$3")) || fail "$1 (< the program, > the page):"$'\n'"$difference"
}
words() { tr -s ' ,;.' '\n' | sed '/^$/d'; }

# --- form ---------------------------------------------------------------------------------------

complaints() { # complaints PAGE: what the tool has against it
  case $tool in
    mandoc) mandoc -Tlint -Wstyle "$1" | grep -v 'referenced manual not found' ;;
    man) LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$1" 2>&1 >/dev/null ;;
  esac
}
if [[ -n $tool ]]; then
  command -v "$tool" >/dev/null || { echo "SKIPPED: $tool is not installed"; exit 77; }
  for page in "$docs/hipplan.1" "$docs/hipplan-catalog.5"; do
    said=$(complaints "$page")
    [[ -z $said ]] || fail "$page: $said"
  done
  ((failures == 0)) && echo "The man pages are well-formed, as $tool sees it."
  exit $((failures > 0))
fi

# --- hipplan(1) -----------------------------------------------------------------------------------

page=$docs/hipplan.1
commands=$("$program" --help | sed -n '/^Subcommands:/,/^$/s/^  \([a-z][a-z]*\) .*/\1/p')
same 'commands' "$commands" "$(sed -n '/^\.Ss Commands/,/^\.El/s/^\.It Cm \([a-z]*\).*/\1/p' "$page")"
same 'flags' "$(for command in '' $commands; do "$program" $command --help; done | grep -oE '^  (-[a-z],)?--[a-z-]+' | tr -s ' ,' '\n\n' | sed '/^$/d')" \
  "$(grep '^\.It Fl' "$page" | sed 's/ Ar .*//; s/^\.It Fl//' | words | sed 's/^/-/')"
formats_of() { "$program" "$1" --help | sed -n 's/^ *--format FORMAT *\(.*\) (default.*/\1/p' | sed 's/ or /,/' | words; }
speakers=$(for command in $commands; do for format in $(formats_of "$command"); do echo "$format $command"; done; done)
[[ $(wc -l <<<"$speakers") -gt 30 ]] || fail 'the formats in the help were not found'
# Where the page names no commands every one that takes a format is meant.
same 'formats' "$speakers" "$(awk -v all="$(sed 's/.* //' <<<"$speakers" | sort -u | paste -sd ' ')" '
  function tell() { count = split(commands == "" ? all : commands, each, /[ ,]+/); for (i = 1; i <= count; ++i) if (format) print format, each[i] }
  /^\.Sh FORMATS/ { inside = 1 }
  inside && /^\.It Cm / { tell(); format = $3; commands = "" }
  inside && sub(/^\.Pq Cm /, "") { commands = $0 }
  inside && /^\.El/ { tell(); exit }' "$page")"
same 'columns of the CSV' "$("$program" plan --pain 4 --format csv 2>/dev/null | head -n 1 | words)" \
  "$(sed -n '/^\.It Cm csv/,/^\.It Cm json/s/^\.Sy //p' "$page" | words)"
same 'keys of the profile' \
  "$("$program" init --profile "$work/new.yaml" <"$work/answers" 2>/dev/null; sed -n 's/^\(# \)\?\([a-z-]*\):.*/\2/p' "$work/new.yaml"; echo cleared)" \
  "$(sed -n '/^\.Sh PROFILE/,/^\.Sh/s/^\.Sy //p' "$page" | words)"

sed -n '/^version: 2/,/^\.Ed/{/^\./!p}' "$page" >"$work/profile.yaml"
"$program" plan --profile "$work/profile.yaml" >/dev/null 2>"$work/errors" || fail "the profile of the page: $(cat "$work/errors")"

# The examples, with a stand-in for the printer.
mkdir "$work/bin" && printf '#!/bin/sh\ncat >"%s/printed"\n' "$work" >"$work/bin/lp" && chmod +x "$work/bin/lp"
cp -r "$docs/../catalog" "$work/catalog"
cd "$work" || exit 1
printf 'id,pain\nada,4\n' >people.csv
while read -r example <&3; do
  PATH=$work/bin:$PATH bash -c "$example" <answers >/dev/null 2>"$work/errors" ||
    fail "example '$example': $(tail -n 3 "$work/errors")"
done 3< <(sed -n 's/^\.Dl hipplan/hipplan/p' "$page")
grep -q $'\f' "$work/printed" || fail 'the printed example has no form feed'
grep -q '^BEGIN:VEVENT' "$work/plan.ics" || fail 'the example for a calendar wrote no event'

sed -n '/^date,entry/,/^\.Ed/{/^\./!p}' "$page" >"$work/log.csv"
"$program" log --log "$work/log.csv" --today 2026-12-01 --list >"$work/listed" 2>"$work/errors" || fail 'the log of the page'
[[ ! -s $work/errors ]] || fail "the log of the page: $(cat "$work/errors")"
grep -q '1 session' "$work/listed" || fail 'the log of the page has no session'
"$program" log --log "$work/new.csv" --exercise bridge 2>/dev/null || fail 'nothing was written down'
same 'columns of the log' "$(head -n 1 "$work/new.csv" | words)" \
  "$(sed -n '/^\.Sh LOG/,/^and$/s/^\.Sy //p' "$page" | words; echo note)"

# --- hipplan-catalog(5) -----------------------------------------------------------------------------

page=$docs/hipplan-catalog.5
keys=$(grep -oE '^\| `[a-z_]+`(, `[a-z_]+`)* \|' "$docs/catalog-format.md" | grep -oE '[a-z_]+' | sort -u)
[[ $(wc -l <<<"$keys") -gt 100 ]] || fail 'the tables of catalog-format.md were not found'
for key in $keys; do
  grep -qE "^\.(Ss|It Cm|Cm) (.* )?$key( |$)" "$page" || fail "$page: the key '$key' is missing"
done
sed -n '/^exercises:/,/^\.Ed/{/^\./!p}' "$page" >"$work/exercise.yaml"
"$program" check --strict "$work/exercise.yaml" >/dev/null 2>"$work/errors" || fail "the exercise of the page: $(cat "$work/errors")"
sed -n 's/^hipplan/&/p; s,^cp -r /usr/share/hipplan/catalog,cp -r catalog,p' "$page" >"$work/own.sh"
bash -e "$work/own.sh" >/dev/null 2>"$work/errors" || fail "the catalog of one's own: $(cat "$work/errors")"

((failures == 0)) && echo 'The man pages are true.'
exit $((failures > 0))
