// SPDX-License-Identifier: MIT
// Everything a clinician may change: exercises, equipment, pain bands, doses, sources. Read from
// YAML once, then only looked at. References between entries are indices into the lists below;
// the loader has checked every one of them. Texts are views: of those inside the program nothing is copied, and those
// of a catalog that was parsed go when the last copy of it does.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/catalog/condition.hpp"
#include "hipplan/catalog/exercise.hpp"
#include "hipplan/catalog/program.hpp"

namespace hipplan {

struct Catalog {
  ListOf<Source> sources;
  ListOf<Thing> things;
  Program program;
  ListOf<Condition> conditions;
  /// Most urgent first.
  ListOf<Urgency> urgencies;
  ListOf<RedFlag> red_flags;
  ListOf<SetUp> set_ups;
  /// What all cards say of breathing, once; and those of whoever stands, of what to wear. Both may be empty.
  std::string_view breathing;
  std::string_view standing;
  ListOf<Exercise> exercises;
  ListOf<Goal> goals;
  /// What the texts above stand in; nothing where that is the program itself. Shared by copies.
  std::shared_ptr<const void> texts;
};

/// The index of the entry with this id.
template <class Entry>
std::optional<Index<Entry>> find(const ListOf<Entry>& entries, std::string_view id) {
  for (const Index<Entry> i : entries.indices()) {
    if (entries[i].id == id) return i;
  }
  return std::nullopt;
}

/// Every id, for suggestions.
template <class Entry>
std::vector<std::string_view> ids_of(const ListOf<Entry>& entries) {
  std::vector<std::string_view> ids;
  ids.reserve(entries.size());
  for (const Entry& entry : entries) ids.push_back(entry.id);
  return ids;
}

/// The slot of strength work for which this one stands, as holds without movement that come before it; none for any
/// other slot.
std::optional<Index<Slot>> slot_stood_for(const Routine& routine, Index<Slot> slot);

/// The row for a session of so many minutes.
const SessionLength& length_for(const SessionFigures& figures, int minutes);

/// "chair|wall", as written in the catalog.
std::string as_written(const Catalog& catalog, const Need& need);

/// The band for a pain of 0 to 10.
Index<Band> band_for(const Program& program, int pain);

bool same_ladder(const Exercise& a, const Exercise& b);

/// Whether `to` stands one rung above `from` and is of the same kind: another kind would need another kind
/// of day (rules D.1).
bool is_next_rung(const Exercise& from, const Exercise& to);

/// The household things: chair, wall, counter, pillow.
ThingSet household(const Catalog& catalog);

/// Whether `need` is for something to hold on to: a seat would do, and so would something that is none.
bool is_support(const Catalog& catalog, const Need& need);

/// What is left of a support when nothing that was made to sit on counts.
Need without_seats(const Catalog& catalog, const Need& need);

/// The thing that a person would use for `need` in `position`: the thing itself before a stand-in,
/// earlier entries of equipment.yaml before later ones.
std::optional<Index<Thing>> thing_for(const Catalog& catalog, const Need& need, Position position, ThingSet at_hand);

}  // namespace hipplan
