// SPDX-License-Identifier: MIT
// Which entry of a list is meant, as a number that knows the list: an exercise is never looked up among the groups.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <vector>

namespace hipplan {

/// The place of an `Of` in its list, from 0. No number becomes one unless somebody says so, and no other index ever.
template <class Of>
struct Index {
  std::uint32_t number = 0;

  constexpr Index() = default;
  constexpr explicit Index(std::size_t at) : number(static_cast<std::uint32_t>(at)) {}
  constexpr std::size_t value() const { return number; }
  friend constexpr auto operator<=>(Index, Index) = default;
};

/// The indices of a list, in their order.
template <class Of>
class Indices {
 public:
  struct iterator {
    using iterator_category = std::forward_iterator_tag;
    using value_type = Index<Of>;
    using difference_type = std::ptrdiff_t;
    using pointer = const value_type*;
    using reference = value_type;

    Index<Of> at;
    constexpr Index<Of> operator*() const { return at; }
    constexpr iterator& operator++() {
      ++at.number;
      return *this;
    }
    friend constexpr bool operator==(iterator, iterator) = default;
  };

  constexpr explicit Indices(std::size_t count) : end_(count) {}
  constexpr iterator begin() const { return {}; }
  constexpr iterator end() const { return {end_}; }

 private:
  Index<Of> end_;
};

/// A list of `Of`, or of one `Value` for each of them: a vector that only an `Index<Of>` looks into.
template <class Of, class Value = Of>
class ListOf : std::vector<Value> {
  using Values = std::vector<Value>;

 public:
  using typename Values::const_iterator;
  using typename Values::value_type;
  using Values::Values;

  using Values::back;
  using Values::begin;
  using Values::clear;
  using Values::emplace_back;
  using Values::empty;
  using Values::end;
  using Values::front;
  using Values::push_back;
  using Values::reserve;
  using Values::resize;
  using Values::size;

  constexpr decltype(auto) operator[](Index<Of> index) { return Values::operator[](index.value()); }
  constexpr decltype(auto) operator[](Index<Of> index) const { return Values::operator[](index.value()); }

  Indices<Of> indices() const { return Indices<Of>(size()); }

  /// For who does not ask of which entry a value is. (libc++ 14 makes no span of a range by itself.)
  std::span<const Value> values() const { return {this->data(), size()}; }

  /// Of an entry that stands in this very list.
  Index<Of> index_of(const Value& entry) const { return Index<Of>(static_cast<std::size_t>(&entry - this->data())); }
};

}  // namespace hipplan
