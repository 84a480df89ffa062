#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A released program defends itself: it is loaded anywhere (PIE), what it is linked with cannot be written over (RELRO,
# BIND_NOW), nothing on its stack is run, its stack and its calls into the C library are guarded, and it loads no library
# from a folder of its builder.
# Usage: tests/hardened.sh PROGRAM
# Ends with 77 where readelf is missing.
set -uo pipefail
program=$1
command -v readelf >/dev/null || { echo 'SKIPPED: not installed: readelf'; exit 77; }
headers=$(readelf -hldW "$program") || exit 1
symbols=$(readelf -sW "$program")
failures=0
needs() { # needs WHAT COMMAND...
  "${@:2}" >/dev/null || { echo "FAILED: $program: $1"; failures=$((failures + 1)); }
}
is_absent() { ! grep -E "$1" <<<"$headers"; }
needs 'it is loaded at one place only' grep -q 'Type: *DYN' <<<"$headers"
needs 'what it is linked with can be written over' grep -q GNU_RELRO <<<"$headers"
needs 'its stack can be run' is_absent 'GNU_STACK.*E'
needs 'it loads libraries from a folder of its builder' is_absent 'R(UN)?PATH'
# One that is linked statically and stripped binds nothing and has no names left.
if grep -q NEEDED <<<"$headers"; then
  needs 'it is no PIE' grep -q 'Flags:.* PIE' <<<"$headers"
  needs 'it binds its libraries late' grep -qE 'BIND_NOW|Flags: NOW' <<<"$headers"
  needs 'its stack is not guarded' grep -q ' __stack_chk_fail' <<<"$symbols"
  needs 'its calls are not guarded' grep -qE ' __[a-z]+_chk(@|$)' <<<"$symbols"
fi
exit $((failures > 0))
