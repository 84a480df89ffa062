// SPDX-License-Identifier: MIT
#include "calendar.hpp"

#include "catch.hpp"

namespace hipplan::tests {

std::vector<std::string> physical_lines(std::string_view ics) {
  std::vector<std::string> lines;
  while (!ics.empty()) {
    const std::size_t end = ics.find("\r\n");
    lines.emplace_back(ics.substr(0, end));
    ics.remove_prefix(end == std::string_view::npos ? ics.size() : end + 2);
  }
  return lines;
}

std::vector<std::string> content_lines(std::string_view ics) {
  std::vector<std::string> lines;
  for (const std::string& line : physical_lines(ics)) {
    if (line.starts_with(' ') || line.starts_with('\t')) {
      REQUIRE_FALSE(lines.empty());
      lines.back() += line.substr(1);
    } else {
      lines.push_back(line);
    }
  }
  return lines;
}

Property property_of(const std::string& content_line) {
  const std::size_t colon = content_line.find(':');
  INFO(content_line);
  REQUIRE(colon != std::string::npos);
  const std::size_t semicolon = content_line.find(';');
  if (semicolon >= colon) return {content_line.substr(0, colon), {}, content_line.substr(colon + 1)};
  return {content_line.substr(0, semicolon), content_line.substr(semicolon + 1, colon - semicolon - 1),
          content_line.substr(colon + 1)};
}

std::vector<Event> events_of(std::string_view ics) {
  const std::vector<std::string> lines = content_lines(ics);
  REQUIRE(lines.size() >= 2);
  CHECK(lines.front() == "BEGIN:VCALENDAR");
  CHECK(lines.back() == "END:VCALENDAR");
  std::vector<Event> events;
  bool inside = false;
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    const Property property = property_of(lines[i]);
    if (property.name == "BEGIN") {
      REQUIRE(property.value == "VEVENT");
      REQUIRE_FALSE(inside);
      inside = true;
      events.emplace_back();
    } else if (property.name == "END") {
      REQUIRE(property.value == "VEVENT");
      REQUIRE(inside);
      inside = false;
    } else if (inside) {
      events.back().push_back(property);
    }
  }
  REQUIRE_FALSE(inside);
  return events;
}

std::string value_of(const Event& event, std::string_view name) {
  const Property* found = nullptr;
  int count = 0;
  for (const Property& property : event) {
    if (property.name != name) continue;
    found = &property;
    ++count;
  }
  INFO(name);
  REQUIRE(count == 1);
  return found->value;
}

std::string text_of(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\') {
      out += value[i];
      continue;
    }
    ++i;
    const char escaped = i < value.size() ? value[i] : '\0';
    INFO(value);
    REQUIRE(std::string_view("nN,;\\").find(escaped) != std::string_view::npos);
    out += escaped == 'n' || escaped == 'N' ? '\n' : escaped;
  }
  return out;
}

int minutes_of(const std::string& duration) {
  INFO(duration);
  REQUIRE(duration.starts_with("PT"));
  int minutes = 0;
  int number = 0;
  for (const char c : duration.substr(2)) {
    if (c >= '0' && c <= '9') {
      number = number * 10 + (c - '0');
      continue;
    }
    REQUIRE((c == 'H' || c == 'M'));
    minutes += number * (c == 'H' ? 60 : 1);
    number = 0;
  }
  REQUIRE(number == 0);
  return minutes;
}

}  // namespace hipplan::tests
