#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""catalog.py CATALOG COUNT FOLDER: a catalog of at least so many exercises, made of CATALOG, in a new FOLDER.

Each series is all exercises of CATALOG once more, under other ids and names, with the easier and harder ones of their
own series. What a slot lists stays the shipped exercises; all others stand behind them, as what a clinician adds does.
"""
import pathlib
import re
import shutil
import sys

PER_FILE = 400


def entries(text):
    """The exercises of a file, each as its lines."""
    body = text[text.index("exercises:\n") + len("exercises:\n"):]
    return [part for part in re.split(r"(?m)^(?=  - id: )", body) if part.startswith("  - id: ")]


def renamed(entry, series):
    entry = re.sub(r"(?m)^(  - id: )(\S+)", rf"\g<1>\g<2>-{series}", entry)
    entry = re.sub(r'(?m)^(    name: ")(.*)"', rf'\g<1>\g<2> {series}"', entry)
    return re.sub(r"(\bexercise: )([a-z0-9-]+)", rf"\g<1>\g<2>-{series}", entry)


def main():
    source, count, folder = pathlib.Path(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
    shutil.copytree(source, folder)
    shipped = [entry for file in sorted((source / "exercises").glob("*.yaml")) for entry in entries(file.read_text())]
    # A series is whole, so that what it names is there.
    made, series = [], 0
    while len(shipped) + len(made) < count:
        series += 1
        made += [renamed(entry, series) for entry in shipped]
    for number in range(0, len(made), PER_FILE):
        file = folder / "exercises" / f"more-{number // PER_FILE:03}.yaml"
        file.write_text("exercises:\n" + "".join(made[number:number + PER_FILE]))
    print(len(shipped) + len(made))


main()
