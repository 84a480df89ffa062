// SPDX-License-Identifier: MIT
// Setting up once: the questions behind `hipplan init`.
#pragma once

#include <cstdio>
#include <optional>

#include "hipplan/person/answers.hpp"

namespace hipplan::cli {

/// Asks on `out`, one line each with why it is asked; Enter takes what is shown in brackets. An
/// answer that makes no sense is asked for again. Nothing when the input ends before the end.
std::optional<Answers> ask_for_profile(const Catalog& catalog, const Answers& known, std::FILE* in, std::FILE* out);

}  // namespace hipplan::cli
