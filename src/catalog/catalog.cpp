// SPDX-License-Identifier: MIT
#include "hipplan/catalog/catalog.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cassert>

namespace hipplan {

std::optional<Index<Slot>> slot_stood_for(const Routine& routine, Index<Slot> slot) {
  for (const Index<Slot> i : routine.slots.indices()) {
    if (routine.slots[i].isometrics == slot) return i;
  }
  return std::nullopt;
}

const SessionLength& length_for(const SessionFigures& figures, int minutes) {
  const auto longer = std::find_if(figures.lengths.begin(), figures.lengths.end(),
                                   [&](const SessionLength& length) { return length.from > minutes; });
  // The loader has made sure that there is a row for the shortest session.
  assert(longer != figures.lengths.begin());
  return *std::prev(longer);
}

std::string as_written(const Catalog& catalog, const Need& need) {
  std::vector<std::string_view> ids;
  for (const Index<Thing> thing : need.alternatives) ids.push_back(catalog.things[thing].id);
  return fmt::format("{}", fmt::join(ids, "|"));
}

Index<Band> band_for(const Program& program, int pain) {
  for (const Index<Band> i : program.bands.indices()) {
    if (pain >= program.bands[i].pain.first && pain <= program.bands[i].pain.most) return i;
  }
  // The loader has made sure that the bands cover 0 to 10.
  assert(false);
  return Index<Band>(program.bands.size() - 1);
}

bool same_ladder(const Exercise& a, const Exercise& b) {
  return a.ladder && b.ladder && a.ladder->ladder == b.ladder->ladder;
}

bool is_next_rung(const Exercise& from, const Exercise& to) {
  return same_ladder(from, to) && to.ladder->rung == from.ladder->rung + 1 && to.kind == from.kind;
}

ThingSet household(const Catalog& catalog) {
  ThingSet set;
  for (const Index<Thing> i : catalog.things.indices()) {
    if (catalog.things[i].household) set.insert(i);
  }
  return set;
}

bool is_support(const Catalog& catalog, const Need& need) {
  const auto is_seat = [&](Index<Thing> thing) { return catalog.things[thing].seat; };
  const auto& things = need.alternatives;
  return std::any_of(things.begin(), things.end(), is_seat) && !std::all_of(things.begin(), things.end(), is_seat);
}

Need without_seats(const Catalog& catalog, const Need& need) {
  Need rest = need;
  std::erase_if(rest.alternatives, [&](Index<Thing> thing) { return catalog.things[thing].seat; });
  return rest;
}

std::optional<Index<Thing>> thing_for(const Catalog& catalog, const Need& need, Position position, ThingSet at_hand) {
  ThingSet wanted;
  for (const Index<Thing> thing : need.alternatives) wanted.insert(thing);
  if (wanted.intersects(at_hand)) return *(wanted & at_hand).begin();
  for (const Index<Thing> i : at_hand) {
    for (const StandIn& stand_in : catalog.things[i].stands_in_for) {
      if (wanted.contains(stand_in.thing) && stand_in.positions.contains(position)) return i;
    }
  }
  return std::nullopt;
}

}  // namespace hipplan
