// SPDX-License-Identifier: MIT
// A page as a list of blocks, without layout: what stands on it, in which order. Every kind of page
// is built once as this and written by one small function a format, so that all formats carry the
// same facts. All text is plain text: making it safe for a format is the writer's work.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "hipplan/figure/drawing.hpp"

namespace hipplan {

struct Heading {
  /// 1 to 3.
  int level = 1;
  std::string text;
};

struct Paragraph {
  std::string text;
};

/// What nobody needs to read while they exercise.
struct Small {
  std::string text;
};

/// Set apart with a frame: what must not be overlooked.
struct Box {
  std::string title;
  std::vector<std::string> lines;
};

struct Bullets {
  std::vector<std::string> items;
};

struct Numbered {
  std::vector<std::string> items;
};

/// Boxes to tick.
struct Checks {
  std::vector<std::string> items;
};

/// "Start: sit tall." One line each.
struct Labelled {
  std::vector<std::pair<std::string, std::string>> items;
};

/// Lines to write on by hand: the labels. Those of one line stand side by side where there is room.
struct FillIn {
  std::vector<std::vector<std::string>> lines;
};

/// The first column is text, the others short values. Empty cells mean "nothing here".
struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
  /// Empty cells are to be written in by hand.
  bool to_fill_in = false;
  /// Each row is to be ticked off: its second cell is for that.
  bool to_tick = false;
};

/// How an exercise is done, drawn.
struct Picture {
  /// The id of the exercise: a file of its own is called so.
  std::string id;
  std::string title;
  /// In words, for whoever does not see it.
  std::string description;
  figure::Drawing drawing;
};

/// What one does, a row an exercise in the order in which it is done, and how much of it, a column a week or a run of
/// weeks that are alike.
struct RoutineTable {
  struct Cell {
    /// Empty: not in these weeks.
    std::string dose;
    /// There is something new about it since the weeks before.
    bool changed = false;
  };
  struct Row {
    /// That of its card; 0 where there is none, as of the minutes.
    int number = 0;
    /// The id of its card.
    std::string card;
    std::string name;
    /// What a cell with a dose does not say: "each side", "takes over from Bridge".
    std::string note;
    /// "Mon Wed Fri", "every day".
    std::string when;
    /// One a column.
    std::vector<Cell> cells;
    /// Small, where the format has pictures.
    std::optional<Picture> picture;
  };
  /// "1", "7-12".
  std::vector<std::string> weeks;
  std::vector<Row> rows;
  /// What is told of a whole session or week: minutes, how far to walk.
  std::vector<Row> totals;
};

/// How to do exercises for which one gets ready alike: as cards, side by side where there is room.
struct Cards {
  struct Card {
    /// That of its row in the table.
    int number = 0;
    /// Of the exercise.
    std::string id;
    std::string name;
    std::optional<Picture> picture;
    /// In words.
    std::string dose;
    std::vector<std::string> steps;
    /// "Feel: the buttocks." Each with its label.
    std::vector<std::pair<std::string, std::string>> notes;
  };
  /// How one gets ready for all of them; both may be empty.
  std::string title;
  std::string set_up;
  std::vector<Card> cards;
};

/// How figures from 0 to 10 went over time.
struct Plot {
  struct Value {
    std::chrono::sys_days date;
    int value = 0;
  };
  struct Series {
    std::string label;
    /// Earliest first.
    std::vector<Value> values;
  };
  std::string title;
  /// In words, for whoever does not see it.
  std::string description;
  std::vector<Series> series;
  /// The first and the last day of the axis.
  std::chrono::sys_days from;
  std::chrono::sys_days to;
};

/// A new sheet of paper begins here, where the format has such a thing and it is asked for.
struct PageBreak {};

using Block = std::variant<Heading, Paragraph, Box, Bullets, Numbered, Checks, Labelled, FillIn, Table, Picture,
                           RoutineTable, Cards, Plot, Small, PageBreak>;
using Page = std::vector<Block>;

}  // namespace hipplan
