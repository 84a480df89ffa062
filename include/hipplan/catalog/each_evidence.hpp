// SPDX-License-Identifier: MIT
// Everything that a catalog's figures stand on, found through parts.hpp: a new part with evidence is found by itself.
#pragma once

#include <optional>
#include <type_traits>
#include <vector>

#include "hipplan/catalog/parts.hpp"

namespace hipplan {

/// Calls `visit(evidence)` for every evidence in the parts of a value, in their order.
template <class Visit>
class EvidenceFinder {
 public:
  explicit EvidenceFinder(Visit visit) : visit_(visit) {}

  void operator()(const auto&... values) { (look_at(values), ...); }

 private:
  void look_at(const Evidence& evidence) { visit_(evidence); }
  template <class Value>
  void look_at(const std::optional<Value>& value) {
    if (value) look_at(*value);
  }
  template <class Value>
  void look_at(const std::vector<Value>& values) {
    for (const Value& value : values) look_at(value);
  }
  template <class Of, class Value>
  void look_at(const ListOf<Of, Value>& values) {
    for (const Value& value : values) look_at(value);
  }
  template <class Value>
  void look_at(const Value& value) {
    if constexpr (requires(EvidenceFinder & finder) { parts_of(finder, value); }) parts_of(*this, value);
  }

  Visit visit_;
};

template <class Visit>
void each_evidence(const Catalog& catalog, Visit visit) {
  EvidenceFinder<Visit> finder(visit);
  parts_of(finder, catalog);
}

}  // namespace hipplan
