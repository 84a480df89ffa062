// SPDX-License-Identifier: MIT
// HTML that a browser, a screen reader and a printer can rely on, whatever text is in it.
#include "hipplan/formats/html.hpp"

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "hipplan/pages/exercise_page.hpp"
#include "hipplan/pages/list_page.hpp"
#include "hipplan/pages/plan_page.hpp"
#include "hipplan/pages/stop_page.hpp"
#include "hipplan/pages/why_page.hpp"
#include "hipplan/person/stop.hpp"
#include "hipplan/plan/planner.hpp"
#include "markup.hpp"
#include "people.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::attribute;
using tests::hostile_texts;
using tests::kept;
using tests::Markup;
using tests::person;
using tests::scan_html;
using tests::shipped;
using tests::six_people;
using tests::Someone;
using tests::Token;

struct Named {
  std::string what;
  Page page;
};

Stop every_stop() {
  Stop stop;
  for (const Index<RedFlag> i : shipped().red_flags.indices()) stop.red_flags.push_back(i);
  for (const Index<Condition> i : shipped().conditions.indices()) {
    if (!shipped().conditions[i].no_plan.empty()) stop.conditions.push_back(i);
  }
  stop.cleared_in_vain = true;
  return stop;
}

/// One of each kind of page that there is.
const std::vector<Named>& pages() {
  static const std::vector<Named> all = [] {
    std::vector<Named> made;
    const auto plans_of = [&](const Profile& profile, const std::string& who) {
      const Plan plan = make_plan(shipped(), profile);
      PlanPageOptions options;
      made.push_back({"a plan for someone " + who, plan_page(shipped(), plan, options)});
      options.week = 2;
      made.push_back({"week 2 for someone " + who, plan_page(shipped(), plan, options)});
      options.explain = true;
      options.week.reset();
      made.push_back({"an explained plan for someone " + who, plan_page(shipped(), plan, options)});
      options.explain = false;
      options.brief = true;
      made.push_back({"a brief plan for someone " + who, plan_page(shipped(), plan, options)});
    };
    for (const Someone& someone : six_people()) plans_of(someone.profile, someone.who);
    Profile sore = person(6);
    sore.conditions = {*find(shipped().conditions, "gluteal-tendinopathy")};
    sore.side = PainfulSide::left;
    sore.start = parse_iso_date("2026-11-26");
    plans_of(sore, "with a condition and dates");
    made.push_back({"instead of a plan", stop_page(shipped(), every_stop())});
    made.push_back({"nothing found", nothing_found_page()});
    made.push_back({"the screening form", screen_form_page(shipped())});
    made.push_back({"the sources", sources_page(shipped())});
    const Plan plan = make_plan(shipped(), sore);
    const PlanFor plan_for = [](const Profile& profile) { return make_plan(shipped(), profile); };
    std::vector<Index<Exercise>> chosen;
    for (const Index<Exercise> i : shipped().exercises.indices()) {
      chosen.push_back(i);
      made.push_back({"exercise " + std::string(shipped().exercises[i].id), exercise_page(shipped(), i)});
      made.push_back({"why " + std::string(shipped().exercises[i].id), why_page(shipped(), plan, i, sore, plan_for)});
    }
    made.push_back({"the whole list", exercises_page(shipped(), chosen)});
    made.push_back({"the list of what fits", exercises_page(shipped(), chosen, plan.assessment)});
    return made;
  }();
  return all;
}

/// A page with every kind of block, each holding `text` wherever it can.
Page page_of(const std::string& text) {
  Table to_fill_in{{text, text}, {{text, ""}}, true};
  return {Heading{1, text},
          Paragraph{text},
          Heading{2, text},
          Box{text, {text, text}},
          Bullets{{text}},
          Numbered{{text, text}},
          Checks{{text}},
          Labelled{{{"Start", text}, {text, text}}},
          RoutineTable{
              {"1"}, {{1, "id", text, text, text, {{text, true}}, {}}}, {{0, "", text, "", text, {{text, false}}, {}}}},
          Cards{text, text, {{1, "id", text, {}, text, {text}, {{text, text}}}}},
          Small{text},
          PageBreak{},
          Heading{2, text},
          Table{{text, text}, {{text, text}, {text, "-"}}},
          to_fill_in,
          Heading{3, text},
          FillIn{{{text}}}};
}

