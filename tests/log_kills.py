#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Several processes write into one log at once, and each is killed at any moment, or not.

What was reported as written (exit status 0) is in the log, whole, each row once; nothing else is but rows that were
being written; and whatever is half a line is the only thing that is told of.
Usage: tests/log_kills.py PROGRAM APPENDS WRITERS
"""
import csv
import pathlib
import random
import subprocess
import sys
import tempfile
import threading
import time

program, appends, writers = str(pathlib.Path(sys.argv[1]).resolve()), int(sys.argv[2]), int(sys.argv[3])
exercises = ["bridge", "clamshell", "squat", "sit-to-stand"]
lock = threading.Lock()
# note -> whether it was reported as written
said = {}
long_note = "x" * 900


def run(folder, name, random_, longest):
    """One writer: `appends / writers` sessions, with a note of its own each."""
    for number in range(appends // writers):
        note = f"{name}-{number} {long_note}"
        command = [program, "log", "-q", "--log", folder / "log.csv", "--today", "2026-11-25",
                   "--exercise", ",".join(exercises), "--pain-during", "3", "--note", note]
        with lock:
            said[note] = False
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if random_.random() < 0.8:
            time.sleep(random_.random() * longest)
            process.kill()
        if process.wait() == 0:
            with lock:
                said[note] = True


def longest_run(folder):
    """How long a run takes here, so that most of the kills come before its end."""
    begin = time.monotonic()
    for number in range(5):
        subprocess.run([program, "log", "-q", "--log", folder / "first.csv", "--today", "2026-11-25", "--exercise",
                        ",".join(exercises), "--note", long_note], check=True)
    return 1.5 * (time.monotonic() - begin) / 5


def check(folder):
    with open(folder / "log.csv", newline="", encoding="utf-8") as file:
        text = file.read()
    lines = text.split("\n")
    titles = lines[0].split(",")
    assert lines.count(lines[0]) == 1, "more than one line of titles"
    rows = {}
    half = 0
    for line in lines[1:]:
        if not line:
            continue
        row = next(csv.reader([line]))
        if len(row) < len(titles):
            half += 1
        else:
            cells = dict(zip(titles, row))
            rows.setdefault(cells["note"], []).append(cells["exercise"])
    sessions = lines[1:].count("")
    assert sessions <= 1, "empty lines"
    for note, written in said.items():
        # The note stands in the first row of its session, and the rows go out in one write.
        found = rows.get(note, [])
        assert len(found) == (1 if written else len(found)) and len(found) <= 1, f"{note[:12]}: {found}"
    listed = subprocess.run([program, "log", "--log", folder / "log.csv", "--list", "--today", "2026-11-25"],
                            capture_output=True, text=True, check=True)
    told = listed.stderr.count("warning:")
    assert told == half, f"{told} told, {half} half lines"
    whole = [line for line in lines[1:] if line.count(",") == len(titles) - 1]
    reported = sum(said.values())
    assert len(whole) >= reported * len(exercises), f"{len(whole)} rows of {reported} reported sessions"
    return reported, len(whole), half


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        longest = longest_run(folder) * writers / 2
        threads = [threading.Thread(target=run, args=(folder, f"writer{i}", random.Random(i), longest))
                   for i in range(writers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        reported, rows, half = check(folder)
    print(f"{len(said)} appends, {reported} reported as written, {rows} rows, {half} half lines")
    assert 0 < reported < len(said), "nothing was killed, or everything"


main()
