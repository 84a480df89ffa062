// SPDX-License-Identifier: MIT
// From the text of catalog files to a Catalog and everything that is wrong with it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/catalog/sketch.hpp"
#include "hipplan/text/diagnostic.hpp"
#include "hipplan/text/shared_text.hpp"

namespace hipplan {

struct TextFile {
  /// As it is to be named in messages.
  std::string name;
  SharedText text;
};

struct CatalogReading {
  /// To be used only when `diagnostics` has no error.
  Catalog catalog;
  /// Its base poses and the figures of its exercises, as they are written.
  Sketches sketches;
  /// In the order of files and lines; at most `most_diagnostics`, then an error says how many more.
  Diagnostics diagnostics;
};

inline constexpr std::size_t most_diagnostics = 500;
/// A file larger than this is to be refused unread.
inline constexpr std::size_t largest_catalog_file = 4 * 1024 * 1024;

/// Whether the files are all that there are. Where some could not be read, what they may hold is not reported as
/// missing or unknown: their own mistake is enough.
enum class Extent { whole, in_part };

/// Reads the files of a catalog and, on top of them, `additions`, which may hold exercises,
/// equipment, base poses and sources only. What a file holds is told by its top-level keys, not by its name.
/// `whole` names the catalog in messages about what no file has.
CatalogReading read_catalog(std::span<const TextFile> files, std::span<const TextFile> additions,
                            std::string_view whole, Extent extent = Extent::whole);

/// Links `additions` onto `base` with its `sketches`, which have no mistake, as if they had been read together with its
/// files; of these nothing is read. What is wrong at a place of `base` has no excerpt.
CatalogReading add_to_catalog(Catalog base, Sketches sketches, std::span<const TextFile> additions,
                              Extent extent = Extent::whole);

}  // namespace hipplan
