// SPDX-License-Identifier: MIT
#include "hipplan/load/read_log.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/load/log_cells.hpp"
#include "hipplan/load/log_walk.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

class LogReader {
 public:
  LogReader(std::string_view text, const Catalog& catalog, std::chrono::sys_days today, Later later)
      : walk_(text), exercises_(catalog), catalog_(catalog), today_(today), later_(later) {}

  ReadLog read() {
    while (walk_.next()) take_row();
    log_.history = days_.history();
    log_.day_rows = days_.day_rows();
    log_.slips = walk_.slips();
    log_.slip_count = walk_.slip_count();
    log_.layout = walk_.layout();
    log_.is_no_log = walk_.is_no_log();
    return std::move(log_);
  }

 private:
  void take_row() {
    const auto date = read_date();
    if (!date) return;
    const auto entry = read_entry();
    if (!entry) return;
    switch (*entry) {
      case LogEntry::done: return take_done(*date);
      case LogEntry::undo: return take_undo(*date);
      case LogEntry::day: return take_day(*date);
    }
  }

  const Cell& cell(LogColumn column) const { return walk_.cell(column); }

  template <class What>
  void slip_of_later(const Cell& cell, What what) {
    if (later_ == Later::is_a_slip) walk_.slip_at(cell, what);
  }

