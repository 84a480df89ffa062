// SPDX-License-Identifier: MIT
// `batch` to one stream: what comes out for whom, in which order, and what is said of mistakes. Folders:
// batch_folder_test.
#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.hpp"
#include "people_files.hpp"
#include "program.hpp"
#include "pseudo_terminal.hpp"

namespace hipplan {
namespace {

using Json = nlohmann::ordered_json;
using tests::in_terminal;
using tests::many_people;
using tests::Run;
using tests::Shown;
using tests::Terminal;
using tests::Workplace;

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// Each id and what came of it.
std::vector<std::string> statuses(const Run& run) {
  std::vector<std::string> all;
  for (const std::string& line : lines_of(run.output)) {
    const Json record = Json::parse(line);
    all.push_back((record["id"].is_null() ? "?" : record["id"].get<std::string>()) + ' ' +
                  record["status"].get<std::string>());
  }
  return all;
}

using Words = std::vector<std::string>;

constexpr const char* mixed_people =
    "id,pain,position,equipment,red-flag\n"
    "ada,4,\"lying,sitting\",chair;band,\n"
    "ben,11,,,\n"
    "cleo,5,,,night-sweats\n"
    "dan,9,standing,none,\n"
    "eve,3,siting,,\n"
    "\n"
    "fay,2,,,\n";

TEST_CASE("the rows of everybody in a batch are those of their own plan, with the id before them") {
  const Workplace place;
  place.write("people.csv", "pain;id;equipment;start\n4;ada;chair,band;\n7;=ben;;2026-11-23\n");
  const Run run = place.hipplan({"batch", "people.csv", "--format", "csv", "-q"});
  CHECK(run.status == 0);
  CHECK(run.errors.empty());
  const std::vector<std::string> ada =
      lines_of(place.hipplan({"plan", "--pain", "4", "--equipment", "chair,band", "--format", "csv"}).output);
  const std::vector<std::string> ben =
      lines_of(place.hipplan({"plan", "--pain", "7", "--start", "2026-11-23", "--format", "csv"}).output);
  std::vector<std::string> expected{"id," + ada[0]};
  for (std::size_t i = 1; i < ada.size(); ++i) expected.push_back("ada," + ada[i]);
  for (std::size_t i = 1; i < ben.size(); ++i) expected.push_back("'=ben," + ben[i]);
  CHECK(lines_of(run.output) == expected);
}

TEST_CASE("the JSON of everybody in a batch is that of their own plan, but for the figures") {
  const Workplace place;
  place.write("people.jsonl", R"({"id":"ada","pain":4,"goal":["stairs"]})");
  const Run run = place.hipplan({"batch", "people.jsonl", "-q"});
  CHECK(run.status == 0);
  Json alone = Json::parse(place.hipplan({"plan", "--pain", "4", "--goal", "stairs", "--format", "json"}).output);
  alone["figures"] = Json::array();
  const std::vector<std::string> lines = lines_of(run.output);
  REQUIRE(lines.size() == 1);
  CHECK(Json::parse(lines[0]) == Json{{"id", "ada"}, {"status", "plan"}, {"plan", alone}});
}

TEST_CASE("everybody has a record, in the order of the lines, and every mistake its place") {
  const Workplace place;
  place.write("people.csv", mixed_people);
  const Run run = place.hipplan({"batch", "people.csv"});
  CHECK(run.status == 1);
  CHECK(statuses(run) == Words{"ada plan", "ben mistake", "cleo referral", "dan no-plan", "eve mistake", "fay plan"});
  CHECK(run.errors.find("people.csv:3:5: error: pain '11' is out of range; expected a whole number from 0 to 10\n"
                        "    3 | ben,11,,,\n      |     ^~\n") == 0);
  CHECK(run.errors.find("people.csv:5:1: error: ") != std::string::npos);
  CHECK(run.errors.find("No plan can be made: 0 of ") != std::string::npos);
  CHECK(run.errors.find("people.csv:6:7: error: unknown position 'siting'; did you mean 'sitting'?\n") !=
        std::string::npos);
  CHECK(run.errors.find("note: 2 plans, 1 referral, 1 person without a plan and 2 mistakes\n") != std::string::npos);
  const Json ben = Json::parse(lines_of(run.output)[1]);
  CHECK(ben["problems"] ==
        Json::array({{{"column", 5}, {"message", "pain '11' is out of range; expected a whole number from 0 to 10"}}}));

  const Run csv = place.hipplan({"batch", "people.csv", "--format", "csv", "--quiet"});
  CHECK(csv.status == 1);
  CHECK(csv.output.find("\nben,,,,,mistake,,,,,,,,,,,,,\"column 5: pain '11' is out of range; ") != std::string::npos);
  CHECK(csv.output.find("\ndan,,,,,no-plan,,,,,,,,,,,,,") != std::string::npos);
  CHECK(csv.errors.find("note:") == std::string::npos);
  CHECK(csv.errors.find("people.csv:3:5: error:") == 0);
}

TEST_CASE("a warning sign yields a referral, never a plan, and is no failure") {
  const Workplace place;
  place.write("people.csv", "id,pain,red-flag,condition,cleared\na,4,night-sweats,,\nb,4,,fracture,\nc,4,,,\n");
  const Run run = place.hipplan({"batch", "people.csv"});
  CHECK(run.status == 0);
  CHECK(statuses(run) == Words{"a referral", "b referral", "c plan"});
  const Json referral = Json::parse(lines_of(run.output)[0])["referral"];
  CHECK(referral["red_flags"] == Json::array({"night-sweats"}));
  CHECK(referral["what_to_do"][0] == "See a doctor within days");
  const Run csv = place.hipplan({"batch", "people.csv", "--format", "csv"});
  CHECK(csv.output.find("\na,,,,,referral,,,,,,,,,,,,,\"See a doctor within days. You told us about night sweats.") !=
        std::string::npos);
}

TEST_CASE("a warning sign is answered beside every mistake, and the mistake is told") {
  const Workplace place;
  place.write("people.csv",
              "id,pain,red-flag\na,eleven,night-sweats\nb,,night-sweats\nc,4,night-sweats,5\nd,4,\"night-sweats\n");
  const Run run = place.hipplan({"batch", "people.csv"});
  CHECK(run.status == 1);
  CHECK(statuses(run) == Words{"a referral", "b referral", "c referral", "d referral"});
  for (const char* where : {"people.csv:2:3: ", "people.csv:3:3: ", "people.csv:4:18: ", "people.csv:5:5: "})
    CHECK(run.errors.find(where) != std::string::npos);
}

TEST_CASE("the same bytes come from any number of threads") {
  const Workplace place;
  place.write("people.csv", many_people(120));
  for (const char* format : {"csv", "jsonl"}) {
    const Run one = place.hipplan({"batch", "people.csv", "--format", format, "--jobs", "1"});
    CHECK(one.status == 1);
    for (const char* jobs : {"2", "3", "17"}) {
      const Run several = place.hipplan({"batch", "people.csv", "--format", format, "--jobs", jobs});
      CHECK(several.output == one.output);
      CHECK(several.errors == one.errors);
      CHECK(several.status == one.status);
    }
  }
}

TEST_CASE("parts of a batch are together the same bytes as the whole") {
  const Workplace place;
  place.write("people.csv", many_people(120));
  const Run run = place.shell(
      "hipplan batch -q people.csv > whole 2> errors; head -n 1 people.csv > header; tail -n +2 people.csv | split -l "
      "50 - "
      "part.; for part in part.*; do cat header $part | hipplan batch -q >> parts 2>> errors; done; cmp whole parts");
  CHECK(run.status == 0);
  CHECK(run.output.empty());
}

TEST_CASE("a flag says for how long, and from when, where a line does not") {
  const Workplace place;
  place.write("people.csv", "id,pain,start,weeks\na,4,,\nb,4,2027-01-04,1\nc,4,monday,\n");
  const Run run = place.hipplan({"batch", "people.csv", "--format", "csv", "--start", "2026-11-23", "--weeks", "2"});
  CHECK(run.status == 0);
  CHECK(run.output.find("\na,1,Mon,2026-11-23,") != std::string::npos);
  CHECK(run.output.find("\na,2,Mon,2026-11-30,") != std::string::npos);
  CHECK(run.output.find("\na,3,") == std::string::npos);
  CHECK(run.output.find("\nb,1,Mon,2027-01-04,") != std::string::npos);
  CHECK(run.output.find("\nb,2,") == std::string::npos);
  CHECK(run.output.find("\nc,1,Mon,20") != std::string::npos);
  CHECK(place.hipplan({"batch", "people.csv", "--weeks", "13"}).status == 2);
}

TEST_CASE("a batch takes nothing from its user's own profile") {
  const Workplace place;
  place.write(".config/hipplan/profile.yaml", "version: 1\npain: 9\nred-flag: night-sweats\n");
  place.write("people.csv", "id,pain\nada,4\n");
  CHECK(statuses(place.hipplan({"batch", "people.csv"})) == Words{"ada plan"});
}

TEST_CASE("people come from a file, a pipe or standard input, in whatever form spreadsheets give them") {
  const Workplace place;
  const std::string rows = "id;pain;position\r\nada;4;\"lying\r\nsitting\"\r\nben;4;sitting\r\n";
  place.write("people.csv", "\xEF\xBB\xBF" + rows);
  const Run file = place.hipplan({"batch", "people.csv"});
  // A line end is no comma.
  CHECK(statuses(file) == Words{"ada mistake", "ben plan"});
  CHECK(file.errors.find("people.csv:2:7: error: 'lying sitting' is not a list with commas") == 0);
  for (const char* command : {"hipplan batch - < people.csv", "cat people.csv | hipplan batch",
                              "mkfifo pipe; cat people.csv > pipe & hipplan batch pipe"}) {
    const Run run = place.shell(command);
    CHECK(run.output == file.output);
    CHECK(run.status == 1);
  }
  CHECK(place.shell("printf '{\"id\":1,\"pain\":4}' | hipplan batch --format csv -q | head -n 2 | cut -c 1-2").output ==
        "id\n1,\n");
}

TEST_CASE("a header that cannot be understood ends the run before anybody has a plan") {
  const Workplace place;
  for (const auto& [text, message] : std::vector<std::pair<std::string, std::string>>{
           {"",
            "hipplan: people.csv: error: nothing is in it; expected a first line that names the columns, like id,pain"},
           {"\n \n", "hipplan: people.csv: error: nothing is in it"},
           {"ada,4\n", "people.csv:1:1: error: unknown column 'ada'"},
           {"id,pian\nada,4\n", "people.csv:1:4: error: unknown column 'pian'; did you mean 'pain'?"},
           {std::string("id,pain\0,x\n", 11), "people.csv:1:8: error: a control character"},
           {"\xFF\xFEi\0d\0", "people.csv:1:1: error: this is not UTF-8"}}) {
    place.write("people.csv", text);
    const Run run = place.hipplan({"batch", "people.csv", "--format", "csv", "-o", "plans.csv"});
    CHECK(run.status == 1);
    CHECK(run.errors.find(message) == 0);
    CHECK(place.names() == Words{"people.csv"});
  }
  place.write("people.csv", "id,pain\n");
  const Run nobody = place.hipplan({"batch", "people.csv"});
  CHECK(nobody.status == 0);
  CHECK(nobody.errors == "note: 0 plans\n");
}

TEST_CASE("hostile lines are mistakes of their own, and all others are done") {
  const Workplace place;
  const std::string long_line(3'000'000, 'x');
  place.write("people.csv", "id,pain,side\na,4,\n\"b,4,\nc,4,\n" + long_line + "\nd,4,\ne,\xFF,\nf,4," +
                                std::string(1, '\0') + "\ng,4\n,4,\n" + std::string(1000, 'h') + ",4,\ni,4,left");
  const Run run = place.hipplan({"batch", "people.csv", "-q"});
  CHECK(run.status == 1);
  const Words all = statuses(run);
  REQUIRE(all.size() == 11);
  CHECK(all[0] == "a plan");
  CHECK(all[1] == "b,4, mistake");
  CHECK(all[2] == "c plan");
  CHECK(all[3].find("xxx... mistake") != std::string::npos);
  CHECK(all[4] == "d plan");
  CHECK(all[5] == "e mistake");
  CHECK(all[6] == "f mistake");
  CHECK(all[7] == "g mistake");
  CHECK(all[8] == "? mistake");
  CHECK(all[9].find("hhh... mistake") != std::string::npos);
  CHECK(all[10] == "i plan");
  CHECK(run.output.find(R"({"id":null,"line":10,"status":"mistake")") != std::string::npos);
  CHECK(run.errors.find("people.csv:5:1: error: this line has more than 64 kB; expected less\n") != std::string::npos);
}

TEST_CASE("a line of any length needs no memory") {
  // 300 MB in one line, with 200 MB to do it in; the sanitizers need more to begin with.
#if defined(__SANITIZE_ADDRESS__)
  const std::string limit = "true";
#else
  const std::string limit = "ulimit -v 200000";
#endif
  const Run run =
      Workplace().shell(limit +
                        "; { printf 'id,pain\\n'; head -c 300000000 /dev/zero | tr '\\0' x; printf '\\nada,4\\n'; } | "
                        "hipplan "
                        "batch -q --jobs 1 | grep -c '\"plan\":'");
  CHECK(run.output == "1\n");
  CHECK(run.errors.find("standard input:2:1: error: this line has more than 64 kB") == 0);
}

TEST_CASE("whoever feeds one line has its plan before the next") {
  const Run run = Workplace().shell(
      "mkfifo in out; hipplan batch -q < in > out & exec 3> in 4< out; printf 'id,pain\\nada,4\\n' >&3; read -r first "
      "<&4; "
      "echo \"$first\" | cut -c 1-11; printf 'ben,4\\n' >&3; read -r second <&4; echo \"$second\" | cut -c 1-11; exec "
      "3>&-; "
      "wait");
  CHECK(run.output == "{\"id\":\"ada\"\n{\"id\":\"ben\"\n");
}

TEST_CASE("what a batch cannot do is told with what is expected") {
  const Workplace place;
  place.write("people.csv", "id,pain\nada,4\n");
  for (const auto& [command, message] : std::vector<std::pair<Words, std::string>>{
           {{"--jobs", "0"}, "--jobs: error: '0' is no whole number from 1 to 256"},
           {{"--jobs", "10000"}, "--jobs: error: '10000' is no whole number from 1 to 256"},
           {{"--jobs", "two"}, "--jobs: error: 'two' is no whole number from 1 to 256"},
           {{"--resume"}, "--resume: error: goes on with a folder; expected --output-dir DIR"},
           {{"-o", "x", "--output-dir", "y"}, "--output-dir: error: stands beside --output; expected one or the other"},
           {{"--format", "html"}, "--format: error: a batch has no such format; expected jsonl or csv, or with"},
           {{"--output-dir", "y", "--format", "svg"}, "--format: error: a batch has no such format"},
           {{"-o", "plans.txt"}, "--output: error: a batch has no such format"},
           {{"--pain", "4"}, "--pain: error: unknown flag"},
           {{"--add", "-", "-"}, "standard input can be read only once"}}) {
    Words arguments{"batch"};
    arguments.insert(arguments.end(), command.begin(), command.end());
    if (command.back() != "-") arguments.emplace_back("people.csv");
    const Run run = place.hipplan(arguments);
    INFO(run.errors);
    CHECK(run.status == 2);
    CHECK(run.errors.find(message) != std::string::npos);
    CHECK(run.output.empty());
  }
  CHECK(place.hipplan({"batch", "people.csv", "--format", "json", "-q"}).status == 0);
  CHECK(place.hipplan({"batch", "people.csv", "-o", "plans.ndjson", "-q"}).status == 0);
}

TEST_CASE("a stream that cannot be read or written ends a batch with what was wrong") {
  const Workplace place;
  place.write("people.csv", many_people(200));
  for (const auto& [command, message] : std::vector<std::pair<std::string, std::string>>{
           {"hipplan batch missing.csv", "hipplan: missing.csv: error: cannot read: No such file or directory\n"},
           {"hipplan batch .", "hipplan: .: error: cannot read: this is a folder; expected a file\n"},
           {"hipplan batch -q people.csv > /dev/full 2>&3",
            "hipplan: standard output: error: cannot write: No space left on device\n"},
           {"hipplan batch -q <&-", "hipplan: standard input: error: cannot read: Bad file descriptor\n"},
           {"hipplan batch -q <&- >&-", "hipplan: standard input: error: cannot read: Bad file descriptor\n"},
           {"hipplan batch -q people.csv >&-", "hipplan: standard output: error: cannot write: Bad file descriptor\n"},
           {"hipplan batch -q people.csv -o people.csv --format csv",
            "hipplan: --output: error: 'people.csv' is read as well; expected another file\n"}}) {
    const Run run = place.shell("exec 3>&2; " + command + " | true; exit 0");
    INFO(command);
    CHECK(run.errors.find(message) != std::string::npos);
  }
  // A reader that has seen enough.
  const Run early =
      place.shell("{ hipplan batch -q people.csv 2> errors; echo $? > status; } | head -n 1 > one; cat status");
  CHECK(early.output == "1\n");
  CHECK(place.read("errors").find("hipplan: standard output: error: cannot write: Broken pipe\n") != std::string::npos);
  // An output file is there whole, or not at all.
  place.write("plans.csv", "old");
  CHECK(place.shell("ulimit -f 100; hipplan batch -q people.csv -o plans.csv 2> errors").status == 1);
  CHECK(place.read("plans.csv") == "old");
  CHECK(place.read("errors").find("hipplan: plans.csv: error: cannot write: File too large\n") != std::string::npos);
}

TEST_CASE("progress is shown in a terminal, and nowhere else") {
  const Workplace place;
  place.write("people.csv", many_people(400));
  place.shell("mkfifo plans");
  // However fast the machine is: nobody takes the plans for a second.
  const std::string slow_reader = "timeout 60 sh -c '{ sleep 1; cat > got; } < plans' & ";
  Terminal wide;
  wide.columns = 100;
  place.shell(slow_reader);
  const Shown shown = in_terminal(place, {"batch", "people.csv", "-o", "plans", "--jobs", "1"}, wide);
  CHECK(shown.text.find(" done, ") != std::string::npos);
  CHECK(shown.text.find(" a second, 0:0") != std::string::npos);
  CHECK(shown.text.find(" left, ") != std::string::npos);
  // It is written over whenever something else is said.
  const std::string end_of_line = "failures\x1b[K";
  for (std::size_t at = 0; (at = shown.text.find(end_of_line, at)) != std::string::npos; ++at)
    CHECK(shown.text[at + end_of_line.size()] == '\r');
  place.shell(slow_reader);
  CHECK(in_terminal(place, {"batch", "people.csv", "-o", "plans", "-q"}).text.find(" done, ") == std::string::npos);
  const Run piped = place.shell(slow_reader + "hipplan batch people.csv -o plans");
  CHECK(piped.errors.find("note: ") != std::string::npos);
  CHECK(piped.errors.find(" done, ") == std::string::npos);
}

}  // namespace
}  // namespace hipplan
