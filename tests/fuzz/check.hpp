// SPDX-License-Identifier: MIT
// Checks of what came out, written without the program's own functions for characters.
#pragma once

#include <string>
#include <string_view>

#include "hipplan/text/diagnostic.hpp"

namespace hipplan::fuzz {

/// Ends the process, and so the run of a fuzzer, where it does not hold.
void expect(bool holds, std::string_view what, std::string_view of = {});

/// Whether nothing in it is malformed or does anything; a line feed does.
bool is_harmless(std::string_view line);

/// Well-formed UTF-8 without control characters, line separators and marks that reorder text; line feeds are allowed.
void expect_clean(std::string_view text, std::string_view what);

/// The same without line feeds.
void expect_clean_line(std::string_view text, std::string_view what);

/// Each has a sentence and a place in a text of so many lines, and is printed as lines that are clean.
void expect_told(const Diagnostics& diagnostics, std::string_view what, std::string_view text);

int lines_in(std::string_view text);

}  // namespace hipplan::fuzz
