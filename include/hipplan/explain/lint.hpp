// SPDX-License-Identifier: MIT
// What is allowed in a catalog but probably not meant.
#pragma once

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan {

/// Warnings about a catalog that has no errors: an exercise nobody can ever get, a ladder with a gap,
/// a source that nothing uses, a step that is too long, a card that is missing or long, a condition that leaves a
/// position without any exercise.
Diagnostics lint(const Catalog& catalog);

}  // namespace hipplan
