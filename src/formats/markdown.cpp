// SPDX-License-Identifier: MIT
// GitHub-flavoured Markdown. One line a paragraph, so that only the beginning of a text can be
// taken for a list, a heading or a rule; `markdown_text` keeps text what it is.
#include "hipplan/formats/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hipplan/formats/markdown_text.hpp"
#include "hipplan/formats/outline.hpp"
#include "hipplan/formats/plot.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

using At = MarkdownPlace;

/// So that on paper a day holds "10min" in one line beside six others, and a long name takes two.
constexpr std::size_t narrowest_column = 8;
constexpr std::size_t widest_column = 32;

/// The widest cell of each column. Where a table is wider than a line, pandoc parts the paper by the dashes.
std::vector<std::size_t> column_widths(const std::vector<std::string>& header,
                                       const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths(header.size(), narrowest_column);
  const auto measure = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < std::min(cells.size(), widths.size()); ++i)
      widths[i] = std::clamp(display_width(cells[i]) + 2, widths[i], widest_column);
  };
  measure(header);
  for (const auto& cells : rows) measure(cells);
  return widths;
}

/// The first column is text; the others, short values, stand in the middle.
std::string delimiter_row(const std::vector<std::size_t>& widths) {
  std::string out = "|";
  for (std::size_t i = 0; i < widths.size(); ++i) {
    out += i == 0 ? ' ' + std::string(widths[i], '-') + " |" : " :" + std::string(widths[i] - 2, '-') + ": |";
  }
  return out;
}

/// A path as it stands in a link: what would end it, or be read as something else, as the bytes that it is.
std::string as_link(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain =
        byte > 0x20 && byte < 0x7F && std::string_view("<>\\%#?\"&`*_[]()!|").find(c) == std::string_view::npos;
    out += plain || c == '_' ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return out;
}

