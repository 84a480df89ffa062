// SPDX-License-Identifier: MIT
// The questions of `hipplan init` about a person and the plan they want.
#pragma once

#include <optional>

#include "hipplan/cli/questions.hpp"
#include "hipplan/person/answers.hpp"

namespace hipplan::cli {

/// One question after another, each with why it is asked; Enter takes what is shown in brackets, which is what is
/// `known` where that is anything. An answer that makes no sense is asked for again, with the words to use. Nothing
/// when the input ends before the end.
std::optional<Answers> ask_for_profile(const Catalog& catalog, const Answers& known, Conversation& conversation);

/// What they want to be able to do. Whoever has no more to say keeps what `known` says.
std::vector<Said> ask_for_goal(const Catalog& catalog, const Answers& known, Conversation& conversation);

}  // namespace hipplan::cli
