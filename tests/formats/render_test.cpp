// SPDX-License-Identifier: MIT
// Pages as text: never too wide, nothing lost, and the same facts in every format.
#include <algorithm>
#include <sstream>

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "hipplan/formats/markdown.hpp"
#include "hipplan/formats/text.hpp"
#include "hipplan/pages/plan_page.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/text/unicode.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "people.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::hostile_texts;
using tests::person;
using tests::shipped;
using tests::six_people;
using tests::Someone;

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// A page with every kind of block but a table, each holding `text`.
Page page_of(const std::string& text) {
  return {Heading{1, text},
          Paragraph{text},
          Heading{2, text},
          Box{text, {text, text}},
          Bullets{{text}},
          Numbered{{text, text}},
          Checks{{text}},
          Labelled{{{"Start", text}, {text, text}}},
          Heading{3, text},
          FillIn{{{"Name"}}},
          Cards{text, text, {{1, "id", text, {}, text, {text, text}, {{"Feel", text}}}}},
          Small{text},
          PageBreak{}};
}

/// Every word of a page in reading order, for a format that keeps to the order of blocks.
std::vector<std::string> words_of(const Page& page) {
  std::string all;
  const auto say = [&](const std::string& text) { all += text + ' '; };
  for (const Block& block : page) {
    if (const auto* heading = std::get_if<Heading>(&block)) say(heading->text);
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) say(paragraph->text);
    if (const auto* small = std::get_if<Small>(&block)) say(small->text);
    if (const auto* cards = std::get_if<Cards>(&block)) {
      say(cards->set_up);
      for (const Cards::Card& card : cards->cards) {
        say(std::to_string(card.number) + ". " + card.name + ". " + card.dose);
        for (const std::string& step : card.steps) say(step);
        for (const auto& [label, text] : card.notes) say(label + ": " + text);
      }
    }
    if (const auto* table = std::get_if<RoutineTable>(&block)) {
      for (const RoutineTable::Row& row : table->rows) {
        say(row.name);
        say(row.when);
      }
    }
    if (const auto* box = std::get_if<Box>(&block)) {
      say(box->title);
      for (const std::string& line : box->lines) say(line);
    }
    if (const auto* bullets = std::get_if<Bullets>(&block)) {
      for (const std::string& item : bullets->items) say(item);
    }
    if (const auto* numbered = std::get_if<Numbered>(&block)) {
      for (std::size_t i = 0; i < numbered->items.size(); ++i) say(std::to_string(i + 1) + ". " + numbered->items[i]);
    }
    if (const auto* checks = std::get_if<Checks>(&block)) {
      for (const std::string& item : checks->items) say(item);
    }
    if (const auto* labelled = std::get_if<Labelled>(&block)) {
      for (const auto& [label, text] : labelled->items) say(label + ": " + text);
    }
    if (const auto* fill_in = std::get_if<FillIn>(&block)) {
      for (const auto& labels : fill_in->lines) {
        for (const std::string& label : labels) say(label + ":");
      }
    }
    // What is to be filled in stands in columns.
    if (const auto* table = std::get_if<Table>(&block); table != nullptr && !table->to_fill_in) {
      for (const std::string& cell : table->header) say(cell);
      for (const auto& row : table->rows) {
        for (const std::string& cell : row) say(cell);
      }
    }
  }
  return words_of(all);
}

/// The first of `words` that does not follow in `text` where it should; empty when all do.
std::string first_missing(const std::vector<std::string>& words, const std::vector<std::string>& text) {
  std::size_t at = 0;
  for (const std::string& word : words) {
    const auto found = std::find(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), word);
    if (found == text.end()) return word;
    at = static_cast<std::size_t>(found - text.begin()) + 1;
  }
  return {};
}

/// Markdown read back: escapes taken away, emphasis and the quotes of code too.
std::string unescaped(const std::string& markdown) {
  std::string out;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    if (markdown[i] == '\\' && i + 1 < markdown.size()) {
      out += markdown[++i];
    } else if (markdown[i] != '*' && markdown[i] != '`') {
      out += markdown[i];
    }
  }
  return out;
}

TEST_CASE("text is never wider than asked for, whatever it says") {
  for (const std::string& text : hostile_texts()) {
    for (std::size_t width = 20; width <= 120; ++width) {
      for (const std::string& line : lines_of(to_text(page_of(text), width))) {
        if (display_width(line) > width) {
          INFO("width " << width << ": " << line);
          REQUIRE(display_width(line) <= width);
        }
      }
    }
  }
}

TEST_CASE("a line to write on is never wider than asked for") {
  for (std::size_t width = 20; width <= 120; ++width) {
    for (const std::string& line :
         lines_of(to_text({FillIn{{{"Clinician and phone", "Date"}, {"I want to be able to"}}}}, width))) {
      INFO("width " << width << ": " << line);
      REQUIRE(display_width(line) <= width);
    }
  }
}

