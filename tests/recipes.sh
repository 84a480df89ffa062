#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Cuts the recipes out of docs/recipes.md, runs each in a folder of its own, and checks what comes out. A recipe
# without a check fails, and so does a check without a recipe.
# Usage: tests/recipes.sh PROGRAM [light|heavy]     (heavy: those that need pandoc or a browser; see recipes-heavy.sh)
# Ends with 77 where a program is missing.
set -uo pipefail
program=$(realpath "$1")
weight=${2:-light}
document=$(realpath "$(dirname "$0")/../docs/recipes.md")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# --- stand-ins ------------------------------------------------------------------------------------

stand_in() { # stand_in NAME LINE: a program of one line
  printf '#!/bin/sh\n%s\n' "$2" >"$work/bin/$1"
  chmod +x "$work/bin/$1"
}
mkdir "$work/bin"
export kept=$work/kept
stand_in lp 'cat > "$kept/lp"'
stand_in xdg-open 'cp "$1" "$kept/xdg-open"'
# Keeps for whom, and runs it here.
stand_in ssh 'echo "$1" >> "$kept/ssh"; shift 2; exec sh -c "$*"'
# Like the real one it fails where there is no table yet, and is read whole before it is replaced.
stand_in crontab 'if [ "$1" = -l ]; then cat "$kept/crontab"; else cat > "$kept/crontab.new" && mv "$kept/crontab.new" "$kept/crontab"; fi'
stand_in date 'exec /bin/date --date 2026-11-25 "$@"'
# What root in a container needs; the folder, so that it touches nobody's settings.
stand_in chromium 'exec /usr/bin/chromium --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --user-data-dir="$kept/chromium" "$@"'
# The system's python3 before any other: it is the one that Debian's packages are for.
[[ ! -x /usr/bin/python3 ]] || stand_in python3 'exec /usr/bin/python3 "$@"'
export PATH=$work/bin:$(dirname "$program"):$PATH
# GNU parallel words what it sends over SSH for the login shell, which a machine of CI may not name.
export SHELL=/bin/sh

missing=
if [[ $weight == light ]]; then
  for tool in cmark-gfm sqlite3 jq parallel python3; do command -v "$tool" >/dev/null || missing+=" $tool"; done
  python3 -c 'import icalendar' 2>/dev/null || missing+=' python3-icalendar'
else
  for tool in pandoc /usr/bin/chromium pdftotext pdfinfo python3 khal calcurse soffice; do command -v "$tool" >/dev/null || missing+=" $tool"; done
fi
if [[ -n $missing ]]; then
  echo "SKIPPED: not installed:$missing"
  exit 77
fi

# --- checks: one for each recipe, run in its folder --------------------------------------------------

# The facts to compare with: a column of the CSV, a line each.
facts() { # facts COLUMN FLAG...
  local column=$1
  shift
  hipplan plan --pain 4 --format csv "$@" 2>/dev/null |
    python3 -c 'import csv, sys; [print(row[sys.argv[1]]) for row in csv.DictReader(sys.stdin)]' "$column"
}
names() { facts exercise | sort -u; }
has_all() { # has_all FILE: every line of the input stands in the file
  local line
  while read -r line; do grep -qF -- "$line" "$1" || { echo "no '$line' in $1"; return 1; }; done
}

