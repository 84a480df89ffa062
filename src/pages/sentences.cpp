// SPDX-License-Identifier: MIT
#include "hipplan/pages/sentences.hpp"

#include <string_view>

namespace hipplan {
namespace {

struct Sentences {
  std::vector<std::string> all;

  void operator()(const Heading& heading) { all.push_back(heading.text); }
  void operator()(const Paragraph& paragraph) { all.push_back(paragraph.text); }
  void operator()(const Small& small) { all.push_back(small.text); }
  void operator()(const Bullets& bullets) { all.insert(all.end(), bullets.items.begin(), bullets.items.end()); }
  void operator()(const Numbered& numbered) { all.insert(all.end(), numbered.items.begin(), numbered.items.end()); }
  template <class Other>
  void operator()(const Other&) {}
};

bool ends_a_sentence(std::string_view text) {
  return !text.empty() && std::string_view(".!?:").find(text.back()) != std::string_view::npos;
}

}  // namespace

std::vector<std::string> sentences_of(const Page& page) {
  Sentences sentences;
  for (const Block& block : page) std::visit(sentences, block);
  return sentences.all;
}

std::string in_one_line(const Page& page) {
  std::string line;
  for (const std::string& sentence : sentences_of(page)) {
    if (!line.empty()) line += ' ';
    line += sentence;
    if (!ends_a_sentence(sentence)) line += '.';
  }
  return line;
}

}  // namespace hipplan
