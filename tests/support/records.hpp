// SPDX-License-Identifier: MIT
// Records of a text that comes in pieces.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "hipplan/load/records.hpp"

namespace hipplan::tests {

/// All of them, where the text comes in pieces of so many bytes.
inline std::vector<Record> records_of(std::string_view text, Parted parted = Parted::as_csv, std::size_t piece = 7) {
  Records records(parted);
  std::vector<Record> all;
  const auto take = [&] {
    while (auto record = records.next()) all.push_back(std::move(*record));
  };
  for (std::size_t at = 0; at < text.size(); at += piece) {
    records.feed(text.substr(at, piece));
    take();
  }
  records.end();
  take();
  return all;
}

}  // namespace hipplan::tests
