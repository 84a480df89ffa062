// SPDX-License-Identifier: MIT
// The solver always finds something; here it is held against what was asked for.
#include "hipplan/figure/checks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hipplan/figure/props.hpp"
#include "hipplan/figure/solver.hpp"

namespace hipplan::figure {
namespace {

/// In statures: what nobody sees, and what looks wrong.
constexpr double contact_off = .008;
constexpr double planted_slides = .012;
constexpr double place_missed = .02;
constexpr double below_floor = .012;
constexpr double limbs_cross = .045;
constexpr double nothing_moves = .01;
constexpr double angle_missed = 8 * degree;

/// For a reader: hundredths of a stature.
std::string percent(double part) { return fmt::format("{:.1f} % of the body's height", part * 100); }

std::string_view name_of_ball(int ball) {
  constexpr std::array<std::string_view, 6> trunk{"head", "face", "chin", "nose", "neck", "neck"};
  constexpr std::array<std::string_view, 18> limbs{"seat",  "loin",  "ribs", "breast", "back", "shoulder",
                                                   "elbow", "wrist", "hand", "hand",   "hip",  "thigh",
                                                   "knee",  "calf",  "shin", "heel",   "foot", "toe"};
  const auto b = static_cast<std::size_t>(ball);
  return b < trunk.size() ? trunk[b] : limbs[(b - trunk.size()) % limbs.size()];
}

std::string whose(int ball, int working) {
  if (ball < 6) return fmt::format("the {}", name_of_ball(ball));
  const int side = (ball - 6) / 18;
  return fmt::format("the {} {}", side == working ? "working" : "other", name_of_ball(ball));
}

/// A bone with its flesh, as balls in a row.
struct Bone {
  std::string name;
  int side = -1;
  std::vector<std::pair<Vec3, double>> balls;
};

std::vector<Bone> bones_of(const Pose& pose) {
  std::vector<Bone> bones;
  constexpr int steps = 4;
  for (const int side : {right_side, left_side}) {
    for (const auto& [name, a, b] :
         {std::tuple("thigh", Flesh::hip, Flesh::knee), std::tuple("lower leg", Flesh::knee, Flesh::shin),
          std::tuple("forearm", Flesh::elbow, Flesh::wrist)}) {
      Bone bone{name, side, {}};
      const Ball& from = balls()[static_cast<std::size_t>(ball_of(a, side))];
      const Ball& to = balls()[static_cast<std::size_t>(ball_of(b, side))];
      for (int t = 0; t <= steps; ++t) {
        const double part = static_cast<double>(t) / steps;
        bone.balls.emplace_back(between(pose.ball(ball_of(a, side)), pose.ball(ball_of(b, side)), part),
                                from.radius + (to.radius - from.radius) * part);
      }
      bones.push_back(std::move(bone));
    }
  }
  Bone trunk{"trunk", -1, {}};
  for (const int side : {right_side, left_side}) {
    for (const Flesh flesh : {Flesh::seat, Flesh::loin, Flesh::rib, Flesh::breast}) {
      const int ball = ball_of(flesh, side);
      trunk.balls.emplace_back(pose.ball(ball), balls()[static_cast<std::size_t>(ball)].radius);
    }
  }
  bones.push_back(std::move(trunk));
  return bones;
}

double depth_in(const Bone& a, const Bone& b) {
  double deepest = -1;
  for (const auto& [p, r] : a.balls) {
    for (const auto& [q, s] : b.balls) deepest = std::max(deepest, r + s - length(p - q));
  }
  return deepest;
}

/// Neighbours touch always; thighs press together where legs are closed.
bool may_not_cross(const Bone& a, const Bone& b) {
  if (b.side == -1) return a.name == "forearm";
  return a.side == right_side && b.side == left_side && !(a.name == "thigh" && b.name == "thigh");
}

class Checker {
 public:
  Checker(const Sketch& sketch, const Fences& fences) : sketch_(sketch), fences_(fences) {}

  Diagnostics check() {
    const std::vector<Demand> demands = demands_of(sketch_);
    const std::vector<Pose> poses = solve(sketch_, fences_);
    check_angles();
    for (std::size_t i = 0; i < poses.size(); ++i) {
      check_hold(demands[i], poses[i]);
      check_contacts(demands[i], poses[i], i == 0 ? poses[i] : poses[i - 1]);
      check_meetings(demands[i], poses[i]);
      check_drawn(demands[i], poses[i]);
      check_floor(demands[i], poses[i]);
      check_crossing(demands[i], poses[i]);
      if (i > 0) check_movement(demands[i], poses[i - 1], poses[i]);
    }
    return std::move(found_);
  }

 private:
  void error(const Place& place, std::string message) { add(Severity::error, place, std::move(message)); }
  void warn(const Place& place, std::string message) { add(Severity::warning, place, std::move(message)); }

  /// What a base pose does wrong is said once a place, not once a frame.
  /// And what comes of a pose of another file is shown where it was inherited: there it can be mended.
  void add(Severity severity, const Place& its_place, std::string message) {
    const Place& place = its_place.file == sketch_.place.file ? its_place : sketch_.place;
    const bool known = std::any_of(found_.begin(), found_.end(), [&](const Diagnostic& other) {
      return other.place == place && other.message == message;
    });
    if (!known) found_.push_back({severity, place, std::move(message), {}});
  }

