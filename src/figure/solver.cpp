// SPDX-License-Identifier: MIT
// A pose is found as a body would find it: it is set down, and it settles. Everything wanted is a residual with a
// weight, in statures or radians: what touches or is planted weighs most, then the floor, the ends of the joints, the
// angles that an author said, and last the wish to stay as one was. Gauss and Newton's method makes the sum of their
// squares small, damped after Levenberg and Marquardt.
//
// In the first steps every angle weighs twelve times as much: the body is stiff and is set down whole. Without that a
// side plank fell flat before it stood on its elbow. A frame begins where the one before ended; balls that are
// planted keep their place. Steps are taken in a fixed order and in a fixed number at most.
#include "hipplan/figure/solver.hpp"

#include <algorithm>

#include "hipplan/figure/least_squares.hpp"
#include "hipplan/figure/stored.hpp"

namespace hipplan::figure {
namespace {

namespace weight {
constexpr double touch = 300;
constexpr double put = 150;
constexpr double floor = 150;
constexpr double fence = 60;
constexpr double said = 15;
constexpr double base = 3;
/// Of angles nobody spoke of: the spine bends last, legs leave their plane late.
constexpr double spine = 6;
constexpr double aside = 4;
constexpr double keep = 1;
constexpr double attitude = 2;
constexpr double attitude_later = .2;
constexpr double place = 5;
constexpr double place_later = .1;
}  // namespace weight

constexpr int stiff_steps = 12;
constexpr int most_steps = 60;
constexpr double stiffness = 12;

struct Wish {
  double angle = 0;
  double weight = 0;
};
using Wishes = std::array<Wish, freedom_count>;

double idle_weight(int freedom) {
  switch (angle_of(freedom)) {
    case Angle::lumbar_flexion:
    case Angle::lumbar_side_bend:
    case Angle::lumbar_rotation:
    case Angle::chest_flexion:
    case Angle::chest_side_bend:
    case Angle::chest_rotation: return weight::spine;
    case Angle::hip_abduction:
    case Angle::hip_external_rotation:
    case Angle::ankle_inversion: return weight::aside;
    default: return weight::keep;
  }
}

double weight_of(Balance balance) {
  constexpr std::array<double, 4> weights{0, 5, 10, 30};
  return weights[index_of(balance)];
}

/// One frame: what is asked of it, and where it begins.
struct Problem {
  const Demand& demand;
  const Fences& fences;
  Pose start;
  Wishes wishes;
  /// As the pelvis would be turned, and how surely.
  Mat3 attitude;
  double attitude_weight = 0;
  double place_weight = 0;
  /// Where planted balls were, in the order of the contacts.
  std::vector<Vec3> planted;
  std::array<bool, ball_count> touching{};
};

/// A point that takes part in a residual.
struct Term {
  int joint = 0;
  Vec3 point;
  Vec3 direction;
  double factor = 1;
};

constexpr std::array<Vec3, 3> directions{along_x, along_y, along_z};
constexpr double part(const Vec3& v, std::size_t k) { return k == 0 ? v.x : k == 1 ? v.y : v.z; }

template <class Use>
void each_contact(const Problem& problem, const Pose& pose, Use use) {
  for (std::size_t i = 0; i < problem.demand.contacts.size(); ++i) {
    const Contact& contact = problem.demand.contacts[i];
    const Ball& ball = balls()[static_cast<std::size_t>(contact.ball)];
    const Vec3 centre = pose.ball(contact.ball);
    const auto row = [&](double off, const Vec3& direction) {
      const Term term{ball.joint, centre, direction, 1};
      use(weight::touch * off, weight::touch, std::span(&term, 1));
    };
    row(centre.z - height_of(contact.surface) - ball.radius, along_z);
    if (!contact.planted) continue;
    row(centre.x - problem.planted[i].x, along_x);
    row(centre.y - problem.planted[i].y, along_y);
  }
}

template <class Use>
void each_meeting(const Problem& problem, const Pose& pose, Use use) {
  for (const Meeting& meeting : problem.demand.meetings) {
    const Vec3 mine = pose.point(meeting.what);
    const Vec3 there = place_of(meeting.to, pose);
    const auto* on = std::get_if<OnJoint>(&meeting.to);
    for (std::size_t k = 0; k < directions.size(); ++k) {
      const std::array<Term, 2> terms{
          {{meeting.what.joint, mine, directions[k], 1}, {on == nullptr ? 0 : on->joint, there, directions[k], -1}}};
      use(weight::put * (part(mine, k) - part(there, k)), weight::put,
          std::span(terms).first(on == nullptr ? std::size_t{1} : std::size_t{2}));
    }
  }
}

bool is_of_a_foot(int ball) {
  for (const int side : {right_side, left_side}) {
    if (ball == ball_of(Flesh::heel, side) || ball == ball_of(Flesh::toes, side)) return true;
  }
  return false;
}

/// The middle of the body's mass over the middle of the feet it stands on.
template <class Use>
void each_balance(const Problem& problem, const Pose& pose, Use use) {
  const double weight = weight_of(problem.demand.balance);
  std::vector<int> feet;
  for (const Contact& contact : problem.demand.contacts) {
    if (is_of_a_foot(contact.ball)) feet.push_back(contact.ball);
  }
  if (feet.empty() || weight == 0) return;
  for (std::size_t k = 0; k < 2; ++k) {
    std::vector<Term> terms;
    double off = 0;
    const auto add = [&](int joint, const Vec3& point, double factor) {
      terms.push_back({joint, point, directions[k], factor});
      off += factor * part(point, k);
    };
    for (const Mass& mass : masses()) add(mass.at.joint, pose.point(mass.at), mass.fraction);
    for (const int ball : feet) {
      add(balls()[static_cast<std::size_t>(ball)].joint, pose.ball(ball), -1 / static_cast<double>(feet.size()));
    }
    use(weight * off, weight, terms);
  }
}

template <class Use>
void each_sunk(const Problem& problem, const Pose& pose, Use use) {
  for (int b = 0; b < ball_count; ++b) {
    const Ball& ball = balls()[static_cast<std::size_t>(b)];
    const Vec3 centre = pose.ball(b);
    if (centre.z >= ball.radius || problem.touching[static_cast<std::size_t>(b)]) continue;
    const Term term{ball.joint, centre, along_z, 1};
    use(weight::floor * (centre.z - ball.radius), weight::floor, std::span(&term, 1));
  }
}

/// Calls `use(residual, weight, terms)` for whatever depends on points.
template <class Use>
void each_row(const Problem& problem, const Pose& pose, Use use) {
  each_contact(problem, pose, use);
  each_meeting(problem, pose, use);
  each_balance(problem, pose, use);
  each_sunk(problem, pose, use);
}

/// It touches nothing that would hold it, as whoever swims.
bool floats(const Demand& demand) { return demand.contacts.empty() && demand.meetings.empty(); }

/// Calls `use(residual, unknown, weight)` for whatever depends on one unknown.
template <class Use>
void each_diagonal(const Problem& problem, const Pose& pose, double stiff, Use use) {
  use(problem.place_weight * (pose.at().x - problem.start.at().x), 0, problem.place_weight);
  use(problem.place_weight * (pose.at().y - problem.start.at().y), 1, problem.place_weight);
  if (floats(problem.demand)) use(weight::place * (pose.at().z - problem.start.at().z), 2, weight::place);
  const Vec3 turn = rotation_vector(pose.root() * transposed(problem.attitude));
  for (std::size_t k = 0; k < 3; ++k) {
    // To roll over is less likely than to lean.
    const double weight = k == 1 ? problem.attitude_weight : std::max(problem.attitude_weight, weight::spine);
    use(weight * part(turn, k), 3 + k, weight);
  }
  for (std::size_t d = 0; d < freedom_count; ++d) {
    const double angle = pose.angles()[d];
    const auto [wish, its_weight] = problem.wishes[d];
    use(its_weight * stiff * (angle - wish), 6 + d, its_weight * stiff);
    const Fence& fence = problem.fences[index_of(angle_of(static_cast<int>(d)))];
    const double inside = std::clamp(angle, fence.usual_least * degree, fence.usual_most * degree);
    if (angle != inside) use(weight::fence * (angle - inside), 6 + d, weight::fence);
  }
}

double cost(const Problem& problem, const Pose& pose, double stiff) {
  double sum = 0;
  each_row(problem, pose, [&](double residual, double, auto) { sum += residual * residual; });
  each_diagonal(problem, pose, stiff, [&](double residual, std::size_t, double) { sum += residual * residual; });
  return sum;
}

LeastSquares equations(const Problem& problem, const Pose& pose, double stiff) {
  LeastSquares equations;
  each_row(problem, pose, [&](double residual, double weight, std::span<const Term> terms) {
    Unknowns sum{};
    for (const Term& term : terms) {
      const Unknowns row = slope(pose, term.joint, term.point, term.direction);
      for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += row[i] * term.factor * weight;
    }
    equations.add(residual, sum);
  });
  each_diagonal(problem, pose, stiff,
                [&](double residual, std::size_t unknown, double weight) { equations.add(residual, unknown, weight); });
  return equations;
}

/// Shortened so that nothing moves by more than half a stature or half a radian.
Unknowns bounded(Unknowns step) {
  constexpr double most = .5;
  double largest = 0;
  for (const double part : step) largest = std::max(largest, std::abs(part));
  if (largest > most) {
    for (double& part : step) part *= most / largest;
  }
  return step;
}

double largest(const Unknowns& step) {
  double found = 0;
  for (const double part : step) found = std::max(found, std::abs(part));
  return found;
}

constexpr double first_damping = 1e-2;

/// A better pose than `pose`, or nothing if none is found nearby. `damping` follows.
std::optional<Pose> improved(const Problem& problem, const Pose& pose, double stiff, double& damping, double& size) {
  const LeastSquares rows = equations(problem, pose, stiff);
  const double before = cost(problem, pose, stiff);
  constexpr int tries = 8;
  for (int i = 0; i < tries; ++i) {
    const Unknowns step = rows.step(damping);
    size = largest(step);
    const Pose next = moved(pose, bounded(step));
    if (cost(problem, next, stiff) < before) {
      damping = std::max(damping / 4, 1e-7);
      return next;
    }
    damping *= 6;
  }
  return std::nullopt;
}

Pose settled(const Problem& problem) {
  constexpr double small = 2e-4;
  Pose pose = problem.start;
  double damping = first_damping;
  for (int i = 0; i < most_steps; ++i) {
    const bool stiff = i < stiff_steps;
    if (i == stiff_steps) damping = first_damping;
    double size = 0;
    if (const auto next = improved(problem, pose, stiff ? stiffness : 1, damping, size)) {
      pose = *next;
    } else if (stiff) {
      damping = first_damping;
    } else {
      break;
    }
    if (!stiff && size < small) break;
  }
  return pose;
}

Mat3 leaning(Attitude attitude, int degrees) { return turned(along_y, degrees * degree) * turned_as(attitude); }

/// The angles by which the start begins, and the pose that they make.
Problem first_problem(const Sketch& sketch, const Fences& fences, const Demand& demand) {
  Wishes wishes;
  for (int d = 0; d < freedom_count; ++d) wishes[static_cast<std::size_t>(d)] = {0, idle_weight(d)};
  int lean = 0;
  for (const Stance& base : sketch.bases) {
    for (const AngleWish& wish : angles_in(base, working_side(sketch)))
      wishes[static_cast<std::size_t>(wish.freedom)] = {wish.angle, weight::base};
    lean = base.lean.value_or(lean);
  }
  for (const AngleWish& wish : demand.angles)
    wishes[static_cast<std::size_t>(wish.freedom)] = {wish.angle, weight::said};
  std::array<double, freedom_count> angles{};
  for (std::size_t d = 0; d < angles.size(); ++d) angles[d] = wishes[d].angle;
  const Mat3 attitude = leaning(sketch.attitude, demand.lean.value_or(lean));
  const Vec3 at{sketch.at[0] / 100.0, sketch.at[1] / 100.0, sketch.at[2] / 100.0};
  return {demand,        fences,   Pose(at, attitude, angles),
          wishes,        attitude, demand.lean ? weight::said : weight::attitude,
          weight::place, {},       {}};
}

Problem later_problem(const Sketch& sketch, const Fences& fences, const Demand& demand, const Pose& before) {
  Wishes wishes;
  for (std::size_t d = 0; d < wishes.size(); ++d) wishes[d] = {before.angles()[d], idle_weight(static_cast<int>(d))};
  for (const AngleWish& wish : demand.angles)
    wishes[static_cast<std::size_t>(wish.freedom)] = {wish.angle, weight::said};
  const Mat3 attitude = demand.lean ? leaning(sketch.attitude, *demand.lean) : before.root();
  return {demand,
          fences,
          before,
          wishes,
          attitude,
          demand.lean ? weight::said : weight::attitude_later,
          floats(demand) ? weight::place : weight::place_later,
          {},
          {}};
}

}  // namespace

std::vector<Pose> solve(const Sketch& sketch, const Fences& fences) {
  std::vector<Pose> poses;
  for (const Demand& demand : demands_of(sketch)) {
    Problem problem =
        poses.empty() ? first_problem(sketch, fences, demand) : later_problem(sketch, fences, demand, poses.back());
    for (const Contact& contact : demand.contacts) {
      problem.touching[static_cast<std::size_t>(contact.ball)] = true;
      problem.planted.push_back(problem.start.ball(contact.ball));
    }
    poses.push_back(pose_of(stored(settled(problem))));
  }
  return poses;
}

}  // namespace hipplan::figure
