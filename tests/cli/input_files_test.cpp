// SPDX-License-Identifier: MIT
// What a run reads it does not write, whatever name the file is given.
#include <filesystem>

#include "catch.hpp"
#include "program.hpp"

namespace hipplan {
namespace {

namespace fs = std::filesystem;
using tests::Run;
using tests::Workplace;

/// A catalog one file of which is a link to outside, an addition, and profiles, each with a second name.
class Desk : public Workplace {
 public:
  Desk() {
    fs::copy(HIPPLAN_SOURCE_DIR "/catalog", folder() / "mine", fs::copy_options::recursive);
    fs::rename(folder() / "mine/sources.yaml", folder() / "shared.yaml");
    fs::create_symlink("../shared.yaml", folder() / "mine/sources.yaml");
    fs::create_hard_link(folder() / "shared.yaml", folder() / "hard.html");
    fs::create_symlink("hard.html", folder() / "soft.html");
    fs::create_hard_link(folder() / "mine/program.yaml", folder() / "program.txt");
    fs::copy_file(HIPPLAN_SOURCE_DIR "/tests/fixtures/my-exercise.yaml", folder() / "more.yaml");
    fs::create_hard_link(folder() / "more.yaml", folder() / "more.txt");
    write("me.yaml", "version: 1\npain: 4\n");
    fs::create_symlink("me.yaml", folder() / "me.md");
    write("own.yaml", "version: 1\npain: 5\n");
    fs::create_directories(folder() / ".config/hipplan");
    fs::create_symlink("../../own.yaml", folder() / ".config/hipplan/profile.yaml");
  }

