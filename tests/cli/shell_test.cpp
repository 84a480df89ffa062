// SPDX-License-Identifier: MIT
// What people type at a shell's prompt: help, flags before the command, several files, a single "-".
#include <regex>
#include <sstream>

#include "catch.hpp"
#include "program.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::Run;
using tests::split_command;
using tests::Workplace;

using Command = std::vector<std::string>;

const std::vector<std::string> all_commands{"plan",   "why",   "list", "show", "sources",
                                            "screen", "check", "init", "ids",  "help"};

Run run(const std::string& line) { return Workplace().hipplan(split_command(line)); }

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// --- help ------------------------------------------------------------------------------------------

TEST_CASE("help and a command's name are the help of that command") {
  CHECK(run("help").output == run("--help").output);
  CHECK(run("help").output.find("Subcommands:") != std::string::npos);
  for (const std::string& command : all_commands) {
    INFO(command);
    const Run help = run("help " + command);
    CHECK(help.status == 0);
    CHECK(help.errors == "");
    CHECK(help.output.starts_with("Examples:\n  hipplan "));
    CHECK(help.output.find("\nUsage: hipplan " + command + " [OPTIONS]") != std::string::npos);
    CHECK(help.output == run(command + " --help").output);
    CHECK(help.output == run("--help " + command).output);
    CHECK(help.output == run("-h " + command).output);
  }
}

TEST_CASE("help on what is no command is wrong use, with the nearest word") {
  CHECK(run("help plam").status == 2);
  CHECK(run("help plam").output == "");
  CHECK(run("help plam").errors == "hipplan: error: unknown command 'plam'; did you mean 'plan'?\n");
  CHECK(run("help xyzzy").errors == "hipplan: error: unknown command 'xyzzy'\n");
  CHECK(run("help plan why").errors == "hipplan: error: 'why' stands alone; expected a flag before it\n");
  CHECK(run("help --pain 4").status == 2);
}

TEST_CASE("the version is told wherever it is asked for") {
  const std::string version = run("--version").output;
  CHECK(version.starts_with("hipplan "));
  for (const char* line : {"plan --version", "--version plan", "check --version", "plan --pain 4 --version"}) {
    INFO(line);
    CHECK(run(line).status == 0);
    CHECK(run(line).output == version);
  }
}

// --- flags before the command ----------------------------------------------------------------------

TEST_CASE("a flag before the command means what it means after it") {
  for (const auto& [before, after] : std::vector<std::pair<std::string, std::string>>{
           {"--pain 4 plan", "plan --pain 4"},
           {"--pain=4 plan", "plan --pain=4"},
           {"--format=csv plan --pain 4", "plan --pain 4 --format=csv"},
           {"--format html --pain 4 --weeks 1 plan --brief", "plan --brief --weeks 1 --pain 4 --format html"},
           {"--brief plan --pain 4", "plan --pain 4 --brief"},
           {"-q --format csv plan --pain 4", "plan --pain 4 --format csv -q"},
           {"--pain 4 why bridge", "why bridge --pain 4"},
           {"--add fixtures/my-exercise.yaml show towel-slide", "show towel-slide --add fixtures/my-exercise.yaml"},
           {"--strict check fixtures/my-exercise.yaml", "check fixtures/my-exercise.yaml --strict"},
           {"--all --pain 6 list", "list --pain 6 --all"},
           // As wrong as after it.
           {"--pain 11 plan", "plan --pain 11"},
           {"--week 2 list", "list --week 2"},
           {"--brief=yes plan --pain 4", "plan --pain 4 --brief=yes"},
           {"--pian 4 plan", "plan --pian 4"},
           {"--foo plan", "plan --foo"},
           {"--pain plan", "plan --pain"},
           {"--pain 4 -o plan", "plan --pain 4 -o"},
           // A value may look like a command where another one follows.
           {"--profile plan plan", "plan --profile plan"},
           {"--pain 4 -- plan", "plan --pain 4"},
           {"--pain 4 plam", "plam --pain 4"},
       }) {
    INFO(before);
    const Run one = run(before);
    const Run other = run(after);
    CHECK(one.status == other.status);
    CHECK(one.output == other.output);
    CHECK(one.errors == other.errors);
  }
}

TEST_CASE("an output file may be named before the command") {
  const Workplace place;
  CHECK(place.hipplan({"-o", "plan", "plan", "--pain", "4"}).status == 0);
  CHECK(place.hipplan({"-oother", "plan", "--pain", "4"}).status == 0);
  CHECK(place.names() == Command{"other", "plan"});
}

