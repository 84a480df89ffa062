// SPDX-License-Identifier: MIT
// The format of a file: by its ending, by --format, and what another program makes.
#include <filesystem>

#include "catch.hpp"
#include "program.hpp"
#include "pseudo_terminal.hpp"

namespace hipplan {
namespace {

using tests::in_terminal;
using tests::Run;
using tests::Workplace;

const std::string a_plan = "hipplan plan --pain 4 --start 2026-11-23 ";

/// What goes to standard output in this format.
std::string in_format(const std::string& format) {
  const Run run = Workplace().shell(a_plan + "--format " + format + " 2> notes");
  REQUIRE(run.status == 0);
  REQUIRE_FALSE(run.output.empty());
  return run.output;
}

TEST_CASE("the ending of the output file asks for a format, in letters of any case") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> endings{
      {"text", {".txt", ".TXT", ".text", ".log", ".weekly", ".", "", ".html/plan", ".html.old"}},
      {"markdown", {".md", ".markdown", ".Md", ".MARKDOWN"}},
      {"csv", {".csv", ".CSV", ".json.csv"}},
      {"json", {".json", ".Json"}},
      {"ics", {".ics", ".ICS"}},
      {"html", {".html", ".htm", ".HTML", ".pdf.html"}}};
  for (const auto& [format, all] : endings) {
    const std::string expected = in_format(format);
    for (const std::string& ending : all) {
      INFO(format + ' ' + ending);
      const Workplace place;
      std::filesystem::create_directory(place.folder() / "plan.html");
      const Run run = place.shell(a_plan + "-o plan" + ending + " 2> notes");
      CHECK(run.status == (ending == ".html" ? 1 : 0));
      if (ending != ".html") CHECK((place.read("plan" + ending) == expected));
    }
  }
}

TEST_CASE("a hidden file without an ending is text, and standard output has no ending") {
  const Workplace place;
  CHECK(place.shell(a_plan + "-o .html").status == 0);
  CHECK((place.read(".html") == in_format("text")));
  CHECK((place.shell(a_plan + "-o /dev/stdout").output == in_format("text")));
}

TEST_CASE("the flag --format wins over the ending, whatever that is") {
  const Workplace place;
  for (const char* name : {"plan.html", "plan.csv", "plan.pdf", "plan"}) {
    INFO(name);
    CHECK(place.shell(a_plan + "--format md -o " + name).status == 0);
    CHECK((place.read(name) == in_format("markdown")));
  }
}

TEST_CASE("a format is understood by each of its names") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> names{{"text", {"txt", "TEXT", "plain"}},
                                                                            {"markdown", {"md", "Markdown", "gfm"}},
                                                                            {"csv", {"CSV"}},
                                                                            {"json", {"JSON"}},
                                                                            {"ics", {"ical", "icalendar"}},
                                                                            {"html", {"htm", "HTML"}}};
  for (const auto& [format, all] : names) {
    const std::string expected = in_format(format);
    for (const std::string& name : all) {
      INFO(name);
      CHECK((in_format(name) == expected));
    }
  }
}

TEST_CASE("an ending that another program makes is refused with how it is made") {
  const std::vector<std::pair<std::string, std::string>> recipes{
      {"pdf",
       "write plan.html, and then: chromium --headless --no-pdf-header-footer --print-to-pdf=plan.pdf plan.html"},
      {"PDF", "--print-to-pdf=plan.pdf plan.html"},
      {"docx", "write plan.md, and then: pandoc --from gfm --standalone --output plan.docx plan.md"},
      {"odt", "pandoc --from gfm --standalone --output plan.odt plan.md"},
      {"epub", "--output plan.epub plan.md"},
      {"rtf", "--output plan.rtf plan.md"},
      {"tex", "--output plan.tex plan.md"},
      {"doc", "--output plan.docx plan.md"},
      {"xlsx", "write plan.csv, and then: libreoffice --headless --convert-to xlsx plan.csv"},
      {"ods", "--convert-to ods plan.csv"},
      {"db", "sqlite3 plan.db"},
      {"png", "--screenshot=plan.png plan.html"},
      {"jpeg", "--screenshot=plan.png plan.html"},
      {"zip", "gzip --keep plan.html"}};
  for (const auto& [ending, recipe] : recipes) {
    INFO(ending);
    const Workplace place;
    const Run run = place.shell(a_plan + "-o plan." + ending);
    CHECK(run.status == 2);
    CHECK(run.output == "");
    CHECK(run.errors.starts_with("hipplan: --output: error: hipplan makes no ."));
    CHECK(run.errors.find(recipe) != std::string::npos);
    CHECK(place.names() == std::vector<std::string>{});
    const Run named = place.shell(a_plan + "--format " + ending);
    CHECK(named.status == 2);
    CHECK(named.errors.starts_with("hipplan: --format: error: unknown format '" + ending + "'"));
    CHECK(named.errors.find(recipe) != std::string::npos);
  }
}

