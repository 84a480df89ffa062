// SPDX-License-Identifier: MIT
// What an author writes of a figure: how the body lies, which angles matter, and what touches what. Nothing here knows
// how it is drawn; `figure/` finds the pose that fits.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/catalog/index.hpp"
#include "hipplan/catalog/vocabulary.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan {

/// How the body lies before anything touches anything. On its side it lies on the right one.
enum class Attitude : std::uint8_t { upright, supine, prone, side };

/// Whose part it is: of the working side, of the other, of both, or of the middle of the body.
enum class BodySide : std::uint8_t { middle, work, other, both };

/// The angles of a joint, in degrees, 0 in the anatomical position and positive in the direction of the name. Those of
/// the trunk come first; what bends or turns it sideways is positive towards the working side.
enum class Angle : std::uint8_t {
  lumbar_flexion,
  lumbar_side_bend,
  lumbar_rotation,
  chest_flexion,
  chest_side_bend,
  chest_rotation,
  head_flexion,
  head_side_bend,
  head_rotation,
  shoulder_flexion,
  shoulder_abduction,
  shoulder_external_rotation,
  elbow_flexion,
  wrist_supination,
  wrist_flexion,
  hip_flexion,
  hip_abduction,
  hip_external_rotation,
  knee_flexion,
  ankle_dorsiflexion,
  ankle_inversion
};
inline constexpr std::size_t angle_count = 21;
inline constexpr std::size_t trunk_angle_count = 9;

/// What of the body can lie on something.
enum class Region : std::uint8_t {
  pelvis,
  back,
  breast,
  head,
  foot,
  heel,
  toes,
  tip,
  knee,
  shank,
  hip,
  shoulder,
  forearm,
  hand,
  palm
};

/// What it can lie on.
enum class Surface : std::uint8_t { floor, pillow, seat, step, saddle, sliding_seat };

/// Where a hand, a foot or a knee can be put: on the body, or in the room.
enum class Spot : std::uint8_t {
  palm,
  hip_bone,
  chest,
  ribs,
  thigh_top,
  thigh_back,
  thigh_side,
  knee_top,
  knee_side,
  knee_in,
  shin,
  ankle,
  ankle_out,
  sole,
  heel_in,
  heel_back,
  toe_tip,
  toe_side,
  counter,
  wall,
  seat_edge,
  chair_arms,
  bars,
  waist,
  pedal_low,
  pedal_high,
  pedal_front,
  pedal_back,
  handle_front,
  handle_back,
  foot_plate,
  on_step,
  beside,
  bed,
  tied,
  crossed,
  free
};
/// The spots on the body come first.
inline constexpr std::size_t body_spot_count = index_of(Spot::toe_side) + 1;

enum class PropKind : std::uint8_t {
  mat,
  head_pillow,
  belly_pillow,
  knee_pillow,
  chair,
  armchair,
  chair_behind,
  counter,
  counter_beside,
  wall,
  step,
  bed,
  post,
  band,
  bike,
  elliptical,
  rower,
  pool,
  strap
};

/// What is drawn dark because it works.
enum class Dark : std::uint8_t { legs, work_leg, arms, work_arm, buttocks, tummy };

/// Where a push goes that moves nothing.
enum class Way : std::uint8_t { out, in, up, down, forward, back };

/// How surely the body stands over its feet.
enum class Balance : std::uint8_t { none, loose, light, firm };

template <>
std::span<const std::string_view> names<Attitude>();
template <>
std::span<const std::string_view> names<Region>();
template <>
std::span<const std::string_view> names<Surface>();
template <>
std::span<const std::string_view> names<Spot>();
template <>
std::span<const std::string_view> names<PropKind>();
template <>
std::span<const std::string_view> names<Dark>();
template <>
std::span<const std::string_view> names<Way>();
template <>
std::span<const std::string_view> names<Balance>();
/// "hip flexion".
template <>
std::span<const std::string_view> names<Angle>();

struct BodyPart {
  Region part = Region::pelvis;
  BodySide side = BodySide::middle;
  friend bool operator==(const BodyPart&, const BodyPart&) = default;
};

/// `middle`: on the side of what is put there.
struct SpotOf {
  Spot spot = Spot::palm;
  BodySide side = BodySide::middle;
  friend bool operator==(const SpotOf&, const SpotOf&) = default;
};

struct SaidAngle {
  Angle angle = Angle::hip_flexion;
  BodySide side = BodySide::middle;
  int degrees = 0;
  Place place;
};

struct Rest {
  Surface surface = Surface::floor;
  BodyPart part;
  Place place;
};

/// `what` is put to `to`; a hand or a foot that is put somewhere leaves what it rested on.
struct Touch {
  SpotOf what;
  SpotOf to;
  bool leaves_the_ground = false;
  Place place;
};

/// A frame, or a base pose: what differs from what was before. Each list is applied in the order of the members.
struct Stance {
  std::vector<SaidAngle> angles;
  /// Degrees by which the pelvis leans forward from the attitude.
  std::optional<int> lean;
  std::vector<BodyPart> lifts;
  std::vector<BodyPart> slides;
  std::vector<Rest> rests;
  std::vector<Touch> touches;
  std::optional<Balance> balance;
  Place place;
};

/// A place or a part that an arrow follows.
struct ArrowSpot {
  std::optional<Spot> spot;
  BodyPart part;
  BodySide side = BodySide::middle;
  friend bool operator==(const ArrowSpot&, const ArrowSpot&) = default;
};

struct Press {
  BodyPart part;
  Way way = Way::out;
  friend bool operator==(const Press&, const Press&) = default;
};

struct Prop {
  PropKind kind = PropKind::mat;
  /// Where a strap runs, from end to end.
  std::vector<SpotOf> through;
  friend bool operator==(const Prop&, const Prop&) = default;
};

/// From where it is looked at, in degrees: 0 from the figure's right side, 90 from the front; and how far from above.
struct View {
  int turn = 0;
  int up = 0;
  friend bool operator==(const View&, const View&) = default;
};

/// Nothing to draw, or the picture of one exercise.
struct Sketch {
  Attitude attitude = Attitude::upright;
  bool left_works = false;
  /// Where the pelvis is about, in hundredths of a stature.
  std::array<int, 3> at{0, 0, 53};
  /// The base poses, the one that they all rest on first, and what the exercise says of all its frames.
  std::vector<Stance> bases;
  /// In their order; at least one.
  std::vector<Stance> frames;
  View view;
  std::vector<Prop> props;
  /// Empty: the legs that work.
  std::vector<Dark> dark;
  bool no_arrow = false;
  /// Empty: of what moves most.
  std::vector<ArrowSpot> arrows;
  /// What goes through all frames and back to the first.
  std::optional<ArrowSpot> circle;
  std::vector<Press> presses;
  Place place;
};

/// Two fences a joint: what most people reach, and what no body exceeds. In degrees.
struct Fence {
  int usual_least = -180;
  int usual_most = 180;
  int least = -180;
  int most = 180;
};
using Fences = std::array<Fence, angle_count>;

struct Exercise;

struct BasePose {
  std::string id;
  /// Where its id stands, which may be below the beginning of its entry.
  int id_line = 0;
  Sketch sketch;
};

/// The figures of a catalog, beside it: a start that draws none does not pay for them.
struct Sketches {
  Fences fences;
  /// The base poses, in the order of their ids.
  std::vector<BasePose> poses;
  ListOf<Exercise, std::optional<Sketch>> of_exercise;
};

}  // namespace hipplan
