// SPDX-License-Identifier: MIT
#include "hipplan/cli/catalog_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>

#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/cli/exit_status.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/explain/lint.hpp"
#include "hipplan/figure/checks.hpp"
#include "hipplan/text/digest.hpp"
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

/// The line that each points to, for drawing it, where it has none yet.
void add_excerpts(Diagnostics& diagnostics, std::span<const TextFile> files) {
  std::map<std::string_view, std::vector<std::string_view>> lines;
  for (Diagnostic& diagnostic : diagnostics) {
    if (!diagnostic.excerpt.empty()) continue;
    const auto file =
        std::find_if(files.begin(), files.end(), [&](const TextFile& f) { return f.name == diagnostic.place.file; });
    if (file == files.end()) continue;
    const auto [known, is_new] = lines.try_emplace(file->name);
    if (is_new) known->second = lines_of(file->text);
    const auto line = static_cast<std::size_t>(diagnostic.place.line) - 1;
    if (line < known->second.size()) diagnostic.excerpt = known->second[line];
  }
}

constexpr const char* builtin_name = "the built-in catalog";

std::vector<TextFile> base_files(const Arguments& arguments, InputFiles& inputs, Diagnostics& problems) {
  return arguments.catalog ? read_folder(*arguments.catalog, inputs, problems) : builtin_files();
}

std::vector<TextFile> added_files(const Arguments& arguments, InputFiles& inputs, Diagnostics& problems) {
  std::vector<TextFile> files;
  for (const std::string& path : arguments.additions) {
    if (auto file = read_text_file(path, largest_catalog_file, inputs, problems)) files.push_back(std::move(*file));
  }
  return files;
}

std::vector<std::string> sha256s_of(std::span<const TextFile> files) {
  std::vector<std::string> all;
  for (const TextFile& file : files) all.push_back(sha256(file.text));
  return all;
}

/// The files of a catalog, for `check`.
struct Base {
  std::vector<TextFile> files;
  /// Whether they are the reader's to mend.
  bool own = false;
  /// Whether all of them could be read.
  bool whole = true;
};

/// Each path with what is added: a folder is a catalog of its own, a file one more addition.
class Checker {
 public:
  Checker(const Arguments& arguments, InputFiles& inputs) : arguments_(arguments), inputs_(inputs) {}

  Diagnostics check() {
    additions_ = added_files(arguments_, inputs_, problems_);
    additions_whole_ = problems_.empty();
    if (arguments_.paths.empty()) on_the_base(arguments_.catalog.value_or(builtin_name), additions_);
    for (const std::string& path : arguments_.paths) one_path(path);
    return std::move(problems_);
  }

  /// The exercises that files add, in their order; once `check` has found no mistake.
  const std::vector<std::string>& added_exercises() const { return added_exercises_; }

 private:
  void one_path(const std::string& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
      const std::size_t before = problems_.size();
      std::vector<TextFile> files = read_folder(path, inputs_, problems_);
      together(path, {std::move(files), true, problems_.size() == before}, additions_);
    } else if (auto file = read_text_file(path, largest_catalog_file, inputs_, problems_)) {
      std::vector<TextFile> additions = additions_;
      additions.push_back(std::move(*file));
      on_the_base(input_name(path), additions);
    }
  }

  void on_the_base(const std::string& name, std::span<const TextFile> additions) {
    if (!base_) {
      const std::size_t before = problems_.size();
      std::vector<TextFile> files = base_files(arguments_, inputs_, problems_);
      base_ = {std::move(files), arguments_.catalog.has_value(), problems_.size() == before};
    }
    together(name, *base_, additions);
  }

  void together(const std::string& name, const Base& base, std::span<const TextFile> additions) {
    if (base.files.empty()) return;
    const Extent extent = base.whole && additions_whole_ ? Extent::whole : Extent::in_part;
    const CatalogReading reading = read_catalog(base.files, additions, name, extent);
    for (const Diagnostic& problem : reading.diagnostics) add(problem);
    if (extent == Extent::in_part || has_errors(reading.diagnostics)) return;
    Diagnostics warnings = lint(reading.catalog);
    add_figures(warnings, reading, base, additions);
    const auto is_added = [&](const Diagnostic& d) {
      return std::any_of(additions.begin(), additions.end(),
                         [&](const TextFile& file) { return file.name == d.place.file; });
    };
    for (const Exercise& exercise : reading.catalog.exercises) {
      const bool added = std::any_of(additions.begin(), additions.end(),
                                     [&](const TextFile& file) { return file.name == exercise.place.file; });
      if (added) added_exercises_.emplace_back(exercise.id);
    }
    if (!base.own) std::erase_if(warnings, [&](const Diagnostic& d) { return !is_added(d); });
    keep_first(warnings, most_diagnostics, has_errors(warnings) ? "mistakes" : "warnings");
    add_excerpts(warnings, base.files);
    add_excerpts(warnings, additions);
    for (Diagnostic& warning : warnings) {
      if (arguments_.strict) warning.severity = Severity::error;
      add(warning);
    }
  }

  /// What is wrong with figures; of those that are nobody's to mend nothing is asked.
  static void add_figures(Diagnostics& found, const CatalogReading& reading, const Base& base,
                          std::span<const TextFile> additions) {
    for (const auto& sketch : reading.sketches.of_exercise) {
      if (!sketch || found.size() >= most_diagnostics) continue;
      const bool added = std::any_of(additions.begin(), additions.end(),
                                     [&](const TextFile& file) { return file.name == sketch->place.file; });
      if (!base.own && !added) continue;
      for (Diagnostic& one : figure::check(*sketch, reading.sketches.fences)) found.push_back(std::move(one));
    }
  }

  /// What several paths share is said once.
  void add(const Diagnostic& problem) {
    // How many more there are is said of each path.
    const bool may_be_shared = arguments_.paths.size() > 1 && !problem.place.file.empty();
    if (!may_be_shared || seen_.insert(describe(problem)).second) problems_.push_back(problem);
  }

  const Arguments& arguments_;
  InputFiles& inputs_;
  Diagnostics problems_;
  std::set<std::string> seen_;
  std::vector<std::string> added_exercises_;
  std::vector<TextFile> additions_;
  bool additions_whole_ = true;
  /// What files are added to, once it is needed.
  std::optional<Base> base_;
};

