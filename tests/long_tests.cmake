# SPDX-License-Identifier: MIT
# Read by ctest behind the tests that Catch2 has found: the longest, so that they begin first when several run at once and
# none is left running alone at the end. COST is about their seconds; it says nothing but the order.
set(costs
  9 "every exercise left out has a reason, and lifting what is named lets it in"
  9 "whoever it is for, no plan breaks a rule, more pain begins with no more, and every plan grows"
  8 "a named pipe into which nobody writes is waited for no longer than a moment"
  8 "more pain, one more condition or less habit never lets an exercise begin with more"
  7 "a file of the catalog that cannot be read is one error, and what it may hold is not missed"
  7 "a pipe that is named is read to its end, whoever made it"
  6 "no command writes over what was opened, by whatever name it is called"
  5 "no item carries what a condition rules out in its week"
  5 "more pain, fewer positions or less equipment never make another exercise eligible"
  5 "that nobody knows what stress an exercise puts on the body is said once, wherever it is said"
  4 "every transcript is what the program prints"
  3 "goals and wishes change no verdict, and what is included and allowed is in the plan where there is room"
  3 "adding a condition never adds an eligible exercise"
  2 "a sign stops every plan in every format, on standard output and in a file"
  2 "each way that is named brings the exercise in, and nothing is left out without need"
  2 "a device that is named is read up to the limit, and not waited for")
while(costs)
  list(POP_FRONT costs cost name)
  list(FIND hipplan_tests_TESTS "${name}" at)
  if(NOT DEFINED hipplan_tests_TESTS OR at GREATER -1)
    set_tests_properties("${name}" PROPERTIES COST ${cost})
  else()
    # One that is called otherwise by now would begin whenever it likes.
    add_test("no test is called '${name}' (tests/long_tests.cmake)" false)
  endif()
endwhile()
