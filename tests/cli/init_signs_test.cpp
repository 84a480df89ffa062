// SPDX-License-Identifier: MIT
// Warning signs in `hipplan init`: asked for at its end, and never lost.
#include <filesystem>

#include "catch.hpp"
#include "interview.hpp"
#include "program.hpp"
#include "small_catalog.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

namespace fs = std::filesystem;
using tests::enters;
using tests::init;
using tests::init_with;
using tests::profile_text;
using tests::Run;
using tests::Workplace;

/// Where the user's own profile stands, from home.
constexpr const char* own = ".config/hipplan/profile.yaml";

TEST_CASE("a warning sign that init is told of ends in the page, and stops every later plan") {
  const Workplace place;
  for (const Index<RedFlag> i : tests::shipped().red_flags.indices()) {
    const Catalog& catalog = tests::shipped();
    const RedFlag& flag = catalog.red_flags[i];
    fs::remove_all(place.folder() / ".config");
    std::string answers = "4" + enters;
    for (const Index<Urgency> urgency : catalog.urgencies.indices()) answers += urgency < flag.urgency ? "no\n" : "";
    answers += "yes\n";
    for (const Index<RedFlag> j : catalog.red_flags.indices())
      answers += j < i && catalog.red_flags[j].urgency == flag.urgency ? "no\n" : "";
    // Unsure means yes.
    answers += i.value() % 2 == 0 ? "yes\n" : "not sure\n";
    for (std::size_t rest = catalog.red_flags.size(); rest > 0; --rest) answers += "no\n";
    const Run run = init_with(place, answers);
    INFO(flag.id << "\n" << run.errors);
    CHECK(run.status == 3);
    CHECK(run.output.starts_with(catalog.urgencies[flag.urgency].heading));
    CHECK(run.errors.find("Now: hipplan plan") == std::string::npos);
    CHECK(place.read(own).find("\nred-flag: " + std::string(flag.id) + "\n") != std::string::npos);
    CHECK(place.hipplan({"plan"}).status == 3);
  }
}

TEST_CASE("a condition without a plan, too, ends init in the page") {
  const Workplace place;
  const Run run = init(place, "4\n\n\n\nbroken hip\n\n\n\n");
  CHECK(run.status == 3);
  CHECK(run.output.find("No exercises until a clinician agrees") != std::string::npos);
  CHECK(run.errors.find("Now: hipplan plan") == std::string::npos);
}

TEST_CASE("a sign that the profile tells of is asked about first, and goes when it is over") {
  const Workplace place;
  const std::string text = profile_text("red-flag: [weight-loss, lean-forward]  # March\n");
  place.write(own, text);
  const Run kept = init(place, enters + "\nyes\n");
  CHECK(kept.status == 3);
  CHECK(kept.errors.find("Your profile tells of weight loss") != std::string::npos);
  CHECK(place.read(own) == text);
  CHECK(init(place, enters + "no\n\n").status == 3);
  CHECK(place.read(own) == tests::with(text, "[weight-loss, lean-forward]", "lean-forward"));
  CHECK(init(place, enters + "no\n").status == 0);
  CHECK(place.read(own) == tests::with(text, "[weight-loss, lean-forward]", "none"));
  CHECK(place.hipplan({"plan"}).status == 0);
}

TEST_CASE("what a clinician has cleared stays cleared, but not with a new sign") {
  const Workplace place;
  place.write(own, profile_text("red-flag: lean-forward\ncleared: true\n"));
  CHECK(init(place, enters + "yes\n").status == 0);
  CHECK(place.hipplan({"plan"}).status == 0);
  CHECK(init_with(place, enters + "yes\nno\nno\nno\nyes\nyes\nno\nno\nno\nno\n").status == 3);
  CHECK(place.hipplan({"plan"}).status == 3);
}

TEST_CASE("a yes to a list and then no to each of its signs is asked once more") {
  const Workplace place;
  std::string answers = "4" + enters + "no\nyes\n";
  for (int i = 0; i < 4; ++i) answers += "no\n";
  const Run run = init(place, answers);
  CHECK(run.status == 0);
  CHECK(run.errors.find("Once more") != std::string::npos);
}

TEST_CASE("a sign is acted on even where the questions end early or nothing can be written") {
  const Workplace place;
  // Nothing is left to be asked before the end of the input but the last lists.
  const Run early = init_with(place, "4" + enters + "no\nno\nyes\nyes\n");
  CHECK(early.status == 3);
  CHECK(place.read(own).find("\nred-flag: hip-cannot-move\n") != std::string::npos);
}

}  // namespace
}  // namespace hipplan
