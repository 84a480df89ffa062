// SPDX-License-Identifier: MIT
// From what an author says of one frame after another to what each frame asks of the body.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "hipplan/catalog/sketch.hpp"
#include "hipplan/figure/skeleton.hpp"

namespace hipplan::figure {

/// A ball that lies on a surface. One that is planted keeps its place from the frame before.
struct Contact {
  int ball = 0;
  Surface surface = Surface::floor;
  bool planted = false;
  /// Of the words that asked for it.
  Place place;
};

/// A point on the body, or a place in the room.
using Target = std::variant<Vec3, OnJoint>;

/// A point of the body that is at a target.
struct Meeting {
  OnJoint what;
  Target to;
  /// As the author calls them, for messages: the spot that is put there, and where.
  Spot spot = Spot::palm;
  Spot at = Spot::palm;
  Place place;
};

/// An angle that an author asks for, in radians.
struct AngleWish {
  int freedom = 0;
  double angle = 0;
  Place place;
};

/// What one frame asks for.
struct Demand {
  std::vector<AngleWish> angles;
  std::vector<Contact> contacts;
  std::vector<Meeting> meetings;
  Balance balance = Balance::none;
  /// Of the pelvis from its attitude, in degrees, if the frame says it.
  std::optional<int> lean;
  Place place;
};

double height_of(Surface surface);

constexpr int working_side(const Sketch& sketch) { return sketch.left_works ? left_side : right_side; }

/// The sides of the body that are meant; for the middle one that stands for both.
std::vector<int> sides_of(BodySide side, int working);

/// Where a spot is; `own` is the side of what is put there.
Target target_of(const SpotOf& spot, int own, int working);

Vec3 place_of(const Target& target, const Pose& pose);

/// The angles that stances ask for; later ones take the place of earlier ones.
std::vector<AngleWish> angles_in(const Stance& stance, int working);

std::vector<Demand> demands_of(const Sketch& sketch);

}  // namespace hipplan::figure
