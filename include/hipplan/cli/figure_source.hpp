// SPDX-License-Identifier: MIT
// Where figures come from: solved inside the program, or from the sketches of a catalog that was read.
#pragma once

#include <cstddef>
#include <span>

#include "hipplan/cli/catalog_source.hpp"
#include "hipplan/figure/figure.hpp"

namespace hipplan::cli {

/// Without a frame where the exercise has no figure.
figure::Figure figure_for(const LoadedCatalog& loaded, Index<Exercise> exercise);

figure::Figures all_figures(const LoadedCatalog& loaded);

}  // namespace hipplan::cli
