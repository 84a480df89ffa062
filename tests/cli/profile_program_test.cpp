// SPDX-License-Identifier: MIT
// The user's own profile, another in its place, and `hipplan init`, which asks for one.
#include <filesystem>

#include "catch.hpp"
#include "program.hpp"

namespace hipplan {
namespace {

namespace fs = std::filesystem;
using tests::Run;
using tests::Workplace;

/// Where the user's own profile stands, from home.
constexpr const char* own = ".config/hipplan/profile.yaml";

std::string note_of(const Workplace& place, const std::string& name) {
  return "note: answers from " + (place.folder() / name).string() + '\n';
}

TEST_CASE("a profile makes 'hipplan plan' enough, and one line says so") {
  const Workplace place;
  place.write(own, "version: 1\npain: 4\nequipment: [chair, band]\nminutes: 15\n");
  const Run run = place.hipplan({"plan"});
  CHECK(run.status == 0);
  CHECK(run.errors == note_of(place, own));
  CHECK((run.output ==
         Workplace().hipplan({"plan", "--pain", "4", "--equipment", "chair,band", "--minutes", "15"}).output));
}

TEST_CASE("the profile stands under XDG_CONFIG_HOME, or under HOME where that is no whole path") {
  const Workplace place;
  place.write(own, "version: 1\npain: 1\n");
  place.write("config/hipplan/profile.yaml", "version: 1\npain: 6\n");
  const std::string config = (place.folder() / "config").string();
  CHECK(place.hipplan({"plan"}, {{"XDG_CONFIG_HOME", config}}).errors == note_of(place, "config/hipplan/profile.yaml"));
  // A relative path is to be ignored, an empty one counts as none (XDG base directories).
  CHECK(place.hipplan({"plan"}, {{"XDG_CONFIG_HOME", "config"}}).errors == note_of(place, own));
  CHECK(place.hipplan({"plan"}, {{"XDG_CONFIG_HOME", ""}}).errors == note_of(place, own));
  // Where there is none under XDG_CONFIG_HOME, that of HOME is not taken for it.
  const Run none = place.hipplan({"plan"}, {{"XDG_CONFIG_HOME", (place.folder() / "nowhere").string()}});
  CHECK(none.status == 2);
  CHECK(none.errors.starts_with("--pain: error: missing"));
}

TEST_CASE("without a home there is no profile, and init asks for a file") {
  const Workplace place;
  CHECK(place.hipplan({"plan", "--pain", "4"}, {{"HOME", ""}}).errors == "");
  const Run run = place.hipplan({"init"}, {{"HOME", ""}});
  CHECK(run.status == 1);
  CHECK(run.errors == "error: there is no home folder for a profile; expected --profile FILE\n");
}

TEST_CASE("a flag wins over the profile, but conditions and what to avoid add up") {
  const Workplace place;
  place.write(own, "version: 1\npain: 8\nminutes: 5\ncondition: osteoporosis\navoid: bridge\n");
  const Run run =
      place.hipplan({"plan", "--pain", "2", "--minutes", "30", "--condition", "oa", "--avoid", "clamshell"});
  CHECK(run.status == 0);
  CHECK(run.output == Workplace()
                          .hipplan({"plan", "--pain", "2", "--minutes", "30", "--condition", "osteoporosis,oa",
                                    "--avoid", "bridge,clamshell"})
                          .output);
}

TEST_CASE("a red flag in the profile stops every plan until it is cleared there or by a flag") {
  const Workplace place;
  place.write(own, "version: 1\npain: 4\nred-flag: fever\n");
  CHECK(place.hipplan({"plan"}).status == 3);
  CHECK(place.hipplan({"plan", "--pain", "1", "--format", "csv"}).status == 3);
  CHECK(place.hipplan({"why", "bridge"}).status == 3);
  // Nobody clears a fever.
  CHECK(place.hipplan({"plan", "--cleared"}).status == 3);
}

TEST_CASE("cleared in a profile does not lift a red flag that a flag tells of") {
  const Workplace place;
  const std::string sign = "lean-forward";
  place.write(own, "version: 1\npain: 4\ncleared: true\n");
  CHECK(place.hipplan({"plan", "--red-flag", sign}).status == 3);
  CHECK(place.hipplan({"plan", "--red-flag", sign, "--cleared"}).status == 0);
  place.write(own, "version: 1\npain: 4\ncleared: true\nred-flag: " + sign + '\n');
  CHECK(place.hipplan({"plan"}).status == 0);
}

TEST_CASE("another profile replaces the user's own: nobody's answers fill another's gaps") {
  const Workplace place;
  place.write(
      own,
      "version: 1\npain: 9\nposition: supine\nequipment: none\ncondition: osteoporosis\nred-flag: fever\nminutes: 5\n"
      "avoid: bridge\nside: left\nactive: true\nstart: 2026-11-23\n");
  place.write("other.yaml", "version: 1\npain: 4\n");
  const Run run = place.hipplan({"plan", "--profile", "other.yaml"});
  CHECK(run.status == 0);
  CHECK(run.errors == "note: answers from other.yaml\n");
  CHECK((run.output == Workplace().hipplan({"plan", "--pain", "4"}).output));
  place.write("empty.yaml", "version: 1\n");
  const Run gap = place.hipplan({"plan", "--profile", "empty.yaml"});
  CHECK(gap.status == 2);
  CHECK(gap.errors.starts_with("--pain: error: missing"));
}

TEST_CASE("every command about somebody heeds the profile, but the whole list is of nobody") {
  const Workplace place;
  place.write("me.yaml", "version: 1\npain: 9\nposition: supine\nequipment: none\n");
  const std::vector<std::string> flags{"--pain", "9", "--position", "supine", "--equipment", "none"};
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"plan"}, {"why", "squat"}, {"list"}, {"list", "--all"}}) {
    std::vector<std::string> with_profile = command;
    with_profile.insert(with_profile.end(), {"--profile", "me.yaml"});
    std::vector<std::string> with_flags = command;
    with_flags.insert(with_flags.end(), flags.begin(), flags.end());
    const Run run = place.hipplan(with_profile);
    INFO(command.back());
    CHECK(run.status == 0);
    CHECK((run.output == place.hipplan(with_flags).output));
  }
  const std::string everything = place.hipplan({"list"}).output;
  place.write(own, place.read("me.yaml"));
  CHECK((place.hipplan({"list"}).output == everything));
  CHECK(place.hipplan({"list", "--profile", "missing.yaml"}).status == 1);
}

