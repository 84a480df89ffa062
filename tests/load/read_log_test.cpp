// SPDX-License-Identifier: MIT
// A log as hands, spreadsheets, crashes and version control leave it.
#include "hipplan/load/read_log.hpp"

#include <fmt/format.h>

#include <chrono>

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using namespace std::chrono;
using tests::exercise_index;
using tests::shipped;

constexpr sys_days today{year{2026} / 12 / 1};
const std::string& titles = tests::log_titles;
const std::string bridge = "2026-11-25,done,strength,bridge,both,2x8,,,,,4,5,good,,,,,,\n";

ReadLog read(std::string_view text) { return read_log(text, shipped(), today); }

/// "2:13 what is wrong", a line each.
std::string slips(const ReadLog& log) {
  std::string out;
  for (const LogSlip& slip : log.slips) out += fmt::format("{}:{} {}\n", slip.line, slip.column, slip.what);
  return out;
}

/// Everything that a history has, a line each.
std::string told(const History& history) {
  std::string out;
  const auto score = [](const auto& value) { return value ? fmt::format("{}", *value) : std::string("-"); };
  for (const LoggedDay& day : history.days) {
    out += fmt::format("{} usual {} next {} goal {} chair {} note '{}'\n", iso_date(day.date), score(day.usual_pain),
                       score(day.pain_next_morning), score(day.goal), score(day.chair_stand), day.note);
    for (const LoggedSession& session : day.sessions) {
      for (const Done& done : session.done) {
        out += fmt::format("  {} {} {} planned {} did {} pain {} effort {} control {} line {}\n", name_of(session.kind),
                           shipped().exercises[done.exercise].id, name_of(done.side),
                           done.planned ? planned_text(*done.planned) : "-", planned_text(done.dose),
                           score(done.pain_during), score(done.effort), done.control ? name_of(*done.control) : "-",
                           done.line);
      }
    }
  }
  return out;
}

TEST_CASE("a log is read as it was written") {
  const ReadLog log = read(titles + bridge +
                           "2026-11-25,done,strength,clamshell,each,2x8,2,6,,,,,,,,,,,\n"
                           "2026-11-25,day,,,,,,,,,,,,,4,5,6,11,\"slept well, \"\"mostly\"\"\"\n"
                           "2026-11-26,done,light,stationary-bike,both,10min,,,,12,2,,,,,,,,\n"
                           "2026-11-27,done,bad-day,glute-squeeze,both,5x5s,,,,,,,poor,,,,,,\n");
  CHECK(slips(log).empty());
  CHECK(log.rows == 5);
  CHECK(told(log.history) ==
        "2026-11-25 usual 4 next 5 goal 6 chair 11 note 'slept well, \"mostly\"'\n"
        "  strength bridge both planned 2x8 did 2x8 pain 4 effort 5 control good line 2\n"
        "  strength clamshell each planned 2x8 did 2x6 pain - effort - control - line 3\n"
        "2026-11-26 usual - next - goal - chair - note ''\n"
        "  light stationary-bike both planned 10min did 12min pain 2 effort - control - line 5\n"
        "2026-11-27 usual - next - goal - chair - note ''\n"
        "  bad-day glute-squeeze both planned 5x5s did 5x5s pain - effort - control poor line 6\n");
}

struct BadLog {
  std::string what;
  std::string text;
  std::string slips;
  std::size_t rows;
};

