// SPDX-License-Identifier: MIT
#include "hipplan/load/read_sketch.hpp"

#include <algorithm>

#include "hipplan/load/read_stance.hpp"
#include "hipplan/load/sketch_words.hpp"

namespace hipplan::yaml {
namespace {

constexpr std::size_t most_inherited = 20;
constexpr std::size_t most_between = 4;
constexpr std::size_t most_props = 8;
constexpr std::size_t most_strap_points = 8;
constexpr std::size_t most_arrows = 4;

struct NamedView {
  std::string_view name;
  View view;
};
constexpr std::array<NamedView, 5> named_views{
    {{"side", {0, 6}}, {"front", {65, 10}}, {"behind", {-70, 8}}, {"above", {0, 60}}, {"feet", {84, 30}}}};

View read_view(const Node& node, const Log& log, const View& inherited) {
  if (node.kind == Node::Kind::mapping) {
    Fields fields(node, log, "'view'");
    const View view{fields.maybe_number("turn", -180, 180, inherited.turn),
                    fields.maybe_number("up", 0, 90, inherited.up)};
    fields.finish();
    return view;
  }
  std::vector<std::string_view> known;
  for (const NamedView& named : named_views) {
    if (node.kind == Node::Kind::scalar && node.text() == named.name) return named.view;
    known.push_back(named.name);
  }
  const std::string_view found = node.kind == Node::Kind::scalar ? node.text() : description(node);
  log.error(node, fmt::format("unknown view '{}'; expected one of {}, or turn and up in degrees", quoted_word(found),
                              fmt::join(known, ", ")));
  return inherited;
}

/// Whether a list is not too long; says so where it is.
bool fits(const Node& node, const Log& log, std::string_view key, std::size_t most) {
  if (node.items().size() <= most) return true;
  log.error(node, fmt::format("'{}' has {} entries; expected at most {}", key, node.items().size(), most));
  return false;
}

/// `{strap: [work.palm, work.sole]}`: at least from one place to another.
std::optional<Prop> read_strap(const Node& node, const Log& log) {
  Fields fields(node, log, "an entry of 'props'");
  const Node* points = fields.need("strap");
  fields.finish();
  if (points == nullptr || !fits(*points, log, "strap", most_strap_points)) return std::nullopt;
  Prop prop{PropKind::strap, {}};
  const std::vector<Word> words = read_words(*points, log, "strap");
  for (const Word& word : words) {
    if (const auto spot = read_target(word.text, *word.node, log)) prop.through.push_back(*spot);
  }
  if (words.size() < 2) log.error(*points, "a strap needs two places at least; expected [work.palm, work.sole]");
  return prop;
}

std::vector<Prop> read_props(const Node& node, const Log& log) {
  std::vector<Prop> props;
  if (!fits(node, log, "props", most_props)) return props;
  const auto one = node.kind == Node::Kind::sequence ? node.items() : std::span(&node, 1);
  for (const Node& item : one) {
    if (item.kind == Node::Kind::mapping) {
      if (auto strap = read_strap(item, log)) props.push_back(std::move(*strap));
      continue;
    }
    if (item.kind == Node::Kind::sequence) {
      log.error(item, fmt::format("an entry of 'props' must be a word, found {}", description(item)));
      continue;
    }
    for (const Word& word : read_words(item, log, "props")) {
      const auto kind = resolve_name<PropKind>(word, log, "prop", List::commas);
      if (kind == PropKind::strap)
        log.error(*word.node, "a strap needs its places; expected {strap: [work.palm, work.sole]}");
      else if (kind)
        props.push_back({*kind, {}});
    }
  }
  return props;
}

/// The keys that hold for the whole picture.
class PictureReader {
 public:
  PictureReader(Fields& fields, Sketch& sketch) : fields_(fields), log_(fields.log()), sketch_(sketch) {}

  void read() {
    constexpr int farthest = 200;
    if (fields_.has("lie"))
      sketch_.attitude =
          resolve_name<Attitude>(fields_.maybe_word("lie"), log_, "way to lie").value_or(Attitude::upright);
    if (const Node* at = fields_.maybe("at"))
      sketch_.at = read_numbers<3>(*at, log_, "at", -farthest, farthest, sketch_.at);
    read_side();
    if (const Node* view = fields_.maybe("view")) sketch_.view = read_view(*view, log_, sketch_.view);
    if (const Node* props = fields_.maybe("props")) sketch_.props = read_props(*props, log_);
    if (fields_.has("dark")) read_dark();
    read_arrows();
    if (fields_.has("circle")) read_circle();
    read_presses();
  }

 private:
  void read_side() {
    const Word word = fields_.maybe_word("work_side");
    if (word.node == nullptr || word.text.empty()) return;
    if (word.text != "left" && word.text != "right")
      log_.error(*word.node, fmt::format("unknown side '{}'; expected left or right", printable(word.text)));
    sketch_.left_works = word.text == "left";
  }

  void read_dark() {
    sketch_.dark.clear();
    for (const Word& word : fields_.maybe_words("dark")) {
      if (const auto dark = resolve_name<Dark>(word, log_, "part to be dark", List::commas))
        sketch_.dark.push_back(*dark);
    }
  }