TEST_CASE("a command that lacks the format of the ending says so, and writes nothing") {
  const std::string pages = "this command has no rows for scripts; expected text, markdown or html";
  const std::string list = "a list has no such format; expected text, markdown, csv or html";
  const std::vector<std::pair<std::string, std::string>> cases{
      {"hipplan why bridge --pain 4 -o x.csv", pages},
      {"hipplan show bridge -o x.json", pages},
      {"hipplan sources -o x.ics", pages},
      {"hipplan screen -o x.csv", pages},
      {"hipplan show bridge -o x.xlsx", pages},
      {"hipplan list -o x.json", list},
      {"hipplan list -o x.ics", list},
      {"hipplan plan --pain 4 -o x.ics", "ics needs dates; expected --start with the first day, like 2026-11-23"}};
  for (const auto& [command, complaint] : cases) {
    INFO(command);
    const Workplace place;
    const Run run = place.shell(command);
    CHECK(run.status == 2);
    CHECK(run.errors == "hipplan: --output: error: " + complaint + '\n');
    CHECK(place.names() == std::vector<std::string>{});
  }
}

TEST_CASE("a command takes the formats that its help names, and names them where it is asked for another") {
  const std::vector<std::string> formats{"text", "markdown", "csv", "json", "ics", "html", "svg", "jsonl"};
  const std::string pages = "text, markdown or html";
  const std::string every = "text, markdown, csv, json, ics or html";
  const std::vector<std::pair<std::string, std::string>> spoken{
      {"plan --pain 4 --start 2026-11-23", every},
      {"log --list", pages},
      {"why bridge --pain 4", pages},
      {"list", "text, markdown, csv or html"},
      {"show bridge", pages},
      {"figure bridge", "text, svg or json"},
      {"sources", pages},
      {"screen --print", pages},
      {"batch people.csv", "jsonl or csv"},
      {"batch people.csv --start 2026-11-23 --resume --output-dir d", every}};
  for (const auto& [command, known] : spoken) {
    const std::string help = Workplace().shell("hipplan help " + command.substr(0, command.find(' '))).output;
    if (!command.starts_with("batch")) CHECK(help.find(" " + known + " (default: ") != std::string::npos);
    for (const std::string& format : formats) {
      INFO(command + ' ' + format);
      const Workplace place;
      place.write("people.csv", "id,pain\nada,4\n");
      const Run run = place.shell("hipplan " + command + " --format " + format);
      const bool named = (", " + known + " ").find(" " + format + " ") != std::string::npos ||
                         (", " + known + " ").find(" " + format + ",") != std::string::npos;
      // One stream of many plans is a line each.
      const bool taken = named || (command == "batch people.csv" && format == "json");
      CHECK(run.status == (taken ? 0 : 2));
      if (taken) continue;
      CHECK(run.errors.starts_with("hipplan: --format: error: "));
      CHECK(run.errors.find(known) != std::string::npos);
    }
  }
}

TEST_CASE("the page of a warning sign does not go into a file that another program makes") {
  const Workplace place;
  const Run run = place.shell("hipplan plan --pain 4 --red-flag fever -o plan.pdf");
  CHECK(run.status == 3);
  CHECK(run.output.find("Get emergency help now") != std::string::npos);
  CHECK(place.names() == std::vector<std::string>{});
  CHECK(place.shell("hipplan plan --pain 4 --red-flag fever -o plan.html").status == 3);
  CHECK(place.read("plan.html").starts_with("<!DOCTYPE html>"));
}

TEST_CASE("in a terminal a file that was written is named, and nothing else is") {
  const Workplace place;
  const auto shown = [&](std::vector<std::string> arguments) { return in_terminal(place, arguments).text; };
  CHECK(shown({"plan", "--pain", "4", "-o", "plan.html"}) == "Written to plan.html.\n");
  CHECK(shown({"show", "bridge", "-o", "a b.md"}) == "Written to a b.md.\n");
  CHECK(shown({"--quiet", "plan", "--pain", "4", "-o", "plan.html"}) == "");
  CHECK(shown({"show", "bridge", "-q", "-o", "a b.md"}) == "");
  CHECK(shown({"list", "-o", "/dev/null"}) == "");
  CHECK(shown({"show", "bridge", "-o", "-"}).find("Written") == std::string::npos);
  CHECK(shown({"show", "bridge", "-o", "none/plan.html"}).find("Written") == std::string::npos);
  CHECK(place.hipplan({"show", "bridge", "-o", "plan.md"}).errors == "");
}

}  // namespace
}  // namespace hipplan
