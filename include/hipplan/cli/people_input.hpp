// SPDX-License-Identifier: MIT
// The input of a batch: records of people, one after the other, read as they come.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "hipplan/cli/input_files.hpp"
#include "hipplan/cli/input_stream.hpp"
#include "hipplan/load/people.hpp"
#include "hipplan/load/records.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

class PeopleInput {
 public:
  /// Reads up to the header, or as far as to know that there is none.
  PeopleInput(const std::string& path, InputFiles& inputs);

  /// As messages call it.
  const std::string& name() const { return name_; }
  /// What is wrong with the file or its header. Nobody is to be read then.
  const Diagnostics& problems() const { return problems_; }
  const PeopleReader& reader() const { return *reader_; }
  /// The line that names the columns, as it stands; empty where there is none.
  const std::string& header() const { return header_; }

  /// The next record that has been read already.
  std::optional<Record> next_read() { return records_->next(); }
  /// The next record; waits for it. Nothing at the end, or where reading failed.
  std::optional<Record> next();

  std::size_t bytes_read() const { return bytes_read_; }
  std::optional<std::size_t> size() const { return stream_.size(); }

 private:
  bool read_more();
  void read_header();

  std::string name_;
  InputStream stream_;
  std::string buffer_;
  std::size_t bytes_read_ = 0;
  std::optional<Records> records_;
  std::optional<PeopleReader> reader_;
  std::string header_;
  Diagnostics problems_;
};

}  // namespace hipplan::cli