  void check_angles() {
    for (const auto& stances : {sketch_.bases, sketch_.frames}) {
      for (const Stance& stance : stances) {
        for (const SaidAngle& said : stance.angles) {
          const Fence& fence = fences_[index_of(said.angle)];
          if (said.degrees < fence.usual_least || said.degrees > fence.usual_most) {
            warn(said.place, fmt::format("'{}' of {} is beyond what most people reach ({} to {})", name_of(said.angle),
                                         said.degrees, fence.usual_least, fence.usual_most));
          }
        }
      }
    }
  }

  void check_hold(const Demand& demand, const Pose& pose) {
    const bool swims = std::any_of(sketch_.props.begin(), sketch_.props.end(),
                                   [](const Prop& prop) { return prop.kind == PropKind::pool; });
    const bool held = std::any_of(demand.meetings.begin(), demand.meetings.end(),
                                  [](const Meeting& meeting) { return std::holds_alternative<Vec3>(meeting.to); });
    if (demand.contacts.empty() && !held && !swims)
      error(demand.place, "the body rests on nothing; expected 'rest', or a base pose that has it");
    if (sketch_.attitude == Attitude::upright && pose.ball(ball_of(Trunk::skull)).z < pose.at().z)
      warn(demand.place, "the body is upside down");
  }

  void check_contacts(const Demand& demand, const Pose& pose, const Pose& before) {
    for (const Contact& contact : demand.contacts) {
      const Vec3 at = pose.ball(contact.ball);
      const double off = at.z - height_of(contact.surface) - balls()[static_cast<std::size_t>(contact.ball)].radius;
      const std::string who = whose(contact.ball, working_side(sketch_));
      if (std::abs(off) > contact_off) {
        error(contact.place, fmt::format("{} {} the {} by {}", who, off > 0 ? "floats above" : "sinks into",
                                         name_of(contact.surface), percent(std::abs(off))));
      }
      const double slid = length(at - before.ball(contact.ball));
      if (contact.planted && slid > planted_slides) {
        error(demand.place,
              fmt::format("{} slides by {} though nothing says so; expected 'slide' or 'lift'", who, percent(slid)));
      }
      check_extent(contact, at, who);
    }
  }

  void check_extent(const Contact& contact, const Vec3& at, const std::string& who) {
    if (contact.surface != Surface::seat && contact.surface != Surface::step) return;
    bool there = false;
    bool within = false;
    for (const Extent& extent : extents()) {
      if (extent.surface != contact.surface) continue;
      if (std::none_of(sketch_.props.begin(), sketch_.props.end(),
                       [&](const Prop& prop) { return prop.kind == extent.prop; }))
        continue;
      there = true;
      within = within || (at.x >= extent.from && at.x <= extent.to);
    }
    if (!there)
      error(contact.place,
            fmt::format("{} rests on a {}, but there is none among the props", who, name_of(contact.surface)));
    else if (!within)
      error(contact.place, fmt::format("{} is beyond the edge of the {}", who, name_of(contact.surface)));
  }

  void check_meetings(const Demand& demand, const Pose& pose) {
    for (const Meeting& meeting : demand.meetings) {
      const double missed = length(pose.point(meeting.what) - place_of(meeting.to, pose));
      if (missed > place_missed) {
        error(meeting.place, fmt::format("'{}' does not reach '{}': {} are missing", name_of(meeting.spot),
                                         name_of(meeting.at), percent(missed)));
      }
    }
  }

  void check_drawn(const Demand& demand, const Pose& pose) {
    for (const AngleWish& wish : demand.angles) {
      const double drawn = pose.angles()[static_cast<std::size_t>(wish.freedom)];
      if (std::abs(drawn - wish.angle) > angle_missed) {
        warn(wish.place, fmt::format("'{}' is said to be {:.0f}, but with all else that is said it is {:.0f}",
                                     name_of(angle_of(wish.freedom)), wish.angle / degree, drawn / degree));
      }
    }
    for (int d = 0; d < freedom_count; ++d) {
      const Fence& fence = fences_[index_of(angle_of(d))];
      const double drawn = pose.angles()[static_cast<std::size_t>(d)] / degree;
      constexpr double leeway = .5;
      if (drawn < fence.least - leeway || drawn > fence.most + leeway) {
        error(demand.place, fmt::format("no body can do this: '{}' would be {:.0f} (possible are {} to {})",
                                        name_of(angle_of(d)), drawn, fence.least, fence.most));
      }
    }
  }

  void check_floor(const Demand& demand, const Pose& pose) {
    for (int b = 0; b < ball_count; ++b) {
      const double below = balls()[static_cast<std::size_t>(b)].radius - pose.ball(b).z;
      if (below > below_floor)
        error(demand.place, fmt::format("{} is {} below the floor", whose(b, working_side(sketch_)), percent(below)));
    }
  }

  void check_crossing(const Demand& demand, const Pose& pose) {
    const std::vector<Bone> bones = bones_of(pose);
    for (const Bone& a : bones) {
      for (const Bone& b : bones) {
        if (!may_not_cross(a, b)) continue;
        const double deep = depth_in(a, b);
        if (deep > limbs_cross)
          warn(demand.place, fmt::format("a {} runs {} into the {}", a.name, percent(deep), b.name));
      }
    }
  }

  void check_movement(const Demand& demand, const Pose& before, const Pose& after) {
    double farthest = 0;
    for (int b = 0; b < ball_count; ++b) farthest = std::max(farthest, length(after.ball(b) - before.ball(b)));
    if (farthest < nothing_moves) warn(demand.place, "nothing moves in this frame");
  }

  const Sketch& sketch_;
  const Fences& fences_;
  Diagnostics found_;
};

}  // namespace

Diagnostics check(const Sketch& sketch, const Fences& fences) { return Checker(sketch, fences).check(); }

}  // namespace hipplan::figure
