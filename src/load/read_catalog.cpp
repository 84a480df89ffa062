// SPDX-License-Identifier: MIT
// Reads a whole catalog: every file first, then section by section in the order in which they lean
// on each other.
#include "hipplan/load/read_catalog.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>

#include "hipplan/load/entries.hpp"
#include "hipplan/load/read_sketch.hpp"

namespace hipplan {
namespace {

using yaml::Document;
using yaml::Fields;
using yaml::Log;
using yaml::Node;

enum class Occurs { once, anywhere };

struct Section {
  std::string_view key;
  Occurs occurs;
  bool may_be_added;
  bool may_be_absent = false;
};

/// In the order in which they are read: each leans on earlier ones only.
constexpr std::array<Section, 25> sections{{
    {"sources", Occurs::anywhere, true},     {"region", Occurs::once, false},
    {"stress_tags", Occurs::once, false},    {"groups", Occurs::once, false},
    {"ladders", Occurs::once, false},        {"equipment", Occurs::anywhere, true},
    {"bands", Occurs::once, false},          {"conditions", Occurs::once, false},
    {"urgencies", Occurs::once, false},      {"red_flags", Occurs::once, false},
    {"time", Occurs::once, false},           {"steps", Occurs::once, false},
    {"session", Occurs::once, false},        {"traffic_light", Occurs::once, false},
    {"listening", Occurs::once, false},      {"review", Occurs::once, false},
    {"advice", Occurs::once, false},         {"joints", Occurs::once, false, true},
    {"poses", Occurs::anywhere, true, true}, {"breathing", Occurs::once, false, true},
    {"standing", Occurs::once, false, true}, {"set_ups", Occurs::anywhere, true, true},
    {"exercises", Occurs::anywhere, true},   {"routine", Occurs::once, false},
    {"goals", Occurs::once, false, true},
}};

class CatalogReader {
 public:
  /// `base` is right by itself; empty where everything is to be read.
  CatalogReader(Catalog base, Sketches sketches, Extent extent)
      : reading_{std::move(base), std::move(sketches), {}},
        has_base_(!reading_.catalog.exercises.empty()),
        broken_(extent == Extent::in_part),
        in_part_(broken_) {
    texts_->hold(reading_.catalog.texts);
    for (const Exercise& exercise : reading_.catalog.exercises) base_files_.insert(exercise.place.file);
  }

  CatalogReading read(std::span<const TextFile> files, std::span<const TextFile> additions, std::string_view whole) {
    for (const TextFile& file : files) open(file, false);
    for (const TextFile& file : additions) open(file, true);
    take_mistyped();
    for (const Section& section : sections) read_section(section, whole);
    connect_stand_ins();
    exercises_.connect();
    conditions_.connect();
    reading_.sketches = sketches_.finish(reading_.catalog.exercises.size());
    for (const Part& part : parts_) {
      // Without bands, and without what a file that could not be read may hold, nothing can be said.
      if (part.key == "stress_tags" && !broken_ && !reading_.catalog.program.bands.empty())
        conditions_.check_tags(*part.value, log_of(*part.document));
    }
    sort();
    reading_.catalog.texts = texts_;
    return std::move(reading_);
  }

 private:
  struct Part {
    std::string_view key;
    Node key_node;
    const Node* value;
    Document* document;
    bool added;
  };

  struct PendingStandIns {
    Index<Thing> thing;
    const Node* node;
    Log log;
  };

  Log log_of(const Document& document) { return Log{document, reading_.diagnostics, in_part_}; }

  void open(const TextFile& file, bool added) {
    documents_.push_back(std::make_unique<Document>(file.name, file.text, texts_));
    Document& document = *documents_.back();
    reading_.diagnostics.insert(reading_.diagnostics.end(), document.problems().begin(), document.problems().end());
    broken_ = broken_ || !document.problems().empty();
    if (!document.root()) {
      in_part_ = true;
      return;
    }
    Fields fields(*document.root(), log_of(document), "the file");
    std::vector<std::string_view> known;
    for (const Section& section : sections) {
      if (added && !section.may_be_added) continue;
      known.push_back(section.key);
      fields.maybe(section.key);
    }
    fields.finish();
    for (const auto& [key, value] : document.root()->entries()) {
      const std::string_view meant = nearest(key.text(), known);
      if (meant.empty()) continue;
      if (value.kind == Node::Kind::null) {
        // What is empty has been reported, and is not missing besides.
        empty_.insert(meant);
      } else {
        (meant == key.text() ? parts_ : mistyped_).push_back({meant, key, &value, &document, added});
      }
    }
  }