TEST_CASE("a profile that cannot be read is named with the reason, and no plan is made") {
  const Workplace place;
  const auto complaint = [&](const std::string& name) {
    const Run run = place.hipplan({"plan", "--pain", "4", "--profile", name});
    CHECK(run.status == 1);
    CHECK(run.output == "");
    return run.errors;
  };
  fs::create_directory(place.folder() / "folder");
  place.write("big.yaml", "version: 1\n#" + std::string(70 * 1024, 'x') + '\n');
  place.write("newer.yaml", "version: 2\n");
  CHECK(complaint("missing.yaml") == "missing.yaml: error: cannot read: No such file or directory\n");
  CHECK(complaint("folder") == "folder: error: cannot read: this is a folder; expected a file\n");
  CHECK(complaint("newer.yaml").starts_with("newer.yaml:1:10: error: this profile is of version 2"));
  CHECK(complaint("big.yaml").find("larger than") != std::string::npos);
  CHECK(complaint("big.yaml").find("larger than 0") == std::string::npos);
}

TEST_CASE("a warning sign is heard in a newer profile, and under a mistyped key") {
  const Workplace place;
  place.write("newer.yaml", "version: 99\npain: 4\nred-flag: [fever]\n");
  place.write("mistyped.yaml", "version: 1\npain: 4\nred_flag: fever\n");
  for (const std::string name : {"newer.yaml", "mistyped.yaml"}) {
    INFO(name);
    CHECK(place.hipplan({"plan", "--profile", name}).status == 3);
  }
}

