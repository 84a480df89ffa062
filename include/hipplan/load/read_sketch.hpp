// SPDX-License-Identifier: MIT
// Figures: the fences of the joints, base poses, and what exercises say. Poses and figures lean on one another in any
// order, so they are kept as nodes and read when all are known.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hipplan/catalog/sketch.hpp"
#include "hipplan/load/entries.hpp"

namespace hipplan::yaml {

class SketchReader {
 public:
  SketchReader() = default;
  /// What `base` has already is right, and was read elsewhere; its figures are those of `exercises`.
  SketchReader(Sketches base, const ListOf<Exercise>& exercises);

  /// Returns what they stand on.
  Evidence read_fences(const Node& section, const Log& log, const Sources& sources);
  void read_poses(const Node& section, const Log& log);
  /// The figure of the exercise with this index and id.
  void add(Index<Exercise> exercise, std::string_view id, const Node& node, const Log& log);
  Sketches finish(std::size_t exercises);

 private:
  enum class State { waiting, being_read, read };

  /// Where an entry is written.
  struct Text {
    const Node* node;
    Log log;
  };

  /// A base pose or a figure.
  struct Entry {
    std::string id;
    bool is_pose;
    /// Nothing of what was there before.
    std::optional<Text> text;
    State state = State::waiting;
    std::optional<Sketch> sketch;
  };

  static Entry there_before(std::string id, bool is_pose, Sketch sketch);
  const Sketch* sketch_of(Entry& entry, std::size_t depth);
  Sketch inherited(Fields& fields, const Entry& entry, std::size_t depth);
  Entry* named(const Word& word, const Log& log, bool pose);

  Fences fences_;
  FirstPlaces pose_places_;
  std::map<std::string, Entry, std::less<>> poses_;
  std::map<std::string, Entry, std::less<>> figures_;
  std::vector<std::pair<Index<Exercise>, std::string>> order_;
};

}  // namespace hipplan::yaml
