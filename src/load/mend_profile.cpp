// SPDX-License-Identifier: MIT
#include "hipplan/load/mend_profile.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "hipplan/load/document.hpp"
#include "hipplan/text/blanks.hpp"

namespace hipplan {
namespace {

using yaml::Document;
using yaml::Mark;
using yaml::Node;
using Words = std::vector<std::string>;

/// The words of an answer. That there are none is no word, but for equipment, where it is another answer than no
/// answer.
Words words_of(const AnswerRow& key, const std::vector<Said>& answer) {
  Words words;
  for (const Said& said : answer) {
    for (const std::string& word : words_in(key, said.text)) {
      const bool nothing = word == "none" && key.answer != &Answers::equipment;
      if (!word.empty() && !nothing) words.push_back(word);
    }
  }
  return words;
}

bool has(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool same(const AnswerRow& key, const Answers& a, const Answers& b) {
  const Words left = words_of(key, a.*key.answer);
  const Words right = words_of(key, b.*key.answer);
  return std::set<std::string>(left.begin(), left.end()) == std::set<std::string>(right.begin(), right.end());
}

/// The bytes of a file, line by line as a Document counts them, which leaves out a byte order mark and what Windows
/// puts at the end of lines.
class Layout {
 public:
  explicit Layout(std::string_view text) : text_(text) {
    starts_.push_back(text.size() - without_byte_order_mark(text).size());
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n') starts_.push_back(i + 1);
    }
  }

  std::size_t at(const Mark& mark) const {
    return std::min(text_.size(), start(mark.line) + static_cast<std::size_t>(mark.column));
  }
  std::size_t start(int line) const {
    return line < static_cast<int>(starts_.size()) ? starts_[static_cast<std::size_t>(line)] : text_.size();
  }
  /// Where the line ends that `at` is on, before its line end.
  std::size_t end_of_line(std::size_t at) const {
    const std::size_t end = std::min(text_.find('\n', at), text_.size());
    return end > at && text_[end - 1] == '\r' ? end - 1 : end;
  }
  std::string_view line_end() const { return text_.find("\r\n") == std::string_view::npos ? "\n" : "\r\n"; }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

/// Where quoted text ends that begins at `at`, behind its second quotation mark.
std::optional<std::size_t> end_of_quote(std::string_view text, std::size_t at) {
  const char quote = text[at++];
  for (; at < text.size() && text[at] != '\n'; ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote && quote == '\'' && at + 1 < text.size() && text[at + 1] == quote) {
      ++at;
    } else if (text[at] == quote) {
      return at + 1;
    }
  }
  return std::nullopt;
}

/// Where a word ends that begins at `at`; nothing if it goes on in another line.
std::optional<std::size_t> end_of_scalar(std::string_view text, std::size_t at, const Node& node) {
  if (at >= text.size()) return std::nullopt;
  if (text[at] == '"' || text[at] == '\'') return end_of_quote(text, at);
  if (node.text().empty() || text.substr(at, node.text().size()) != node.text()) return std::nullopt;
  return at + node.text().size();
}

/// Where a list in brackets ends; nothing if somebody has written a comment into it.
std::optional<std::size_t> end_of_brackets(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    if (text[at] == '#') return std::nullopt;
    if (text[at] == ']') return at + 1;
    if (text[at] != '"' && text[at] != '\'') continue;
    const auto end = end_of_quote(text, at);
    if (!end) return std::nullopt;
    at = *end - 1;
  }
  return std::nullopt;
}

struct Edit {
  std::size_t begin;
  std::size_t end;
  std::string text;
};

class Mender {
 public:
  Mender(const TextFile& file, const Answers& answers)
      : file_(file), answers_(answers), document_(file.name, file.text), layout_(file.text) {}

  std::optional<std::string> mend() {
    const ProfileReading before = read_profile(file_);
    if (has_errors(before.problems) || !document_.root() || !is_block()) return std::nullopt;
    for (const AnswerRow& key : answer_rows()) {
      if (!same(key, before.answers, answers_)) change(key);
    }
    for (const YesNoRow& row : yes_no_rows()) {
      if (before.answers.*row.answer != answers_.*row.answer) change(row.name, answers_.*row.answer);
    }
    raise_version();
    if (!possible_) return std::nullopt;
    std::string text = applied();
    const ProfileReading after = read_profile({file_.name, text});
    if (!after.problems.empty() || !changed_keys(after.answers, answers_).empty()) return std::nullopt;
    return text;
  }

 private:
  /// A key on a line of its own, where further ones can be added.
  bool is_block() const {
    const auto entries = document_.root()->entries();
    return !entries.empty() && layout_.text()[layout_.at(document_.root()->mark)] != '{';
  }

  const Node* value_of(std::string_view key) const {
    for (const auto& [name, value] : document_.root()->entries()) {
      if (name.text() == key) return &value;
    }
    return nullptr;
  }

