// Plain text: wrapped, aligned, readable as it leaves a printer.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "hipplan/render.hpp"
#include "hipplan/unicode.hpp"

namespace hipplan {
namespace {

constexpr std::size_t narrowest = 20;
constexpr std::size_t narrowest_first_column = 12;

class TextWriter {
 public:
  explicit TextWriter(std::size_t width) : width_(std::max(width, narrowest)) {}

  std::string write(const Page& page) {
    for (const Block& block : page) std::visit(*this, block);
    return std::move(out_);
  }

  void operator()(const Heading& heading) {
    gap();
    if (heading.level == 2) line("");
    const std::vector<std::string> lines = wrap(heading.text, width_);
    for (const std::string& text : lines) line(text);
    if (heading.level < 3) line(std::string(widest(lines), heading.level == 1 ? '=' : '-'));
  }

  void operator()(const Paragraph& paragraph) {
    gap();
    indented("", "", paragraph.text);
  }

  void operator()(const Box& box) {
    gap();
    const std::size_t inner = width_ - 4;
    const std::string border = '+' + std::string(width_ - 2, '-') + '+';
    line(border);
    for (const std::string& text : wrap(box.title, inner)) framed(text, inner);
    for (const std::string& item : box.lines) {
      for (const std::string& text : wrap(item, inner)) framed(text, inner);
    }
    line(border);
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
    for (const auto& [label, text] : labelled.items) indented("", "  ", label + ": " + text);
  }

  void operator()(const FillIn& fill_in) {
    gap();
    for (const std::string& label : fill_in.labels) {
      const std::string start = label + ": ";
      const std::size_t used = display_width(start);
      line(start + std::string(used + 8 < width_ ? width_ - used : 8, '_'));
    }
  }

  void operator()(const Table& table) {
    if (table.header.empty()) return;
    gap();
    std::vector<std::size_t> widths(table.header.size());
    const auto measure = [&](const std::vector<std::string>& row) {
      for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
    };
    measure(table.header);
    for (const auto& row : table.rows) measure(row);
    for (std::size_t i = 1; i < widths.size(); ++i) widths[i] += 1;
    const std::size_t others = std::accumulate(widths.begin() + 1, widths.end(), widths.size() - 1);
    const std::size_t room = width_ > others + narrowest_first_column ? width_ - others : narrowest_first_column;
    widths[0] = std::min(widths[0], room);
    row(table.header, widths);
    line(std::string(std::min(width_, widths[0] + others), '-'));
    for (auto cells : table.rows) {
      for (std::size_t i = 1; table.to_fill_in && i < cells.size(); ++i) {
        if (cells[i].empty()) cells[i] = std::string(widths[i] - 1, '_');
      }
      row(cells, widths);
    }
  }

 private:
  static std::size_t widest(const std::vector<std::string>& lines) {
    std::size_t width = 0;
    for (const std::string& text : lines) width = std::max(width, display_width(text));
    return width;
  }

  void row(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
    const std::vector<std::string> first = wrap(cells[0], widths[0]);
    for (std::size_t i = 0; i < first.size(); ++i) {
      std::string text = pad_right(first[i], widths[0]);
      for (std::size_t j = 1; i == 0 && j < cells.size(); ++j) {
        const std::size_t used = display_width(cells[j]);
        text += ' ' + std::string(widths[j] - used, ' ') + cells[j];
      }
      line(text);
    }
  }

  void framed(std::string_view text, std::size_t inner) { line("| " + pad_right(text, inner) + " |"); }

  void indented(std::string_view first, std::string_view rest, std::string_view text) {
    const std::vector<std::string> lines = wrap(text, width_ - display_width(first.empty() ? rest : first));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      line(std::string(i == 0 ? first : rest) + lines[i]);
    }
  }

  void line(std::string_view text) {
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    out_ += text;
    out_ += '\n';
  }

  /// One empty line before the next block.
  void gap() {
    if (!out_.empty()) out_ += '\n';
  }

  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string to_text(const Page& page, std::size_t width) { return TextWriter(width).write(page); }

}  // namespace hipplan