TEST_CASE("a plan is never wider than asked for but for its tables") {
  for (const Someone& someone : six_people()) {
    Page page = plan_page(shipped(), make_plan(shipped(), someone.profile));
    std::erase_if(page, [](const Block& block) {
      return std::holds_alternative<Table>(block) || std::holds_alternative<FillIn>(block);
    });
    for (std::size_t width = 20; width <= 120; ++width) {
      for (const std::string& line : lines_of(to_text(page, width))) {
        if (display_width(line) > width) {
          INFO(someone.who << ", width " << width << ": " << line);
          REQUIRE(display_width(line) <= width);
        }
      }
    }
  }
}

TEST_CASE("a whole plan fits a printed page, with one to seven days, with and without dates") {
  for (const int pain : {0, 4, 6, 9}) {
    for (int days = 1; days <= 7; ++days) {
      for (const bool dated : {false, true}) {
        Profile profile = person(pain);
        profile.days = spread_days(days);
        profile.minutes = 45;
        if (dated) profile.start = parse_iso_date("2026-11-26");
        for (const std::string& line : lines_of(to_text(plan_page(shipped(), make_plan(shipped(), profile))))) {
          if (display_width(line) > text_width) {
            INFO("pain " << pain << ", " << days << " days" << (dated ? " with dates: " : ": ") << line);
            REQUIRE(display_width(line) <= text_width);
          }
        }
      }
    }
  }
}

TEST_CASE("no line of text ends with a space, and the last one ends") {
  for (const Someone& someone : six_people()) {
    const std::string text = to_text(plan_page(shipped(), make_plan(shipped(), someone.profile)));
    CHECK(text.ends_with('\n'));
    CHECK(text.find(" \n") == std::string::npos);
    CHECK(text.find("\n\n\n\n") == std::string::npos);
  }
}

TEST_CASE("a table keeps its columns under each other, of wide characters too") {
  const Table table{{"Exercise", "Mon", "Wed"},
                    {{"Bridge", "2x10", "-"}, {"両手で支える", "1x8", "1x8"}, {"Minutes", "15", "8"}}};
  CHECK(to_text({table}, 40) ==
        R"(Exercise       Mon  Wed
-----------------------
Bridge        2x10    -
両手で支える   1x8  1x8
Minutes         15    8
)");
}

TEST_CASE("the columns of a table begin at the same column behind clusters of any kind") {
  Table table{{"Exercise", "Mon", "Wed"}, {}};
  for (const char* name : {"Bridge", "👩‍👩‍👧‍👦 walk", "🇩🇪 march", "हिन्दी में", "1\uFE0F\u20E3 first",
                           "한글", "e\u0301lan", "👍🏽 up", "❤\uFE0F"}) {
    table.rows.push_back({name, "2x10", "-"});
  }
  std::istringstream lines(to_text({table}, 40));
  std::string line;
  for (int skipped = 0; skipped < 2; ++skipped) std::getline(lines, line);
  while (std::getline(lines, line)) {
    INFO(line);
    CHECK(display_width(line) == 19);
    CHECK(display_width(line.substr(0, line.find("2x10"))) == 10);
  }
}

TEST_CASE("a table too wide for the line breaks its first column") {
  const Table table{{"Exercise", "Mon", "Wed"}, {{"Flat-lying front-of-hip stretch (each side)", "2x15s", "-"}}};
  CHECK(to_text({table}, 40) ==
        R"(Exercise                        Mon  Wed
----------------------------------------
Flat-lying front-of-hip       2x15s    -
  stretch (each side)
)");
}

TEST_CASE("blocks are set as people expect them") {
  const Page page{Heading{1, "Plan"},
                  Paragraph{"Made by software; nobody has examined you."},
                  Box{"STOP", {"Call for help when it gets much worse."}},
                  Heading{2, "Week 1"},
                  Bullets{{"Carry on while it hurts no more than usual.", "Rest."}},
                  Heading{3, "1. Bridge"},
                  Labelled{{{"Start", "Lie down and bend both knees."}}},
                  Numbered{{"Lift your hips slowly off the bed.", "Lower them."}},
                  Checks{{"I did my last two sessions as written."}},
                  FillIn{{{"Name"}}}};
  CHECK(to_text(page, 34) ==
        R"(Plan
====
Made by software; nobody has
examined you.

| STOP
| Call for help when it gets much
| worse.

Week 1
------
- Carry on while it hurts no more
  than usual.
- Rest.

1. Bridge
Start: Lie down and bend both
  knees.
  1. Lift your hips slowly off the
     bed.
  2. Lower them.
[ ] I did my last two sessions as
    written.

Name: ____________________________
)");
}

