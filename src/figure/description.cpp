// SPDX-License-Identifier: MIT
#include "hipplan/figure/description.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "hipplan/text/lists.hpp"

namespace hipplan::figure {
namespace {

/// Smaller angles nobody sees.
constexpr int least_degrees = 10;

class Described {
 public:
  Described(const Figure& figure, std::size_t frame)
      : figure_(figure), resting_(figure.frames[frame].resting), pose_(pose_of(figure.frames[frame].pose)) {}

  std::string text() const {
    std::vector<std::string> parts{attitude()};
    for (std::string& part : both("leg", &Described::leg)) parts.push_back(std::move(part));
    for (std::string& part : both("arm", &Described::arm)) parts.push_back(std::move(part));
    return fmt::format("{}.", fmt::join(parts, ". "));
  }

 private:
  bool rests(Flesh flesh, int side) const {
    const auto ball = static_cast<std::uint8_t>(ball_of(flesh, side));
    return std::find(resting_.begin(), resting_.end(), ball) != resting_.end();
  }
  bool either_rests(Flesh flesh) const { return rests(flesh, right_side) || rests(flesh, left_side); }
  bool has(PropKind kind) const {
    return std::any_of(figure_.props.begin(), figure_.props.end(), [&](const Prop& prop) { return prop.kind == kind; });
  }

  std::string attitude() const {
    const bool pelvis_low = either_rests(Flesh::seat);
    switch (figure_.attitude) {
      case Attitude::supine: return pelvis_low ? "On the back" : "On the back, the pelvis lifted";
      case Attitude::side: return side();
      case Attitude::prone: return prone(pelvis_low);
      case Attitude::upright: break;
    }
    if (pelvis_low) return seated();
    if (either_rests(Flesh::knee))
      return rests(Flesh::knee, right_side) && rests(Flesh::knee, left_side) ? "Kneeling" : "Kneeling on one knee";
    if (has(PropKind::pool)) return "Walking in water";
    return "Standing" + leaning();
  }

  std::string side() const {
    if (either_rests(Flesh::shoulder)) return "On the right side";
    return either_rests(Flesh::seat) ? "On the right side, propped on the elbow"
                                     : "On the right side, propped on the elbow, the hips lifted";
  }

  std::string prone(bool pelvis_low) const {
    if (has(PropKind::pool)) return "Face down in the water";
    if (either_rests(Flesh::palm) && !pelvis_low && !either_rests(Flesh::breast) && !either_rests(Flesh::elbow))
      return either_rests(Flesh::knee) ? "On hands and knees" : "On hands and toes";
    if (either_rests(Flesh::elbow) && !either_rests(Flesh::breast))
      return pelvis_low ? "Face down, propped on the forearms" : "Face down on the forearms, the pelvis lifted";
    return "Face down";
  }

  std::string seated() const {
    if (has(PropKind::bike)) return "On the saddle of a bicycle" + leaning();
    if (has(PropKind::rower)) return "On the sliding seat of a rowing machine" + leaning();
    const bool chair = has(PropKind::chair) || has(PropKind::armchair) || has(PropKind::chair_behind);
    return (chair ? "Sitting on a chair" : "Sitting on the floor") + leaning();
  }

  /// Of the line from the pelvis to the neck.
  std::string leaning() const {
    const Vec3 trunk = pose_.ball(ball_of(Trunk::neck_low)) - pose_.at();
    const double degrees = std::atan2(trunk.x, trunk.z) / degree;
    constexpr double least = 12;
    if (degrees > least) return ", leaning forward";
    return degrees < -least ? ", leaning back" : "";
  }

  int degrees(Angle angle, int side) const {
    constexpr double step = 5;
    const double exact = pose_.angles()[static_cast<std::size_t>(freedom_of(angle, side))] / degree;
    return static_cast<int>(std::lround(exact / step) * static_cast<long>(step));
  }

  /// "hip bent 45 degrees", where there is something to say.
  void say(std::vector<std::string>& parts, std::string_view plus, std::string_view minus, int degrees) const {
    if (std::abs(degrees) < least_degrees) return;
    parts.push_back(fmt::format("{} {} degrees", degrees > 0 ? plus : minus, std::abs(degrees)));
  }

  /// Of a foot that stands flat the knee has said enough.
  void say_ankle(std::vector<std::string>& parts, int side) const {
    constexpr int pointed = -25;
    constexpr int drawn_up = 15;
    if (rests(Flesh::heel, side) && rests(Flesh::toes, side)) return;
    const int up = degrees(Angle::ankle_dorsiflexion, side);
    if (up <= pointed) parts.emplace_back("toes pointed");
    if (up >= drawn_up) parts.emplace_back("toes drawn up");
  }

  std::string leg(int side) const {
    std::vector<std::string> parts;
    say(parts, "hip bent", "hip stretched back", degrees(Angle::hip_flexion, side));
    say(parts, "out to the side", "across", degrees(Angle::hip_abduction, side));
    say(parts, "turned out", "turned in", degrees(Angle::hip_external_rotation, side));
    say(parts, "knee bent", "knee bent", degrees(Angle::knee_flexion, side));
    say_ankle(parts, side);
    if (parts.empty()) parts.emplace_back("straight");
    return fmt::format("{}", fmt::join(parts, ", "));
  }

  std::string arm(int side) const {
    std::vector<std::string> parts;
    say(parts, "raised forward", "behind the body", degrees(Angle::shoulder_flexion, side));
    constexpr int bent = 45;
    if (degrees(Angle::elbow_flexion, side) >= bent) parts.emplace_back("elbow bent");
    return fmt::format("{}", fmt::join(parts, ", "));
  }

  /// One sentence where both sides are alike, else one for each that has something to say.
  std::vector<std::string> both(std::string_view limb, std::string (Described::*of)(int) const) const {
    const std::string right = (this->*of)(right_side);
    const std::string left = (this->*of)(left_side);
    if (right == left)
      return right.empty() ? std::vector<std::string>{} : std::vector{fmt::format("Both {}s: {}", limb, right)};
    std::vector<std::string> out;
    for (const auto& [name, text] : {std::pair("Right", right), std::pair("Left", left)}) {
      if (!text.empty()) out.push_back(fmt::format("{} {}: {}", name, limb, text));
    }
    return out;
  }

  const Figure& figure_;
  const std::vector<std::uint8_t>& resting_;
  Pose pose_;
};

std::string_view label(std::size_t frame, std::size_t count) {
  if (count == 1) return "";
  if (frame == 0) return "Start: ";
  return frame + 1 == count ? "End: " : "Then: ";
}

std::string beginning_small(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

}  // namespace

std::vector<std::string> descriptions(const Figure& figure) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < figure.frames.size(); ++i) {
    const std::string_view before = label(i, figure.frames.size());
    std::string text = Described(figure, i).text();
    out.push_back(before.empty() ? text : fmt::format("{}{}", before, beginning_small(std::move(text))));
  }
  return out;
}

std::string description(const Figure& figure) { return fmt::format("{}", fmt::join(descriptions(figure), " ")); }

}  // namespace hipplan::figure
