// SPDX-License-Identifier: MIT
#include "hipplan/text/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hipplan {
namespace {

constexpr std::size_t longest = 64;

/// Ids are in small letters; whoever types "CHAIR" means "chair".
std::string in_small_letters(std::string_view word) {
  std::string small(word);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

/// How many letters of two words, the shorter of them `length` letters long, may differ: one in three, but in a word of
/// two none, and in a long one no more than make up a part of it.
int slips_allowed(std::size_t length) {
  constexpr std::size_t most = 3;
  return static_cast<int>(std::min(most, length / 3));
}

/// Whether `word` is `candidate` and a little more: "chairs", "standing-up".
bool goes_on(std::string_view word, std::string_view candidate) {
  if (!word.starts_with(candidate)) return false;
  const std::string_view rest = word.substr(candidate.size());
  const std::size_t ending = std::min(rest.find_first_of(" -_"), rest.size());
  // A day of the week, which is a short word, may be written out.
  constexpr std::size_t usual_ending = 3;
  return ending <= (candidate.size() < usual_ending ? 1 : std::max(usual_ending, candidate.size() / 2));
}

}  // namespace

int edit_distance(std::string_view a, std::string_view b) {
  a = a.substr(0, longest);
  b = b.substr(0, longest);
  std::array<std::array<int, longest + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i - 1) % 3];
    const auto& two_above = rows[(i + 1) % 3];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({change, above[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], two_above[j - 2] + 1);
      }
    }
  }
  return rows[a.size() % 3][b.size()];
}

std::string_view nearest(std::string_view typed, std::span<const std::string_view> candidates) {
  const std::string word = in_small_letters(typed);
  std::string_view best;
  int best_distance = 0;
  for (const std::string_view candidate : candidates) {
    const int distance = edit_distance(word, candidate);
    const int allowed = slips_allowed(std::min(word.size(), candidate.size()));
    const bool begins = word.size() >= 3 && (candidate.starts_with(word) || goes_on(word, candidate));
    if (distance > allowed && !begins) continue;
    if (best.empty() || distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string_view found = nearest(word, candidates);
  return found.empty() ? std::string() : fmt::format("; did you mean '{}'?", found);
}

}  // namespace hipplan
