// SPDX-License-Identifier: MIT
// What a batch does with one line: from the record to the bytes that are written for it. It reads nothing but its
// arguments, so that several threads may do it at once.
#pragma once

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/catalog_source.hpp"
#include "hipplan/figure/figure.hpp"
#include "hipplan/formats/batch_records.hpp"
#include "hipplan/load/people.hpp"
#include "hipplan/load/records.hpp"
#include "hipplan/pages/made.hpp"
#include "hipplan/plan/outcome.hpp"

namespace hipplan::cli {

/// What came of one line.
struct Worked {
  Outcome::Kind kind = Outcome::Kind::mistake;
  /// With their places in the input.
  Diagnostics problems;
  /// There are mistakes, also beside a referral, or nothing fits.
  bool is_failure = false;
  /// For one stream of all: the record. For a folder: the text of the file.
  std::string text;
  /// See BatchWork::first_day_of.
  std::string first_day;
  /// For a folder: the row of its list.
  IndexRow row;
  /// Another name that the file of the same person would have, had something else come of them.
  std::string other_file;
};

class BatchWork {
 public:
  BatchWork(const Arguments& arguments, const LoadedCatalog& loaded, const PeopleReader& reader, std::string input);

  /// Nothing where nobody is in the line.
  std::optional<Worked> work(const Record& record) const;

  /// The day that "monday" comes to for whoever stands in the line: on another day it may be another one, and so
  /// another plan. Empty where the start is a date, or nothing.
  std::string first_day_of(const Record& record) const;

  /// What there is to be made, in one line: the same for whatever comes to the same.
  std::string making() const;

 private:
  Answers answers_of(const PersonLine& person) const;
  std::string first_day_of(const Answers& answers) const;
  Outcome outcome_for(const PersonLine& person) const;
  void add_file(const PersonRecord& record, Worked& worked) const;
  std::string plan_text(const Plan& plan) const;
  std::string referral_text(const Stop& stop) const;
  std::chrono::sys_days today() const;

  const Arguments& arguments_;
  const LoadedCatalog& loaded_;
  Outcomes outcomes_;
  const PeopleReader& reader_;
  std::string input_;
  bool to_folder_;
  Made made_;
  /// Those of all exercises, where the format has pictures.
  std::optional<figure::Figures> figures_;
  mutable std::once_flag asked_for_today_;
  mutable std::chrono::sys_days today_{};
};

}  // namespace hipplan::cli
