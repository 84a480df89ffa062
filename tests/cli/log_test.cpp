// SPDX-License-Identifier: MIT
// `hipplan log`: what it writes down, takes back, merges and lists, and whose log it is.
#include <filesystem>

#include "catch.hpp"
#include "facts.hpp"
#include "program.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

namespace fs = std::filesystem;
using tests::Run;
using tests::Workplace;

constexpr const char* own_profile = ".config/hipplan/profile.yaml";
constexpr const char* own_log = ".local/share/hipplan/log.csv";
const std::string& titles = tests::log_titles;

/// Somebody with a profile, on Wednesday, 25 November 2026: a strength day of three.
class Diary {
 public:
  explicit Diary(const std::string& profile = "version: 2\npain: 4\n") { place_.write(own_profile, profile); }

  const Workplace& place() const { return place_; }

  Run log(std::vector<std::string> arguments, const std::string& today = "2026-11-25") const {
    arguments.insert(arguments.begin(), {"log", "--today", today});
    return place_.hipplan(arguments);
  }

  /// The same with these answers on standard input.
  Run answer(const std::string& answers, const std::string& today = "2026-11-25") const {
    place_.write("answers", answers);
    return place_.shell("hipplan log --today " + today + " < answers");
  }

  /// What stands in the log behind its first line.
  std::string rows() const {
    const std::string text = place_.read(own_log);
    REQUIRE(text.starts_with(titles));
    return text.substr(titles.size());
  }

  bool has_log() const { return fs::exists(place_.folder() / own_log); }

 private:
  Workplace place_;
};

TEST_CASE("without more than a pain the session of that day is written down as it was planned") {
  const Diary diary;
  const Run run = diary.log({"--pain-during", "3", "--effort", "5"});
  CHECK(run.status == 0);
  CHECK(run.output == "");
  CHECK(run.errors == "Written down: Wed 2026-11-25, strength session, 6 exercises, all as planned.\n");
  std::string expected;
  for (const std::vector<std::string>& row :
       tests::cells_of_csv(diary.place().hipplan({"plan", "--week", "1", "--format", "csv"}).output)) {
    if (row[1] == "Wed") expected += "2026-11-25,done,strength," + row[5] + ',' + row[9] + '\n';
  }
  std::string found;
  for (const std::vector<std::string>& row : tests::cells_of_csv(diary.rows())) {
    found += row[0] + ',' + row[1] + ',' + row[2] + ',' + row[3] + ',' + row[4] + '\n';
    CHECK(row[10] + row[11] == "35");
  }
  CHECK(found == expected);
  CHECK(diary.rows().find("\n2026-11-25,done,strength,bridge,both,2x8x3s,2,8,3,,3,5,,,,,,,\n") != std::string::npos);
}

TEST_CASE("what was not as planned, what was in no plan, and another day are written down as they are said") {
  const Diary diary;
  CHECK(diary.log({"--exercise", "bridge", "--reps", "6", "--hold", "0", "--control", "fair"}).status == 0);
  CHECK(diary.log({"--exercise", "Clamshell", "--sets", "1", "--reps", "5", "--side", "left", "--note", "=1, \"so\""})
            .status == 0);
  CHECK(diary.log({"--date", "monday", "--exercise", "heel-raise", "--session", "light"}).status == 0);
  CHECK(diary.log({"--date", "yesterday", "--session", "bad-day"}).status == 0);
  const std::string rows = diary.rows();
  CHECK(
      rows.starts_with("2026-11-25,done,strength,bridge,both,2x8x3s,2,6,0,,,,fair,,,,,,\n"
                       "2026-11-25,done,strength,clamshell,left,,1,5,,,,,,,,,,,\"'=1, \"\"so\"\"\"\n"
                       "2026-11-23,done,light,heel-raise,both,,,,,,,,,,,,,,\n"
                       "2026-11-24,done,bad-day,"));
}

