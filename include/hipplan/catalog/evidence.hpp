// SPDX-License-Identifier: MIT
// What a figure of the catalog stands on.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace hipplan {

/// What a figure stands on: keys of sources.yaml. The key `derived` marks our own inference, and
/// then `reason` says how it was reached.
struct Evidence {
  std::vector<std::size_t> sources;
  std::string_view reason;
};

}  // namespace hipplan
