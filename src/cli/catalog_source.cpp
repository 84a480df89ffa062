#include "hipplan/cli/catalog_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string_view>

#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/cli/exit_status.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/explain/lint.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

/// The lines of a text without what ends them, be it of Windows.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return lines;
}

/// The line that each warning points to, for drawing it.
void add_excerpts(Diagnostics& diagnostics, std::span<const TextFile> files) {
  std::map<std::string_view, std::vector<std::string_view>> lines;
  for (Diagnostic& diagnostic : diagnostics) {
    const auto file =
        std::find_if(files.begin(), files.end(), [&](const TextFile& f) { return f.name == diagnostic.place.file; });
    if (file == files.end()) continue;
    const auto [known, is_new] = lines.try_emplace(file->name);
    if (is_new) known->second = lines_of(file->text);
    const auto line = static_cast<std::size_t>(diagnostic.place.line) - 1;
    if (line < known->second.size()) diagnostic.excerpt = known->second[line];
  }
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

}  // namespace

void report(std::span<const Diagnostic> diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) say(stderr, describe(diagnostic));
}

std::optional<Catalog> load_catalog(const Arguments& arguments, InputFiles& inputs, Diagnostics& problems) {
  if (!arguments.catalog && arguments.additions.empty()) return builtin_catalog();
  const std::vector<TextFile> files =
      arguments.catalog ? read_folder(*arguments.catalog, inputs, problems) : builtin_files();
  std::vector<TextFile> additions;
  for (const std::string& path : arguments.additions) {
    if (auto text = read_file(path, largest_catalog_file, inputs, problems))
      additions.push_back({path, std::move(*text)});
  }
  if (files.empty()) return std::nullopt;
  const auto extent = has_errors(problems) ? Extent::in_part : Extent::whole;
  CatalogReading reading = read_catalog(files, additions, arguments.catalog.value_or("the built-in catalog"), extent);
  problems.insert(problems.end(), reading.diagnostics.begin(), reading.diagnostics.end());
  if (has_errors(problems)) return std::nullopt;
  return std::move(reading.catalog);
}

int check(const Arguments& arguments) {
  const std::string& path = arguments.subject->text;
  Diagnostics problems;
  InputFiles inputs;
  std::vector<TextFile> files;
  std::vector<TextFile> additions;
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    files = read_folder(path, inputs, problems);
  } else if (auto text = read_file(path, largest_catalog_file, inputs, problems)) {
    files = builtin_files();
    additions.push_back({path, std::move(*text)});
  }
  if (!files.empty()) {
    CatalogReading reading =
        read_catalog(files, additions, path, has_errors(problems) ? Extent::in_part : Extent::whole);
    problems.insert(problems.end(), reading.diagnostics.begin(), reading.diagnostics.end());
    if (!has_errors(problems)) {
      Diagnostics warnings = lint(reading.catalog);
      // What is built in is not the reader's to mend.
      if (!additions.empty()) std::erase_if(warnings, [&](const Diagnostic& d) { return d.place.file != path; });
      keep_first(warnings, most_diagnostics, "warnings");
      add_excerpts(warnings, additions.empty() ? files : additions);
      for (Diagnostic& warning : warnings) {
        if (arguments.strict) warning.severity = Severity::error;
      }
      problems.insert(problems.end(), warnings.begin(), warnings.end());
    }
  }
  report(problems);
  if (const auto refused = output_that_is_input("", inputs)) {
    report(std::span(&*refused, 1));
    return wrong_use;
  }
  const auto first_warning = std::partition(problems.begin(), problems.end(),
                                            [](const Diagnostic& d) { return d.severity == Severity::error; });
  const std::size_t errors = count_of(std::span(problems.begin(), first_warning));
  const std::size_t warnings = count_of(problems) - errors;
  const auto failure = write_output(
      "", fmt::format("{}: {}, {}\n", printable(path), counted(errors, "error"), counted(warnings, "warning")), inputs);
  if (failure) report(std::span(&*failure, 1));
  return errors > 0 || failure ? failed : done;
}

}  // namespace hipplan::cli