TEST_CASE("flags without a command are answered with the line that was probably meant") {
  for (const auto& [typed, meant] : std::vector<std::pair<std::string, std::string>>{
           {"--pain 4", "hipplan plan --pain 4"},
           {"--pain=4 --format html -o plan.html", "hipplan plan --pain=4 --format html -o plan.html"},
           {"--profile 'my answers.yaml'", "hipplan plan --profile 'my answers.yaml'"},
           {"--profile \"it's mine\"", "hipplan plan --profile 'it'\\''s mine'"},
           {"--pain ''", "hipplan plan --pain ''"},
           {"--all", "hipplan list --all"},
           {"--print", "hipplan screen --print"},
           {"--strict --add x.yaml", "hipplan check --strict --add x.yaml"},
           {"-q", "hipplan plan -q"},
       }) {
    INFO(typed);
    const Run wrong = run(typed);
    CHECK(wrong.status == 2);
    CHECK(wrong.output == "");
    CHECK(wrong.errors == "hipplan: error: no command; did you mean: " + meant + '\n');
  }
}

TEST_CASE("flags that no command has together are answered with every mistake") {
  CHECK(run("--pian 4").errors ==
        "hipplan: --pian: error: unknown flag; did you mean '--pain'?\n"
        "hipplan: error: no command; expected one before the flags, like 'hipplan plan --pain 4'\n");
  CHECK(run("--strict --pain 4").errors ==
        "hipplan: error: no command; expected one before the flags, like 'hipplan plan --pain 4'\n");
  CHECK(run("plam --pain 4 --foo").errors == "hipplan: error: unknown command 'plam'; did you mean 'plan'?\n");
  CHECK(run("--foo plam").errors.find("no command") != std::string::npos);
}

TEST_CASE("a suggested line is what was meant when it is typed again") {
  for (const char* typed : {"--pain 4", "--all --pain 3", "--print", "--pain 4 --avoid 'bridge, clamshell'"}) {
    const std::string errors = run(typed).errors;
    const std::string begin = "did you mean: ";
    const std::string line = errors.substr(errors.find(begin) + begin.size());
    INFO(line);
    CHECK(Workplace().shell(line).status == 0);
  }
}

// --- quiet -----------------------------------------------------------------------------------------

TEST_CASE("quiet leaves out every note and no error, and changes no page") {
  const Workplace place;
  place.write("me.yaml", "version: 1\npain: 4\n");
  for (const char* line : {"plan --pain 4 --format csv", "plan --pain 4 --format ics --start 2026-11-23",
                           "plan --profile me.yaml", "plan --pain 4 --time 10:00", "why bridge --profile me.yaml",
                           "plan --pain 4 --brief --format json --page-break --time 10:00"}) {
    INFO(line);
    Command words = split_command(line);
    const Run loud = place.hipplan(words);
    words.emplace_back("-q");
    const Run quiet = place.hipplan(words);
    words.back() = "--quiet";
    CHECK(place.hipplan(words).errors == quiet.errors);
    CHECK(loud.status == 0);
    CHECK(quiet.status == 0);
    CHECK(quiet.output == loud.output);
    CHECK(loud.errors.find("note: ") != std::string::npos);
    CHECK(quiet.errors == "");
  }
  for (const char* line :
       {"plan --pain 11", "plam", "plan --pain 4 --catalog nowhere", "check fixtures/my-mistake.yaml",
        "plan --pain 9 --position standing", "plan --pain 4 --red-flag fever --format csv"}) {
    INFO(line);
    const Run loud = run(line);
    const Run quiet = run(std::string(line) + " -q");
    CHECK(quiet.status == loud.status);
    CHECK(quiet.output == loud.output);
    CHECK(quiet.errors == loud.errors);
    CHECK_FALSE(quiet.errors.empty());
  }
}

// --- check -----------------------------------------------------------------------------------------

TEST_CASE("several files and folders are checked in one run, with one count at the end") {
  const std::string catalog = HIPPLAN_SOURCE_DIR "/catalog";
  const Run fine = Workplace().hipplan({"check", catalog, "fixtures/my-exercise.yaml"});
  CHECK(fine.status == 0);
  CHECK(fine.errors ==
        "note: a plan takes what is added after all else that fits; --include towel-slide puts it in, --prefer "
        "towel-slide takes it before others\n");
  CHECK(Workplace().hipplan({"check", "--quiet", "fixtures/my-exercise.yaml"}).errors == "");
  CHECK(fine.output == "2 checked: 0 errors, 0 warnings\n");

  const Run alone = run("check fixtures/my-mistake.yaml");
  REQUIRE(alone.status == 1);
  for (const Command& paths : std::vector<Command>{{"fixtures/my-mistake.yaml", "fixtures/my-exercise.yaml"},
                                                   {"fixtures/my-exercise.yaml", "fixtures/my-mistake.yaml"},
                                                   {catalog, "fixtures/my-mistake.yaml"}}) {
    Command words{"check"};
    words.insert(words.end(), paths.begin(), paths.end());
    const Run both = Workplace().hipplan(words);
    INFO(paths.front());
    CHECK(both.status == 1);
    CHECK(both.errors == alone.errors);
    CHECK(both.output == "2 checked: 3 errors, 0 warnings\n");
  }
}

