// SPDX-License-Identifier: MIT
// Markdown in which text stays text, whatever it holds.
#include "hipplan/formats/markdown.hpp"

#include <algorithm>
#include <regex>
#include <sstream>

#include "catch.hpp"
#include "hipplan/pages/plan_page.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/text/unicode.hpp"
#include "people.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::hostile_texts;

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string paragraph(const std::string& text) {
  const std::string markdown = to_markdown({Paragraph{text}});
  REQUIRE(markdown.ends_with('\n'));
  return markdown.substr(0, markdown.size() - 1);
}

bool is_punctuation(char c) {
  return std::string_view("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").find(c) != std::string_view::npos;
}

/// `markdown` without the comments that keep an address from becoming a link.
std::string without_comments(std::string_view markdown) {
  constexpr std::string_view comment = "<!-- -->";
  std::string out(markdown);
  for (std::size_t at = 0; (at = out.find(comment, at)) != std::string::npos;) out.erase(at, comment.size());
  return out;
}

/// What a reader of Markdown sees of escaped text.
std::string unescaped(std::string_view text) {
  const std::string markdown = without_comments(text);
  std::string out;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    if (markdown[i] == '\\' && i + 1 < markdown.size() && is_punctuation(markdown[i + 1])) ++i;
    out += markdown[i];
  }
  return out;
}

/// What a piece of Markdown would do besides being read; empty when nothing. `line_start` says that
/// it begins a line, or what counts as one.
std::string active_markup(std::string_view text, bool line_start) {
  const std::string markdown = without_comments(text);
  std::string plain;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    if (markdown[i] == '\\' && i + 1 < markdown.size() && is_punctuation(markdown[i + 1])) {
      // A harmless letter stands for whatever was escaped.
      plain += 'e';
      ++i;
    } else if (markdown[i] == '\\') {
      return "a lone backslash";
    } else {
      plain += markdown[i];
    }
  }
  for (const char* active : {"`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "^", "{", "}", "==", "%%"}) {
    if (plain.find(active) != std::string::npos) return active;
  }
  if (!line_start || plain.empty()) return {};
  if (plain[0] == ' ') return "an indentation";
  if (std::string_view("#+-=:%").find(plain[0]) != std::string_view::npos) return std::string(1, plain[0]);
  const std::size_t digits = plain.find_first_not_of("0123456789");
  if (digits != 0 && digits != std::string::npos && (plain[digits] == '.' || plain[digits] == ')')) return "a number";
  return {};
}

TEST_CASE("what means something in Markdown is escaped, where it would mean it") {
  CHECK(paragraph("a | b") == "a \\| b");
  CHECK(paragraph("`code`") == "\\`code\\`");
  CHECK(paragraph("- [ ] task") == "\\- \\[ \\] task");
  CHECK(paragraph("a. one") == "a\\. one");
  CHECK(paragraph("(iv) four") == "(iv\\) four");
  CHECK(paragraph("% title") == "\\% title");
  CHECK(paragraph("Table: one") == "Table\\: one");
  CHECK(paragraph("==mark== and %%comment%%") == "\\=\\=mark\\=\\= and \\%\\%comment\\%\\%");
  CHECK(paragraph("a {.class}") == "a \\{.class\\}");
  CHECK(paragraph("1. one") == "1\\. one");
  CHECK(paragraph("12) twelve") == "12\\) twelve");
  CHECK(paragraph("# heading") == "\\# heading");
  CHECK(paragraph("<b>bold</b>") == "\\<b\\>bold\\</b\\>");
  CHECK(paragraph("[link](x)") == "\\[link\\](x)");
  CHECK(paragraph("http://example.com") == "http:<!-- -->//example.com");
  CHECK(paragraph("www.example.com") == "www<!-- -->.example.com");
  CHECK(paragraph("me@example.com") == "me\\@<!-- -->example.com");
  CHECK(paragraph("see #5, @name, GH-5") == "see \\#<!-- -->5, \\@<!-- -->name, GH-<!-- -->5");
  CHECK(paragraph(":skull: at 10:30") == "\\:<!-- -->skull: at 10:30");
  CHECK(paragraph("me @ home") == "me \\@ home");
  CHECK(paragraph("$x$") == "\\$x\\$");
  CHECK(paragraph("&amp;") == "\\&amp;");
  CHECK(paragraph("end\\") == "end\\\\");
}

/// What GitHub looks for in the text of a finished page: emoji, mentions, issues, addresses.
bool is_made_active_afterwards(const std::string& text) {
  static const std::regex active(
      ":[A-Za-z0-9_+-]+:|(^|[^`])[#@][A-Za-z0-9_]|://|[Ww][Ww][Ww]\\.|[Gg][Hh]-[0-9]|(mailto|xmpp):.");
  return std::regex_search(text, active);
}

