#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Prints plans with Chromium, on A4 and on Letter, and counts their pages.
# Usage: tests/pages.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
failed=0

# most NUMBER FLAG...: a plan with these flags has at most so many pages
most() {
  local limit=$1 paper
  shift
  for paper in A4 letter; do
    "$program" plan "$@" --format html --quiet | sed "s/@page { size: auto;/@page { size: $paper;/" >plan.html
    grep -q "size: $paper" plan.html
    chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=plan.pdf plan.html 2>/dev/null
    pages=$(pdfinfo plan.pdf | awk '/^Pages/ {print $2}')
    if ((pages <= limit)); then
      echo "ok: $pages of $limit pages of $paper: $*"
    else
      echo "FAILED: $pages pages of $paper, at most $limit: $*"
      failed=1
    fi
  done
}

most 4 --pain 4
most 4 --pain 6
most 3 --pain 9 --position lying --equipment none
most 6 --pain 4 --weeks 12
most 8 --pain 3 --weeks 8 --minutes 60 --active --position all --days mon,tue,wed,thu,fri,sat,sun \
  --equipment household,band,mat,step,towel,pool,bike --condition osteoarthritis,knee-pain
exit $failed
