// SPDX-License-Identifier: MIT
#include "hipplan/load/read_calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "hipplan/catalog/vocabulary.hpp"
#include "hipplan/text/blanks.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

/// Whether `text` looks like `form`, in which a 9 stands for any digit.
bool has_form(std::string_view text, std::string_view form) {
  return std::equal(text.begin(), text.end(), form.begin(), form.end(),
                    [](char c, char wanted) { return wanted == '9' ? c >= '0' && c <= '9' : c == wanted; });
}

/// A length like "PT1H5M", as this program writes it.
bool is_duration(std::string_view text) {
  return text.starts_with("PT") && text.size() < 12 && text.find_first_not_of("0123456789HM", 2) == text.npos;
}

/// What a value of type TEXT says. An escape that is none stays as it is.
std::string plain_text(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char next = value[i] == '\\' && i + 1 < value.size() ? value[i + 1] : '\0';
    const bool line_feed = next == 'n' || next == 'N';
    const bool escaped = line_feed || next == '\\' || next == ';' || next == ',';
    out += line_feed ? '\n' : escaped ? next : value[i];
    if (escaped) ++i;
  }
  return out;
}

/// A content line: folded ones joined, with the number of the first.
struct ContentLine {
  int number;
  std::string text;
};

std::vector<ContentLine> content_lines(std::string_view text) {
  text = without_byte_order_mark(text);
  std::vector<ContentLine> lines;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (line.ends_with('\r')) line.remove_suffix(1);
    if ((line.starts_with(' ') || line.starts_with('\t')) && !lines.empty()) {
      lines.back().text += line.substr(1);
    } else if (line.find_first_not_of(" \t") != line.npos) {
      lines.push_back({number, std::string(line)});
    }
  }
  return lines;
}

/// Where the value of a content line begins: behind the first colon that is in no quotes.
std::optional<std::size_t> colon_of(std::string_view line) {
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == ':' && !quoted) return i;
  }
  return std::nullopt;
}

class CalendarReader {
 public:
  explicit CalendarReader(const TextFile& file) : file_(file) {}

  CalendarReading read() {
    const std::vector<ContentLine> lines = content_lines(file_.text);
    if (lines.empty() || upper(lines.front().text) != "BEGIN:VCALENDAR") {
      wrong(lines.empty() ? ContentLine{1, ""} : lines.front(), "no calendar; expected BEGIN:VCALENDAR");
      return std::move(reading_);
    }
    for (const ContentLine& line : lines) {
      if (!take(line)) return std::move(reading_);
    }
    if (!open_.empty()) wrong(open_.back(), "never ended; the calendar breaks off");
    for (auto& [uid, session] : sessions_) reading_.sessions.push_back(std::move(session));
    return std::move(reading_);
  }

 private:
  void wrong(const ContentLine& line, std::string message) {
    reading_.problems.push_back(
        {Severity::error, {file_.name, line.number, 0, 1}, std::move(message), printable(line.text)});
  }

  /// False where nothing that follows could be understood.
  bool take(const ContentLine& line) {
    const auto colon = colon_of(line.text);
    // Whatever else a calendar holds is not ours to judge.
    if (!colon) return true;
    const std::string name = upper(std::string_view(line.text).substr(0, std::min(line.text.find(';'), *colon)));
    const std::string value = line.text.substr(*colon + 1);
    if (name == "BEGIN") return begin(line, upper(value));
    if (name == "END") return end(line, upper(value));
    if (!open_.empty() && upper(open_.back().text) == "BEGIN:VEVENT") take_property(line, name, value);
    return true;
  }

  bool begin(const ContentLine& line, const std::string& what) {
    if (what == "VEVENT") {
      event_ = {};
      bad_sequence_.reset();
    }
    open_.push_back(line);
    return true;
  }

  bool end(const ContentLine& line, const std::string& what) {
    if (open_.empty() || upper(open_.back().text) != "BEGIN:" + what) {
      wrong(line, open_.empty()
                      ? std::string("ends what has not begun")
                      : fmt::format("ends what has not begun; expected the end of line {}", open_.back().number));
      return false;
    }
    open_.pop_back();
    if (what == "VEVENT") keep_event();
    return true;
  }

  void take_property(const ContentLine& line, const std::string& name, const std::string& value) {
    if (name == "UID") event_.uid = value;
    if (name == "SUMMARY") event_.summary = printable(plain_text(value));
    if (name == "STATUS") event_.cancelled = upper(value) == "CANCELLED";
    if (name == "DTSTART" && has_form(value.substr(0, 15), "99999999T999999")) event_.start = value.substr(0, 15);
    if (name == "DURATION" && is_duration(value)) event_.duration = value;
    if (name != "SEQUENCE") return;
    const auto sequence = parse_digits(value);
    event_.sequence = sequence.value_or(0);
    if (!sequence) bad_sequence_ = line;
  }

  void keep_event() {
    if (!event_.uid.ends_with(calendar_domain)) return;
    if (bad_sequence_) wrong(*bad_sequence_, "no sequence; expected a whole number");
    const auto [known, is_new] = sessions_.try_emplace(event_.uid, event_);
    if (!is_new && known->second.sequence <= event_.sequence) known->second = event_;
  }

  const TextFile& file_;
  CalendarReading reading_;
  std::vector<ContentLine> open_;
  EarlierSession event_;
  std::optional<ContentLine> bad_sequence_;
  std::map<std::string, EarlierSession> sessions_;
};

}  // namespace

CalendarReading read_calendar(const TextFile& file) { return CalendarReader(file).read(); }

}  // namespace hipplan