TEST_CASE("what cannot be read does not keep the others from being checked") {
  const Run run_ = run("check missing.yaml fixtures/my-mistake.yaml nowhere/");
  CHECK(run_.status == 1);
  CHECK(run_.output == "3 checked: 5 errors, 0 warnings\n");
  CHECK(run_.errors.find("hipplan: missing.yaml: error: ") != std::string::npos);
  CHECK(run_.errors.find("hipplan: nowhere/: error: ") != std::string::npos);
  CHECK(run_.errors.find("fixtures/my-mistake.yaml:3:9: error: ") != std::string::npos);
}

TEST_CASE("a mistake that several checks meet is told and counted once") {
  const Workplace place;
  const Run alone = place.hipplan({"check", "--catalog", "fixtures/mistakes"});
  REQUIRE(alone.status == 1);
  const Run twice = place.hipplan(
      {"check", "--catalog", "fixtures/mistakes", "fixtures/my-exercise.yaml", "fixtures/my-exercise.yaml"});
  CHECK(twice.status == 1);
  CHECK(twice.errors == place.hipplan({"check", "--catalog", "fixtures/mistakes", "fixtures/my-exercise.yaml"}).errors);
  CHECK(twice.output.starts_with("2 checked: "));
}

TEST_CASE("additions are checked together, on the built-in catalog or on another") {
  const Workplace place;
  const std::string one = tests::read_text(HIPPLAN_SOURCE_DIR "/tests/fixtures/my-exercise.yaml");
  place.write("b.yaml", std::string(one).replace(one.find("towel-slide"), 11, "sledge-ride"));
  CHECK(place.hipplan({"check", "--add", "fixtures/my-exercise.yaml"}).output ==
        "fixtures/my-exercise.yaml: 0 errors, 0 warnings\n");
  CHECK(place.hipplan({"check", "--add", "fixtures/my-exercise.yaml", "--add", "b.yaml"})
            .output.starts_with("2 checked: "));
  // Each of them with the other: the same id twice.
  place.write("same.yaml", one);
  const Run both = place.hipplan({"check", "same.yaml", "--add", "fixtures/my-exercise.yaml"});
  CHECK(both.status == 1);
  CHECK(both.errors.find("duplicate id") != std::string::npos);
  CHECK(place.hipplan({"check", "--catalog", HIPPLAN_SOURCE_DIR "/catalog", "same.yaml"}).status == 0);
  CHECK(place.hipplan({"check", HIPPLAN_SOURCE_DIR "/catalog", "--add", "same.yaml"}).status == 0);
  CHECK(place.hipplan({"check", "--catalog", "nowhere"}).status == 1);
  CHECK(place.hipplan({"check"}).status == 2);
  CHECK(place.hipplan({"check", ""}).status == 2);
}

TEST_CASE("warnings of several files are told with their lines, and count as errors where they shall") {
  const Workplace place;
  const std::string one = tests::read_text(HIPPLAN_SOURCE_DIR "/tests/fixtures/my-exercise.yaml");
  std::string lonely = one;
  lonely.insert(0, "sources:\n  - id: nobody-cites-me\n    title: A book\n");
  place.write("warned.yaml", lonely);
  const Run alone = place.hipplan({"check", "warned.yaml"});
  REQUIRE(alone.status == 0);
  REQUIRE(alone.errors.find("warning: ") != std::string::npos);
  for (const Command& paths : std::vector<Command>{{"fixtures/my-mistake.yaml", "warned.yaml"},
                                                   {"missing.yaml", "warned.yaml"},
                                                   {"warned.yaml", "fixtures/my-exercise.yaml"}}) {
    Command words{"check", "--strict"};
    words.insert(words.end(), paths.begin(), paths.end());
    const Run two = place.hipplan(words);
    INFO(paths.front());
    CHECK(two.status == 1);
    CHECK(two.errors.find("warned.yaml:2:5: error: nothing uses the source") != std::string::npos);
  }
  const Run added = place.hipplan({"check", "--add", "warned.yaml"});
  CHECK(added.errors == alone.errors);
}

