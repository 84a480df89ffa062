// SPDX-License-Identifier: MIT
#include "hipplan/load/tree.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

#include "hipplan/load/escapes.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::yaml {
namespace {

constexpr std::size_t deepest = 32;
constexpr std::size_t most_nodes = 400'000;
/// Each key is compared with those before it.
constexpr std::size_t most_keys = 200;
constexpr std::size_t most_findings = 1000;

/// Thrown by `Builder` and caught in `parse`: the one way to stop yaml-cpp.
struct Refusal {
  Finding finding;
};

[[noreturn]] void refuse(const Mark& mark, std::string message) { throw Refusal{{mark, 1, std::move(message)}}; }

Mark mark_of(const YAML::Mark& mark) { return {std::max(0, mark.line), std::max(0, mark.column)}; }

void refuse_anchor(YAML::anchor_t anchor, const Mark& mark) {
  if (anchor != 0) refuse(mark, "an anchor (&) is not allowed; expected plain values");
}

[[noreturn]] void refuse_tag(const Mark& mark) { refuse(mark, "a tag (!) is not allowed; expected plain values"); }

/// yaml-cpp gives "?" to what is plain and "!" to what is in quotes; all else was written.
void refuse_tag(const std::string& tag, const Mark& mark) {
  if (!tag.empty() && tag != "?" && tag != "!") refuse_tag(mark);
}

class Builder : public YAML::EventHandler {
 public:
  Builder(std::string_view text, Tree& tree, Store& texts) : text_(text), tree_(tree), texts_(texts) {}

  const Mark& document_mark() const { return document_mark_; }
  /// The document that has just ended.
  const std::optional<Node>& document() const { return document_; }

  void add_finding(const Mark& mark, std::size_t length, std::string message) {
    if (tree_.findings.size() == most_findings) {
      ++tree_.further_findings;
    } else {
      tree_.findings.push_back({mark, length, std::move(message)});
    }
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    document_mark_ = mark_of(mark);
    document_.reset();
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    Node node = make(Node::Kind::null, mark);
    // An empty entry has the mark of whatever follows it, perhaps lines below.
    if (!open_.empty() && open_.back().node.kind == Node::Kind::sequence) node.mark = before(mark);
    add(node);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse(mark_of(mark), "an alias (*) is not allowed; expected the text itself, written out");
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    Node node = make(Node::Kind::scalar, mark);
    refuse_anchor(anchor, node.mark);
    const std::string_view source = text_.substr(offset_of(mark));
    // A tag of "!" alone is what yaml-cpp gives to quotes as well.
    if (source.starts_with('!')) refuse_tag(node.mark);
    refuse_tag(tag, node.mark);
    node.quoted = tag == "!";
    // A block after '|' or '>' counts as quoted as well.
    if (source.starts_with('"') || source.starts_with('\'')) {
      read_quoted(node, source, value);
    } else {
      node.set_text(kept(source, value));
      if (!node.quoted && (value == "~" || value == "null")) node.kind = Node::Kind::null;
    }
    add(node);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(Node::Kind::sequence, mark, tag, anchor);
  }
  void OnSequenceEnd() override {
    Node node = open_.back().node;
    node.set_items(tree_.nodes.keep(std::span<const Node>(children())));
    close(node);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(Node::Kind::mapping, mark, tag, anchor);
  }
  void OnMapEnd() override {
    Node node = open_.back().node;
    entries_.clear();
    const std::span<const Node> parts = children();
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2) entries_.push_back({parts[i], parts[i + 1]});
    node.set_entries(tree_.nodes.keep(std::span<const Entry>(entries_)));
    close(node);
  }

 private:
  /// A list or mapping that has begun; its children so far are those from `first` on.
  struct Open {
    Node node;
    std::size_t first;
    bool key_waits = false;
  };

  Node make(Node::Kind kind, const YAML::Mark& mark) {
    const Node node(kind, mark_of(mark));
    if (++nodes_ > most_nodes) refuse(node.mark, fmt::format("more than {} values in one file", most_nodes));
    return node;
  }

  std::size_t offset_of(const YAML::Mark& mark) const {
    return std::min(static_cast<std::size_t>(std::max(0, mark.pos)), text_.size());
  }

  void read_quoted(Node& node, std::string_view source, const std::string& value) {
    const Quoted quoted = read_quotation(source, node.mark);
    // yaml-cpp takes the end of the file for a quotation mark.
    if (!quoted.closed) refuse(node.mark, "a quotation mark opens here and never closes");
    for (const Escape& escape : quoted.forbidden) {
      add_finding(escape.mark, escape.length, "a control character, written as an escape; expected text only");
    }
    node.set_text(first_invalid_utf8(value) ? kept(source, mended(value)) : kept(source.substr(1), value));
  }

  /// Most values stand in the text as they are.
  std::string_view kept(std::string_view source, std::string_view value) {
    if (source.starts_with(value)) return source.substr(0, value.size());
    return texts_.keep(value);
  }

  /// The last character before `mark` that is neither a blank nor in a comment: the hyphen or comma of
  /// an empty entry.
  Mark before(const YAML::Mark& mark) const {
    std::size_t end = offset_of(mark);
    for (Mark at = mark_of(mark); at.line >= 0; --at.line) {
      const std::size_t newline = end == 0 ? std::string_view::npos : text_.rfind('\n', end - 1);
      const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
      std::string_view line = text_.substr(begin, end - begin);
      line = line.substr(0, line.find('#'));
      const std::size_t last = line.find_last_not_of(' ');
      if (last != std::string_view::npos) return {at.line, static_cast<int>(last)};
      if (begin == 0) break;
      end = newline;
    }
    return mark_of(mark);
  }