TEST_CASE("what is said of a day is no session, and a morning without a date belongs to the day before") {
  const Diary diary;
  const Run run = diary.log(
      {"--usual-pain", "4", "--next-morning", "5", "--goal", "6", "--chair-stand", "11", "--note", "slept badly"});
  CHECK(run.status == 0);
  CHECK(run.errors ==
        "Written down: Tue 2026-11-24, pain the next morning 5.\n"
        "Written down: Wed 2026-11-25, usual pain 4, goal 6, chair stand 11 and a note.\n");
  CHECK(diary.log({"--date", "2026-11-23", "--next-morning", "2"}).status == 0);
  for (const char* date : {"today", "2026-11-25", "wednesday"}) {
    const Run foretold = diary.log({"--date", date, "--next-morning", "2", "--usual-pain", "4"});
    CHECK(foretold.status == 2);
    CHECK(
        foretold.errors ==
        "hipplan: --next-morning: error: the morning after 2026-11-25 is still to come; expected an earlier --date, or "
        "none for this morning\n");
  }
  CHECK(diary.rows() ==
        "2026-11-24,day,,,,,,,,,,,,,,5,,,\n"
        "2026-11-25,day,,,,,,,,,,,,,4,,6,11,slept badly\n"
        "2026-11-23,day,,,,,,,,,,,,,,2,,,\n");
}

TEST_CASE("where there is nothing to hold a session against, log says what to do, and writes nothing") {
  const Diary diary;
  CHECK(diary.log({"--pain-during", "3"}, "2026-11-26").errors ==
        "hipplan: error: nothing is planned for Thu 2026-11-26; expected --session strength, light or bad-day, or "
        "--exercise\n");
  CHECK(diary.log({"--session", "light"}).errors ==
        "hipplan: error: your plan has no light session in that week; expected --exercise with what you did\n");
  const Diary flagged("version: 2\npain: 4\nred-flag: night-sweats\n");
  const Run run = flagged.log({"--session", "strength"});
  CHECK(run.status == 1);
  CHECK(run.errors ==
        "hipplan: error: no session to write down: for what your profile tells there is no plan ('hipplan plan' says "
        "what to do); expected --exercise with what you did\n");
  CHECK_FALSE(diary.has_log());
  CHECK_FALSE(flagged.has_log());
  // What happened has happened.
  CHECK(flagged.log({"--exercise", "bridge"}).status == 0);
  CHECK(flagged.rows() == "2026-11-25,done,strength,bridge,both,,,,,,,,,,,,,,\n");
}

TEST_CASE("a red answer is written down, says to stop, and points to the warning signs") {
  const Diary diary;
  const Run sharp = diary.log({"--exercise", "bridge", "--pain-during", "2", "--sharp"});
  CHECK(sharp.status == 3);
  CHECK(sharp.errors.find("stop for today") != std::string::npos);
  CHECK(sharp.errors.find("'hipplan screen'") != std::string::npos);
  CHECK(diary.rows() == "2026-11-25,done,strength,bridge,both,2x8x3s,2,8,3,,2,,,yes,,,,,\n");
  // Quiet or not.
  CHECK(diary.log({"-q", "--exercise", "bridge", "--sharp"}).errors ==
        sharp.errors.substr(sharp.errors.find("\n\n") + 1));
  const Run high = diary.log({"--exercise", "bridge", "--pain-during", "6"});
  CHECK(high.status == 0);
  CHECK(high.errors.find("Pain of 6 or more while you move is red for you: stop") != std::string::npos);
  CHECK(diary.log({"--exercise", "bridge", "--pain-during", "5"}).errors.find("red") == std::string::npos);
}

TEST_CASE("the own log is written only beside the own profile, and another profile brings its log") {
  const Workplace place;
  const Run none = place.hipplan({"log", "--exercise", "bridge"});
  CHECK(none.status == 1);
  CHECK(none.errors ==
        "hipplan: error: your log goes with your profile, and there is none yet; expected 'hipplan init' before it, or "
        "--log FILE for another log\n");
  CHECK(place.hipplan({"log", "--usual-pain", "4"}).errors == none.errors);
  CHECK(place.names().empty());

  const Diary ada;
  ada.place().write("ben.yaml", "version: 2\npain: 8\n");
  CHECK(ada.log({"--profile", "ben.yaml", "--pain-during", "3"}).errors ==
        "hipplan: --profile: error: needs the log that belongs to it; expected --log FILE\n");
  CHECK(ada.log({"--profile", "ben.yaml", "--log", "ben.csv", "--pain-during", "3"}).status == 0);
  CHECK_FALSE(ada.has_log());
  CHECK(ada.log({"--pain-during", "3"}).status == 0);
  CHECK(ada.rows().find("sit-to-stand") != std::string::npos);
  // In severe pain there is another plan.
  CHECK(ada.place().read("ben.csv").find("sit-to-stand") == std::string::npos);
  CHECK(ada.place().hipplan({"log", "--log", "anybody.csv", "--exercise", "bridge"}).status == 0);
}

