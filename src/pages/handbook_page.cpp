// SPDX-License-Identifier: MIT
#include "hipplan/pages/handbook_page.hpp"

#include <fmt/format.h>

#include "hipplan/pages/exercise_page.hpp"
#include "hipplan/pages/picture.hpp"

namespace hipplan {
namespace {

std::string_view title_of(Kind kind) {
  switch (kind) {
    case Kind::mobility: return "Moving the joints";
    case Kind::activation: return "Waking the muscles";
    case Kind::strength: return "Strength";
    case Kind::stretch: return "Stretches";
    case Kind::cardio: return "Heart and breath";
  }
  return {};
}

void add_exercise(Page& page, const Catalog& catalog, const Exercise& exercise, const figure::Figure& figure) {
  page.push_back(Heading{3, std::string(exercise.name)});
  if (auto picture = picture_of(exercise, figure)) page.push_back(std::move(*picture));
  page.push_back(facts_of(catalog, exercise));
  for (Block& block : how_to(exercise)) page.push_back(std::move(block));
}

}  // namespace

Page handbook_page(const Catalog& catalog, const figure::Figures& figures) {
  Page page{
      Heading{1, "The exercises"},
      Paragraph{fmt::format("All {} exercises of the catalog. What works is dark in a picture; an arrow shows the "
                            "way of what moves, and short thick arrows a push that moves nothing.",
                            catalog.exercises.size())}};
  for (const Kind kind : {Kind::mobility, Kind::activation, Kind::strength, Kind::stretch, Kind::cardio}) {
    page.push_back(Heading{2, std::string(title_of(kind))});
    for (const Index<Exercise> i : catalog.exercises.indices()) {
      if (catalog.exercises[i].kind == kind) add_exercise(page, catalog, catalog.exercises[i], figures[i]);
    }
  }
  return page;
}

}  // namespace hipplan
