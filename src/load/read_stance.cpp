// SPDX-License-Identifier: MIT
#include "hipplan/load/read_stance.hpp"

#include "hipplan/load/entries.hpp"
#include "hipplan/load/sketch_words.hpp"

namespace hipplan::yaml {
namespace {

constexpr int most_lean = 100;

bool is_of_the_trunk(const JointWords& joint) { return joint.both.empty(); }

/// The keys that say how the body stands in one frame.
class StanceReader {
 public:
  StanceReader(Fields& fields, const Fences& fences) : fields_(fields), log_(fields.log()), fences_(fences) {}

  Stance read() {
    stance_.place = place_at(fields_.node(), log_);
    if (const Node* lean = fields_.maybe("lean"))
      stance_.lean = read_number(*lean, log_, "lean", -most_lean, most_lean, 0);
    read_back();
    for (const JointWords& joint : joints()) {
      if (is_of_the_trunk(joint)) read_joint(fields_, joint.one, joint, BodySide::middle);
    }
    for (const JointWords& joint : joints()) {
      if (!is_of_the_trunk(joint)) read_joint(fields_, joint.both, joint, BodySide::both);
    }
    read_parts("lift", stance_.lifts);
    read_parts("slide", stance_.slides);
    read_rests();
    read_touches();
    read_side("work", BodySide::work);
    read_side("other", BodySide::other);
    if (fields_.has("balance")) stance_.balance = resolve_name<Balance>(fields_.maybe_word("balance"), log_, "balance");
    return std::move(stance_);
  }

 private:
  /// 0 is straight, more is rounded: shared by the loin and the chest.
  void read_back() {
    const Node* node = fields_.maybe("back");
    if (node == nullptr) return;
    constexpr int rounded = 60;
    const int flexion = read_number(*node, log_, "back", -rounded, rounded, 0);
    const Place place = place_at(*node, log_);
    for (const JointWords& joint : joints()) {
      if (!is_of_the_trunk(joint) || joint.one == "head") continue;
      for (const auto& [key, angle] : joint.angles)
        say({angle, BodySide::middle, key == "flexion" ? flexion / 2 : 0, place});
    }
  }

  void read_joint(Fields& fields, std::string_view key, const JointWords& joint, BodySide side) {
    const Node* node = fields.maybe(key);
    if (node == nullptr) return;
    if (node->kind != Node::Kind::mapping) {
      read_angle(*node, joint.angles.front().second, side);
      return;
    }
    Fields own(*node, log_, fmt::format("'{}'", key));
    for (const auto& [motion, angle] : joint.angles) {
      if (const Node* value = own.maybe(motion)) read_angle(*value, angle, side);
    }
    own.finish();
  }

  void read_angle(const Node& node, Angle angle, BodySide side) {
    const Fence& fence = fences_[index_of(angle)];
    say({angle, side, read_number(node, log_, name_of(angle), fence.least, fence.most, 0), place_at(node, log_)});
  }

  void say(SaidAngle said) { stance_.angles.push_back(std::move(said)); }

  void read_parts(std::string_view key, std::vector<BodyPart>& parts) {
    for (const Word& word : fields_.maybe_words(key)) {
      if (const auto part = read_part(word.text, *word.node, log_)) parts.push_back(*part);
    }
  }

  void read_rests() {
    each_word(fields_, "rest", [&](const Word& word, const Node& value) {
      const auto surface = resolve_name<Surface>(word, log_, "surface");
      for (const Word& part_word : read_words(value, log_, word.text)) {
        const auto part = read_part(part_word.text, *part_word.node, log_);
        if (surface && part) stance_.rests.push_back({*surface, *part, place_at(*part_word.node, log_)});
      }
    });
  }

  void read_touches() {
    each_word(fields_, "touch", [&](const Word& word, const Node& value) { put(word.text, *word.node, value); });
    if (const Node* hands = fields_.maybe("hands")) put("hands", *hands, *hands);
  }

  void put(std::string_view what, const Node& node, const Node& where) {
    auto touch = read_put(what, node, log_);
    const std::vector<Word> words = read_words(where, log_, what);
    if (where.kind == Node::Kind::sequence && where.items().size() != 1) {
      log_.error(where, fmt::format("'{}' is put to {} places; expected one", printable(what), where.items().size()));
      return;
    }
    if (!touch || words.empty()) return;
    const auto to = read_target(words.front().text, *words.front().node, log_);
    if (!to) return;
    touch->to = *to;
    touch->place = place_at(*words.front().node, log_);
    stance_.touches.push_back(std::move(*touch));
  }

  /// What one side does: its joints, and where its hand and its foot are put.
  void read_side(std::string_view key, BodySide side) {
    const Node* node = fields_.maybe(key);
    if (node == nullptr) return;
    Fields own(*node, log_, fmt::format("'{}'", key));
    for (const JointWords& joint : joints()) {
      if (!is_of_the_trunk(joint)) read_joint(own, joint.one, joint, side);
    }
    for (const std::string_view limb : {"hand", "foot"}) {
      if (const Node* where = own.maybe(limb)) put(fmt::format("{}.{}", key, limb), *where, *where);
    }
    own.finish();
  }

  Fields& fields_;
  const Log& log_;
  const Fences& fences_;
  Stance stance_;
};

}  // namespace

const std::vector<JointWords>& joints() {
  using enum Angle;
  static const std::vector<JointWords> all{
      {"lumbar", "", {{"flexion", lumbar_flexion}, {"side_bend", lumbar_side_bend}, {"rotation", lumbar_rotation}}},
      {"chest", "", {{"flexion", chest_flexion}, {"side_bend", chest_side_bend}, {"rotation", chest_rotation}}},
      {"head", "", {{"flexion", head_flexion}, {"side_bend", head_side_bend}, {"rotation", head_rotation}}},
      {"shoulder",
       "shoulders",
       {{"flexion", shoulder_flexion},
        {"abduction", shoulder_abduction},
        {"external_rotation", shoulder_external_rotation}}},
      {"elbow", "elbows", {{"flexion", elbow_flexion}}},
      {"wrist", "wrists", {{"flexion", wrist_flexion}, {"supination", wrist_supination}}},
      {"hip",
       "hips",
       {{"flexion", hip_flexion}, {"abduction", hip_abduction}, {"external_rotation", hip_external_rotation}}},
      {"knee", "knees", {{"flexion", knee_flexion}}},
      {"ankle", "ankles", {{"dorsiflexion", ankle_dorsiflexion}, {"inversion", ankle_inversion}}},
  };
  return all;
}

Place place_at(const Node& node, const Log& log) { return log.at(node, Severity::error, {}).place; }

Stance read_stance(Fields& fields, const Fences& fences) { return StanceReader(fields, fences).read(); }

}  // namespace hipplan::yaml