const std::vector<BadLog>& bad_logs() {
  static const std::vector<BadLog> all{
      {"nothing at all", "", "", 0},
      {"the first line alone", titles, "", 0},
      {"a byte-order mark", "\xEF\xBB\xBF" + titles + bridge, "", 1},
      {"CRLF", "date,entry,session,exercise,pain_during\r\n2026-11-25,done,strength,bridge,4\r\n", "", 1},
      {"semicolons, decimal commas and days first",
       "sep=;\ndate;entry;session;exercise;minutes;pain_during\n25.11.2026;done;strength;bridge;;4,0\n", "", 1},
      {"tabs", "date\tentry\tsession\texercise\tpain_during\n2026-11-25\tdone\tstrength\tbridge\t4\n", "", 1},
      {"other capitals and blanks", "Date,Entry,Session,Exercise,Pain during\n2026-11-25,Done,Bad day,Bridge,4\n", "",
       1},
      {"other columns, and others' columns", "mood,pain_during,exercise,date,entry\nfine,4,bridge,2026-11-25,done\n",
       "", 1},
      {"comments and empty lines", "# mine\n\n" + titles + "  \n,,,,,,,,,,,,,,,,,\n# more\n" + bridge, "", 1},
      {"a doubled column", "date,entry,exercise,pain_during,pain_during\n2026-11-25,done,bridge,4,9\n",
       "1:33 a second column 'pain_during'; the first is used\n", 1},
      {"a mistyped column", "date,entry,exercise,pain_durring\n2026-11-25,done,bridge,4\n",
       "1:21 unknown column 'pain_durring'; did you mean 'pain_during'?\n", 1},
      {"a missing column", "date,entry,session,usual_pain\n2026-11-25,day,,4\n",
       "1:0 no column 'exercise'; only what is said of days is read\n", 1},
      {"no first line", bridge, "1:0 the first line does not name the columns; they are taken in their usual order\n",
       1},
      {"the CSV of a plan",
       "week,day,date,order,phase,id,exercise,position,equipment,side,sets,reps,hold_seconds,rest_seconds,minutes,"
       "level,"
       "estimated_minutes,why\n1,Mon,,1,warm_up,bridge,Bridge,supine,,both,1,8,,,,1,2.0,x\n",
       "1:0 this is the CSV of a plan, and no log\n", 0},
      {"a profile", "version: 2\npain: 4\n",
       "1:0 this is no log; expected a first line with date,entry,session,exercise and so on\n", 0},
      {"UTF-16",
       "\xFF\xFE"
       "d",
       "1:0 this is UTF-16; save it as UTF-8\n", 0},
      {"carriage returns alone", "date,entry,exercise\r2026-11-25,done,bridge\r",
       "1:0 its lines end with carriage returns alone; save it with line feeds\n", 0},
      {"carriage returns alone, behind a comment", "# mine\rdate,entry,exercise\r2026-11-25,done,bridge\n" + bridge,
       "1:0 its lines end with carriage returns alone; save it with line feeds\n", 0},
      {"two carriage returns before each line feed", "date,entry,exercise\r\r\n2026-11-25,done,bridge\r\r\n", "", 1},
      {"a day that is none", titles + "2026-11-31,day,,,,,,,,,,,,,4,,,,\n" + bridge,
       "2:1 '2026-11-31' is no day; expected one like 2026-12-01; the line is passed over\n", 1},
      {"tomorrow", titles + "2026-12-02,day,,,,,,,,,,,,,4,,,,\n",
       "2:1 2026-12-02 is still to come (today is 2026-12-01); the line is passed over\n", 0},
      {"a morning that is still to come",
       titles + "2026-12-01,day,,,,,,,,,,,,,4,5,,,\n2026-11-30,day,,,,,,,,,,,,,,5,,,\n",
       "2:30 that morning is still to come; taken as not said\n", 2},
      {"a morning that is still to come, and is taken back",
       titles +
           "2026-12-01,day,,,,,,,,,,,,,4,,,,\n2026-12-01,day,,,,,,,,,,,,,,5,,,\n2026-12-01,undo,,,,,,,,,,,,,,5,,,\n",
       "3:29 that morning is still to come; taken as not said\n4:30 that morning is still to come; taken as not said\n",
       1},
      {"another century", titles + "1926-11-25,day,,,,,,,,,,,,,4,,,,\n",
       "2:1 1926-11-25 is too long ago; expected a day from 2000-01-01 on; the line is passed over\n", 0},
      {"pain 12", titles + "2026-11-25,done,strength,bridge,both,2x8,,,,,12,,,,,,,,\n",
       "2:46 pain_during '12' is no whole number from 0 to 10; taken as not said\n", 1},
      {"pain 3.5", titles + "2026-11-25,day,,,,,,,,,,,,,3.5,,,,\n",
       "2:28 usual_pain '3.5' is no whole number; taken as 4\n", 1},
      {"a dash", titles + "2026-11-25,done,strength,bridge,both,2x8,,,,,-,,,,,,,,\n",
       "2:46 pain_during '-' is no whole number from 0 to 10; taken as not said\n", 1},
      {"minutes with decimals", titles + "2026-11-25,done,light,walking,both,10min,,,,9.5,,,,,,,,,\n",
       "2:45 minutes '9.5' is no whole number; taken as 9\n", 1},
      {"an exercise that the catalog lacks",
       titles + "2026-11-25,done,strength,brigde,both,2x8,,,,,4,,,,,,,,\n" + bridge,
       "2:26 no exercise 'brigde' in this catalog; did you mean 'bridge'?; the line is passed over\n", 1},
      {"no exercise", titles + "2026-11-25,done,strength,,,,,,,,4,,,,,,,,\n",
       "2:0 done, but no exercise; the line is passed over\n", 0},
      {"a day of nothing", titles + "2026-11-25,day,,,,,,,,,,,,,,,,,\n",
       "2:0 a day of which nothing is said; the line is passed over\n", 0},
      {"an exercise of a day", titles + "2026-11-25,day,,bridge,,,,,,,,,,,4,,,,\n",
       "2:17 an exercise in what is said of a day; expected the entry 'done'\n", 1},
      {"words that nobody knows", titles + "2026-11-25,done,strenght,bridge,bth,eight,,,,,,,god,,,,,,\n",
       "2:33 unknown side 'bth'; did you mean 'both'?; taken as not said\n"
       "2:37 planned 'eight' is no dose; expected one like 2x8, 3x5s or 10min; taken as not known\n"
       "2:49 unknown control 'god'; did you mean 'good'?; taken as not said\n"
       "2:17 unknown session 'strenght'; did you mean 'strength'?; taken for bad-day, on which nothing moves on\n",
       1},
      {"an entry that nobody knows", titles + "2026-11-25,did,strength,bridge,,,,,,,,,,,,,,,\n",
       "2:12 unknown entry 'did'; expected one of done, day, undo; the line is passed over\n", 0},
      {"zero bytes before a row", titles + std::string(300, '\0') + bridge,
       "2:1 300 zero bytes, as a crash leaves them; passed over\n", 1},
      {"zero bytes as a line", titles + std::string(300, '\0') + '\n' + bridge,
       "2:1 300 zero bytes, as a crash leaves them; passed over\n", 1},
      {"zero bytes in a row", titles + bridge.substr(0, 30) + std::string(3, '\0') + bridge.substr(33) + bridge,
       "2:0 zero bytes in it; the line is passed over\n", 1},
      {"a half last line", titles + bridge + bridge.substr(0, 42),
       "3:0 the line breaks off after 8 of 19 cells; it is passed over\n", 1},
      {"a last line without its end", titles + bridge.substr(0, bridge.size() - 1), "", 1},
      {"a half line, and one written after it", titles + bridge.substr(0, 42) + '\n' + bridge,
       "2:0 8 cells where the first line has 19; the line is passed over\n", 1},
      {"a half line with an open note", titles + "2026-11-25,day,,,,,,,,,,,,,4,,,,\"it hur\n" + bridge + bridge,
       "2:0 a quotation mark that is not closed; the line is passed over\n", 2},
      {"half lines with an open note, before days first",
       "date;entry;exercise;usual_pain;note\n24.11.2026;day;;4;\"it hur\n25.11.2026;done;bridge;;\n"
       "2026-11-26 08:30:00;done;bridge;;\n27.11.2026;day;;4;\"\n28.11.2026;done;bridge;;\n",
       "2:0 a quotation mark that is not closed; the line is passed over\n"
       "5:0 a quotation mark that is not closed; the line is passed over\n",
       3},
      {"a note that goes on with a date",
       titles +
           "2026-11-25,day,,,,,,,,,,,,,4,,,,\"worse since\n2026-11-20 or so, I "
           "think\"\n" +
           bridge,
       "", 2},
      {"a quotation mark that closes in another row",
       titles + "2026-11-25,day,,,,,,,,,,,,,4,,,,\"it hur\n# x\n\"" + bridge,
       "2:0 a quotation mark that is not closed; the line is passed over\n"
       "4:0 a quotation mark that is not closed; the line is passed over\n",
       0},
      {"a note of several lines", titles + "2026-11-25,day,,,,,,,,,,,,,4,,,,\"one\ntwo, \"\"three\"\"\"\n" + bridge, "",
       2},
      {"a comma too many", titles + "2026-11-25,day,,,,,,,,,,,,,4,,,,sore, then fine\n" + bridge,
       "2:39 more than 19 cells; what has a ',' inside needs quotation marks; the line is passed over\n", 1},
      {"a merge conflict", titles + "<<<<<<< mine\n" + bridge + "=======\n" + bridge + ">>>>>>> theirs\n",
       "2:1 the mark of a merge conflict; both sides are read\n"
       "4:1 the mark of a merge conflict; both sides are read\n"
       "6:1 the mark of a merge conflict; both sides are read\n",
       2},
      {"two logs one behind the other", titles + bridge + "date,entry,exercise\n2026-11-26,done,bridge\n", "", 2},
      {"taking back what is not there", titles + "2026-11-25,undo,strength,,,,,,,,,,,,,,,,\n",
       "2:0 nothing to take back on 2026-11-25\n", 0},
  };
  return all;
}

