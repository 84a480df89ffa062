// SPDX-License-Identifier: MIT
// `hipplan init`: what it asks, what it understands, and what it writes and keeps.
#include <unistd.h>

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
using tests::no_signs;
using tests::profile_text;
using tests::Run;
using tests::Workplace;

/// Where the user's own profile stands, from home.
constexpr const char* own = ".config/hipplan/profile.yaml";

std::string note_of(const Workplace& place, const std::string& name) {
  return "note: answers from " + (place.folder() / name).string() + '\n';
}

TEST_CASE("init asks, takes Enter for what stands in brackets, and writes the profile") {
  const Workplace place;
  const Run run = init(place, "4\n\n\n\n\n\n\n\n");
  CHECK(run.status == 0);
  CHECK(run.output == "");
  CHECK(run.errors.find("Written to " + (place.folder() / own).string()) != std::string::npos);
  const Run plan = place.hipplan({"plan"});
  CHECK(plan.status == 0);
  CHECK(plan.errors == note_of(place, own));
  const std::string text = place.read(own);
  for (const char* line :
       {"\nversion: 2\n", "\npain: 4\n", "\nactive: false\n", "\nside: both\n", "\nminutes: 20\n", "\ndays: 3\n"}) {
    INFO(line);
    CHECK(text.find(line) != std::string::npos);
  }
}

TEST_CASE("init writes what was answered: the plan is that of the same flags") {
  const Workplace place;
  CHECK(init(place, "2\nlying,standing\nchair, band\nleft\noa\nmon,thu\n30\nyes\n").status == 0);
  CHECK(place.hipplan({"plan"}).output ==
        Workplace()
            .hipplan({"plan", "--pain", "2", "--position", "lying,standing", "--equipment", "chair,band", "--side",
                      "left", "--condition", "oa", "--days", "mon,thu", "--minutes", "30", "--active"})
            .output);
}

TEST_CASE("init asks last what one wants to be able to do, and Enter or an end of the answers is nothing") {
  for (const auto& [typed, key] : std::vector<std::pair<std::string, std::string>>{
           {"stairs\n", "\ngoal: stairs\n"},
           {"climb stairs and sleep through the night\n", "\ngoal: [stairs, sleep]\n"},
           {"juggling\n?\nwalking\n", "\ngoal: walking\n"},
           {"stairs,sleep,walking\nnone\n", "\n# goal:\n"},
           {"\n", "\n# goal:\n"},
           {"", "\n# goal:\n"}}) {
    const Workplace place;
    const Run run = init_with(place, "4\n" + enters.substr(1) + no_signs + typed);
    INFO(typed << run.errors);
    CHECK(run.status == 0);
    CHECK(run.errors.find("What do you want to be able to do again?") != std::string::npos);
    CHECK(place.read(own).find(key) != std::string::npos);
    CHECK(place.hipplan({"plan"}).status == 0);
  }
}

TEST_CASE("init keeps a goal for whoever has no more to say, and asks nobody with a warning sign for one") {
  const Workplace place;
  place.write(own, profile_text("goal: stairs  # the cellar\n"));
  CHECK(init_with(place, enters + no_signs).status == 0);
  CHECK(place.read(own) == profile_text("goal: stairs  # the cellar\n"));
  const Run changed = init_with(place, enters + no_signs + "sleep\n");
  CHECK(changed.errors.find("[stairs]") != std::string::npos);
  CHECK(place.read(own).find("goal: sleep  # the cellar\n") != std::string::npos);
  CHECK(place.read(own).starts_with("version: 2\n"));
  const Run sign = init_with(place, enters + "yes\nyes\n");
  CHECK(sign.status == 3);
  CHECK(sign.errors.find("What do you want") == std::string::npos);
}

TEST_CASE("init explains each question in a line, and offers every day in severe pain") {
  const Workplace place;
  const Run run = init(place, "9\n\n\n\n\n\n\n\n");
  CHECK(run.status == 0);
  CHECK(place.read(own).find("\ndays: 7\n") != std::string::npos);
  for (const char* question : {"How much does it hurt", "Which positions", "at hand", "Which side", "Has a clinician",
                               "days a week", "minutes a day", "used to regular exercise"}) {
    INFO(question);
    CHECK(run.errors.find(question) != std::string::npos);
  }
}