TEST_CASE(
    "every tag of a page is closed in its turn, stands where it may, and every character that means something is "
    "written out") {
  for (const Named& named : pages()) {
    INFO(named.what);
    const Markup markup = scan_html(to_html(named.page, named.what));
    CHECK(markup.mistakes == std::vector<std::string>{});
    CHECK_FALSE(markup.tokens.empty());
    CHECK(markup.tokens.front().kind == Token::Kind::declaration);
  }
}

TEST_CASE("a page is of known elements and attributes alone: none that runs, loads or leads anywhere") {
  const std::set<std::string> elements{
      "html",  "head",   "meta",   "title", "style",  "body",       "main",    "section", "h1",   "h2",    "h3",
      "p",     "ul",     "ol",     "li",    "dl",     "div",        "dt",      "dd",      "span", "table", "thead",
      "tbody", "tr",     "th",     "td",    "figure", "figcaption", "caption", "svg",     "text", "rect",  "strong",
      "nav",   "header", "footer", "aside", "a",      "details",    "summary", "h4"};
  const std::set<std::string> attributes{"lang", "charset", "name",  "content", "http-equiv",      "class",
                                         "role", "id",      "scope", "viewBox", "aria-label",      "tabindex",
                                         "x",    "y",       "width", "height",  "aria-labelledby", "href",
                                         "open"};
  for (const Named& named : pages()) {
    INFO(named.what);
    for (const Token& token : scan_html(to_html(named.page, named.what)).tokens) {
      if (token.kind != Token::Kind::opening) continue;
      INFO(token.name);
      CHECK(elements.count(token.name) == 1);
      for (const auto& [name, value] : token.attributes) {
        INFO(name << "=" << value);
        CHECK(attributes.count(name) == 1);
        CHECK(value.find("://") == std::string::npos);
        // From the table to a card and back, and nowhere else.
        if (name == "href") CHECK(value.starts_with("#"));
      }
    }
  }
}

TEST_CASE("a plan in HTML holds no address and no script, and its style loads nothing") {
  for (const Someone& someone : six_people()) {
    const std::string html = to_html(plan_page(shipped(), make_plan(shipped(), someone.profile)), "Plan");
    INFO(someone.who);
    for (const char* word : {"http://", "https://", "<script", "javascript:", "@import", "url(", " src="}) {
      INFO(word);
      CHECK(html.find(word) == std::string::npos);
    }
    CHECK(html.find("default-src 'none'") != std::string::npos);
  }
}

TEST_CASE("a page says its language, its character set and its title") {
  for (const Named& named : pages()) {
    INFO(named.what);
    const std::vector<Token> tokens = scan_html(to_html(named.page, "Plan & more")).tokens;
    bool language = false;
    bool characters = false;
    std::string title;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      if (token.kind != Token::Kind::opening) continue;
      const std::string* lang = attribute(token, "lang");
      language = language || (token.name == "html" && lang != nullptr && *lang == "en");
      const std::string* charset = attribute(token, "charset");
      characters = characters || (token.name == "meta" && charset != nullptr && *charset == "utf-8");
      if (token.name == "title") title = tokens.at(i + 1).text;
    }
    CHECK(language);
    CHECK(characters);
    CHECK(title == "Plan & more");
  }
}

std::vector<int> heading_levels(const Page& page) {
  std::vector<int> levels;
  for (const Token& token : scan_html(to_html(page, "Plan")).tokens) {
    const bool heading = token.kind == Token::Kind::opening && token.name.size() == 2 && token.name[0] == 'h' &&
                         token.name[1] >= '1' && token.name[1] <= '6';
    if (heading) levels.push_back(token.name[1] - '0');
  }
  return levels;
}

TEST_CASE("a page has one heading of the first level") {
  for (const Named& named : pages()) {
    const std::vector<int> levels = heading_levels(named.page);
    INFO(named.what);
    CHECK(std::count(levels.begin(), levels.end(), 1) == 1);
  }
}

TEST_CASE("headings go down one level at a time") {
  std::vector<std::string> skipping;
  for (const Named& named : pages()) {
    const std::vector<int> levels = heading_levels(named.page);
    const auto skips = [](int above, int below) { return below > above + 1; };
    if (std::adjacent_find(levels.begin(), levels.end(), skips) != levels.end()) skipping.push_back(named.what);
  }
  CHECK(skipping == std::vector<std::string>{});
}

