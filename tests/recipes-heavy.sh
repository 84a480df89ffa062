#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs pandoc, chromium, khal, calcurse, LibreOffice and what reads their files, and runs the recipes of
# docs/recipes.md that need them; then what a catalog says goes through pandoc, too.
# Usage: tests/recipes-heavy.sh PROGRAM
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
as_root=$([[ $(id -u) -eq 0 ]] || echo sudo)
$as_root apt-get update
$as_root apt-get install -y --no-install-recommends pandoc chromium fonts-liberation poppler-utils python3 khal calcurse libreoffice-calc-nogui
"$(dirname "$0")/markdown_round_trip.py" "$1" pandoc
"$(dirname "$0")/pages.sh" "$1"
exec "$(dirname "$0")/recipes.sh" "$1" heavy