TEST_CASE("a profile with a mistake is told, and what is said of a day is written all the same") {
  const Diary diary("version: 2\npain: 14\n");
  const Run run = diary.log({"--pain-during", "3"});
  CHECK(run.status == 1);
  CHECK(run.errors.find("profile.yaml:2:7: error: pain '14'") != std::string::npos);
  CHECK_FALSE(diary.has_log());
  CHECK(diary.log({"--usual-pain", "3"}).status == 0);
}

TEST_CASE("a profile that was named is meant, whatever is written down") {
  const Diary diary;
  for (const char* flag : {"--usual-pain", "--next-morning", "--goal", "--chair-stand", "--note", "--pain-during"}) {
    const Run run = diary.log({"--profile", "nope.yaml", "--log", "hers.csv", flag, "4"});
    INFO(flag);
    CHECK(run.status == 1);
    CHECK(run.errors == "hipplan: nope.yaml: error: cannot read: No such file or directory\n");
  }
  diary.place().write("hers.yaml", "version: 2\npain: 14\n");
  const Run slip = diary.log({"--profile", "hers.yaml", "--log", "hers.csv", "--usual-pain", "4"});
  CHECK(slip.status == 1);
  CHECK(slip.errors.find("hers.yaml:2:7: error: pain '14'") != std::string::npos);
  CHECK_FALSE(fs::exists(diary.place().folder() / "hers.csv"));
}

TEST_CASE("a note may have a thousand letters, however many bytes those are") {
  const Diary diary;
  std::string letters;
  for (int i = 0; i < 1000; ++i) letters += "\xC3\xA9";
  CHECK(diary.log({"--note", letters}).status == 0);
  CHECK(diary.rows().ends_with("," + letters + "\n"));
  const Run more = diary.log({"--note", letters + "s"});
  CHECK(more.status == 2);
  CHECK(more.errors == "hipplan: --note: error: has 1001 letters; expected at most 1000\n");
}

TEST_CASE("what was done without a plan is listed as it was said") {
  const Workplace place;
  const auto listed = [&](std::vector<std::string> said) {
    const std::vector<std::string> to{"log", "--log", "any.csv", "--today", "2026-11-25"};
    place.write("any.csv", "");
    said.insert(said.begin(), to.begin(), to.end());
    said.insert(said.end(), {"--exercise", "bridge"});
    CHECK(place.hipplan(said).status == 0);
    std::vector<std::string> list = to;
    list.insert(list.end(), {"--list", "--week", "--width", "100"});
    return place.hipplan(list).output;
  };
  CHECK(listed({"--reps", "6"}).find(" 1x6\n") != std::string::npos);
  CHECK(listed({"--hold", "20"}).find(" 1x20s\n") != std::string::npos);
  CHECK(listed({"--sets", "2"}).find(" 2 rounds\n") != std::string::npos);
  CHECK(listed({"--sets", "2", "--reps", "6"}).find(" 2x6\n") != std::string::npos);
  CHECK(listed({"--minutes", "6"}).find(" 6min\n") != std::string::npos);
  listed({"--reps", "6"});
  CHECK(place.read("any.csv").ends_with("\n2026-11-25,done,strength,bridge,both,,1,6,,,,,,,,,,,\n"));
}

TEST_CASE("log notes a flag that does nothing") {
  const Diary diary;
  diary.log({"--log", "hers.csv", "--usual-pain", "4"});
  diary.place().write("hers.csv.2", diary.place().read("hers.csv"));
  const std::string idle = "note: --profile does nothing here; it is for what is written down\n";
  for (const std::vector<std::string>& task :
       std::vector<std::vector<std::string>>{{"--list"}, {"--merge", "hers.csv.2"}, {"--undo"}}) {
    std::vector<std::string> words{"--log", "hers.csv", "--profile", "hers.yaml"};
    words.insert(words.end(), task.begin(), task.end());
    CHECK(diary.log(words).errors.starts_with(idle));
  }
  const Run written = diary.log({"--usual-pain", "4", "--format", "html", "-o", "day.html"});
  CHECK(written.errors.starts_with(
      "note: --format does nothing here; it is for --list\nnote: --output does nothing here; it is for --list\n"));
  CHECK(diary.log({"--list", "--format", "html", "-o", "day.html"}).errors.find("does nothing") == std::string::npos);
}

