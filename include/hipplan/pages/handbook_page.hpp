// SPDX-License-Identifier: MIT
// Every exercise of a catalog on one page: its picture, what it is, and how it is done.
#pragma once

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/figure/figure.hpp"
#include "hipplan/pages/page.hpp"

namespace hipplan {

/// By kind, and in the order of the catalog. `figures` has one an exercise.
Page handbook_page(const Catalog& catalog, const figure::Figures& figures);

}  // namespace hipplan
