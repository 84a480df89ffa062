// SPDX-License-Identifier: MIT
// Where libFuzzer enters: compiled once a target, whose function HIPPLAN_TARGET names.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  hipplan::fuzz::HIPPLAN_TARGET({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
