// SPDX-License-Identifier: MIT
// Text to a tree of nodes that know where they stand. The only file that talks to yaml-cpp; what it
// lets through silently (duplicate keys, aliases, a second document) is seen here as an event.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/text/diagnostic.hpp"

namespace hipplan::yaml {

/// Where a node begins; both count from 0, the column in bytes.
struct Mark {
  int line = 0;
  int column = 0;
};

struct Node {
  enum class Kind { null, scalar, sequence, mapping };

  Kind kind = Kind::null;
  Mark mark;
  /// Of a scalar.
  std::string text;
  bool quoted = false;
  /// Of a sequence.
  std::vector<Node> items;
  /// Of a mapping, in the order of the file; duplicates have been reported and left out.
  struct Entry;
  std::vector<Entry> entries;
};

struct Node::Entry {
  Node key;
  Node value;
};

/// One text file and what is wrong with it.
class Document {
 public:
  Document(std::string file, std::string text);

  const std::string& file() const { return file_; }
  /// Nothing when the text is not YAML, is empty, or is more than one document.
  const std::optional<Node>& root() const { return root_; }

  Place place(const Mark& mark, std::size_t length_in_bytes = 1) const;
  Diagnostic diagnostic(Severity severity, const Mark& mark, std::size_t length_in_bytes, std::string message) const;

  /// Whether the quoted text that begins at `mark` has its second quotation mark: yaml-cpp takes the
  /// end of the file for one.
  bool closes_quote(const Mark& mark) const;

  /// The last character before `mark` that is neither a blank nor in a comment: the hyphen or comma of
  /// an empty entry.
  Mark before(const Mark& mark) const;

  /// Problems of the text itself, found while it was parsed.
  const Diagnostics& problems() const { return problems_; }

 private:
  std::string_view line(int index) const;
  void check_characters();
  /// Says whether the lines can be read all the same.
  bool check_tabs();
  void parse();

  std::string file_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
  std::optional<Node> root_;
  Diagnostics problems_;
};

/// "a list", "a mapping", "nothing": for messages.
std::string_view description(const Node& node);

}  // namespace hipplan::yaml
