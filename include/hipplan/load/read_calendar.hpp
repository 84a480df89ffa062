// SPDX-License-Identifier: MIT
// From the text of an iCalendar file to the sessions that this program once put into it.
#pragma once

#include <string>
#include <vector>

#include "hipplan/load/read_catalog.hpp"

namespace hipplan {

/// What the identity of each event ends with that this program writes.
inline constexpr std::string_view calendar_domain = "@hipplan.invalid";

/// A file larger than this is to be refused unread.
inline constexpr std::size_t largest_calendar_file = 16 * 1024 * 1024;

/// An event of an earlier plan, as far as it takes to cancel it.
struct EarlierSession {
  std::string uid;
  /// Local date and time like "20261127T180000", and how long it lasts, like "PT15M"; empty where the file has no such.
  std::string start;
  std::string duration;
  std::string summary;
  int sequence = 0;
  bool cancelled = false;
};

struct CalendarReading {
  /// By identity, each once, as its highest sequence has it. To be used only when `problems` has no error.
  std::vector<EarlierSession> sessions;
  Diagnostics problems;
};

/// Reads what any calendar program exports: LF or CRLF, folded or not, several calendars in a row, with whatever else
/// they hold. Only what is no calendar at all, or cannot be told apart, is a mistake.
CalendarReading read_calendar(const TextFile& file);

}  // namespace hipplan