check_on_paper() {
  # each sheet begins a page
  [[ $(grep -c $'^\f' "$kept/lp") -eq 2 ]] || return 1
  ! grep -q $'\e' "$kept/lp" && names | has_all "$kept/lp"
}
check_the_warning_signs_on_paper() {
  [[ $(grep -c '^\[ \]' "$kept/lp") -eq $(hipplan ids red-flags | wc -l) ]]
}
check_in_the_browser() {
  cmp plan.html "$kept/xdg-open" && grep -qi '^<!doctype html>' plan.html && ! grep -q '<script' plan.html &&
    names | has_all plan.html
}
check_as_pdf() {
  pdftotext -layout plan.pdf plan.txt
  [[ $(pdfinfo plan.pdf | awk '/^Pages/ {print $2}') -le 4 ]] && names | tr ' ' '\n' | has_all plan.txt
}
check_as_a_word_document() {
  pandoc --from docx --to plain --wrap none plan.docx >plan.txt && names | has_all plan.txt &&
    pandoc --from docx --to html plan.docx | grep -q '<table' && python3 - <<'END'
import re
import zipfile

# A table of a week gives its names the most room, and each day enough for "10min".
document = zipfile.ZipFile("plan.docx").read("word/document.xml").decode()
grids = [[int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', grid)]
         for grid in re.findall(r"<w:tblGrid>.*?</w:tblGrid>", document, re.S)]
assert sum(grid[0] > 2 * max(grid[2:]) for grid in grids) >= 1, grids
assert all(min(grid) >= 600 for grid in grids), grids
END
}
check_markdown_to_html() {
  python3 - <(names) <<'END'
import sys
from html.parser import HTMLParser

class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tables, self.boxes, self.cells, self.cell = 0, 0, [], None
    def handle_starttag(self, tag, attributes):
        self.tables += tag == "table"
        self.boxes += tag == "input" and ("type", "checkbox") in attributes
        if tag == "td":
            self.cell = ""
    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data
    def handle_endtag(self, tag):
        if tag == "td":
            self.cells.append(self.cell)
            self.cell = None

reader = Reader()
reader.feed(open("plan.html", encoding="utf-8").read())
assert reader.tables >= 1, f"{reader.tables} tables"
assert reader.boxes >= 3 + 12, f"{reader.boxes} boxes"
for name in open(sys.argv[1], encoding="utf-8").read().splitlines():
    assert any(cell.split(". ")[-1].startswith(name) for cell in reader.cells), f"{name} is in no table"
END
}
check_in_a_notes_vault() {
  local note='vault/health/Exercise plan.md'
  [[ $(head -n 1 "$note") == --- && $(sed -n 4p "$note") == --- ]] && grep -q '^# ' "$note" && grep -q '^- \[ \] ' "$note" &&
    names | has_all "$note"
}
check_in_a_calendar() {
  [[ $(grep -c '^BEGIN:VEVENT' plan.ics) -eq 12 && $(grep -c 'DTSTART:2026....T073000' plan.ics) -eq 12 ]]
}
check_other_days_in_a_calendar() {
  python3 - <<'END'
from icalendar import Calendar

def events(name):
    with open(name, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    return calendar, {str(event["uid"]): event for event in calendar.walk("VEVENT")}

(_, old), (gone, cancelled), (_, new) = events("old.ics"), events("gone.ics"), events("plan.ics")
assert gone["method"] == "CANCEL"
assert len(old) == 12 and len(new) == 8 and set(cancelled) == set(old) - set(new)
for uid, event in cancelled.items():
    assert event["status"] == "CANCELLED" and event["sequence"] > old[uid]["sequence"], uid
    assert event.decoded("dtstart") == old[uid].decoded("dtstart") and event["summary"] == old[uid]["summary"], uid
END
}
check_two_people_in_one_calendar() {
  [[ $(cat ada.ics ben.ics | grep '^UID:' | sort | uniq -d | wc -l) -eq 0 ]] &&
    [[ $(grep -c '^SUMMARY:Ada: exercises' ada.ics) -eq 12 && $(grep -c '^SUMMARY:Ben: exercises' ben.ics) -eq 12 ]]
}
check_in_khal() {
  [[ $(grep -c '^CANCELLED 18:00 Exercises' sessions.txt) -eq 12 && $(grep -c '^18:00 Exercises' sessions.txt) -eq 8 ]]
}
check_in_calcurse() {
  local kept
  kept=$(cut -d ' ' -f 1 ~/.local/share/calcurse/apts ~/.calcurse/apts 2>/dev/null | sort)
  [[ $kept == "$(printf '%s\n' 11/23/2026 11/25/2026 11/27/2026 12/01/2026 12/03/2026 12/08/2026 12/10/2026 12/15/2026 12/17/2026)" ]]
}
check_in_a_sheet_in_french() {
  soffice --headless --convert-to csv:'Text - txt - csv (StarCalc)':44,34,76 --outdir back plan.ods &&
    python3 - <<'END'
import csv

def rows(name):
    with open(name, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))

before, after = rows("plan.csv"), rows("back/plan.csv")
assert len(before) == len(after) > 20
for was, now in zip(before, after):
    assert len(was) == len(now), (was, now)
    for a, b in zip(was, now):
        assert a == b or float(a) == float(b.replace(",", ".")), (a, b)
END
}
check_the_calendar_read_back() {
  [[ $(grep -c ' 18:00; 0:.*; Exercises, week [1-4]' sessions.txt) -eq 12 ]] &&
    diff <(facts date --start 2026-11-23 | uniq) <(sed -n 's/^\(2026-..-..\) 18:00; .*/\1/p' sessions.txt) &&
    diff <(facts exercise) <(sed -n 's/^[0-9]*\. \([^:]*\): .*/\1/p' sessions.txt)
}
check_sums_with_python() {
  # in tenths, added up by another program
  diff <(hipplan plan --pain 4 --format json |
    jq -r '.weeks[] | "week \(.week): \([.sessions[].items[].estimated_minutes * 10 | round] | add) tenths"') \
    <(sed 's/\.\([0-9]\) minutes/\1 tenths/' minutes.txt)
}
check_questions_with_sqlite() {
  local strength
  strength=$(paste -d '|' <(facts phase) <(facts exercise) | sed -n 's/^strength|//p')
  [[ $(sqlite3 plan.db 'SELECT count(*) FROM plan') -eq $(facts id | wc -l) && $(wc -l <strength.txt) -gt 3 ]] &&
    diff <(sort <<<"$strength" | uniq -c | awk '{n = $1; $1 = ""; print substr($0, 2) "|" n}' | sort) \
      <(cut -d '|' -f 1,2 strength.txt | sort) &&
    grep -qE '\|[1-9][0-9]*$' strength.txt
}
check_pain_over_the_weeks() {
  [[ $(cat weeks.txt) == 'week 1 4.5 3' ]]
}
check_two_copies_of_a_log() {
  [[ $(grep -c ',done,' here.csv) -eq 2 && $(grep -c ',day,' here.csv) -eq 1 ]] && grep -q '^2026-11-26,day,' here.csv
}
check_all_exercises_in_sqlite() {
  [[ $(sqlite3 exercises.db 'SELECT count(*) FROM exercises') -eq $(hipplan ids exercises | wc -l) ]] &&
    grep -q '^Seated' chair.txt
}
check_a_shopping_list_with_jq() {
  diff <(facts equipment --equipment household,band --week 1 | tr ';' '\n' | sed '/^$/d' | sort -u) things.txt && [[ -s things.txt ]]
}
check_why_an_exercise_is_missing_with_jq() {
  diff <(hipplan ids exercises | sort) <({ cut -d : -f 1 missing.txt; hipplan list --pain 7 --format csv | sed 1d | cut -d , -f 1; } | sort) &&
    ! grep -vE '^[a-z-]+: [A-Z].*\.$' missing.txt
}
check_what_changes_with_more_pain() {
  grep -q '^<' changes.txt && diff <(facts id | sort) <(grep -v '^week,' before.csv | cut -d , -f 3 | sort)
}
check_handouts_for_many_people() {
  [[ $(cat stopped.txt) == people/cleo.yaml ]] || return 1
  grep -q '<table' people/ada.html && grep -q '<table' people/ben.html && ! grep -q '<table' people/cleo.html && grep -qi 'doctor' people/cleo.html
}
check_many_people_in_a_table() {
  [[ $(cut -d '|' -f 1,2 to-call.txt) == $'cleo|referral\ndan|mistake' ]] && grep -q '^cleo|.*See a doctor' to-call.txt || return 1
  grep -q '<table' plans/ada.html && grep -q '<table' plans/ben.html && ! grep -q '<table' plans/cleo.html && [[ ! -e plans/dan.html ]]
}
check_many_people_on_all_processors() {
  hipplan batch -q people.csv | cmp - plans.jsonl && [[ $(wc -l <plans.jsonl) -eq 500 ]]
}
check_many_people_on_several_machines() {
  hipplan batch -q people.csv | cmp - plans.jsonl && [[ $(sort -u "$kept/ssh") == $'anna\nberta' ]]
}
check_answers_from_another_program() {
  grep -q '^Made on ....-..-.. with hipplan ' plan.txt && ! grep -q '^note: ' plan.txt &&
    hipplan plan --pain 3 --equipment chair,band | sed '/^Made with/,$d' | diff - <(sed '/^Made on/,$d' plan.txt)
}
check_every_morning() {
  local command
  command=$(sed -n 's/^0 7 \* \* \* //p' "$kept/crontab")
  # as cron runs it; 25 November is a Wednesday, the second session
  sh -c "$command" >today.txt && grep -q 'minutes$' today.txt && grep -q 'x.*hold.* s' today.txt &&
    sed -E 's/^[0-9]+\. ([^:]*): .*/\1/' today.txt |
    diff - <(paste -d '|' <(facts date --start 2026-11-23) <(facts exercise --start 2026-11-23) | sed -n 's/^2026-11-25|//p')
}

# --- the recipes of the document ----------------------------------------------------------------------

mkdir "$work/recipes"
awk -v into="$work/recipes" '
  /^## / { name = tolower(substr($0, 4)); gsub(/[^a-z0-9]+/, "_", name); weight = "light" }
  /^<!-- heavy -->$/ { weight = "heavy" }
  /^```$/ && file { close(file); file = ""; next }
  file { print > file }
  /^```sh$/ { file = into "/" sprintf("%02d", ++count) "." weight "." name }
' "$document"
[[ -n $(ls "$work/recipes") ]] || { echo 'FAILED: the document has no recipes'; exit 1; }

for recipe in "$work"/recipes/*; do
  name=${recipe##*.}
  if ! declare -F "check_$name" >/dev/null; then
    echo "FAILED: no check for the recipe '$name'"
    failures=$((failures + 1))
    continue
  fi
  [[ $recipe == *."$weight".* ]] || continue
  rm -rf "$kept" "$work/folder" "$work/home"
  mkdir "$kept" "$work/folder" "$work/home"
  if (
    cd "$work/folder" || exit 1
    export HOME=$work/home
    unset XDG_CONFIG_HOME
    bash -euo pipefail "$recipe" </dev/null && "check_$name"
  ) >"$work/said" 2>&1; then
    echo "ok: $name"
  else
    echo "FAILED: $name"
    tail -n 20 "$work/said"
    failures=$((failures + 1))
  fi
done
for check in $(compgen -A function check_); do
  ls "$work"/recipes/*."${check#check_}" >/dev/null 2>&1 || { echo "FAILED: no recipe for $check"; failures=$((failures + 1)); }
done
exit $((failures > 0))
