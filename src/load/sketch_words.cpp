// SPDX-License-Identifier: MIT
#include "hipplan/load/sketch_words.hpp"

#include <map>

#include "hipplan/load/entries.hpp"

namespace hipplan::yaml {
namespace {

/// Whether there is one of it on either side.
bool is_paired(Region part) {
  return part != Region::pelvis && part != Region::back && part != Region::breast && part != Region::head;
}

std::string both_of(Region part) {
  if (part == Region::foot) return "feet";
  const std::string one(name_of(part));
  return part == Region::toes ? one : one + 's';
}

template <class Value>
class Book {
 public:
  void add(std::string word, const Value& value) { words_.emplace(std::move(word), value); }
  /// For both sides: "work.X" and "other.X", given what makes a value of a side.
  template <class Make>
  void add_sided(std::string_view word, Make make) {
    add(fmt::format("work.{}", word), make(BodySide::work));
    add(fmt::format("other.{}", word), make(BodySide::other));
  }

  std::optional<Value> read(std::string_view word, const Node& node, const Log& log, std::string_view what) const {
    const auto found = words_.find(word);
    if (found != words_.end()) return found->second;
    std::vector<std::string_view> known;
    for (const auto& [name, value] : words_) known.push_back(name);
    log.error(node, fmt::format("unknown {} '{}'{}", what, quoted_word(word), hint(word, known)));
    return std::nullopt;
  }

 private:
  /// A part of the body alone lacks its side.
  std::string hint(std::string_view word, const std::vector<std::string_view>& known) const {
    if (words_.contains(fmt::format("work.{}", word)))
      return fmt::format("; expected 'work.{}' or 'other.{}'", word, word);
    return hint_for(word, known, List::commas);
  }

  std::map<std::string, Value, std::less<>> words_;
};

Book<BodyPart> book_of_parts() {
  Book<BodyPart> book;
  for (std::size_t i = 0; i < names<Region>().size(); ++i) {
    const auto part = static_cast<Region>(i);
    if (!is_paired(part)) {
      book.add(std::string(name_of(part)), {part, BodySide::middle});
      continue;
    }
    book.add_sided(name_of(part), [&](BodySide side) { return BodyPart{part, side}; });
    book.add(both_of(part), {part, BodySide::both});
  }
  return book;
}

Book<Touch> book_of_puts() {
  Book<Touch> book;
  const auto touch = [](Spot spot, BodySide side, bool leaves) { return Touch{{spot, side}, {}, leaves, {}}; };
  for (std::size_t i = 0; i < body_spot_count; ++i) {
    const auto spot = static_cast<Spot>(i);
    book.add_sided(name_of(spot), [&](BodySide side) { return touch(spot, side, false); });
  }
  book.add_sided("hand", [&](BodySide side) { return touch(Spot::palm, side, true); });
  book.add_sided("foot", [&](BodySide side) { return touch(Spot::sole, side, true); });
  book.add("hands", touch(Spot::palm, BodySide::both, true));
  book.add("feet", touch(Spot::sole, BodySide::both, true));
  return book;
}

Book<SpotOf> book_of_targets() {
  Book<SpotOf> book;
  for (std::size_t i = 0; i < names<Spot>().size(); ++i) {
    const auto spot = static_cast<Spot>(i);
    book.add(std::string(name_of(spot)), {spot, BodySide::middle});
    if (i < body_spot_count) book.add_sided(name_of(spot), [&](BodySide side) { return SpotOf{spot, side}; });
  }
  return book;
}

Book<ArrowSpot> book_of_arrow_spots() {
  Book<ArrowSpot> book;
  for (std::size_t i = 0; i < body_spot_count; ++i) {
    const auto spot = static_cast<Spot>(i);
    book.add(std::string(name_of(spot)), {spot, {}, BodySide::middle});
    book.add_sided(name_of(spot), [&](BodySide side) { return ArrowSpot{spot, {}, side}; });
  }
  for (std::size_t i = 0; i < names<Region>().size(); ++i) {
    const auto part = static_cast<Region>(i);
    if (is_paired(part)) {
      book.add_sided(name_of(part), [&](BodySide side) { return ArrowSpot{{}, {part, side}, side}; });
    } else {
      book.add(std::string(name_of(part)), {{}, {part, BodySide::middle}, BodySide::middle});
    }
  }
  return book;
}

}  // namespace

std::optional<BodyPart> read_part(std::string_view word, const Node& node, const Log& log) {
  static const Book<BodyPart> book = book_of_parts();
  return book.read(word, node, log, "part of the body");
}

std::optional<Touch> read_put(std::string_view word, const Node& node, const Log& log) {
  static const Book<Touch> book = book_of_puts();
  return book.read(word, node, log, "part of the body");
}

std::optional<SpotOf> read_target(std::string_view word, const Node& node, const Log& log) {
  static const Book<SpotOf> book = book_of_targets();
  return book.read(word, node, log, "place");
}

std::optional<ArrowSpot> read_arrow_spot(std::string_view word, const Node& node, const Log& log) {
  static const Book<ArrowSpot> book = book_of_arrow_spots();
  return book.read(word, node, log, "part of the body");
}

}  // namespace hipplan::yaml