TEST_CASE("of a log everything readable is used, and everything else is a slip of one line") {
  for (const BadLog& bad : bad_logs()) {
    INFO(bad.what);
    const ReadLog log = read(bad.text);
    CHECK(slips(log) == bad.slips);
    CHECK(log.rows == bad.rows);
    CHECK(log.slip_count == log.slips.size());
  }
}

TEST_CASE("of a log as it was on an earlier day what is later is not there, and no slip") {
  const std::string before = titles + bridge + "2026-12-01,day,,,,,,,,,,,,,4,,,,\n";
  const std::string after =
      before + "2026-12-01,day,,,,,,,,,,,,,,5,,,\n2026-12-01,undo,,,,,,,,,,,,,,5,,,\n" +
      "2026-12-02,day,,,,,,,,,,,,,9,,,,\n2026-12-03,done,strength,bridge,both,2x8,,,,,,,,,,,,,\n" +
      "2026-12-03,undo,strength,bridge,,,,,,,,,,,,,,,\n";
  const ReadLog log = read_log(after, shipped(), today, Later::is_passed_over);
  CHECK(slips(log) == "");
  CHECK(log.slip_count == 0);
  CHECK(told(log.history) == told(read(before).history));
  CHECK(read(after).slip_count == 5);
  // What cannot be read at all is wrong on every day.
  CHECK(read_log(after + "2026-12-32,day,,,,,,,,,,,,,9,,,,\n", shipped(), today, Later::is_passed_over).slip_count ==
        1);
}

