// SPDX-License-Identifier: MIT
#include "hipplan/load/document.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "hipplan/text/unicode.hpp"

namespace hipplan::yaml {
namespace {

constexpr std::size_t deepest = 32;
constexpr std::size_t most_nodes = 400'000;
/// Places are counted along the line; no text that a catalog may hold needs a longer one.
constexpr std::size_t longest_line = 30'000;
/// More of a line than is ever shown.
constexpr std::size_t longest_excerpt = 1000;
/// Each key is compared with those before it.
constexpr std::size_t most_keys = 200;
constexpr std::size_t most_problems_of_a_kind = 20;
constexpr std::size_t most_problems = 1000;

/// Thrown by `Builder` and caught in `Document::parse`: the one way to stop yaml-cpp.
struct Refusal {
  Mark mark;
  std::string message;
};

Mark mark_of(const YAML::Mark& mark) { return {std::max(0, mark.line), std::max(0, mark.column)}; }

class Builder : public YAML::EventHandler {
 public:
  Builder(const Document& document, std::vector<std::pair<Mark, std::string>>& problems)
      : document_(document), problems_(problems) {}

  std::optional<Node> take() { return std::move(root_); }
  int documents() const { return documents_; }
  Mark document_mark() const { return document_mark_; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    ++documents_;
    document_mark_ = mark_of(mark);
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    Node node = make(Node::Kind::null, mark);
    // An empty entry has the mark of whatever follows it, perhaps lines below.
    if (!stack_.empty() && stack_.back().node.kind == Node::Kind::sequence) node.mark = document_.before(node.mark);
    add(std::move(node));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    throw Refusal{mark_of(mark), "an alias (*) is not allowed; expected the text itself, written out"};
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    Node node = make(Node::Kind::scalar, mark);
    refuse_anchor(anchor, node.mark);
    refuse_tag(tag, node.mark);
    node.text = value;
    node.quoted = tag == "!";
    // An escape in quotes can say what the text of the file itself may not hold.
    if (node.quoted && !document_.closes_quote(node.mark)) {
      throw Refusal{node.mark, "a quotation mark opens here and never closes"};
    }
    if (first_forbidden(value))
      problems_.emplace_back(node.mark, "a control character, written as an escape; expected text only");
    if (!node.quoted && (value == "~" || value == "null")) node.kind = Node::Kind::null;
    add(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    refuse_tag(tag, mark_of(mark));
    open(Node::Kind::sequence, mark, anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    refuse_tag(tag, mark_of(mark));
    open(Node::Kind::mapping, mark, anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    Node node;
    std::optional<Node> key;
  };

  static void refuse_anchor(YAML::anchor_t anchor, const Mark& mark) {
    if (anchor != 0) throw Refusal{mark, "an anchor (&) is not allowed; expected plain values"};
  }

  /// yaml-cpp gives "?" to what is plain and "!" to what is in quotes; all else was written.
  static void refuse_tag(const std::string& tag, const Mark& mark) {
    if (!tag.empty() && tag != "?" && tag != "!")
      throw Refusal{mark, "a tag (!) is not allowed; expected plain values"};
  }

  Node make(Node::Kind kind, const YAML::Mark& mark) {
    Node node;
    node.kind = kind;
    node.mark = mark_of(mark);
    if (++nodes_ > most_nodes) throw Refusal{node.mark, fmt::format("more than {} values in one file", most_nodes)};
    return node;
  }

  void open(Node::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
    Node node = make(kind, mark);
    refuse_anchor(anchor, node.mark);
    if (stack_.size() >= deepest) {
      throw Refusal{node.mark, fmt::format("nested more than {} deep", deepest)};
    }
    stack_.push_back({std::move(node), std::nullopt});
  }

  void close() {
    Node node = std::move(stack_.back().node);
    stack_.pop_back();
    add(std::move(node));
  }

  void add(Node node) {
    if (stack_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& top = stack_.back();
    if (top.node.kind == Node::Kind::sequence) {
      top.node.items.push_back(std::move(node));
      return;
    }
    if (!top.key) {
      top.key = std::move(node);
      return;
    }
    Node key = std::move(*top.key);
    top.key.reset();
    if (key.kind != Node::Kind::scalar) {
      problems_.emplace_back(key.mark, "a key must be a word");
      return;
    }
    const auto same = std::find_if(top.node.entries.begin(), top.node.entries.end(),
                                   [&](const auto& entry) { return entry.key.text == key.text; });
    if (same != top.node.entries.end()) {
      problems_.emplace_back(key.mark, fmt::format("duplicate key '{}'; it stands first on line {}",
                                                   printable(key.text), same->key.mark.line + 1));
      return;
    }
    if (top.node.entries.size() == most_keys)
      throw Refusal{key.mark, fmt::format("more than {} keys in one mapping", most_keys)};
    top.node.entries.push_back({std::move(key), std::move(node)});
  }

  const Document& document_;
  std::vector<std::pair<Mark, std::string>>& problems_;
  std::vector<Open> stack_;
  std::optional<Node> root_;
  std::size_t nodes_ = 0;
  int documents_ = 0;
  Mark document_mark_;
};

}  // namespace

std::string_view description(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null: return "nothing";
    case Node::Kind::scalar: return "a single value";
    case Node::Kind::sequence: return "a list";
    case Node::Kind::mapping: return "a mapping (key: value)";
  }
  return "nothing";
}

Document::Document(std::string file, std::string text) : file_(std::move(file)), text_(std::move(text)) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (std::string_view(text_).starts_with(byte_order_mark)) text_.erase(0, byte_order_mark.size());
  // Line ends of Windows are line ends.
  if (text_.find("\r\n") != std::string::npos) {
    std::string unix_text;
    unix_text.reserve(text_.size());
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] != '\r' || i + 1 == text_.size() || text_[i + 1] != '\n') unix_text += text_[i];
    }
    text_ = std::move(unix_text);
  }
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
  }
  check_characters();
  const bool readable = problems_.empty();
  // Stray bytes would only make yaml-cpp say the same again, worse; and how far a tab sets in nobody can say.
  if (check_tabs() && readable) parse();
}

