// SPDX-License-Identifier: MIT
// The program among files, pipes, devices and locales.
#include "program.hpp"

#include <filesystem>
#include <set>

#include "catch.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

namespace fs = std::filesystem;
using tests::Run;
using tests::Workplace;

const std::vector<std::string> a_plan{"plan", "--pain", "4"};

std::vector<std::string> plan_with(std::initializer_list<std::string> more) {
  std::vector<std::string> arguments = a_plan;
  arguments.insert(arguments.end(), more);
  return arguments;
}

/// A plan as it goes to standard output.
std::string plan_text() {
  const Run run = Workplace().hipplan(a_plan);
  REQUIRE(run.status == 0);
  REQUIRE_FALSE(run.output.empty());
  return run.output;
}

TEST_CASE("a plan goes to standard output, and nothing to standard error") {
  const Run run = Workplace().hipplan(a_plan);
  CHECK(run.status == 0);
  CHECK(run.errors == "");
  CHECK(run.output.find("Your exercise plan") != std::string::npos);
}

TEST_CASE("the output file - is standard output") {
  CHECK(Workplace().hipplan(plan_with({"-o", "-"})).output == plan_text());
}

TEST_CASE("an output file gets the same bytes, and nothing else is written") {
  const Workplace place;
  const Run run = place.hipplan(plan_with({"-o", "plan.txt"}));
  CHECK(run.status == 0);
  CHECK(run.output == "");
  CHECK(run.errors == "");
  CHECK(place.names() == std::vector<std::string>{"plan.txt"});
  CHECK(place.read("plan.txt") == plan_text());
}

TEST_CASE("a new file has the mode that the umask leaves, an old one keeps its own") {
  const Workplace place;
  place.shell(
      "umask 027; hipplan plan --pain 4 -o new.txt; echo old > old.txt; chmod 600 old.txt; hipplan plan --pain 4 -o "
      "old.txt");
  CHECK((fs::status(place.folder() / "new.txt").permissions() & fs::perms::all) == static_cast<fs::perms>(0640));
  CHECK((fs::status(place.folder() / "old.txt").permissions() & fs::perms::all) == static_cast<fs::perms>(0600));
  CHECK(place.read("old.txt") == plan_text());
}