TEST_CASE("init asks again where an answer makes no sense, and says why") {
  const Workplace place;
  const Run run =
      init(place, "\n11\nmuch\n4\nsittng\nsitting\nbnad\nband\nup\nleft\narthritus\nnone\n9\n3\n4\n20\nperhaps\nno\n");
  CHECK(run.status == 0);
  for (const char* words :
       {"This one needs an answer", "pain '11' is out of range", "pain 'much' is not a whole number",
        "unknown position 'sittng'; did you mean 'sitting'?", "unknown equipment 'bnad'; did you mean 'band'?",
        "unknown side 'up'", "unknown condition 'arthritus'", "days '9' is out of range", "minutes '4' is out of range",
        "Please answer yes or no"}) {
    INFO(words);
    CHECK(run.errors.find(words) != std::string::npos);
  }
  CHECK(place.hipplan({"plan"}).output ==
        Workplace()
            .hipplan({"plan", "--pain", "4", "--position", "sitting", "--equipment", "band", "--side", "left"})
            .output);
}

TEST_CASE("an end of the answers writes nothing, and keeps a profile that is there byte for byte") {
  const Workplace place;
  const std::string before = "# mine\nversion: 1\npain:   7   # on stairs\n";
  std::string answers;
  for (const char* line :
       {"", "4\n", "sitting\n", "chair\n", "left\n", "none\n", "3\n", "20\n", "no\n", "no\n", "unsure\n", "no\nno\n"}) {
    answers += line;
    fs::remove_all(place.folder() / ".config");
    const Run fresh = init_with(place, answers);
    INFO(answers);
    CHECK(fresh.status == 1);
    CHECK(fresh.errors.find("nothing was written") != std::string::npos);
    CHECK_FALSE(fs::exists(place.folder() / ".config"));
    place.write(own, before);
    CHECK(init_with(place, answers).status == 1);
    CHECK(place.read(own) == before);
  }
}

TEST_CASE("init offers what the profile says so far, and keeps what it does not ask for") {
  const Workplace place;
  place.write(own,
              "version: 1\npain: 3\nactive: true\nposition: [supine, sitting]\ncondition: [oa, osteoporosis]\navoid: "
              "[bridge, impact]\n"
              "start: 2026-11-23\nweeks: 6\n");
  const Run run = init(place, "\n\n\n\n\n\n\n\n");
  CHECK(run.status == 0);
  CHECK(run.errors.find("[3]") != std::string::npos);
  CHECK(run.errors.find("[supine,sitting]") != std::string::npos);
  std::string text = place.read(own);
  std::erase(text, ' ');
  for (const char* line :
       {"\npain:3\n", "\nactive:true\n", "\nposition:[supine,sitting]\n", "\ncondition:[oa,osteoporosis]\n",
        "\navoid:[bridge,impact]\n", "\nstart:2026-11-23\n", "\nweeks:6\n"}) {
    INFO(line);
    CHECK(text.find(line) != std::string::npos);
  }
  // 'none' takes the conditions away.
  CHECK(init(place, "\n\n\n\nnone\n\n\n\n").status == 0);
  CHECK(place.read(own).find("\ncondition: none\n") != std::string::npos);
}

TEST_CASE("init does not write over a profile that it cannot read") {
  const Workplace place;
  for (const std::string text :
       {"version: 3\npain: 4\n", "version: 1\npain: [\n", "pain: 4\n", "version: 1\nmood: good\n"}) {
    place.write(own, text);
    const Run run = init(place, "4\n\n\n\n\n\n\n\n");
    INFO(text);
    CHECK(run.status == 1);
    CHECK(run.errors.find("profile.yaml:") != std::string::npos);
    CHECK(place.read(own) == text);
  }
}

TEST_CASE("init writes another file where it is told to, and says when it cannot") {
  const Workplace place;
  CHECK(init(place, "4\n\n\n\n\n\n\n\n", "--profile people/ann.yaml").status == 0);
  CHECK_FALSE(fs::exists(place.folder() / own));
  CHECK(place.hipplan({"plan", "--profile", "people/ann.yaml"}).status == 0);
  place.write("file", "no folder\n");
  const Run run = init(place, "4\n\n\n\n\n\n\n\n", "--profile file/ann.yaml");
  CHECK(run.status == 1);
  CHECK(run.errors.find("file/ann.yaml: error: cannot write: ") != std::string::npos);
  CHECK(place.read("file") == "no folder\n");
}

