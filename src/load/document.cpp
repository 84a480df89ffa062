// SPDX-License-Identifier: MIT
#include "hipplan/load/document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hipplan/load/slips.hpp"
#include "hipplan/text/blanks.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::yaml {
namespace {

/// Places are counted along the line; no text that a catalog may hold needs a longer one.
constexpr std::size_t longest_line = 30'000;
/// More of a line than is ever shown.
constexpr std::size_t longest_excerpt = 1000;
constexpr std::size_t most_problems_of_a_kind = 20;
constexpr std::size_t most_problems = 1000;

/// Line ends of Windows are line ends.
std::string with_unix_lines(std::string_view text) {
  std::string unix_text;
  unix_text.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') unix_text += text[i];
  }
  return unix_text;
}

}  // namespace

Document::Document(std::string_view file, const SharedText& text, std::shared_ptr<Store> texts)
    : texts_(std::move(texts)), file_(keep(file)), text_(text) {
  texts_->hold(text.owner());
  text_ = without_byte_order_mark(text_);
  if (text_.find("\r\n") != std::string_view::npos) text_ = keep(with_unix_lines(text_));
  find_lines();
  check_characters();
  const bool readable = problems_.empty();
  // Stray bytes would only make yaml-cpp say the same again, worse; and how far a tab sets in nobody can say.
  if (!check_tabs() || !readable) return;
  check_blanks();
  parse();
}

void Document::find_lines() {
  line_starts_.assign(1, 0);
  for (auto at = text_.find('\n'); at != std::string_view::npos; at = text_.find('\n', at + 1))
    line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
}

std::string_view Document::line(int index) const {
  if (index < 0 || static_cast<std::size_t>(index) >= line_starts_.size()) return {};
  const std::size_t begin = line_starts_[static_cast<std::size_t>(index)];
  const std::size_t end = text_.find('\n', begin);
  return text_.substr(begin, end == std::string_view::npos ? end : end - begin);
}

Place Document::place(const Mark& mark, std::size_t length_in_bytes) const {
  const std::string_view whole = line(mark.line);
  const auto column = std::min(static_cast<std::size_t>(mark.column), whole.size());
  Place place;
  place.file = std::string(file_);
  place.line = mark.line + 1;
  place.column = static_cast<int>(count_characters(whole.substr(0, column))) + 1;
  place.length = std::max(1, static_cast<int>(count_characters(whole.substr(column, length_in_bytes))));
  return place;
}

Diagnostic Document::diagnostic(Severity severity, const Mark& mark, std::size_t length_in_bytes,
                                std::string message) const {
  const std::string_view whole = line(mark.line);
  const std::string_view excerpt = whole.size() > longest_excerpt ? cut_to_width(whole, longest_excerpt) : whole;
  return {severity, place(mark, length_in_bytes), std::move(message), std::string(excerpt)};
}

void Document::report(std::size_t& of_this_kind, const Mark& mark, std::size_t length_in_bytes, std::string message) {
  const std::size_t most = &of_this_kind == &others_ ? most_problems : most_problems_of_a_kind;
  if (++of_this_kind > most) {
    ++problems_.back().count;
  } else {
    problems_.push_back(diagnostic(Severity::error, mark, length_in_bytes, std::move(message)));
  }
}

void Document::check_characters() {
  for (std::size_t i = 0; i < line_starts_.size(); ++i) check_line(static_cast<int>(i));
}

void Document::check_line(int index) {
  const std::string_view text = line(index);
  // yaml-cpp would drop the line without a word.
  if (text.starts_with('%')) report(others_, {index, 0}, 1, "a directive (%) is not allowed; expected plain YAML");
  if (text.size() > longest_line) {
    report(others_, {index, 0}, 1, fmt::format("a line of {} bytes; expected at most {}", text.size(), longest_line));
  }
  if (const auto at = first_invalid_utf8(text)) {
    report(malformed_, {index, static_cast<int>(*at)}, 1, "this is not UTF-8; expected the file to be saved as UTF-8");
    return;
  }
  std::size_t from = 0;
  while (const auto at = first_forbidden(text.substr(from))) {
    const std::size_t byte = from + *at;
    from = byte + 1;
    if (text[byte] == '\t') continue;
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
    report(forbidden_, {index, static_cast<int>(byte)}, 1, "a control character; expected text only");
  }
}

bool Document::check_tabs() {
  if (text_.find('\t') == std::string_view::npos) return true;
  std::size_t tabs = 0;
  bool indentation_is_known = true;
  for (std::size_t i = 0; i < line_starts_.size(); ++i) {
    const auto index = static_cast<int>(i);
    const auto at = line(index).find('\t');
    if (at == std::string_view::npos) continue;
    report(tabs, {index, static_cast<int>(at)}, 1, "a tab; expected spaces");
    indentation_is_known =
        indentation_is_known && line(index).substr(0, at).find_first_not_of(' ') != std::string::npos;
  }
  // Reported, they are blanks: what else is wrong is found in the same run.
  std::string without(text_);
  std::replace(without.begin(), without.end(), '\t', ' ');
  text_ = keep(without);
  return indentation_is_known;
}

void Document::check_blanks() {
  if (!has_odd_blanks(text_)) return;
  std::vector<Slip> blanks = find_slips(text_);
  std::erase_if(blanks, [](const Slip& slip) { return slip.kind != Slip::Kind::blank; });
  if (blanks.empty()) return;
  for (const Slip& blank : blanks) report(blanks_, blank.finding.mark, blank.finding.length, blank.finding.message);
  text_ = keep(mended(text_, blanks));
  find_lines();
}

/// Reads once more without what yaml-cpp stumbles over, so that what else is wrong is found in the same run.
void Document::parse_without_slips() {
  const Mark broken = tree_.broken->mark;
  std::vector<Slip> slips = find_slips(text_);
  const auto here = std::find_if(slips.begin(), slips.end(), [&](const Slip& slip) {
    return slip.finding.mark.line == broken.line && slip.finding.mark.column == broken.column;
  });
  // Where yaml-cpp stumbles over something else, the colons may be well in their places.
  const bool colons = here != slips.end() && here->kind == Slip::Kind::colon;
  std::erase_if(slips, [&](const Slip& slip) {
    return slip.kind == Slip::Kind::blank || (slip.kind == Slip::Kind::colon && !colons);
  });
  if (slips.empty()) return;
  for (const Slip& slip : slips) report(others_, slip.finding.mark, slip.finding.length, slip.finding.message);
  tree_ = yaml::parse(keep(mended(text_, slips)), *texts_);
}

void Document::parse() {
  tree_ = yaml::parse(text_, *texts_);
  if (tree_.broken) parse_without_slips();
  for (const Finding& finding : tree_.findings) report(others_, finding.mark, finding.length, finding.message);
  if (tree_.further_findings > 0) problems_.back().count += tree_.further_findings;
  if (tree_.broken) {
    report(others_, tree_.broken->mark, 1, fmt::format("not valid YAML: {}", tree_.broken->message));
  } else if (problems_.empty() && !tree_.root) {
    problems_.push_back({Severity::error, {std::string(file_), 0, 0, 1}, "the file is empty", {}});
  }
}

}  // namespace hipplan::yaml
