// SPDX-License-Identifier: MIT
#include "hipplan/load/fields.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "hipplan/load/read_catalog.hpp"
#include "hipplan/text/nearest.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::yaml {
namespace {

constexpr std::size_t longest_text = 2000;
constexpr std::size_t most_words = 500;

/// Folded and block scalars end with a line feed that nobody meant; quoted ones may begin with a blank.
std::string_view trimmed(std::string_view written, const Document& document) {
  constexpr std::string_view blanks = " \n";
  const std::size_t begin = std::min(written.find_first_not_of(blanks), written.size());
  const std::string_view text = written.substr(begin, written.find_last_not_of(blanks) + 1 - begin);
  if (text.find('\n') == std::string_view::npos) return text;
  std::string in_one_line(text);
  std::replace(in_one_line.begin(), in_one_line.end(), '\n', ' ');
  return document.keep(in_one_line);
}

std::size_t length_of(const Node& node) {
  return node.kind == Node::Kind::scalar ? node.text().size() + (node.quoted ? 2 : 0) : 1;
}

}  // namespace

Diagnostic Log::at(const Node& node, Severity severity, std::string message) const {
  return document.diagnostic(severity, node.mark, length_of(node), std::move(message));
}

void Log::error(const Node& node, std::string message) const { add(at(node, Severity::error, std::move(message))); }

void Log::add(Diagnostic diagnostic) const { hipplan::add(diagnostics, std::move(diagnostic)); }

Fields::Fields(const Node& node, Log log, std::string what) : node_(node), log_(log), what_(std::move(what)) {
  if (node.kind == Node::Kind::mapping) {
    mapping_ = &node;
  } else {
    log_.error(node, fmt::format("expected {} as a mapping (key: value), found {}", what_, description(node)));
  }
}

std::string Fields::in() const { return fmt::format(" in {}", what_); }

bool Fields::has(std::string_view key) { return maybe(key) != nullptr; }

const Node* Fields::maybe(std::string_view key) {
  const bool asked_before = std::find(known_.begin(), known_.end(), key) != known_.end();
  if (!asked_before) known_.push_back(key);
  if (mapping_ == nullptr) return nullptr;
  for (const auto& [name, value] : mapping_->entries()) {
    if (name.text() != key) continue;
    if (value.kind != Node::Kind::null) return &value;
    // An empty value's own mark is the next line: the key's says more.
    if (!asked_before) log_.error(name, fmt::format("'{}' is empty{}", key, in()));
    return nullptr;
  }
  return nullptr;
}

const Node* Fields::need(std::string_view key) {
  const Node* value = maybe(key);
  if (value != nullptr || mapping_ == nullptr) return value;
  const bool present = std::any_of(mapping_->entries().begin(), mapping_->entries().end(),
                                   [&](const auto& entry) { return entry.key.text() == key; });
  if (!present) missing_.push_back(key);
  return nullptr;
}

std::string_view Fields::text(std::string_view key, const Node& node, std::string_view part) {
  if (node.kind != Node::Kind::scalar) {
    log_.error(node, fmt::format("{}'{}' must be text, found {}", part, key, description(node)));
    return {};
  }
  if (is_blank(node.text())) {
    log_.error(node, fmt::format("{}'{}' is empty{}", part, key, in()));
    return {};
  }
  if (node.text().size() > longest_text) {
    log_.error(
        node, fmt::format("{}'{}' is {} bytes long; expected at most {}", part, key, node.text().size(), longest_text));
    return {};
  }
  return trimmed(node.text(), log_.document);
}

std::string_view Fields::need_text(std::string_view key) {
  const Node* value = need(key);
  return value == nullptr ? std::string_view() : text(key, *value);
}

std::string_view Fields::maybe_text(std::string_view key) {
  const Node* value = maybe(key);
  return value == nullptr ? std::string_view() : text(key, *value);
}

Word Fields::need_word(std::string_view key) {
  const Node* value = need(key);
  return value == nullptr ? Word{} : Word{text(key, *value), value};
}

Word Fields::maybe_word(std::string_view key) {
  const Node* value = maybe(key);
  return value == nullptr ? Word{} : Word{text(key, *value), value};
}

std::vector<Word> Fields::need_words(std::string_view key) {
  const Node* value = need(key);
  return value == nullptr ? std::vector<Word>{} : read_words(*value, log_, key);
}

std::vector<Word> Fields::maybe_words(std::string_view key) {
  const Node* value = maybe(key);
  return value == nullptr ? std::vector<Word>{} : read_words(*value, log_, key);
}

