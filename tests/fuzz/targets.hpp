// SPDX-License-Identifier: MIT
// What is fed with any bytes. Each target reads them as the program would and checks what comes out; a check that does
// not hold ends the process. libFuzzer looks for bytes that make it so (tests/fuzz/fuzz.sh); `replay` feeds those that
// are kept, in every run of the tests.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hipplan::fuzz {

/// Whether the bytes were understood and not only refused: of seeds some must be, or nothing behind the reader is
/// tried.
using Target = bool (*)(std::string_view bytes);

/// A whole catalog, and the same bytes added to a small one.
bool try_catalog(std::string_view bytes);
bool try_profile(std::string_view bytes);
/// An answer in somebody's own words.
bool try_words(std::string_view bytes);
bool try_log(std::string_view bytes);
/// People for `batch`, CSV or JSON lines. They come in pieces.
bool try_batch(std::string_view bytes);
/// What stands under `figure` in the entry of an exercise.
bool try_figure(std::string_view bytes);
/// Lines that are the names and texts of a catalog and of a log: every renderer writes them.
bool try_names(std::string_view bytes);

struct NamedTarget {
  std::string_view name;
  Target run;
  /// Seeds that are made from the repository's own texts, beside those in the folder of the corpus.
  std::vector<std::string> (*seeds)();
};

std::span<const NamedTarget> targets();

}  // namespace hipplan::fuzz
