// SPDX-License-Identifier: MIT
// A catalog of two exercises, read once: looking words up and planning take a moment only.
#pragma once

#include "hipplan/load/read_catalog.hpp"

namespace hipplan::fuzz {

const CatalogReading& small();

}  // namespace hipplan::fuzz