std::vector<const Node*> Fields::need_items(std::string_view key, std::size_t least, std::size_t most) {
  std::vector<const Node*> items;
  const Node* value = need(key);
  if (value == nullptr) return items;
  if (value->kind != Node::Kind::sequence) {
    log_.error(*value, fmt::format("'{}' must be a list of texts, found {}", key, description(*value)));
    return items;
  }
  const std::size_t count = value->items().size();
  if (count < least || count > most) {
    log_.error(*value, fmt::format("'{}' has {} {}; expected {} to {}", key, count, count == 1 ? "entry" : "entries",
                                   least, most));
  }
  if (count > std::max(most, most_words)) return items;
  for (const Node& item : value->items()) {
    if (item.kind == Node::Kind::null) {
      log_.error(item, fmt::format("an entry of '{}' is empty{}", key, in()));
    } else {
      items.push_back(&item);
    }
  }
  return items;
}

std::vector<std::string_view> Fields::need_texts(std::string_view key, std::size_t least, std::size_t most) {
  std::vector<std::string_view> texts;
  for (const Node* item : need_items(key, least, most)) texts.push_back(text(key, *item, "an entry of "));
  return texts;
}

int Fields::need_number(std::string_view key, int least, int most) {
  const Node* value = need(key);
  return value == nullptr ? least : read_number(*value, log_, key, least, most, least);
}

int Fields::maybe_number(std::string_view key, int least, int most, int otherwise) {
  const Node* value = maybe(key);
  return value == nullptr ? otherwise : read_number(*value, log_, key, least, most, otherwise);
}

bool Fields::maybe_flag(std::string_view key, bool otherwise) {
  const Node* value = maybe(key);
  if (value == nullptr) return otherwise;
  if (value->kind == Node::Kind::scalar && !value->quoted && (value->text() == "true" || value->text() == "false")) {
    return value->text() == "true";
  }
  log_.error(*value, fmt::format("'{}' must be true or false", key));
  return otherwise;
}

void Fields::finish() {
  if (mapping_ == nullptr) return;
  Diagnostics unknown;
  for (const auto& [name, value] : mapping_->entries()) {
    if (std::find(known_.begin(), known_.end(), name.text()) != known_.end()) continue;
    const bool shown = log_.diagnostics.size() < most_diagnostics;
    const std::string_view guess = shown ? nearest(name.text(), known_) : std::string_view();
    // A mistyped key is one mistake: what it was meant to be is not missing besides.
    std::erase(missing_, guess);
    unknown.push_back(
        log_.at(name, Severity::error,
                fmt::format("unknown key '{}'{}", printable(name.text()),
                            guess.empty() ? fmt::format("{}; known are: {}", in(), fmt::join(known_, ", "))
                                          : fmt::format("; did you mean '{}'?", guess))));
  }
  for (const std::string_view key : missing_) log_.error(node_, fmt::format("missing key '{}'{}", key, in()));
  for (Diagnostic& diagnostic : unknown) log_.add(std::move(diagnostic));
}

int read_number(const Node& node, const Log& log, std::string_view key, int least, int most, int otherwise) {
  const std::string_view text = node.text();
  int value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = node.kind == Node::Kind::scalar && !node.quoted && !text.empty() && result.ec == std::errc{} &&
                     result.ptr == text.data() + text.size() && std::to_string(value) == text;
  if (!whole) {
    log.error(node, fmt::format("'{}' must be a whole number from {} to {}{}", key, least, most,
                                node.kind == Node::Kind::scalar
                                    ? fmt::format(", found '{}'{}", printable(cut_to_width(text, 40)),
                                                  node.quoted ? " in quotation marks" : "")
                                    : fmt::format(", found {}", description(node))));
    return otherwise;
  }
  if (value < least || value > most) {
    log.error(node, fmt::format("'{}' is {}; expected {} to {}", key, value, least, most));
    return otherwise;
  }
  return value;
}

std::vector<Word> read_words(const Node& node, const Log& log, std::string_view key) {
  std::vector<Word> words;
  const auto take = [&](const Node& item) {
    if (item.kind != Node::Kind::scalar || is_blank(item.text())) {
      log.error(item, fmt::format("an entry of '{}' must be a word, found {}", key,
                                  item.kind == Node::Kind::scalar ? "nothing" : description(item)));
      return;
    }
    if (item.text().size() > longest_text) {
      log.error(item, fmt::format("an entry of '{}' is {} bytes long; expected at most {}", key, item.text().size(),
                                  longest_text));
      return;
    }
    words.push_back({trimmed(item.text(), log.document), &item});
  };
  if (node.items().size() > most_words) {
    log.error(node, fmt::format("'{}' has {} entries; expected at most {}", key, node.items().size(), most_words));
    return words;
  }
  if (node.kind == Node::Kind::sequence) {
    for (const Node& item : node.items()) take(item);
  } else if (node.kind == Node::Kind::scalar) {
    take(node);
  } else {
    log.error(node, fmt::format("'{}' must be a list of words, found {}", key, description(node)));
  }
  return words;
}

}  // namespace hipplan::yaml
