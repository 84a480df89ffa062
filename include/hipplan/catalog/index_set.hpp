// SPDX-License-Identifier: MIT
// A set of small indices in one machine word: body positions, stress tags, things at hand.
#pragma once

#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>

namespace hipplan {

/// A set of indices below `capacity`. `Of` keeps sets of different things apart at compile time.
template <class Of>
class IndexSet {
 public:
  static constexpr std::size_t capacity = 64;

  constexpr IndexSet() = default;

  /// Every index below `count`.
  static constexpr IndexSet first(std::size_t count) {
    assert(count <= capacity);
    IndexSet set;
    set.bits_ = count == capacity ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
    return set;
  }

  /// The set as a number, bit 0 for index 0, and back.
  constexpr std::uint64_t bits() const { return bits_; }
  static constexpr IndexSet from_bits(std::uint64_t bits) {
    IndexSet set;
    set.bits_ = bits;
    return set;
  }

  constexpr void insert(std::size_t index) {
    assert(index < capacity);
    bits_ |= std::uint64_t{1} << index;
  }
  constexpr void erase(std::size_t index) { bits_ &= ~(std::uint64_t{1} << index); }
  constexpr bool contains(std::size_t index) const { return index < capacity && ((bits_ >> index) & 1) != 0; }
  constexpr bool contains_all(IndexSet other) const { return (other.bits_ & ~bits_) == 0; }
  constexpr bool intersects(IndexSet other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr std::size_t size() const { return static_cast<std::size_t>(std::popcount(bits_)); }

  /// The smallest index that is at least `from`; `capacity` when there is none.
  constexpr std::size_t next(std::size_t from = 0) const {
    if (from >= capacity) return capacity;
    const std::uint64_t rest = bits_ >> from;
    return rest == 0 ? capacity : from + static_cast<std::size_t>(std::countr_zero(rest));
  }

  friend constexpr IndexSet operator|(IndexSet a, IndexSet b) {
    a.bits_ |= b.bits_;
    return a;
  }
  friend constexpr IndexSet operator&(IndexSet a, IndexSet b) {
    a.bits_ &= b.bits_;
    return a;
  }
  /// What is in `a` and not in `b`.
  friend constexpr IndexSet operator-(IndexSet a, IndexSet b) {
    a.bits_ &= ~b.bits_;
    return a;
  }
  friend constexpr bool operator==(IndexSet, IndexSet) = default;

 private:
  std::uint64_t bits_ = 0;
};

/// Calls `visit(index)` for every member, smallest first.
template <class Of, class Visit>
constexpr void for_each(IndexSet<Of> set, Visit visit) {
  for (std::size_t i = set.next(); i < set.capacity; i = set.next(i + 1)) visit(i);
}

}  // namespace hipplan
