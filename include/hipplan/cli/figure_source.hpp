// SPDX-License-Identifier: MIT
// Where figures come from: solved inside the program, or from the sketches of a catalog that was read.
#pragma once

#include <cstddef>
#include <span>

#include "hipplan/cli/catalog_source.hpp"
#include "hipplan/figure/figure.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan::cli {

/// Without a frame where the exercise has no figure.
figure::Figure figure_for(const LoadedCatalog& loaded, Index<Exercise> exercise);

figure::Figures all_figures(const LoadedCatalog& loaded);

/// One an exercise of the catalog; what the plan does not have may be without a frame.
figure::Figures figures_of(const LoadedCatalog& loaded, const Plan& plan);

}  // namespace hipplan::cli
