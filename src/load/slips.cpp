// SPDX-License-Identifier: MIT
#include "hipplan/load/slips.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "hipplan/load/escapes.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::yaml {
namespace {

/// Walks through the text as YAML would read it if every blank were a space: which parts are plain text, in quotation
/// marks, comments, or blocks after a '|', and what stands between them.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) {}

  std::vector<Slip> run() {
    while (at_ < text_.size()) read_line();
    return std::move(slips_);
  }

 private:
  /// Bytes of the blank that begins at `at`; 0 where there is none.
  std::size_t blank_at(std::size_t at) const {
    if (at >= text_.size()) return 0;
    return text_[at] == ' ' ? 1 : odd_blank_at_the_front(text_.substr(at));
  }

  bool line_ends_at(std::size_t at) const { return at >= text_.size() || text_[at] == '\n'; }
  bool word_ends_at(std::size_t at) const { return line_ends_at(at) || blank_at(at) > 0; }

  /// Where this is, if each blank that it is set in by were a space.
  std::size_t column() const { return at_ - line_start_ - extra_; }

  Mark mark_at(std::size_t offset) const { return {line_, static_cast<int>(offset - line_start_)}; }

  void read_line() {
    line_start_ = at_;
    if (!skip_block()) {
      const std::size_t before = slips_.size();
      begin_line();
      while (!line_ends_at(at_)) read_part();
      if (depth_ > 0) drop_colons_from(before);
    }
    if (at_ < text_.size()) ++at_;
    ++line_;
  }

  /// Skips a line of a block after '|' or '>', if this is one.
  bool skip_block() {
    if (!block_) return false;
    std::size_t end = at_;
    while (!line_ends_at(end) && text_[end] == ' ') ++end;
    if (!line_ends_at(end) && end - at_ <= *block_) {
      block_.reset();
      return false;
    }
    at_ = std::min(text_.find('\n', end), text_.size());
    return true;
  }

  /// In a bracket that does not close on its line, perhaps nowhere, every key would look like a part of a text.
  void drop_colons_from(std::size_t first) {
    slips_.erase(std::remove_if(slips_.begin() + static_cast<std::ptrdiff_t>(first), slips_.end(),
                                [](const Slip& slip) { return slip.kind == Slip::Kind::colon; }),
                 slips_.end());
  }

  void begin_line() {
    indent_ = 0;
    extra_ = 0;
    skip_blanks(true);
    // A line set in deeper than the key above it goes on with that key's text, unless it is a key set in wrongly.
    const bool goes_on =
        text_of_key_ && indent_ > *text_of_key_ && !line_ends_at(at_) && text_[at_] != '#' && !key_begins_here();
    if (depth_ == 0) key_may_come_ = !goes_on;
    if (!goes_on && !line_ends_at(at_) && text_[at_] != '#') text_of_key_.reset();
    key_column_ = indent_;
  }

  void skip_blanks(bool indentation = false) {
    while (const std::size_t bytes = blank_at(at_)) {
      if (text_[at_] != ' ') add_blank(at_, bytes);
      if (indentation) {
        ++indent_;
        extra_ += bytes - 1;
      }
      at_ += bytes;
    }
  }

