// SPDX-License-Identifier: MIT
// The page in place of a plan, and the pages of a screening.
#pragma once

#include "hipplan/pages/page.hpp"
#include "hipplan/person/stop.hpp"

namespace hipplan {

/// Instead of a plan: what to do, and how soon; most urgent first.
Page stop_page(const Catalog& catalog, const Stop& stop);

/// The answer to a screening in which nothing was found.
Page nothing_found_page();

/// The questions about red flags as a form for pen and paper.
Page screen_form_page(const Catalog& catalog);

}  // namespace hipplan
