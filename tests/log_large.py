#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A log of a million rows is read in time proportional to its length, and in less than 200 MiB.

Usage: tests/log_large.py PROGRAM
"""
import datetime
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

program = str(pathlib.Path(sys.argv[1]).resolve())
rows = 1_000_000
most_kilobytes = 200 * 1024
titles = ("date,entry,session,exercise,side,planned,sets,reps,hold_seconds,minutes,pain_during,effort,control,sharp,"
          "usual_pain,pain_next_morning,goal,chair_stand,note\n")


def write(path, count):
    """A third of a session a row, over ten years."""
    first = datetime.date(2026, 1, 1)
    with open(path, "w", encoding="utf-8") as file:
        file.write(titles)
        for number in range(count):
            day = first + datetime.timedelta(days=3650 * number // count)
            if number % 10 == 9:
                file.write(f"{day},day,,,,,,,,,,,,,{number % 8},,,,slept {number % 7} hours\n")
            else:
                exercise = ("bridge", "clamshell", "squat")[number % 3]
                file.write(f"{day},done,strength,{exercise},both,2x8,2,8,,,{number % 6},5,good,,,,,,\n")


def seconds_for(path):
    best = None
    for _ in range(3):
        begin = time.monotonic()
        subprocess.run([program, "log", "--log", path, "--list", "--week", "--today", "2036-01-01"], check=True,
                       stdout=subprocess.DEVNULL)
        taken = time.monotonic() - begin
        best = taken if best is None else min(best, taken)
    return best


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write(folder / "large.csv", rows)
        write(folder / "quarter.csv", rows // 4)
        quarter, large = seconds_for(folder / "quarter.csv"), seconds_for(folder / "large.csv")
        kilobytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"{rows / large:,.0f} rows a second, {kilobytes // 1024} MiB")
    # Four times the rows: twice that is left for whatever else the machine does.
    assert large < 8 * quarter, f"{quarter:.2f} s for a quarter, {large:.2f} s for all"
    sanitized = b"__asan_init" in pathlib.Path(program).read_bytes()
    assert sanitized or kilobytes < most_kilobytes, f"{kilobytes} kB"


main()
