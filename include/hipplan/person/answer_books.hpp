// SPDX-License-Identifier: MIT
// What every question asks for, with the words of one catalog: made once for everybody who answers, and not before
// somebody does.
#pragma once

#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/person/profile.hpp"
#include "hipplan/person/said.hpp"
#include "hipplan/text/once.hpp"

namespace hipplan {

/// A question whose meanings are indices into `sets`.
template <class Set>
struct AskedForSets {
  Asked asked;
  std::vector<Set> sets;
};

/// Several threads may ask at once. Neither copied nor moved; stays valid as long as the catalog does.
class AnswerBooks {
 public:
  /// Without a catalog only `positions` and `days` may be asked.
  explicit AnswerBooks(const Catalog* catalog) : catalog_(catalog) {}

  /// May be null.
  const Catalog* catalog() const { return catalog_; }

  const AskedForSets<PositionSet>& positions() const;
  const AskedForSets<WeekdaySet>& days() const;
  /// Meanings: the values of `PainfulSide`.
  const Asked& sides() const;
  /// Meanings: as in `word_books.hpp`.
  const Asked& equipment() const;
  const Asked& conditions() const;
  const Asked& red_flags() const;
  const Asked& avoidable() const;
  const Asked& goals() const;
  const Asked& exercises() const;
  const AskedForSets<Preference>& preferences() const;

 private:
  const Catalog* catalog_;
  Once<AskedForSets<PositionSet>> positions_;
  Once<AskedForSets<WeekdaySet>> days_;
  Once<Asked> sides_;
  Once<Asked> equipment_;
  Once<Asked> conditions_;
  Once<Asked> red_flags_;
  Once<Asked> avoidable_;
  Once<Asked> goals_;
  Once<Asked> exercises_;
  Once<AskedForSets<Preference>> preferences_;
};

}  // namespace hipplan
