// SPDX-License-Identifier: MIT
#include "hipplan/load/merge_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <vector>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/load/log_cells.hpp"
#include "hipplan/load/log_layout.hpp"
#include "hipplan/load/log_walk.hpp"
#include "hipplan/text/csv_cells.hpp"
#include "hipplan/text/spelling.hpp"

namespace hipplan {
namespace {

/// Whether nothing about a cell can be written otherwise: most are so, and they are many.
bool is_plain(std::string_view text) {
  const auto is_small = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return std::all_of(text.begin(), text.end(), is_small) && text[0] != '-' && text.back() != '-' &&
         (text[0] != '0' || text.size() == 1);
}

/// What a cell says, in one form for every way to write it.
std::string meaning_of(std::optional<LogColumn> column, std::string_view written) {
  if (is_plain(written)) return std::string(written);
  const std::string text = without_guard(undoubled(written));
  if (column == LogColumn::date) {
    if (const auto date = log_date(text)) return iso_date(*date);
  }
  if (!column || *column == LogColumn::note) return text;
  const auto number = log_number(text);
  return number ? fmt::format("{}", *number) : plain_spelling(text);
}

/// What each column is called, whoever wrote it; a second one of a name is told from the first. One without a name
/// stays so.
std::vector<std::string> plain_titles(const LogLayout& layout) {
  std::vector<std::string> titles;
  std::unordered_map<std::string, int> times;
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    const auto& column = layout.columns[i];
    std::string title = column ? std::string(name_of(*column)) : plain_spelling(layout.titles[i]);
    const int before = title.empty() ? 0 : times[title]++;
    titles.push_back(before == 0 ? std::move(title) : fmt::format("{}\x1f{}", title, before + 1));
  }
  return titles;
}

/// Where each of these titles stands among those; nothing where it does not.
std::vector<std::optional<std::size_t>> places_in(const std::vector<std::string>& those,
                                                  const std::vector<std::string>& these) {
  std::vector<std::optional<std::size_t>> places;
  for (const std::string& title : these) {
    const auto found = std::find(those.begin(), those.end(), title);
    places.push_back(found == those.end() ? std::nullopt : std::optional<std::size_t>(found - those.begin()));
  }
  return places;
}

/// The rows of a copy, with what each says.
class CopyRows {
 public:
  explicit CopyRows(std::string_view text) : walk_(text) {}

  bool next() {
    if (!walk_.next()) return false;
    has_new_layout_ = layout_ != *walk_.layout();
    if (has_new_layout_) {
      layout_ = *walk_.layout();
      titles_ = plain_titles(layout_);
      in_order_.resize(titles_.size());
      std::iota(in_order_.begin(), in_order_.end(), std::size_t{0});
      std::sort(in_order_.begin(), in_order_.end(),
                [&](std::size_t a, std::size_t b) { return titles_[a] < titles_[b]; });
    }
    return true;
  }

  const LogLayout& layout() const { return layout_; }
  /// That of the text's end; nothing where no line names the columns.
  const std::optional<LogLayout>& last_layout() const { return walk_.layout(); }
  /// Whether the row before was laid out otherwise.
  bool has_new_layout() const { return has_new_layout_; }
  const std::vector<std::string>& titles() const { return titles_; }
  const std::vector<Cell>& cells() const { return walk_.row().cells; }

  /// All that the row says, wherever its columns stand; what is not said is left out.
  std::string meaning() const {
    std::string all;
    for (const std::size_t i : in_order_) {
      const std::string_view text = cells()[i].text;
      // What stands below no name does not come along either.
      if (text.empty() || titles_[i].empty()) continue;
      all += titles_[i];
      all += '\x1f';
      all += meaning_of(layout_.columns[i], text);
      all += '\x1e';
    }
    return all;
  }

 private:
  LogWalk walk_;
  LogLayout layout_;
  std::vector<std::string> titles_;
  /// The columns by their titles.
  std::vector<std::size_t> in_order_;
  bool has_new_layout_ = false;
};

/// Adds to `layout` what only `other` has; whether there was anything.
bool widen(LogLayout& layout, const LogLayout& other) {
  const std::vector<std::string> titles = plain_titles(other);
  const auto places = places_in(plain_titles(layout), titles);
  bool is_wider = false;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] || titles[i].empty()) continue;
    layout.columns.push_back(other.columns[i]);
    layout.titles.push_back(other.titles[i]);
    is_wider = true;
  }
  return is_wider;
}

}  // namespace

MergedRows rows_to_merge(std::string_view log, std::string_view other) {
  std::unordered_map<std::string, std::size_t> known;
  CopyRows own(log);
  while (own.next()) ++known[own.meaning()];
  LogLayout layout = own.last_layout().value_or(new_log_layout());
  MergedRows merged;
  CopyRows theirs(other);
  std::vector<std::optional<std::size_t>> places;
  bool has_titles = own.last_layout().has_value();
  while (theirs.next()) {
    if (theirs.has_new_layout()) {
      has_titles = !widen(layout, theirs.layout()) && has_titles;
      places = places_in(theirs.titles(), plain_titles(layout));
    }
    std::size_t& as_many = known[theirs.meaning()];
    if (as_many > 0) {
      --as_many;
      continue;
    }
    if (!has_titles) merged.text += title_line(layout);
    has_titles = true;
    std::vector<std::string> cells;
    for (const auto& place : places) cells.push_back(place ? undoubled(theirs.cells()[*place].text) : std::string());
    merged.text += csv_row(cells, layout.separator);
    ++merged.rows;
  }
  return merged;
}

}  // namespace hipplan