TEST_CASE("lines that end as in Windows, and a last line without end, are fine") {
  const Workplace place;
  CHECK(init_with(place, "4\r\n \r\n\r\n\r\n\r\n\r\n\r\nyes\r\nno\r\nno\r\nno\r\nno\r\nno").status == 0);
  CHECK(place.read(own).find("\nactive: true\n") != std::string::npos);
  CHECK(place.read(own).find('\r') == std::string::npos);
}

TEST_CASE("blanks around an answer are no mistake") {
  const Workplace place;
  const Run run = init(place, " 4 \n sitting \n chair , band \n left \n none \n 3 \n 20 \n yes \n");
  CHECK(run.status == 0);
  CHECK(run.errors.find("error:") == std::string::npos);
}

TEST_CASE("what is wrong with answers that nobody is asked for is said before the first question") {
  const Workplace place;
  for (const char* line :
       {"avoid: \"a: b\"", "avoid: [bridge, \"#x\"]", "weeks: 40", "start: soon", "red-flag: fevre"}) {
    const std::string text = std::string("version: 1\npain: 4\n") + line + '\n';
    place.write(own, text);
    const Run run = init(place, "\n\n\n\n\n\n\n\n");
    INFO(line);
    CHECK(run.status == 1);
    CHECK(run.errors.find("profile.yaml:3:") != std::string::npos);
    CHECK(run.errors.find("How much") == std::string::npos);
    CHECK(place.read(own) == text);
  }
}

TEST_CASE("only the answers that have changed are written into a profile") {
  const Workplace place;
  const std::string before = "# of my own\n" + profile_text("# the stairs hurt most\navoid: bridge  # since May\n");
  place.write(own, before);
  const Run run = init(place, "5\n\n\n\n\n\n30\n\n");
  CHECK(run.status == 0);
  CHECK(place.read(own) == tests::with(tests::with(before, "pain: 4", "pain: 5"), "minutes: 20", "minutes: 30"));
  CHECK(run.errors.find("profile.yaml: pain, minutes; all else in it is as it was. Now: hipplan plan\n") !=
        std::string::npos);
  CHECK_FALSE(fs::exists(place.folder() / (own + std::string(".bak"))));
}

TEST_CASE("where nothing has changed nothing is written, and init says so") {
  const Workplace place;
  place.write(own, profile_text("# mine\n"));
  const auto time = fs::last_write_time(place.folder() / own);
  const Run run = init(place, enters);
  CHECK(run.status == 0);
  CHECK(run.errors.find("Nothing has changed: ") != std::string::npos);
  CHECK(place.read(own) == profile_text("# mine\n"));
  CHECK((fs::last_write_time(place.folder() / own) == time));
}

TEST_CASE("a copy of a profile never takes a name that is somebody's") {
  const Workplace place;
  // A layout into which no answer can be added.
  const std::string old = "{version: 1, pain: 4}  # mine\n";
  place.write("me.yaml", old);
  place.write("me.yaml.bak", "a copy of hers\n");
  fs::create_symlink("nowhere", place.folder() / "me.yaml.bak2");
  fs::create_directory(place.folder() / "me.yaml.bak3");
  const Run run = init(place, "5\n\n\n\n\n\n\n\n", "--profile me.yaml");
  CHECK(run.status == 0);
  CHECK(run.errors.find("Your old profile is kept in me.yaml.bak4. Written to me.yaml.") != std::string::npos);
  CHECK(place.read("me.yaml.bak") == "a copy of hers\n");
  CHECK_FALSE(fs::exists(place.folder() / "nowhere"));
  CHECK(place.read("me.yaml.bak4") == old);
  for (const char* name : {"me.yaml", "me.yaml.bak4"}) {
    INFO(name);
    const fs::perms others = fs::perms::group_all | fs::perms::others_all;
    CHECK((name == std::string("me.yaml") ||
           (fs::status(place.folder() / name).permissions() & others) == fs::perms::none));
  }
}

