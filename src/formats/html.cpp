// SPDX-License-Identifier: MIT
// One self-contained HTML page: no script, no network, a style for the screen and one for paper.
#include "hipplan/formats/html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "hipplan/formats/outline.hpp"
#include "hipplan/formats/plot.hpp"
#include "hipplan/formats/svg.hpp"
#include "hipplan/pages/picture.hpp"
#include "hipplan/text/markup.hpp"

namespace hipplan {
namespace {

/// Colours have a contrast of at least 7 to 1 in both schemes.
constexpr std::string_view style = R"css(
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #ffffff; --soft: #eef2f5; --line: #6b7785; --warn: #8a1c00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f2f2f2; --paper: #16191c; --soft: #252b31; --line: #9aa7b4; --warn: #ffb59e; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 52rem; font: 1.05rem/1.45 "Liberation Sans", Arial, Helvetica, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0.5rem 0; }
h2 { font-size: 1.35rem; margin: 2rem 0 0.5rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.1rem; margin: 1.2rem 0 0.3rem; }
p { margin: 0.5rem 0; }
a { color: inherit; }
.small { font-size: 0.8rem; }
.box { border: 3px solid var(--warn); border-radius: 0.4rem; padding: 0.4rem 0.9rem; margin: 0.8rem 0; }
.box .title { border: 0; margin: 0; color: var(--warn); font-size: 1.1rem; font-weight: bold; }
.box ul { margin: 0.2rem 0; padding-left: 1.2rem; }
.scroll { overflow: auto; max-height: 92vh; }
table { border-collapse: collapse; width: 100%; margin: 0.8rem 0; }
th, td { border: 1px solid var(--line); padding: 0.25rem 0.4rem; text-align: center; overflow-wrap: normal; }
th { background: var(--soft); }
thead th { position: sticky; top: 0; }
th[scope=row], thead th:first-child { text-align: left; font-weight: normal; }
thead th:first-child { font-weight: bold; }
table.fill td { height: 2.2rem; }
.pair { display: flex; align-items: start; flex-wrap: wrap; gap: 0 1rem; }
.pair table { flex: 1 1 11rem; width: auto; }
table.routine th[scope=row] { min-width: 9rem; overflow-wrap: anywhere; }
table.routine .with-picture { display: flex; align-items: center; gap: 0.5rem; }
table.routine .with-picture svg { flex: none; width: 3.6rem; height: 2.5rem; }
table.routine .note { display: block; font-size: 0.85em; }
table.routine td { white-space: nowrap; }
table.routine td.when { white-space: normal; }
table.routine td.changed { font-weight: bold; }
.deck { columns: 21rem; column-gap: 1.2rem; }
.deck h3 { margin-top: 0.4rem; }
.together { break-inside: avoid; }
.card { border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.4rem 0.7rem; margin: 0 0 0.8rem; }
.card summary { cursor: pointer; }
.card summary :is(h2, h3, h4) { display: inline; font-size: 1.1rem; margin: 0; }
.card .dose { font-weight: bold; margin: 0.3rem 0; }
.card ol { margin: 0.3rem 0; padding-left: 1.4rem; }
.card dl { margin: 0.3rem 0; }
.card figure { margin: 0.3rem 0; }
.card .back { font-size: 0.85rem; }
dl { margin: 0.4rem 0; }
dl div { margin: 0 0 0.2rem; padding-left: 1rem; text-indent: -1rem; }
dt, dd { display: inline; margin: 0; }
dt { font-weight: bold; }
dt::after { content: ": "; }
ul.checks { list-style: none; padding-left: 0; }
ul.checks li::before { content: ""; display: inline-block; width: 1em; height: 1em; border: 2px solid var(--ink); margin-right: 0.6em; vertical-align: -0.15em; }
.fill-in { display: flex; gap: 0.4rem 1rem; margin: 0.5rem 0; flex-wrap: wrap; }
.fill-in div { display: flex; flex: 1 1 9rem; gap: 0.4rem; align-items: end; }
.fill-in div:first-child { flex-grow: 2; }
.fill-in span + span { flex: 1; border-bottom: 1px solid var(--ink); min-height: 1.6rem; min-width: 3rem; }
figure { margin: 1rem 0; }
.large { font-size: 1.5rem; }
@page { size: auto; margin: 11mm 12mm 14mm; @bottom-center { content: counter(page) " of " counter(pages); font: 9pt sans-serif; } }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #eee; --line: #555; --warn: #000; font-size: 12pt; }
  :root:has(.large) { font-size: 18pt; }
  body, body.large { max-width: none; padding: 0 1px; font-size: 1rem; line-height: 1.25; }
  h1 { font-size: 1.5rem; margin: 0 0 0.2rem; }
  h2 { font-size: 1.2rem; margin: 0.5rem 0 0.2rem; }
  h3 { font-size: 1.05rem; margin: 0.4rem 0 0.1rem; }
  h1, h2, h3 { break-after: avoid; }
  p, ul, ol, dl, table { margin-top: 0.2rem; margin-bottom: 0.2rem; }
  p, li { orphans: 3; widows: 3; }
  .box, table, figure, .fill-in, ul.checks { break-inside: avoid; }
  tr { break-inside: avoid; }
  table.fill td { height: 1.4rem; }
  table.routine.wide { font-size: 0.85rem; }
  table.routine.wide th, table.routine.wide td { padding: 0.05rem 0.3rem; white-space: nowrap; }
  table.routine.wide th[scope=row] { white-space: normal; min-width: 0; }
  table.routine.wide .note { display: inline; }
  table.routine.wide .with-picture svg { width: 2.2rem; height: 1.5rem; }
  thead th { position: static; }
  .scroll { overflow: visible; max-height: none; }
  .deck { columns: 2; column-gap: 6mm; line-height: 1.15; }
  h2 + p { break-after: avoid; }
  .large .deck { columns: 1; }
  .card { padding: 0.15rem 0.5rem; margin-bottom: 0.4rem; }
  .card figure, .card .dose { margin: 0.15rem 0; }
  .picture svg { max-height: 23mm; }
  .pair { break-before: avoid; break-inside: avoid; }
  .pair table { margin: 0.2rem 0; }
  .three { font-size: 0.85rem; flex-wrap: nowrap; gap: 0.4rem; }
  .three th, .three td { padding: 0.1rem 0.2rem; }
  .card summary { list-style: none; }
  .card .back { display: none; }
  a { text-decoration: none; }
}
)css";