  void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    const Node node = make(kind, mark);
    refuse_tag(tag, node.mark);
    refuse_anchor(anchor, node.mark);
    if (open_.size() >= deepest) refuse(node.mark, fmt::format("nested more than {} deep", deepest));
    open_.push_back({node, waiting_.size()});
  }

  std::span<const Node> children() const { return std::span(waiting_).subspan(open_.back().first); }

  void close(const Node& node) {
    waiting_.resize(open_.back().first);
    open_.pop_back();
    add(node);
  }

  void add(const Node& node) {
    if (open_.empty()) {
      document_ = node;
    } else if (open_.back().node.kind == Node::Kind::sequence) {
      waiting_.push_back(node);
    } else {
      add_to_mapping(node);
    }
  }

  void add_to_mapping(const Node& node) {
    Open& top = open_.back();
    top.key_waits = !top.key_waits;
    if (top.key_waits || key_is_right(waiting_.back())) {
      waiting_.push_back(node);
    } else {
      waiting_.pop_back();
    }
  }

  bool key_is_right(const Node& key) {
    if (key.kind != Node::Kind::scalar) {
      add_finding(key.mark, 1, "a key must be a word");
      return false;
    }
    const std::span<const Node> parts = children();
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
      if (parts[i].text() != key.text()) continue;
      add_finding(
          key.mark, 1,
          fmt::format("duplicate key '{}'; it stands first on line {}", printable(key.text()), parts[i].mark.line + 1));
      return false;
    }
    if (parts.size() > 2 * most_keys) refuse(key.mark, fmt::format("more than {} keys in one mapping", most_keys));
    return true;
  }

  std::string_view text_;
  Tree& tree_;
  Store& texts_;
  std::vector<Open> open_;
  /// The children of all that is open; in a mapping keys and values by turns.
  std::vector<Node> waiting_;
  std::vector<Entry> entries_;
  std::optional<Node> document_;
  std::size_t nodes_ = 0;
  Mark document_mark_;
};

/// Reads from a text where it is.
class Source : public std::streambuf {
 public:
  explicit Source(std::string_view text) {
    // Nothing is ever written through it.
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

bool is_empty(const std::optional<Node>& document) { return !document || document->kind == Node::Kind::null; }

/// Reads document after document up to a second one that holds anything.
void read_documents(YAML::Parser& parser, Builder& builder, Tree& tree) {
  std::vector<Mark> empty;
  while (parser.HandleNextDocument(builder)) {
    if (is_empty(builder.document())) {
      empty.push_back(builder.document_mark());
    } else if (!tree.root) {
      tree.root = builder.document();
    } else {
      builder.add_finding(builder.document_mark(), 3, "a second document begins here; expected one document in a file");
      break;
    }
  }
  if (!tree.root) return;
  for (const Mark& mark : empty) {
    builder.add_finding(mark, 3, "a stray '---' with nothing below it; expected this line to be left out");
  }
}

}  // namespace

std::string_view Node::text() const {
  return kind == Kind::scalar ? std::string_view(static_cast<const char*>(data_), size_) : std::string_view();
}

std::span<const Node> Node::items() const {
  return kind == Kind::sequence ? std::span(static_cast<const Node*>(data_), size_) : std::span<const Node>();
}

std::span<const Entry> Node::entries() const {
  return kind == Kind::mapping ? std::span(static_cast<const Entry*>(data_), size_) : std::span<const Entry>();
}

void Node::set_text(std::string_view text) {
  data_ = text.data();
  size_ = static_cast<std::uint32_t>(text.size());
}

void Node::set_items(std::span<const Node> items) {
  data_ = items.data();
  size_ = static_cast<std::uint32_t>(items.size());
}

void Node::set_entries(std::span<const Entry> entries) {
  data_ = entries.data();
  size_ = static_cast<std::uint32_t>(entries.size());
}

std::string_view description(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null: return "nothing";
    case Node::Kind::scalar: return "a single value";
    case Node::Kind::sequence: return "a list";
    case Node::Kind::mapping: return "a mapping (key: value)";
  }
  return "nothing";
}

void* Store::take(std::size_t bytes) {
  constexpr std::size_t block = 64 * 1024;
  constexpr std::size_t alignment = alignof(Entry);
  bytes = (bytes + alignment - 1) / alignment * alignment;
  if (bytes > left_) {
    left_ = std::max(block, bytes);
    // Not zeroed; what the library has for it is younger than libc++ 14.
    blocks_.push_back(std::unique_ptr<std::byte[]>(new std::byte[left_]));
    free_ = blocks_.back().get();
  }
  void* taken = free_;
  free_ += bytes;
  left_ -= bytes;
  return taken;
}

Tree parse(std::string_view text, Store& texts) {
  Tree tree;
  Builder builder(text, tree, texts);
  try {
    Source source(text);
    std::istream stream(&source);
    YAML::Parser parser(stream);
    read_documents(parser, builder, tree);
  } catch (const Refusal& refusal) {
    tree.findings.push_back(refusal.finding);
    tree.root.reset();
  } catch (const YAML::Exception& error) {
    tree.broken = {mark_of(error.mark), 1, printable(error.msg)};
    tree.root.reset();
  }
  return tree;
}

}  // namespace hipplan::yaml
