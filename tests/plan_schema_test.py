# SPDX-License-Identifier: MIT
"""Plans as JSON are what docs/plan.schema.json says, and have the rows of the CSV.

    plan_schema_test.py SOURCE_DIR PROGRAM

Ends with 77 where python3-jsonschema is missing.
"""

import copy
import csv
import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import yaml
    from jsonschema import Draft7Validator, FormatChecker
except ImportError as error:
    print(f"SKIPPED: {error}; install python3-jsonschema and python3-yaml")
    sys.exit(77)

SOURCE = Path(sys.argv[1]).resolve()
PROGRAM = Path(sys.argv[2]).resolve()
# The sides change with each repetition.
ALTERNATING = {
    exercise["id"]
    for path in (SOURCE / "catalog" / "exercises").glob("*.yaml")
    for exercise in yaml.safe_load(path.read_text(encoding="utf-8"))["exercises"]
    if exercise.get("alternates")
}
SCHEMA = json.loads((SOURCE / "docs" / "plan.schema.json").read_text(encoding="utf-8"))

PEOPLE = [
    "--pain 0 --active --position all --equipment household,band,mat,step,bike --minutes 60 --days 7 --weeks 12",
    "--pain 4",
    "--pain 4 --start 2026-11-25 --days mon,wed,sun --week 2",
    "--pain 6 --position lying,sitting --side left --condition gluteal-tendinopathy",
    "--pain 10 --position supine --equipment none",
    "--pain 8 --start 2027-12-27 --minutes 5 --days 1 --weeks 1",
    "--pain 2 --avoid bridge,clamshell,single-leg,twist --side right --weeks 8",
    "--pain 5 --red-flag worse-daily --cleared --equipment chair,wheelchair --position sitting",
    "--pain 3 --condition osteoporosis,poor-balance,knee-pain --minutes 45 --days 5",
    "--pain 1 --position standing --equipment pool,rail --start 2028-02-28",
    f"--pain 4 --log {SOURCE}/tests/fixtures/story.csv --today 2026-11-04",
]
LISTENS = PEOPLE[-1]


def run(flags, form):
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [PROGRAM, "plan", "--format", form, *flags.split()], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            encoding="utf-8", check=False, env={**os.environ, "HOME": home, "XDG_CONFIG_HOME": home},
        )
    assert done.returncode == 0, f"{flags}: ends with {done.returncode}: {done.stderr}"
    return done.stdout


def figure(value):
    return "" if value is None else str(value)


def rows_of(plan):
    """The rows of the CSV, made from the JSON."""
    for week in plan["weeks"]:
        for session in week["sessions"]:
            for item in session["items"]:
                row = {
                    "week": str(week["week"]), "day": session["day"], "date": session["date"] or "",
                    "order": str(item["order"]), "phase": item["phase"], "id": item["id"], "exercise": item["exercise"],
                    "position": item["position"], "equipment": ";".join(item["equipment"]), "side": item["side"],
                    "sets": figure(item["sets"]), "reps": figure(item["reps"]),
                    "hold_seconds": figure(item["hold_seconds"]), "rest_seconds": figure(item["rest_seconds"]),
                    "minutes": figure(item["minutes"]), "level": str(item["level"]),
                    "estimated_minutes": f"{item['estimated_minutes']:.1f}", "why": item["why"],
                }
                if "listened" in plan:
                    row["decided"] = item["decided"]
                yield row


def spoiled(value, root=None, path=()):
    """Copies of the plan with one mistake each, and what the mistake is. Of a list, its first entry is spoiled."""
    root = value if root is None else root

    def changed(path, change):
        plan = copy.deepcopy(root)
        place = plan
        for step in path[:-1]:
            place = place[step]
        change(place, path[-1])
        return plan

    here = ".".join(map(str, path))
    if isinstance(value, dict):
        yield f"{here}: an unknown key", changed((*path, "unknown"), lambda place, key: place.update({key: 1}))
        for key, inner in value.items():
            yield f"{here}.{key} is missing", changed((*path, key), lambda place, key: place.pop(key))
            yield f"{here}.{key} is of another type", changed((*path, key), lambda place, key: place.update({key: {"x": 1}}))
            yield from spoiled(inner, root, (*path, key))
    elif isinstance(value, list) and value:
        yield f"{here}: a list in the list", changed((*path, 0), lambda place, at: place.__setitem__(at, [[]]))
        yield from spoiled(value[0], root, (*path, 0))


Draft7Validator.check_schema(SCHEMA)
validator = Draft7Validator(SCHEMA, format_checker=FormatChecker())
catalog_order = subprocess.run([PROGRAM, "ids", "exercises"], stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout.split()
failures = []

for flags in PEOPLE:
    plan = json.loads(run(flags, "json"))
    for error in validator.iter_errors(plan):
        failures.append(f"{flags}: {'.'.join(map(str, error.absolute_path))}: {error.message}")
    rows = list(csv.DictReader(io.StringIO(run(flags, "csv"), newline="")))
    made = list(rows_of(plan))
    if rows != made:
        at = next((i for i, (a, b) in enumerate(zip(rows, made)) if a != b), min(len(rows), len(made)))
        failures.append(f"{flags}: row {at + 1} differs:\n  CSV  {rows[at:at + 1]}\n  JSON {made[at:at + 1]}")
    # What the descriptions say and a schema cannot check.
    for week in plan["weeks"]:
        for session in week["sessions"]:
            tenths = sum(round(10 * item["estimated_minutes"]) for item in session["items"])
            if tenths != round(10 * session["estimated_minutes"]):
                failures.append(f"{flags}: week {week['week']}, {session['day']}: the items do not add up")
            for item in session["items"]:
                # Where the sides change with each repetition, neither has rested.
                rests = item["side"] != "each" or item["id"] in ALTERNATING
                if item["rest_seconds"] and (item["sets"] == 1 or not rests):
                    failures.append(f"{flags}: {item['id']}: a rest with nothing to rest between")
    left_out = [entry["id"] for entry in plan["excluded"]]
    if left_out != sorted(left_out, key=catalog_order.index):
        failures.append(f"{flags}: what is left out is not in the order of the catalog")
    if set(left_out) & {row["id"] for row in rows}:
        failures.append(f"{flags}: something is both in the plan and left out")

mistakes = list(spoiled(json.loads(run(PEOPLE[6] + " --start 2026-11-23", "json"))))
# What only a log brings is no must in itself.
mistakes += [(what, plan) for what, plan in spoiled(json.loads(run(LISTENS, "json")))
             if ".listened." in what or ".decided is of" in what]
failures += [f"the schema lets pass: {what}" for what, plan in mistakes if validator.is_valid(plan)]

for failure in failures:
    print("FAILED:", failure)
if failures:
    sys.exit(1)
print(f"{len(PEOPLE)} plans are as the schema says and have the rows of their CSV; {len(mistakes)} spoiled ones are refused.")
