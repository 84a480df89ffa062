#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""people.py COUNT: so many people as CSV for `hipplan batch`, always the same ones.

More than half name conditions, four in ten goals, seven in ten what they have; one in a hundred reports a warning sign.
Everybody wants four weeks.
"""
import sys

PAIN = [0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8]
POSITIONS = ["", "", "", "standing;sitting", "all", "lying;sitting", "supine;side-lying;sitting;standing"]
EQUIPMENT = ["", "", "chair;wall", "household;band", "mat;band;step", "household;bike", "chair;counter;pillow"]
DAYS = ["", "", "3", "mon;wed;fri", "daily", "5", "tue;thu;sat;sun", "2"]
MINUTES = ["", "10", "15", "20", "20", "30", "45", "60"]
SIDES = ["", "left", "right", "both"]
CONDITIONS = ["", "", "", "", "", "", "osteoarthritis", "gluteal-tendinopathy", "osteoporosis;poor-balance",
              "knee-pain", "femoroacetabular-impingement", "hip-replacement-posterior", "sciatica"]
GOALS = ["", "", "", "", "", "walking", "stairs;balance", "getting-up", "sleep"]
SIGNS = [""] * 99 + ["fever"]


class Draw:
    """A small generator of its own, so that every Python draws the same people."""

    def __init__(self):
        self.state = 20261128

    def of(self, choices):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return choices[(self.state >> 33) % len(choices)]


def main():
    draw = Draw()
    write = sys.stdout.write
    write("id,pain,active,position,equipment,weeks,days,minutes,side,condition,goal,red-flag\n")
    for number in range(1, int(sys.argv[1]) + 1):
        cells = [f"p{number:07}", str(draw.of(PAIN)), draw.of(["", "yes", "no"]), draw.of(POSITIONS), draw.of(EQUIPMENT),
                 "4", draw.of(DAYS), draw.of(MINUTES), draw.of(SIDES), draw.of(CONDITIONS), draw.of(GOALS),
                 draw.of(SIGNS)]
        # Lists have semicolons, which some programs take for separators.
        write(",".join(f'"{cell}"' if ";" in cell else cell for cell in cells) + "\n")


main()