TEST_CASE("of an exercise that was not planned, how often or how long is a round of it") {
  const auto done = [](const std::string& figures, const std::string& planned = "") {
    const ReadLog log = read("date,exercise,planned,sets,reps,hold_seconds,minutes\n2026-11-25,bridge," + planned +
                             ',' + figures + '\n');
    return log.history.days.at(0).sessions.at(0).done.at(0).dose;
  };
  CHECK(done(",6,,") == Dose{1, 6, 0, 0});
  CHECK(done(",,20,") == Dose{1, 1, 20, 0});
  CHECK(done(",3,5,") == Dose{1, 3, 5, 0});
  CHECK(done("2,6,,") == Dose{2, 6, 0, 0});
  CHECK(done("2,,20,") == Dose{2, 1, 20, 0});
  CHECK(done("0,6,,") == Dose{0, 6, 0, 0});
  CHECK(done("2,,,") == Dose{2, 0, 0, 0});
  CHECK(done(",,,12") == Dose{0, 0, 0, 12});
  CHECK(done(",,,") == Dose{});
  CHECK(done(",6,,", "2x8x3s") == Dose{2, 6, 3, 0});
}

TEST_CASE("days out of order are sorted, and within a day the order of the rows stays") {
  const ReadLog log = read(titles +
                           "2026-11-27,day,,,,,,,,,,,,,2,,,,\n"
                           "2026-11-25,done,strength,clamshell,each,2x8,,,,,,,,,,,,,\n"
                           "2026-11-27,day,,,,,,,,,,,,,,3,,,late\n"
                           "2026-11-25,done,strength,bridge,both,2x8,,,,,,,,,,,,,\n"
                           "2026-11-27,day,,,,,,,,,,,,,5,,,,later\n");
  CHECK(slips(log).empty());
  CHECK(told(log.history) ==
        "2026-11-25 usual - next - goal - chair - note ''\n"
        "  strength clamshell each planned 2x8 did 2x8 pain - effort - control - line 3\n"
        "  strength bridge both planned 2x8 did 2x8 pain - effort - control - line 5\n"
        "2026-11-27 usual 5 next 3 goal - chair - note 'late; later'\n");
}

