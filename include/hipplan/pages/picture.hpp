// SPDX-License-Identifier: MIT
// The picture of an exercise, for any page that wants it.
#pragma once

#include <optional>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/figure/figure.hpp"
#include "hipplan/pages/page.hpp"

namespace hipplan {

/// Nothing where the exercise has no figure.
std::optional<Picture> picture_of(const Exercise& exercise, const figure::Figure& figure);

/// Every picture of a page, by itself or on a card.
std::vector<const Picture*> pictures_of(const Page& page);

}  // namespace hipplan
