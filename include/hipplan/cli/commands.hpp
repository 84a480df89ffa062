// SPDX-License-Identifier: MIT
// The commands, once their arguments, their catalog and their person are known.
#pragma once

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/catalog_source.hpp"
#include "hipplan/cli/input_files.hpp"
#include "hipplan/cli/request.hpp"
#include "hipplan/person/profile.hpp"
#include "hipplan/person/stop.hpp"

namespace hipplan::cli {

/// Runs the command and returns its exit status. None of `inputs` is written over.
int run_command(const Arguments& arguments, const LoadedCatalog& loaded, const Request& request, const Profile& profile,
                const InputFiles& inputs);

/// A page that stands where a plan may not. None of `inputs` is written over.
int run_stop(const Arguments& arguments, const Catalog& catalog, const Stop& stop, const InputFiles& inputs);

}  // namespace hipplan::cli
