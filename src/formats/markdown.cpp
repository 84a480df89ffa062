// SPDX-License-Identifier: MIT
// GitHub-flavoured Markdown. One line a paragraph, so that only the beginning of a text can be
// taken for a list, a heading or a rule; and every character that means something is escaped.
#include "hipplan/formats/markdown.hpp"

#include <fmt/format.h>

#include "hipplan/formats/outline.hpp"

namespace hipplan {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether a text begins a line of its own, where a first character may make it a list or heading.
enum class At { line_start, inside, heading };

/// `text` so that Markdown shows it and does nothing with it.
std::string escaped(std::string_view text, At at = At::line_start) {
  constexpr std::string_view always = "\\`*_[]<>|~&$^";
  // Four spaces would be code, fewer would hide a list.
  while (text.starts_with(' ')) text.remove_prefix(1);
  std::string out;
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool list_or_heading =
        at == At::line_start && i == 0 && (c == '#' || c == '+' || c == '-' || c == '=' || c == ':');
    const bool numbering = at == At::line_start && i == digits && digits > 0 && (c == '.' || c == ')');
    // Bare addresses would become links.
    const bool address = (c == ':' && text.substr(i).starts_with("://")) ||
                         (c == '.' && i >= 3 && (text.substr(i - 3, 3) == "www" || text.substr(i - 3, 3) == "WWW"));
    const bool closes_heading = at == At::heading && c == '#';
    const bool special = always.find(c) != std::string_view::npos || c == '@';
    // So would e-mail addresses, which no backslash keeps from it: a comment takes them apart.
    if (c == '@' && i > 0 && i + 1 < text.size() && text[i - 1] != ' ' && text[i + 1] != ' ') out += "<!-- -->";
    if (special || list_or_heading || numbering || address || closes_heading) out += '\\';
    out += c;
  }
  return out;
}

class MarkdownWriter {
 public:
  std::string write(const Page& page) {
    for (const Block& block : page) {
      if (std::holds_alternative<PageBreak>(block)) continue;
      if (!out_.empty()) out_ += '\n';
      // A list right after a list would be one with it, were its mark the same.
      const bool is_list = std::holds_alternative<Bullets>(block) || std::holds_alternative<Checks>(block) ||
                           std::holds_alternative<Labelled>(block) || std::holds_alternative<FillIn>(block);
      mark_ = is_list && mark_ == '-' && after_list_ ? '*' : '-';
      after_list_ = is_list;
      std::visit(*this, block);
    }
    return std::move(out_);
  }

  void operator()(const Heading& heading) {
    const auto level = static_cast<std::size_t>(outline_.level(heading.level));
    line(std::string(level, '#') + ' ' + escaped(heading.text, At::heading));
  }
  void operator()(const Paragraph& paragraph) { line(escaped(paragraph.text)); }
  void operator()(const Box& box) {
    line("> **" + escaped(box.title, At::inside) + "**");
    line(">");
    for (const std::string& text : box.lines) line("> - " + escaped(text));
  }
  void operator()(const Bullets& bullets) {
    for (const std::string& item : bullets.items) entry(escaped(item));
  }
  void operator()(const Numbered& numbered) {
    for (std::size_t i = 0; i < numbered.items.size(); ++i) {
      line(fmt::format("{}. {}", i + 1, escaped(numbered.items[i])));
    }
  }
  void operator()(const Checks& checks) {
    for (const std::string& item : checks.items) entry("[ ] " + escaped(item));
  }
  void operator()(const Labelled& labelled) {
    for (const auto& [label, text] : labelled.items)
      entry("**" + escaped(label, At::inside) + ":** " + escaped(text, At::inside));
  }
  void operator()(const FillIn& fill_in) {
    for (const std::string& label : fill_in.labels) {
      entry(escaped(label) + ": ..............................");
    }
  }
  void operator()(const Table& table) {
    row(table.header);
    std::string rule = "|";
    for (std::size_t i = 0; i < table.header.size(); ++i) rule += i == 0 ? " --- |" : " :---: |";
    line(rule);
    for (const auto& cells : table.rows) row(cells);
  }
  void operator()(const Bars& bars) {
    row({bars.title, ""});
    line("| --- | :---: |");
    for (const Bars::Bar& bar : bars.bars) row({bar.label, bar.in_words});
  }
  void operator()(const PageBreak&) {}

 private:
  void entry(const std::string& text) { line(fmt::format("{} {}", mark_, text)); }

  void row(const std::vector<std::string>& cells) {
    std::string text = "|";
    for (const std::string& cell : cells) text += ' ' + escaped(cell, At::inside) + " |";
    line(text);
  }

  void line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }

  std::string out_;
  Outline outline_;
  char mark_ = '-';
  bool after_list_ = false;
};

}  // namespace

std::string to_markdown(const Page& page) { return MarkdownWriter().write(page); }

}  // namespace hipplan
