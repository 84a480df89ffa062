#include "hipplan/cli/catalog_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>

#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/cli/exit_status.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/explain/lint.hpp"
#include "hipplan/text/digest.hpp"
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

constexpr const char* builtin_name = "the built-in catalog";

std::vector<TextFile> base_files(const Arguments& arguments, Diagnostics& problems) {
  return arguments.catalog ? read_folder(*arguments.catalog, problems) : builtin_catalog();
}

std::vector<TextFile> added_files(const Arguments& arguments, Diagnostics& problems) {
  std::vector<TextFile> files;
  for (const std::string& path : arguments.additions) {
    if (auto file = read_text_file(path, largest_catalog_file, problems)) files.push_back(std::move(*file));
  }
  return files;
}

std::string digest_of_all(std::span<const TextFile> files, std::span<const TextFile> additions) {
  std::vector<std::string_view> texts;
  for (const TextFile& file : files) texts.push_back(file.text);
  for (const TextFile& file : additions) texts.push_back(file.text);
  return digest_of(texts);
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
  explicit Checker(const Arguments& arguments) : arguments_(arguments) {}

  Diagnostics check() {
    additions_ = added_files(arguments_, problems_);
    if (arguments_.paths.empty()) on_the_base(arguments_.catalog.value_or(builtin_name), additions_);
    for (const std::string& path : arguments_.paths) one_path(path);
    return std::move(problems_);
  }

 private:
  void one_path(const std::string& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
      const std::size_t before = problems_.size();
      std::vector<TextFile> files = read_folder(path, problems_);
      together(path, {std::move(files), true, problems_.size() == before}, additions_);
    } else if (auto file = read_text_file(path, largest_catalog_file, problems_)) {
      std::vector<TextFile> additions = additions_;
      additions.push_back(std::move(*file));
      on_the_base(input_name(path), additions);
    }
  }

  void on_the_base(const std::string& name, std::span<const TextFile> additions) {
    if (!base_) {
      const std::size_t before = problems_.size();
      std::vector<TextFile> files = base_files(arguments_, problems_);
      base_ = {std::move(files), arguments_.catalog.has_value(), problems_.size() == before};
    }
    together(name, *base_, additions);
  }

  void together(const std::string& name, const Base& base, std::span<const TextFile> additions) {
    if (base.files.empty()) return;
    const CatalogReading reading = read_catalog(base.files, additions, name);
    for (const Diagnostic& problem : reading.diagnostics) add(problem);
    if (!base.whole || has_errors(reading.diagnostics)) return;
    Diagnostics warnings = lint(reading.catalog);
    const auto is_added = [&](const Diagnostic& d) {
      return std::any_of(additions.begin(), additions.end(),
                         [&](const TextFile& file) { return file.name == d.place.file; });
    };
    if (!base.own) std::erase_if(warnings, [&](const Diagnostic& d) { return !is_added(d); });
    add_excerpts(warnings, base.files);
    add_excerpts(warnings, additions);
    for (Diagnostic& warning : warnings) {
      if (arguments_.strict) warning.severity = Severity::error;
      add(warning);
    }
  }

  /// What several paths share is said once.
  void add(const Diagnostic& problem) {
    if (arguments_.paths.size() < 2 || seen_.insert(describe(problem)).second) problems_.push_back(problem);
  }

  const Arguments& arguments_;
  Diagnostics problems_;
  std::set<std::string> seen_;
  std::vector<TextFile> additions_;
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

std::string counted(std::ptrdiff_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

}  // namespace

void report(std::span<const Diagnostic> diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    say(stderr, (diagnostic.place.line > 0 ? "" : "hipplan: ") + describe(diagnostic));
  }
}

std::optional<LoadedCatalog> load_catalog(const Arguments& arguments, Diagnostics& problems) {
  const std::vector<TextFile> files = base_files(arguments, problems);
  const std::vector<TextFile> additions = added_files(arguments, problems);
  if (files.empty()) return std::nullopt;
  CatalogReading reading = read_catalog(files, additions, arguments.catalog.value_or(builtin_name));
  problems.insert(problems.end(), reading.diagnostics.begin(), reading.diagnostics.end());
  if (has_errors(problems)) return std::nullopt;
  const bool builtin = !arguments.catalog && additions.empty();
  return LoadedCatalog{std::move(reading.catalog),
                       builtin ? builtin_catalog_digest() : digest_of_all(files, additions)};
}

int check(const Arguments& arguments) {
  const Diagnostics problems = Checker(arguments).check();
  report(problems);
  const auto errors = std::count_if(problems.begin(), problems.end(),
                                    [](const Diagnostic& d) { return d.severity == Severity::error; });
  const auto warnings = static_cast<std::ptrdiff_t>(problems.size()) - errors;
  const auto failure = write_output("", fmt::format("{}: {}, {}\n", printable(what_was_checked(arguments)),
                                                    counted(errors, "error"), counted(warnings, "warning")));
  if (failure) report(std::span(&*failure, 1));
  return errors > 0 || failure ? failed : done;
}

}  // namespace hipplan::cli
