// SPDX-License-Identifier: MIT
// HTML and Markdown read back, strictly: what is not as the program writes it is a mistake.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hipplan::tests {

struct Token {
  enum class Kind { declaration, opening, closing, text };
  Kind kind = Kind::text;
  /// Of the element.
  std::string name;
  /// Values with their entities decoded.
  std::vector<std::pair<std::string, std::string>> attributes;
  /// `<rect/>`.
  bool closed = false;
  /// Decoded; that of a style sheet as it is.
  std::string text;
  friend bool operator==(const Token&, const Token&) = default;
};

struct Markup {
  /// Without text that is blank.
  std::vector<Token> tokens;
  /// Tags, entities, quotes and nesting that are not well-formed.
  std::vector<std::string> mistakes;
};

Markup scan_html(std::string_view html);

/// The value of an attribute; nothing where there is none.
const std::string* attribute(const Token& token, std::string_view name);

/// What a page is made of, as far as facts stand in it.
struct PagePart {
  enum class Kind { heading, table, labelled, card };
  Kind kind = Kind::heading;
  int level = 0;
  /// Of a heading; of a labelled line after its label; the dose of a card after its name.
  std::string text;
  std::string label;
  /// Of a table, the header first.
  std::vector<std::vector<std::string>> rows;
};

std::vector<PagePart> parts_of_html(std::string_view html);
std::vector<PagePart> parts_of_markdown(std::string_view markdown);

}  // namespace hipplan::tests