TEST_CASE("a full device is reported, as standard output and as a file") {
  const Workplace place;
  const Run output = place.shell("hipplan plan --pain 4 > /dev/full");
  CHECK(output.status == 1);
  CHECK(output.errors == "hipplan: standard output: error: cannot write: No space left on device\n");
  const Run file = place.hipplan(plan_with({"-o", "/dev/full"}));
  CHECK(file.status == 1);
  CHECK(file.output == "");
  CHECK(file.errors == "hipplan: /dev/full: error: cannot write: No space left on device\n");
  CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("help and version, too, notice a full device") {
  const Workplace place;
  CHECK(place.shell("hipplan --help > /dev/full").status == 1);
  CHECK(place.shell("hipplan --version > /dev/full").status == 1);
  CHECK(place.shell("hipplan list > /dev/full").status == 1);
}

TEST_CASE("a pipe that nobody reads is an error, not a crash") {
  // The status is kept in a file, since the shell gives that of the last command.
  const Workplace place;
  place.shell("{ sleep 1; hipplan plan --pain 4; echo $? > status; } 2> errors | true");
  CHECK(place.read("status") == "1\n");
  CHECK(place.read("errors") == "hipplan: standard output: error: cannot write: Broken pipe\n");
}

TEST_CASE("a closed standard output is an error, not a success") {
  const Workplace place;
  const Run run = place.shell("hipplan plan --pain 4 >&-");
  CHECK(run.status == 1);
  CHECK(run.errors == "hipplan: standard output: error: cannot write: Bad file descriptor\n");
}

TEST_CASE("output to a missing folder leaves nothing behind") {
  const Workplace place;
  const Run run = place.hipplan(plan_with({"-o", "missing/plan.txt"}));
  CHECK(run.status == 1);
  CHECK(run.output == "");
  CHECK(run.errors == "hipplan: missing/plan.txt: error: cannot write: No such file or directory\n");
  CHECK(place.names().empty());
}

TEST_CASE("output to a folder is refused") {
  const Workplace place;
  fs::create_directory(place.folder() / "here");
  const Run run = place.hipplan(plan_with({"-o", "here"}));
  CHECK(run.status == 1);
  CHECK(run.errors == "hipplan: here: error: cannot write: this is a folder; expected a file\n");
}

TEST_CASE("a file stays whole when writing over it fails") {
  const Workplace place;
  place.write("plan.txt", "the old plan\n");
  // A file may have one block of 512 bytes: writing fails half-way.
  const Run run = place.shell("trap '' XFSZ; ulimit -f 1; exec hipplan plan --pain 4 -o plan.txt");
  CHECK(run.status == 1);
  CHECK(run.errors.ends_with("hipplan: plan.txt: error: cannot write: File too large\n"));
  CHECK(place.read("plan.txt") == "the old plan\n");
  CHECK(place.names() == std::vector<std::string>{"plan.txt"});
}

TEST_CASE("an error names a file as it was typed") {
  const Workplace place;
  place.write("plan.txt", "the old plan\n");
  CHECK(place.shell("trap '' XFSZ; ulimit -f 1; exec hipplan plan --pain 4 -o plan.txt").errors ==
        "hipplan: plan.txt: error: cannot write: File too large\n");
}

TEST_CASE("a limit on file sizes is an error, not a crash that leaves half a file") {
  const Workplace place;
  const Run run = place.shell("ulimit -f 1; exec hipplan plan --pain 4 -o plan.txt");
  CHECK(run.status == 1);
  CHECK(place.names().empty());
}

TEST_CASE("nothing is written over a file when no plan can be made") {
  const Workplace place;
  place.write("plan.txt", "the old plan\n");
  CHECK(place.hipplan({"plan", "--pain", "11", "-o", "plan.txt"}).status == 2);
  CHECK(place.hipplan({"plan", "--pain", "9", "--position", "standing", "-o", "plan.txt"}).status == 1);
  CHECK(place.hipplan({"plan", "--pain", "4", "--catalog", "nowhere", "-o", "plan.txt"}).status == 1);
  CHECK(place.read("plan.txt") == "the old plan\n");
}

TEST_CASE("a symbolic link is followed") {
  const Workplace place;
  fs::create_directory(place.folder() / "notes");
  place.write("notes/plan.txt", "old\n");
  fs::create_symlink("notes/plan.txt", place.folder() / "link");
  fs::create_symlink("link", place.folder() / "link-to-link");
  CHECK(place.hipplan(plan_with({"-o", "link-to-link"})).status == 0);
  CHECK(fs::is_symlink(place.folder() / "link-to-link"));
  CHECK(fs::is_symlink(place.folder() / "link"));
  CHECK(place.read("notes/plan.txt") == plan_text());
}

TEST_CASE("a symbolic link is followed to a file that is not there yet") {
  const Workplace place;
  fs::create_directory(place.folder() / "notes");
  fs::create_symlink("notes/plan.txt", place.folder() / "link");
  CHECK(place.hipplan(plan_with({"-o", "link"})).status == 0);
  CHECK(fs::is_symlink(place.folder() / "link"));
  REQUIRE(fs::exists(place.folder() / "notes" / "plan.txt"));
  CHECK(place.read("notes/plan.txt") == plan_text());
}

TEST_CASE("a symbolic link that leads into a missing folder, or in a circle, is an error and stays") {
  const Workplace place;
  fs::create_symlink("missing/plan.txt", place.folder() / "astray");
  fs::create_symlink("circle", place.folder() / "circle");
  for (const char* name : {"astray", "circle"}) {
    INFO(name);
    CHECK(place.hipplan(plan_with({"-o", name})).status == 1);
    CHECK(fs::is_symlink(place.folder() / name));
  }
}

TEST_CASE("a named pipe is written through, not replaced") {
  const Workplace place;
  const Run run = place.shell("mkfifo pipe; cat pipe > copy & hipplan plan --pain 4 -o pipe; wait");
  CHECK(run.status == 0);
  CHECK(fs::is_fifo(place.folder() / "pipe"));
  CHECK(place.read("copy") == plan_text());
}

TEST_CASE("writing to /dev/stdout adds to a file that is being added to") {
  const Workplace place;
  place.write("log.txt", "before\n");
  CHECK(place.shell("hipplan plan --pain 4 -o /dev/stdout >> log.txt").status == 0);
  CHECK(place.read("log.txt").starts_with("before\nYour exercise plan\n"));
}

TEST_CASE("a file of 50 MB is refused unread") {
  const Workplace place;
  place.write("catalog/big.yaml", "");
  fs::resize_file(place.folder() / "catalog" / "big.yaml", 50 * 1024 * 1024);
  const Run catalog = place.hipplan(plan_with({"--catalog", "catalog"}));
  CHECK(catalog.status == 1);
  CHECK(catalog.output == "");
  CHECK(catalog.errors == "hipplan: catalog/big.yaml: error: the file is larger than 4 MB; refused unread\n");
  const Run addition = place.hipplan(plan_with({"--add", "catalog/big.yaml"}));
  CHECK(addition.status == 1);
  CHECK(addition.errors == "hipplan: catalog/big.yaml: error: the file is larger than 4 MB; refused unread\n");
}

TEST_CASE("a device without end is read up to the limit only") {
  const Run run = Workplace().hipplan(plan_with({"--add", "/dev/zero"}));
  CHECK(run.status == 1);
  CHECK(run.errors == "hipplan: /dev/zero: error: the file is larger than 4 MB; refused unread\n");
}

TEST_CASE("a catalog that is missing, empty, without YAML or no folder is named with the reason") {
  const Workplace place;
  fs::create_directory(place.folder() / "empty");
  place.write("notes/readme.txt", "not YAML\n");
  place.write("file.yaml", "exercises: []\n");
  const auto complaint = [&](const char* path) {
    const Run run = place.hipplan(plan_with({"--catalog", path}));
    CHECK(run.status == 1);
    CHECK(run.output == "");
    return run.errors;
  };
  CHECK(complaint("missing") == "hipplan: missing: error: no such folder\n");
  CHECK(complaint("empty") == "hipplan: empty: error: no .yaml file in this folder; expected a catalog\n");
  CHECK(complaint("notes") == "hipplan: notes: error: no .yaml file in this folder; expected a catalog\n");
  CHECK(complaint("file.yaml") == "hipplan: file.yaml: error: this is a file; expected a catalog folder\n");
}

TEST_CASE("an addition that is missing or a folder is named with the reason") {
  const Workplace place;
  fs::create_directory(place.folder() / "folder");
  const auto complaint = [&](const char* path) {
    const Run run = place.hipplan(plan_with({"--add", path}));
    CHECK(run.status == 1);
    CHECK(run.output == "");
    return run.errors;
  };
  CHECK(complaint("missing.yaml") == "hipplan: missing.yaml: error: cannot read: No such file or directory\n");
  CHECK(complaint("folder") == "hipplan: folder: error: cannot read: this is a folder; expected a file\n");
}

TEST_CASE("the catalog of the source tree gives the plan that is built in") {
  const Run run = Workplace().hipplan(plan_with({"--catalog", HIPPLAN_SOURCE_DIR "/catalog"}));
  CHECK(run.status == 0);
  CHECK(run.output == plan_text());
}

TEST_CASE("nothing is on standard output when something failed") {
  const Workplace place;
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"plam"},
           {"plan"},
           {"plan", "--pain", "11"},
           {"plan", "--pain", "4", "--format", "pdf"},
           {"plan", "--pain", "4", "--catalog", "fixtures/mistakes"},
           {"plan", "--pain", "9", "--position", "standing"},
           {"plan", "--pain", "9", "--position", "standing", "--format", "csv"},
           {"list", "--format", "pdf"},
           {"list", "--catalog", "nowhere"},
       }) {
    const Run run = place.hipplan(arguments);
    INFO(arguments.back());
    CHECK((run.status == 1 || run.status == 2));
    CHECK(run.output == "");
    CHECK_FALSE(run.errors.empty());
  }
}

