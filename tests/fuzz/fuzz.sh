#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Looks for bytes with which a check of a target does not hold. Builds with: cmake --preset fuzz && cmake --build --preset fuzz
# What is found lies in the folder of the corpus that is named in the end, as crash-*: mended, it goes to corpus/TARGET.
# Usage: tests/fuzz/fuzz.sh TARGET SECONDS [BUILD]     (BUILD: build/fuzz)
set -euo pipefail
target=$1 seconds=$2
here=$(realpath "$(dirname "$0")")
build=$(realpath "${3:-$here/../../build/fuzz}")
found=$build/found/$target
mkdir -p "$found"
"$build/tests/fuzz/fuzz_replay" --write "$target" "$build/seeds/$target"
options=(-max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$found/")
case $target in
  catalog) options+=(-max_len=16384) ;;
  words) options+=(-max_len=200) ;;
  *) options+=(-max_len=4096) ;;
esac
[[ ! -f $here/$target.dict ]] || options+=(-dict="$here/$target.dict")
UBSAN_OPTIONS=print_stacktrace=1 "$build/tests/fuzz/fuzz_$target" "${options[@]}" "$found" "$here/corpus/$target" "$build/seeds/$target"
