// SPDX-License-Identifier: MIT
// One exercise in full, and the sources with what rests on them.
#pragma once

#include <cstddef>
#include <optional>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/pages/page.hpp"

namespace hipplan {

/// What an exercise is, needs and trains, and how much of it there is.
Labelled facts_of(const Catalog& catalog, const Exercise& exercise);

/// One exercise in full, with its picture above the steps.
Page exercise_page(const Catalog& catalog, Index<Exercise> exercise, std::optional<Picture> picture = {});

/// How to do an exercise, on both sides or one after the other, without its doses.
Page how_to(const Exercise& exercise);

/// Every source, with what rests on it.
Page sources_page(const Catalog& catalog);

}  // namespace hipplan
