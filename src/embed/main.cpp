// SPDX-License-Identifier: MIT
// A step of the build: reads catalog/ with the program's own loader, solves its figures, and writes both as bytes in a
// C++ source. A mistake in the catalog is an error of the build, with its file and line.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "hipplan/catalog/blob.hpp"
#include "hipplan/figure/packed.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "hipplan/text/digest.hpp"

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Every YAML file below `root`, named as the program names it.
std::vector<hipplan::TextFile> files_below(const fs::path& root) {
  std::vector<hipplan::TextFile> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".yaml") continue;
    files.push_back({"catalog/" + entry.path().lexically_relative(root).generic_string(), text_of(entry.path())});
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return files;
}

/// As numbers: a literal may not be as long as a catalog.
std::string in_numbers(std::string_view bytes) {
  constexpr std::size_t bytes_a_line = 32;
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    out += fmt::format("{}{},", i % bytes_a_line == 0 ? "\n    " : "", static_cast<unsigned char>(bytes[i]));
  }
  return out;
}

std::string sha256s_of(const std::vector<hipplan::TextFile>& files) {
  std::string out;
  for (const hipplan::TextFile& file : files) out += fmt::format("\n      \"{}\",", hipplan::sha256(file.text));
  return out;
}

std::string function_with(std::string_view name, std::string_view bytes) {
  return fmt::format(
      "std::string_view {}() {{\n"
      "  static constexpr unsigned char bytes[] = {{{}}};\n"
      "  return {{reinterpret_cast<const char*>(bytes), sizeof bytes}};\n"
      "}}\n\n",
      name, in_numbers(bytes));
}

std::string source_of(const hipplan::CatalogReading& reading, std::string_view sha256s) {
  using namespace hipplan::figure;
  return fmt::format(
      "// Made from catalog/ by src/embed; not to be edited.\n"
      "#include \"hipplan/cli/builtin_catalog.hpp\"\n\n"
      "namespace hipplan::cli {{\n\n{}{}{}"
      "std::vector<std::string> builtin_sha256s() {{\n"
      "  return {{{}}};\n"
      "}}\n\n"
      "}}  // namespace hipplan::cli\n",
      function_with("builtin_blob", write_blob(reading.catalog)),
      function_with("builtin_sketches_blob", packed(reading.sketches)),
      function_with("builtin_figures_blob", packed(figures_of(reading.catalog.exercises, reading.sketches))), sha256s);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: hipplan-embed CATALOG-FOLDER OUTPUT.cpp\n", stderr);
    return 2;
  }
  const std::vector<hipplan::TextFile> files = files_below(arguments[1]);
  const hipplan::CatalogReading reading = hipplan::read_catalog(files, {}, "catalog/");
  for (const hipplan::Diagnostic& diagnostic : reading.diagnostics) fmt::print(stderr, "{}", describe(diagnostic));
  if (has_errors(reading.diagnostics)) return 1;
  std::ofstream out(arguments[2], std::ios::binary);
  out << source_of(reading, sha256s_of(files));
  return out.flush() ? 0 : 1;
}
