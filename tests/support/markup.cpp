// SPDX-License-Identifier: MIT
#include "markup.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

namespace hipplan::tests {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> entities{
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; }

bool is_blank(std::string_view text) { return text.find_first_not_of(" \n") == std::string_view::npos; }

class Scanner {
 public:
  explicit Scanner(std::string_view html) : rest_(html) {}

  Markup scan() {
    while (!rest_.empty()) {
      if (rest_[0] == '<') {
        tag();
      } else {
        text();
      }
    }
    for (const std::string& name : open_) mistake("never closed: " + name);
    return std::move(markup_);
  }

 private:
  void mistake(std::string what) { markup_.mistakes.push_back(std::move(what)); }

  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  std::string take_name() {
    std::size_t size = 0;
    while (size < rest_.size() && is_name(rest_[size])) ++size;
    std::string name(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return name;
  }

  std::string decoded(std::string_view raw) {
    std::string out;
    while (!raw.empty()) {
      if (raw[0] != '&') {
        if (raw[0] == '<' || raw[0] == '>') mistake("bare " + std::string(raw.substr(0, 20)));
        out += raw[0];
        raw.remove_prefix(1);
        continue;
      }
      const auto found = std::find_if(entities.begin(), entities.end(),
                                      [&](const auto& entity) { return raw.starts_with(entity.first); });
      if (found == entities.end()) mistake("unknown entity " + std::string(raw.substr(0, 20)));
      out += found == entities.end() ? '&' : found->second;
      raw.remove_prefix(found == entities.end() ? 1 : found->first.size());
    }
    return out;
  }

  void text() {
    const std::size_t end = std::min(rest_.find('<'), rest_.size());
    const std::string_view raw = rest_.substr(0, end);
    rest_.remove_prefix(end);
    if (!is_blank(raw)) markup_.tokens.push_back({Token::Kind::text, {}, {}, false, decoded(raw)});
  }

  void tag() {
    if (take("<!DOCTYPE html>")) {
      if (!markup_.tokens.empty()) mistake("a late declaration");
      markup_.tokens.push_back({Token::Kind::declaration, {}, {}, false, {}});
    } else if (take("</")) {
      const std::string name = take_name();
      if (!take(">")) mistake("a closing tag that does not end: " + name);
      if (open_.empty() || open_.back() != name) {
        mistake("closed without being open: " + name);
      } else {
        open_.pop_back();
      }
      markup_.tokens.push_back({Token::Kind::closing, name, {}, false, {}});
    } else {
      rest_.remove_prefix(1);
      opening();
    }
  }

  void opening() {
    Token token{Token::Kind::opening, take_name(), {}, false, {}};
    if (token.name.empty()) {
      mistake("a bare <");
      return;
    }
    while (take(" ")) {
      const std::string name = take_name();
      // An attribute that is there or not has no value.
      if (name == "open" && !rest_.starts_with('=')) {
        token.attributes.emplace_back(name, "");
        continue;
      }
      if (name.empty() || !take("=\"")) {
        mistake("an attribute without a quoted value in " + token.name);
        break;
      }
      const std::size_t end = std::min(rest_.find('"'), rest_.size());
      token.attributes.emplace_back(name, decoded(rest_.substr(0, end)));
      rest_.remove_prefix(end);
      if (!take("\"")) mistake("a value without an end in " + token.name);
    }
    token.closed = take("/");
    if (!take(">")) mistake("a tag that does not end: " + token.name);
    check_parent(token.name);
    const std::string name = token.name;
    const bool stays_open = !token.closed && name != "meta";
    markup_.tokens.push_back(std::move(token));
    if (stays_open) open_.push_back(name);
    if (name == "style") raw_text();
  }

  /// A style sheet, in which nothing but its own end is a tag.
  void raw_text() {
    const std::size_t end = std::min(rest_.find("</style"), rest_.size());
    markup_.tokens.push_back({Token::Kind::text, {}, {}, false, std::string(rest_.substr(0, end))});
    rest_.remove_prefix(end);
  }

  void check_parent(const std::string& name) {
    static const std::map<std::string, std::vector<std::string>> parents{
        {"head", {"html"}},
        {"body", {"html"}},
        {"title", {"head"}},
        {"meta", {"head"}},
        {"style", {"head"}},
        {"main", {"body"}},
        {"li", {"ul", "ol"}},
        {"dt", {"div"}},
        {"dd", {"div"}},
        {"thead", {"table"}},
        {"tbody", {"table"}},
        {"tr", {"thead", "tbody"}},
        {"th", {"tr"}},
        {"td", {"tr"}},
        {"summary", {"details"}},
        {"details", {"div"}},
        {"h4", {"summary"}},
        {"table", {"div", "main", "section"}},
        {"h1", {"main", "section"}},
        {"h2", {"main", "section", "div", "summary"}},
        {"h3", {"main", "section", "div", "summary"}},
        {"p", {"main", "section", "div", "details"}},
        {"ul", {"main", "section", "div"}},
        {"ol", {"main", "section", "details"}},
        {"dl", {"main", "section", "details"}},
    };
    const auto found = parents.find(name);
    if (found == parents.end()) return;
    const std::vector<std::string>& allowed = found->second;
    if (open_.empty() || std::find(allowed.begin(), allowed.end(), open_.back()) == allowed.end()) {
      mistake(name + " inside " + (open_.empty() ? std::string("nothing") : open_.back()));
    }
  }

  std::string_view rest_;
  std::vector<std::string> open_;
  Markup markup_;
};

/// What keeps an address from becoming a link, and is not seen.
constexpr std::string_view comment = "<!-- -->";

/// What is seen of a piece of Markdown: without escapes, comments, and the quotes of code.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with(comment)) {
      i += comment.size() - 1;
    } else if (text[i] != '`') {
      if (text[i] == '\\' && i + 1 < text.size()) ++i;
      out += text[i];
    }
  }
  return out;
}