TEST_CASE("a profile is for its owner's eyes") {
  const Workplace place;
  CHECK(place.shell("yes '' | hipplan init --profile me.yaml").status == 1);
  CHECK(place.names() == std::vector<std::string>{});
  CHECK(init(place, "4" + enters, "--profile me.yaml").status == 0);
  CHECK(init(place, "5" + enters, "--profile me.yaml").status == 0);
  CHECK((fs::status(place.folder() / "me.yaml").permissions() & fs::perms::all) ==
        (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a profile that was changed while init asked is not lost") {
  const Workplace place;
  place.write("me.yaml", profile_text(""));
  const std::string later = profile_text("weeks: 8  # said the physio\n");
  place.write("later.yaml", later);
  place.write("answers", "5\n\n\n\n\n\n\n\n" + no_signs);
  const Run run = place.shell(
      "{ head -n 8 answers; sleep 1; cp later.yaml me.yaml; tail -n 5 answers; } | hipplan init --profile me.yaml");
  CHECK(run.status == 0);
  CHECK(place.read("me.yaml.bak") == later);
  CHECK(place.read("me.yaml").find("said the physio") != std::string::npos);
}

TEST_CASE("a place that cannot be written is named before the first question") {
  const Workplace place;
  place.write("file", "no folder\n");
  fs::create_directory(place.folder() / "folder");
  fs::create_symlink("loop", place.folder() / "loop");
  for (const auto& [path, reason] :
       std::vector<std::pair<std::string, std::string>>{{"file/me.yaml", "Not a directory"},
                                                        {"file/deep/er/me.yaml", "Not a directory"},
                                                        {"folder", "this is a folder"},
                                                        {"loop", "Too many levels of symbolic links"}}) {
    const Run run = init(place, "4" + enters, "--profile " + path);
    INFO(path << "\n" << run.errors);
    CHECK(run.status == 1);
    CHECK(run.errors.find(path + ": error: cannot ") != std::string::npos);
    CHECK(run.errors.find(reason) != std::string::npos);
    CHECK(run.errors.find("How much") == std::string::npos);
  }
}

TEST_CASE("a folder that somebody may not write is named before the first question") {
  const Workplace place;
  place.write("locked/me.yaml", profile_text(""));
  // Root may write everywhere, and so becomes somebody else, who may not look into the folder of the program.
  const std::string run_as = ::geteuid() == 0 ? "setpriv --reuid 65534 --clear-groups " : "";
  CHECK(place.shell("cp \"$(command -v hipplan)\" .").status == 0);
  CHECK(place.shell("chmod 755 . && chmod 555 locked && chmod 644 locked/me.yaml").status == 0);
  for (const char* path : {"locked/me.yaml", "locked/new.yaml", "locked/new/new.yaml"}) {
    const Run run = place.shell("yes 4 | " + run_as + "./hipplan init --profile " + path);
    INFO(path << "\n" << run.errors);
    CHECK(run.status == 1);
    CHECK(run.errors.find(std::string(path) + ": error: cannot write: Permission denied\n") != std::string::npos);
    CHECK(run.errors.find("How much") == std::string::npos);
  }
  CHECK(place.shell("chmod 755 locked").status == 0);
}

TEST_CASE("what people say in their own words is understood in the interview, or answered with the words") {
  const Workplace place;
  const Run run = init(place,
                       "4 out of 10\nnot the floor\non my back, and in a chair\nI have a band and a pillow\nthe left "
                       "one\nno osteoporosis\nnothing\nmonday to wednesday\nhalf an hour\nyes please\n");
  INFO(run.errors);
  CHECK(run.status == 0);
  for (const char* words : {"Taken as: 4\n", "'not the floor' is not understood for sure", "Taken as: supine,sitting\n",
                            "sitting on the floor", "Taken as: band,pillow\n", "Taken as: left\n",
                            "'no osteoporosis' is not understood for sure", "hip-replacement-posterior: a hip",
                            "Taken as: mon,tue,wed\n", "Taken as: 30\n"}) {
    INFO(words);
    CHECK(run.errors.find(words) != std::string::npos);
  }
  CHECK(run.errors.find("--help") == std::string::npos);
  CHECK(place.hipplan({"plan"}).output ==
        Workplace()
            .hipplan({"plan", "--pain", "4", "--position", "supine,sitting", "--equipment", "band,pillow", "--side",
                      "left", "--days", "mon,tue,wed", "--minutes", "30", "--active"})
            .output);
}

TEST_CASE("a question mark lists the words of any question") {
  const Workplace place;
  const Run run = init(place, "?\n4\n?\n\n?\n\n?\n\n?\n\n?\n\n?\n\n\n");
  CHECK(run.status == 0);
  std::size_t lists = 0;
  for (std::size_t at = 0; (at = run.errors.find("The words to use:", at)) != std::string::npos; ++at) ++lists;
  CHECK(lists == 7);
}

}  // namespace
}  // namespace hipplan
