#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""batch.py PROGRAM [PEOPLE]: how many plans a second `hipplan batch` makes as CSV, and with how much memory.

One job and two by turns, five times each, with PEOPLE (20000) people; then a quarter of them and four times as many, to
see whether the time is in proportion; then a million people once, for the memory. Medians; the output goes to /dev/null.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent


def people(count, folder):
    path = folder / f"{count}.csv"
    with path.open("w") as file:
        subprocess.run([sys.executable, HERE / "people.py", str(count)], stdout=file, check=True)
    return path


def run(program, path, jobs):
    """Seconds, and MiB at the peak."""
    begin = time.perf_counter()
    words = [path.parent / "used", program, "batch", "-q", "--format", "csv", "--jobs", str(jobs), path]
    told = subprocess.run(words, capture_output=True, text=True)
    return time.perf_counter() - begin, int(told.stdout.split()[1]) / 1024


def median_of(program, path, jobs, times=5):
    return statistics.median(run(program, path, jobs)[0] for _ in range(times))


def main():
    program = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 20000
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        subprocess.run(["cc", "-O2", "-static", "-o", folder / "used", HERE / "used.c"], check=True)
        path = people(count, folder)
        seconds = {1: [], 2: []}
        for _ in range(5):
            for jobs in seconds:
                seconds[jobs].append(run(program, path, jobs)[0])
        one, two = (statistics.median(seconds[jobs]) for jobs in (1, 2))
        print("| people | jobs | seconds | people a second |\n|--:|--:|--:|--:|")
        print(f"| {count} | 1 | {one:.2f} | {count / one:.0f} |")
        print(f"| {count} | 2 | {two:.2f} | {count / two:.0f} |")
        for other in (count // 4, count * 4):
            time_of_it = median_of(program, people(other, folder), 2, 3)
            print(f"| {other} | 2 | {time_of_it:.2f} | {other / time_of_it:.0f} |")
        million = 1_000_000
        time_of_it, memory = run(program, people(million, folder), 2)
        print(f"| {million} | 2 | {time_of_it:.1f} | {million / time_of_it:.0f} |")
        print(f"\nTwo jobs are {one / two:.2f} times as fast as one. A million people take {memory:.1f} MiB at the peak, "
              f"{count} take {run(program, path, 2)[1]:.1f} MiB.")


main()
