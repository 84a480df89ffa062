#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# .ci/count counts as ctest does: a few tests that end in every way there is.
# Usage: tests/count.sh
set -uo pipefail
count=$(realpath "$(dirname "$0")/../.ci/count")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.25)
project(endings NONE)
enable_testing()
add_test(NAME passes COMMAND true)
add_test(NAME "passes, says <\"run\"> & is named so" COMMAND sh -c "echo '<testcase name=\"no\" status=\"run\">'")
add_test(NAME fails COMMAND false)
add_test(NAME skips COMMAND sh -c "exit 77")
set_tests_properties(skips PROPERTIES SKIP_RETURN_CODE 77)
add_test(NAME "says that it is skipped" COMMAND sh -c "echo SKIPPED: no tool; exit 1")
set_tests_properties("says that it is skipped" PROPERTIES SKIP_REGULAR_EXPRESSION "SKIPPED: no tool")
add_test(NAME "is not there" COMMAND /nonexistent/program)
add_test(NAME "takes too long" COMMAND sleep 5)
set_tests_properties("takes too long" PROPERTIES TIMEOUT 0.2)
add_test(NAME crashes COMMAND sh -c "kill -SEGV $$")
add_test(NAME "is switched off" COMMAND true)
set_tests_properties("is switched off" PROPERTIES DISABLED ON)
add_test(NAME "a set-up fails" COMMAND false)
set_tests_properties("a set-up fails" PROPERTIES FIXTURES_SETUP it)
add_test(NAME "needs the set-up" COMMAND true)
set_tests_properties("needs the set-up" PROPERTIES FIXTURES_REQUIRED it)
END
cmake -S "$work" -B "$work/build" >/dev/null || exit 1
ctest --test-dir "$work/build" --output-junit "$work/report.xml" >"$work/said" 2>&1
failures=0
same() {
  [[ $2 == "$3" ]] || { printf 'FAILED: %s\n  expected: %s\n  but got:  %s\n' "$1" "$2" "$3"; failures=$((failures + 1)); }
}
same 'every ending' '2 passed, 6 failed, 3 skipped' "$("$count" "$work/report.xml")"
same 'two reports' '4 passed, 12 failed, 6 skipped' "$("$count" "$work/report.xml" "$work/report.xml")"
same 'a report that is not there' '2 passed, 7 failed, 3 skipped' "$("$count" "$work/report.xml" "$work/none.xml")"
: >"$work/empty.xml"
same 'an empty report' '0 passed, 1 failed, 0 skipped' "$("$count" "$work/empty.xml")"
((failures == 0)) && echo 'What is counted is what ctest reported.'
exit $((failures > 0))
