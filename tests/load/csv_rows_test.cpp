// SPDX-License-Identifier: MIT
#include "hipplan/load/csv_rows.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "records.hpp"

namespace hipplan {
namespace {

using tests::records_of;

std::vector<std::string> texts_of(const std::vector<Record>& records) {
  std::vector<std::string> texts;
  for (const Record& record : records) texts.push_back(std::to_string(record.line) + ':' + record.text);
  return texts;
}

using Texts = std::vector<std::string>;

std::vector<std::string> cells_of(const std::string& text, char separator = ',') {
  std::vector<std::string> cells;
  for (const CsvCell& cell : read_csv_row({text, 1, false}, separator).cells) cells.push_back(cell.text);
  return cells;
}

TEST_CASE("a text is parted into the same records, however it comes in pieces") {
  const std::string text =
      "\xEF\xBB\xBFid,pain\r\n\"a\r\nb\",3\r\n\"say \"\"no\"\"\",4\n5\" tall,2\n, \"x,\ny\" ,\n\nlast";
  const Texts expected{"1:id,pain", "2:\"a\r\nb\",3", "4:\"say \"\"no\"\"\",4", "5:5\" tall,2", "6:, \"x,\ny\" ,",
                       "8:",        "9:last"};
  for (std::size_t piece = 1; piece <= text.size(); ++piece) {
    INFO(piece);
    CHECK(texts_of(records_of(text, Parted::as_csv, piece)) == expected);
  }
}

TEST_CASE("a line end is the end of a line, whatever stands in quotation marks") {
  CHECK(texts_of(records_of("{\"a\n\"b\r\n", Parted::by_lines)) == Texts{"1:{\"a", "2:\"b"});
}

TEST_CASE("nothing, a mark and a line end hold no more records than they should") {
  CHECK(records_of("").empty());
  CHECK(records_of("\xEF\xBB\xBF").empty());
  CHECK(texts_of(records_of("\xEF\xBB")) == Texts{"1:\xEF\xBB"});
  CHECK(texts_of(records_of("\n")) == Texts{"1:"});
}

TEST_CASE("a quotation mark that is never closed takes one line, not those of others") {
  CHECK(texts_of(records_of("a,\"b\nc,1\nd,2\n")) == Texts{"1:a,\"b", "2:c,1", "3:d,2"});
  // The next one is closed by somebody else's.
  CHECK(texts_of(records_of("a,\"b\nc,\"d\"\ne,2\n")) == Texts{"1:a,\"b", "2:c,\"d\"", "3:e,2"});
  // Far from the end of the file.
  const std::string many(longest_record, '\n');
  const std::vector<Record> records = records_of("a,\"b\nc,1\n" + many, Parted::as_csv, 4096);
  REQUIRE(records.size() == longest_record + 2);
  CHECK(records[0].text == "a,\"b");
  CHECK(records[1].text == "c,1");
  CHECK(records.back().line == static_cast<int>(longest_record) + 2);
}

TEST_CASE("a line that is too long is passed over, and the next one is read") {
  for (const char* beginning : {"", "\""}) {
    for (const Parted parted : {Parted::as_csv, Parted::by_lines}) {
      const std::string text = "a,1\n" + (beginning + std::string(3 * longest_record, 'x')) + "\nb,2\n";
      const std::vector<Record> records = records_of(text, parted, 10'000);
      REQUIRE(records.size() == 3);
      CHECK(records[1].too_long);
      CHECK(records[1].text.size() <= longest_record);
      CHECK(records[2].text == "b,2");
      CHECK(records[2].line == 3);
    }
  }
  const std::string just_fits(longest_record, 'x');
  CHECK_FALSE(records_of(just_fits + '\n', Parted::as_csv, 1000)[0].too_long);
  CHECK(records_of(just_fits + "x\n", Parted::as_csv, 1000)[0].too_long);
  CHECK(records_of(just_fits + "x", Parted::by_lines, longest_record + 1)[0].too_long);
}

TEST_CASE("with its separator known, a quotation mark behind another mark is a letter") {
  Records records(Parted::as_csv);
  records.feed("id,note\n1,a;\"b\n2,c\n");
  CHECK(records.next()->text == "id,note");
  records.set_separator(',');
  CHECK(records.next()->text == "1,a;\"b");
}

TEST_CASE("a row has its cells, with and without quotation marks") {
  CHECK(cells_of("a, b ,,\"c,d\", \"e\"\"f\" ,5\" tall,") == Texts{"a", "b", "", "c,d", "e\"f", "5\" tall", ""});
  CHECK(cells_of("a;\"b;c\";d", ';') == Texts{"a", "b;c", "d"});
  CHECK(cells_of("a\t\tb\t", '\t') == Texts{"a", "", "b", ""});
  CHECK(cells_of("\"one\r\ntwo\nthree\"") == Texts{"one\ntwo\nthree"});
  CHECK(cells_of("") == Texts{""});
  CHECK(cells_of(" ,\t,\"\"") == Texts{"", "", ""});
}

TEST_CASE("every cell knows its line and its column") {
  const CsvRow row = read_csv_row({"\xC3\xA9,  \"x\ny\", z", 5, false}, ',');
  REQUIRE(row.cells.size() == 3);
  CHECK(row.cells[0].place == Place{"", 5, 1, 1});
  CHECK(row.cells[1].place == Place{"", 5, 5, 2});
  CHECK(row.cells[2].place == Place{"", 6, 5, 1});
}

TEST_CASE("the separator is the one that stands in the header most often") {
  CHECK(separator_of({"id,pain,side", 1, false}) == ',');
  CHECK(separator_of({"id;pain;\"a,b,c,d\"", 1, false}) == ';');
  CHECK(separator_of({"id\tpain", 1, false}) == '\t');
  CHECK(separator_of({"pain", 1, false}) == ',');
}

std::string complaint(const Record& record) {
  std::string out;
  for (const Diagnostic& problem : located(read_csv_row(record, ',').problems, record, "people.csv"))
    out += describe(problem);
  return out;
}

TEST_CASE("what is wrong with a row as text is said where it stands") {
  CHECK(complaint({"ada,\"chair", 3, false}) ==
        "people.csv:3:5: error: this quotation mark is never closed; expected another one behind the text\n"
        "    3 | ada,\"chair\n"
        "      |     ^\n");
  CHECK(
      complaint({"ada,\"one\ntwo\"x", 3, false}) ==
      "people.csv:4:4: error: text behind the closing quotation mark; expected two of them for one that is part of the "
      "text\n"
      "    4 | two\"x\n"
      "      |    ^\n");
  CHECK(complaint({std::string("a\0b", 3), 2, false}).find("people.csv:2:2: error: a control character") == 0);
  CHECK(complaint({"a,\xFF", 2, false}).find("people.csv:2:3: error: this is not UTF-8") == 0);
  CHECK(complaint({"aaa", 2, true}).find("people.csv:2:1: error: this line has more than 64 kB; expected less") == 0);
  CHECK(complaint({"a,\"b\r\nc\",\td", 2, false}).empty());
  // A carriage return that ends no line.
  CHECK(complaint({"a\rb", 2, false}).find("people.csv:2:2: error: a control character") == 0);
}

}  // namespace
}  // namespace hipplan
