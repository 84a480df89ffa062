// SPDX-License-Identifier: MIT
// YAML as a tree. Behind this header is the only file that talks to yaml-cpp; what that lets through silently
// (duplicate keys, aliases, a second document) is seen there as an event.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace hipplan::yaml {

/// Where a node begins; both count from 0, the column in bytes.
struct Mark {
  int line = 0;
  int column = 0;
};

struct Entry;

/// A view: its children belong to the tree, its text to what the tree was parsed from or to the store beside it.
class Node {
 public:
  enum class Kind : std::uint8_t { null, scalar, sequence, mapping };

  Node() = default;
  Node(Kind its_kind, const Mark& its_mark) : mark(its_mark), kind(its_kind) {}

  /// Of a scalar; otherwise empty.
  std::string_view text() const;
  /// Of a sequence; otherwise empty.
  std::span<const Node> items() const;
  /// Of a mapping, in the order of the file; duplicates have been reported and left out. Otherwise empty.
  std::span<const Entry> entries() const;

  /// Of a node of the kind that has it.
  void set_text(std::string_view text);
  void set_items(std::span<const Node> items);
  void set_entries(std::span<const Entry> entries);

  Mark mark;
  Kind kind = Kind::null;
  bool quoted = false;

 private:
  std::uint32_t size_ = 0;
  // A large file has hundreds of thousands of nodes: one pointer serves all kinds.
  const void* data_ = nullptr;
};

struct Entry {
  Node key;
  Node value;
};

/// "a list", "a mapping", "nothing": for messages.
std::string_view description(const Node& node);

/// Keeps plain values until it goes itself, many in one piece of memory.
class Store {
 public:
  template <class T>
  std::span<const T> keep(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= alignof(std::max_align_t));
    if (values.empty()) return {};
    T* kept = static_cast<T*>(take(values.size_bytes()));
    std::uninitialized_copy(values.begin(), values.end(), kept);
    return {kept, values.size()};
  }
  std::string_view keep(std::string_view text) {
    const std::span<const char> kept = keep(std::span<const char>(text));
    return {kept.data(), kept.size()};
  }
  /// What is shared with others stays as well, where it is.
  void hold(const std::shared_ptr<const void>& owner) {
    if (owner) held_.push_back(owner);
  }

 private:
  void* take(std::size_t bytes);

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::vector<std::shared_ptr<const void>> held_;
  std::byte* free_ = nullptr;
  std::size_t left_ = 0;
};

/// Something wrong with the text.
struct Finding {
  Mark mark;
  std::size_t length = 1;
  std::string message;
};

struct Tree {
  /// Nothing when the text is not YAML or is empty.
  std::optional<Node> root;
  /// The first of them.
  std::vector<Finding> findings;
  std::size_t further_findings = 0;
  /// The text is no YAML from here on, and what yaml-cpp says of it.
  std::optional<Finding> broken;
  Store nodes;
};

/// `text` is well-formed UTF-8 with line feeds, and outlives the tree. What a text of the tree says and the file does
/// not, word for word, is kept in `texts`.
Tree parse(std::string_view text, Store& texts);

}  // namespace hipplan::yaml