  /// A mistyped section is read as what it was meant to be, as the rest of the catalog leans on it; unless
  /// there is one already and may be only one.
  void take_mistyped() {
    for (const Part& part : mistyped_) {
      const auto section =
          std::find_if(sections.begin(), sections.end(), [&](const Section& known) { return known.key == part.key; });
      const bool there =
          std::any_of(parts_.begin(), parts_.end(), [&](const Part& other) { return other.key == part.key; });
      if (section->occurs == Occurs::anywhere || !there) parts_.push_back(part);
    }
  }

  void read_section(const Section& section, std::string_view whole) {
    const Part* first = nullptr;
    expect_entries(section.key);
    for (Part& part : parts_) {
      if (part.key != section.key) continue;
      if (first != nullptr && section.occurs == Occurs::once) {
        const Place place = first->document->place(first->key_node.mark);
        log_of(*part.document)
            .error(part.key_node, fmt::format("'{}' stands a second time; it stands first at {}:{}", section.key,
                                              printable(place.file), place.line));
        continue;
      }
      if (first == nullptr) first = &part;
      if (part.value->kind == Node::Kind::sequence && part.value->items().empty()) {
        log_of(*part.document)
            .error(part.key_node, fmt::format("'{}' is empty; expected at least one entry", section.key));
      }
      read_part(part);
      forget_nodes(part);
    }
    // A file that could not be read may well hold what is missing here.
    if (first == nullptr && !has_base_ && !section.may_be_absent && !broken_ && !empty_.contains(section.key)) {
      reading_.diagnostics.push_back(
          {Severity::error,
           {std::string(whole), 0, 0, 1},
           fmt::format("no file has the key '{}'{}", section.key,
                       section.key == "routine" ? "; copy the one of the built-in catalog" : ""),
           {}});
    }
  }

  /// The largest sections grow to their size at once: step by step they would be held twice.
  void expect_entries(std::string_view key) {
    std::size_t count = 0;
    for (const Part& part : parts_) {
      if (part.key == key) count += std::min(part.value->items().size(), yaml::most_entries);
    }
    if (key == "sources") reading_.catalog.sources.reserve(reading_.catalog.sources.size() + count);
    if (key == "exercises") exercises_.expect(std::min(count, yaml::most_entries));
  }

  /// Nobody comes back to the nodes of sources; a file that has nothing else is done with.
  void forget_nodes(Part& part) {
    const auto of_the_same = [&](const Part& other) { return other.document == part.document; };
    if (part.key == "sources" && std::count_if(parts_.begin(), parts_.end(), of_the_same) == 1)
      part.document->forget_nodes();
  }

  void read_part(const Part& part) {
    const Log log = log_of(*part.document);
    if (part.key == "sources") {
      read_sources_section(*part.value, log);
    } else if (part.key == "equipment") {
      read_equipment(*part.value, log);
    } else if (part.key == "conditions") {
      conditions_.read_conditions(*part.value, log);
    } else if (part.key == "urgencies") {
      conditions_.read_urgencies(*part.value, log);
    } else if (part.key == "red_flags") {
      conditions_.read_red_flags(*part.value, log);
    } else if (part.key == "joints") {
      reading_.catalog.program.joints_evidence = sketches_.read_fences(*part.value, log, sources_);
    } else if (part.key == "poses") {
      sketches_.read_poses(*part.value, log);
    } else if (part.key == "set_ups") {
      yaml::read_set_ups(*part.value, log, reading_.catalog.set_ups, set_up_places_);
    } else if (part.key == "breathing" || part.key == "standing") {
      std::string_view& text = part.key == "breathing" ? reading_.catalog.breathing : reading_.catalog.standing;
      text = Fields(*part.document->root(), log, "the file").maybe_text(part.key_node.text());
    } else if (part.key == "exercises") {
      exercises_.read(*part.value, log, part.added);
    } else if (part.key == "routine") {
      yaml::read_routine(*part.value, log, reading_.catalog, sources_);
    } else if (part.key == "goals") {
      goals_.read(*part.value, log);
    } else {
      yaml::read_program_section(part.key, *part.value, log, reading_.catalog, sources_);
    }
  }

  void read_sources_section(const Node& section, const Log& log) {
    yaml::each_entry(section, log, "sources", [&](const Node& node) {
      Fields fields(node, log, "a source");
      Source source;
      source.place = place_of(fields);
      source.id = yaml::read_id(fields, source_places_, "source");
      source.title = fields.need_text("title");
      source.where = fields.maybe_text("where");
      fields.finish();
      if (!source.id.empty()) reading_.catalog.sources.push_back(std::move(source));
    });
  }

