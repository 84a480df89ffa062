// SPDX-License-Identifier: MIT
// Plain text: wrapped, aligned, readable as it leaves a printer; in a terminal, with a little colour.
#include "hipplan/formats/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

constexpr std::size_t narrowest = 20;
constexpr std::size_t narrowest_first_column = 12;
constexpr std::size_t widest_bar = 24;
constexpr std::size_t shortest_line_to_write_on = 8;

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view warning = "\x1b[1;33m";
constexpr std::string_view normal = "\x1b[0m";

class TextWriter {
 public:
  explicit TextWriter(const TextStyle& style) : style_(style), width_(std::max(style.width, narrowest)) {}

  std::string write(const Page& page) {
    for (const Block& block : page) std::visit(*this, block);
    return std::move(out_);
  }

  void operator()(const Heading& heading) {
    gap();
    if (heading.level == 2) line("");
    const std::vector<std::string> lines = wrap(plain(heading.text), width_);
    for (const std::string& text : lines) line(text, bold);
    if (heading.level < 3) line(std::string(widest(lines), heading.level == 1 ? '=' : '-'), bold);
  }

  void operator()(const Paragraph& paragraph) {
    gap();
    indented("", "", paragraph.text);
  }

  void operator()(const Box& box) {
    gap();
    const std::size_t inner = width_ - 4;
    const std::string border = '+' + std::string(width_ - 2, '-') + '+';
    line(border, warning);
    for (const std::string& text : wrap(plain(box.title), inner)) framed(text, inner, bold);
    for (const std::string& item : box.lines) {
      for (const std::string& text : wrap(plain(item), inner)) framed(text, inner, {});
    }
    line(border, warning);
  }

  void operator()(const Bullets& bullets) {
    gap();
    for (const std::string& item : bullets.items) indented("- ", "  ", item);
  }

  void operator()(const Numbered& numbered) {
    for (std::size_t i = 0; i < numbered.items.size(); ++i) {
      const std::string number = fmt::format("  {}. ", i + 1);
      indented(number, std::string(number.size(), ' '), numbered.items[i]);
    }
  }

  void operator()(const Checks& checks) {
    gap();
    for (const std::string& item : checks.items) indented("[ ] ", "    ", item);
  }

  void operator()(const Labelled& labelled) {
    for (const auto& [label, text] : labelled.items) indented("", "  ", label + ": " + text, label.size() + 1);
  }

  void operator()(const FillIn& fill_in) {
    gap();
    for (const std::string& label : fill_in.labels) {
      const std::string start = plain(label) + ": ";
      const std::size_t used = display_width(start);
      if (used + shortest_line_to_write_on <= width_) {
        line(start + std::string(width_ - used, '_'));
      } else {
        indented("", "", label + ":");
        line(std::string(width_, '_'));
      }
    }
  }

  void operator()(const Table& table) {
    if (table.header.empty()) return;
    gap();
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
    widths[0] = std::min(widths[0], width_ - others);
    row(table.header, widths, bold);
    line(std::string(std::min(width_, widths[0] + others), '-'));
    for (auto cells : table.rows) {
      for (std::size_t i = 1; table.to_fill_in && i < cells.size(); ++i) {
        if (cells[i].empty()) cells[i] = std::string(widths[i] - 1, '_');
      }
      row(cells, widths, {});
    }
  }

  void operator()(const Bars& bars) {
    gap();
    for (const std::string& text : wrap(plain(bars.title), width_)) line(text, bold);
    std::size_t label_width = 0;
    int most = 1;
    for (const Bars::Bar& bar : bars.bars) {
      label_width = std::max(label_width, display_width(plain(bar.label)));
      most = std::max(most, bar.value);
    }
    for (const Bars::Bar& bar : bars.bars) {
      const std::string words = plain(bar.in_words);
      const std::size_t taken = label_width + display_width(words) + 2;
      const std::size_t room = std::min(widest_bar, width_ > taken + 1 ? width_ - taken : 1);
      const auto length =
          std::max<std::size_t>(1, static_cast<std::size_t>(bar.value) * room / static_cast<std::size_t>(most));
      line(fmt::format("{} {} {}", pad_right(plain(bar.label), label_width), std::string(length, '#'), words));
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
    for (std::size_t i = 0; i < first.size(); ++i) {
      std::string text = pad_right(i == 0 ? first[i] : std::string(indent, ' ') + first[i], widths[0]);
      for (std::size_t j = 1; i == 0 && j < cells.size(); ++j) {
        const std::string cell = plain(cells[j]);
        text += ' ' + std::string(widths[j] - display_width(cell), ' ') + cell;
      }
      line(text, look);
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

  void framed(std::string_view text, std::size_t inner, std::string_view look) {
    const std::string padded = pad_right(text, inner);
    if (!style_.colour) {
      line("| " + padded + " |");
      return;
    }
    out_ += fmt::format("{}|{} {}{}{} {}|{}\n", warning, normal, look, padded, normal, warning, normal);
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
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    const bool coloured = style_.colour && !look.empty() && !text.empty();
    if (coloured) out_ += look;
    out_ += text;
    if (coloured) out_ += normal;
    out_ += '\n';
  }

  /// One empty line before the next block; a form feed is gap enough.
  void gap() {
    if (!out_.empty() && out_.back() != '\f') out_ += '\n';
  }

  TextStyle style_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string to_text(const Page& page, const TextStyle& style) { return TextWriter(style).write(page); }

std::string to_text(const Page& page, std::size_t width) {
  TextStyle style;
  style.width = width;
  return to_text(page, style);
}

}  // namespace hipplan
