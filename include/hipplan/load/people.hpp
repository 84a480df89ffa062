// SPDX-License-Identifier: MIT
// Many people in one file, one a line: CSV with columns named as the flags, or JSON lines with such keys. What a line
// says becomes the same answers as flags do, so that every word and every mistake is the same.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/load/records.hpp"
#include "hipplan/person/answers.hpp"
#include "hipplan/person/said.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan {

enum class PeopleForm { csv, json_lines };

/// As the ending of a file's name says, else as its first character that is no blank does.
PeopleForm form_of_people(std::string_view file, std::string_view beginning);

/// In characters.
inline constexpr std::size_t longest_id = 200;

/// What a line says of a person. Places name no file: `located` does.
struct PersonLine {
  /// Well-formed, without control characters and line ends; empty where there is none.
  std::string id;
  int line = 0;
  /// To be used, but for a warning sign, only when there are no problems.
  Answers answers;
  /// Where the pain stands, or would.
  Place pain;
  Diagnostics problems;
  /// Its text is broken: what seems wrong with its answers may be what is wrong with the text.
  bool is_broken = false;
};

/// What a column or a key tells: who it is (both null), or what is so, or an answer in words.
struct PersonKey {
  std::string_view name;
  bool Answers::*flag = nullptr;
  std::vector<Said> Answers::*answer = nullptr;
  /// Words with commas between them.
  bool is_list = false;
};

std::span<const PersonKey> person_keys();

/// How the lines of one file are read. Reading changes nothing, so that several threads may do it at once.
class PeopleReader {
 public:
  /// JSON lines.
  PeopleReader();
  /// CSV below this header.
  explicit PeopleReader(const Record& header);

  /// What is wrong with the header. Nobody is to be read then: a column that is not understood may be a warning sign.
  const Diagnostics& problems() const { return problems_; }
  char separator() const { return separator_; }

  /// Nothing where nothing stands in the line.
  std::optional<PersonLine> read(const Record& record) const;

 private:
  void add_column(std::string_view name, const Place& place);
  PersonLine read_row(const Record& record) const;

  PeopleForm form_;
  char separator_ = ',';
  Asked key_;
  Asked yes_or_no_;
  /// Null for a column without a name.
  std::vector<const PersonKey*> columns_;
  Diagnostics problems_;
};

/// The problems of a person's answers, at their places in the line: those that are about what is missing as well.
Diagnostics in_line(Diagnostics problems, const PersonLine& person);

}  // namespace hipplan
