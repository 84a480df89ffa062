// SPDX-License-Identifier: MIT
// The picture of an exercise, for any page that wants it.
#pragma once

#include <optional>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/figure/figure.hpp"
#include "hipplan/pages/page.hpp"

namespace hipplan {

/// Nothing where the exercise has no figure.
std::optional<Picture> picture_of(const Exercise& exercise, const figure::Figure& figure);

}  // namespace hipplan
