// SPDX-License-Identifier: MIT
#include "hipplan/cli/log_questions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "hipplan/load/log_cells.hpp"
#include "hipplan/pages/log_page.hpp"
#include "hipplan/person/spoken.hpp"
#include "hipplan/plan/planned_day.hpp"
#include "hipplan/plan/session_rows.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// Nobody knows longer how a morning was.
constexpr days longest_memory{3};
/// A goal is asked for so often.
constexpr days between_goals{7};

using Score = std::optional<std::int8_t>;

/// What a line means, where it means anything. That may be nothing.
template <class Meaning>
struct Understood {
  bool is_understood = false;
  Meaning meaning{};
};

class SessionInterview {
 public:
  SessionInterview(const Catalog& catalog, const Plan& plan, const LogRequest& request, const History& so_far,
                   Conversation& conversation)
      : catalog_(catalog),
        plan_(plan),
        date_(request.session.date),
        date_given_(request.date_given),
        so_far_(so_far),
        conversation_(conversation) {}

  std::optional<std::vector<LogRow>> ask() {
    ask_morning();
    if (const auto kind = ask_kind()) ask_session(*kind);
    ask_day();
    if (ended_) return std::nullopt;
    rows_.insert(rows_.end(), session_.begin(), session_.end());
    return std::move(rows_);
  }

 private:
  /// Asked until it is understood; what it means, or nothing once the input has ended.
  template <class Understand>
  auto until_understood(const std::string& question, const std::string& hint, Understand understand) {
    auto answer = understand(std::string());
    answer = {};
    while (!ended_ && !answer.is_understood) {
      const auto line = conversation_.ask(question);
      ended_ = !line;
      if (line) answer = understand(*line);
      if (line && !answer.is_understood) conversation_.misunderstood(hint);
    }
    return std::move(answer.meaning);
  }

  /// 0 to 10, or nothing for whoever cannot say.
  Score ask_score(const std::string& question) {
    return until_understood(fmt::format("\n{}\n  Enter to leave it open > ", question),
                            "Please answer with a whole number from 0 to 10.\n",
                            [](const std::string& line) -> Understood<Score> {
                              if (line.empty()) return {true, {}};
                              const auto spoken = spoken_pain(line);
                              const auto score = parse_digits(spoken.value_or(line));
                              if (!score || *score > possible_pain.most) return {};
                              return {true, static_cast<std::int8_t>(*score)};
                            });
  }

  bool ask_yes(const std::string& question, bool usual) {
    if (ended_) return false;
    const auto answer =
        conversation_.ask_yes_or_no(fmt::format("\n{}\n  [{}] > ", question, usual ? "yes" : "no"), usual);
    ended_ = !answer;
    return answer.value_or(false);
  }

  const LoggedDay* day_at(sys_days date) const {
    const auto found =
        std::find_if(so_far_.days.begin(), so_far_.days.end(), [&](const LoggedDay& day) { return day.date == date; });
    return found == so_far_.days.end() ? nullptr : &*found;
  }

  /// The morning after the last session, if nobody has told of it.
  void ask_morning() {
    if (date_given_) return;
    const auto last = std::find_if(so_far_.days.rbegin(), so_far_.days.rend(),
                                   [&](const LoggedDay& day) { return day.date < date_ && !day.sessions.empty(); });
    if (last == so_far_.days.rend() || date_ - last->date > longest_memory || last->pain_next_morning) return;
    const Score pain = ask_score(fmt::format("You did a {} on {}. How was the pain on the morning after, 0 to 10?",
                                             session_in_words(last->sessions.front().kind), day_in_log(last->date)));
    if (!pain) return;
    LogRow row{last->date, LogEntry::day};
    row.pain_next_morning = pain;
    rows_.push_back(row);
  }

  std::string list_of(const PlannedSession& session) const {
    std::string lines;
    for (std::size_t i = 0; i < session.exercises.size(); ++i) {
      const PlannedExercise& one = session.exercises[i];
      lines += fmt::format("  {}. {}, {}\n", i + 1, catalog_.exercises[one.exercise].name, planned_text(one.dose));
    }
    return lines;
  }

  /// Which session was done, if any.
  std::optional<SessionKind> ask_kind() {
    if (ended_) return std::nullopt;
    const auto planned = planned_for(plan_, date_);
    const LoggedDay* const before = day_at(date_);
    const bool has_one = before != nullptr && !before->sessions.empty();
    std::string question;
    if (has_one) {
      question = fmt::format("A {} is written down for {} already. Did you do another: strength, light or bad-day?",
                             session_in_words(before->sessions.back().kind), day_in_log(date_));
    } else if (planned) {
      question = fmt::format("Planned for {}, a {}:\n{}Did you do it? yes, no, or another: strength, light, bad-day",
                             day_in_log(date_), session_in_words(planned->kind), list_of(*planned));
    } else {
      question = fmt::format("Nothing is planned for {}. Which session did you do: strength, light or bad-day?",
                             day_in_log(date_));
    }
    const bool usual = planned && !has_one;
    using Kind = std::optional<SessionKind>;
    const Kind kind = until_understood(
        fmt::format("\n{}\n  [{}] > ", question, usual ? "yes" : "no"),
        "Please answer with strength, light, bad-day or no.\n", [&](const std::string& line) -> Understood<Kind> {
          if (const auto named = log_word<SessionKind>(line)) return {true, named};
          const auto reply = line.empty() ? (usual ? Reply::yes : Reply::no) : spoken_reply(line);
          if (reply == Reply::yes && planned) return {true, planned->kind};
          return {reply == Reply::no || line == "none", {}};
        });
    shown_ = usual && kind == planned->kind;
    return kind;
  }