std::string_view Document::line(int index) const {
  if (index < 0 || static_cast<std::size_t>(index) >= line_starts_.size()) return {};
  const std::size_t begin = line_starts_[static_cast<std::size_t>(index)];
  const std::size_t end = text_.find('\n', begin);
  return std::string_view(text_).substr(begin, end == std::string::npos ? end : end - begin);
}

Place Document::place(const Mark& mark, std::size_t length_in_bytes) const {
  const std::string_view whole = line(mark.line);
  const auto column = std::min(static_cast<std::size_t>(mark.column), whole.size());
  Place place;
  place.file = file_;
  place.line = mark.line + 1;
  place.column = static_cast<int>(count_characters(whole.substr(0, column))) + 1;
  place.length = std::max(1, static_cast<int>(count_characters(whole.substr(column, length_in_bytes))));
  return place;
}

Diagnostic Document::diagnostic(Severity severity, const Mark& mark, std::size_t length_in_bytes,
                                std::string message) const {
  const std::string_view whole = line(mark.line);
  const std::string_view excerpt = whole.size() > longest_excerpt ? cut_to_width(whole, longest_excerpt) : whole;
  return {severity, place(mark, length_in_bytes), std::move(message), std::string(excerpt)};
}

bool Document::closes_quote(const Mark& mark) const {
  std::size_t at = line_starts_[static_cast<std::size_t>(mark.line)] + static_cast<std::size_t>(mark.column);
  // A tag or an anchor may stand before the quotation mark.
  while (at < text_.size() && text_[at] != '"' && text_[at] != '\'' && text_[at] != '\n') ++at;
  if (at >= text_.size() || text_[at] == '\n') return true;
  const char quote = text_[at++];
  for (; at < text_.size(); ++at) {
    if (text_[at] == '\\' && quote == '"') {
      ++at;
    } else if (text_[at] == quote) {
      return true;
    }
  }
  return false;
}