  void read_arrows() {
    const Node* node = fields_.maybe("arrow");
    if (node == nullptr || !fits(*node, log_, "arrow", most_arrows)) return;
    sketch_.arrows.clear();
    const std::vector<Word> words = fields_.maybe_words("arrow");
    sketch_.no_arrow = words.size() == 1 && words.front().text == "none";
    if (sketch_.no_arrow) return;
    for (const Word& word : words) {
      if (const auto spot = read_arrow_spot(word.text, *word.node, log_)) sketch_.arrows.push_back(*spot);
    }
  }

  void read_circle() {
    const Word word = fields_.maybe_word("circle");
    if (word.node != nullptr) sketch_.circle = read_arrow_spot(word.text, *word.node, log_);
  }

  void read_presses() {
    if (!fields_.has("press")) return;
    sketch_.presses.clear();
    each_word(fields_, "press", [&](const Word& word, const Node& value) {
      const auto part = read_part(word.text, *word.node, log_);
      const std::vector<Word> ways = read_words(value, log_, word.text);
      if (value.kind == Node::Kind::sequence && value.items().size() != 1)
        log_.error(value, fmt::format("'{}' pushes {} ways; expected one", printable(word.text), value.items().size()));
      const auto way = ways.empty() ? std::nullopt : resolve_name<Way>(ways.front(), log_, "direction");
      if (part && way) sketch_.presses.push_back({*part, *way});
    });
  }

