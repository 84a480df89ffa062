// SPDX-License-Identifier: MIT
// What `check` counts and shows of a file with more mistakes or warnings than anybody reads.
#include <algorithm>

#include "catch.hpp"
#include "program.hpp"
#include "small_catalog.hpp"

namespace hipplan {
namespace {

using tests::Run;
using tests::Workplace;

/// Every line end as Windows has it.
std::string from_windows(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

/// So many sources that nothing uses.
std::string unused_sources(int count) {
  std::string text = "sources:\n";
  for (int i = 0; i < count; ++i) text += "  - {id: s" + std::to_string(i) + ", title: \"A book\"}\n";
  return text;
}

std::ptrdiff_t lines_with(const std::string& text, std::string_view words) {
  std::ptrdiff_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

TEST_CASE("check counts every mistake, and lists the first ones") {
  const Workplace place;
  std::string text = "exercises:\n";
  for (int i = 0; i < 600; ++i) text += "  - 1\n";
  place.write("many.yaml", text);
  const Run run = place.hipplan({"check", "many.yaml"});
  CHECK(run.status == 1);
  CHECK(run.output == "many.yaml: 600 errors, 0 warnings\n");
  CHECK(lines_with(run.errors, "many.yaml:") == 500);
  CHECK(run.errors.ends_with("hipplan: error: and 100 more mistakes\n"));
}

TEST_CASE("check counts every warning, and lists the first ones") {
  const Workplace place;
  place.write("many.yaml", unused_sources(4000));
  const Run run = place.hipplan({"check", "many.yaml"});
  CHECK(run.status == 0);
  CHECK(run.output == "many.yaml: 0 errors, 4000 warnings\n");
  CHECK(lines_with(run.errors, "many.yaml:") == 500);
  CHECK(run.errors.ends_with("hipplan: warning: and 3500 more warnings\n"));
  const Run strict = place.hipplan({"check", "--strict", "many.yaml"});
  CHECK(strict.status == 1);
  CHECK(strict.output == "many.yaml: 4000 errors, 0 warnings\n");
}

TEST_CASE("a profile with more mistakes than anybody reads says how many more there are") {
  const Workplace place;
  std::string text = "version: 1\nnothing:\n";
  for (int i = 0; i < 150; ++i) text += "unknown" + std::to_string(i) + ": 1\n";
  for (int i = 0; i < 700; ++i) text += "nothing:\n";
  place.write("p.yaml", text);
  const Run run = place.hipplan({"plan", "--profile", "p.yaml", "--pain", "3"});
  CHECK(run.status == 1);
  CHECK(run.errors.find("error: and 351 more mistakes\n") != std::string::npos);
}

TEST_CASE("a warning about a file from Windows shows the same line as about any other") {
  const Workplace place;
  place.write("unix.yaml", unused_sources(1));
  place.write("dos.yaml", from_windows(unused_sources(1)));
  std::string from_dos = place.hipplan({"check", "dos.yaml"}).errors;
  from_dos.replace(0, 3, "unix");
  CHECK(from_dos == place.hipplan({"check", "unix.yaml"}).errors);
  CHECK(from_dos.find('\r') == std::string::npos);
  CHECK(from_dos.find("\uFFFD") == std::string::npos);
}

}  // namespace
}  // namespace hipplan
