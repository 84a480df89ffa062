#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""free_exercises.py JSON: the collection of free-exercise-db as a file for `hipplan --add`, on standard output.

For measuring with a catalog that nobody wrote for this program, and no more: the collection is made for a gym. What it
does not say stands as not said. An exercise without the one thing that no catalog can do without is left out, and
counted on standard error:

  kind, group      only categories and muscles that the catalog has a word for
  position         only where the text names exactly one
  level            `beginner` in a gym says nothing about a sore hip: all have the hardest, 5
  stress           left out, so that each counts as having every stress
  sides            `each` where the text tells of another side
  dose             the least that the format takes, derived, to be raised by somebody who knows
  feel, mistakes,  "Not stated."
  easier, harder
"""
import collections
import json
import re
import sys

KINDS = {"strength": "strength", "stretching": "stretch", "cardio": "cardio"}
GROUPS = {
    "strength": {"glutes": "hip-extension", "abductors": "hip-abduction", "adductors": "hip-adduction",
                 "abdominals": "trunk", "lower back": "trunk", "calves": "calf", "quadriceps": "knee-extension",
                 "hamstrings": "knee-flexion"},
    "stretch": {"glutes": "buttock-stretch", "abductors": "lateral-hip-stretch", "adductors": "adductor-stretch",
                "calves": "calf-stretch", "quadriceps": "quadriceps-stretch", "hamstrings": "hamstring-stretch"},
}
POSITIONS = {
    "supine": r"\b(lie|lying|lay)\b[^.]*\b(back|face[ -]?up)\b|\bsupine\b",
    "prone": r"\b(lie|lying|lay)\b[^.]*\b(stomach|face[ -]?down|belly)\b|\bprone\b",
    "side-lying": r"\b(lie|lying|lay)\b[^.]*\b(your|one|left|right) side\b",
    "kneeling": r"\bkneel|\ball fours\b|\bhands and knees\b",
    "floor-sitting": r"\b(sit|seated|sitting)\b[^.]*\b(floor|ground|mat)\b",
    "sitting": r"\b(sit|seated|sitting)\b(?![^.]*\b(floor|ground|mat)\b)",
    "standing": r"\bstand(ing)?\b",
}
THINGS = {"barbell": "a barbell", "dumbbell": "a dumbbell", "cable": "a cable machine", "machine": "a machine of a gym",
          "kettlebells": "a kettlebell", "medicine ball": "a medicine ball", "exercise ball": "an exercise ball",
          "foam roll": "a foam roll", "e-z curl bar": "a curl bar"}
NOT_STATED = "Not stated."
REASON = "The collection gives no dose: the least that the format takes."


def words(text):
    return re.sub(r"\s+", " ", text).strip()


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def group_of(one, kind):
    if kind == "cardio":
        return "cardio"
    return GROUPS[kind].get(one["primaryMuscles"][0]) if one["primaryMuscles"] else None


def needs_of(one):
    """None: the collection does not say, or says "other"."""
    equipment = one["equipment"]
    if equipment == "body only":
        return []
    if equipment == "bands":
        return ["band"]
    return ["gym-" + slug(equipment)] if equipment in THINGS else None


def dose_of(kind):
    dose = {"sources": ["derived"], "reason": REASON}
    if kind == "cardio":
        return {"minutes": 1, **dose}
    hold = {"hold_seconds": 1} if kind == "stretch" else {}
    return {"sets": 1, "repetitions": 2, **hold, **dose}


def exercise_of(one, left_out):
    kind = KINDS.get(one["category"])
    group = group_of(one, kind) if kind else None
    steps = [words(step) for step in one["instructions"] if words(step)]
    text = " ".join(steps[:2])
    positions = [position for position, pattern in POSITIONS.items() if re.search(pattern, text, re.I)]
    needs = needs_of(one)
    for missing, what in ((not kind, "a kind that the catalog has"), (not group, "a group that the catalog has"),
                          (len(steps) < 3, "a start and two steps"), (needs is None, "what it needs"),
                          (len(positions) != 1, "one position")):
        if missing:
            left_out[what] += 1
            return None
    return {
        "id": "free-" + slug(one["id"])[:50].strip("-"), "name": words(one["name"]), "kind": kind,
        "position": positions[0], "needs": needs,
        "sides": "each" if re.search(r"\b(other|opposite|each) (side|leg)\b", " ".join(steps), re.I) else "both",
        "trains": group, "level": 5, "dose": dose_of(kind), "set_up": NOT_STATED, "start": steps[0],
        "steps": steps[1:21], "tempo": NOT_STATED, "feel": NOT_STATED, "mistakes": [NOT_STATED],
        "stop": "Not stated. Stop at any sharp pain.", "easier": {"change": NOT_STATED},
        "harder": {"change": NOT_STATED}, "sources": ["free-exercise-db"],
    }


def flow(value):
    """JSON is YAML, but for words that need no quotes."""
    return json.dumps(value, ensure_ascii=False)


def main():
    left_out = collections.Counter()
    with open(sys.argv[1], encoding="utf-8") as file:
        found = [exercise_of(one, left_out) for one in json.load(file)]
    exercises = [one for one in found if one]
    used = {need for one in exercises for need in one["needs"]}
    print('sources:\n  - {id: free-exercise-db, title: "free-exercise-db", where: "github.com/yuhonas/free-exercise-db"}')
    things = {"gym-" + slug(thing): name for thing, name in THINGS.items()}
    if used & things.keys():
        print("equipment:")
        for thing in sorted(used & things.keys()):
            print(f"  - {{id: {thing}, name: {flow(things[thing])}}}")
    print("exercises:")
    for one in exercises:
        for number, (key, value) in enumerate(one.items()):
            print(f"  {'-' if number == 0 else ' '} {key}: {flow(value)}")
    print(f"{len(exercises)} exercises", file=sys.stderr)
    for what, count in left_out.most_common():
        print(f"{count} left out: the collection does not state {what}", file=sys.stderr)


main()
