// SPDX-License-Identifier: MIT
// The user's own profile, and another in its place.
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
  CHECK(none.errors.starts_with("hipplan: --pain: error: missing"));
}

TEST_CASE("without a home there is no profile, and init asks for a file") {
  const Workplace place;
  CHECK(place.hipplan({"plan", "--pain", "4"}, {{"HOME", ""}}).errors == "");
  const Run run = place.hipplan({"init"}, {{"HOME", ""}});
  CHECK(run.status == 1);
  CHECK(run.errors == "hipplan: error: there is no home folder for a profile; expected --profile FILE\n");
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
  CHECK(gap.errors.starts_with("hipplan: --pain: error: missing"));
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
  place.write("newer.yaml", "version: 3\n");
  CHECK(complaint("missing.yaml") == "hipplan: missing.yaml: error: cannot read: No such file or directory\n");
  CHECK(complaint("folder") == "hipplan: folder: error: cannot read: this is a folder; expected a file\n");
  CHECK(complaint("newer.yaml").starts_with("newer.yaml:1:10: error: this profile is of version 3"));
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
    CHECK(run.errors == "hipplan: --output: error: '" + output + "' is read as well; expected another file\n");
  }
  // Not even by the page that stands where a plan may not.
  const Run stopped = place.hipplan({"plan", "--profile", "me.yaml", "--red-flag", "fever", "-o", "me.yaml"});
  CHECK(stopped.status == 3);
  CHECK(stopped.output.find("Get emergency help now") != std::string::npos);
  CHECK(place.read("me.yaml") == profile);
  CHECK(place.read("mine/equipment.yaml") == equipment);
  CHECK(place.hipplan({"plan", "--profile", "me.yaml", "--catalog", "mine", "-o", "plan.txt"}).status == 0);
}

TEST_CASE("a profile of one's own that cannot be read is not passed over") {
  const Workplace place;
  fs::create_directories(place.folder() / own);
  const Run folder = place.hipplan({"plan", "--pain", "4"});
  CHECK(folder.status == 1);
  CHECK(folder.output == "");
  CHECK(folder.errors ==
        "hipplan: " + (place.folder() / own).string() + ": error: cannot read: this is a folder; expected a file\n");
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
  CHECK(run.errors.find("hipplan: --weeks: error: weeks '40' is out of range") != std::string::npos);
  CHECK(run.errors.find(path + ":3:1: error: unknown key 'equipement'; did you mean 'equipment'?\n") !=
        std::string::npos);
  CHECK(run.errors.find(path + ":4:10: error: minutes '500' is out of range") != std::string::npos);
  const Run profile_only = place.hipplan({"plan"});
  CHECK(profile_only.status == 1);
  CHECK(profile_only.output == "");
}

}  // namespace
}  // namespace hipplan
