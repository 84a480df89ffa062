// SPDX-License-Identifier: MIT
// Rows of a log as they are written: what load/read_log.hpp reads back.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/load/log_row.hpp"

namespace hipplan {

/// Rows in the columns of a log that is there; columns of somebody else stay empty. Where there is none yet, or it
/// lacks a column that a row needs, a line that names every column stands before them. A note is written as one line.
std::string log_rows(const Catalog& catalog, const std::optional<LogLayout>& there, std::span<const LogRow> rows);

}  // namespace hipplan
