// SPDX-License-Identifier: MIT
#include "small.hpp"

#include <vector>

#include "small_catalog.hpp"

namespace hipplan::fuzz {

const CatalogReading& small() {
  static const CatalogReading reading = read_catalog(
      std::vector<TextFile>{{"program.yaml", tests::small_program()}, {"exercises.yaml", tests::small_exercises()}}, {},
      "catalog");
  return reading;
}

}  // namespace hipplan::fuzz
