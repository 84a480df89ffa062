// SPDX-License-Identifier: MIT
// How the body stands in one frame of a figure, or in a base pose; and what the readers of figures share.
#pragma once

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "hipplan/catalog/sketch.hpp"
#include "hipplan/load/fields.hpp"

namespace hipplan::yaml {

/// A joint as an author calls it: its key, that of both sides, and its angles. The first is the one that a number alone
/// means.
struct JointWords {
  std::string_view one;
  std::string_view both;
  std::vector<std::pair<std::string_view, Angle>> angles;
};

const std::vector<JointWords>& joints();

Place place_at(const Node& node, const Log& log);

/// A list of so many whole numbers.
template <std::size_t count>
std::array<int, count> read_numbers(const Node& node, const Log& log, std::string_view key, int least, int most,
                                    std::array<int, count> otherwise) {
  if (node.items().size() != count) {
    log.error(node, fmt::format("'{}' must be a list of {} whole numbers", key, count));
    return otherwise;
  }
  std::array<int, count> numbers{};
  for (std::size_t i = 0; i < count; ++i)
    numbers[i] = read_number(node.items()[i], log, key, least, most, otherwise[i]);
  return numbers;
}

/// Calls `visit(word, value)` for each key of a mapping whose keys are words of the author's.
template <class Visit>
void each_word(Fields& fields, std::string_view key, Visit visit) {
  const Node* node = fields.maybe(key);
  if (node == nullptr) return;
  if (node->kind != Node::Kind::mapping) {
    fields.log().error(*node, fmt::format("'{}' must be a mapping, found {}", key, description(*node)));
    return;
  }
  for (const auto& [name, value] : node->entries()) {
    Word word;
    word.text = name.text();
    word.node = &name;
    visit(word, value);
  }
}

/// Reads the keys that say how the body stands; others are the caller's.
Stance read_stance(Fields& fields, const Fences& fences);

}  // namespace hipplan::yaml
