// SPDX-License-Identifier: MIT
// Text in quotation marks as it stands in a file: where it ends, and what its escapes stand for. yaml-cpp decodes
// them, but does not say where they stood, and gives two of them (\N and \_) as half a character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/load/tree.hpp"

namespace hipplan::yaml {

/// An escape in a text, from its backslash on.
struct Escape {
  Mark mark;
  /// From the first quotation mark on, in bytes.
  std::size_t offset = 0;
  std::size_t length = 0;
  /// Of those that stand for nothing: it is one of a pair, as JSON writes characters beyond U+FFFF.
  bool half = false;
};

struct Quoted {
  bool closed = false;
  /// From quotation mark to quotation mark.
  std::size_t length = 0;
  /// Escapes that stand for a character which no text may hold.
  std::vector<Escape> forbidden;
  /// Escapes that stand for nothing at all; yaml-cpp ends the file there.
  std::vector<Escape> wrong;
};

/// `source` begins with the quotation mark that stands at `mark`.
Quoted read_quotation(std::string_view source, const Mark& mark);

/// A decoded text in which \N and \_ came out as single bytes, well-formed: every other part of it is.
std::string mended(std::string_view value);

}  // namespace hipplan::yaml
