// SPDX-License-Identifier: MIT
// A catalog without a mistake makes plans; one with a mistake is told of, and the same bytes are read the same again.
#include <algorithm>

#include "check.hpp"
#include "hipplan/catalog/blob.hpp"
#include "hipplan/explain/lint.hpp"
#include "hipplan/formats/csv.hpp"
#include "hipplan/formats/text.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "hipplan/pages/plan_page.hpp"
#include "hipplan/plan/planner.hpp"
#include "small.hpp"
#include "targets.hpp"

namespace hipplan::fuzz {
namespace {

Profile person(const Catalog& catalog, int pain) {
  Profile profile;
  profile.pain = pain;
  for (const Position position : all_positions) profile.positions.insert(position);
  profile.equipment = household(catalog);
  profile.days = WeekdaySet::first(3);
  profile.weeks = 3;
  return profile;
}

void expect_plans(const Catalog& catalog) {
  for (const int pain : {0, 6, 10}) {
    const Plan plan = make_plan(catalog, person(catalog, pain));
    expect_clean(to_text(plan_page(catalog, plan)), "a plan");
    expect_clean(plan_csv(catalog, plan), "the CSV of a plan");
  }
}

/// As the program keeps it inside.
void expect_stored(const Catalog& catalog) {
  const std::string blob = write_blob(catalog);
  expect(write_blob(read_blob(blob)) == blob, "kept otherwise");
}

bool try_reading(const CatalogReading& reading, const CatalogReading& again, std::string_view bytes) {
  expect_told(reading.diagnostics, "catalog", bytes);
  expect(reading.diagnostics == again.diagnostics, "read otherwise the second time", bytes);
  expect(count_of(reading.diagnostics) >= reading.diagnostics.size(), "mistakes that are not counted");
  if (has_errors(reading.diagnostics)) return false;
  expect_stored(reading.catalog);
  expect_plans(reading.catalog);
  return true;
}

}  // namespace

bool try_catalog(std::string_view bytes) {
  const std::vector<TextFile> files{{"catalog.yaml", std::string(bytes)}};
  const bool whole = try_reading(read_catalog(files, {}, "catalog"), read_catalog(files, {}, "catalog"), bytes);
  const bool added = try_reading(add_to_catalog(small().catalog, small().sketches, files),
                                 add_to_catalog(small().catalog, small().sketches, files), bytes);
  return whole || added;
}

}  // namespace hipplan::fuzz
