// SPDX-License-Identifier: MIT
// A page as a list of blocks, without layout: what stands on it, in which order. Every kind of page
// is built once as this and written by one small function a format, so that all formats carry the
// same facts. All text is plain text: making it safe for a format is the writer's work.
#pragma once

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

/// Lines to write on by hand: the labels.
struct FillIn {
  std::vector<std::string> labels;
};

/// The first column is text, the others short values. Empty cells mean "nothing here".
struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
  /// Empty cells are to be written in by hand.
  bool to_fill_in = false;
};

/// One number a row, shown as a bar: how something grows.
struct Bars {
  struct Bar {
    std::string label;
    int value = 0;
    /// The value in words: "41 minutes".
    std::string in_words;
  };
  std::string title;
  std::vector<Bar> bars;
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

/// A new sheet of paper begins here, where the format has such a thing and it is asked for.
struct PageBreak {};

using Block =
    std::variant<Heading, Paragraph, Box, Bullets, Numbered, Checks, Labelled, FillIn, Table, Bars, Picture, PageBreak>;
using Page = std::vector<Block>;

}  // namespace hipplan
