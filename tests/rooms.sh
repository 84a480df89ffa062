#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A room includes only headers of itself and of rooms that stand above it in this list (docs/architecture.md), and no
# file is longer than 400 lines; no function is longer than 50. The files that docs/architecture.md names are there.
set -euo pipefail
cd "$1"
find src include/hipplan -type f -name '*.[ch]pp*' -print0 | sort -z | xargs -0 awk '
  BEGIN {
    count = split("text catalog person load rules plan words explain figure pages formats embed cli", rooms, " ")
    for (i = 1; i <= count; ++i) rank[rooms[i]] = i
  }
  FNR == 1 {
    split(FILENAME, path, "/")
    room = path[1] == "src" ? path[2] : path[3]
    if (!(room in rank)) { print FILENAME ": in no room"; failed = 1 }
    ++files
  }
  match($0, /^#include "hipplan\/[a-z]+\//) {
    included = substr($0, 19, RLENGTH - 19)
    if (rank[included] > rank[room]) {
      print FILENAME ":" FNR ": \047" room "\047 reaches down to \047" included "\047"
      failed = 1
    }
    ++includes
  }
  # As clang-format lays it out, a function ends where a brace stands as far in as the line that began it.
  FNR == 1 { begin[0] = begin[2] = 0 }
  match($0, /^(  )?[^ #\/}]/) && /\) (const )?(: .*)?\{$|\) (const )?\{$/ {
    begin[RLENGTH - 1] = FNR
  }
  match($0, /^(  )?}$/) {
    if (begin[RLENGTH - 1] > 0) {
      ++functions
      length_of_it = FNR - begin[RLENGTH - 1] + 1
      if (length_of_it > 50) { print FILENAME ":" begin[RLENGTH - 1] ": a function of " length_of_it " lines"; failed = 1 }
    }
    begin[RLENGTH - 1] = 0
  }
  FNR == 401 { print FILENAME ": longer than 400 lines"; failed = 1 }
  END {
    if (functions < 400) { print "looked at " functions " functions only"; failed = 1 }
    if (files < 80 || includes < 200) { print "looked at " files " files and " includes " includes only"; failed = 1 }
    exit failed
  }'

# A name without a folder may stand in any; what has a capital or a star stands for several.
find . \( -path ./build -o -path ./.git \) -prune -o -print | awk '
  NR == FNR {
    while (match($0, /`[^`]+`/)) {
      name = substr($0, RSTART + 1, RLENGTH - 2)
      $0 = substr($0, RSTART + RLENGTH)
      sub(/\/$/, "/.", name)
      if (name ~ /^[a-z0-9_.\/-]+$/ && name ~ /\/|\.(cpp|hpp|sh|py|yaml|md)$/) { sub(/\/\.$/, "", name); named[name] }
    }
    next
  }
  { path = $0; while (sub(/^[^\/]*\//, "", path)) there[path] }
  END {
    for (name in named) {
      ++count
      if (!(name in there)) { print "docs/architecture.md: there is no \047" name "\047"; failed = 1 }
    }
    if (count < 80) { print "docs/architecture.md: found " count + 0 " names of files only"; failed = 1 }
    exit failed
  }' docs/architecture.md -
