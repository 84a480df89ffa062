// SPDX-License-Identifier: MIT
#include "hipplan/formats/routine_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

constexpr std::size_t narrowest_name = 24;
constexpr std::size_t narrowest_when = 4;
constexpr std::size_t narrowest_cell = 4;
/// From this width on a cell has room for "Wk" before its week.
constexpr std::size_t wide_cell = 6;

using Row = RoutineTable::Row;

std::string label_of(const Row& row) {
  return row.note.empty() ? row.name : fmt::format("{} ({})", row.name, row.note);
}

std::string cell_of(const RoutineTable::Cell& cell) {
  return cell.dose.empty() ? "-" : cell.dose + (cell.changed ? "*" : "");
}

std::string pad_left(const std::string& text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(width > used ? width - used : 0, ' ') + text;
}

class RoutineWriter {
 public:
  RoutineWriter(const RoutineTable& table, std::size_t width, bool ascii)
      : table_(table), width_(width), ascii_(ascii) {
    for (const Row& row : table.rows) measure(row);
    for (const Row& row : table.totals) measure(row);
    for (const std::string& week : table.weeks) cell_ = std::max(cell_, display_width(week));
  }

  std::vector<RoutineLine> write() {
    const std::size_t fixed = number_ + when_ + 2;
    const std::size_t least_name = std::min(longest_name_, narrowest_name);
    if (width_ < fixed + least_name + cell_ + 1) {
      write_list();
      return std::move(lines_);
    }
    const std::size_t columns = std::min(table_.weeks.size(), (width_ - fixed - least_name) / (cell_ + 1));
    for (std::size_t from = 0; from < table_.weeks.size(); from += columns) {
      const std::size_t to = std::min(table_.weeks.size(), from + columns);
      name_ = std::min(longest_name_, width_ - fixed - (to - from) * (cell_ + 1));
      write_table(from, to);
    }
    return std::move(lines_);
  }

 private:
  void measure(const Row& row) {
    if (row.number > 0) number_ = std::max(number_, std::to_string(row.number).size() + 1);
    when_ = std::max(when_, display_width(plain(row.when)));
    longest_name_ = std::max(longest_name_, display_width(plain(label_of(row))));
    for (const RoutineTable::Cell& cell : row.cells) cell_ = std::max(cell_, display_width(plain(cell_of(cell))));
  }

  std::string plain(const std::string& text) const { return ascii_ ? to_ascii(text) : text; }

  void add(std::string text, bool head = false, bool gap = false) { lines_.push_back({std::move(text), head, gap}); }

  /// Where the cells have no room for it, this column says that weeks follow.
  std::string when_and_weeks() const {
    constexpr std::string_view when = "When";
    if (cell_ >= wide_cell || when_ < when.size() + 3) return pad_right(when, when_);
    return std::string(when) + pad_left("Wk", when_ - when.size());
  }

  void write_table(std::size_t from, std::size_t to) {
    std::string head = std::string(number_ + 1, ' ') + pad_right("Exercise", name_) + ' ' + when_and_weeks();
    for (std::size_t i = from; i < to; ++i)
      head += ' ' + pad_left(i == from && cell_ >= wide_cell ? "Wk " + table_.weeks[i] : table_.weeks[i], cell_);
    const std::size_t length = display_width(head);
    add(std::move(head), true, true);
    add(std::string(length, '-'));
    for (const Row& row : table_.rows) write_row(row, from, to);
    for (const Row& row : table_.totals) write_row(row, from, to);
  }

  void write_row(const Row& row, std::size_t from, std::size_t to) {
    const std::vector<std::string> name = wrap(plain(label_of(row)), name_);
    for (std::size_t i = 0; i < name.size(); ++i) {
      const bool first = i == 0;
      std::string text = pad_left(first && row.number > 0 ? std::to_string(row.number) : std::string(), number_) + ' ';
      text += pad_right(name[i], name_);
      if (first) text += ' ' + pad_right(plain(row.when), when_);
      for (std::size_t c = from; first && c < to; ++c) text += ' ' + pad_left(plain(cell_of(row.cells[c])), cell_);
      add(std::move(text));
    }
  }

  void write_list() {
    const auto list = [&](const Row& row, bool gap) {
      const std::string number = row.number > 0 ? fmt::format("{}. ", row.number) : std::string();
      const std::string when = row.when.empty() ? std::string() : ", " + row.when;
      add_wrapped("", number + label_of(row) + when, gap);
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i].dose.empty())
          add_wrapped("  ", fmt::format("Week {}: {}", table_.weeks[i], cell_of(row.cells[i])), false);
      }
    };
    for (const Row& row : table_.rows) list(row, lines_.empty());
    for (const Row& row : table_.totals) list(row, lines_.empty());
  }

  /// What goes on in a second line is set in.
  void add_wrapped(std::string_view indent, const std::string& text, bool gap) {
    const std::vector<std::string> lines = wrap(plain(text), width_ - indent.size() - 2);
    for (std::size_t i = 0; i < lines.size(); ++i)
      add(fmt::format("{}{}{}", indent, i == 0 ? "" : "  ", lines[i]), false, gap && i == 0);
  }

  const RoutineTable& table_;
  std::size_t width_;
  bool ascii_;
  std::size_t number_ = 0;
  std::size_t longest_name_ = 0;
  std::size_t name_ = 0;
  std::size_t when_ = narrowest_when;
  std::size_t cell_ = narrowest_cell;
  std::vector<RoutineLine> lines_;
};

}  // namespace

std::vector<RoutineLine> routine_lines(const RoutineTable& table, std::size_t width, bool ascii) {
  return RoutineWriter(table, width, ascii).write();
}

}  // namespace hipplan
