// SPDX-License-Identifier: MIT
#include "people_files.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace hipplan::tests {

std::string many_people(std::size_t count) {
  constexpr std::array<std::string_view, 7> positions{"",        "lying", "\"lying,sitting\"", "all", "standing",
                                                      "sitting", "siting"};
  constexpr std::array<std::string_view, 4> things{"", "chair", "\"chair,band\"", "none"};
  constexpr std::array<std::string_view, 5> signs{"", "", "", "", "night-sweats"};
  std::string text = "id,pain,position,equipment,red-flag\n";
  for (std::size_t i = 0; i < count; ++i)
    text += fmt::format("p{},{},{},{},{}\n", i, i % 11, positions[i % 7], things[i / 3 % 4], signs[i % 5]);
  return text;
}

}  // namespace hipplan::tests
