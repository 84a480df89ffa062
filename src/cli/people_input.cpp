// SPDX-License-Identifier: MIT
#include "hipplan/cli/people_input.hpp"

#include <string_view>

#include "hipplan/cli/files.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

constexpr std::size_t piece = 64 * 1024;

}  // namespace

PeopleInput::PeopleInput(const std::string& path, InputFiles& inputs)
    : name_(input_name(path)), stream_(path, inputs), buffer_(piece, '\0') {
  // As much as tells whether it is CSV or JSON.
  std::string beginning;
  std::optional<std::size_t> got;
  while (is_blank(beginning) && beginning.size() <= longest_record && (got = stream_.read(buffer_)) && *got > 0)
    beginning.append(buffer_, 0, *got);
  bytes_read_ = beginning.size();
  const PeopleForm form = form_of_people(name_, beginning);
  records_.emplace(form == PeopleForm::csv ? Parted::as_csv : Parted::by_lines);
  records_->feed(beginning);
  if (got == std::size_t{0}) records_->end();
  if (stream_.problem()) {
    problems_.push_back(*stream_.problem());
  } else if (form == PeopleForm::csv) {
    read_header();
  } else {
    reader_.emplace();
  }
}

void PeopleInput::read_header() {
  auto header = next();
  while (header && is_blank(header->text)) header = next();
  if (!header) {
    if (problems_.empty())
      problems_.push_back({Severity::error,
                           {name_, 0, 0, 1},
                           "nothing is in it; expected a first line that names the columns, like id,pain",
                           {}});
    return;
  }
  header_ = header->text;
  reader_.emplace(*header);
  records_->set_separator(reader_->separator());
  problems_ = located(reader_->problems(), *header, name_);
}

bool PeopleInput::read_more() {
  const auto got = stream_.read(buffer_);
  if (!got) {
    problems_.push_back(*stream_.problem());
    return false;
  }
  bytes_read_ += *got;
  records_->feed(std::string_view(buffer_).substr(0, *got));
  if (*got == 0) records_->end();
  return true;
}

std::optional<Record> PeopleInput::next() {
  while (true) {
    if (auto record = records_->next()) return record;
    if (records_->ended() || !read_more()) return std::nullopt;
  }
}

}  // namespace hipplan::cli
