// SPDX-License-Identifier: MIT
#include "hipplan/text/spelling.hpp"

#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

std::string joined(const std::vector<Piece>& pieces) {
  std::string out;
  for (const Piece& piece : pieces) {
    if (!out.empty()) out += piece.mark.empty() ? std::string_view("-") : piece.mark;
    out += piece.plain;
  }
  return out;
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  Piece next;
  bool hyphen = false;
  bool blank = false;
  std::size_t begin = 0;
  const auto end_piece = [&](std::size_t end) {
    if (end == begin) return;
    next.typed = text.substr(begin, end - begin);
    next.plain = in_small_letters(next.typed);
    next.hyphened = hyphen && !blank && next.mark.empty() && !pieces.empty();
    pieces.push_back(std::move(next));
    next = {};
    hyphen = blank = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const FirstCharacter first = first_character(text.substr(at));
    if (first.role != Role::letter) {
      end_piece(at);
      hyphen = hyphen || first.role == Role::hyphen;
      blank = blank || first.role == Role::blank;
      if (first.role == Role::mark && next.mark.empty()) next.mark = text.substr(at, first.bytes);
      begin = at + first.bytes;
    }
    at += first.bytes;
  }
  end_piece(text.size());
  return pieces;
}

std::string plain_spelling(std::string_view text) { return joined(pieces_of(text)); }

bool same_word(std::string_view a, std::string_view b) { return plain_spelling(a) == plain_spelling(b); }

}  // namespace hipplan
