// SPDX-License-Identifier: MIT
// iCalendar read back (RFC 5545), without the library that wrote it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hipplan::tests {

/// "DTSTART;TZID=x:20261127T180000".
struct Property {
  std::string name;
  std::string parameters;
  std::string value;
};

/// The properties between BEGIN:VEVENT and END:VEVENT.
using Event = std::vector<Property>;

/// The lines as they stand in the file, without their CRLF; a lone CR or LF stays in its line.
std::vector<std::string> physical_lines(std::string_view ics);

/// The content lines, folded ones joined.
std::vector<std::string> content_lines(std::string_view ics);

Property property_of(const std::string& content_line);

/// Fails the test where BEGIN and END do not match or something else than events is inside.
std::vector<Event> events_of(std::string_view ics);

/// The value of the one property with this name; fails the test where there is none or another.
std::string value_of(const Event& event, std::string_view name);

/// A TEXT value without its escapes; fails the test at an escape that is none.
std::string text_of(std::string_view value);

/// "PT1H5M" in minutes.
int minutes_of(const std::string& duration);

}  // namespace hipplan::tests
