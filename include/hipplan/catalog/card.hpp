// SPDX-License-Identifier: MIT
// What a handout says of an exercise, and how one gets ready for it, said once for all cards that share it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "hipplan/catalog/evidence.hpp"
#include "hipplan/catalog/index.hpp"
#include "hipplan/catalog/vocabulary.hpp"

namespace hipplan {

/// How one gets ready, before a card begins.
struct SetUp {
  std::string_view id;
  /// A heading: "Lying on your back".
  std::string_view title;
  /// That of every exercise whose card shares it.
  Position position = Position::supine;
  /// Whole sentences: "On your bed or a mat, with a low pillow under your head."
  std::string_view text;
  /// The same for whoever keeps off the floor, and for whom a chair is only a seat; empty where `text` will do.
  std::string_view on_a_bed;
  std::string_view without_a_chair;
  EntryPlace place;
};

/// An exercise in few words, for a page that hangs on a wall. The dose stands beside it, with the sides; so a card has
/// no numbers and says nothing of changing legs, but where they change with each repetition.
struct Card {
  /// Index of a set-up; without one the exercise's own `set_up` is to be read.
  std::optional<Index<SetUp>> set_up;
  /// How this one begins, beyond its set-up. May be empty.
  std::string_view begin;
  std::vector<std::string_view> steps;
  /// Where one feels it.
  std::string_view feel;
  /// One, with its cure: "Holding your breath? Count out loud."
  std::string_view mistake;
  std::string_view easier;
  std::string_view harder;
  /// Only what is special to this exercise; mostly empty.
  std::string_view stop;
  EntryPlace place;
};

}  // namespace hipplan
