// SPDX-License-Identifier: MIT
#include "hipplan/cli/figure_source.hpp"

#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/figure/packed.hpp"

namespace hipplan::cli {

figure::Figure figure_for(const LoadedCatalog& loaded, Index<Exercise> exercise) {
  if (!loaded.sketches) return figure::unpacked(builtin_figures_blob())[exercise];
  const auto& sketch = loaded.sketches->of_exercise[exercise];
  if (!sketch) return {};
  return figure::figure_of(*sketch, loaded.sketches->fences, loaded.catalog.exercises[exercise].sides);
}

figure::Figures all_figures(const LoadedCatalog& loaded) {
  if (!loaded.sketches) return figure::unpacked(builtin_figures_blob());
  return figure::figures_of(loaded.catalog.exercises, *loaded.sketches);
}

figure::Figures figures_of(const LoadedCatalog& loaded, const Plan& plan) {
  if (!loaded.sketches) return figure::unpacked(builtin_figures_blob());
  // Those alone are solved that the plan has.
  figure::Figures figures(loaded.catalog.exercises.size());
  for (const Week& week : plan.weeks) {
    for (const Session& session : week.sessions) {
      for (const Item& item : session.items) {
        figure::Figure& figure = figures[item.exercise];
        if (figure.frames.empty()) figure = figure_for(loaded, item.exercise);
      }
    }
  }
  return figures;
}

}  // namespace hipplan::cli