/// The cells of a row of a Markdown table.
std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  std::string cell;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line.substr(i).starts_with(comment)) {
      i += comment.size() - 1;
    } else if (line[i] == '\\' && i + 1 < line.size()) {
      cell += line[++i];
    } else if (line[i] == '|') {
      cells.push_back(cell.size() < 2 ? std::string() : cell.substr(1, cell.size() - 2));
      cell.clear();
    } else {
      cell += line[i];
    }
  }
  return cells;
}

}  // namespace

Markup scan_html(std::string_view html) { return Scanner(html).scan(); }

const std::string* attribute(const Token& token, std::string_view name) {
  for (const auto& [key, value] : token.attributes) {
    if (key == name) return &value;
  }
  return nullptr;
}

std::vector<PagePart> parts_of_html(std::string_view html) {
  std::vector<PagePart> parts;
  /// Where text goes at the moment.
  std::string* sink = nullptr;
  for (const Token& token : scan_html(html).tokens) {
    if (token.kind == Token::Kind::text && sink != nullptr) *sink += token.text;
    if (token.kind == Token::Kind::closing && token.name != "a" && token.name != "span" && token.name != "div")
      sink = nullptr;
    if (token.kind != Token::Kind::opening) continue;
    const std::string& name = token.name;
    // Between a name and its brackets stands a blank, which is no token.
    if (name == "span" && sink != nullptr && !sink->empty()) *sink += ' ';
    if (name == "details") {
      parts.push_back({PagePart::Kind::card, 0, {}, {}, {}});
    } else if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
      if (!parts.empty() && parts.back().kind == PagePart::Kind::card && parts.back().label.empty()) {
        sink = &parts.back().label;
        continue;
      }
      parts.push_back({PagePart::Kind::heading, name[1] - '0', {}, {}, {}});
      sink = &parts.back().text;
    } else if (const std::string* is = attribute(token, "class"); name == "p" && is != nullptr && *is == "dose") {
      sink = &parts.back().text;
    } else if (name == "table") {
      parts.push_back({PagePart::Kind::table, 0, {}, {}, {}});
    } else if (name == "tr") {
      parts.back().rows.emplace_back();
    } else if (name == "th" || name == "td") {
      parts.back().rows.back().emplace_back();
      sink = &parts.back().rows.back().back();
    } else if (name == "dt") {
      parts.push_back({PagePart::Kind::labelled, 0, {}, {}, {}});
      sink = &parts.back().label;
    } else if (name == "dd") {
      sink = &parts.back().text;
    }
  }
  return parts;
}

std::vector<PagePart> parts_of_markdown(std::string_view markdown) {
  std::vector<PagePart> parts;
  std::istringstream stream{std::string(markdown)};
  int line_of_table = 0;
  for (std::string line; std::getline(stream, line);) {
    const bool row = line.starts_with("|");
    line_of_table = row ? line_of_table + 1 : 0;
    if (line_of_table == 1) parts.push_back({PagePart::Kind::table, 0, {}, {}, {}});
    // The second line has the dashes.
    if (row && line_of_table != 2) parts.back().rows.push_back(cells_of(line));
    const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
    if (hashes > 0 && hashes < line.size() && line[hashes] == ' ') {
      parts.push_back({PagePart::Kind::heading, static_cast<int>(hashes), unescaped(line.substr(hashes + 1)), {}, {}});
    }
    // "**1. Bridge.** 2 rounds of 8."
    const std::size_t after = line.find(".** ");
    if (line.starts_with("**") && after != std::string::npos) {
      parts.push_back(
          {PagePart::Kind::card, 0, unescaped(line.substr(after + 4)), unescaped(line.substr(2, after - 2)), {}});
    }
    // "- [ ] 1 Mon: Pain ....., Next day ....., Effort ....."
    const std::size_t task = line.find(": Pain .....");
    if (line.starts_with("- [ ] ") && task != std::string::npos) {
      if (parts.empty() || parts.back().kind != PagePart::Kind::table || parts.back().rows[0][0] != "Day")
        parts.push_back({PagePart::Kind::table, 0, {}, {}, {{"Day"}}});
      parts.back().rows.push_back({unescaped(line.substr(6, task - 6))});
    }
    const std::size_t end = line.find(":** ");
    if ((line.starts_with("- **") || line.starts_with("* **")) && end != std::string::npos) {
      parts.push_back(
          {PagePart::Kind::labelled, 0, unescaped(line.substr(end + 4)), unescaped(line.substr(4, end - 4)), {}});
    }
  }
  return parts;
}

}  // namespace hipplan::tests
