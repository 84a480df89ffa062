// SPDX-License-Identifier: MIT
// `batch`: plans for many people, one a line, on several threads and in the order of the lines.
#pragma once

#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/catalog_source.hpp"
#include "hipplan/cli/input_files.hpp"

namespace hipplan::cli {

/// The exit status: `done` where everybody got a plan or a referral. None of `inputs` is written over.
int run_batch(const Arguments& arguments, const LoadedCatalog& loaded, InputFiles inputs);

}  // namespace hipplan::cli
