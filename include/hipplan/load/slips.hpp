// SPDX-License-Identifier: MIT
// What people write in YAML without knowing that it means something else there, or nothing: blanks that are no
// spaces, a colon inside a text, an escape that does not exist. Found without yaml-cpp, which cannot say them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/load/tree.hpp"

namespace hipplan::yaml {

struct Slip {
  enum class Kind { blank, colon, escape };

  Kind kind;
  Finding finding;
  /// Where in the text, in bytes; `finding.length` bytes long.
  std::size_t offset = 0;
  /// What probably was meant there.
  std::string instead;
};

/// Whether there are blanks at all that could be slips.
bool has_odd_blanks(std::string_view text);

/// Every slip, in the order of the text, which is well-formed UTF-8 with line feeds. Only blanks are slips in whatever
/// text; the others are where it is no YAML.
std::vector<Slip> find_slips(std::string_view text);

/// `text` as it probably was meant.
std::string mended(std::string_view text, const std::vector<Slip>& slips);

}  // namespace hipplan::yaml