TEST_CASE("what is taken back was the last of its day and session, or of its exercise") {
  const std::string two = titles + bridge + "2026-11-25,done,strength,clamshell,each,2x8,,,,,7,,,,,,,,hurt\n";
  const auto left = [&](const std::string& rows) {
    std::string out;
    for (const LoggedDay& day : read(two + rows).history.days) {
      for (const LoggedSession& session : day.sessions) {
        for (const Done& done : session.done) out += std::string(shipped().exercises[done.exercise].id) + ' ';
      }
      out += day.note + (day.usual_pain ? " usual" : "");
    }
    return out;
  };
  CHECK(left("") == "bridge clamshell hurt");
  CHECK(left("2026-11-25,undo,strength,,,,,,,,,,,,,,,,\n") == "bridge ");
  CHECK(left("2026-11-25,undo,strength,,,,,,,,,,,,,,,,\n2026-11-25,undo,strength,,,,,,,,,,,,,,,,\n").empty());
  CHECK(left("2026-11-25,undo,strength,bridge,,,,,,,,,,,,,,,\n") == "clamshell hurt");
  CHECK(left("2026-11-25,undo,light,,,,,,,,,,,,,,,,\n") == "bridge clamshell hurt");
  CHECK(left("2026-11-24,undo,strength,,,,,,,,,,,,,,,,\n") == "bridge clamshell hurt");
  CHECK(left("2026-11-25,day,,,,,,,,,,,,,4,,,,\n") == "bridge clamshell hurt usual");
  CHECK(left("2026-11-25,day,,,,,,,,,,,,,4,,,,\n2026-11-25,undo,,,,,,,,,,,,,,,,,\n") == "bridge clamshell hurt");
}

