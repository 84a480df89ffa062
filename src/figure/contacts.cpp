// SPDX-License-Identifier: MIT
#include "hipplan/figure/contacts.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace hipplan::figure {
namespace {

/// A place for either side of the body: `y` is outward from its middle. In statures.
struct RoomSpot {
  Vec3 at;
  /// Stands on one side of the room only.
  bool one_sided = false;
};

constexpr std::array<RoomSpot, 17> room_spots{{
    {{.27, .13, .555}},       // counter
    {{.345, .11, .80}},       // wall
    {{-.01, .13, .27}},       // seat-edge
    {{.10, .15, .40}},        // chair-arms
    {{.33, .11, .70}},        // bars
    {{.10, .13, .42}},        // waist
    {{.09, .06, .06}},        // pedal-low
    {{.03, .06, .24}},        // pedal-high
    {{.16, .06, .14}},        // pedal-front
    {{-.14, .06, .20}},       // pedal-back
    {{.46, .05, .36}},        // handle-front
    {{.10, .05, .34}},        // handle-back
    {{.46, .06, .13}},        // foot-plate
    {{.20, .055, .085}},      // on-step
    {{.06, .30, .56}, true},  // beside
    {{.02, .27, .35}, true},  // bed
    {{0, .45, .03}, true},    // tied
}};

/// Whether what lifts `part` takes `spot` away from where it was put.
bool belongs_to(Spot spot, Region part) {
  switch (spot) {
    case Spot::palm: return part == Region::hand || part == Region::palm;
    case Spot::knee_top:
    case Spot::knee_side:
    case Spot::knee_in: return part == Region::knee;
    case Spot::heel_in:
    case Spot::heel_back: return part == Region::heel || part == Region::foot;
    case Spot::toe_tip:
    case Spot::toe_side:
    case Spot::sole:
    case Spot::ankle:
    case Spot::ankle_out: return part == Region::foot;
    default: return false;
  }
}

/// What touches what while the frames go by.
class Contacts {
 public:
  explicit Contacts(int working) : working_(working) {}

  void apply(const Stance& stance) {
    free_.clear();
    for (const BodyPart& part : stance.lifts) lift(part);
    for (const BodyPart& part : stance.slides) {
      for (const int ball : balls_of_both(part)) free_.insert(ball);
    }
    for (const Rest& rest : stance.rests) {
      for (const int ball : balls_of_both(rest.part)) {
        rests_[ball] = {rest.surface, rest.place};
        free_.insert(ball);
      }
    }
    for (const Touch& touch : stance.touches) put(touch);
  }

  std::vector<Contact> contacts(bool first) const {
    std::vector<Contact> out;
    for (const auto& [ball, rest] : rests_)
      out.push_back({ball, rest.surface, !first && !free_.contains(ball), rest.place});
    return out;
  }

  std::vector<Meeting> meetings() const {
    std::vector<Meeting> out;
    for (const auto& [what, to] : touches_) {
      const auto [side, spot] = what;
      out.push_back({on_body(spot, side), target_of(to.to, side, working_), spot, to.to.spot, to.place});
    }
    return out;
  }

 private:
  struct Resting {
    Surface surface;
    Place place;
  };

  std::vector<int> balls_of_both(const BodyPart& part) const {
    std::vector<int> out;
    for (const int side : sides_of(part.side, working_)) {
      const std::vector<int> more = balls_of(part.part, side);
      out.insert(out.end(), more.begin(), more.end());
    }
    return out;
  }

  void lift(const BodyPart& part) {
    for (const int ball : balls_of_both(part)) rests_.erase(ball);
    for (const int side : sides_of(part.side, working_)) {
      std::erase_if(touches_, [&](const auto& touch) {
        return touch.first.first == side && belongs_to(touch.first.second, part.part);
      });
    }
  }

  void put(const Touch& touch) {
    for (const int side : sides_of(touch.what.side, working_)) {
      if (touch.leaves_the_ground) leave(touch.what.spot == Spot::palm ? Region::hand : Region::foot, side);
      touches_.erase({side, touch.what.spot});
      if (touch.to.spot != Spot::free) touches_.emplace(std::pair(side, touch.what.spot), touch);
    }
  }

  void leave(Region part, int side) {
    for (const int ball : balls_of(part, side)) {
      if (!free_.contains(ball)) rests_.erase(ball);
    }
  }

  int working_;
  std::map<int, Resting> rests_;
  std::map<std::pair<int, Spot>, Touch> touches_;
  std::set<int> free_;
};

}  // namespace

double height_of(Surface surface) {
  constexpr std::array<double, 6> heights{0, .02, .255, .085, .50, .17};
  return heights[index_of(surface)];
}

std::vector<int> sides_of(BodySide side, int working) {
  switch (side) {
    case BodySide::middle: return {right_side};
    case BodySide::work: return {working};
    case BodySide::other: return {1 - working};
    case BodySide::both: return {right_side, left_side};
  }
  return {};
}

Target target_of(const SpotOf& spot, int own, int working) {
  int side = spot.side == BodySide::middle ? own : sides_of(spot.side, working).front();
  if (spot.spot == Spot::crossed) return on_body(Spot::ribs, 1 - own);
  if (index_of(spot.spot) < body_spot_count) return on_body(spot.spot, side);
  const RoomSpot& room = room_spots[index_of(spot.spot) - body_spot_count];
  if (room.one_sided) side = left_side;
  return Vec3{room.at.x, side == left_side ? room.at.y : -room.at.y, room.at.z};
}

Vec3 place_of(const Target& target, const Pose& pose) {
  const auto* on = std::get_if<OnJoint>(&target);
  return on == nullptr ? std::get<Vec3>(target) : pose.point(*on);
}

std::vector<AngleWish> angles_in(const Stance& stance, int working) {
  std::vector<AngleWish> wishes;
  for (const SaidAngle& said : stance.angles) {
    const bool sideways = said.side == BodySide::middle && said.angle != Angle::lumbar_flexion &&
                          said.angle != Angle::chest_flexion && said.angle != Angle::head_flexion;
    const int sign = sideways && working == left_side ? -1 : 1;
    for (const int side : sides_of(said.side, working))
      wishes.push_back({freedom_of(said.angle, side), said.degrees * sign * degree, said.place});
  }
  return wishes;
}

std::vector<Demand> demands_of(const Sketch& sketch) {
  const int working = working_side(sketch);
  Contacts contacts(working);
  Balance usual = Balance::none;
  for (const Stance& base : sketch.bases) {
    contacts.apply(base);
    usual = base.balance.value_or(usual);
  }
  std::vector<Demand> demands;
  for (const Stance& frame : sketch.frames) {
    contacts.apply(frame);
    demands.push_back({angles_in(frame, working), contacts.contacts(demands.empty()), contacts.meetings(),
                       frame.balance.value_or(usual), frame.lean, frame.place});
  }
  return demands;
}

}  // namespace hipplan::figure