TEST_CASE("undo takes back a session as it was written, then what stood before it") {
  const Diary diary;
  diary.log({"--usual-pain", "4"});
  diary.log({"--date", "monday", "--exercise", "bridge,heel-raise"});
  diary.log({"--exercise", "bridge"});
  const std::string before = diary.rows();
  CHECK(diary.log({"--undo"}).errors == "Taken back: Wed 2026-11-25, strength session: Bridge.\n");
  CHECK(diary.log({"--undo"}).errors == "Taken back: Mon 2026-11-23, strength session: Bridge and Heel raise.\n");
  CHECK(diary.log({"--undo"}).errors == "Taken back: what was last said of Wed 2026-11-25.\n");
  const Run nothing = diary.log({"--undo"});
  CHECK(nothing.status == 1);
  CHECK(nothing.errors.ends_with("log.csv: error: nothing to take back\n"));
  CHECK(diary.rows() == before +
                            "2026-11-25,undo,strength,bridge,both,2x8x3s,2,8,3,,,,,,,,,,\n"
                            "2026-11-23,undo,strength,heel-raise,both,,,,,,,,,,,,,,\n"
                            "2026-11-23,undo,strength,bridge,both,2x8x3s,2,8,3,,,,,,,,,,\n"
                            "2026-11-25,undo,,,,,,,,,,,,,4,,,,\n");
}

TEST_CASE("undo can be told which day, session or exercise is meant") {
  const Diary diary;
  diary.log({"--date", "monday", "--exercise", "bridge,heel-raise"});
  diary.log({"--exercise", "bridge,heel-raise"});
  CHECK(diary.log({"--undo", "--exercise", "bridge"}).errors ==
        "Taken back: Wed 2026-11-25, strength session: Bridge.\n");
  CHECK(diary.log({"--undo", "--date", "monday", "--session", "light"}).status == 1);
  CHECK(diary.log({"--undo", "--date", "monday"}).errors ==
        "Taken back: Mon 2026-11-23, strength session: Bridge and Heel raise.\n");
  CHECK(diary.log({"--undo"}).errors == "Taken back: Wed 2026-11-25, strength session: Heel raise.\n");
}

TEST_CASE("merge brings what only the copy has, whole rows once, and tells what cannot be read") {
  const Diary diary;
  diary.log({"--exercise", "bridge"});
  diary.place().write("copy.csv", diary.place().read(own_log) + "2026-11-24,day,,,,,,,,,,,,,4,,,,\n2026-11-24,day,,\n");
  const Run run = diary.log({"--merge", "copy.csv"});
  CHECK(run.status == 0);
  CHECK(run.errors ==
        "copy.csv:4: warning: 4 cells where the first line has 19; the line is passed over\n"
        "1 new row from copy.csv; the others were there already.\n");
  const std::string merged = diary.rows();
  CHECK(merged.ends_with("2026-11-24,day,,,,,,,,,,,,,4,,,,\n"));
  CHECK(diary.log({"--merge", "copy.csv"}).errors.ends_with("copy.csv has nothing that is not there already.\n"));
  CHECK(diary.place().shell("hipplan log --merge - < copy.csv").status == 0);
  CHECK(diary.log({"--merge", own_log}).status == 0);
  CHECK(diary.rows() == merged);
  CHECK(diary.log({"--merge", "nowhere.csv"}).errors.find("nowhere.csv: error: cannot read") != std::string::npos);
  const Run plan = diary.place().shell("hipplan plan --format csv > plan.csv; hipplan log --merge plan.csv");
  CHECK(plan.status == 1);
  CHECK(plan.errors.ends_with("plan.csv:1: error: this is the CSV of a plan, and no log\n"));
  CHECK(diary.rows() == merged);
}

