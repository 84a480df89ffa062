// SPDX-License-Identifier: MIT
#include "hipplan/load/log_columns.hpp"

#include <fmt/format.h>

#include "hipplan/text/spelling.hpp"

namespace hipplan {
namespace {

constexpr std::array<std::string_view, log_column_count> column_names{
    "date",         "entry",       "session",     "exercise", "side",    "planned", "sets",       "reps",
    "hold_seconds", "minutes",     "pain_during", "effort",   "control", "sharp",   "usual_pain", "pain_next_morning",
    "goal",         "chair_stand", "note"};
constexpr std::array<std::string_view, 3> entry_names{"done", "day", "undo"};
constexpr std::array<std::string_view, 3> session_names{"strength", "light", "bad-day"};
constexpr std::array<std::string_view, 3> control_names{"good", "fair", "poor"};

std::optional<int> figure(std::string_view digits) {
  const auto value = parse_digits(digits);
  return value && *value <= largest_log_figure ? value : std::nullopt;
}

}  // namespace

template <>
std::span<const std::string_view> names<LogColumn>() {
  return column_names;
}
template <>
std::span<const std::string_view> names<LogEntry>() {
  return entry_names;
}
template <>
std::span<const std::string_view> names<SessionKind>() {
  return session_names;
}
template <>
std::span<const std::string_view> names<Control>() {
  return control_names;
}

LogLayout new_log_layout() {
  LogLayout layout;
  for (std::size_t i = 0; i < column_names.size(); ++i) {
    layout.columns.emplace_back(static_cast<LogColumn>(i));
    layout.titles.emplace_back(column_names[i]);
  }
  return layout;
}

std::optional<LogColumn> log_column_named(std::string_view title) {
  const std::string plain = plain_spelling(title);
  for (std::size_t i = 0; i < column_names.size(); ++i) {
    if (plain_spelling(column_names[i]) == plain) return static_cast<LogColumn>(i);
  }
  return std::nullopt;
}

std::string planned_text(const Dose& dose) {
  if (dose.minutes > 0) return fmt::format("{}min", dose.minutes);
  if (dose.hold_seconds == 0) return fmt::format("{}x{}", dose.sets, dose.repetitions);
  if (dose.sets == 1) return fmt::format("{}x{}s", dose.repetitions, dose.hold_seconds);
  return fmt::format("{}x{}x{}s", dose.sets, dose.repetitions, dose.hold_seconds);
}

Dose done_dose(const std::optional<Dose>& planned, const SaidOfDose& said) {
  const Dose usual = planned.value_or(Dose{});
  Dose done{said[0].value_or(usual.sets), said[1].value_or(usual.repetitions), said[2].value_or(usual.hold_seconds),
            said[3].value_or(usual.minutes)};
  if (planned) return done;
  if (!said[1] && done.hold_seconds > 0) done.repetitions = 1;
  if (!said[0] && done.repetitions > 0) done.sets = 1;
  return done;
}

std::optional<Dose> parse_planned(std::string_view text) {
  if (text.ends_with("min")) {
    const auto minutes = figure(text.substr(0, text.size() - 3));
    return minutes && *minutes > 0 ? std::optional(Dose{0, 0, 0, *minutes}) : std::nullopt;
  }
  const bool held = text.ends_with('s');
  if (held) text.remove_suffix(1);
  std::vector<int> figures;
  while (true) {
    const std::size_t mark = text.find('x');
    const auto value = figure(text.substr(0, mark));
    if (!value || *value == 0) return std::nullopt;
    figures.push_back(*value);
    if (mark == text.npos) break;
    text.remove_prefix(mark + 1);
  }
  if (figures.size() == 2 && !held) return Dose{figures[0], figures[1], 0, 0};
  if (figures.size() == 2) return Dose{1, figures[0], figures[1], 0};
  if (figures.size() == 3 && held) return Dose{figures[0], figures[1], figures[2], 0};
  return std::nullopt;
}

}  // namespace hipplan