  std::optional<std::chrono::sys_days> read_date() {
    const Cell& written = cell(LogColumn::date);
    // Rows of one day stand together.
    if (!last_date_text_.empty() && written.text == last_date_text_) return last_date_;
    const auto date = log_date(written.text);
    const std::string shown = iso_date(today_);
    if (!date) {
      walk_.slip_at(written, [&] {
        return fmt::format("'{}' is no day; expected one like {}; the line is passed over", quoted_word(written.text),
                           shown);
      });
    } else if (*date > today_) {
      slip_of_later(written, [&] {
        return fmt::format("{} is still to come (today is {}); the line is passed over", iso_date(*date), shown);
      });
    } else if (*date < first_possible_log_day) {
      walk_.slip_at(written, [&] {
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
      walk_.slip_at(written, [&] {
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
    walk_.slip_at(written, [&] {
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
      walk_.slip_at(written, [&] {
        return fmt::format("no exercise '{}' in this catalog{}; the line is passed over", quoted_word(written.text),
                           exercises_.suggestion(written.text));
      });
    }
    return exercise;
  }

  /// A word of a closed list; of one that nobody knows nothing is known.
  template <class E>
  std::optional<E> read_word(LogColumn column) {
    const Cell& written = cell(column);
    if (written.text.empty()) return std::nullopt;
    const auto word = log_word<E>(written.text);
    if (!word) {
      walk_.slip_at(written, [&] {
        return fmt::format("unknown {} '{}'{}; taken as not said", name_of(column), quoted_word(written.text),
                           suggestion_of<E>(written.text));
      });
    }
    return word;
  }

  enum class Rounded { up, down };

  std::optional<int> read_figure(LogColumn column, int most, Rounded rounded) {
    const Cell& written = cell(column);
    if (written.text.empty()) return std::nullopt;
    const auto value = log_number(written.text);
    if (!value || *value > most) {
      walk_.slip_at(written, [&] {
        return fmt::format("{} '{}' is no whole number from 0 to {}; taken as not said", name_of(column),
                           quoted_word(written.text), most);
      });
      return std::nullopt;
    }
    const double whole = rounded == Rounded::up ? std::ceil(*value) : std::floor(*value);
    if (whole != *value) {
      walk_.slip_at(written, [&] {
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

  /// In doubt it is.
  bool read_sharp() {
    const Cell& written = cell(LogColumn::sharp);
    if (written.text.empty() || same_word(written.text, "no") || same_word(written.text, "n")) return false;
    if (!same_word(written.text, "yes") && !same_word(written.text, "y")) {
      walk_.slip_at(written, [&] {
        return fmt::format("sharp '{}' is neither yes nor no; taken as yes", quoted_word(written.text));
      });
    }
    return true;
  }

  std::optional<Dose> read_planned() {
    const Cell& written = cell(LogColumn::planned);
    if (written.text.empty()) return std::nullopt;
    const auto planned = parse_planned(written.text);
    if (!planned) {
      walk_.slip_at(written, [&] {
        return fmt::format("planned '{}' is no dose; expected one like 2x8, 3x5s or 10min; taken as not known",
                           quoted_word(written.text));
      });
    }
    return planned;
  }

  SaidOfDose read_said_of_dose() {
    constexpr std::array columns{LogColumn::sets, LogColumn::reps, LogColumn::hold_seconds, LogColumn::minutes};
    SaidOfDose said;
    for (std::size_t i = 0; i < columns.size(); ++i)
      said[i] = read_figure(columns[i], largest_log_figure, Rounded::down);
    return said;
  }

  /// Whether the row tells of a morning that has not been.
  bool foretells(std::chrono::sys_days date) const {
    return date == today_ && !cell(LogColumn::pain_next_morning).text.empty();
  }

  std::optional<std::int8_t> read_next_morning(std::chrono::sys_days date) {
    if (!foretells(date)) return read_score(LogColumn::pain_next_morning);
    slip_of_later(cell(LogColumn::pain_next_morning),
                  [] { return "that morning is still to come; taken as not said"; });
    return std::nullopt;
  }

  SaidOfDay read_said(std::chrono::sys_days date) {
    SaidOfDay said;
    said.usual_pain = read_score(LogColumn::usual_pain);
    said.pain_next_morning = read_next_morning(date);
    said.goal = read_score(LogColumn::goal);
    if (const auto stands = read_figure(LogColumn::chair_stand, most_chair_stands, Rounded::down))
      said.chair_stand = static_cast<std::int16_t>(*stands);
    said.note = log_note(cell(LogColumn::note).text);
    said.line = walk_.row().line;
    return said;
  }

  void take_done(std::chrono::sys_days date) {
    const Cell& written = cell(LogColumn::exercise);
    if (written.text.empty()) return walk_.slip([] { return "done, but no exercise; the line is passed over"; });
    const auto exercise = read_exercise();
    if (!exercise) return;
    const bool one_sided = catalog_.exercises[*exercise].sides == Sides::each;
    Done done;
    done.exercise = *exercise;
    done.side = read_word<WorkedSide>(LogColumn::side).value_or(one_sided ? WorkedSide::each : WorkedSide::both);
    done.planned = read_planned();
    done.dose = done_dose(done.planned, read_said_of_dose());
    done.pain_during = read_score(LogColumn::pain_during);
    done.effort = read_score(LogColumn::effort);
    done.control = read_word<Control>(LogColumn::control);
    done.sharp = read_sharp();
    done.line = walk_.row().line;
    days_.add(date, read_session(), done);
    SaidOfDay said = read_said(date);
    said.by_itself = false;
    if (!said.empty()) days_.add(date, std::move(said));
    ++log_.rows;
  }

  void take_day(std::chrono::sys_days date) {
    if (const Cell& exercise = cell(LogColumn::exercise); !exercise.text.empty())
      walk_.slip_at(exercise, [] { return "an exercise in what is said of a day; expected the entry 'done'"; });
    SaidOfDay said = read_said(date);
    if (said.empty()) {
      if (!foretells(date)) walk_.slip([] { return "a day of which nothing is said; the line is passed over"; });
      return;
    }
    days_.add(date, std::move(said));
    ++log_.rows;
  }

  TakenBack read_taken_back(std::chrono::sys_days date, std::optional<Index<Exercise>> exercise) {
    TakenBack taken;
    taken.session = read_session();
    taken.exercise = exercise;
    taken.side = read_word<WorkedSide>(LogColumn::side);
    taken.planned = read_planned();
    taken.dose = read_said_of_dose();
    taken.pain_during = read_score(LogColumn::pain_during);
    taken.effort = read_score(LogColumn::effort);
    taken.control = read_word<Control>(LogColumn::control);
    taken.sharp = read_sharp();
    taken.said = read_said(date);
    return taken;
  }

  void take_undo(std::chrono::sys_days date) {
    const bool of_day = cell(LogColumn::session).text.empty() && cell(LogColumn::exercise).text.empty();
    bool taken = false;
    if (of_day) {
      const SaidOfDay said = read_said(date);
      // Of the morning alone: what it takes back was not taken as said either.
      if (said.empty() && foretells(date)) return;
      taken = days_.take_back(date, said);
    } else {
      const auto exercise = read_exercise();
      if (!exercise && !cell(LogColumn::exercise).text.empty()) return;
      taken = days_.take_back(date, read_taken_back(date, exercise));
    }
    if (taken) {
      ++log_.rows;
    } else {
      walk_.slip([&] { return fmt::format("nothing to take back on {}", iso_date(date)); });
    }
  }

  LogWalk walk_;
  ExerciseWords exercises_;
  const Catalog& catalog_;
  std::chrono::sys_days today_;
  Later later_;
  LogDays days_;
  ReadLog log_;
  std::string_view last_date_text_;
  std::chrono::sys_days last_date_;
};

}  // namespace

ReadLog read_log(std::string_view text, const Catalog& catalog, std::chrono::sys_days today, Later later) {
  return LogReader(text, catalog, today, later).read();
}

}  // namespace hipplan