TEST_CASE("a file that is no log is not written to") {
  const Diary diary;
  diary.place().shell("hipplan plan --format csv > mine.csv");
  const std::string before = diary.place().read("mine.csv");
  for (const std::vector<std::string>& flags : std::vector<std::vector<std::string>>{
           {"--pain-during", "3"}, {"--undo"}, {"--list"}, {"--merge", "fixtures/facts.csv"}, {}}) {
    std::vector<std::string> arguments{"--log", "mine.csv"};
    arguments.insert(arguments.end(), flags.begin(), flags.end());
    const Run run = diary.log(arguments);
    CHECK(run.status == 1);
    CHECK(run.errors.find("error: this is") != std::string::npos);
  }
  CHECK(diary.place().read("mine.csv") == before);
  // Nor is any output written over a log.
  CHECK(diary.log({"--exercise", "bridge"}).status == 0);
  CHECK(diary.log({"--list", "-o", own_log}).status == 2);
}

TEST_CASE("rows go into the columns that a log has") {
  const Diary diary;
  diary.place().write("mine.csv", "# mine\nmood;exercise;date;pain_during\r\nfine;bridge;24.11.2026;4\r\n");
  CHECK(diary.log({"--log", "mine.csv", "--exercise", "bridge", "--pain-during", "3"}).status == 0);
  const std::string text = diary.place().read("mine.csv");
  CHECK(text.starts_with("# mine\nmood;exercise;date;pain_during\r\nfine;bridge;24.11.2026;4\r\ndate;entry;session;"));
  CHECK(text.ends_with("\n2026-11-25;done;strength;bridge;both;2x8x3s;2;8;3;;3;;;;;;;;\n"));
  const Run list = diary.log({"--log", "mine.csv", "--list"});
  CHECK(list.errors == "");
  CHECK(list.output.find("2 sessions, written down from Tue 2026-11-24 to Wed 2026-11-25.") != std::string::npos);
}

TEST_CASE("the list names each line that cannot be read, and the last week stands in full") {
  const Diary diary;
  diary.place().write("mine.csv", titles +
                                      "2026-11-01,done,strength,bridge,both,2x8,2,8,,,7,,,,,,,,\n"
                                      "2026-11-24,done,strength,bridge,both,2x8,2,6,,,12,,,,,,,,\n");
  const Run list = diary.log({"--log", "mine.csv", "--list"});
  CHECK(list.status == 0);
  CHECK(list.errors == "mine.csv:3:48: warning: pain_during '12' is no whole number from 0 to 10; taken as not said\n");
  CHECK(list.output.find("Sun 2026-11-01") != std::string::npos);
  const Run week = diary.log({"--log", "mine.csv", "--list", "--week"});
  CHECK(week.output.find("2026-11-01") == std::string::npos);
  CHECK(week.output.find("Bridge") != std::string::npos);
  CHECK(week.output.find("2x6") != std::string::npos);
  const Run html = diary.log({"--log", "mine.csv", "--list", "-o", "list.html"});
  CHECK(html.status == 0);
  CHECK(diary.place().read("list.html").find("<table") != std::string::npos);
  CHECK(diary.log({"--list"}).output.find("Nothing in this time.") != std::string::npos);
  std::string broken = titles;
  for (int i = 0; i < 50; ++i) broken += "2026-11-31,day,,,,,,,,,,,,,4,,,,\n";
  diary.place().write("broken.csv", broken);
  CHECK(diary.log({"--log", "broken.csv", "--list"})
            .errors.ends_with("; the line is passed over\nhipplan: broken.csv: warning: 30 more of this kind\n"));
  // Whoever writes is told that there is something, once.
  const Run run = diary.log({"--log", "mine.csv", "--usual-pain", "3"});
  CHECK(run.errors.find("note: 1 thing in mine.csv cannot be read as it stands") != std::string::npos);
}

TEST_CASE("quiet, log says nothing but what went wrong") {
  const Diary diary;
  CHECK(diary.log({"-q", "--exercise", "bridge"}).errors == "");
  CHECK(diary.log({"-q", "--undo"}).errors == "");
  CHECK(diary.log({"-q", "--undo"}).errors != "");
}

