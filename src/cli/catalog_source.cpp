// SPDX-License-Identifier: MIT
#include "hipplan/cli/catalog_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/cli/exit_status.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/explain/lint.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

/// The line that each warning points to, for drawing it.
void add_excerpts(Diagnostics& diagnostics, std::span<const TextFile> files) {
  for (Diagnostic& diagnostic : diagnostics) {
    for (const TextFile& file : files) {
      if (file.name != diagnostic.place.file) continue;
      std::size_t begin = 0;
      for (int line = 1; line < diagnostic.place.line && begin != std::string::npos; ++line) {
        begin = file.text.find('\n', begin);
        if (begin != std::string::npos) ++begin;
      }
      if (begin == std::string::npos) continue;
      const std::size_t end = file.text.find('\n', begin);
      diagnostic.excerpt = file.text.substr(begin, end == std::string::npos ? end : end - begin);
    }
  }
}

std::string counted(std::ptrdiff_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

}  // namespace

void report(std::span<const Diagnostic> diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) say(stderr, describe(diagnostic));
}

std::optional<Catalog> load_catalog(const Arguments& arguments, Diagnostics& problems) {
  const std::vector<TextFile> files = arguments.catalog ? read_folder(*arguments.catalog, problems) : builtin_catalog();
  std::vector<TextFile> additions;
  for (const std::string& path : arguments.additions) {
    if (auto text = read_file(path, largest_catalog_file, problems)) additions.push_back({path, std::move(*text)});
  }
  if (files.empty()) return std::nullopt;
  CatalogReading reading = read_catalog(files, additions, arguments.catalog.value_or("the built-in catalog"));
  problems.insert(problems.end(), reading.diagnostics.begin(), reading.diagnostics.end());
  if (has_errors(problems)) return std::nullopt;
  return std::move(reading.catalog);
}

int check(const Arguments& arguments) {
  const std::string& path = arguments.subject->text;
  Diagnostics problems;
  std::vector<TextFile> files;
  std::vector<TextFile> additions;
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    files = read_folder(path, problems);
  } else if (auto text = read_file(path, largest_catalog_file, problems)) {
    files = builtin_catalog();
    additions.push_back({path, std::move(*text)});
  }
  if (!files.empty()) {
    CatalogReading reading = read_catalog(files, additions, path);
    problems.insert(problems.end(), reading.diagnostics.begin(), reading.diagnostics.end());
    if (!has_errors(problems)) {
      Diagnostics warnings = lint(reading.catalog);
      // What is built in is not the reader's to mend.
      if (!additions.empty()) std::erase_if(warnings, [&](const Diagnostic& d) { return d.place.file != path; });
      add_excerpts(warnings, additions.empty() ? files : additions);
      for (Diagnostic& warning : warnings) {
        if (arguments.strict) warning.severity = Severity::error;
      }
      problems.insert(problems.end(), warnings.begin(), warnings.end());
    }
  }
  report(problems);
  const auto errors = std::count_if(problems.begin(), problems.end(),
                                    [](const Diagnostic& d) { return d.severity == Severity::error; });
  const auto warnings = static_cast<std::ptrdiff_t>(problems.size()) - errors;
  const auto failure = write_output(
      "", fmt::format("{}: {}, {}\n", printable(path), counted(errors, "error"), counted(warnings, "warning")));
  if (failure) report(std::span(&*failure, 1));
  return errors > 0 || failure ? failed : done;
}

}  // namespace hipplan::cli