constexpr std::size_t most_rows_of_one = 8;
constexpr std::size_t most_rows_of_two = 20;
constexpr std::size_t most_wide_columns = 4;

/// Pictures take the colours of the page.
std::string picture_style() {
  return ".picture svg { max-width: 100%; width: auto; height: auto; max-height: 30mm; }\n"
         ":root { --hp-paper: var(--paper); }\n"
         "@media (prefers-color-scheme: dark) { :root { --hp-dim: #c9cdd1; --hp-far: #5c6166; --hp-mat: #2a2d30; } }\n"
         "@media print { :root { --hp-dim: #55595e; --hp-far: #b9bec3; --hp-mat: #e4e7ea; } }\n" +
         svg_style() + '\n';
}

class HtmlWriter {
 public:
  std::string write(const Page& page, const std::string& title, bool large_print) {
    out_ = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n<body{}>\n<main>\n",
        escaped_markup(title), fmt::format("{}{}", style, pictures_of(page).empty() ? std::string() : picture_style()),
        large_print ? " class=\"large\"" : "");
    const bool titled = std::any_of(page.begin(), page.end(), [](const Block& block) {
      const auto* heading = std::get_if<Heading>(&block);
      return heading != nullptr && heading->level == 1;
    });
    if (!titled) (*this)(Heading{1, title});
    for (const Block& block : page) {
      // Cards one after the other fill the same columns.
      if (!std::holds_alternative<Cards>(block)) close_deck();
      std::visit(*this, block);
    }
    close_deck();
    close_exercise();
    close_sheet();
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
    line(fmt::format("<h{0}>{1}</h{0}>", level, escaped_markup(heading.text)));
  }
  void operator()(const Paragraph& paragraph) { line(fmt::format("<p>{}</p>", escaped_markup(paragraph.text))); }
  void operator()(const Small& small) { line(fmt::format("<p class=\"small\">{}</p>", escaped_markup(small.text))); }
  void operator()(const Box& box) {
    close_exercise();
    // Before the first heading of the page there is none of a lower level.
    const std::string_view title = outline_.empty() ? "p" : "h2";
    const std::string_view tag = outline_.empty() ? "div" : "section";
    line(fmt::format("<{0} class=\"box\" role=\"note\"><{1} class=\"title\">{2}</{1}>", tag, title,
                     escaped_markup(box.title)));
    list("ul", box.lines);
    line(fmt::format("</{}>", tag));
  }
  void operator()(const Bullets& bullets) { list("ul", bullets.items); }
  void operator()(const Numbered& numbered) { list("ol", numbered.items); }
  void operator()(const Checks& checks) {
    line("<ul class=\"checks\">");
    for (const std::string& item : checks.items) line(fmt::format("<li>{}</li>", escaped_markup(item)));
    line("</ul>");
  }
  void operator()(const Labelled& labelled) {
    line("<dl>");
    for (const auto& [label, text] : labelled.items) {
      line(fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", escaped_markup(label), escaped_markup(text)));
    }
    line("</dl>");
  }
  void operator()(const FillIn& fill_in) {
    for (const std::vector<std::string>& labels : fill_in.lines) {
      line("<div class=\"fill-in\">");
      for (const std::string& label : labels)
        line(fmt::format("<div><span>{}</span><span></span></div>", escaped_markup(label)));
      line("</div>");
    }
  }
  void operator()(const Table& table) {
    line(fmt::format("<section class=\"scroll{}\" tabindex=\"0\" aria-label=\"{}\">",
                     !table.to_fill_in                      ? ""
                     : table.rows.size() < most_rows_of_two ? " pair"
                                                            : " pair three",
                     escaped_markup(heading_ + (table.to_fill_in ? ", to fill in" : ""))));
    // A long form stands in columns where there is room.
    const std::size_t rows = table.rows.size();
    const std::size_t parts = !table.to_fill_in || rows < most_rows_of_one ? 1 : rows < most_rows_of_two ? 2 : 3;
    for (std::size_t part = 0; part < parts; ++part) write_rows(table, rows * part / parts, rows * (part + 1) / parts);
    line("</section>");
  }
  void operator()(const Picture& picture) { draw(picture, fmt::format("picture-{}", ++pictures_)); }
  void operator()(const Plot& plot) {
    line("<figure class=\"plot\">");
    line(plot_svg(plot, fmt::format("plot-{}", ++plots_)));
    line("</figure>");
  }
  void operator()(const RoutineTable& table) {
    close_exercise();
    line(
        fmt::format("<section class=\"scroll\" tabindex=\"0\" aria-label=\"Your exercises, week by week\">"
                    "<table class=\"routine{}\">",
                    table.weeks.size() > most_wide_columns ? " wide" : ""));
    out_ += "<thead><tr><th scope=\"col\">Exercise</th><th scope=\"col\">When</th>";
    for (const std::string& week : table.weeks)
      out_ += fmt::format("<th scope=\"col\">Week {}</th>", escaped_markup(week));
    line("</tr></thead>\n<tbody>");
    for (const RoutineTable::Row& row : table.rows) routine_row(row);
    for (const RoutineTable::Row& row : table.totals) routine_row(row);
    line("</tbody></table></section>");
  }
  void operator()(const Cards& cards) {
    close_exercise();
    if (!in_deck_) line("<div class=\"deck\">");
    in_deck_ = true;
    // On paper how one gets ready stays with the first card that needs it.
    line("<div class=\"together\">");
    if (!cards.title.empty()) {
      (*this)(Heading{3, cards.title});
      close_exercise();
    }
    if (!cards.set_up.empty()) line(fmt::format("<p>{}</p>", escaped_markup(cards.set_up)));
    for (std::size_t i = 0; i < cards.cards.size(); ++i) {
      if (i > 0) line("</div>\n<div class=\"together\">");
      write_card(cards.cards[i]);
    }
    line("</div>");
  }
  void operator()(const PageBreak&) {
    close_exercise();
    close_sheet();
    line("<section class=\"sheet\">");
    in_sheet_ = true;
  }

 private:
  void draw(const Picture& picture, const std::string& id) {
    out_ += "<figure class=\"picture\">\n";
    out_ += to_inline_svg(picture.drawing, {picture.title, picture.description}, id);
    line("</figure>");
  }

  /// The first row of an exercise is where its card leads back to.
  void routine_row(const RoutineTable::Row& row) {
    std::string name = escaped_markup(row.name);
    std::string id;
    if (row.number > 0) name = fmt::format("{}. {}", row.number, name);
    if (!row.card.empty()) {
      name = fmt::format("<a href=\"#card-{}\">{}</a>", row.card, name);
      if (rows_.insert(row.card).second) id = fmt::format(" id=\"row-{}\"", row.card);
    }
    if (!row.note.empty()) name += fmt::format(" <span class=\"note\">({})</span>", escaped_markup(row.note));
    if (row.picture) {
      name = fmt::format("<div class=\"with-picture\">{}<span>{}</span></div>",
                         to_thumbnail(row.picture->drawing, "picture-" + row.card), name);
    }
    out_ +=
        fmt::format("<tr{}><th scope=\"row\">{}</th><td class=\"when\">{}</td>", id, name, escaped_markup(row.when));
    for (const RoutineTable::Cell& cell : row.cells) {
      if (cell.dose.empty()) {
        out_ += "<td>-</td>";
      } else {
        out_ += cell.changed ? fmt::format("<td class=\"changed\">{}*</td>", escaped_markup(cell.dose))
                             : fmt::format("<td>{}</td>", escaped_markup(cell.dose));
      }
    }
    line("</tr>");
  }

  void write_card(const Cards::Card& card) {
    const int level = outline_.level(4);
    line(fmt::format("<details class=\"card\" id=\"card-{0}\" open><summary><h{1}>{2}. {3}</h{1}></summary>", card.id,
                     level, card.number, escaped_markup(card.name)));
    if (card.picture) draw(*card.picture, "picture-" + card.id);
    line(fmt::format("<p class=\"dose\">{}</p>", escaped_markup(card.dose)));
    (*this)(Numbered{card.steps});
    (*this)(Labelled{card.notes});
    line(fmt::format("<a class=\"back\" href=\"#row-{}\">Back to the table</a></details>", card.id));
  }

  void write_rows(const Table& table, std::size_t from, std::size_t to) {
    out_ += table.to_fill_in ? "<table class=\"fill\">" : "<table>";
    out_ += "<thead><tr>";
    for (const std::string& cell : table.header) out_ += fmt::format("<th scope=\"col\">{}</th>", escaped_markup(cell));
    line("</tr></thead>\n<tbody>");
    for (std::size_t r = from; r < to; ++r) {
      const std::vector<std::string>& cells = table.rows[r];
      out_ += "<tr>";
      for (std::size_t i = 0; i < cells.size(); ++i) {
        out_ += i == 0 ? fmt::format("<th scope=\"row\">{}</th>", escaped_markup(cells[i]))
                       : fmt::format("<td>{}</td>", escaped_markup(cells[i]));
      }
      line("</tr>");
    }
    line("</tbody></table>");
  }

  void close_deck() {
    if (in_deck_) line("</div>");
    in_deck_ = false;
  }
  void list(std::string_view tag, const std::vector<std::string>& items) {
    line(fmt::format("<{}>", tag));
    for (const std::string& item : items) line(fmt::format("<li>{}</li>", escaped_markup(item)));
    line(fmt::format("</{}>", tag));
  }
  void close_exercise() {
    if (in_exercise_) line("</section>");
    in_exercise_ = false;
  }
  void close_sheet() {
    if (in_sheet_) line("</section>");
    in_sheet_ = false;
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
  bool in_sheet_ = false;
  bool in_deck_ = false;
  std::set<std::string> rows_;
  /// So that no two have one id.
  int pictures_ = 0;
  int plots_ = 0;
};

}  // namespace

std::string to_html(const Page& page, const std::string& title, bool large_print) {
  return HtmlWriter().write(page, title, large_print);
}

}  // namespace hipplan