TEST_CASE("asked for nothing, log asks: as planned, the pain, the effort, the day") {
  const Diary diary;
  const Run run = diary.answer("\n\n3\n\n5\n4\n");
  CHECK(run.status == 0);
  CHECK(run.errors.find("Planned for Wed 2026-11-25, a strength session:\n  1. Walk indoors, 2min\n") !=
        std::string::npos);
  CHECK(
      run.errors.ends_with("Written down: Wed 2026-11-25, usual pain 4.\n"
                           "Written down: Wed 2026-11-25, strength session, 6 exercises, all as planned.\n"));
  CHECK(
      diary.rows().starts_with("2026-11-25,day,,,,,,,,,,,,,4,,,,\n"
                               "2026-11-25,done,strength,indoor-walk,both,2min,,,,2,3,5,,,,,,,\n"));
}

TEST_CASE("asked, one says which was not as planned, which hurt, and where it turned sharp") {
  const Diary diary;
  // Not all; two of them; not at all, and less; pain in one of those that are left, less in the others; sharp there.
  const Run run = diary.answer("yes\nno\n3 and 5\nnothing\n2x6\n6\n4\n2\nyes\n4\n\n\n");
  INFO(run.errors);
  CHECK(run.status == 3);
  const std::string rows = diary.rows();
  CHECK(rows.find("sit-to-stand") == std::string::npos);
  CHECK(rows.find(",bridge,both,2x8x3s,2,6,0,,6,,,yes,") != std::string::npos);
  CHECK(rows.find(",side-step,each,2x6,2,6,,,2,,,,") != std::string::npos);
}

TEST_CASE("asked, no answer is written where the questions end before the last one") {
  const Diary diary;
  for (const std::string answers : {"", "\n", "\n\n3\n", "\n\n3\n\n5\n", "no\n"}) {
    const Run run = diary.answer(answers);
    INFO(answers);
    CHECK(run.status == 1);
    CHECK(run.errors.ends_with("hipplan: error: the questions ended before the last one; nothing was written\n"));
    CHECK_FALSE(diary.has_log());
  }
  const Run nothing = diary.answer("no\n\n");
  CHECK(nothing.status == 0);
  CHECK(nothing.errors.ends_with("Nothing was said, and nothing is written down.\n"));
}

TEST_CASE("the morning after a session is asked for at the next visit, once, and not days later") {
  const Diary diary;
  diary.log({"--pain-during", "3"});
  const std::string question = "You did a strength session on Wed 2026-11-25. How was the pain on the morning after";
  CHECK(diary.answer("5\nno\n\n", "2026-11-26").errors.find(question) != std::string::npos);
  CHECK(diary.rows().ends_with("2026-11-25,day,,,,,,,,,,,,,,5,,,\n"));
  CHECK(diary.answer("no\n\n", "2026-11-26").errors.find(question) == std::string::npos);
  CHECK(diary.log({"--undo"}, "2026-11-26").status == 0);
  CHECK(diary.answer("\nno\n\n", "2026-11-28").errors.find(question) != std::string::npos);
  CHECK(diary.answer("no\n\n", "2026-11-29").errors.find(question) == std::string::npos);
}

TEST_CASE("what makes no sense is asked again, and a second session of a day is one only if it is said") {
  const Diary diary("version: 2\npain: 4\ngoal: stairs\n");
  const Run run = diary.answer("perhaps\nyes\nmaybe\nno\n9\n1\ntwice\n2min\nterrible\n14\nabout three\nno\n5\n4\n7\n");
  INFO(run.errors);
  CHECK(run.status == 0);
  CHECK(run.errors.find("Please answer with strength, light, bad-day or no.") != std::string::npos);
  CHECK(run.errors.find("Please answer with numbers of the list, 1 to 6") != std::string::npos);
  CHECK(run.errors.find("Please answer as the plan writes it") != std::string::npos);
  CHECK(run.errors.find("climb stairs") != std::string::npos);
  CHECK(diary.rows().starts_with("2026-11-25,day,,,,,,,,,,,,,4,,7,,\n"));
  // The goal has been told of this week.
  const Run again = diary.answer("\n\n");
  CHECK(again.status == 0);
  CHECK(again.errors.find("A strength session is written down for Wed 2026-11-25 already.") != std::string::npos);
  CHECK(again.errors.find("climb stairs") == std::string::npos);
}

}  // namespace
}  // namespace hipplan
