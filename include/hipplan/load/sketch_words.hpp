// SPDX-License-Identifier: MIT
// The words of a figure: parts of the body with their side, spots, and what an arrow can follow.
#pragma once

#include <optional>
#include <string_view>

#include "hipplan/catalog/sketch.hpp"
#include "hipplan/load/fields.hpp"

namespace hipplan::yaml {

/// `word` stands at `node`: "work.heel", "feet", "pelvis". Reports a word that is none, with the nearest one.
std::optional<BodyPart> read_part(std::string_view word, const Node& node, const Log& log);

/// What is put somewhere: "hands", "work.foot", "work.knee-in".
std::optional<Touch> read_put(std::string_view word, const Node& node, const Log& log);

/// Where it is put: "other.knee-in", "counter", "crossed", "free".
std::optional<SpotOf> read_target(std::string_view word, const Node& node, const Log& log);

/// "work.heel", "hip-bone", "pelvis".
std::optional<ArrowSpot> read_arrow_spot(std::string_view word, const Node& node, const Log& log);

}  // namespace hipplan::yaml
