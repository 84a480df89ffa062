// SPDX-License-Identifier: MIT
// One self-contained HTML page: no script, no network, a style for the screen and one for paper.
#include "hipplan/formats/html.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hipplan/formats/outline.hpp"
#include "hipplan/formats/svg.hpp"

namespace hipplan {
namespace {

/// Colours have a contrast of at least 7 to 1 in both schemes.
constexpr std::string_view style = R"css(
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #ffffff; --soft: #eef2f5; --line: #6b7785; --warn: #8a1c00; --bar: #1f5f8b; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f2f2f2; --paper: #16191c; --soft: #252b31; --line: #9aa7b4; --warn: #ffb59e; --bar: #7cc0ee; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 46rem; font: 1.05rem/1.5 "Liberation Sans", Arial, Helvetica, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0.5rem 0; }
h2 { font-size: 1.35rem; margin: 2rem 0 0.5rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.1rem; margin: 1.4rem 0 0.3rem; }
.box { border: 3px solid var(--warn); border-radius: 0.4rem; padding: 0.5rem 1rem; margin: 1rem 0; }
.box .title { border: 0; margin: 0; color: var(--warn); font-size: 1.1rem; font-weight: bold; }
.box ul { margin: 0.3rem 0; padding-left: 1.2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.8rem 0; }
th, td { border: 1px solid var(--line); padding: 0.3rem 0.5rem; text-align: center; overflow-wrap: normal; }
th { background: var(--soft); }
th[scope=row], thead th:first-child { text-align: left; font-weight: normal; }
thead th:first-child { font-weight: bold; }
table.fill td { height: 2.2rem; min-width: 3.5rem; }
dl { margin: 0.4rem 0; }
dl div { margin: 0 0 0.25rem; padding-left: 1rem; text-indent: -1rem; }
dt, dd { display: inline; margin: 0; }
dt { font-weight: bold; }
dt::after { content: ": "; }
ul.checks { list-style: none; padding-left: 0; }
ul.checks li::before { content: ""; display: inline-block; width: 1em; height: 1em; border: 2px solid var(--ink); margin-right: 0.6em; vertical-align: -0.15em; }
.fill-in { display: grid; grid-template-columns: auto 1fr; gap: 0.5rem 0.8rem; margin: 1rem 0; }
.fill-in span:nth-child(even) { border-bottom: 1px solid var(--ink); min-height: 1.6rem; }
figure { margin: 1rem 0; }
figcaption { font-weight: bold; }
svg { width: 100%; max-width: 34rem; height: auto; }
svg text { fill: var(--ink); font: 14px "Liberation Sans", Arial, sans-serif; }
svg rect { fill: var(--bar); }
@page { size: auto; margin: 16mm 15mm 18mm; @bottom-center { content: counter(page) " of " counter(pages); font: 9pt sans-serif; } }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #eee; --line: #555; --warn: #000; --bar: #444; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.35; }
  ul, ol { margin: 0.3rem 0; }
  p { margin: 0.4rem 0; }
  h3 { margin-top: 0.9rem; }
  h1, h2, h3 { break-after: avoid; }
  .exercise, .box, table, figure, .fill-in, ul.checks { break-inside: avoid; }
  .week { break-before: page; }
  .scroll { overflow: visible; }
}
)css";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

bool has_picture(const Page& page) {
  return std::any_of(page.begin(), page.end(),
                     [](const Block& block) { return std::holds_alternative<Picture>(block); });
}

/// Pictures take the colours of the page.
std::string picture_style() {
  return ".picture svg { max-width: 100%; width: auto; }\n"
         ":root { --hp-paper: var(--paper); }\n"
         "@media (prefers-color-scheme: dark) { :root { --hp-dim: #c9cdd1; --hp-far: #5c6166; --hp-mat: #2a2d30; } }\n"
         "@media print { :root { --hp-dim: #55595e; --hp-far: #b9bec3; --hp-mat: #e4e7ea; } }\n" +
         svg_style() + '\n';
}

