// SPDX-License-Identifier: MIT
// Plain text: wrapped, aligned, readable as it leaves a printer; in a terminal, with a little colour.
#include "hipplan/formats/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>

#include "hipplan/formats/plot.hpp"
#include "hipplan/formats/routine_lines.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

constexpr std::size_t narrowest = 20;
constexpr std::size_t narrowest_first_column = 12;
constexpr std::size_t between_tables = 2;
constexpr std::size_t most_rows_of_one = 8;
constexpr std::size_t shortest_line_to_write_on = 8;

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view warning = "\x1b[1;33m";
constexpr std::string_view normal = "\x1b[0m";

class TextWriter {
 public:
  explicit TextWriter(const TextStyle& style) : style_(style), width_(std::max(style.width, narrowest)) {}

  std::string write(const Page& page) {
    for (const Block& block : page) {
      std::visit(*this, block);
      introduces_ = std::holds_alternative<Paragraph>(block) || std::holds_alternative<Labelled>(block) ||
                    std::holds_alternative<Numbered>(block) || std::holds_alternative<Bullets>(block);
    }
    return std::move(out_);
  }

  void operator()(const Heading& heading) {
    gap();
    const std::vector<std::string> lines = wrap(plain(heading.text), width_);
    for (const std::string& text : lines) line(text, bold);
    if (heading.level < 3) line(std::string(widest(lines), heading.level == 1 ? '=' : '-'), bold);
    below_heading_ = true;
  }

  void operator()(const Paragraph& paragraph) {
    gap();
    indented("", "", paragraph.text);
  }

  void operator()(const Small& small) {
    if (!introduces_) gap();
    indented("", "", small.text);
  }

  /// A bar at the left costs no line of its own.
  void operator()(const Box& box) {
    gap();
    for (const std::string& text : wrap(plain(box.title), width_ - 2)) barred(text, bold);
    for (const std::string& item : box.lines) {
      for (const std::string& text : wrap(plain(item), width_ - 2)) barred(text, {});
    }
  }

  void operator()(const Bullets& bullets) {
    gap_before_list();
    for (const std::string& item : bullets.items) indented("- ", "  ", item);
  }

  void operator()(const Numbered& numbered) {
    for (std::size_t i = 0; i < numbered.items.size(); ++i) {
      const std::string number = fmt::format("  {}. ", i + 1);
      indented(number, std::string(number.size(), ' '), numbered.items[i]);
    }
  }

  void operator()(const Checks& checks) {
    gap_before_list();
    for (const std::string& item : checks.items) indented("[ ] ", "    ", item);
  }

  void operator()(const Labelled& labelled) {
    for (const auto& [label, text] : labelled.items) indented("", "  ", label + ": " + text, label.size() + 1);
  }

  void operator()(const FillIn& fill_in) {
    gap();
    for (const std::vector<std::string>& labels : fill_in.lines) {
      if (labels.size() > 1 && side_by_side(labels)) continue;
      for (const std::string& label : labels) to_write_on(label);
    }
  }

