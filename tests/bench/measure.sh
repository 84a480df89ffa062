#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# measure.sh [JSON]: everything that docs/performance.md reports, on a machine that does nothing else, as Markdown on
# standard output. JSON is the collection of free-exercise-db, for a catalog that nobody wrote for this program.
#
# Builds into build/static and build/bench, and needs what start.sh needs, and libbenchmark-dev.
set -euo pipefail
collection=${1:+$(realpath "$1")}
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

{
  cmake --preset static
  cmake --build --preset static -j 2 --target hipplan
  cmake --preset release -B build/bench -DHIPPLAN_BENCHMARKS=ON -DBUILD_TESTING=OFF
  cmake --build build/bench -j 2 --target hipplan hipplan_bench
} > "$work/build.log" 2>&1 || { tail -50 "$work/build.log" >&2; exit 1; }
dynamic=build/bench/hipplan

echo "$(date -u +%F), $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1), $(nproc) cores, $(uname -sr)," \
     "$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release), $(c++ --version | head -1)"
echo
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg)"
echo
echo "## Start"
echo
tests/bench/start.sh build/static/hipplan "$dynamic"
echo
echo "## Many people"
echo
tests/bench/batch.py "$dynamic"
echo
echo "## Steps and large catalogs"
echo
tests/bench/catalog.py catalog 10000 "$work/large" > /dev/null
HIPPLAN_BENCH_CATALOG=$work/large build/bench/tests/bench/hipplan_bench --benchmark_min_time=0.3 \
  --benchmark_repetitions=3 --benchmark_report_aggregates_only=true --benchmark_format=json > "$work/steps.json" \
  2> "$work/steps.log" || { cat "$work/steps.log" >&2; exit 1; }
python3 - "$work/steps.json" <<'PYTHON'
import json, sys
unit = {"ns": 1e-3, "us": 1, "ms": 1e3}
times = {run["run_name"]: run["cpu_time"] * unit[run["time_unit"]] for run in json.load(open(sys.argv[1]))["benchmarks"]
         if run["aggregate_name"] == "median"}
print("| step | microseconds |\n|---|--:|")
for name, time in times.items():
    print(f"| {name} | {time:.1f} |")
for which in ("builtin", "large"):
    print(f"\nLoader to yaml-cpp's events, {which}: {times['load/' + which] / times['yaml_events/' + which]:.2f}")
PYTHON
if [[ -n $collection ]]; then
  echo
  echo "## free-exercise-db"
  echo
  tests/bench/free_exercises.py "$collection" > "$work/free.yaml" 2> "$work/left-out"
  sed 's/^/- /' "$work/left-out"
  hyperfine -N --warmup 3 --export-json "$work/free.json" "$dynamic plan -q --pain 4" \
    "$dynamic plan -q --pain 4 --add $work/free.yaml" > /dev/null
  python3 -c 'import json, sys
for run in json.load(open(sys.argv[1]))["results"]:
    print("- with it" if "--add" in run["command"] else "- without it", "%.1f ms" % (run["median"] * 1000))' "$work/free.json"
fi
