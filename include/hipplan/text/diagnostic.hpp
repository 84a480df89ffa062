// SPDX-License-Identifier: MIT
// What is wrong with an input, as a value: the place, the sentence, and how to draw both.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hipplan {

/// A place in a text file. Lines and columns count from 1, columns in characters (not bytes);
/// a line of 0 means the file as a whole, a column of 0 the whole line.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
  /// How many characters the marker covers, at least 1.
  int length = 1;
  friend bool operator==(const Place&, const Place&) = default;
};

enum class Severity { error, warning, note };

struct Diagnostic {
  Diagnostic() = default;
  // With a constructor, g++ 12 does not warn falsely of strings that were never made.
  Diagnostic(Severity its_severity, Place its_place, std::string its_message, std::string its_excerpt,
             std::size_t its_count = 1)
      : severity(its_severity),
        place(std::move(its_place)),
        message(std::move(its_message)),
        excerpt(std::move(its_excerpt)),
        count(its_count) {}

  Severity severity = Severity::error;
  Place place;
  std::string message;
  /// The line of the file that `place` points into, as it stands there; may be empty.
  std::string excerpt;
  /// How many mistakes it stands for: itself, and those like it that are no longer listed.
  std::size_t count = 1;
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// Beyond these, `add` counts only.
inline constexpr std::size_t most_collected = 2000;

/// Adds what is wrong, or counts it where far more have been added than are ever shown.
void add(Diagnostics& diagnostics, Diagnostic diagnostic);

/// How many mistakes they stand for.
std::size_t count_of(std::span<const Diagnostic> diagnostics);

/// Keeps the first `most`. Where they stood for more than that, a last one says, and counts, how many `what`
/// ("mistakes") there are besides.
void keep_first(Diagnostics& diagnostics, std::size_t most, std::string_view what);

bool has_errors(std::span<const Diagnostic> diagnostics);

/// A compiler's layout: `file:line:column: error: message`, then the line and a marker under it.
/// Text of the file is made printable. Ends with a line break.
std::string describe(const Diagnostic& diagnostic);

/// The same in lines of at most `width` columns: the sentence is broken between words, the line of the file is cut, or
/// left out where its mark would be cut off.
std::string describe(const Diagnostic& diagnostic, std::size_t width);

}  // namespace hipplan