  std::string contents() const {
    std::string all;
    for (const char* name : {"shared.yaml", "mine/program.yaml", "more.yaml", "me.yaml", "own.yaml"}) all += read(name);
    return all;
  }
};

TEST_CASE("no command writes over what was opened, by whatever name it is called") {
  const Desk desk;
  const std::string before = desk.contents();
  const std::string catalog = " --catalog mine --add more.yaml";
  const std::vector<std::string> read_by_all{"shared.yaml",      "mine/sources.yaml", "./mine/../shared.yaml",
                                             "hard.html",        "soft.html",         "mine/program.yaml",
                                             "program.txt",      "more.yaml",         "more.txt",
                                             "$PWD/shared.yaml", "own.yaml",          ".config/hipplan/profile.yaml"};
  const std::vector<std::string> commands{"plan --profile me.yaml",
                                          "why bridge --profile me.yaml",
                                          "list",
                                          "list --profile me.yaml",
                                          "show bridge",
                                          "sources",
                                          "screen",
                                          "screen --print"};
  for (const std::string& command : commands) {
    std::vector<std::string> outputs = read_by_all;
    if (command.find("me.yaml") != std::string::npos) outputs.insert(outputs.end(), {"me.yaml", "me.md"});
    for (const std::string& output : outputs) {
      INFO(command + " -o " + output);
      const Run run = desk.shell("hipplan " + command + catalog + " -o " + output);
      CHECK(run.status == 2);
      CHECK(run.output == "");
      CHECK(run.errors.starts_with("hipplan: --output: error: '"));
      CHECK(run.errors.ends_with("' is read as well; expected another file\n"));
    }
  }
  CHECK((desk.contents() == before));
}

TEST_CASE("a descriptor that leads to an input is no way round, nor is standard output") {
  const Desk desk;
  const std::string before = desk.contents();
  for (const char* command :
       {"hipplan plan --profile me.yaml -o /dev/fd/3 3>>me.yaml", "hipplan plan --profile me.yaml >>me.yaml",
        "hipplan plan --profile me.yaml -o /dev/stdout >>me.yaml", "hipplan plan --profile me.yaml -o - >>me.yaml",
        "hipplan check more.yaml >>more.yaml", "hipplan plan --profile /dev/fd/3 -o me.yaml 3<me.yaml",
        "hipplan plan --profile /dev/stdin -o me.md <me.yaml", "hipplan screen -o me.yaml <me.yaml"}) {
    INFO(command);
    const Run run = desk.shell(command);
    CHECK(run.status == 2);
    CHECK(run.errors.find("read as well; expected another") != std::string::npos);
  }
  CHECK((desk.contents() == before));
}

TEST_CASE("the page of a warning sign is no way round either, and is still shown") {
  const Desk desk;
  const std::string before = desk.contents();
  for (const char* where : {"-o shared.yaml", "-o hard.html", "-o me.md", "-o own.yaml", ">>me.yaml"}) {
    INFO(where);
    const Run run = desk.shell(std::string("hipplan plan --profile me.yaml --catalog mine --red-flag fever ") + where);
    CHECK(run.status == 3);
    CHECK((run.output + run.errors).find("Get emergency help now") != std::string::npos);
  }
  CHECK((desk.contents() == before));
  // A catalog that cannot be used is read all the same.
  desk.write("mine/program.yaml", "bands: [\n");
  const Run run = desk.shell("hipplan plan --pain 4 --catalog mine --red-flag fever -o program.txt");
  CHECK(run.status == 3);
  CHECK(desk.read("program.txt") == "bands: [\n");
}

TEST_CASE("an input that moves while the questions are answered is still known") {
  const char* const ask_and =
      "mkfifo answers; hipplan screen --catalog mine -o out.txt <answers 2>asked & exec 3>answers; "
      "until grep -q '^1[.]' asked; do sleep 0.02; done; ";
  const char* const answer = "; yes no | head -n 99 >&3; exec 3>&-; wait $!; status=$?; cat asked >&2; exit $status";
  for (const char* change : {// A second name for it.
                             "ln shared.yaml out.txt",
                             // Another file in its place, as an editor writes, and a link to that.
                             "cp shared.yaml new; mv new shared.yaml; ln -s shared.yaml out.txt"}) {
    INFO(change);
    const Desk desk;
    const std::string before = desk.contents();
    const Run run = desk.shell(std::string(ask_and) + change + answer);
    CHECK(run.status == 1);
    CHECK(run.errors.find("--output: error: 'out.txt' is read as well; expected another file\n") != std::string::npos);
    CHECK((desk.contents() == before));
  }
}

TEST_CASE("what comes through standard input is not written over") {
  const std::string refused = "hipplan: --output: error: ";
  const std::string no_end = "hipplan: standard output: error: it is read as well; expected another file\n";
  for (const auto& [command, complaint] : std::vector<std::pair<std::string, std::string>>{
           {"plan --profile - -o me.yaml <me.yaml", refused + "'me.yaml' is read as well; expected another file\n"},
           {"plan --profile - -o me.md <me.yaml", refused + "'me.md' is read as well; expected another file\n"},
           {"list --add - -o more.txt <more.yaml", refused + "'more.txt' is read as well; expected another file\n"},
           {"plan --profile - <me.yaml >>me.yaml", no_end},
           {"list --add - <more.yaml >>more.txt", no_end},
           {"check - <more.yaml >>more.yaml", no_end},
           {"check mine >>shared.yaml", no_end},
           {"check more.yaml mine >>more.txt", no_end},
           {"check --catalog mine --add more.yaml >>hard.html", no_end}}) {
    INFO(command);
    const Desk desk;
    const std::string before = desk.contents();
    const Run run = desk.shell("hipplan " + command);
    CHECK(run.status == 2);
    CHECK(run.errors.ends_with(complaint));
    CHECK((desk.contents() == before));
  }
}

TEST_CASE("beside what is read everything may be written") {
  const Desk desk;
  for (const char* output : {"mine/plan.txt", "new.yaml", "mine/new.yaml", "me.yaml.txt", "/dev/null"}) {
    INFO(output);
    CHECK(desk.shell(std::string("hipplan plan --profile me.yaml --catalog mine -o ") + output).status == 0);
    fs::remove(desk.folder() / "mine/new.yaml");
  }
  // The same terminal, pipe or device is no file that could be lost.
  CHECK(desk.shell("hipplan plan --profile me.yaml --add /dev/null -o /dev/null").errors.find("read as well") ==
        std::string::npos);
}

}  // namespace
}  // namespace hipplan
