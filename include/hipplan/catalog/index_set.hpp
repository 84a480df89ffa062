// SPDX-License-Identifier: MIT
// A set of small indices in one machine word: body positions, stress tags, things at hand.
#pragma once

#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <type_traits>

#include "hipplan/catalog/index.hpp"

namespace hipplan {

/// A set of up to `capacity` values of an enum, or of indices of a list. Its members come smallest first.
template <class Of>
class IndexSet {
 public:
  static constexpr std::size_t capacity = 64;
  using Member = std::conditional_t<std::is_enum_v<Of>, Of, Index<Of>>;

  struct iterator {
    using iterator_category = std::forward_iterator_tag;
    using value_type = Member;
    using difference_type = std::ptrdiff_t;
    using pointer = const value_type*;
    using reference = value_type;

    std::uint64_t rest = 0;
    constexpr Member operator*() const { return static_cast<Member>(static_cast<std::size_t>(std::countr_zero(rest))); }
    constexpr iterator& operator++() {
      rest &= rest - 1;
      return *this;
    }
    friend constexpr bool operator==(iterator, iterator) = default;
  };

  constexpr IndexSet() = default;

  static constexpr IndexSet of(Member member) {
    IndexSet set;
    set.insert(member);
    return set;
  }

  /// The first `count` there are.
  static constexpr IndexSet first(std::size_t count) {
    assert(count <= capacity);
    return from_bits(count == capacity ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1);
  }

  /// The set as a number, bit 0 for index 0, and back.
  constexpr std::uint64_t bits() const { return bits_; }
  static constexpr IndexSet from_bits(std::uint64_t bits) {
    IndexSet set;
    set.bits_ = bits;
    return set;
  }

  constexpr iterator begin() const { return {bits_}; }
  constexpr iterator end() const { return {}; }

  constexpr void insert(Member member) {
    assert(place_of(member) < capacity);
    bits_ |= std::uint64_t{1} << place_of(member);
  }
  constexpr void erase(Member member) { bits_ &= ~(std::uint64_t{1} << place_of(member)); }
  constexpr bool contains(Member member) const {
    return place_of(member) < capacity && ((bits_ >> place_of(member)) & 1) != 0;
  }
  constexpr bool contains_all(IndexSet other) const { return (other.bits_ & ~bits_) == 0; }
  constexpr bool intersects(IndexSet other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr std::size_t size() const { return static_cast<std::size_t>(std::popcount(bits_)); }

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
  static constexpr std::size_t place_of(Member member) {
    if constexpr (std::is_enum_v<Of>) {
      return static_cast<std::size_t>(member);
    } else {
      return member.value();
    }
  }

  std::uint64_t bits_ = 0;
};

}  // namespace hipplan