/// As the count at the end calls it.
std::string what_was_checked(const Arguments& arguments) {
  std::vector<std::string> named = arguments.paths;
  if (named.empty() && arguments.catalog) named.push_back(*arguments.catalog);
  named.insert(named.end(), arguments.additions.begin(), arguments.additions.end());
  return named.size() == 1 ? input_name(named.front()) : fmt::format("{} checked", named.size());
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

/// What is added stands in no list of the routine.
std::string how_to_use(std::string_view exercise) {
  return fmt::format(
      "note: a plan takes what is added after all else that fits; --include {0} puts it in, --prefer {0} "
      "takes it before others\n",
      exercise);
}

/// Editors jump to what begins with file and line; all else begins with who says it.
Diagnostic with_sender(Diagnostic diagnostic) {
  Place& place = diagnostic.place;
  if (place.line == 0) place.file = place.file.empty() ? "hipplan" : "hipplan: " + place.file;
  return diagnostic;
}

}  // namespace

void report(std::span<const Diagnostic> diagnostics) {
  const auto columns = columns_of(stderr);
  for (const Diagnostic& diagnostic : diagnostics) {
    Diagnostic said = with_sender(diagnostic);
    if (!columns) {
      say(stderr, describe(said));
      continue;
    }
    // Plain letters may be more than those that they stand for.
    if (!locale_is_utf8()) said.message = to_ascii(said.message);
    say(stderr, describe(said, *columns));
  }
}

std::optional<LoadedCatalog> load_catalog(const Arguments& arguments, InputFiles& inputs, Diagnostics& problems) {
  if (!arguments.catalog && arguments.additions.empty())
    return LoadedCatalog{builtin_catalog(), builtin_catalog_digest(), {}, {}};
  std::vector<TextFile> files = base_files(arguments, inputs, problems);
  std::vector<TextFile> additions = added_files(arguments, inputs, problems);
  if (files.empty()) return std::nullopt;
  const auto extent = has_errors(problems) ? Extent::in_part : Extent::whole;
  CatalogReading reading = arguments.catalog ? read_catalog(files, additions, *arguments.catalog, extent)
                                             : add_to_catalog(builtin_catalog(), builtin_sketches(), additions, extent);
  if (!arguments.catalog) add_excerpts(reading.diagnostics, files);
  problems.insert(problems.end(), reading.diagnostics.begin(), reading.diagnostics.end());
  if (has_errors(problems)) return std::nullopt;
  std::vector<std::string> sha256s = arguments.catalog ? sha256s_of(files) : builtin_sha256s();
  for (std::string& one : sha256s_of(additions)) sha256s.push_back(std::move(one));
  std::move(additions.begin(), additions.end(), std::back_inserter(files));
  return LoadedCatalog{std::move(reading.catalog), digest_of(std::move(sha256s)), std::move(reading.sketches),
                       std::move(files)};
}

Diagnostics with_excerpts(Diagnostics diagnostics, const LoadedCatalog& loaded) {
  add_excerpts(diagnostics, loaded.files);
  return diagnostics;
}

int check(const Arguments& arguments) {
  InputFiles inputs;
  Checker checker(arguments, inputs);
  const Diagnostics problems = checker.check();
  report(problems);
  if (const auto refused = output_that_is_input("", inputs)) {
    report(std::span(&*refused, 1));
    return wrong_use;
  }
  std::size_t errors = 0;
  for (const Diagnostic& problem : problems) errors += problem.severity == Severity::error ? problem.count : 0;
  const std::size_t warnings = count_of(problems) - errors;
  const std::string summary = fmt::format("{}: {}, {}\n", printable(what_was_checked(arguments)),
                                          counted(errors, "error"), counted(warnings, "warning"));
  const auto columns = columns_of(stdout);
  const auto failure = write_output("", columns ? fitted(summary, *columns) : summary, inputs);
  if (failure) report(std::span(&*failure, 1));
  if (errors == 0 && !arguments.quiet && !checker.added_exercises().empty())
    tell(stderr, how_to_use(checker.added_exercises().front()));
  return errors > 0 || failure ? failed : done;
}

}  // namespace hipplan::cli
