// SPDX-License-Identifier: MIT
// The folder of a batch: one file a person, and records.csv, the list of what came of whom. Files are put into it one
// by one, each whole or not at all, and then its row into the list; so the list tells a run that was ended, by whatever
// signal, where to go on. Nothing waits for the disk: after a power cut a folder is to be begun anew.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "hipplan/cli/descriptor.hpp"
#include "hipplan/cli/temporary_file.hpp"
#include "hipplan/formats/batch_records.hpp"
#include "hipplan/load/records.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

inline constexpr std::string_view index_file = "records.csv";

/// Why an id cannot be the name of a file with this ending, on any system; nothing where it can.
std::optional<std::string> why_no_file_name(const std::string& id, std::string_view ending);

struct DoneBefore {
  /// By the names of outcomes.
  std::map<std::string, std::size_t> people;
  std::size_t failures = 0;
};

class BatchFolder {
 public:
  /// Makes the folder where it is missing. `making` is all that a record depends on beside its line: program, catalog,
  /// flags, columns. With `resume` it may hold what an earlier run has begun.
  BatchFolder(const std::string& path, bool resume, std::string making);

  const std::optional<Diagnostic>& problem() const { return problem_; }

  enum class Before { done, nobody, changed };
  /// Whether the earlier run has seen this record of the input, the next in order. `nobody`: it saw that nobody was
  /// there. To be asked while `expects_more`; `first_day` as for `digest_of`.
  Before look_up(const Record& record, std::string_view first_day);
  /// Whether it had seen more than the input has.
  bool expects_more() const { return next_.has_value(); }
  /// What came of those that were done before.
  const DoneBefore& before() const { return before_; }

  /// Tells apart what is made of two records, or of one whose start is no date, on another day. May be called by
  /// several threads.
  std::string digest_of(const Record& record, std::string_view first_day) const;

  /// Puts a file there, unless its name, or the other one, is taken: then false. A problem where it could not.
  bool store(const std::string& file, const std::string& other, std::string_view text);
  void note(const IndexRow& row);
  /// At the end.
  void finish();

 private:
  struct Row {
    int line = 0;
    std::string status;
    bool has_mistakes = false;
    std::string digest;
  };

  void open_index(bool resume);
  void take_up();
  void read_next();
  bool is_taken(const std::string& name) const;
  bool is_there_as(const std::string& name, std::string_view text) const;
  bool write_part(std::string_view text);
  bool give_name(const std::string& name);
  void fail(std::string_view file, int error);

  std::string path_;
  std::string making_;
  std::optional<Diagnostic> problem_;
  Descriptor folder_;
  std::optional<Descriptor> index_;
  std::optional<GoesWithTheProgram> part_;
  /// The rows of the earlier run.
  Records rows_{Parted::as_csv};
  std::size_t rows_size_ = 0;
  std::size_t rows_read_ = 0;
  std::optional<Row> next_;
  DoneBefore before_;
  /// The next file may be there already: the earlier run was ended before it could say so.
  bool may_be_there_ = false;
};

}  // namespace hipplan::cli
