// SPDX-License-Identifier: MIT
// All frames of a figure share one window and one scale, so that nothing but the movement differs between them. From
// back to front: the ground, furniture, the body, what is dark on it, bands, arrows.
#include "hipplan/figure/drawing.hpp"

#include <algorithm>
#include <cmath>

#include "hipplan/figure/arrows.hpp"
#include "hipplan/figure/body.hpp"
#include "hipplan/figure/props.hpp"

namespace hipplan::figure {
namespace {

constexpr double frame_width = 116;
constexpr double frame_height = 100;
constexpr double margin = 4;
/// So that a small movement of a small figure does not fill a page.
constexpr double largest_stature = 105;

bool has(const Figure& figure, Dark dark) {
  return std::find(figure.dark.begin(), figure.dark.end(), dark) != figure.dark.end();
}

bool is_dark(const Figure& figure, const Piece& piece) {
  const int working = figure.left_works ? left_side : right_side;
  const bool leg = piece.of == PieceOf::thigh || piece.of == PieceOf::shank;
  const bool arm = piece.of == PieceOf::arm || piece.of == PieceOf::forearm;
  return (leg && (has(figure, Dark::legs) || (has(figure, Dark::work_leg) && piece.side == working))) ||
         (arm && (has(figure, Dark::arms) || (has(figure, Dark::work_arm) && piece.side == working)));
}

Ink ink_of(const Figure& figure, const Camera& camera, const Piece& piece) {
  const bool far = piece.side >= 0 && piece.side == camera.far_side() && figure.attitude != Attitude::side;
  if (is_dark(figure, piece)) return far ? Ink::working_far : Ink::working;
  return far ? Ink::far : Ink::body;
}

/// Muscles that can be shown dark on the body: circles on the pelvis, `y` outward.
struct Muscle {
  Dark dark;
  std::array<std::pair<Vec3, double>, 2> balls;
};
constexpr std::array<Muscle, 2> muscles{
    {{Dark::buttocks, {{{{-.040, .046, .020}, .022}, {{-.036, .050, -.020}, .034}}}},
     {Dark::tummy, {{{{.030, .015, .045}, .030}, {{.030, .015, .095}, .028}}}}}};

struct Bounds {
  double x0 = 0;
  double x1 = 0;
  double y0 = 0;
  double y1 = 0;

  void add(const Circle& c) {
    x0 = std::min(x0, c.x - c.r);
    x1 = std::max(x1, c.x + c.r);
    y0 = std::min(y0, c.y - c.r);
    y1 = std::max(y1, c.y + c.r);
  }
};

class Painter {
 public:
  explicit Painter(const Figure& figure) : figure_(figure), camera_(figure.view) {
    for (const Frame& frame : figure.frames) poses_.push_back(pose_of(frame.pose));
    for (const Pose& pose : poses_) {
      pieces_.push_back(pieces_of(pose, camera_));
      things_.push_back(things_in(figure, pose, poses_, camera_));
    }
    matted_ = std::any_of(figure.props.begin(), figure.props.end(),
                          [](const Prop& prop) { return prop.kind == PropKind::mat; });
    measure();
  }

  Drawing drawing() {
    Drawing drawing{frame_width, height_, {}};
    for (std::size_t i = 0; i < poses_.size(); ++i) drawing.frames.push_back(frame(i));
    return drawing;
  }

 private:
  void measure() {
    Bounds bounds;
    floor_ = floor();
    stand_on_the_line();
    for (const auto& pieces : pieces_) {
      for (const Piece& piece : pieces) {
        for (const auto& hull : piece.hulls) {
          for (const Circle& circle : hull) bounds.add(circle);
        }
      }
    }
    for (const auto& things : things_) {
      for (const Thing3& thing : things) {
        if (thing.stuff == Stuff::band) continue;
        for (const Vec3& point : thing.points) bounds.add(circle_at(point, thing.radius));
      }
    }
    bounds.add({0, floor_, 0});
    const double k = std::min({largest_stature, (frame_width - 2 * margin) / (bounds.x1 - bounds.x0),
                               (frame_height - 2 * margin) / (bounds.y1 - bounds.y0)});
    scale_ = {k, {frame_width / 2 - (bounds.x0 + bounds.x1) / 2 * k, margin - bounds.y0 * k}};
    height_ = std::ceil((bounds.y1 - bounds.y0) * k + 2 * margin);
  }

  Circle circle_at(const Vec3& point, double radius) const {
    const Point p = camera_(point);
    return {p.x, p.y, radius};
  }