  void operator()(const Table& table) {
    if (table.header.empty()) return;
    gap_before_list();
    std::vector<std::size_t> widths(table.header.size());
    const auto measure = [&](const std::vector<std::string>& row) {
      for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(plain(row[i])));
    };
    measure(table.header);
    for (const auto& row : table.rows) measure(row);
    for (std::size_t i = 1; i < widths.size(); ++i) widths[i] += 1;
    const std::size_t others = std::accumulate(widths.begin() + 1, widths.end(), widths.size() - 1);
    if (width_ < others + std::min(widths[0], narrowest_first_column)) {
      stacked(table);
      return;
    }
    const std::size_t whole = widths[0] + others;
    const std::size_t fit = (width_ + between_tables) / (whole + between_tables);
    if (table.to_fill_in && fit > 1 && table.rows.size() >= most_rows_of_one) {
      side_by_side(table, widths, std::min<std::size_t>(fit, 2));
      return;
    }
    widths[0] = std::min(widths[0], width_ - others);
    row(table.header, widths, bold);
    line(std::string(std::min(width_, widths[0] + others), '-'));
    for (const auto& cells : table.rows) row(table.to_fill_in ? with_lines(cells, widths) : cells, widths, {});
  }

  void operator()(const RoutineTable& table) {
    for (const RoutineLine& row : routine_lines(table, width_, style_.ascii)) {
      if (row.gap) gap();
      line(row.text, row.head ? bold : std::string_view());
    }
  }

  /// How one gets ready, then card after card without a gap: each begins at the margin, and goes on set in.
  void operator()(const Cards& cards) {
    gap();
    if (!cards.title.empty() && !cards.set_up.empty()) {
      indented("", "", cards.title + ". " + cards.set_up, cards.title.size() + 1);
    } else if (!cards.title.empty() || !cards.set_up.empty()) {
      indented("", "", cards.title + cards.set_up);
    }
    for (const Cards::Card& card : cards.cards) {
      const std::string name = fmt::format("{}. {}.", card.number, card.name);
      indented("", "   ", name + ' ' + card.dose, name.size());
      std::string words = fmt::format("{}", fmt::join(card.steps, " "));
      for (const auto& [label, text] : card.notes) words += fmt::format(" {}: {}", label, text);
      indented("   ", "   ", words);
    }
  }

  void operator()(const Picture& picture) {
    const bool plain_letters = style_.ascii && style_.art != Art::none;
    const std::string art = to_art(picture.drawing, plain_letters ? Art::ascii : style_.art, width_);
    if (art.empty()) return;
    gap();
    out_ += art;
    line("");
  }

  void operator()(const Plot& plot) {
    gap();
    if (style_.art == Art::none) {
      indented("", "", plot.description);
      return;
    }
    line(plain(plot.title), bold);
    for (const std::string& text : plot_lines(plot, width_, style_.ascii || style_.art == Art::ascii)) line(text);
  }

  void operator()(const PageBreak&) {
    if (style_.page_breaks && !out_.empty()) out_ += '\f';
  }

 private:
  static std::size_t widest(const std::vector<std::string>& lines) {
    std::size_t width = 0;
    for (const std::string& text : lines) width = std::max(width, display_width(text));
    return width;
  }

  std::string plain(const std::string& text) const { return style_.ascii ? to_ascii(text) : text; }

  void row(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths, std::string_view look) {
    const std::string name = plain(cells[0]);
    // What goes on in a second line must not look like a row of its own.
    const std::size_t indent = display_width(name) > widths[0] ? 2 : 0;
    const std::vector<std::string> first = wrap(name, widths[0] - indent);
    for (std::size_t i = 0; i < first.size(); ++i)
      line(i == 0 ? one_line(first[0], cells, widths) : std::string(indent, ' ') + first[i], look);
  }

  /// Empty cells are lines to write on.
  static std::vector<std::string> with_lines(std::vector<std::string> cells, const std::vector<std::size_t>& widths) {
    for (std::size_t i = 1; i < cells.size(); ++i) {
      if (cells[i].empty()) cells[i] = std::string(widths[i] - 1, '_');
    }
    return cells;
  }

  /// As much of the first cell as stands in the first line, and the others.
  std::string one_line(std::string_view first, const std::vector<std::string>& cells,
                       const std::vector<std::size_t>& widths) const {
    std::string text = pad_right(first, widths[0]);
    for (std::size_t i = 1; i < cells.size(); ++i) {
      const std::string cell = plain(cells[i]);
      text += ' ' + std::string(widths[i] - display_width(cell), ' ') + cell;
    }
    return text;
  }

  /// A long and narrow table in columns, as a newspaper has them.
  void side_by_side(const Table& table, const std::vector<std::size_t>& widths, std::size_t count) {
    const std::string head = one_line(plain(table.header[0]), table.header, widths);
    const std::string space(between_tables, ' ');
    std::string heads = head;
    for (std::size_t c = 1; c < count; ++c) heads += space + head;
    line(heads, bold);
    line(std::string(display_width(heads), '-'));
    const std::size_t length = (table.rows.size() + count - 1) / count;
    for (std::size_t r = 0; r < length; ++r) {
      std::string text;
      for (std::size_t c = 0; c < count && c * length + r < table.rows.size(); ++c) {
        const std::vector<std::string> cells = with_lines(table.rows[c * length + r], widths);
        text += (c == 0 ? "" : space) + one_line(plain(cells[0]), cells, widths);
      }
      line(text);
    }
  }

  /// A table too wide for the lines there are: a row becomes a small list.
  void stacked(const Table& table) {
    for (const auto& cells : table.rows) {
      indented("", "  ", cells[0]);
      for (std::size_t i = 1; i < cells.size(); ++i) {
        if (cells[i] == "-") continue;
        const std::string value = table.to_fill_in && cells[i].empty() ? "____" : cells[i];
        indented("  ", "    ", table.header[i] + ": " + value);
      }
    }
  }

  void barred(std::string_view text, std::string_view look) {
    if (!style_.colour) {
      line("| " + std::string(text));
      return;
    }
    line(fmt::format("{}|{} {}{}{}", warning, normal, look, text, normal));
  }

  void to_write_on(const std::string& label) {
    const std::string start = plain(label) + ": ";
    const std::size_t used = display_width(start);
    if (used + shortest_line_to_write_on <= width_) {
      line(start + std::string(width_ - used, '_'));
    } else {
      indented("", "", label + ":");
      line(std::string(width_, '_'));
    }
  }

  /// The first label has the longer line. False where there is no room, and then nothing is written.
  bool side_by_side(const std::vector<std::string>& labels) {
    std::size_t used = 0;
    for (const std::string& label : labels) used += display_width(plain(label)) + 2;
    used += 2 * (labels.size() - 1);
    if (used + labels.size() * shortest_line_to_write_on > width_) return false;
    const std::size_t short_line = std::max(shortest_line_to_write_on, (width_ - used) / 4);
    std::string text;
    for (std::size_t i = labels.size(); i-- > 0;) {
      const std::size_t length = i == 0 ? width_ - used - short_line * (labels.size() - 1) : short_line;
      text = plain(labels[i]) + ": " + std::string(length, '_') + (text.empty() ? "" : "  ") + text;
    }
    line(text);
    return true;
  }

  /// Wrapped text; the first `bold_bytes` of it, a label, stand out.
  void indented(std::string_view first, std::string_view rest, const std::string& text, std::size_t bold_bytes = 0) {
    const std::vector<std::string> lines = wrap(plain(text), width_ - display_width(first.empty() ? rest : first));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::string whole = std::string(i == 0 ? first : rest) + lines[i];
      if (i == 0 && style_.colour && bold_bytes > 0 && bold_bytes <= whole.size()) {
        whole = std::string(bold) + whole.substr(0, bold_bytes) + std::string(normal) + whole.substr(bold_bytes);
      }
      line(whole);
    }
  }

  void line(std::string_view text, std::string_view look = {}) {
    below_heading_ = false;
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    const bool coloured = style_.colour && !look.empty() && !text.empty();
    if (coloured) out_ += look;
    out_ += text;
    if (coloured) out_ += normal;
    out_ += '\n';
  }

  /// One empty line before the next block; a form feed is gap enough.
  void gap() {
    if (!out_.empty() && out_.back() != '\f' && !below_heading_) out_ += '\n';
  }

  /// What is listed stands right under what introduces it.
  void gap_before_list() {
    if (!introduces_) gap();
  }

  TextStyle style_;
  std::size_t width_;
  std::string out_;
  bool introduces_ = false;
  /// What stands under a heading stands right under it.
  bool below_heading_ = false;
};

}  // namespace

std::string to_text(const Page& page, const TextStyle& style) { return TextWriter(style).write(page); }

std::string to_text(const Page& page, std::size_t width) {
  TextStyle style;
  style.width = width;
  return to_text(page, style);
}

}  // namespace hipplan
