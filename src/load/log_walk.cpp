// SPDX-License-Identifier: MIT
#include "hipplan/load/log_walk.hpp"

#include <fmt/format.h>

#include "hipplan/load/log_cells.hpp"
#include "hipplan/load/log_layout.hpp"
#include "hipplan/text/blanks.hpp"

namespace hipplan {
namespace {

/// As programs for the first Macintosh wrote them: for everybody else all of it is one line.
bool has_bare_returns(std::string_view line) {
  return line.substr(0, line.find_last_not_of('\r') + 1).find('\r') != line.npos;
}

bool is_utf16(std::string_view line) { return line.starts_with("\xFF\xFE") || line.starts_with("\xFE\xFF"); }

}  // namespace

LogWalk::LogWalk(std::string_view text) : rows_(text, begins_a_log_row) {}

const Cell& LogWalk::cell(LogColumn column) const {
  static constexpr Cell nothing;
  const Cell* const found = cells_[index_of(column)];
  return found == nullptr ? nothing : *found;
}

bool LogWalk::next() {
  while (!rows_.at_end() && !is_no_log_) {
    if (take_line()) return true;
  }
  return false;
}

/// Whether the next line, or what of it can be read, is a row.
bool LogWalk::take_line() {
  std::string_view line = rows_.line();
  if (line.starts_with(byte_order_mark)) {
    rows_.skip(byte_order_mark.size());
    line.remove_prefix(byte_order_mark.size());
  }
  if (rows_.line_number() == 1 && is_utf16(line)) {
    no_log("this is UTF-16; save it as UTF-8");
    return false;
  }
  if (!layout_ && has_bare_returns(line)) {
    no_log("its lines end with carriage returns alone; save it with line feeds");
    return false;
  }
  if (const std::size_t nuls = std::min(line.find_first_not_of('\0'), line.size()); nuls > 0) {
    slip_in(rows_.line_number(), 1,
            [&] { return fmt::format("{} zero bytes, as a crash leaves them; passed over", nuls); });
    rows_.skip(nuls);
    line.remove_prefix(nuls);
  }
  if (is_mark_of_conflict(line)) {
    slip_in(rows_.line_number(), 1, [] { return "the mark of a merge conflict; both sides are read"; });
    rows_.skip_line();
  } else if (is_for_nobody(line)) {
    rows_.skip_line();
  } else if (!layout_) {
    take_first_line();
  } else {
    rows_.read(layout_->separator, row_);
    return take_row();
  }
  return false;
}

void LogWalk::no_log(std::string what) {
  is_no_log_ = true;
  slip_in(rows_.line_number(), 0, [&] { return std::move(what); });
}

void LogWalk::take_first_line() {
  const std::string_view line = rows_.line();
  if (is_title_line_of_plan(line)) return no_log("this is the CSV of a plan, and no log");
  if (auto layout = layout_in(line)) {
    rows_.read(layout->separator, row_);
    return take_titles(std::move(*layout));
  }
  const auto separator = separator_of_row_without_titles(line);
  if (!separator) return no_log("this is no log; expected a first line with date,entry,session,exercise and so on");
  slip_in(rows_.line_number(), 0,
          [] { return "the first line does not name the columns; they are taken in their usual order"; });
  layout_ = new_log_layout();
  layout_->separator = *separator;
}

void LogWalk::take_titles(LogLayout layout) {
  for (std::size_t i = 0; i < layout.titles.size() && i < row_.cells.size(); ++i) {
    const std::string& title = layout.titles[i];
    if (layout.columns[i] || title.empty()) continue;
    if (const auto twice = log_column_named(title)) {
      slip_at(row_.cells[i], [&] { return fmt::format("a second column '{}'; the first is used", name_of(*twice)); });
    } else if (const auto meant = missing_column_near(layout, title)) {
      slip_at(row_.cells[i], [&] {
        return fmt::format("unknown column '{}'; did you mean '{}'?", quoted_word(title), name_of(*meant));
      });
    }
  }
  if (!has_column(layout, LogColumn::exercise))
    slip([] { return "no column 'exercise'; only what is said of days is read"; });
  layout_ = std::move(layout);
}

bool LogWalk::take_row() {
  if (row_.open_quote) {
    slip([] { return "a quotation mark that is not closed; the line is passed over"; });
  } else if (row_.text.find('\0') != row_.text.npos) {
    slip([] { return "zero bytes in it; the line is passed over"; });
  } else if (is_titles(row_)) {
    take_titles(*layout_in(row_.text));
  } else if (has_the_right_length()) {
    cells_.fill(nullptr);
    for (std::size_t i = 0; i < layout_->columns.size(); ++i) {
      if (const auto column = layout_->columns[i]) cells_[index_of(*column)] = &row_.cells[i];
    }
    return true;
  }
  return false;
}

bool LogWalk::has_the_right_length() {
  const std::size_t wanted = layout_->columns.size();
  const std::size_t found = row_.cells.size();
  if (found < wanted) {
    slip([&] {
      return row_.ended ? fmt::format("{} cells where the first line has {}; the line is passed over", found, wanted)
                        : fmt::format("the line breaks off after {} of {} cells; it is passed over", found, wanted);
    });
    return false;
  }
  const auto extra = std::find_if(row_.cells.begin() + static_cast<std::ptrdiff_t>(wanted), row_.cells.end(),
                                  [](const Cell& cell) { return !cell.text.empty(); });
  if (extra == row_.cells.end()) return true;
  slip_at(*extra, [&] {
    return fmt::format("more than {} cells; what has a {} inside needs quotation marks; the line is passed over",
                       wanted, layout_->separator == '\t' ? "tab" : fmt::format("'{}'", layout_->separator));
  });
  return false;
}

}  // namespace hipplan