bool is_to_tick(const Block& block) {
  const auto* table = std::get_if<Table>(&block);
  return table != nullptr && table->to_tick;
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(std::string_view figures) : figures_(figures) {}

  std::string write(const Page& page) {
    for (const Block& block : page) {
      if (std::holds_alternative<PageBreak>(block)) continue;
      if (figures_.empty() && std::holds_alternative<Picture>(block)) continue;
      if (!out_.empty()) out_ += '\n';
      // A list right after a list would be one with it, were its mark the same.
      const bool is_list = std::holds_alternative<Bullets>(block) || std::holds_alternative<Checks>(block) ||
                           std::holds_alternative<Labelled>(block) || std::holds_alternative<FillIn>(block) ||
                           is_to_tick(block);
      mark_ = is_list && mark_ == '-' && after_list_ ? '*' : '-';
      after_list_ = is_list;
      std::visit(*this, block);
    }
    return std::move(out_);
  }

  void operator()(const Heading& heading) {
    const auto level = static_cast<std::size_t>(outline_.level(heading.level));
    line(std::string(level, '#') + ' ' + markdown_text(heading.text, At::heading));
  }
  void operator()(const Paragraph& paragraph) { line(markdown_text(paragraph.text)); }
  void operator()(const Box& box) {
    line("> **" + markdown_text(box.title, At::inside) + "**");
    line(">");
    for (const std::string& text : box.lines) line("> - " + markdown_text(text));
  }
  void operator()(const Small& small) { (*this)(Paragraph{small.text}); }
  void operator()(const Bullets& bullets) {
    for (const std::string& item : bullets.items) entry(markdown_text(item));
  }
  void operator()(const Numbered& numbered) {
    for (std::size_t i = 0; i < numbered.items.size(); ++i) {
      line(fmt::format("{}. {}", i + 1, markdown_text(numbered.items[i])));
    }
  }
  void operator()(const Checks& checks) {
    for (const std::string& item : checks.items) entry("[ ] " + markdown_text(item));
  }
  void operator()(const Labelled& labelled) {
    for (const auto& [label, text] : labelled.items)
      entry("**" + markdown_text(label, At::inside) + ":** " + markdown_text(text, At::inside));
  }
  void operator()(const FillIn& fill_in) {
    for (const std::vector<std::string>& labels : fill_in.lines) {
      for (const std::string& label : labels) entry(markdown_text(label) + ": ..............................");
    }
  }
  void operator()(const Table& table) {
    if (table.to_tick) {
      for (const std::vector<std::string>& row : table.rows) write_task(table.header, row);
    } else {
      write_table(table.header, table.rows);
    }
  }
  void operator()(const RoutineTable& table) {
    std::vector<std::string> header{"Exercise", "When"};
    for (const std::string& week : table.weeks) header.push_back("Week " + week);
    std::vector<std::vector<std::string>> rows;
    const auto add = [&](const RoutineTable::Row& row) {
      std::vector<std::string> cells{row.number > 0 ? fmt::format("{}. {}", row.number, row.name) : row.name, row.when};
      if (!row.note.empty()) cells[0] += fmt::format(" ({})", row.note);
      for (const auto& cell : row.cells)
        cells.push_back(cell.dose.empty() ? "-" : cell.dose + (cell.changed ? "*" : ""));
      rows.push_back(std::move(cells));
    };
    for (const auto& row : table.rows) add(row);
    for (const auto& row : table.totals) add(row);
    write_table(header, rows);
  }
  void operator()(const Cards& cards) {
    if (!cards.title.empty()) {
      (*this)(Heading{3, cards.title});
      line("");
    }
    if (!cards.set_up.empty()) (*this)(Paragraph{cards.set_up});
    for (const Cards::Card& card : cards.cards) {
      line("");
      write_card(card);
    }
  }
  void operator()(const Picture& picture) {
    line(fmt::format("![{}](<{}/{}.svg>)", markdown_text(picture.title + ". " + picture.description, At::inside),
                     as_link(figures_), picture.id));
  }
  void operator()(const Plot& plot) { line(plot_svg(plot, fmt::format("plot-{}", ++plots_))); }
  void operator()(const PageBreak&) {}

 private:
  void write_card(const Cards::Card& card) {
    line(fmt::format("**{}. {}.** {}", card.number, markdown_text(card.name, At::inside),
                     markdown_text(card.dose, At::inside)));
    line("");
    if (card.picture && !figures_.empty()) {
      (*this)(*card.picture);
      line("");
    }
    (*this)(Numbered{card.steps});
    line("");
    mark_ = '-';
    (*this)(Labelled{card.notes});
    after_list_ = true;
  }

  void entry(const std::string& text) { line(fmt::format("{} {}", mark_, text)); }

  /// A box, what it is for, and lines for what is to be written down.
  void write_task(const std::vector<std::string>& header, const std::vector<std::string>& row) {
    std::string text = "[ ] " + markdown_text(row[0]) + ":";
    for (std::size_t i = 2; i < row.size(); ++i)
      text += fmt::format("{} {} {}", i == 2 ? "" : ",", markdown_text(header[i], At::inside),
                          row[i].empty() ? std::string(".....") : markdown_text(row[i], At::inside));
    entry(text);
  }

  void write_table(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows) {
    row(header);
    line(delimiter_row(column_widths(header, rows)));
    for (const auto& cells : rows) row(cells);
  }

  void row(const std::vector<std::string>& cells) {
    std::string text = "|";
    for (const std::string& cell : cells) text += ' ' + markdown_text(cell, At::inside) + " |";
    line(text);
  }

  void line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }

  std::string_view figures_;
  std::string out_;
  Outline outline_;
  char mark_ = '-';
  bool after_list_ = false;
  /// So that no two have one id.
  int plots_ = 0;
};

}  // namespace

std::string to_markdown(const Page& page, std::string_view figures) { return MarkdownWriter(figures).write(page); }

}  // namespace hipplan