  void change(const AnswerRow& key) {
    const std::vector<Said>& answer = answers_.*key.answer;
    // A line that stands there stays, with what is written behind it.
    const std::string text = answer.empty() ? "none" : value_in_yaml(key, answer);
    const Node* const value = value_of(key.name);
    if (value == nullptr) {
      if (!answer.empty()) add_line(key.name, text);
    } else if (value->kind == Node::Kind::scalar) {
      replace_scalar(*value, text);
    } else if (layout_.text()[layout_.at(value->mark)] == '[') {
      replace(layout_.at(value->mark), end_of_brackets(layout_.text(), layout_.at(value->mark)), text);
    } else {
      change_items(key, *value);
    }
  }

  void change(std::string_view key, bool yes) {
    if (const Node* const value = value_of(key)) {
      replace_scalar(*value, yes ? "true" : "false");
    } else {
      add_line(key, yes ? "true" : "false");
    }
  }

  /// What an older form did not know must not stand under its number.
  void raise_version() {
    const bool needed = !answers_.goal.empty() || !answers_.include.empty() || !answers_.prefer.empty();
    const Node* const version = value_of("version");
    const std::string newest = std::to_string(profile_version);
    if (needed && version != nullptr && version->text() != newest) replace_scalar(*version, newest);
  }

  void replace(std::size_t begin, std::optional<std::size_t> end, std::string text) {
    if (end) {
      edits_.push_back({begin, *end, std::move(text)});
    } else {
      possible_ = false;
    }
  }

  void replace_scalar(const Node& node, std::string text) {
    const std::size_t begin = layout_.at(node.mark);
    replace(begin, end_of_scalar(layout_.text(), begin, node), std::move(text));
  }

  /// A list with a line for each of its items: those that stay keep their lines.
  void change_items(const AnswerRow& key, const Node& list) {
    Words wanted = words_of(key, answers_.*key.answer);
    if (wanted.empty()) wanted = {"none"};
    std::vector<const Node*> gone;
    Words kept;
    for (const Node& item : list.items()) {
      const Words words = words_of(key, {{std::string(item.text()), {}, {}}});
      const bool stays = std::all_of(words.begin(), words.end(), [&](const std::string& w) { return has(wanted, w); });
      if (stays && !words.empty()) {
        kept.insert(kept.end(), words.begin(), words.end());
      } else {
        gone.push_back(&item);
      }
    }
    Words added;
    for (const std::string& word : wanted) {
      if (!has(kept, word) && !has(added, word)) added.push_back(word);
    }
    for (const Node* const item : gone) {
      const std::size_t begin = layout_.at(item->mark);
      const auto end = end_of_scalar(layout_.text(), begin, *item);
      const std::string_view behind =
          end ? layout_.text().substr(*end, layout_.end_of_line(*end) - *end) : std::string_view("?");
      // What is written behind a word is about that word.
      if (behind.find_first_not_of(' ') != std::string_view::npos) {
        possible_ = false;
      } else if (!added.empty()) {
        replace(begin, end, word_in_yaml(added.front()));
        added.erase(added.begin());
      } else {
        edits_.push_back({layout_.start(item->mark.line), layout_.start(item->mark.line + 1), {}});
      }
    }
    add_items(list.items().back(), added);
  }

  void add_items(const Node& last, const Words& words) {
    const std::size_t line = layout_.start(last.mark.line);
    const std::string_view head = layout_.text().substr(line, layout_.at(last.mark) - line);
    const std::size_t end = layout_.end_of_line(layout_.at(last.mark));
    for (const std::string& word : words)
      edits_.push_back({end, end, fmt::format("{}{}{}", layout_.line_end(), head, word_in_yaml(word))});
  }

  /// In place of the line that offers the key, or at the end.
  void add_line(std::string_view key, std::string_view value) {
    const int column = document_.root()->entries().front().key.mark.column;
    const std::string line = fmt::format("{:{}}{}: {}", "", column, key, value);
    const std::string_view text = layout_.text();
    const std::string offer = fmt::format("\n# {}:", key);
    for (std::size_t at = text.find(offer); at != std::string_view::npos; at = text.find(offer, at + 1)) {
      const std::size_t end = at + offer.size();
      if (layout_.end_of_line(end) != end) continue;
      edits_.push_back({at + 1, end, line});
      return;
    }
    const bool ended = text.ends_with('\n');
    added_ += fmt::format("{}{}{}", ended || !added_.empty() ? "" : layout_.line_end(), line, layout_.line_end());
  }

  std::string applied() {
    std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
    std::string out;
    std::size_t at = 0;
    for (const Edit& edit : edits_) {
      out += layout_.text().substr(at, edit.begin - at);
      out += edit.text;
      at = edit.end;
    }
    out += layout_.text().substr(at);
    return out + added_;
  }

  const TextFile& file_;
  const Answers& answers_;
  Document document_;
  Layout layout_;
  std::vector<Edit> edits_;
  std::string added_;
  bool possible_ = true;
};

}  // namespace

std::vector<std::string_view> changed_keys(const Answers& before, const Answers& after) {
  std::vector<std::string_view> keys;
  for (const AnswerRow& key : answer_rows()) {
    if (!same(key, before, after)) keys.push_back(key.name);
  }
  for (const YesNoRow& row : yes_no_rows()) {
    if (before.*row.answer != after.*row.answer) keys.push_back(row.name);
  }
  return keys;
}

std::optional<std::string> mend_profile(const TextFile& file, const Answers& answers) {
  return Mender(file, answers).mend();
}

}  // namespace hipplan
