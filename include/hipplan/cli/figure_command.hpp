// SPDX-License-Identifier: MIT
// `figure`: one exercise drawn, or all of them into a folder; and the pictures of a page, as files beside it.
#pragma once

#include <string>

#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/catalog_source.hpp"
#include "hipplan/cli/input_files.hpp"
#include "hipplan/cli/request.hpp"
#include "hipplan/pages/page.hpp"

namespace hipplan::cli {

/// The exit status. What is wrong with a figure that somebody is writing is reported beside its drawing.
int draw_figure(const Arguments& arguments, const LoadedCatalog& loaded, const Request& request,
                const InputFiles& inputs);

/// Writes every picture of a page into a folder, which is made where it is missing; the exit status, with what went
/// wrong reported.
int write_pictures(const Page& page, const std::string& folder, const InputFiles& inputs);

/// The folder as a link from the file `output` (empty: standard output) reaches it.
std::string link_to(const std::string& folder, const std::string& output);

}  // namespace hipplan::cli