class HtmlWriter {
 public:
  std::string write(const Page& page, const std::string& title) {
    out_ = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n",
        escaped(title), fmt::format("{}{}", style, has_picture(page) ? picture_style() : std::string()));
    const bool titled = std::any_of(page.begin(), page.end(), [](const Block& block) {
      const auto* heading = std::get_if<Heading>(&block);
      return heading != nullptr && heading->level == 1;
    });
    if (!titled) (*this)(Heading{1, title});
    for (const Block& block : page) std::visit(*this, block);
    close_exercise();
    close_week();
    return out_ + "</main>\n</body>\n</html>\n";
  }

  void operator()(const Heading& heading) {
    close_exercise();
    // What follows a small heading stays with it on paper.
    if (heading.level == 3) {
      out_ += "<section class=\"exercise\">\n";
      in_exercise_ = true;
    }
    const int level = outline_.level(heading.level);
    heading_ = heading.text;
    line(fmt::format("<h{0}>{1}</h{0}>", level, escaped(heading.text)));
  }
  void operator()(const Paragraph& paragraph) { line(fmt::format("<p>{}</p>", escaped(paragraph.text))); }
  void operator()(const Box& box) {
    close_exercise();
    // Before the first heading of the page there is none of a lower level.
    const std::string_view tag = outline_.empty() ? "p" : "h2";
    line(fmt::format("<section class=\"box\" role=\"note\"><{0} class=\"title\">{1}</{0}>", tag, escaped(box.title)));
    list("ul", box.lines);
    line("</section>");
  }
  void operator()(const Bullets& bullets) { list("ul", bullets.items); }
  void operator()(const Numbered& numbered) { list("ol", numbered.items); }
  void operator()(const Checks& checks) {
    line("<ul class=\"checks\">");
    for (const std::string& item : checks.items) line(fmt::format("<li>{}</li>", escaped(item)));
    line("</ul>");
  }
  void operator()(const Labelled& labelled) {
    line("<dl>");
    for (const auto& [label, text] : labelled.items) {
      line(fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", escaped(label), escaped(text)));
    }
    line("</dl>");
  }
  void operator()(const FillIn& fill_in) {
    line("<div class=\"fill-in\">");
    for (const std::string& label : fill_in.labels) line(fmt::format("<span>{}</span><span></span>", escaped(label)));
    line("</div>");
  }
  void operator()(const Table& table) {
    line(fmt::format("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table{}>",
                     escaped(heading_ + (table.to_fill_in ? ", to fill in" : "")),
                     table.to_fill_in ? " class=\"fill\"" : ""));
    out_ += "<thead><tr>";
    for (const std::string& cell : table.header) out_ += fmt::format("<th scope=\"col\">{}</th>", escaped(cell));
    line("</tr></thead>\n<tbody>");
    for (const auto& cells : table.rows) {
      out_ += "<tr>";
      for (std::size_t i = 0; i < cells.size(); ++i) {
        out_ += i == 0 ? fmt::format("<th scope=\"row\">{}</th>", escaped(cells[i]))
                       : fmt::format("<td>{}</td>", escaped(cells[i]));
      }
      line("</tr>");
    }
    line("</tbody></table></div>");
  }
  void operator()(const Bars& bars) {
    close_exercise();
    constexpr int row = 24;
    constexpr int left = 80;
    constexpr int longest = 300;
    int most = 1;
    std::string words;
    for (const Bars::Bar& bar : bars.bars) {
      most = std::max(most, bar.value);
      words += fmt::format("{}{}: {}", words.empty() ? "" : "; ", bar.label, bar.in_words);
    }
    line(fmt::format("<figure><figcaption>{}</figcaption>", escaped(bars.title)));
    line(fmt::format("<svg viewBox=\"0 0 520 {}\" role=\"img\" aria-label=\"{}\">",
                     row * static_cast<int>(bars.bars.size()), escaped(words)));
    int y = 0;
    for (const Bars::Bar& bar : bars.bars) {
      const int width = std::max(1, bar.value * longest / most);
      line(fmt::format(
          "<text x=\"0\" y=\"{0}\">{1}</text><rect x=\"{2}\" y=\"{3}\" width=\"{4}\" height=\"{5}\"/>"
          "<text x=\"{6}\" y=\"{0}\">{7}</text>",
          y + 17, escaped(bar.label), left, y + 4, width, row - 8, left + width + 8, escaped(bar.in_words)));
      y += row;
    }
    line("</svg></figure>");
  }
  void operator()(const Picture& picture) {
    out_ += "<figure class=\"picture\">\n";
    out_ +=
        to_inline_svg(picture.drawing, {picture.title, picture.description}, fmt::format("picture-{}", ++pictures_));
    line("</figure>");
  }
  void operator()(const PageBreak&) {
    close_exercise();
    close_week();
    line("<section class=\"week\">");
    in_week_ = true;
  }

 private:
  void list(std::string_view tag, const std::vector<std::string>& items) {
    line(fmt::format("<{}>", tag));
    for (const std::string& item : items) line(fmt::format("<li>{}</li>", escaped(item)));
    line(fmt::format("</{}>", tag));
  }
  void close_exercise() {
    if (in_exercise_) line("</section>");
    in_exercise_ = false;
  }
  void close_week() {
    if (in_week_) line("</section>");
    in_week_ = false;
  }
  void line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }

  std::string out_;
  Outline outline_;
  /// What a table is about.
  std::string heading_;
  bool in_exercise_ = false;
  bool in_week_ = false;
  /// So that no two have one id.
  int pictures_ = 0;
};

}  // namespace

std::string to_html(const Page& page, const std::string& title) { return HtmlWriter().write(page, title); }

}  // namespace hipplan
