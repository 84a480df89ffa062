// The commands, once their arguments, their catalog and their person are known.
#pragma once

#include "cli/arguments.hpp"
#include "cli/request.hpp"
#include "hipplan/catalog.hpp"
#include "hipplan/profile.hpp"
#include "hipplan/stop.hpp"

namespace hipplan::cli {

/// Runs the command and returns its exit status.
int run_command(const Arguments& arguments, const Catalog& catalog, const Request& request, const Profile& profile);

/// A page that stands where a plan may not.
int run_stop(const Arguments& arguments, const Catalog& catalog, const Stop& stop);

/// Asks the questions of `init`, starting from what is `known`, and writes `path`.
int run_init(const Catalog& catalog, const Answers& known, const std::string& path);

}  // namespace hipplan::cli
