// SPDX-License-Identifier: MIT
// What came of each of many people, one record a person: as rows of CSV, or as a line of JSON. A record depends on its
// person alone, so that parts of a batch, made apart, are together the same bytes as the whole.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "hipplan/pages/made.hpp"
#include "hipplan/plan/outcome.hpp"

namespace hipplan {

struct PersonRecord {
  /// Empty where the line has none.
  std::string id;
  /// In the input; told only where there is no id.
  int line = 0;
  Outcome outcome;
};

/// "plan", "referral", "no-plan" or "mistake".
std::string_view name_of(Outcome::Kind kind);

/// What to do instead, or what is wrong, in one line; empty for a plan.
std::string message_of(const Catalog& catalog, const PersonRecord& record);

/// The header of `record_csv`: `id`, and the columns of a plan.
std::string records_csv_header();

/// The rows of a plan with the id before each; of any other outcome one row, with its name in the column `phase`, what
/// to do or what is wrong in the column `why`, and nothing else.
std::string record_csv(const Catalog& catalog, const PersonRecord& record);

/// A line of JSON: `id`, `status`, and `plan` as of `plan_json` (without figures), `referral`, or `problems`.
std::string record_json(const Catalog& catalog, const PersonRecord& record, const std::optional<Made>& made);

/// What a list of all people says of one: what came of them, and the file that has it.
struct IndexRow {
  std::string id;
  int line = 0;
  Outcome::Kind kind = Outcome::Kind::mistake;
  /// How many there were, also beside a referral.
  std::size_t mistakes = 0;
  /// Empty where there is none.
  std::string file;
  std::string message;
  /// Of what it was made from.
  std::string digest;
};

inline constexpr std::string_view index_csv_header = "id,line,status,mistakes,file,message,digest\n";

/// One line, whatever is in it.
std::string index_csv_row(const IndexRow& row);

}  // namespace hipplan