Mark Document::before(const Mark& mark) const {
  for (int index = mark.line; index >= 0; --index) {
    std::string_view text = line(index);
    if (index == mark.line) text = text.substr(0, static_cast<std::size_t>(mark.column));
    if (const auto comment = text.find('#'); comment != std::string_view::npos) text = text.substr(0, comment);
    const auto last = text.find_last_not_of(' ');
    if (last != std::string_view::npos) return {index, static_cast<int>(last)};
  }
  return mark;
}

void Document::check_characters() {
  std::size_t malformed = 0;
  std::size_t forbidden = 0;
  for (std::size_t i = 0; i < line_starts_.size(); ++i) {
    const auto index = static_cast<int>(i);
    const std::string_view text = line(index);
    // yaml-cpp would drop the line without a word.
    if (text.starts_with('%') && problems_.size() < most_problems) {
      problems_.push_back(
          diagnostic(Severity::error, {index, 0}, 1, "a directive (%) is not allowed; expected plain YAML"));
    }
    if (text.size() > longest_line && problems_.size() < most_problems) {
      problems_.push_back(
          diagnostic(Severity::error, {index, 0}, 1,
                     fmt::format("a line of {} bytes; expected at most {}", text.size(), longest_line)));
    }
    if (const auto at = first_invalid_utf8(text)) {
      if (++malformed <= most_problems_of_a_kind) {
        problems_.push_back(diagnostic(Severity::error, {index, static_cast<int>(*at)}, 1,
                                       "this is not UTF-8; expected the file to be saved as UTF-8"));
      }
      continue;
    }
    std::size_t from = 0;
    while (const auto at = first_forbidden(text.substr(from))) {
      const std::size_t byte = from + *at;
      from = byte + 1;
      if (text[byte] == '\t') continue;
      while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
      if (++forbidden <= most_problems_of_a_kind) {
        problems_.push_back(
            diagnostic(Severity::error, {index, static_cast<int>(byte)}, 1, "a control character; expected text only"));
      }
    }
  }
}

bool Document::check_tabs() {
  std::size_t tabs = 0;
  bool indentation_is_known = true;
  for (std::size_t i = 0; i < line_starts_.size(); ++i) {
    const auto index = static_cast<int>(i);
    const auto at = line(index).find('\t');
    if (at == std::string_view::npos) continue;
    if (++tabs <= most_problems_of_a_kind) {
      problems_.push_back(diagnostic(Severity::error, {index, static_cast<int>(at)}, 1, "a tab; expected spaces"));
    }
    indentation_is_known =
        indentation_is_known && line(index).substr(0, at).find_first_not_of(' ') != std::string::npos;
  }
  // Reported, they are blanks: what else is wrong is found in the same run.
  std::replace(text_.begin(), text_.end(), '\t', ' ');
  return indentation_is_known;
}

void Document::parse() {
  std::vector<std::pair<Mark, std::string>> found;
  Builder builder(*this, found);
  bool complete = false;
  try {
    std::istringstream stream(text_);
    YAML::Parser parser(stream);
    complete = parser.HandleNextDocument(builder);
    if (complete) {
      root_ = builder.take();
      if (parser.HandleNextDocument(builder)) {
        found.emplace_back(builder.document_mark(), "a second document begins here; expected one document in a file");
      }
    }
  } catch (const Refusal& refusal) {
    found.emplace_back(refusal.mark, refusal.message);
    complete = false;
  } catch (const YAML::Exception& error) {
    found.emplace_back(mark_of(error.mark), fmt::format("not valid YAML: {}", printable(error.msg)));
    complete = false;
  }
  for (const auto& [mark, message] : found) {
    if (problems_.size() == most_problems) break;
    problems_.push_back(diagnostic(Severity::error, mark, 1, message));
  }
  if (!complete) root_.reset();
  if (found.empty() && (!root_ || root_->kind == Node::Kind::null)) {
    problems_.push_back({Severity::error, {file_, 0, 0, 1}, "the file is empty", {}});
    root_.reset();
  }
}

}  // namespace hipplan::yaml
