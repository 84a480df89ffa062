// SPDX-License-Identifier: MIT
// Words as people write them: "Side lying", "SIDE_LYING" and "side-lying" are one word. Only what a person answers is
// read so; the files of a catalog keep to the letter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hipplan {

/// A piece of a text between blanks, hyphens, marks and line ends.
struct Piece {
  std::string_view typed;
  /// In small letters.
  std::string plain;
  /// The mark before it that only stands between two words, like ";", "/" or a line's end; empty where there is none.
  std::string_view mark;
  /// Only a hyphen or the like, and no blank, stands before it.
  bool hyphened = false;
};

std::vector<Piece> pieces_of(std::string_view text);

/// The form in which words are compared: small letters, one hyphen for whatever blanks, hyphens, underscores, dots and
/// quotation marks stand between them. Other marks stay: "Bridge, Left" is "bridge,left".
std::string plain_spelling(std::string_view text);

bool same_word(std::string_view a, std::string_view b);

}  // namespace hipplan
