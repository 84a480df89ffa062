// SPDX-License-Identifier: MIT
#include "hipplan/words/exercise_words.hpp"

#include <fmt/format.h>

#include <array>

#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

constexpr std::array<std::string_view, 7> positions_in_words{
    "lying on your back",
    "lying on your side",
    "lying face down",
    "sitting",
    "sitting on the floor or a bed",
    "kneeling or on hands and knees",
    "standing",
};

}  // namespace

std::string_view in_words(Position position) { return positions_in_words[index_of(position)]; }

std::string need_in_words(const Catalog& catalog, const Need& need) {
  std::vector<std::string> words;
  for (const Index<Thing> thing : need.alternatives) words.emplace_back(catalog.things[thing].name);
  return list_in_words(words, "or");
}

std::string dose_in_short(const Dose& dose) {
  if (dose.minutes > 0) return fmt::format("{}min", dose.minutes);
  if (dose.hold_seconds == 0 || (dose.sets > 1 && dose.repetitions > 1)) {
    return fmt::format("{}x{}", dose.sets, dose.repetitions);
  }
  if (dose.sets == 1) return fmt::format("{}x{}s", dose.repetitions, dose.hold_seconds);
  return fmt::format("{}x1x{}s", dose.sets, dose.hold_seconds);
}

std::string dose_in_words(const Catalog& catalog, const Item& item) {
  const Dose& dose = item.dose;
  if (dose.minutes > 0) return counted(dose.minutes, "minute", "minutes");
  std::string side;
  if (item.side == WorkedSide::each) side = " on each side";
  if (item.side == WorkedSide::left || item.side == WorkedSide::right)
    side = fmt::format(" for the {} {}", name_of(item.side), catalog.program.region.one);
  std::string out;
  // From here on holding is what one does.
  constexpr int long_hold_seconds = 10;
  if (dose.repetitions == 1) {
    out = fmt::format("{}{}, holding {} seconds", dose.sets == 1 ? "once" : fmt::format("{} times", dose.sets), side,
                      dose.hold_seconds);
  } else if (dose.sets == 1 && dose.hold_seconds >= long_hold_seconds) {
    out = fmt::format("{} holds of {} seconds{}", dose.repetitions, dose.hold_seconds, side);
  } else {
    out = dose.sets == 1 ? fmt::format("{} times{}", dose.repetitions, side)
                         : fmt::format("{} rounds of {}{}", dose.sets, dose.repetitions, side);
    if (dose.hold_seconds > 0) out += fmt::format(", holding {} seconds each time", dose.hold_seconds);
  }
  if (item.rest_seconds > 0) {
    const bool whole_minutes = item.rest_seconds % 60 == 0;
    const std::string rest = item.rest_seconds == 60 ? "a minute"
                             : whole_minutes         ? fmt::format("{} minutes", item.rest_seconds / 60)
                                                     : fmt::format("{} seconds", item.rest_seconds);
    out += fmt::format("; rest {}", rest);
  } else if (dose.sets > 1 && catalog.exercises[item.exercise].sides == Sides::each) {
    out += "; change sides after each round";
  }
  return out;
}

std::string minutes_with_decimal(Tenths time) { return fmt::format("{}.{}", time.count / 10, time.count % 10); }

std::string minutes_in_words(Tenths time) { return counted(time.whole_minutes(), "minute", "minutes"); }

}  // namespace hipplan
