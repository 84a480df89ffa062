// SPDX-License-Identifier: MIT
// Segment lengths are those of Drillis and Contini (1966) as fractions of stature: thigh .245, shank .246, upper arm
// .186 and forearm .146. Their breadths of hips and shoulders are outer ones; the centres of the joints lie further in.
#include "hipplan/figure/skeleton.hpp"

namespace hipplan::figure {
namespace {

constexpr double half_hips = .052;
constexpr double half_shoulders = .110;
constexpr double upper_arm = .180;
constexpr double forearm = .146;
constexpr double thigh = .245;
constexpr double shank = .246;
constexpr double pelvis_height = .055;
constexpr double loin_height = .085;
constexpr double chest_height = .150;

constexpr Vec3 operator-(const Vec3& a) { return a * -1; }

struct Joint {
  int parent = -1;
  Vec3 at;
  /// The degrees of freedom in the order in which they turn: the first one and how many.
  int first = 0;
  int count = 0;
};

struct Skeleton {
  std::array<Joint, joint_count> joints{};
  std::array<Vec3, freedom_count> axes{};
  /// The degrees of freedom that move a joint's frame, as bits.
  std::array<std::uint64_t, joint_count> movers{};
};

constexpr void put(Skeleton& s, int joint, int parent, const Vec3& at, int first, std::initializer_list<Vec3> axes) {
  const auto j = static_cast<std::size_t>(joint);
  s.joints[j] = {parent, at, first, static_cast<int>(axes.size())};
  if (parent >= 0) s.movers[j] = s.movers[static_cast<std::size_t>(parent)];
  for (const Vec3& axis : axes) {
    s.axes[static_cast<std::size_t>(first)] = axis;
    s.movers[j] |= std::uint64_t{1} << first;
    ++first;
  }
}

constexpr void put_limbs(Skeleton& s, int side) {
  const double left = side == left_side ? 1 : -1;
  const Vec3 out{left, 0, 0};
  const Vec3 outward{0, 0, left};
  const auto first = [&](Angle angle) { return freedom_of(angle, side); };
  const auto joint = [&](Limb limb) { return joint_of(limb, side); };
  put(s, joint(Limb::shoulder), chest_joint, {-.004, left * half_shoulders, .124}, first(Angle::shoulder_flexion),
      {-along_y, out, outward});
  put(s, joint(Limb::elbow), joint(Limb::shoulder), {0, 0, -upper_arm}, first(Angle::elbow_flexion), {-along_y});
  put(s, joint(Limb::wrist), joint(Limb::elbow), {0, 0, -forearm}, first(Angle::wrist_supination), {outward, -along_y});
  put(s, joint(Limb::hip), pelvis_joint, {0, left * half_hips, 0}, first(Angle::hip_flexion), {-along_y, out, outward});
  put(s, joint(Limb::knee), joint(Limb::hip), {0, 0, -thigh}, first(Angle::knee_flexion), {along_y});
  put(s, joint(Limb::ankle), joint(Limb::knee), {0, 0, -shank}, first(Angle::ankle_dorsiflexion), {-along_y, -out});
}

constexpr Skeleton made() {
  Skeleton s;
  const std::initializer_list<Vec3> bends{along_y, along_x, -along_z};
  put(s, pelvis_joint, -1, {}, 0, {});
  put(s, lumbar_joint, pelvis_joint, {-.008, 0, pelvis_height}, freedom_of(Angle::lumbar_flexion, 0), bends);
  put(s, chest_joint, lumbar_joint, {0, 0, loin_height}, freedom_of(Angle::chest_flexion, 0), bends);
  put(s, head_joint, chest_joint, {-.006, 0, chest_height}, freedom_of(Angle::head_flexion, 0), bends);
  put_limbs(s, right_side);
  put_limbs(s, left_side);
  return s;
}

constexpr Skeleton skeleton = made();

/// `y` is outward on either side; where `trunk` is -1 it moves with a joint of a limb.
struct FleshOf {
  int trunk;
  Limb limb;
  Vec3 at;
  double radius;
};

constexpr std::array<FleshOf, 18> flesh{{
    {pelvis_joint, {}, {-.012, .044, -.006}, .056},
    {pelvis_joint, {}, {.004, .040, .062}, .046},
    {chest_joint, {}, {.002, .042, .015}, .049},
    {chest_joint, {}, {.008, .050, .085}, .054},
    {chest_joint, {}, {-.004, .080, .122}, .037},
    {-1, Limb::shoulder, {0, 0, 0}, .034},
    {-1, Limb::elbow, {0, 0, 0}, .026},
    {-1, Limb::wrist, {0, 0, 0}, .019},
    {-1, Limb::wrist, {0, 0, -.040}, .020},
    {-1, Limb::wrist, {0, 0, -.080}, .012},
    {-1, Limb::hip, {0, 0, -.005}, .052},
    {-1, Limb::hip, {.004, 0, -.10}, .050},
    {-1, Limb::knee, {0, 0, 0}, .035},
    {-1, Limb::knee, {-.006, 0, -.075}, .034},
    {-1, Limb::ankle, {0, 0, 0}, .021},
    {-1, Limb::ankle, {-.022, 0, -.020}, .019},
    {-1, Limb::ankle, {.080, 0, -.026}, .013},
    {-1, Limb::ankle, {.108, 0, -.028}, .010},
}};

constexpr std::array<Ball, ball_count> all_balls = [] {
  std::array<Ball, ball_count> made{{{head_joint, {.002, 0, .118}, .061},
                                     {head_joint, {.022, 0, .090}, .046},
                                     {head_joint, {.036, 0, .060}, .022},
                                     {head_joint, {.066, 0, .094}, .009},
                                     {chest_joint, {-.006, 0, .140}, .032},
                                     {head_joint, {.004, 0, .060}, .029}}};
  for (const int side : {right_side, left_side}) {
    const double left = side == left_side ? 1 : -1;
    for (std::size_t i = 0; i < flesh.size(); ++i) {
      const FleshOf& of = flesh[i];
      made[static_cast<std::size_t>(ball_of(static_cast<Flesh>(i), side))] = {
          of.trunk >= 0 ? of.trunk : joint_of(of.limb, side), {of.at.x, of.at.y * left, of.at.z}, of.radius};
    }
  }
  return made;
}();

/// A spot a little proud of the skin; `y` is outward.
struct SpotPlace {
  int trunk;
  Limb limb;
  Vec3 at;
};

constexpr std::array<SpotPlace, body_spot_count> spots{{
    {-1, Limb::wrist, {.018, 0, -.042}},
    {pelvis_joint, {}, {.062, .070, .040}},
    {chest_joint, {}, {.078, .045, .095}},
    {chest_joint, {}, {.078, .055, .030}},
    {-1, Limb::hip, {.062, 0, -.150}},
    {-1, Limb::hip, {-.055, 0, -.190}},
    {-1, Limb::hip, {.010, .062, -.165}},
    {-1, Limb::hip, {.050, 0, -.225}},
    {-1, Limb::knee, {.010, .052, -.010}},
    {-1, Limb::knee, {0, -.036, 0}},
    {-1, Limb::knee, {.040, 0, -.170}},
    {-1, Limb::knee, {.035, 0, -.215}},
    {-1, Limb::ankle, {-.010, .022, .015}},
    {-1, Limb::ankle, {.040, 0, -.042}},
    {-1, Limb::ankle, {-.022, -.020, -.020}},
    {-1, Limb::ankle, {-.041, 0, -.030}},
    {-1, Limb::ankle, {.120, 0, -.030}},
    {-1, Limb::ankle, {.085, -.022, -.030}},
}};

/// After Drillis and Contini, rounded; the limbs stand twice.
constexpr std::array<Mass, 13> all_masses = [] {
  std::array<Mass, 13> made{
      {{{pelvis_joint, {0, 0, .04}}, .14}, {{chest_joint, {0, 0, .06}}, .36}, {{head_joint, {0, 0, .11}}, .08}}};
  std::size_t i = 3;
  for (const int side : {right_side, left_side}) {
    made[i++] = {{joint_of(Limb::shoulder, side), {0, 0, -.09}}, .028};
    made[i++] = {{joint_of(Limb::elbow, side), {0, 0, -.09}}, .022};
    made[i++] = {{joint_of(Limb::hip, side), {0, 0, -.11}}, .1};
    made[i++] = {{joint_of(Limb::knee, side), {0, 0, -.11}}, .0465};
    made[i++] = {{joint_of(Limb::ankle, side), {.04, 0, -.02}}, .0145};
  }
  return made;
}();

std::vector<int> on_side(std::initializer_list<Flesh> of, int side) {
  std::vector<int> found;
  for (const Flesh one : of) found.push_back(ball_of(one, side));
  return found;
}

std::vector<int> on_both(Flesh of) { return {ball_of(of, right_side), ball_of(of, left_side)}; }

}  // namespace

std::span<const Ball> balls() { return all_balls; }

std::span<const Mass> masses() { return all_masses; }

std::vector<int> balls_of(Region part, int side) {
  switch (part) {
    case Region::pelvis: return on_both(Flesh::seat);
    case Region::back: return on_both(Flesh::yoke);
    case Region::breast: return on_both(Flesh::breast);
    case Region::head: return {ball_of(Trunk::skull)};
    case Region::foot: return on_side({Flesh::heel, Flesh::toes}, side);
    case Region::heel: return on_side({Flesh::heel}, side);
    case Region::toes: return on_side({Flesh::toes}, side);
    case Region::tip: return on_side({Flesh::toe}, side);
    case Region::knee: return on_side({Flesh::knee}, side);
    case Region::shank: return on_side({Flesh::knee, Flesh::shin}, side);
    case Region::hip: return on_side({Flesh::seat}, side);
    case Region::shoulder: return on_side({Flesh::shoulder}, side);
    case Region::forearm: return on_side({Flesh::elbow, Flesh::wrist}, side);
    case Region::hand: return on_side({Flesh::palm, Flesh::tips}, side);
    case Region::palm: return on_side({Flesh::palm}, side);
  }
  return {};
}

OnJoint on_body(Spot spot, int side) {
  const SpotPlace& place = spots[index_of(spot)];
  const double left = side == left_side ? 1 : -1;
  return {place.trunk >= 0 ? place.trunk : joint_of(place.limb, side), {place.at.x, place.at.y * left, place.at.z}};
}

Pose::Pose(const Vec3& at, const Mat3& root, const std::array<double, freedom_count>& angles)
    : root_(root), angles_(angles) {
  for (std::size_t j = 0; j < joint_count; ++j) {
    const Joint& joint = skeleton.joints[j];
    const auto parent = static_cast<std::size_t>(joint.parent);
    places_[j] = j == pelvis_joint ? at : places_[parent] + frames_[parent] * joint.at;
    frames_[j] = j == pelvis_joint ? root : frames_[parent];
    for (auto d = static_cast<std::size_t>(joint.first); d < static_cast<std::size_t>(joint.first + joint.count); ++d) {
      axes_[d] = {frames_[j] * skeleton.axes[d], places_[j]};
      frames_[j] = frames_[j] * turned(skeleton.axes[d], angles[d]);
    }
  }
}

Vec3 Pose::point(const OnJoint& on) const {
  const auto j = static_cast<std::size_t>(on.joint);
  return places_[j] + frames_[j] * on.at;
}

Vec3 Pose::ball(int index) const {
  const Ball& of = all_balls[static_cast<std::size_t>(index)];
  return point({of.joint, of.at});
}

Unknowns slope(const Pose& pose, int joint, const Vec3& place, const Vec3& direction) {
  Unknowns row{};
  const Vec3 turn = cross(place - pose.at(), direction);
  row[0] = direction.x, row[1] = direction.y, row[2] = direction.z;
  row[3] = turn.x, row[4] = turn.y, row[5] = turn.z;
  const std::uint64_t movers = skeleton.movers[static_cast<std::size_t>(joint)];
  for (int d = 0; d < freedom_count; ++d) {
    if ((movers >> d & 1) == 0) continue;
    const auto& [axis, centre] = pose.axis(d);
    row[static_cast<std::size_t>(6 + d)] = dot(cross(axis, place - centre), direction);
  }
  return row;
}

Pose moved(const Pose& pose, const Unknowns& step) {
  std::array<double, freedom_count> angles = pose.angles();
  for (std::size_t d = 0; d < angles.size(); ++d) angles[d] += step[6 + d];
  return {pose.at() + Vec3{step[0], step[1], step[2]}, rotation_of({step[3], step[4], step[5]}) * pose.root(), angles};
}

Pose between(const Pose& from, const Pose& to, double t) {
  const Vec3 turn = rotation_vector(to.root() * transposed(from.root()));
  std::array<double, freedom_count> angles = from.angles();
  for (std::size_t d = 0; d < angles.size(); ++d) angles[d] += (to.angles()[d] - angles[d]) * t;
  return {between(from.at(), to.at(), t), rotation_of(turn * t) * from.root(), angles};
}

Mat3 turned_as(Attitude attitude) {
  switch (attitude) {
    case Attitude::upright: break;
    // The head to the left of the page.
    case Attitude::supine: return {{{{0, 0, -1}, {0, 1, 0}, {1, 0, 0}}}};
    case Attitude::prone: return {{{{0, 0, 1}, {0, 1, 0}, {-1, 0, 0}}}};
    // On the right side, the face to the reader.
    case Attitude::side: return {{{{0, 0, -1}, {-1, 0, 0}, {0, 1, 0}}}};
  }
  return {};
}

}  // namespace hipplan::figure
