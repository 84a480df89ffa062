// SPDX-License-Identifier: MIT
// `hipplan log`: writes down how a session went, takes it back, merges copies, and lists what is there.
#pragma once

#include <functional>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/input_files.hpp"
#include "hipplan/cli/log_request.hpp"
#include "hipplan/pages/page.hpp"

namespace hipplan::cli {

/// Returns the exit status; `stopped` where what was written down says to stop. `print` prints a page where the output
/// goes, and returns an exit status.
int run_log(const Arguments& arguments, const Catalog& catalog, const LogRequest& request, InputFiles inputs,
            const std::function<int(const Page&)>& print);

}  // namespace hipplan::cli
