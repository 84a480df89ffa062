// SPDX-License-Identifier: MIT
#include "hipplan/load/read_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/load/cell_rows.hpp"
#include "hipplan/load/log_cells.hpp"
#include "hipplan/load/log_days.hpp"
#include "hipplan/load/log_layout.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class LogReader {
 public:
  LogReader(std::string_view text, const Catalog& catalog, std::chrono::sys_days today)
      : rows_(text, begins_a_log_row), exercises_(catalog), catalog_(catalog), today_(today) {}

  ReadLog read() {
    while (!rows_.at_end() && !log_.is_no_log) take_line();
    log_.history = days_.history();
    if (!log_.history.empty()) {
      log_.first_date = log_.history.days.front().date;
      log_.last_date = log_.history.days.back().date;
    }
    return std::move(log_);
  }

 private:
  /// `what` says what is wrong; it is made only for slips that are listed.
  template <class What>
  void slip(std::uint32_t line, std::size_t column, What what) {
    ++log_.slip_count;
    if (log_.slips.size() < most_log_slips) log_.slips.push_back({line, static_cast<std::uint32_t>(column), what()});
  }

  template <class What>
  void slip_at(const Cell& cell, What what) {
    const std::string_view before = row_.text.substr(0, cell.at);
    const std::size_t line_begin = before.rfind('\n') + 1;
    const auto lines = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
    slip(row_.line + lines, count_characters(before.substr(line_begin)) + 1, what);
  }

  void take_line() {
    std::string_view line = rows_.line();
    if (line.starts_with(byte_order_mark)) {
      rows_.skip(byte_order_mark.size());
      line.remove_prefix(byte_order_mark.size());
    }
    if (rows_.line_number() == 1 && (line.starts_with("\xFF\xFE") || line.starts_with("\xFE\xFF")))
      return no_log("this is UTF-16; save it as UTF-8");
    if (const std::size_t nuls = std::min(line.find_first_not_of('\0'), line.size()); nuls > 0) {
      slip(rows_.line_number(), 1,
           [&] { return fmt::format("{} zero bytes, as a crash leaves them; passed over", nuls); });
      rows_.skip(nuls);
      line.remove_prefix(nuls);
    }
    if (is_mark_of_conflict(line)) {
      slip(rows_.line_number(), 1, [] { return "the mark of a merge conflict; both sides are read"; });
      rows_.skip_line();
    } else if (is_for_nobody(line)) {
      rows_.skip_line();
    } else if (!log_.layout) {
      take_first_line();
    } else {
      rows_.read(log_.layout->separator, row_);
      take_row();
    }
  }

  void no_log(std::string what) {
    log_.is_no_log = true;
    slip(rows_.line_number(), 0, [&] { return std::move(what); });
  }

  void take_first_line() {
    const std::string_view line = rows_.line();
    if (is_title_line_of_plan(line)) return no_log("this is the CSV of a plan, and no log");
    log_.layout = layout_in(line);
    if (log_.layout) {
      rows_.read(log_.layout->separator, row_);
      return complain_of_titles();
    }
    if (const auto separator = separator_of_row_without_titles(line)) {
      slip(rows_.line_number(), 0,
           [] { return "the first line does not name the columns; they are taken in their usual order"; });
      log_.layout = new_log_layout();
      log_.layout->separator = *separator;
      return;
    }
    no_log("this is no log; expected a first line with date,entry,session,exercise and so on");
  }

  void complain_of_titles() {
    const LogLayout& layout = *log_.layout;
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
      slip(row_.line, 0, [] { return "no column 'exercise'; only what is said of days is read"; });
  }

  void take_row() {
    if (row_.open_quote)
      return slip(row_.line, 0, [] { return "a quotation mark that is not closed; the line is passed over"; });
    if (row_.text.find('\0') != row_.text.npos)
      return slip(row_.line, 0, [] { return "zero bytes in it; the line is passed over"; });
    if (is_titles(row_)) {
      log_.layout = layout_in(row_.text);
      return complain_of_titles();
    }
    if (!has_the_right_length()) return;
    cells_.fill(nullptr);
    for (std::size_t i = 0; i < log_.layout->columns.size(); ++i) {
      if (const auto column = log_.layout->columns[i]) cells_[index_of(*column)] = &row_.cells[i];
    }
    const auto date = read_date();
    if (!date) return;
    switch (const auto entry = read_entry(); entry.value_or(LogEntry::day)) {
      case LogEntry::done: return take_done(*date);
      case LogEntry::undo: return take_undo(*date);
      case LogEntry::day:
        if (entry) take_day(*date);
    }
  }

  bool has_the_right_length() {
    const std::size_t wanted = log_.layout->columns.size();
    const std::size_t found = row_.cells.size();
    if (found < wanted) {
      slip(row_.line, 0, [&] {
        return row_.ended ? fmt::format("{} cells where the first line has {}; the line is passed over", found, wanted)
                          : fmt::format("the line breaks off after {} of {} cells; it is passed over", found, wanted);
      });
      return false;
    }
    const auto extra = std::find_if(row_.cells.begin() + static_cast<std::ptrdiff_t>(wanted), row_.cells.end(),
                                    [](const Cell& cell) { return !cell.text.empty(); });
    if (extra == row_.cells.end()) return true;
    slip_at(*extra, [&] {
      return fmt::format("more than {} cells; what has a '{}' inside needs quotation marks; the line is passed over",
                         wanted, log_.layout->separator == '\t' ? "tab" : std::string(1, log_.layout->separator));
    });
    return false;
  }

  /// Never null; what there is no column for is empty.
  const Cell& cell(LogColumn column) const {
    static constexpr Cell nothing;
    const Cell* const found = cells_[index_of(column)];
    return found == nullptr ? nothing : *found;
  }

  std::optional<std::chrono::sys_days> read_date() {
    const Cell& written = cell(LogColumn::date);
    // Rows of one day stand together.
    if (!last_date_text_.empty() && written.text == last_date_text_) return last_date_;
    const auto date = log_date(written.text);
    const std::string shown = iso_date(today_);
    if (!date) {
      slip_at(written, [&] {
        return fmt::format("'{}' is no day; expected one like {}; the line is passed over", quoted_word(written.text),
                           shown);
      });
    } else if (*date > today_) {
      slip_at(written, [&] {
        return fmt::format("{} is still to come (today is {}); the line is passed over", iso_date(*date), shown);
      });
    } else if (*date < first_possible_log_day) {
      slip_at(written, [&] {
        return fmt::format("{} is too long ago; expected a day from {} on; the line is passed over", iso_date(*date),
                           iso_date(first_possible_log_day));
      });
    } else {
      last_date_text_ = written.text;
      last_date_ = *date;
      return date;
    }
    return std::nullopt;
  }

  std::optional<LogEntry> read_entry() {
    const Cell& written = cell(LogColumn::entry);
    if (written.text.empty()) return cell(LogColumn::exercise).text.empty() ? LogEntry::day : LogEntry::done;
    const auto entry = log_word<LogEntry>(written.text);
    if (!entry) {
      slip_at(written, [&] {
        return fmt::format("unknown entry '{}'{}; the line is passed over", quoted_word(written.text),
                           suggestion_of<LogEntry>(written.text));
      });
    }
    return entry;
  }

  /// What was not said is a strength session, as the questions have it. A word that nobody knows moves nothing on.
  SessionKind read_session() {
    const Cell& written = cell(LogColumn::session);
    if (written.text.empty()) return SessionKind::strength;
    if (const auto session = log_word<SessionKind>(written.text)) return *session;
    slip_at(written, [&] {
      return fmt::format("unknown session '{}'{}; taken for bad-day, on which nothing moves on",
                         quoted_word(written.text), suggestion_of<SessionKind>(written.text));
    });
    return SessionKind::bad_day;
  }

  std::optional<Index<Exercise>> read_exercise() {
    const Cell& written = cell(LogColumn::exercise);
    if (written.text.empty()) return std::nullopt;
    const auto exercise = exercises_.find(written.text);
    if (!exercise) {
      slip_at(written, [&] {
        return fmt::format("no exercise '{}' in this catalog{}; the line is passed over", quoted_word(written.text),
                           exercises_.suggestion(written.text));
      });
    }
    return exercise;
  }

  std::optional<WorkedSide> read_side() {
    const Cell& written = cell(LogColumn::side);
    if (written.text.empty()) return std::nullopt;
    const auto side = log_word<WorkedSide>(written.text);
    if (!side) {
      slip_at(written, [&] {
        return fmt::format("unknown side '{}'{}; taken as not said", quoted_word(written.text),
                           suggestion_of<WorkedSide>(written.text));
      });
    }
    return side;
  }

  enum class Rounded { up, down };

  std::optional<int> read_figure(LogColumn column, int most, Rounded rounded) {
    const Cell& written = cell(column);
    if (written.text.empty()) return std::nullopt;
    const auto value = log_number(written.text);
    if (!value || *value > most) {
      slip_at(written, [&] {
        return fmt::format("{} '{}' is no whole number from 0 to {}; taken as not said", name_of(column),
                           quoted_word(written.text), most);
      });
      return std::nullopt;
    }
    const double whole = rounded == Rounded::up ? std::ceil(*value) : std::floor(*value);
    if (whole != *value) {
      slip_at(written, [&] {
        return fmt::format("{} '{}' is no whole number; taken as {}", name_of(column), quoted_word(written.text),
                           whole);
      });
    }
    return static_cast<int>(whole);
  }

  /// 0 to 10; a half is taken for more of it.
  std::optional<std::int8_t> read_score(LogColumn column) {
    const auto score = read_figure(column, 10, Rounded::up);
    return score ? std::optional(static_cast<std::int8_t>(*score)) : std::nullopt;
  }

  std::optional<Control> read_control() {
    const Cell& written = cell(LogColumn::control);
    if (written.text.empty()) return std::nullopt;
    const auto control = log_word<Control>(written.text);
    if (!control) {
      slip_at(written, [&] {
        return fmt::format("unknown control '{}'{}; taken as not said", quoted_word(written.text),
                           suggestion_of<Control>(written.text));
      });
    }
    return control;
  }

  std::optional<Dose> read_planned() {
    const Cell& written = cell(LogColumn::planned);
    if (written.text.empty()) return std::nullopt;
    const auto planned = parse_planned(written.text);
    if (!planned) {
      slip_at(written, [&] {
        return fmt::format("planned '{}' is no dose; expected one like 2x8, 3x5s or 10min; taken as not known",
                           quoted_word(written.text));
      });
    }
    return planned;
  }

  Dose read_dose(const std::optional<Dose>& planned) {
    Dose dose = planned.value_or(Dose{});
    const auto take = [&](LogColumn column, int& figure) {
      figure = read_figure(column, largest_log_figure, Rounded::down).value_or(figure);
    };
    take(LogColumn::sets, dose.sets);
    take(LogColumn::reps, dose.repetitions);
    take(LogColumn::hold_seconds, dose.hold_seconds);
    take(LogColumn::minutes, dose.minutes);
    return dose;
  }

  SaidOfDay read_said() {
    SaidOfDay said;
    said.usual_pain = read_score(LogColumn::usual_pain);
    said.pain_next_morning = read_score(LogColumn::pain_next_morning);
    said.goal = read_score(LogColumn::goal);
    if (const auto stands = read_figure(LogColumn::chair_stand, most_chair_stands, Rounded::down))
      said.chair_stand = static_cast<std::int16_t>(*stands);
    said.note = log_note(cell(LogColumn::note).text);
    said.line = row_.line;
    return said;
  }

  void take_done(std::chrono::sys_days date) {
    const Cell& written = cell(LogColumn::exercise);
    if (written.text.empty())
      return slip(row_.line, 0, [] { return "done, but no exercise; the line is passed over"; });
    const auto exercise = read_exercise();
    if (!exercise) return;
    const bool one_sided = catalog_.exercises[*exercise].sides == Sides::each;
    Done done;
    done.exercise = *exercise;
    done.side = read_side().value_or(one_sided ? WorkedSide::each : WorkedSide::both);
    done.planned = read_planned();
    done.dose = read_dose(done.planned);
    done.pain_during = read_score(LogColumn::pain_during);
    done.effort = read_score(LogColumn::effort);
    done.control = read_control();
    done.line = row_.line;
    days_.add(date, read_session(), done);
    SaidOfDay said = read_said();
    said.by_itself = false;
    if (!said.empty()) days_.add(date, std::move(said));
    ++log_.rows;
  }

  void take_day(std::chrono::sys_days date) {
    if (const Cell& exercise = cell(LogColumn::exercise); !exercise.text.empty())
      slip_at(exercise, [] { return "an exercise in what is said of a day; expected the entry 'done'"; });
    SaidOfDay said = read_said();
    if (said.empty())
      return slip(row_.line, 0, [] { return "a day of which nothing is said; the line is passed over"; });
    days_.add(date, std::move(said));
    ++log_.rows;
  }

  void take_undo(std::chrono::sys_days date) {
    const bool of_day = cell(LogColumn::session).text.empty() && cell(LogColumn::exercise).text.empty();
    bool taken = false;
    if (of_day) {
      taken = days_.take_back(date);
    } else {
      const auto exercise = read_exercise();
      if (!exercise && !cell(LogColumn::exercise).text.empty()) return;
      taken = days_.take_back(date, {read_session(), exercise, read_side()});
    }
    if (taken) {
      ++log_.rows;
    } else {
      slip(row_.line, 0, [&] { return fmt::format("nothing to take back on {}", iso_date(date)); });
    }
  }

  CellRows rows_;
  CellRow row_;
  ExerciseWords exercises_;
  const Catalog& catalog_;
  std::chrono::sys_days today_;
  LogDays days_;
  ReadLog log_;
  /// Of the row that is read.
  std::array<const Cell*, log_column_count> cells_{};
  std::string_view last_date_text_;
  std::chrono::sys_days last_date_;
};

}  // namespace

ReadLog read_log(std::string_view text, const Catalog& catalog, std::chrono::sys_days today) {
  return LogReader(text, catalog, today).read();
}

}  // namespace hipplan
