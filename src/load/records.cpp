// SPDX-License-Identifier: MIT
#include "hipplan/load/records.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hipplan/text/blanks.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

/// As much of a record that is too long as a message may show.
constexpr std::size_t kept_of_overlong = 1000;

/// More of a line than is ever shown.
constexpr std::size_t widest_excerpt = 1000;

/// The line of a record in which a byte of it stands.
std::string_view line_around(std::string_view text, std::size_t byte) {
  const std::size_t before = byte == 0 ? std::string_view::npos : text.rfind('\n', byte - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

Diagnostic problem_at(const Record& record, std::size_t byte, std::size_t bytes, std::string message) {
  return {Severity::error, place_in(record, byte, bytes), std::move(message), {}};
}

/// Line feeds, carriage returns before them, and tabs are no mistakes.
std::optional<std::size_t> first_control(std::string_view text) {
  for (std::size_t from = 0;;) {
    const auto found = first_forbidden(text.substr(from));
    if (!found) return std::nullopt;
    const std::size_t at = from + *found;
    const bool line_end = text[at] == '\r' && (at + 1 == text.size() || text[at + 1] == '\n');
    if (text[at] != '\t' && !line_end) return at;
    from = at + 1;
  }
}

}  // namespace

Place place_in(const Record& record, std::size_t byte, std::size_t bytes) {
  const std::string_view text = record.text;
  const std::string_view line = line_around(text, byte);
  const auto column = byte - static_cast<std::size_t>(line.data() - text.data());
  Place place;
  place.line = record.line + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<long>(byte), '\n'));
  place.column = static_cast<int>(count_characters(line.substr(0, column))) + 1;
  place.length = std::max(1, static_cast<int>(count_characters(line.substr(column, bytes))));
  return place;
}

Diagnostics problems_of_text(const Record& record) {
  Diagnostics problems;
  const std::string_view text = record.text;
  if (record.too_long) {
    problems.push_back({Severity::error,
                        {{}, record.line, 1, 1},
                        fmt::format("this line has more than {} kB; expected less", longest_record / 1024),
                        {}});
  } else if (const auto malformed = first_invalid_utf8(text)) {
    problems.push_back(problem_at(record, *malformed, 1, "this is not UTF-8; expected the file to be saved as UTF-8"));
  } else if (const auto control = first_control(text)) {
    problems.push_back(problem_at(record, *control, 1, "a control character; expected text only"));
  }
  return problems;
}

Diagnostics located(Diagnostics problems, const Record& record, std::string_view file) {
  for (Diagnostic& problem : problems) {
    std::size_t begin = 0;
    for (int line = record.line; line < problem.place.line; ++line)
      begin = std::min(record.text.find('\n', begin), record.text.size() - 1) + 1;
    problem.place.file = std::string(file);
    std::string_view line = line_around(record.text, begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    problem.excerpt = std::string(cut_to_width(line, widest_excerpt));
  }
  return problems;
}

void Records::feed(std::string_view bytes) {
  buffer_.erase(0, begin_);
  at_ -= begin_;
  if (first_line_end_) *first_line_end_ -= begin_;
  begin_ = 0;
  buffer_ += bytes;
}

/// The mark may come in parts.
void Records::skip_mark() {
  const bool may_grow = !ended_ && buffer_.size() < byte_order_mark.size();
  if (begun_ || (may_grow && byte_order_mark.starts_with(buffer_))) return;
  begun_ = true;
  if (buffer_.starts_with(byte_order_mark)) begin_ = at_ = byte_order_mark.size();
}

bool Records::is_separator(char c) const {
  return separator_ == '\0' ? c == ',' || c == ';' || c == '\t' : c == separator_;
}

/// One step of RFC 4180; blanks around quotation marks are passed over.
bool Records::ends_record(char c) {
  if (state_ == State::quoted && c != '"') return false;
  if (c == '\n') return true;
  if (is_separator(c)) {
    state_ = State::cell_begins;
  } else if (c == '"' && state_ != State::bare) {
    state_ = state_ == State::quoted ? State::quote : State::quoted;
  } else if (state_ == State::quote && c != ' ' && c != '\r') {
    closes_within_ = true;
    state_ = State::bare;
  } else if (state_ == State::cell_begins && c != ' ') {
    state_ = State::bare;
  }
  return false;
}

/// Looks on from where it stopped; whether `at_` is at a line end that ends the record.
bool Records::find_end() {
  if (parted_ == Parted::by_lines) {
    at_ = std::min(buffer_.find('\n', at_), buffer_.size());
    return at_ < buffer_.size();
  }
  const std::size_t far_enough = begin_ + longest_record + 1;
  for (; at_ < buffer_.size() && at_ < far_enough && !is_broken(); ++at_) {
    if (ends_record(buffer_[at_])) return true;
    if (buffer_[at_] == '\n' && !first_line_end_) first_line_end_ = at_;
  }
  return false;
}

/// Whether its quotation marks make no sense over several lines.
bool Records::is_broken() const { return closes_within_ && first_line_end_.has_value(); }

Record Records::take(std::size_t end) {
  Record record{buffer_.substr(begin_, end - begin_), line_, false};
  line_ += 1 + static_cast<int>(std::count(record.text.begin(), record.text.end(), '\n'));
  if (record.text.ends_with('\r')) record.text.pop_back();
  begin_ = at_ = std::min(end + 1, buffer_.size());
  state_ = State::cell_begins;
  first_line_end_.reset();
  closes_within_ = false;
  return record;
}

/// Passes over the rest of a line that is too long.
std::optional<Record> Records::take_overlong() {
  const std::size_t end = buffer_.find('\n', begin_);
  begin_ = at_ = end == std::string::npos ? buffer_.size() : end + 1;
  if (end == std::string::npos && !ended_) return std::nullopt;
  ++line_;
  std::optional<Record> record = std::move(overlong_);
  overlong_.reset();
  return record;
}

std::optional<Record> Records::next() {
  skip_mark();
  if (!begun_) return std::nullopt;
  if (overlong_) return take_overlong();
  const bool found = find_end();
  const bool too_long = at_ - begin_ > longest_record;
  if (found && !too_long) return take(at_);
  const bool open = ended_ && at_ == buffer_.size() && state_ == State::quoted;
  if (first_line_end_ && (is_broken() || too_long || open)) return take(*first_line_end_);
  if (too_long) {
    overlong_ = Record{buffer_.substr(begin_, kept_of_overlong), line_, true};
    state_ = State::cell_begins;
    closes_within_ = false;
    return take_overlong();
  }
  if (!ended_ || begin_ == buffer_.size()) return std::nullopt;
  return take(buffer_.size());
}

}  // namespace hipplan
