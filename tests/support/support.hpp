// SPDX-License-Identifier: MIT
// What several tests need: the shipped catalog, and people to plan for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan::tests {

/// Sweeps over everybody take every so-many-th person: under the sanitizers, which look for faults of memory
/// and not of plans, a few of each kind will do.
class Sweep {
 public:
  bool takes_next() { return count_++ % step == 0; }

 private:
#if defined(__SANITIZE_ADDRESS__)
  static constexpr std::size_t step = 7;
#else
  static constexpr std::size_t step = 1;
#endif
  std::size_t count_ = 0;
};

std::string read_text(const std::string& path);

inline bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// The first line of a log as the program begins one.
inline const std::string log_titles =
    "date,entry,session,exercise,side,planned,sets,reps,hold_seconds,minutes,pain_during,effort,control,sharp,"
    "usual_pain,pain_next_morning,goal,chair_stand,note\n";

/// The files of catalog/ in the source tree, named as the program names them.
std::vector<TextFile> shipped_files();

/// The shipped catalog, from the bytes inside the program; `blob_test.cpp` holds them against the files.
const Catalog& shipped();

/// A text for a catalog that is made up: it stays until the tests end.
std::string_view kept(std::string text);

/// A person who says only how much it hurts.
Profile person(int pain);

/// The set of things with these ids.
ThingSet things(std::initializer_list<std::string_view> ids);

PositionSet positions(std::initializer_list<Position> all);

const Exercise& exercise(std::string_view id);
Index<Exercise> exercise_index(std::string_view id);
Index<Tag> tag(std::string_view id);

/// Everything that is wrong with a profile, as the program prints it: its form, then what it says.
std::string mistakes_in_profile(const std::string& text);

}  // namespace hipplan::tests
