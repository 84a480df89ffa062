// SPDX-License-Identifier: MIT
#include "hipplan/load/person_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

using Json = nlohmann::json;

constexpr std::string_view an_object = R"(expected an object like {"id": "ada", "pain": 4})";
/// Nobody has so many answers; hostile lines have.
constexpr std::size_t most_entries = 100;

/// Tells how far the parser has read: it says of no value where it stands.
struct Counting {
  using iterator_category = std::forward_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at;
  const char** furthest;

  reference operator*() const { return *at; }
  Counting& operator++() {
    *furthest = ++at;
    return *this;
  }
  Counting operator++(int) {
    Counting before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Counting& a, const Counting& b) { return a.at == b.at; }
};

/// What the parser calls, value by value.
class LineReader {
 public:
  explicit LineReader(const Record& record) : record_(record), text_(record.text), furthest_(text_.data()) {}

  JsonReading read() {
    reading_.problems = problems_of_text(record_);
    const char* const end = text_.data() + text_.size();
    const bool whole = Json::sax_parse(Counting{text_.data(), &furthest_}, Counting{end, &furthest_}, this);
    reading_.is_broken = !whole || !problems_of_text(record_).empty();
    return std::move(reading_);
  }

  bool null() { return value({}, false); }
  bool boolean(bool is_so) { return value(is_so ? "true" : "false", false); }
  bool number_integer(Json::number_integer_t number) { return value(fmt::format("{}", number), true); }
  bool number_unsigned(Json::number_unsigned_t number) { return value(fmt::format("{}", number), true); }
  bool number_float(Json::number_float_t, const std::string& typed) { return value(typed, true); }
  bool string(std::string& text) { return value(text, false); }
  bool binary(Json::binary_t&) { return true; }

  bool start_object(std::size_t) {
    if (depth_ == 0) return enter();
    return nest();
  }
  bool end_object() { return leave(); }

  bool key(std::string& name) {
    const Place place = place_of_token(false);
    if (depth_ != 1) return true;
    if (reading_.entries.size() == most_entries) {
      wrong(place, fmt::format("more than {} keys; expected less", most_entries));
      return false;
    }
    reading_.entries.push_back({name, place, {}, false});
    has_told_of_nesting_ = false;
    return true;
  }

  bool start_array(std::size_t) {
    if (depth_ == 0) return no_object();
    if (depth_ > 1) return nest();
    reading_.entries.back().is_list = true;
    return enter();
  }
  bool end_array() { return leave(); }

  bool parse_error(std::size_t position, const std::string&, const Json::exception&) {
    // That the text is no text has been said.
    if (!reading_.problems.empty()) return false;
    const bool cut_off = position > text_.size();
    wrong(place_in(record_, cut_off ? text_.size() : position - 1, 1),
          cut_off ? "the line ends in the middle of its JSON" : fmt::format("not valid JSON from here; {}", an_object));
    return false;
  }

 private:
  bool enter() {
    end_ = static_cast<std::size_t>(furthest_ - text_.data());
    ++depth_;
    return true;
  }

  bool leave() {
    end_ = static_cast<std::size_t>(furthest_ - text_.data());
    --depth_;
    return true;
  }

  /// An object or a list where there should be a word. What is in it is passed over.
  bool nest() {
    // Once a key is enough, and a hostile line may have thousands.
    if (!std::exchange(has_told_of_nesting_, true))
      wrong(place_in(record_, static_cast<std::size_t>(furthest_ - text_.data()) - 1, 1),
            "a list or an object within another; expected a word, a number or a list of words");
    return enter();
  }

  bool no_object() {
    wrong({{}, record_.line, 1, 1}, fmt::format("this is no object; {}", an_object));
    return false;
  }

  bool value(std::string text, bool is_number) {
    const Place place = place_of_token(is_number);
    if (depth_ == 0) return no_object();
    JsonEntry& entry = reading_.entries.back();
    const bool belongs = depth_ == (entry.is_list ? 2 : 1);
    if (belongs && !is_blank(text)) entry.words.push_back({std::move(text), place});
    return true;
  }

  /// Where the value stands that has just been read. The parser looks one character beyond a number.
  Place place_of_token(bool is_number) {
    const std::size_t begin = std::min(text_.find_first_not_of(" \t\r\n:,", end_), text_.size());
    auto end = static_cast<std::size_t>(furthest_ - text_.data());
    if (is_number) end = std::min(text_.find_first_not_of("+-.0123456789eE", begin), text_.size());
    end_ = std::max(begin, end);
    columns_ += static_cast<int>(count_characters(text_.substr(counted_, begin - counted_)));
    counted_ = begin;
    const auto length = static_cast<int>(count_characters(text_.substr(begin, end_ - begin)));
    return {{}, record_.line, columns_ + 1, std::max(1, length)};
  }

  void wrong(Place place, std::string message) {
    reading_.problems.push_back({Severity::error, std::move(place), std::move(message), {}});
  }

  const Record& record_;
  std::string_view text_;
  const char* furthest_;
  /// Behind the value before.
  std::size_t end_ = 0;
  std::size_t counted_ = 0;
  int columns_ = 0;
  std::size_t depth_ = 0;
  bool has_told_of_nesting_ = false;
  JsonReading reading_;
};

}  // namespace

JsonReading read_json_line(const Record& record) { return LineReader(record).read(); }

}  // namespace hipplan
