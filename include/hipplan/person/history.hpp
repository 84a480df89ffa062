// SPDX-License-Identifier: MIT
// How it went: what a person has written down of their sessions and days, in the order of the days, with what was taken
// back left out. Who reads it from a file is load/read_log.hpp; what follows from it is rules/listening.hpp.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/catalog/dose.hpp"

namespace hipplan {

/// Which of a plan's sessions was done.
enum class SessionKind : std::uint8_t { strength, light, bad_day };

/// How well an exercise went, in the person's own eyes.
enum class Control : std::uint8_t { good, fair, poor };

/// One exercise, once done. What was not said is not known, and never 0.
struct Done {
  Index<Exercise> exercise;
  WorkedSide side = WorkedSide::both;
  /// The dose as it was written on that day; nothing: it is not known.
  std::optional<Dose> planned;
  /// What was done; as planned where nothing else was said.
  Dose dose;
  /// 0 to 10; above 10 does not exist.
  std::optional<std::int8_t> pain_during;
  /// 0 to 10.
  std::optional<std::int8_t> effort;
  std::optional<Control> control;
  /// The pain turned sharp: red, whatever its number.
  bool sharp = false;
  /// Of the log, from 1: for whoever asks why.
  std::uint32_t line = 0;
};

struct LoggedSession {
  SessionKind kind = SessionKind::strength;
  std::vector<Done> done;
};

struct LoggedDay {
  std::chrono::sys_days date;
  std::vector<LoggedSession> sessions;
  /// 0 to 10, each: the usual pain of the day; the pain of the next morning; how well the goal goes, 0 not at all.
  std::optional<std::int8_t> usual_pain;
  std::optional<std::int8_t> pain_next_morning;
  std::optional<std::int8_t> goal;
  /// Times up from a chair in 30 seconds.
  std::optional<std::int16_t> chair_stand;
  std::string note;
};

/// The days on which something was written down, earliest first, each once. Empty: nobody has logged anything.
struct History {
  std::vector<LoggedDay> days;

  bool empty() const { return days.empty(); }
};

}  // namespace hipplan
