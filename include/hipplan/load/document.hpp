// SPDX-License-Identifier: MIT
// Text to a tree of nodes that know where they stand, and from such a place to what a message shows of the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/load/tree.hpp"
#include "hipplan/text/diagnostic.hpp"
#include "hipplan/text/shared_text.hpp"

namespace hipplan::yaml {

/// One text file and what is wrong with it.
class Document {
 public:
  /// Keeps in `texts` what it is called and what it says: every text that is read from it is a view into that, and
  /// may outlive the document.
  Document(std::string_view file, const SharedText& text, std::shared_ptr<Store> texts = std::make_shared<Store>());
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  std::string_view file() const { return file_; }
  /// Nothing when the text is not YAML, is empty, or is more than one document.
  const std::optional<Node>& root() const { return tree_.root; }

  /// Gives the memory of the nodes back: no pointer to one may be followed any more. Places can still be told.
  void forget_nodes() { tree_ = {}; }

  /// Keeps a text that stands in the file in other words.
  std::string_view keep(std::string_view text) const { return texts_->keep(text); }

  Place place(const Mark& mark, std::size_t length_in_bytes = 1) const;
  Diagnostic diagnostic(Severity severity, const Mark& mark, std::size_t length_in_bytes, std::string message) const;

  /// Problems of the text itself, found while it was parsed. Of each kind the first few; the last of them counts for
  /// those that follow.
  const Diagnostics& problems() const { return problems_; }

 private:
  std::string_view line(int index) const;
  void find_lines();
  void check_characters();
  void check_line(int index);
  /// Says whether the lines can be read all the same.
  bool check_tabs();
  /// Reports blanks that are no spaces, and puts spaces in their place.
  void check_blanks();
  void parse();
  void parse_without_slips();
  /// Reports it, or counts it if there have been enough of its kind.
  void report(std::size_t& of_this_kind, const Mark& mark, std::size_t length_in_bytes, std::string message);

  std::shared_ptr<Store> texts_;
  std::string_view file_;
  /// With line ends, tabs and blanks as they can be read.
  std::string_view text_;
  std::vector<std::uint32_t> line_starts_;
  Tree tree_;
  Diagnostics problems_;
  std::size_t malformed_ = 0;
  std::size_t forbidden_ = 0;
  std::size_t blanks_ = 0;
  std::size_t others_ = 0;
};

}  // namespace hipplan::yaml