TEST_CASE("what is taken back is the last that was just so, else the last that was so and more") {
  const auto left = [](const std::string& rows) {
    const ReadLog log =
        read("date,entry,session,exercise,planned,reps,pain_during,sharp,usual_pain,goal,note\n" + rows);
    std::string out = slips(log);
    for (const LoggedDay& day : log.history.days) {
      if (day.usual_pain) out += fmt::format("usual {} ", *day.usual_pain);
      for (const LoggedSession& session : day.sessions) {
        for (const Done& done : session.done) out += fmt::format("line {} ", done.line);
      }
      out += day.note;
    }
    return out;
  };
  const std::string days =
      "2026-11-25,day,,,,,,,4,,\n2026-11-25,day,,,,,,,4,7,sore\n2026-11-25,day,,,,,,,6,,\n2026-11-25,day,,,,,,,,,"
      "late\n";
  CHECK(left(days) == "usual 6 sore; late");
  CHECK(left(days + "2026-11-25,undo,,,,,,,6,,\n") == "usual 4 sore; late");
  CHECK(left(days + "2026-11-25,undo,,,,,,,4,,\n2026-11-25,undo,,,,,,,6,,\n") == "usual 4 sore; late");
  CHECK(left(days + "2026-11-25,undo,,,,,,,,7,\n2026-11-25,undo,,,,,,,6,,\n") == "usual 4 late");
  CHECK(left(days + "2026-11-25,undo,,,,,,,,,sore\n") == "usual 6 late");
  CHECK(left(days + "2026-11-25,undo,,,,,,,5,,\n") == "6:0 nothing to take back on 2026-11-25\nusual 6 sore; late");
  const std::string done =
      "2026-11-25,done,,bridge,2x8,8,3,,,,\n2026-11-25,done,,bridge,2x8,6,3,,,,sore\n"
      "2026-11-25,done,,bridge,2x8,8,3,yes,,,\n2026-11-25,done,,bridge,,,,,,,\n";
  CHECK(left(done) == "line 2 line 3 line 4 line 5 sore");
  CHECK(left(done + "2026-11-25,undo,strength,bridge,,,,,,,\n") == "line 2 line 3 line 4 sore");
  CHECK(left(done + "2026-11-25,undo,strength,bridge,2x8,8,3,,,,\n") == "line 3 line 4 line 5 sore");
  CHECK(left(done + "2026-11-25,undo,strength,bridge,,6,,,,,\n") == "line 2 line 4 line 5 ");
  CHECK(left(done + "2026-11-25,undo,strength,,,,,,,,sore\n") == "line 2 line 4 line 5 ");
  CHECK(left(done + "2026-11-25,undo,strength,bridge,,,3,,,,\n") == "line 2 line 3 line 5 sore");
  CHECK(left(done + "2026-11-25,undo,strength,bridge,,,5,,,,\n").starts_with("6:0 nothing to take back"));
}

TEST_CASE("without its last row a log is the log before it") {
  std::string text = titles;
  for (int i = 0; i < 40; ++i) {
    const std::string before = told(read(text).history);
    std::string more = text + bridge;
    CHECK(told(read(more.substr(0, text.size())).history) == before);
    text += i % 3 == 2 ? "2026-11-25,undo,strength,bridge,,,,,,,,,,,,,,,\n" : bridge;
  }
}

TEST_CASE("of many slips the first are listed and all are counted") {
  std::string text = titles;
  for (int i = 0; i < 1000; ++i) text += "2026-11-25,done,strength,nobody-knows,,,,,,,,,,,,,,,\n";
  const ReadLog log = read(text + bridge);
  CHECK(log.slips.size() == most_log_slips);
  CHECK(log.slip_count == 1000);
  CHECK(log.rows == 1);
}

TEST_CASE("a dose is written so that it is read again") {
  const std::vector<Dose> doses{{2, 8, 0, 0}, {1, 10, 0, 0}, {1, 3, 5, 0}, {2, 1, 15, 0}, {3, 8, 3, 0}, {0, 0, 0, 10}};
  for (const Dose& dose : doses) CHECK(parse_planned(planned_text(dose)) == dose);
  for (const char* text : {"", "x", "2", "2x", "x8", "2x8x3", "2x8min", "min", "0min", "-2x8", "2x8x3x4s", "99999x2"})
    CHECK_FALSE(parse_planned(text));
}

}  // namespace
}  // namespace hipplan