TEST_CASE("colour changes no line and no gap") {
  const auto without_codes = [](std::string text) {
    for (const char* code : {"\x1b[1;33m", "\x1b[1m", "\x1b[0m"}) {
      for (std::size_t at = 0; (at = text.find(code)) != std::string::npos;) text.erase(at, std::string(code).size());
    }
    return text;
  };
  TextStyle plain;
  TextStyle coloured;
  coloured.colour = true;
  const Page box_below_heading{Heading{2, "Now"}, Box{"STOP", {"Call for help."}}, Paragraph{"Rest."}};
  CHECK(without_codes(to_text(box_below_heading, coloured)) == to_text(box_below_heading, plain));
  for (const Someone& someone : six_people()) {
    const Page page = plan_page(shipped(), make_plan(shipped(), someone.profile));
    CHECK(without_codes(to_text(page, coloured)) == to_text(page, plain));
  }
}

TEST_CASE("a page of nothing is nothing") {
  CHECK(to_text({}, 72) == "");
  CHECK(to_markdown({}) == "");
  CHECK(to_text({Table{}}, 72) == "");
}

TEST_CASE("a width below twenty is taken as twenty") {
  const Page page{Paragraph{"Stand tall and hold on to the worktop."}};
  CHECK(to_text(page, 0) == to_text(page, 20));
  CHECK(to_text(page, 19) == to_text(page, 20));
}

TEST_CASE("text and Markdown lose no word of a plan") {
  for (const Someone& someone : six_people()) {
    const Page page = plan_page(shipped(), make_plan(shipped(), someone.profile));
    INFO(someone.who);
    CHECK(first_missing(words_of(page), words_of(to_text(page, 400))) == "");
    CHECK(first_missing(words_of(page), words_of(unescaped(to_markdown(page)))) == "");
  }
}

TEST_CASE("every exercise of a plan has its card, with all the steps of it and its dose in words") {
  for (const Someone& someone : six_people()) {
    const Plan plan = make_plan(shipped(), someone.profile);
    const std::string text = to_markdown(plan_page(shipped(), plan));
    for (const Session& session : plan.weeks.front().sessions) {
      for (const Item& item : session.items) {
        const Exercise& exercise = shipped().exercises[item.exercise];
        INFO(someone.who << ": " << exercise.id);
        std::string dose = dose_in_words(shipped(), item);
        if (dose[0] >= 'a' && dose[0] <= 'z') dose[0] = static_cast<char>(dose[0] - 'a' + 'A');
        CHECK(text.find(".** " + dose + ".\n") != std::string::npos);
        for (const std::string_view step : exercise.card.value().steps)
          CHECK(text.find(". " + std::string(step) + '\n') != std::string::npos);
      }
    }
  }
}

TEST_CASE("nothing in a plan is left to be filled in by the program") {
  for (int pain = 0; pain <= 10; ++pain) {
    Profile profile = person(pain);
    profile.weeks = 12;
    profile.positions = *position_group("all");
    PlanPageOptions options;
    options.explain = true;
    const std::string text = to_text(plan_page(shipped(), make_plan(shipped(), profile), options));
    INFO("pain " << pain);
    CHECK(text.find('{') == std::string::npos);
  }
}

/// The lines of a plan as a terminal shows them.
std::vector<std::string> lines_of_plan(int pain, PlanPageOptions options = {}) {
  options.made = Made{"1.0.0", "0123456789ab", "0123456789ab", {}};
  return lines_of(to_text(plan_page(shipped(), make_plan(shipped(), person(pain)), options)));
}

TEST_CASE("the first screen of a plan has the whole safety box and the whole table") {
  constexpr std::size_t screen = 28;
  const std::vector<std::string> lines = lines_of_plan(4);
  const auto box = std::find(lines.begin(), lines.end(), "| WHEN TO STOP AND GET HELP");
  REQUIRE(box != lines.end());
  const auto after_box = std::find_if(box, lines.end(), [](const std::string& line) { return line.empty(); });
  CHECK(after_box - box <= 8);
  const auto table =
      std::find_if(after_box, lines.end(), [](const std::string& line) { return line.starts_with("   Exercise"); });
  const auto after_table = std::find_if(table, lines.end(), [](const std::string& line) { return line.empty(); });
  REQUIRE(after_table != lines.end());
  CHECK(after_table - lines.begin() <= static_cast<std::ptrdiff_t>(screen));
}

TEST_CASE("a plan of four weeks is read on three sheets of paper") {
  for (int pain = 0; pain <= 10; ++pain) {
    INFO("pain " << pain);
    // In little pain there are more exercises.
    CHECK(lines_of_plan(pain).size() <= (pain < 4 ? 165U : 150U));
  }
}

TEST_CASE("what is brief is what stands before the cards, and with what it was made") {
  const std::vector<std::string> whole = lines_of_plan(4);
  PlanPageOptions options;
  options.brief = true;
  std::vector<std::string> brief = lines_of_plan(4, options);
  CHECK(brief.back() == whole.back());
  brief.resize(brief.size() - 2);
  REQUIRE(brief.size() < whole.size());
  CHECK(std::equal(brief.begin(), brief.end(), whole.begin()));
  CHECK(whole[brief.size() + 1] == "How to do each exercise");
}

}  // namespace
}  // namespace hipplan
