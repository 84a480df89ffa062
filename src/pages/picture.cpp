// SPDX-License-Identifier: MIT
#include "hipplan/pages/picture.hpp"

#include "hipplan/figure/description.hpp"

namespace hipplan {

std::optional<Picture> picture_of(const Exercise& exercise, const figure::Figure& figure) {
  if (figure.frames.empty()) return std::nullopt;
  return Picture{std::string(exercise.id), std::string(exercise.name), figure::description(figure),
                 figure::drawing_of(figure)};
}

std::vector<const Picture*> pictures_of(const Page& page) {
  std::vector<const Picture*> pictures;
  for (const Block& block : page) {
    if (const auto* picture = std::get_if<Picture>(&block)) pictures.push_back(picture);
    if (const auto* cards = std::get_if<Cards>(&block)) {
      for (const Cards::Card& card : cards->cards) {
        if (card.picture) pictures.push_back(&*card.picture);
      }
    }
  }
  return pictures;
}

}  // namespace hipplan
