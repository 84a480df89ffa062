// SPDX-License-Identifier: MIT
#include "hipplan/pages/made.hpp"

#include <fmt/format.h>

#include "hipplan/catalog/calendar.hpp"

namespace hipplan {

std::string made_in_words(const Made& made) {
  const std::string when = made.on ? fmt::format(" on {}", iso_date(*made.on)) : std::string();
  const std::string with = fmt::format("Made{} with hipplan {}", when, made.version);
  if (made.catalog_digest == made.builtin_digest)
    return fmt::format("{} and its built-in catalog {}.", with, made.catalog_digest);
  return fmt::format("{} and the catalog {}, which is not the built-in one ({}).", with, made.catalog_digest,
                     made.builtin_digest);
}

}  // namespace hipplan
