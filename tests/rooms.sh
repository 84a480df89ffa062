#!/usr/bin/env bash
# A room includes only headers of itself and of rooms that stand above it in this list (docs/architecture.md).
set -euo pipefail
cd "$1"
rooms=(text catalog person load rules plan words explain pages formats embed cli)

failed=0
declare -A above=()
seen=0
for room in "${rooms[@]}"; do
  above[$room]=1
  for file in $(find "src/$room" "include/hipplan/$room" -type f 2>/dev/null | sort); do
    seen=$((seen + 1))
    while IFS=: read -r line included; do
      if [ -z "${above[$included]:-}" ]; then
        echo "$file:$line: '$room' reaches down to '$included'"
        failed=1
      fi
    done < <(sed -nE '/^#include "/{=;p}' "$file" | sed -nE 'N;s|^([0-9]+)\n#include "hipplan/([a-z]+)/.*|\1:\2|p')
  done
done
stray=$(find src include/hipplan -type f | grep -vE "^(src|include/hipplan)/($(IFS='|'; echo "${rooms[*]}"))/" || true)
[ -z "$stray" ] || { echo "in no room: $stray"; failed=1; }
long=$(find src include -name '*.[ch]pp' -exec awk 'END { if (NR > 400) print FILENAME " has " NR " lines" }' {} \;)
[ -z "$long" ] || { echo "$long"; failed=1; }
[ "$seen" -gt 80 ] || { echo "only $seen files looked at"; failed=1; }
exit "$failed"
