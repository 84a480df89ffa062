// SPDX-License-Identifier: MIT
// The commands, once their arguments, their catalog and their person are known.
#pragma once

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/request.hpp"
#include "hipplan/person/profile.hpp"
#include "hipplan/person/stop.hpp"

namespace hipplan::cli {

/// Runs the command and returns its exit status.
int run_command(const Arguments& arguments, const Catalog& catalog, const Request& request, const Profile& profile);

/// A page that stands where a plan may not.
int run_stop(const Arguments& arguments, const Catalog& catalog, const Stop& stop);

/// Asks the questions of `init`, starting from what is `known`, and writes `path`.
int run_init(const Catalog& catalog, const Answers& known, const std::string& path);

}  // namespace hipplan::cli