  void ask_session(SessionKind kind) {
    const auto planned = planned_for(plan_, date_, kind);
    if (!planned) {
      conversation_.tell(fmt::format("Your plan has no {}. 'hipplan log --exercise' writes down single exercises.\n",
                                     session_in_words(kind)));
      return;
    }
    if (!shown_) conversation_.tell(list_of(*planned));
    session_ = session_rows(catalog_, &plan_, {date_, kind});
    ask_differences();
    if (ended_ || session_.empty()) return;
    ask_pain();
    ask_sharp();
    const Score effort = ask_score("How hard was it, from 0 (no effort) to 10 (all you have)?");
    for (LogRow& row : session_) row.effort = effort;
  }

  using Numbers = std::vector<std::size_t>;

  /// Places in the list that was shown.
  Understood<Numbers> numbers_in(const std::string& line) const {
    Numbers numbers;
    if (same_word(line, "all")) {
      for (std::size_t i = 0; i < session_.size(); ++i) numbers.push_back(i);
      return {true, numbers};
    }
    for (const Piece& piece : pieces_of(line)) {
      if (piece.plain == "and") continue;
      const auto number = parse_digits(piece.plain);
      if (!number || *number < 1 || static_cast<std::size_t>(*number) > session_.size()) return {};
      numbers.push_back(static_cast<std::size_t>(*number) - 1);
    }
    return {!numbers.empty(), numbers};
  }

  std::string numbers_hint() const {
    return fmt::format("Please answer with numbers of the list, 1 to {}, like 1,2.\n", session_.size());
  }

  std::string name_of_row(const LogRow& row) const { return std::string(catalog_.exercises[*row.exercise].name); }

  void ask_differences() {
    if (ask_yes("All of it as it stands there?", true) || ended_) return;
    const Numbers which = until_understood("\nWhich not? Their numbers, like 1,2 > ", numbers_hint(),
                                           [&](const std::string& line) { return numbers_in(line); });
    for (std::size_t i = 0; i < session_.size(); ++i) {
      if (contains(which, i)) ask_dose(session_[i]);
    }
    std::erase_if(session_, [](const LogRow& row) { return !row.dose; });
  }

  /// What was not done has no dose then.
  void ask_dose(LogRow& row) {
    using Done = std::optional<Dose>;
    row.dose = until_understood(
        fmt::format("\n{}, planned {}: what did you do?\n  [nothing] > ", name_of_row(row), planned_text(*row.planned)),
        "Please answer as the plan writes it, like 2x6, 3x5s or 8min, or with nothing.\n",
        [](const std::string& line) -> Understood<Done> {
          const bool nothing = line.empty() || line == "0" || same_word(line, "nothing") || same_word(line, "none") ||
                               spoken_reply(line) == Reply::no;
          const auto dose = parse_planned(line);
          return {nothing || dose, dose};
        });
  }

  /// Which of those that were done; with one alone, that.
  Numbers ask_which(const std::string& question) {
    if (session_.size() == 1) return {0};
    std::string list;
    for (std::size_t i = 0; i < session_.size(); ++i)
      list += fmt::format("  {}. {}\n", i + 1, name_of_row(session_[i]));
    return until_understood(
        fmt::format("\n{}\n{}  [all] > ", question, list), numbers_hint(),
        [&](const std::string& line) { return numbers_in(line.empty() ? std::string("all") : line); });
  }

  void ask_pain() {
    const Score worst = ask_score("How much did it hurt at worst while you moved, 0 to 10?");
    for (LogRow& row : session_) row.pain_during = worst;
    const LightLimits& light = plan_.assessment.light;
    if (!worst || light.by_comparison || *worst <= light.green) return;
    const Numbers where = ask_which("In which of them?");
    if (ended_ || where.size() == session_.size()) return;
    const Score elsewhere = ask_score("And in the others, at worst?");
    for (std::size_t i = 0; i < session_.size(); ++i) {
      if (!contains(where, i)) session_[i].pain_during = elsewhere;
    }
  }

  void ask_sharp() {
    if (!ask_yes("Did the pain turn sharp?", false)) return;
    for (const std::size_t i : ask_which("In which of them?")) session_[i].sharp = true;
  }

  /// What is said of the day itself.
  void ask_day() {
    if (ended_) return;
    LogRow row{date_, LogEntry::day};
    row.usual_pain = ask_score(fmt::format("Your usual pain on {}, 0 to 10?", day_in_log(date_)));
    const auto& goals = plan_.assessment.profile.goals;
    if (!goals.empty() && !knows_goal()) {
      row.goal = ask_score(fmt::format("How well can you do this, from 0 (not at all) to 10 (as before): {}?",
                                       catalog_.goals[goals.front()].name));
    }
    if (row.usual_pain || row.goal) rows_.push_back(row);
  }

  bool knows_goal() const {
    return std::any_of(so_far_.days.begin(), so_far_.days.end(), [&](const LoggedDay& day) {
      return day.goal && day.date <= date_ && date_ - day.date < between_goals;
    });
  }

  const Catalog& catalog_;
  const Plan& plan_;
  sys_days date_;
  bool date_given_;
  const History& so_far_;
  Conversation& conversation_;
  /// What is said of days.
  std::vector<LogRow> rows_;
  std::vector<LogRow> session_;
  /// The exercises have been listed.
  bool shown_ = false;
  bool ended_ = false;
};

}  // namespace

std::optional<std::vector<LogRow>> ask_for_session(const Catalog& catalog, const Plan& plan, const LogRequest& request,
                                                   const History& so_far, Conversation& conversation) {
  return SessionInterview(catalog, plan, request, so_far, conversation).ask();
}

}  // namespace hipplan::cli
