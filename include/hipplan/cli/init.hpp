// SPDX-License-Identifier: MIT
// Setting up once: `hipplan init`.
#pragma once

#include <string>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/cli/arguments.hpp"

namespace hipplan::cli {

/// Asks for the profile, starting from what stands at `path`, then for warning signs, and writes `path`. Ends in the
/// page that stands where a plan may not, if anything that was answered asks for it. Returns the exit status.
int run_init(const Arguments& arguments, const Catalog& catalog, const std::string& path);

}  // namespace hipplan::cli
