// SPDX-License-Identifier: MIT
// `batch --output-dir`: a file a person, the list of them, and going on with what was interrupted.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "people_files.hpp"
#include "program.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

namespace fs = std::filesystem;
using tests::many_people;
using tests::read_text;
using tests::Run;
using tests::Workplace;

using Words = std::vector<std::string>;

Words names_in(const Workplace& place, const std::string& folder) {
  Words names;
  for (const auto& entry : fs::directory_iterator(place.folder() / folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

/// The list without digests.
std::string list_in(const Workplace& place, const std::string& folder) {
  std::string list;
  std::ifstream file(place.folder() / folder / "records.csv");
  for (std::string line; std::getline(file, line);) list += line.substr(0, line.rfind(',')) + '\n';
  return list;
}

TEST_CASE("a folder gets a file a person, as plan would write it, and a list of all") {
  const Workplace place;
  place.write("people.csv", "id,pain,red-flag\nada,4,\nben,5,night-sweats\ncleo,11,\n");
  for (const char* format : {"text", "markdown", "html", "csv", "json", "ics"}) {
    const std::string folder = std::string("plans/") + format;
    const Run run =
        place.hipplan({"batch", "people.csv", "--output-dir", folder, "--format", format, "--start", "2026-11-23"});
    CHECK(run.status == 1);
    CHECK(run.output.empty());
    CHECK(run.errors.find("people.csv:4:6: error: pain '11'") == 0);
    const Words names = names_in(place, folder);
    REQUIRE(names.size() == 3);
    const std::string ending = names[0].substr(3);
    const bool for_people = ending == ".txt" || ending == ".md" || ending == ".html";
    CHECK(names == Words{"ada" + ending, for_people ? "ben" + ending : "ben.txt", "records.csv"});
    CHECK(place.read(folder + '/' + names[0]) ==
          place.hipplan({"plan", "--pain", "4", "--start", "2026-11-23", "--format", format}).output);
    if (for_people)
      CHECK(place.read(folder + '/' + names[1]) ==
            place.hipplan({"plan", "--pain", "5", "--red-flag", "night-sweats", "--format", format}).output);
    const std::string list = list_in(place, folder);
    CHECK(list.find("id,line,status,mistakes,file,message\nada,2,plan,0,ada" + ending + ",\nben,3,referral,0," +
                    names[1] + ",\"See a doctor") == 0);
    CHECK(list.find("\ncleo,4,mistake,1,,\"column 6: pain '11' is out of range") != std::string::npos);
  }
}

TEST_CASE("a calendar needs dates, and whoever has none is told") {
  const Workplace place;
  place.write("people.csv", "id,pain,start\nada,4,2026-11-23\nben,4,\n");
  const Run run = place.hipplan({"batch", "people.csv", "--output-dir", "plans", "--format", "ics"});
  CHECK(run.status == 1);
  CHECK(run.errors.find("people.csv:3:1: error: start missing; a calendar needs the first day, like 2026-11-23\n") ==
        0);
  CHECK(names_in(place, "plans") == Words{"ada.ics", "records.csv"});
}

TEST_CASE("an id that cannot be the name of a file is a mistake, and nothing is written anywhere else") {
  const Workplace place;
  place.write("people.csv", "id,pain\n../out,4\n/tmp/out,4\n..,4\n.,4\n.hidden,4\n-rf,4\na/b,4\n\"a\nb\",4\na:b,4\n" +
                                std::string(1000, 'x') + ",4\n\xC3\xA9t\xC3\xA9,4\nrecords,4\nan id,4\n");
  const Run run = place.hipplan({"batch", "people.csv", "--output-dir", "plans", "--format", "csv"});
  CHECK(run.status == 1);
  CHECK(names_in(place, "plans") == Words{"an id.csv", "records.csv", "\xC3\xA9t\xC3\xA9.csv"});
  CHECK(place.names() == Words{"people.csv", "plans/"});
  CHECK(run.errors.find(
            "people.csv:2:1: error: the id '../out' cannot be the name of a file; expected no dot or hyphen at "
            "the front, and none of / \\ : * ? \" < > |\n") == 0);
  CHECK(run.errors.find("error: the id 'records' is the name of the list (records.csv); expected another id\n") !=
        std::string::npos);
  // 200 letters that are 400 bytes.
  std::string letters;
  for (int i = 0; i < 200; ++i) letters += "\xC3\xA9";
  place.write("people.csv", "id,pain\n" + letters + ",4\n");
  CHECK(place.hipplan({"batch", "people.csv", "--output-dir", "other"})
            .errors.find("is too long for the name of a file") != std::string::npos);
}

TEST_CASE("an id that comes twice keeps its first plan, and no file of anybody else is written over") {
  const Workplace place;
  place.write("people.csv", "id,pain,red-flag\nada,4,\nada,6,\nada,6,night-sweats\nben,4,\ncleo,4,\n");
  place.write("plans/ben.csv", "mine");
  fs::create_symlink("nowhere", place.folder() / "plans" / "cleo.csv");
  const Run run = place.hipplan({"batch", "people.csv", "--output-dir", "plans", "--format", "csv"});
  CHECK(run.status == 1);
  CHECK(run.errors.find("people.csv:3: error: there is a file for 'ada' already; expected each id once") == 0);
  CHECK(place.read("plans/ada.csv") == place.hipplan({"plan", "--pain", "4", "--format", "csv"}).output);
  CHECK(place.read("plans/ben.csv") == "mine");
  CHECK(names_in(place, "plans") == Words{"ada.csv", "ben.csv", "cleo.csv", "records.csv"});
  const std::string list = list_in(place, "plans");
  CHECK(list.find("\nada,3,mistake,1,,") != std::string::npos);
  // What to do about the sign is told all the same.
  CHECK(list.find("\nada,4,referral,1,,\"See a doctor") != std::string::npos);
  CHECK(list.find("\nben,5,mistake,1,,") != std::string::npos);
  CHECK(list.find("\ncleo,6,mistake,1,,") != std::string::npos);
}

TEST_CASE("a folder that was written is gone on with or left alone") {
  const Workplace place;
  place.write("people.csv", "id,pain\nada,4\nben,12\n");
  const Words begin{"batch", "people.csv", "--output-dir", "plans"};
  const Words go_on{"batch", "people.csv", "--output-dir", "plans", "--resume"};
  // Also where there is nothing to go on with.
  CHECK(place.hipplan(go_on).status == 1);
  const std::string list = place.read("plans/records.csv");
  CHECK(place.hipplan(begin).errors ==
        "hipplan: plans/records.csv: error: an earlier run was written here; expected --resume to go on with it, or "
        "another folder\n");
  const Run again = place.hipplan(go_on);
  CHECK(again.errors == "note: 1 plan and 1 mistake; 2 of them from before\n");
  // There was a mistake, whoever told it.
  CHECK(again.status == 1);
  CHECK(place.read("plans/records.csv") == list);

  const std::string refused = ": error: this is not what the run in 'plans' was begun with: another input";
  Words other = go_on;
  other.insert(other.end(), {"--format", "html"});
  CHECK(place.hipplan(other).errors.find("people.csv:2" + refused) == 0);
  place.write("people.csv", "id,pain\nada,4\nben,2\n");
  CHECK(place.hipplan(go_on).errors.find("people.csv:3" + refused) == 0);
  place.write("people.csv", "id,pain\nada,4\n");
  CHECK(place.hipplan(go_on).errors.find("people.csv" + refused) != std::string::npos);
  CHECK(place.read("plans/records.csv") == list);
  // More people are an input that was cut off.
  place.write("people.csv", "id,pain\nada,4\nben,12\n\ncleo,4\n");
  CHECK(place.hipplan(go_on).errors == "note: 2 plans and 1 mistake; 2 of them from before\n");
  CHECK(names_in(place, "plans") == Words{"ada.txt", "cleo.txt", "records.csv"});
}

TEST_CASE("a run is gone on with on the day that it was begun for, and in its colours") {
  const Workplace place;
  const std::string first = "id,pain,start\nada,4,today\n";
  const std::string flags = "hipplan batch -q people.csv --output-dir ";
  // Nowhere is it the same day as half a world away.
  const std::string east = "TZ=EAST-14 ";
  const std::string west = "TZ=WEST12 ";
  const std::string refused = "people.csv:2: error: this is not what the run in ";
  place.write("people.csv", first);
  CHECK(place.shell(east + flags + "lines").status == 0);
  CHECK(place.shell(east + flags + "flag --start tomorrow").status == 0);
  CHECK(place.shell(flags + "colours --color always").status == 0);
  place.write("people.csv", first + "ben,4,today\n");
  CHECK(place.shell(west + flags + "lines --resume").errors.find(refused) == 0);
  CHECK(place.shell(west + flags + "flag --start tomorrow --resume").errors.find(refused) == 0);
  CHECK(place.shell(flags + "colours --color never --resume").errors.find(refused) == 0);
  CHECK(place.shell(east + flags + "lines --resume").status == 0);
  CHECK(names_in(place, "lines") == Words{"ada.txt", "ben.txt", "records.csv"});
  // A date is one everywhere.
  place.write("people.csv", "id,pain\nada,4\n");
  CHECK(place.shell(east + flags + "dated --start 2026-11-23").status == 0);
  CHECK(place.shell(west + flags + "dated --start 2026-11-23 --resume").status == 0);
}

TEST_CASE("a list that ends in the middle of a row loses that row, and the file that it was for is not lost") {
  const Workplace place;
  place.write("people.csv", many_people(40));
  const Words command{"batch", "people.csv", "--output-dir", "plans", "--resume"};
  place.hipplan(command);
  const std::string list = place.read("plans/records.csv");
  const Words names = names_in(place, "plans");
  for (const std::size_t cut : {std::size_t{1}, std::size_t{30}, list.size() / 2, list.size() - 10, list.size()}) {
    place.write("plans/records.csv", list.substr(0, list.size() - cut));
    // Only the last of its files may be there already: the others are those of somebody else.
    const std::string kept = list.substr(0, list.size() - cut);
    const auto rows = std::count(kept.begin(), kept.end(), '\n');
    for (int person = std::max(0, static_cast<int>(rows)); person < 40; ++person)
      fs::remove(place.folder() / "plans" / ("p" + std::to_string(person) + ".txt"));
    place.hipplan(command);
    CHECK(place.read("plans/records.csv") == list);
    CHECK(names_in(place, "plans") == names);
  }
}

TEST_CASE("a run that was killed goes on where it was, without redoing or losing anything") {
  const Workplace place;
  place.write("people.csv", many_people(1000));
  const std::string command = "hipplan batch -q people.csv --format csv --output-dir ";
  REQUIRE(place.shell(command + "whole 2> errors").status == 1);
  std::size_t interrupted = 0;
  for (const char* rows : {"1", "2", "30", "100", "300"}) {
    fs::remove_all(place.folder() / "plans");
    place.shell(command + "plans --jobs 1 2> errors & until [ \"$(cat plans/records.csv 2> none | wc -l)\" -ge " +
                rows +
                " ] || ! kill -0 $! 2> none; do sleep 0.002; done; kill -9 $!; wait $!; ls -i plans | grep -v records "
                "> before; " +
                command + "plans --resume 2> errors; ls -i plans > after; grep -vxFf after before > redone");
    CHECK(place.read("redone").empty());
    CHECK(place.shell("diff -r whole plans").output.empty());
    const std::string before = place.read("before");
    interrupted +=
        static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1 < names_in(place, "whole").size();
  }
  CHECK(interrupted > 0);
}

TEST_CASE("what a killed run has left under no name is no second name of a plan") {
  const Workplace place;
  place.write("people.csv", "id,pain\nada,4\nben,4\n");
  place.hipplan({"batch", "people.csv", "--output-dir", "plans"});
  const std::string ada = place.read("plans/ada.txt");
  const std::string list = place.read("plans/records.csv");
  // Killed between giving the name and taking the other one away, and before the list was told.
  fs::create_hard_link(place.folder() / "plans/ada.txt", place.folder() / "plans/.hipplan-batch.part");
  fs::remove(place.folder() / "plans/ben.txt");
  place.write("plans/records.csv", list.substr(0, list.find('\n') + 1));
  CHECK(place.hipplan({"batch", "people.csv", "--output-dir", "plans", "--resume"}).status == 0);
  CHECK(place.read("plans/ada.txt") == ada);
  CHECK(place.read("plans/records.csv") == list);
  CHECK(names_in(place, "plans") == Words{"ada.txt", "ben.txt", "records.csv"});
}

TEST_CASE("a folder that cannot be written ends the run with what was wrong") {
  const Workplace place;
  place.write("people.csv", many_people(400));
  place.write("file", "");
  CHECK(place.hipplan({"batch", "people.csv", "--output-dir", "file"}).errors ==
        "hipplan: file: error: cannot write: Not a directory\n");
  CHECK(place.hipplan({"batch", "people.csv", "--output-dir", ""}).status == 2);
  // Another file by mistake.
  place.write("other/records.csv", "name,address\n");
  CHECK(place.hipplan({"batch", "people.csv", "--output-dir", "other", "--resume"}).errors ==
        "hipplan: other/records.csv: error: this is no list of a batch; expected another folder\n");
  CHECK(place.read("other/records.csv") == "name,address\n");
  const Run full = place.shell("ulimit -f 8; hipplan batch -q people.csv --output-dir full --format html 2>&1");
  CHECK(full.status == 1);
  CHECK(full.output.find("cannot write: File too large\n") != std::string::npos);
  CHECK(list_in(place, "full") == "id,line,status,mistakes,file,message\n");
  // Gone in the middle, when all who had come were done.
  place.write("people.csv", many_people(20));
  const Run gone = place.shell(
      "{ cat people.csv; sleep 2; printf 'zoe,4,,,\\n'; } | hipplan batch --output-dir gone -q 2> errors & "
      "until [ \"$(cat gone/records.csv 2> none | wc -l)\" -ge 21 ] || ! kill -0 $! 2> none; do sleep 0.01; done; "
      "rm -r gone; wait $!");
  CHECK(gone.status == 1);
  CHECK(place.read("errors").find("hipplan: gone/") != std::string::npos);
  CHECK(place.read("errors").find("cannot write: No such file or directory\n") != std::string::npos);
  CHECK_FALSE(fs::exists(place.folder() / "gone"));
}

TEST_CASE("two runs do not write into one folder") {
  const Workplace place;
  place.write("people.csv", "id,pain\nada,4\n");
  const Run run = place.shell(
      "{ cat people.csv; sleep 1; } | hipplan batch -q --output-dir plans & sleep 0.3; hipplan batch people.csv "
      "--output-dir "
      "plans --resume; echo $?; wait");
  CHECK(
      run.errors ==
      "hipplan: plans/records.csv: error: another run is writing here; expected it to end first, or another folder\n");
  CHECK(run.output == "1\n");
}

TEST_CASE("a signal takes along the file that has no name yet") {
  const Workplace place;
  place.write("people.csv", many_people(3000));
  const Run run = place.shell(
      "hipplan batch -q people.csv --jobs 1 --output-dir plans --format html 2> errors & sleep 0.2; kill -TERM $!; "
      "wait $!; "
      "echo $?; ls "
      "-a plans | grep -c part");
  CHECK(run.output == "143\n0\n");
}

TEST_CASE("a stream that is closed is no name for a file of the folder") {
  const Workplace place;
  place.write("people.csv", "id,pain\nada,4\nben,12\n");
  CHECK(place.shell("hipplan batch people.csv --output-dir plans <&- >&- 2>&-").status == 1);
  CHECK(place.read("plans/records.csv").find("error") == std::string::npos);
  CHECK(place.read("plans/ada.txt") == place.hipplan({"plan", "--pain", "4"}).output);
}

}  // namespace
}  // namespace hipplan
