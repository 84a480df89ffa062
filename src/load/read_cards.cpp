// SPDX-License-Identifier: MIT
// Reads cards.yaml, and the card of one exercise.
#include "hipplan/load/entries.hpp"

namespace hipplan::yaml {
namespace {

constexpr std::size_t most_steps = 5;
/// A set-up is looked up for each card.
constexpr std::size_t most_set_ups = 64;

/// The set-up that `word` names, if it suits an exercise in this position.
std::optional<Index<SetUp>> find_set_up(const Word& word, const Log& log, const ListOf<SetUp>& set_ups,
                                        std::optional<Position> position) {
  if (word.node != nullptr && set_ups.empty() && !log.in_part && !word.text.empty()) {
    log.error(*word.node, fmt::format("unknown set-up '{}': no file has the key 'set_ups'", printable(word.text)));
  }
  const auto found = resolve(word, log, set_ups, "set-up");
  if (!found || !position || set_ups[*found].position == *position) return found;
  log.error(*word.node, fmt::format("set-up '{}' is for exercises with 'position: {}'; this one has 'position: {}'",
                                    word.text, name_of(set_ups[*found].position), name_of(*position)));
  return std::nullopt;
}

}  // namespace

void read_set_ups(const Node& section, const Log& log, ListOf<SetUp>& set_ups, FirstPlaces& first_places) {
  each_entry(section, log, "set_ups", [&](const Node& node) {
    Fields fields(node, log, "a set-up");
    if (!fields.is_mapping()) return;
    SetUp set_up;
    set_up.place = place_of(fields);
    set_up.id = read_id(fields, first_places, "set-up");
    set_up.title = fields.need_text("title");
    const auto position = resolve_name<Position>(fields.need_word("position"), log, "position");
    set_up.position = position.value_or(Position::supine);
    set_up.text = fields.need_text("text");
    set_up.on_a_bed = fields.maybe_text("on_a_bed");
    set_up.without_a_chair = fields.maybe_text("without_a_chair");
    fields.finish();
    if (set_ups.size() == most_set_ups) {
      log.error(node, fmt::format("more than {} set-ups", most_set_ups));
    } else if (!set_up.id.empty()) {
      set_ups.push_back(std::move(set_up));
    }
  });
}

std::optional<Card> read_card(Fields& fields, const Catalog& catalog, std::optional<Position> position) {
  const Node* node = fields.maybe("card");
  if (node == nullptr) return std::nullopt;
  Fields own(*node, fields.log(), "'card'");
  if (!own.is_mapping()) return std::nullopt;
  Card card;
  const Place place = own.log().document.place(node->mark);
  card.place = {own.log().document.file(), place.line, place.column, place.line};
  card.set_up = find_set_up(own.maybe_word("set_up"), own.log(), catalog.set_ups, position);
  card.begin = own.maybe_text("begin");
  card.steps = own.need_texts("steps", 1, most_steps);
  card.feel = own.need_text("feel");
  card.mistake = own.need_text("mistake");
  card.easier = own.need_text("easier");
  card.harder = own.need_text("harder");
  card.stop = own.maybe_text("stop");
  own.finish();
  return card;
}

}  // namespace hipplan::yaml