  Fields& fields_;
  const Log& log_;
  Sketch& sketch_;
};

Stance read_stance(const Node& node, const Log& log, std::string_view key, const Fences& fences) {
  Fields fields(node, log, fmt::format("'{}'", key));
  Stance stance = read_stance(fields, fences);
  fields.finish();
  return stance;
}

/// What lies between start and end: one frame, or several.
std::vector<Stance> read_between(const Node& node, const Log& log, const Fences& fences) {
  std::vector<Stance> stances;
  if (node.kind != Node::Kind::sequence) return {read_stance(node, log, "via", fences)};
  if (!fits(node, log, "via", most_between)) return stances;
  for (const Node& item : node.items()) stances.push_back(read_stance(item, log, "via", fences));
  return stances;
}

/// Frames that are given take the place of inherited ones.
void read_frames(Fields& fields, Sketch& sketch, const Fences& fences) {
  const Log& log = fields.log();
  std::vector<Stance> between = std::move(sketch.frames);
  Stance start;
  start.place = place_at(fields.node(), log);
  std::optional<Stance> end;
  if (between.size() > 1) {
    end = std::move(between.back());
    between.pop_back();
  }
  if (!between.empty()) {
    start = std::move(between.front());
    between.erase(between.begin());
  }
  if (const Node* node = fields.maybe("start")) start = read_stance(*node, log, "start", fences);
  const Node* via = fields.maybe("via");
  if (via != nullptr) between = read_between(*via, log, fences);
  if (const Node* node = fields.maybe("end")) end = read_stance(*node, log, "end", fences);
  if (via != nullptr && !end) log.error(*via, "'via' lies between start and end; expected an 'end'");
  sketch.frames = {std::move(start)};
  std::move(between.begin(), between.end(), std::back_inserter(sketch.frames));
  if (end) sketch.frames.push_back(std::move(*end));
}

/// There and back is no circle.
void check_circle(Fields& fields, const Sketch& sketch) {
  constexpr std::size_t fewest = 3;
  if (!sketch.circle || sketch.frames.size() >= fewest) return;
  const Node* circle = fields.maybe("circle");
  fields.log().error(circle != nullptr ? *circle : fields.node(),
                     "a circle has three frames at least; expected 'via' between start and end");
}

/// One with a mistake fences nothing: its mistake is enough.
Fence read_fence(const Node& node, const Log& log, std::string_view motion) {
  constexpr int widest = 200;
  const std::size_t before = log.diagnostics.size();
  Fields fields(node, log, fmt::format("'{}'", motion));
  const Node* usual = fields.need("usual");
  const Node* possible = fields.need("possible");
  fields.finish();
  if (usual == nullptr || possible == nullptr) return {};
  const auto inner = read_numbers<2>(*usual, log, "usual", -widest, widest, {0, 0});
  const auto outer = read_numbers<2>(*possible, log, "possible", -widest, widest, {0, 0});
  if (log.diagnostics.size() > before) return {};
  if (outer[0] <= inner[0] && inner[0] <= inner[1] && inner[1] <= outer[1])
    return {inner[0], inner[1], outer[0], outer[1]};
  log.error(node, "expected 'usual' to go up and to lie within 'possible'");
  return {};
}

}  // namespace

SketchReader::Entry SketchReader::there_before(std::string id, bool is_pose, Sketch sketch) {
  return {std::move(id), is_pose, std::nullopt, State::read, std::move(sketch)};
}

SketchReader::SketchReader(Sketches base, const ListOf<Exercise>& exercises) : fences_(base.fences) {
  for (BasePose& pose : base.poses) {
    const auto& [id, entry] = *poses_.emplace(pose.id, there_before(pose.id, true, std::move(pose.sketch))).first;
    pose_places_.emplace(id, FirstPlace{entry.sketch->place.file, pose.id_line});
  }
  for (const Index<Exercise> i : base.of_exercise.indices()) {
    std::optional<Sketch>& sketch = base.of_exercise[i];
    if (!sketch) continue;
    const std::string id(exercises[i].id);
    order_.emplace_back(i, id);
    figures_.emplace(id, there_before(id, false, std::move(*sketch)));
  }
}

Evidence SketchReader::read_fences(const Node& section, const Log& log, const Sources& sources) {
  Fields fields(section, log, "'joints'");
  for (const JointWords& joint : joints()) {
    const Node* node = fields.need(joint.one);
    if (node == nullptr) continue;
    Fields own(*node, log, fmt::format("'{}'", joint.one));
    for (const auto& [motion, angle] : joint.angles) {
      const Node* fence = own.need(motion);
      if (fence != nullptr) fences_[index_of(angle)] = read_fence(*fence, log, motion);
    }
    own.finish();
  }
  Evidence evidence = read_evidence(fields, sources);
  fields.finish();
  return evidence;
}

void SketchReader::read_poses(const Node& section, const Log& log) {
  each_entry(section, log, "poses", [&](const Node& node) {
    if (node.kind != Node::Kind::mapping) {
      log.error(node, fmt::format("expected a pose as a mapping (key: value), found {}", description(node)));
      return;
    }
    Fields fields(node, log, "a pose");
    const std::string id(read_id(fields, pose_places_, "pose"));
    if (!id.empty()) poses_.emplace(id, Entry{id, true, Text{&node, log}, State::waiting, {}});
  });
}

void SketchReader::add(Index<Exercise> exercise, std::string_view id, const Node& node, const Log& log) {
  order_.emplace_back(exercise, id);
  figures_.emplace(id, Entry{std::string(id), false, Text{&node, log}, State::waiting, {}});
}

SketchReader::Entry* SketchReader::named(const Word& word, const Log& log, bool pose) {
  auto& entries = pose ? poses_ : figures_;
  const auto found = entries.find(word.text);
  if (found != entries.end()) return &found->second;
  std::vector<std::string_view> known;
  for (const auto& [id, entry] : entries) known.push_back(id);
  if (!log.in_part) {
    log.error(*word.node, fmt::format("unknown {} '{}'{}", pose ? "base pose" : "figure", quoted_word(word.text),
                                      hint_for(word.text, known, List::no)));
  }
  return nullptr;
}

/// What the figure begins with: another figure, a base pose, or a body that stands.
Sketch SketchReader::inherited(Fields& fields, const Entry& entry, std::size_t depth) {
  const Log& log = fields.log();
  const Word like = entry.is_pose ? Word{} : fields.maybe_word("like");
  const Word base = fields.maybe_word("base");
  if (like.node != nullptr && base.node != nullptr)
    log.error(*base.node, "'like' and 'base' exclude each other: what is like another figure has its base");
  const Word& from = like.node != nullptr ? like : base;
  if (from.node == nullptr || from.text.empty()) return {};
  Entry* other = named(from, log, like.node == nullptr);
  if (other == nullptr) return {};
  if (other->state == State::being_read) {
    log.error(*from.node, fmt::format("'{}' inherits itself", printable(from.text)));
    return {};
  }
  if (depth == most_inherited) {
    log.error(*from.node, fmt::format("more than {} poses inherit one another", most_inherited));
    return {};
  }
  const Sketch* sketch = sketch_of(*other, depth + 1);
  return sketch == nullptr ? Sketch{} : *sketch;
}

const Sketch* SketchReader::sketch_of(Entry& entry, std::size_t depth) {
  if (entry.state == State::read) return &*entry.sketch;
  entry.state = State::being_read;
  const auto& [node, log] = *entry.text;
  Fields fields(*node, log,
                entry.is_pose ? fmt::format("pose '{}'", entry.id) : fmt::format("the figure of '{}'", entry.id));
  Sketch sketch = inherited(fields, entry, depth);
  sketch.place = place_at(*node, log);
  PictureReader(fields, sketch).read();
  sketch.bases.push_back(read_stance(fields, fences_));
  if (entry.is_pose) {
    fields.maybe("id");
  } else {
    read_frames(fields, sketch, fences_);
    check_circle(fields, sketch);
  }
  fields.finish();
  entry.sketch = std::move(sketch);
  entry.state = State::read;
  return &*entry.sketch;
}

Sketches SketchReader::finish(std::size_t exercises) {
  Sketches sketches{fences_, {}, {}};
  sketches.of_exercise.resize(exercises);
  // Poses that nobody uses may be wrong as well.
  for (auto& [id, entry] : poses_) sketches.poses.push_back({id, pose_places_.at(id).line, *sketch_of(entry, 0)});
  for (const auto& [exercise, id] : order_) sketches.of_exercise[exercise] = *sketch_of(figures_.at(id), 0);
  return sketches;
}

}  // namespace hipplan::yaml