  void read_part() {
    const char c = text_[at_];
    if (c == '#') {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (c == '"' || c == '\'') {
      read_quotation_marks();
    } else if (c == '[' || c == '{') {
      ++depth_;
      step(true);
    } else if (depth_ > 0 && (c == ']' || c == '}')) {
      --depth_;
      step(false);
    } else if (depth_ > 0 && c == ',') {
      step(true);
    } else if ((c == '-' || c == '?') && word_ends_at(at_ + 1) && key_may_come_) {
      key_column_ = column();
      step(true);
    } else if (c == ':' && (word_ends_at(at_ + 1) || depth_ > 0)) {
      step(false);
    } else if ((c == '|' || c == '>') && depth_ == 0) {
      block_ = key_column_;
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else {
      read_plain();
    }
  }

  void step(bool key_may_come) {
    ++at_;
    key_may_come_ = key_may_come;
    skip_blanks();
  }

  void read_quotation_marks() {
    const Quoted quoted = read_quotation(text_.substr(at_), mark_at(at_));
    for (const Escape& escape : quoted.wrong) add_escape(escape, at_ + escape.offset);
    const std::string_view inside = text_.substr(at_, quoted.length);
    const auto lines = std::count(inside.begin(), inside.end(), '\n');
    if (lines > 0) line_start_ = at_ + inside.rfind('\n') + 1;
    line_ += static_cast<int>(lines);
    at_ += quoted.length;
    skip_blanks();
  }

  /// Plain text up to where YAML, or whoever wrote it, ends it.
  void read_plain() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    if (key_may_come_ && depth_ == 0) key_column_ = column();
    while (!line_ends_at(at_) && !plain_ends(begin)) {
      const std::size_t blank = blank_at(at_);
      at_ += blank > 0 ? blank : 1;
      if (blank == 0) end = at_;
      if (blank > 0 && !line_ends_at(at_) && text_[at_] == '#') break;
    }
    at_ = end;
    if (depth_ == 0 && !key_may_come_ && !text_of_key_) text_of_key_ = key_column_;
    skip_blanks();
  }

  bool plain_ends(std::size_t begin) {
    const char c = text_[at_];
    if (depth_ > 0 && (c == ',' || c == '[' || c == ']' || c == '{' || c == '}')) return true;
    if (c != ':' || !word_ends_at(at_ + 1)) return false;
    if (key_may_come_) return line_ends_at(at_ + 1) || text_[at_ + 1] == ' ' || is_key(begin, at_);
    // Before a blank that is no space, a colon is part of the text for YAML.
    if (line_ends_at(at_ + 1) || text_[at_ + 1] == ' ') add_colon(begin);
    return false;
  }

  /// Whether what stands from `begin` to `end` could be a key of ours.
  bool is_key(std::size_t begin, std::size_t end) const {
    const std::string_view word = text_.substr(begin, end - begin);
    return !word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-") == std::string_view::npos;
  }

  bool key_begins_here() const {
    const std::size_t colon = text_.find_first_of(":\n", at_);
    return colon != std::string_view::npos && text_[colon] == ':' && is_key(at_, colon);
  }

  void add_blank(std::size_t offset, std::size_t bytes) {
    const char32_t character = first_code_point(text_.substr(offset));
    const bool invisible = display_width(text_.substr(offset, bytes)) == 0;
    std::string message =
        fmt::format("{} (U+{:04X}); expected {}",
                    character == 0xA0 ? "a no-break space"
                    : invisible       ? "a character that cannot be seen"
                                      : "a blank that is no plain space",
                    static_cast<std::uint32_t>(character), invisible ? "nothing here" : "a plain space");
    slips_.push_back({Slip::Kind::blank, {mark_at(offset), bytes, std::move(message)}, offset, invisible ? "" : " "});
  }

  void add_colon(std::size_t begin) {
    const std::size_t end = std::min(text_.find('\n', begin), text_.size());
    std::string_view whole = text_.substr(begin, end - begin);
    whole = whole.substr(0, whole.find_last_not_of(' ') + 1);
    const bool can_be_shown = whole.find_first_of("\"\\") == std::string_view::npos;
    slips_.push_back({Slip::Kind::colon,
                      {mark_at(at_), 1,
                       fmt::format("a colon and a space inside a text; expected the text in quotation marks{}",
                                   can_be_shown ? fmt::format(": \"{}\"", quoted_word(whole)) : std::string())},
                      at_,
                      "."});
  }

  void add_escape(const Escape& escape, std::size_t offset) {
    const std::string_view written = text_.substr(offset, escape.length);
    slips_.push_back(
        {Slip::Kind::escape,
         {escape.mark, escape.length,
          fmt::format("'{}' is {}", printable(written),
                      escape.half ? "a character in halves, as JSON writes it; expected the character itself"
                                  : "no escape of YAML; expected two backslashes, or the character itself")},
         offset,
         std::string(escape.length, '?')});
  }

  std::string_view text_;
  std::vector<Slip> slips_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  int line_ = 0;
  /// Brackets that are open.
  int depth_ = 0;
  bool key_may_come_ = true;
  std::size_t indent_ = 0;
  /// Bytes beyond one each of the blanks that the line is set in by.
  std::size_t extra_ = 0;
  std::size_t key_column_ = 0;
  /// The column of the key whose plain text may go on.
  std::optional<std::size_t> text_of_key_;
  /// The column of the key or hyphen whose block is open.
  std::optional<std::size_t> block_;
};

}  // namespace

bool has_odd_blanks(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) >= 0x80 && odd_blank_at_the_front(text.substr(at)) > 0) return true;
  }
  return false;
}

std::vector<Slip> find_slips(std::string_view text) { return Walk(text).run(); }

std::string mended(std::string_view text, const std::vector<Slip>& slips) {
  std::string whole;
  std::size_t from = 0;
  for (const Slip& slip : slips) {
    whole += text.substr(from, slip.offset - from);
    whole += slip.instead;
    from = slip.offset + slip.finding.length;
  }
  return whole.append(text.substr(from));
}

}  // namespace hipplan::yaml
