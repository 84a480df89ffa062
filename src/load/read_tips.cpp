// SPDX-License-Identifier: MIT
// Reads lines of advice: a text for everybody, or a mapping that says for whom it is and what others are told.
#include "hipplan/load/entries.hpp"

namespace hipplan::yaml {
namespace {

Tip read_tip(Fields& fields, std::string_view key, const Node& node, const ListOf<Tag>& tags, std::string_view part) {
  Tip tip;
  if (node.kind != Node::Kind::mapping) {
    tip.say = fields.text(key, node, part);
    return tip;
  }
  Fields own(node, fields.log(), fmt::format("{}'{}'", part, key));
  tip.say = own.need_text("say");
  tip.stress = read_tags(own.maybe_words("stress"), own.log(), tags);
  tip.on_the_floor = own.maybe_flag("on_the_floor", false);
  if (own.has("position")) tip.position = resolve_name<Position>(own.maybe_word("position"), own.log(), "position");
  tip.instead = own.maybe_text("instead");
  own.finish();
  return tip;
}

}  // namespace

Tip maybe_tip(Fields& fields, std::string_view key, const ListOf<Tag>& tags) {
  const Node* node = fields.maybe(key);
  return node == nullptr ? Tip{} : read_tip(fields, key, *node, tags, {});
}

std::vector<Tip> need_tips(Fields& fields, std::string_view key, std::size_t most, const ListOf<Tag>& tags) {
  std::vector<Tip> tips;
  for (const Node* item : fields.need_items(key, 1, most))
    tips.push_back(read_tip(fields, key, *item, tags, "an entry of "));
  return tips;
}

}  // namespace hipplan::yaml
