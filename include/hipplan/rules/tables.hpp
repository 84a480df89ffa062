// SPDX-License-Identifier: MIT
// What a catalog is asked again and again while plans are made, worked out once: which exercises a slot takes, and
// which could come after which. It depends on nobody, so that one of them does for any number of people.
#pragma once

#include <optional>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/text/once.hpp"

namespace hipplan {

/// Whether a slot takes this exercise at all, be it in its lists or by what it trains.
bool takes(const Catalog& catalog, const Slot& slot, Index<Exercise> exercise);

struct CatalogTables {
  /// What each slot takes, in the order of the catalog.
  ListOf<Slot, std::vector<Index<Exercise>>> taken_by;
  /// What stands on each rung of each ladder; nothing on the one before the first.
  ListOf<Ladder, std::vector<std::vector<Index<Exercise>>>> rungs;
  /// What makes it simple and gentle, in points: the higher the better.
  ListOf<Exercise, int> ease;
  /// `slot_stood_for`.
  ListOf<Slot, std::optional<Index<Slot>>> stands_for;
};

CatalogTables tables_of(const Catalog& catalog);

/// Calls `visit` for what stands one rung above on the ladder and for what is named as harder, perhaps twice for one:
/// no other exercise ever takes over from this one.
template <class Visit>
void each_above(const CatalogTables& tables, const Exercise& from, Visit visit) {
  if (from.harder.exercise) visit(*from.harder.exercise);
  if (!from.ladder) return;
  const auto& rungs = tables.rungs[from.ladder->ladder];
  const auto above = static_cast<std::size_t>(from.ladder->rung) + 1;
  if (above >= rungs.size()) return;
  for (const Index<Exercise> exercise : rungs[above]) visit(exercise);
}

/// The tables of one catalog, made when the first plan wants them. Shared by threads.
class LazyTables {
 public:
  /// Always of the same catalog.
  const CatalogTables& of(const Catalog& catalog) const {
    return tables_.get([&] { return tables_of(catalog); });
  }

 private:
  Once<CatalogTables> tables_;
};

}  // namespace hipplan