TEST_CASE("every column and every row of a table has a heading that says which it is") {
  for (const Named& named : pages()) {
    INFO(named.what);
    bool in_head = false;
    std::size_t columns = 0;
    std::size_t cells = 0;
    bool row_named = false;
    for (const Token& token : scan_html(to_html(named.page, "Plan")).tokens) {
      if (token.name == "thead") in_head = token.kind == Token::Kind::opening;
      if (token.name == "tr" && token.kind == Token::Kind::opening) {
        cells = 0;
        row_named = false;
      }
      if (token.name == "tr" && token.kind == Token::Kind::closing) {
        if (in_head) columns = cells;
        CHECK(cells == columns);
        CHECK((in_head || row_named));
      }
      if (token.kind != Token::Kind::opening || (token.name != "th" && token.name != "td")) continue;
      ++cells;
      const std::string* scope = attribute(token, "scope");
      if (token.name == "td") CHECK_FALSE(in_head);
      if (token.name == "th") {
        REQUIRE(scope != nullptr);
        CHECK(*scope == (in_head ? "col" : "row"));
        row_named = true;
      }
    }
  }
}

TEST_CASE("every link of a page leads to a place on it, and no two places have one name") {
  std::size_t links = 0;
  for (const Named& named : pages()) {
    INFO(named.what);
    std::set<std::string> places;
    std::vector<std::string> targets;
    for (const Token& token : scan_html(to_html(named.page, "Plan")).tokens) {
      if (const std::string* id = attribute(token, "id")) CHECK(places.insert(*id).second);
      if (const std::string* href = attribute(token, "href")) targets.push_back(href->substr(1));
    }
    for (const std::string& target : targets) CHECK(places.count(target) == 1);
    links += targets.size();
  }
  CHECK(links > 0);
}

TEST_CASE(
    "hostile text stays text in every block, in attributes and in the title: the tags are those of a harmless page") {
  const std::string harmless = "HARMLESS";
  std::vector<Token> reference = scan_html(to_html(page_of(harmless), harmless)).tokens;
  for (const std::string& text : hostile_texts()) {
    INFO(text);
    const Markup markup = scan_html(to_html(page_of(text), text));
    CHECK(markup.mistakes == std::vector<std::string>{});
    std::vector<Token> expected = reference;
    const auto put_in = [&](std::string& place) {
      for (std::size_t at = 0; (at = place.find(harmless, at)) != std::string::npos; at += text.size()) {
        place.replace(at, harmless.size(), text);
      }
    };
    for (Token& token : expected) {
      put_in(token.text);
      for (auto& [name, value] : token.attributes) put_in(value);
    }
    CHECK((markup.tokens == expected));
  }
}

TEST_CASE("hostile names, instructions, things and conditions of a catalog stay text in a plan") {
  const auto spoilt = [](const std::string& text) {
    Catalog catalog = shipped();
    for (Exercise& exercise : catalog.exercises) {
      for (std::string_view* part :
           {&exercise.name, &exercise.set_up, &exercise.start, &exercise.tempo, &exercise.feel, &exercise.stop,
            &exercise.easier.change, &exercise.harder.change, &exercise.steps[0]}) {
        *part = kept(text);
      }
    }
    for (Thing& thing : catalog.things) thing.name = kept(text);
    for (Condition& condition : catalog.conditions) condition.name = kept(text);
    for (std::string_view& line : catalog.program.advice.safety) line = kept(text);
    return catalog;
  };
  Profile profile = person(4);
  profile.weeks = 2;
  profile.conditions = {*find(shipped().conditions, "osteoarthritis")};
  const auto tags_of = [&](const std::string& text) {
    const Catalog catalog = spoilt(text);
    const Markup markup = scan_html(to_html(plan_page(catalog, make_plan(catalog, profile)), "Plan"));
    INFO(text);
    CHECK(markup.mistakes == std::vector<std::string>{});
    std::vector<std::string> tags;
    for (const Token& token : markup.tokens) {
      if (token.kind != Token::Kind::text) tags.push_back(token.name);
    }
    return tags;
  };
  const std::vector<std::string> harmless = tags_of("HARMLESS");
  for (const std::string& text : hostile_texts()) {
    INFO(text);
    CHECK((tags_of(text) == harmless));
  }
}

}  // namespace
}  // namespace hipplan