TEST_CASE("what is made active in the finished page, where no escape is left, is parted by a comment") {
  for (const char* text :
       {":skull:",  ":+1:",   ":a:b:",    "x:smile:",       "#5",         "a#5",         "owner/repo#5", "##5",
        "@name",    "@@name", "(@name)",  "me@example.com", "http://x.y", "HTTPS://X.Y", "www.x.y",      "WWW.X.Y",
        "GH-5",     "gh-12",  "mailto:x", "XMPP:x",         "#tag",       ":one::two:",  "@a@b",         "#1#2",
        "www.www.x"}) {
    INFO(text);
    const std::string markdown = paragraph(text);
    CHECK(unescaped(markdown) == text);
    std::istringstream parts(std::regex_replace(markdown, std::regex("<!-- -->"), "\n"));
    for (std::string part; std::getline(parts, part);) {
      INFO(part);
      CHECK_FALSE(is_made_active_afterwards(part));
    }
  }
}

TEST_CASE("commands and flags stand as code, with what belongs to them") {
  CHECK(paragraph("If not, say so with --position.") == "If not, say so with `--position`.");
  CHECK(paragraph("The whole list: hipplan screen --print") == "The whole list: `hipplan screen --print`");
  CHECK(paragraph("It comes in week 6 (--weeks 6).") == "It comes in week 6 (`--weeks 6`).");
  CHECK(paragraph("(--side left or --side right)") == "(`--side left` or `--side right`)");
  CHECK(paragraph("(--avoid a-b --avoid c)") == "(`--avoid a-b --avoid c`)");
  CHECK(paragraph("--pain 4") == "`--pain` 4");
  CHECK(paragraph("a --- b, x--y, -- and --Z") == "a --- b, x--y, -- and --Z");
  CHECK(to_markdown({Table{{"A", "B"}, {{"with --pain", "1"}}}}).find("| with `--pain` | 1 |") != std::string::npos);
}

TEST_CASE("the columns of a table are as wide as what is in them") {
  const auto dashes = [](const std::string& name, const std::string& dose) {
    return lines_of(to_markdown({Table{{"A", "Mon"}, {{name, dose}, {"手", ""}}}})).at(1);
  };
  CHECK(dashes(std::string(20, 'x'), "2x10") == "| " + std::string(22, '-') + " | :------: |");
  CHECK(dashes("両手で支える", "2 rounds of 10") == "| " + std::string(14, '-') + " | :--------------: |");
  CHECK(dashes(std::string(90, 'x'), "1") == "| " + std::string(32, '-') + " | :------: |");
  CHECK(dashes("x", "1") == "| -------- | :------: |");
}

TEST_CASE("a line feed in a text begins no line of its own") {
  CHECK(paragraph("one\n# two\n- three") == "one # two - three");
}

TEST_CASE("plain sentences are left as they are") {
  for (const char* text :
       {"Stand tall - and hold on.", "Do 2x10, then rest.", "It is 5 of 10.", "Lower them (slowly).", "Really? Yes!",
        "C#, F# and 50%", "One: two; three.", "両手で支える", "Hold on. A chair helps.", "x = y", "At 10:30 or 18:00.",
        "Mild: no more than before.", "a--b", "hipplan is a program."}) {
    CHECK(paragraph(text) == text);
  }
}

TEST_CASE("no hostile text does anything, wherever on a page it stands, and all of it is read") {
  for (const std::string& text : hostile_texts()) {
    INFO(text);
    const auto check = [&](const Page& page, std::string_view before, std::string_view after, bool line_start) {
      const std::vector<std::string> lines = lines_of(to_markdown(page));
      REQUIRE_FALSE(lines.empty());
      std::string_view line = lines.back();
      REQUIRE(line.starts_with(before));
      REQUIRE(line.ends_with(after));
      line.remove_prefix(before.size());
      line.remove_suffix(after.size());
      CHECK(active_markup(line, line_start) == "");
      CHECK(unescaped(line) == text);
    };
    check({Paragraph{text}}, "", "", true);
    check({Heading{1, text}}, "# ", "", false);
    check({Heading{2, text}}, "## ", "", false);
    check({Bullets{{text}}}, "- ", "", true);
    check({Numbered{{text}}}, "1. ", "", true);
    check({Checks{{text}}}, "- [ ] ", "", true);
    check({Box{"Title", {text}}}, "> - ", "", true);
    check({Paragraph{"Before."}, Heading{3, text}}, "### ", "", false);
    check({Labelled{{{"Label", text}}}}, "- **Label:** ", "", false);
    check({Labelled{{{text, "text"}}}}, "- **", ":** text", false);
    check({FillIn{{{text}}}}, "- ", ": ..............................", true);
    check({Table{{"A", "B"}, {{text, "1"}}}}, "| ", " | 1 |", false);
    check({Table{{"A", "B"}, {{"1", text}}}}, "| 1 | ", " |", false);
  }
}