TEST_CASE("'none' in one list takes nothing from another") {
  const Workplace place;
  place.write("none.yaml", "version: 1\npain: 4\ncondition: none\n");
  place.write("knee.yaml", "version: 1\npain: 4\ncondition: knee-pain\n");
  CHECK(place.hipplan({"plan", "--profile", "none.yaml", "--condition", "osteoarthritis"}).status == 0);
  const Run knee = place.hipplan({"plan", "--profile", "knee.yaml", "--condition", "none"});
  CHECK(knee.status == 0);
  CHECK(knee.output.find("You told us about: ") != std::string::npos);
  CHECK(place.hipplan({"plan", "--pain", "4", "--condition", "none,knee-pain"}).status == 2);
}

TEST_CASE("what is read is never written over") {
  const Workplace place;
  const std::string profile = "version: 1\npain: 4\n";
  place.write("me.yaml", profile);
  fs::copy(HIPPLAN_SOURCE_DIR "/catalog", place.folder() / "mine", fs::copy_options::recursive);
  const std::string equipment = place.read("mine/equipment.yaml");
  fs::create_symlink("me.yaml", place.folder() / "link.yaml");
  for (const std::string output : {"me.yaml", "link.yaml", "mine/../me.yaml", "mine/equipment.yaml"}) {
    INFO(output);
    const Run run = place.hipplan({"plan", "--profile", "me.yaml", "--catalog", "mine", "-o", output});
    CHECK(run.status == 2);
    CHECK(run.errors == "--output: error: '" + output + "' is read as well; expected another file\n");
  }
  // Not even by the page that stands where a plan may not.
  const Run stopped = place.hipplan({"plan", "--profile", "me.yaml", "--red-flag", "fever", "-o", "me.yaml"});
  CHECK(stopped.status == 3);
  CHECK(stopped.output.find("Get emergency help now") != std::string::npos);
  CHECK(place.read("me.yaml") == profile);
  CHECK(place.read("mine/equipment.yaml") == equipment);
  CHECK(place.hipplan({"plan", "--profile", "me.yaml", "--catalog", "mine", "-o", "plan.txt"}).status == 0);
}

TEST_CASE("a profile is for its owner's eyes, and what it replaces is kept") {
  const Workplace place;
  CHECK(place.shell("yes '' | hipplan init --profile me.yaml").status == 1);
  CHECK(place.names() == std::vector<std::string>{});
  CHECK(place.shell("printf '4\\n\\n\\n\\n\\n\\n\\n\\n' | hipplan init --profile me.yaml").status == 0);
  CHECK((fs::status(place.folder() / "me.yaml").permissions() & fs::perms::all) ==
        (fs::perms::owner_read | fs::perms::owner_write));
  const std::string before = place.read("me.yaml") + "# a comment of my own\n";
  place.write("me.yaml", before);
  CHECK(place.shell("printf '5\\n\\n\\n\\n\\n\\n\\n\\n' | hipplan init --profile me.yaml").status == 0);
  CHECK(place.read("me.yaml.bak") == before);
  CHECK(place.read("me.yaml").find("pain: 5") != std::string::npos);
}

TEST_CASE("a profile of one's own that cannot be read is not passed over") {
  const Workplace place;
  fs::create_directories(place.folder() / own);
  const Run folder = place.hipplan({"plan", "--pain", "4"});
  CHECK(folder.status == 1);
  CHECK(folder.output == "");
  CHECK(folder.errors == (place.folder() / own).string() + ": error: cannot read: this is a folder; expected a file\n");
  // A link to a disk that is not there: the conditions in it are not gone.
  fs::remove(place.folder() / own);
  fs::create_symlink("nowhere.yaml", place.folder() / own);
  CHECK(place.hipplan({"plan", "--pain", "4"}).status == 1);
  fs::remove(place.folder() / own);
  fs::create_symlink("profile.yaml", place.folder() / own);
  CHECK(place.hipplan({"plan", "--pain", "4"}).status == 1);
}

TEST_CASE("what is wrong with a profile is told with what is wrong with the flags, in one run") {
  const Workplace place;
  place.write(own, "version: 1\npain: 4\nequipement: chair\nminutes: 500\n");
  const std::string path = (place.folder() / own).string();
  const Run run = place.hipplan({"plan", "--weeks", "40"});
  CHECK(run.status == 2);
  CHECK(run.output == "");
  CHECK(run.errors.find("--weeks: error: weeks '40' is out of range") != std::string::npos);
  CHECK(run.errors.find(path + ":3:1: error: unknown key 'equipement'; did you mean 'equipment'?\n") !=
        std::string::npos);
  CHECK(run.errors.find(path + ":4:10: error: minutes '500' is out of range") != std::string::npos);
  const Run profile_only = place.hipplan({"plan"});
  CHECK(profile_only.status == 1);
  CHECK(profile_only.output == "");
}

