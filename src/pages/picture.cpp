// SPDX-License-Identifier: MIT
#include "hipplan/pages/picture.hpp"

#include "hipplan/figure/description.hpp"

namespace hipplan {

std::optional<Picture> picture_of(const Exercise& exercise, const figure::Figure& figure) {
  if (figure.frames.empty()) return std::nullopt;
  return Picture{std::string(exercise.id), std::string(exercise.name), figure::description(figure),
                 figure::drawing_of(figure)};
}

}  // namespace hipplan
