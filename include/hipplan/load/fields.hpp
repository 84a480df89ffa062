// SPDX-License-Identifier: MIT
// Reads one mapping key by key. Whoever asks for a key makes it known; what was never asked for is
// reported as unknown by `finish`, and what was needed and is not there as missing. Every mistake becomes a diagnostic
// and reading goes on, so that one run finds them all.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/load/document.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::yaml {

/// Where diagnostics go while a file is read.
struct Log {
  const Document& document;
  Diagnostics& diagnostics;
  /// Part of the catalog could not be read, and may hold what a word refers to.
  bool in_part = false;

  /// What is wrong with `node`, shown where it stands, from quotation mark to quotation mark.
  Diagnostic at(const Node& node, Severity severity, std::string message) const;
  void error(const Node& node, std::string message) const;
  void add(Diagnostic diagnostic) const;
};

/// A word with its place: a reference that is looked up later.
struct Word {
  std::string_view text;
  const Node* node = nullptr;
};

class Fields {
 public:
  /// `what` names the mapping in messages: "exercise 'bridge'". A node that is no mapping is
  /// reported and read as one without keys.
  Fields(const Node& node, Log log, std::string what);

  bool is_mapping() const { return mapping_ != nullptr; }
  const Node& node() const { return node_; }
  const Log& log() const { return log_; }
  void rename(std::string what) { what_ = std::move(what); }

  bool has(std::string_view key);
  /// The value of a key that may be absent.
  const Node* maybe(std::string_view key);
  /// The value of a key that must be there and not empty.
  const Node* need(std::string_view key);

  /// Text that is not empty. `need_` reports an absent key, `maybe_` does not. Every text, here and below, is a view
  /// into what the document keeps.
  std::string_view need_text(std::string_view key);
  std::string_view maybe_text(std::string_view key);
  Word need_word(std::string_view key);
  Word maybe_word(std::string_view key);
  std::vector<Word> need_words(std::string_view key);
  std::vector<Word> maybe_words(std::string_view key);
  std::vector<std::string_view> need_texts(std::string_view key, std::size_t least, std::size_t most);
  /// The entries of a list, without those that are empty.
  std::vector<const Node*> need_items(std::string_view key, std::size_t least, std::size_t most);
  /// The text of `node`, which belongs to `key`; `part` begins what is said of it: "an entry of ".
  std::string_view text(std::string_view key, const Node& node, std::string_view part = {});
  int need_number(std::string_view key, int least, int most);
  int maybe_number(std::string_view key, int least, int most, int otherwise);
  bool maybe_flag(std::string_view key, bool otherwise);

  /// Reports every key nobody asked for, and every one that is missing; one that is but mistyped is not
  /// missing.
  void finish();

 private:
  std::string in() const;

  const Node& node_;
  const Node* mapping_ = nullptr;
  Log log_;
  std::string what_;
  std::vector<std::string_view> known_;
  std::vector<std::string_view> missing_;
};

/// A whole number in the usual digits; nothing else (yaml-cpp would read 010 as 8).
int read_number(const Node& node, const Log& log, std::string_view key, int least, int most, int otherwise);

/// The items of a list of words; a single word counts as a list of one.
std::vector<Word> read_words(const Node& node, const Log& log, std::string_view key);

}  // namespace hipplan::yaml