TEST_CASE("the title of a box is text, too") {
  for (const std::string& text : hostile_texts()) {
    const std::string first = lines_of(to_markdown({Box{text, {"line"}}})).front();
    INFO(first);
    REQUIRE(first.starts_with("> **"));
    REQUIRE(first.ends_with("**"));
    const std::string inside = first.substr(4, first.size() - 6);
    CHECK(active_markup(inside, false) == "");
    CHECK(unescaped(inside) == text);
  }
}

TEST_CASE("a heading keeps a number sign at its end") {
  CHECK(to_markdown({Heading{3, "Bridge #"}}) == "### Bridge \\#\n");
}

TEST_CASE("spaces before a text make no block of code of it") {
  for (const char* text : {"    code", " # heading", "  - dash", "   1. one"}) {
    CHECK(active_markup(paragraph(text), true) == "");
  }
}

TEST_CASE("a row of a table has as many cells as its header, whatever they hold") {
  for (const std::string& text : hostile_texts()) {
    const std::vector<std::string> lines = lines_of(to_markdown({Table{{text, text, text}, {{text, text, text}}}}));
    REQUIRE(lines.size() == 3);
    const std::string dashes(std::clamp<std::size_t>(display_width(text) + 2, 8, 32) - 2, '-');
    CHECK(lines[1] == "| --" + dashes + " | :" + dashes + ": | :" + dashes + ": |");
    for (const std::size_t i : {std::size_t{0}, std::size_t{2}}) {
      std::size_t bars = 0;
      for (std::size_t c = 0; c < lines[i].size(); ++c) {
        if (lines[i][c] == '\\') {
          ++c;
        } else if (lines[i][c] == '|') {
          ++bars;
        }
      }
      INFO(lines[i]);
      CHECK(bars == 4);
    }
  }
}

TEST_CASE("blocks are written as people write them") {
  const Page page{Heading{1, "Plan"},
                  Paragraph{"Made by software."},
                  Box{"STOP", {"Call for help."}},
                  Heading{2, "Week 1"},
                  Table{{"Exercise", "Mon"}, {{"Bridge", "2x10"}}},
                  Heading{3, "1. Bridge"},
                  Labelled{{{"Start", "Lie down."}}},
                  Numbered{{"Lift.", "Lower."}},
                  Checks{{"I did it."}},
                  Bullets{{"Rest."}},
                  FillIn{{{"Name"}}}};
  CHECK(to_markdown(page) == R"(# Plan

Made by software.

> **STOP**
>
> - Call for help.

## Week 1

| Exercise | Mon |
| ---------- | :------: |
| Bridge | 2x10 |

### 1. Bridge

- **Start:** Lie down.

1. Lift.
2. Lower.

- [ ] I did it.

* Rest.

- Name: ..............................
)");
}

TEST_CASE("no level of heading is left out on the way down") {
  CHECK(to_markdown({Heading{1, "A"}, Heading{3, "B"}, Heading{3, "C"}, Heading{2, "D"}, Heading{3, "E"}}) ==
        "# A\n\n## B\n\n## C\n\n## D\n\n### E\n");
}

TEST_CASE("a list that follows a list stays one of its own") {
  CHECK(to_markdown({Labelled{{{"a", "b"}}}, Bullets{{"c"}}, Checks{{"d"}}, Paragraph{"e"}, Bullets{{"f"}}}) ==
        "- **a:** b\n\n* c\n\n- [ ] d\n\ne\n\n- f\n");
  const std::string markdown = to_markdown({Numbered{{"one"}}, Bullets{{"two"}}});
  CHECK(markdown == "1. one\n\n- two\n");
}

TEST_CASE("no line of a plan does anything but what its block is for") {
  for (const tests::Someone& someone : tests::six_people()) {
    const std::string markdown = to_markdown(plan_page(tests::shipped(), make_plan(tests::shipped(), someone.profile)));
    INFO(someone.who);
    for (const std::string& line : lines_of(markdown)) {
      for (const char* active : {"<", "](", "$", "~", "://", "www."}) {
        INFO(line);
        REQUIRE(unescaped(line).find(active) == std::string::npos);
      }
      REQUIRE(std::count(line.begin(), line.end(), '`') % 2 == 0);
      REQUIRE_FALSE(line.starts_with("    "));
    }
  }
}

}  // namespace
}  // namespace hipplan