/// `hipplan init` with these lines as answers.
Run init(const Workplace& place, const std::string& answers, const std::string& more = "") {
  place.write("answers", answers);
  return place.shell("hipplan init " + more + " < answers");
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
       {"\nversion: 1\n", "\npain: 4\n", "\nactive: false\n", "\nside: both\n", "\nminutes: 20\n", "\ndays: 3\n"}) {
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
  for (const char* line : {"", "4\n", "sitting\n", "chair\n", "left\n", "none\n", "3\n", "20"}) {
    answers += line;
    fs::remove_all(place.folder() / ".config");
    const Run fresh = init(place, answers);
    INFO(answers);
    CHECK(fresh.status == 1);
    CHECK(fresh.errors.find("nothing was written") != std::string::npos);
    CHECK_FALSE(fs::exists(place.folder() / ".config"));
    place.write(own, before);
    CHECK(init(place, answers).status == 1);
    CHECK(place.read(own) == before);
  }
}

TEST_CASE("init offers what the profile says so far, and keeps what it does not ask for") {
  const Workplace place;
  place.write(own,
              "version: 1\npain: 3\nactive: true\nposition: [supine, sitting]\ncondition: [oa, osteoporosis]\navoid: "
              "[bridge, impact]\n"
              "start: 2026-11-23\nweeks: 6\nred-flag: fever\n");
  const Run run = init(place, "\n\n\n\n\n\n\n\n");
  CHECK(run.status == 0);
  CHECK(run.errors.find("[3]") != std::string::npos);
  CHECK(run.errors.find("[supine,sitting]") != std::string::npos);
  std::string text = place.read(own);
  std::erase(text, ' ');
  for (const char* line :
       {"\npain:3\n", "\nactive:true\n", "\nposition:[supine,sitting]\n", "\ncondition:[oa,osteoporosis]\n",
        "\navoid:[bridge,impact]\n", "\nstart:2026-11-23\n", "\nweeks:6\n", "\nred-flag:fever\n"}) {
    INFO(line);
    CHECK(text.find(line) != std::string::npos);
  }
  // 'none' takes the conditions away.
  CHECK(init(place, "\n\n\n\nnone\n\n\n\n").status == 0);
  CHECK(place.read(own).find("\ncondition:") == std::string::npos);
}

TEST_CASE("init does not write over a profile that it cannot read") {
  const Workplace place;
  for (const std::string text :
       {"version: 2\npain: 4\n", "version: 1\npain: [\n", "pain: 4\n", "version: 1\nmood: good\n"}) {
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
  CHECK(init(place, "4\r\n \r\n\r\n\r\n\r\n\r\n\r\nyes").status == 0);
  CHECK(place.read(own).find("\nactive: true\n") != std::string::npos);
  CHECK(place.read(own).find('\r') == std::string::npos);
}

TEST_CASE("blanks around an answer are no mistake") {
  const Workplace place;
  const Run run = init(place, " 4 \n sitting \n chair , band \n left \n none \n 3 \n 20 \n yes \n");
  CHECK(run.status == 0);
  CHECK(run.errors.find("error:") == std::string::npos);
}

TEST_CASE("a profile that init has gone through can be read again, whatever stood in it") {
  const Workplace place;
  for (const char* avoid : {"\"a: b\"", "[\"[x\"]", "\"#x\"", "\"'\"", "\"~\""}) {
    place.write(own, std::string("version: 1\npain: 4\navoid: ") + avoid + '\n');
    INFO(avoid);
    // It is no exercise, and is named as such before and after.
    const Run before = place.hipplan({"plan"});
    CHECK(before.errors.find("unknown exercise or stress tag") != std::string::npos);
    init(place, "\n\n\n\n\n\n\n\n");
    CHECK(place.hipplan({"plan"}).errors.find("unknown exercise or stress tag") != std::string::npos);
  }
}

}  // namespace
}  // namespace hipplan
