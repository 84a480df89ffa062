// SPDX-License-Identifier: MIT
// Every plan names the rules that made it: the program, the catalog, and the day where it is told.
#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>

#include "catch.hpp"
#include "program.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

namespace fs = std::filesystem;
using tests::Run;
using tests::Workplace;

using Command = std::vector<std::string>;

const std::vector<std::string> formats{"text", "markdown", "html", "json", "ics", "csv"};

/// What a plan says of its making, on one line without escapes.
std::string told(const Workplace& place, const std::string& format, const Command& more = {}) {
  Command command{"plan", "--pain", "4", "--start", "2026-11-26", "--width", "200", "--format", format};
  command.insert(command.end(), more.begin(), more.end());
  const Run run = place.hipplan(command);
  INFO(format << ": " << run.errors);
  REQUIRE(run.status == 0);
  std::string text = format == "csv" ? run.errors : run.output;
  if (format == "ics")
    text = std::regex_replace(std::regex_replace(text, std::regex("\r?\n "), ""), std::regex(R"(\\,)"), ",");
  if (format == "markdown") text = std::regex_replace(text, std::regex(R"(\\(.))"), "$1");
  if (format == "json") {
    const auto made = nlohmann::json::parse(text).at("made");
    const bool builtin = made.at("catalog") == made.at("builtin_catalog");
    const std::string on = made.at("on").is_null() ? "" : " on " + made.at("on").get<std::string>();
    const std::string catalog = made.at("catalog").get<std::string>();
    return "Made" + on + " with hipplan " + made.at("version").get<std::string>() +
           (builtin ? " and its built-in catalog " + catalog + "."
                    : " and the catalog " + catalog + ", which is not the built-in one (" +
                          made.at("builtin_catalog").get<std::string>() + ").");
  }
  static const std::regex sentence(R"(Made( on [-0-9]+)? with hipplan [0-9.]+ and [^<\n\\]*\.)");
  std::smatch found;
  REQUIRE(std::regex_search(text, found, sentence));
  return found.str();
}

/// The digest that a plan names.
std::string digest(const Workplace& place, const Command& more) {
  const std::string sentence = told(place, "text", more);
  static const std::regex digits("catalog ([0-9a-f]{12})");
  std::smatch found;
  REQUIRE(std::regex_search(sentence, found, digits));
  return found[1];
}

std::string version() { return Workplace().hipplan({"--version"}).output; }

TEST_CASE("a plan names program and catalog as --version does, in every format") {
  std::smatch found;
  const std::string line = version();
  REQUIRE(std::regex_match(line, found, std::regex("hipplan ([0-9.]+) \\(catalog ([0-9a-f]{12})\\)\n")));
  const std::string expected = "Made with hipplan " + found.str(1) + " and its built-in catalog " + found.str(2) + ".";
  for (const std::string& format : formats) {
    INFO(format);
    CHECK(told(Workplace(), format) == expected);
    CHECK(told(Workplace(), format, {"--brief", "--week", "2"}) == expected);
  }
}

TEST_CASE("a plan names the day on which it was made where that is told, and no other") {
  for (const std::string& format : formats) {
    INFO(format);
    CHECK(told(Workplace(), format, {"--made", "2026-11-23"}).starts_with("Made on 2026-11-23 with hipplan "));
  }
  const Workplace place;
  for (const char* wrong : {"2026-13-01", "2026-02-29", "yesterday", "23.11.2026", "todayish", ""}) {
    const Run run = place.hipplan({"plan", "--pain", "4", "--made", wrong});
    INFO(wrong);
    CHECK(run.status == 2);
    CHECK(run.errors.starts_with("hipplan: --made: error: "));
  }
  CHECK(place.hipplan({"plan", "--pain", "4", "--made", "2026-11-23", "--made", "2026-11-24"}).status == 2);
}

TEST_CASE("today is the day of the clock, where its owner is") {
  const Workplace place;
  const auto day = [&](const char* zone) {
    return place
        .shell(std::string("export TZ=") + zone +
               "; a=$(date +%F); hipplan plan --pain 4 --made today | grep -o 'Made on [-0-9]*'; b=$(date +%F); echo "
               "$a; echo $b")
        .output;
  };
  for (const char* zone : {"UTC", "UTC-14", "UTC+12"}) {
    const std::string shown = day(zone);
    INFO(shown);
    const std::string made = shown.substr(std::string("Made on ").size(), 10);
    CHECK(shown.starts_with("Made on "));
    CHECK(shown.find(made, 20) != std::string::npos);
  }
}

TEST_CASE("a digest tells what was really used, whatever files are called and in which order they are read") {
  const Workplace place;
  const fs::path catalog = fs::path(HIPPLAN_SOURCE_DIR) / "catalog";
  const std::string builtin = digest(place, {});
  CHECK(digest(place, {"--catalog", catalog.string()}) == builtin);

  // The same files, other names and other folders.
  fs::create_directories(place.folder() / "renamed" / "deeper");
  int number = 900;
  for (const auto& entry : fs::recursive_directory_iterator(catalog)) {
    if (entry.path().extension() != ".yaml") continue;
    const std::string name = std::to_string(number--) + ".yaml";
    fs::copy_file(entry.path(), place.folder() / "renamed" / (number % 2 == 0 ? "deeper" : ".") / name);
  }
  CHECK(digest(place, {"--catalog", "renamed"}) == builtin);

  const std::string added = digest(place, {"--add", "fixtures/my-exercise.yaml"});
  CHECK(added != builtin);
  place.write("copy.yaml", tests::read_text(HIPPLAN_SOURCE_DIR "/tests/fixtures/my-exercise.yaml"));
  CHECK(digest(place, {"--add", "copy.yaml"}) == added);
  CHECK(digest(place, {"--catalog", "renamed", "--add", "copy.yaml"}) == added);
  fs::copy_file(place.folder() / "copy.yaml", place.folder() / "renamed" / "copy.yaml");
  CHECK(digest(place, {"--catalog", "renamed"}) == added);

  // A single other byte.
  place.write("copy.yaml", place.read("copy.yaml") + "\n");
  CHECK(digest(place, {"--add", "copy.yaml"}) != added);
}

TEST_CASE("a catalog that is not built in is called so, in every format") {
  const std::string builtin = digest(Workplace(), {});
  for (const std::string& format : formats) {
    const std::string sentence = told(Workplace(), format, {"--add", "fixtures/my-exercise.yaml"});
    INFO(format << ": " << sentence);
    CHECK(sentence.find(", which is not the built-in one (" + builtin + ").") != std::string::npos);
  }
}

TEST_CASE("in every event of a calendar its owner reads with what it was made") {
  const std::string ics =
      Workplace().hipplan({"plan", "--pain", "4", "--start", "2026-11-26", "--format", "ics"}).output;
  const std::string text = std::regex_replace(ics, std::regex("\r?\n "), "");
  std::size_t events = 0;
  std::size_t sentences = 0;
  for (std::size_t at = 0; (at = text.find("BEGIN:VEVENT", at)) != std::string::npos; ++at) ++events;
  for (std::size_t at = 0; (at = text.find("Made with hipplan ", at)) != std::string::npos; ++at) ++sentences;
  CHECK(events > 0);
  CHECK(sentences == events);
}

}  // namespace
}  // namespace hipplan