  void read_equipment(const Node& section, const Log& log) {
    ListOf<Thing>& things = reading_.catalog.things;
    yaml::each_entry(section, log, "equipment", [&](const Node& node) {
      Fields fields(node, log, "a thing");
      Thing thing;
      thing.place = place_of(fields);
      thing.id = yaml::read_id(fields, thing_places_, "equipment");
      thing.name = fields.need_text("name");
      thing.household = fields.maybe_flag("household", false);
      thing.elsewhere = fields.maybe_flag("elsewhere", false);
      thing.seat = fields.maybe_flag("seat", false);
      thing.care = fields.maybe_text("care");
      thing.helps_in = yaml::read_positions(fields.maybe_words("helps_in"), log);
      const Node* stand_ins = fields.maybe("stands_in_for");
      fields.finish();
      if (thing.id == "none" || thing.id == "household") {
        log.error(node,
                  fmt::format("'{}' is no id for a thing: --equipment {} means something else", thing.id, thing.id));
      } else if (things.size() == ThingSet::capacity) {
        log.error(node, fmt::format("more than {} things", ThingSet::capacity));
      } else if (!thing.id.empty()) {
        if (stand_ins != nullptr) stand_ins_.push_back({Index<Thing>(things.size()), stand_ins, log});
        things.push_back(std::move(thing));
      }
    });
  }

  /// Once every thing is known: a stand-in may stand before what it stands in for.
  void connect_stand_ins() {
    ListOf<Thing>& things = reading_.catalog.things;
    for (const PendingStandIns& pending : stand_ins_) {
      yaml::each_entry(*pending.node, pending.log, "stands_in_for", [&](const Node& item) {
        Fields own(item, pending.log, "an entry of 'stands_in_for'");
        const auto other = yaml::resolve(own.need_word("thing"), pending.log, things, "equipment");
        const std::vector<yaml::Word> words = own.need_words("positions");
        const PositionSet positions = yaml::read_positions(words, pending.log);
        if (own.has("positions") && words.empty())
          pending.log.error(*own.maybe("positions"), "'positions' is empty; expected at least one position");
        if (other == pending.thing)
          pending.log.error(*own.maybe("thing"), fmt::format("'{}' stands in for itself", things[*other].id));
        own.finish();
        if (other) things[pending.thing].stands_in_for.push_back({*other, positions});
      });
    }
  }

  /// By file in the order given, those of the base first, then by line.
  void sort() {
    Diagnostics& all = reading_.diagnostics;
    std::map<std::string_view, std::size_t> ranks;
    for (const std::string_view file : base_files_) ranks.emplace(file, ranks.size());
    for (const auto& document : documents_) ranks.emplace(document->file(), ranks.size());
    const auto rank = [&](const Diagnostic& d) {
      const auto found = ranks.find(d.place.file);
      return found == ranks.end() ? ranks.size() : found->second;
    };
    std::stable_sort(all.begin(), all.end(), [&](const Diagnostic& a, const Diagnostic& b) {
      return std::tuple(rank(a), a.place.line, a.place.column) < std::tuple(rank(b), b.place.line, b.place.column);
    });
    keep_first(all, most_diagnostics, "mistakes");
  }

  CatalogReading reading_;
  std::shared_ptr<yaml::Store> texts_ = std::make_shared<yaml::Store>();
  std::vector<std::unique_ptr<Document>> documents_;
  std::vector<Part> parts_;
  std::vector<Part> mistyped_;
  std::set<std::string_view> empty_;
  std::vector<PendingStandIns> stand_ins_;
  bool has_base_;
  std::set<std::string_view> base_files_;
  /// Something in a file could not be read, or a whole file.
  bool broken_;
  /// A whole file could not be read.
  bool in_part_;
  yaml::FirstPlaces source_places_ = yaml::first_places_of(reading_.catalog.sources);
  yaml::FirstPlaces thing_places_ = yaml::first_places_of(reading_.catalog.things);
  yaml::FirstPlaces set_up_places_ = yaml::first_places_of(reading_.catalog.set_ups);
  yaml::Sources sources_{reading_.catalog.sources};
  yaml::SketchReader sketches_{std::move(reading_.sketches), reading_.catalog.exercises};
  yaml::ExerciseReader exercises_{reading_.catalog, sources_, sketches_, reading_.diagnostics};
  yaml::GoalReader goals_{reading_.catalog, sources_, exercises_.entries()};
  yaml::ConditionReader conditions_{reading_.catalog, sources_, exercises_.entries()};
};

}  // namespace

CatalogReading read_catalog(std::span<const TextFile> files, std::span<const TextFile> additions,
                            std::string_view whole, Extent extent) {
  return CatalogReader({}, {}, extent).read(files, additions, whole);
}

CatalogReading add_to_catalog(Catalog base, Sketches sketches, std::span<const TextFile> additions, Extent extent) {
  return CatalogReader(std::move(base), std::move(sketches), extent).read({}, additions, {});
}

}  // namespace hipplan
