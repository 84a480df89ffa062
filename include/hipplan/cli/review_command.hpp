// SPDX-License-Identifier: MIT
// Looks back on what was logged.
#pragma once

#include <functional>
#include <string_view>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/input_files.hpp"
#include "hipplan/pages/page.hpp"
#include "hipplan/person/stop.hpp"

namespace hipplan::cli {

/// To where the arguments want each of these; the exit status.
struct ReviewOutput {
  std::function<int(const Page&)> page;
  std::function<int(std::string_view)> data;
  std::function<int(const Stop&)> stop;
};

int run_review(const Arguments& arguments, const Catalog& catalog, InputFiles inputs, const ReviewOutput& output);

}  // namespace hipplan::cli
