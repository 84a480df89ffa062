// SPDX-License-Identifier: MIT
// Where an entry of the catalog stands, and what its figures stand on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hipplan/catalog/index.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan {

/// Where an entry stands in the files of its catalog.
struct EntryPlace {
  std::string_view file;
  int line = 0;
  int column = 0;
  /// Of its id, which may stand below.
  int id_line = 0;

  // Whoever reports something of an entry points to it.
  operator Place() const { return {std::string(file), line, column, 1}; }
};

struct Source {
  std::string_view id;
  std::string_view title;
  /// Where to find it: a DOI, a web address, a page. May be empty.
  std::string_view where;
  EntryPlace place;
};

/// What a figure stands on: keys of sources.yaml. The key `derived` marks our own inference, and
/// then `reason` says how it was reached.
struct Evidence {
  std::vector<Index<Source>> sources;
  std::string_view reason;
};

}  // namespace hipplan