  /// Under whatever of the body rests lowest on the page: whoever stands, stands on the line. A seat is nearer to the
  /// reader than the feet may be, and counts only where nothing rests on the floor.
  double floor() const {
    constexpr double near_the_floor = .06;
    double lowest = -1e9;
    double lowest_on_floor = -1e9;
    const auto add = [&](const Vec3& place) {
      const double y = camera_({place.x, place.y, 0}).y;
      lowest = std::max(lowest, y);
      if (place.z < near_the_floor) lowest_on_floor = std::max(lowest_on_floor, y);
    };
    for (std::size_t i = 0; i < poses_.size(); ++i) {
      for (const std::uint8_t ball : figure_.frames[i].resting) add(poses_[i].ball(ball));
      if (figure_.frames[i].resting.empty()) add(poses_[i].ball(ball_of(Flesh::heel, right_side)));
    }
    return lowest_on_floor > -1e9 ? lowest_on_floor : lowest;
  }

  /// What stands nearer to the reader than the body does would reach below the line. It ends there.
  void stand_on_the_line() {
    const double height = camera_({0, 0, 0}).y - camera_(along_z).y;
    constexpr double from_above = .1;
    if (matted_ || height < from_above) return;
    for (auto& things : things_) {
      for (Thing3& thing : things) {
        if (!thing.stands) continue;
        for (Vec3& point : thing.points) point.z += std::max(0., camera_(point).y - floor_) / height;
      }
    }
  }

  std::vector<Mark> frame(std::size_t i) {
    marks_.clear();
    if (!matted_) {
      const double y = scale_(Point{0, floor_}).y;
      marks_.push_back({Ink::ground, Form::line, {}, {{1, y}, {frame_width - 1, y}}});
    }
    for (const Thing3& thing : things_[i]) {
      if (!thing.in_front) add(thing);
    }
    for (const Piece& piece : pieces_[i]) {
      add(Ink::halo, piece.halo);
      add(ink_of(figure_, camera_, piece), piece.hulls);
    }
    add_muscles(poses_[i]);
    for (const Thing3& thing : things_[i]) {
      if (thing.in_front) add(thing);
    }
    const Scene scene = scene_in(i);
    if (i > 0) append(arrows(scene, poses_[i - 1], poses_[i]));
    if (i + 1 == poses_.size()) {
      append(circle(scene, poses_));
      append(pushes(scene, poses_[i]));
    }
    return std::move(marks_);
  }

  Scene scene_in(std::size_t i) const {
    Scene scene{figure_, camera_, scale_, frame_width, matted_ ? height_ : scale_(Point{0, floor_}).y, {}};
    constexpr double of_the_rest = .6;
    for (const Piece& piece : pieces_[i]) {
      for (const DeepCircle& at : piece.along)
        scene.obstacles.push_back({scale_(at.circle), is_dark(figure_, piece) ? 1 : of_the_rest});
    }
    return scene;
  }

  void append(std::vector<Mark> more) { std::move(more.begin(), more.end(), std::back_inserter(marks_)); }

  void add(Ink ink, const std::vector<std::vector<Circle>>& hulls) {
    Mark& mark = marks_.emplace_back(Mark{ink, Form::hulls, {}, {}});
    for (const auto& hull : hulls) {
      auto& scaled = mark.hulls.emplace_back();
      for (const Circle& circle : hull) scaled.push_back(scale_(circle));
    }
  }

  void add(const Thing3& thing) {
    if (thing.stuff == Stuff::solid) {
      auto& hull = marks_.emplace_back(Mark{Ink::thing, Form::hulls, {{}}, {}}).hulls.front();
      for (const Vec3& point : thing.points) hull.push_back(scale_(circle_at(point, thing.radius)));
      return;
    }
    std::vector<Point> points;
    for (const Vec3& point : thing.points) points.push_back(scale_(camera_(point)));
    if (points.size() < 2) return;
    if (thing.stuff == Stuff::flat) {
      marks_.push_back({Ink::mat, Form::area, {}, points});
      return;
    }
    if (thing.in_front) marks_.push_back({Ink::clear, Form::line, {}, points});
    marks_.push_back({thing.stuff == Stuff::band ? Ink::band : Ink::ground, Form::line, {}, points});
  }

  void add_muscles(const Pose& pose) {
    for (const Muscle& muscle : muscles) {
      if (!has(figure_, muscle.dark)) continue;
      for (const int side : {right_side, left_side}) {
        const double left = side == left_side ? 1 : -1;
        const Vec3 outward{muscle.balls[0].first.x * 2, left * .05, 0};
        if (dot(pose.root() * outward, camera_.eye()) <= 0) continue;
        std::vector<Circle> circles;
        for (const auto& [at, radius] : muscle.balls)
          circles.push_back(circle_at(pose.point({pelvis_joint, {at.x, at.y * left, at.z}}), radius));
        add(Ink::working, {circles});
      }
    }
  }

  const Figure& figure_;
  Camera camera_;
  std::vector<Pose> poses_;
  std::vector<std::vector<Piece>> pieces_;
  std::vector<std::vector<Thing3>> things_;
  bool matted_ = false;
  double floor_ = 0;
  Scale scale_;
  double height_ = 0;
  std::vector<Mark> marks_;
};

}  // namespace

Drawing drawing_of(const Figure& figure) { return Painter(figure).drawing(); }

}  // namespace hipplan::figure
