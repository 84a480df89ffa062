// SPDX-License-Identifier: MIT
#include "hipplan/catalog/sketch.hpp"

namespace hipplan {
namespace {

constexpr std::array<std::string_view, 4> attitude_names{"upright", "supine", "prone", "side"};
constexpr std::array<std::string_view, angle_count> angle_names{
    "lumbar flexion",  "lumbar side-bend",      "lumbar rotation",    "chest flexion",
    "chest side-bend", "chest rotation",        "head flexion",       "head side-bend",
    "head rotation",   "shoulder flexion",      "shoulder abduction", "shoulder external-rotation",
    "elbow flexion",   "wrist supination",      "wrist flexion",      "hip flexion",
    "hip abduction",   "hip external-rotation", "knee flexion",       "ankle dorsiflexion",
    "ankle inversion"};
constexpr std::array<std::string_view, 15> part_names{"pelvis", "back",     "breast",  "head", "foot",
                                                      "heel",   "toes",     "tip",     "knee", "shank",
                                                      "hip",    "shoulder", "forearm", "hand", "palm"};
constexpr std::array<std::string_view, 6> surface_names{"floor", "pillow", "seat", "step", "saddle", "sliding-seat"};
constexpr std::array<std::string_view, 37> spot_names{
    "palm",      "hip-bone",   "chest",       "ribs",       "thigh-top",    "thigh-back",  "thigh-side", "knee-top",
    "knee-side", "knee-in",    "shin",        "ankle",      "ankle-out",    "sole",        "heel-in",    "heel-back",
    "toe-tip",   "toe-side",   "counter",     "wall",       "seat-edge",    "chair-arms",  "bars",       "waist",
    "pedal-low", "pedal-high", "pedal-front", "pedal-back", "handle-front", "handle-back", "foot-plate", "on-step",
    "beside",    "bed",        "tied",        "crossed",    "free"};
constexpr std::array<std::string_view, 19> prop_names{
    "mat",     "head-pillow",    "belly-pillow", "knee-pillow", "chair", "armchair", "chair-behind",
    "counter", "counter-beside", "wall",         "step",        "bed",   "post",     "band",
    "bike",    "elliptical",     "rower",        "pool",        "strap"};
constexpr std::array<std::string_view, 6> dark_names{"legs", "work.leg", "arms", "work.arm", "buttocks", "tummy"};
constexpr std::array<std::string_view, 6> way_names{"out", "in", "up", "down", "forward", "back"};
constexpr std::array<std::string_view, 4> balance_names{"none", "loose", "light", "firm"};

}  // namespace

template <>
std::span<const std::string_view> names<Attitude>() {
  return attitude_names;
}
template <>
std::span<const std::string_view> names<Angle>() {
  return angle_names;
}
template <>
std::span<const std::string_view> names<Region>() {
  return part_names;
}
template <>
std::span<const std::string_view> names<Surface>() {
  return surface_names;
}
template <>
std::span<const std::string_view> names<Spot>() {
  return spot_names;
}
template <>
std::span<const std::string_view> names<PropKind>() {
  return prop_names;
}
template <>
std::span<const std::string_view> names<Dark>() {
  return dark_names;
}
template <>
std::span<const std::string_view> names<Way>() {
  return way_names;
}
template <>
std::span<const std::string_view> names<Balance>() {
  return balance_names;
}

}  // namespace hipplan