// --- standard input --------------------------------------------------------------------------------

TEST_CASE("a single dash is standard input, wherever a file is read") {
  const Workplace place;
  place.write("me.yaml", "version: 1\npain: 4\nposition: [lying, sitting]\n");
  const Run file = place.hipplan({"plan", "--profile", "me.yaml"});
  const Run piped = place.shell("cat me.yaml | hipplan plan --profile -");
  CHECK(piped.status == 0);
  CHECK(piped.output == file.output);
  CHECK(piped.errors == "note: answers from standard input\n");
  CHECK(place.shell("hipplan plan --profile=- < me.yaml").output == file.output);
  CHECK(place.shell("cat me.yaml | hipplan list --profile -").output ==
        place.hipplan({"list", "--profile", "me.yaml"}).output);

  const Run check = place.shell("cat fixtures/my-mistake.yaml | hipplan check -");
  CHECK(check.status == 1);
  CHECK(check.errors.find("standard input:3:9: error: ") != std::string::npos);
  CHECK(check.output == "standard input: 3 errors, 0 warnings\n");
  CHECK(place.shell("cat fixtures/my-exercise.yaml | hipplan check - me.yaml").status == 1);

  CHECK(place.shell("cat fixtures/my-exercise.yaml | hipplan show towel-slide --add -").output ==
        place.hipplan({"show", "towel-slide", "--add", "fixtures/my-exercise.yaml"}).output);
  CHECK(place.names() == Command{"me.yaml"});
}

TEST_CASE("what is wrong with standard input is said by its name") {
  const Workplace place;
  for (const auto& [line, status, message] : std::vector<std::tuple<const char*, int, const char*>>{
           {"echo 'pain: [' | hipplan plan --profile -", 1, "standard input:"},
           {"hipplan plan --profile - < /", 1, "hipplan: standard input: error: cannot read: this is a folder"},
           {"hipplan plan --profile - <&-", 1, "hipplan: standard input: error: cannot read: Bad file descriptor"},
           {"hipplan plan --profile - < /dev/zero", 1, "hipplan: standard input: error: the file is larger than "},
           {"hipplan check - < /dev/zero", 1, "hipplan: standard input: error: the file is larger than 4 MB"},
           {"hipplan check - - < /dev/null", 2, "hipplan: error: standard input can be read only once"},
           {"hipplan check - --add - < /dev/null", 2, "hipplan: error: standard input can be read only once"},
           {"hipplan plan --profile - --add - < /dev/null", 2, "hipplan: error: standard input can be read only once"},
           {"hipplan screen --add - < /dev/null", 2, "hipplan: --add: error: standard input is for the answers"},
           {"hipplan init --profile - < /dev/null", 2, "hipplan: --profile: error: standard input is for the answers"},
       }) {
    INFO(line);
    const Run run = place.shell(line);
    CHECK(run.status == status);
    CHECK(run.errors.starts_with(message));
  }
}

// --- who speaks ------------------------------------------------------------------------------------

TEST_CASE("an error begins with its place in a file, or with the name of the program") {
  const Workplace place;
  place.write("me.yaml", "version: 1\npain: 44\n");
  static const std::regex with_place("[^: ]+:[0-9]+:[0-9]+: (error|warning): .*");
  for (const char* line : {"plam",
                           "plan",
                           "plan --pain 11",
                           "plan --foo",
                           "plan --pain 4 extra",
                           "why",
                           "show nothing",
                           "ids",
                           "ids x",
                           "check",
                           "check missing.yaml",
                           "check fixtures/my-mistake.yaml",
                           "plan --pain 4 --catalog nowhere",
                           "plan --pain 4 --add missing.yaml",
                           "plan --pain 4 -o missing/plan.txt",
                           "plan --profile missing.yaml",
                           "plan --profile me.yaml",
                           "plan --pain 4 --format ics",
                           "plan --pain 4 --week 9",
                           "plan --pain 4 --width 1",
                           "screen",
                           "init",
                           "help x",
                           "plan --pain 4 --made x",
                           "plan --pain 4 --catalog fixtures/mistakes"}) {
    const Run run = place.hipplan(split_command(line));
    INFO(line);
    CHECK((run.status == 1 || run.status == 2));
    bool found = false;
    for (const std::string& error : lines_of(run.errors)) {
      if (error.find("error: ") == std::string::npos) continue;
      found = true;
      INFO(error);
      CHECK((error.starts_with("hipplan: ") || std::regex_match(error, with_place)));
      CHECK(error.find("hipplan: hipplan:") == std::string::npos);
    }
    CHECK(found);
  }
}

}  // namespace
}  // namespace hipplan
