// SPDX-License-Identifier: MIT
// A complete catalog of two exercises, as text: small enough to be read here, and to be spoilt one
// mistake at a time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hipplan/load/read_catalog.hpp"

namespace hipplan::tests {

/// Everything but exercises; without a mistake.
std::string small_program();

/// The exercises "heel-slide" and "sit-to-stand"; without a mistake.
std::string small_exercises();

/// The name of an exercise, all else as in "heel-slide", for a third entry of the list.
std::string another_exercise(std::string_view id, std::string_view level, std::string_view ladder = "");

/// `text` with its first occurrence of `old` replaced; fails the test where there is none.
std::string with(std::string text, std::string_view old, std::string_view replacement);

/// All that is wrong with a catalog of these files, as the program prints it.
std::string mistakes(const std::vector<TextFile>& files, const std::vector<TextFile>& additions = {});

/// The same for the small catalog with other exercises, or with another program.
std::string mistakes_in_exercises(const std::string& exercises);
std::string mistakes_in_program(const std::string& program);

}  // namespace hipplan::tests