TEST_CASE("values and words are taken as they were typed") {
  const Workplace place;
  place.write("plan.md", "precious\n");
  CHECK(place.hipplan(plan_with({"-o", "[plan.md]"})).status == 0);
  CHECK(place.read("plan.md") == "precious\n");
  CHECK(place.names() == std::vector<std::string>{"[plan.md]", "plan.md"});
  CHECK(place.hipplan({"plan", "--pain", "[4]"}).status == 2);
  CHECK(place.hipplan({"show", "[bridge]"}).status == 2);
  CHECK(place.hipplan({"show", "--format", "markdown", "bridge"}).output ==
        place.hipplan({"show", "bridge", "--format=markdown"}).output);
  CHECK(place.hipplan({"plan", "--pain", "4", "-oa.txt"}).status == 0);
  CHECK_FALSE(place.read("a.txt").empty());
}

TEST_CASE("a sign stops every plan in every format, on standard output and in a file") {
  const Catalog& catalog = tests::shipped();
  const std::vector<std::string> formats{"text", "markdown", "html", "csv", "json", "ics"};
  std::set<Index<Urgency>> urgencies;
  for (const Index<RedFlag> flag : catalog.red_flags.indices()) {
    // Every sign in one format, one sign of each urgency in all of them.
    const bool in_all = urgencies.insert(catalog.red_flags[flag].urgency).second;
    for (std::size_t i = 0; i < (in_all ? formats.size() : 1); ++i) {
      const std::string& format = formats[(flag.value() + i) % formats.size()];
      const bool for_people = format == "text" || format == "markdown" || format == "html";
      const Workplace place;
      const std::vector<std::string> command{
          "plan",    "--pain",     "4",        "--red-flag", std::string(catalog.red_flags[flag].id),
          "--start", "2026-11-26", "--format", format};
      const Run run = place.hipplan(command);
      INFO(catalog.red_flags[flag].id << " as " << format);
      CHECK(run.status == 3);
      CHECK(run.output.empty() != for_people);
      CHECK(run.errors.empty() == for_people);
      for (const char* of_a_plan : {"Week 1", "BEGIN:VEVENT", "Minutes, about"}) {
        CHECK((run.output + run.errors).find(of_a_plan) == std::string::npos);
      }
      std::vector<std::string> to_file = command;
      to_file.insert(to_file.end(), {"-o", "plan.out"});
      CHECK(place.hipplan(to_file).status == 3);
      CHECK(place.names().empty() != for_people);
    }
  }
}

TEST_CASE("the same bytes come out under every locale, time zone and terminal, and every time") {
  using Variables = std::vector<std::pair<std::string, std::string>>;
  for (const char* format : {"text", "markdown", "csv", "json", "html", "ics"}) {
    const std::vector<std::string> arguments = plan_with({"--start", "2026-11-26", "--format", format});
    const Run reference = Workplace().hipplan(arguments);
    CHECK(reference.status == 0);
    for (const Variables& variables :
         {Variables{}, Variables{{"LC_ALL", "C"}, {"LANG", "C"}},
          Variables{{"LC_ALL", "de_DE.UTF-8"}, {"LANG", "de_DE.UTF-8"}}, Variables{{"TZ", "Asia/Tokyo"}},
          Variables{{"TZ", "America/Los_Angeles"}}, Variables{{"COLUMNS", "40"}, {"TERM", "dumb"}}}) {
      const Run run = Workplace().hipplan(arguments, variables);
      INFO(format << (variables.empty() ? "" : variables[0].first + "=" + variables[0].second));
      CHECK(run.status == 0);
      CHECK(run.output == reference.output);
      CHECK(run.errors == reference.errors);
    }
  }
}

}  // namespace
}  // namespace hipplan
