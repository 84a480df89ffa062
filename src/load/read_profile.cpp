// SPDX-License-Identifier: MIT
#include "hipplan/load/read_profile.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "hipplan/load/fields.hpp"
#include "hipplan/person/answer_rows.hpp"
#include "hipplan/text/nearest.hpp"

namespace hipplan {
namespace {

using yaml::Document;
using yaml::Fields;
using yaml::Log;
using yaml::Node;

void read_answer(const Node& node, std::vector<Said>& answer, std::string_view key, const Log& log) {
  if (node.kind == Node::Kind::sequence && node.items().empty()) {
    log.error(node, fmt::format("'{}' is empty; expected at least one word, or no '{}' at all", key, key));
  }
  for (const yaml::Word& word : yaml::read_words(node, log, key)) {
    const Diagnostic here = log.at(*word.node, Severity::error, {});
    answer.push_back({std::string(word.text), here.place, here.excerpt});
  }
}

constexpr std::string_view signs_key = "red-flag";

/// Warning signs under a key like "red_flag": it is reported as unknown, and heard all the same.
void hear_mistyped_signs(const Node& root, Answers& answers, const Log& log) {
  constexpr std::array<std::string_view, 1> meant{signs_key};
  for (const auto& [key, value] : root.entries()) {
    const bool has_words = value.kind == Node::Kind::scalar || value.kind == Node::Kind::sequence;
    if (has_words && key.text() != signs_key && !nearest(key.text(), meant).empty())
      read_answer(value, answers.red_flag, signs_key, log);
  }
}

}  // namespace

std::vector<std::string> words_in(const AnswerRow& row, const std::string& text) {
  if (row.takes == Takes::names) return {text};
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::size_t first = std::min(text.find_first_not_of(' ', begin), end);
    std::string word = text.substr(first, end - first);
    while (word.ends_with(' ')) word.pop_back();
    if (!word.empty()) words.push_back(std::move(word));
    begin = end + 1;
  }
  return words;
}

std::string word_in_yaml(const std::string& word) {
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
  if (plain && !word.empty() && word.front() != '-' && word != "null") return word;
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  return quoted + "'";
}

std::string value_in_yaml(const AnswerRow& row, const std::vector<Said>& answer) {
  std::vector<std::string> words;
  for (const Said& said : answer) {
    for (const std::string& word : words_in(row, said.text)) words.push_back(word_in_yaml(word));
  }
  return words.size() == 1 ? words[0] : fmt::format("[{}]", fmt::join(words, ", "));
}

namespace {

ProfileReading read_keys(const TextFile& file) {
  ProfileReading reading;
  const Document document(file.name, file.text);
  reading.problems = document.problems();
  if (!document.root()) return reading;
  const Log log{document, reading.problems};
  Fields fields(*document.root(), log, "the profile");
  if (fields.has("version")) {
    const int version = fields.need_number("version", 1, 1'000'000);
    if (version > profile_version) {
      log.error(*fields.maybe("version"),
                fmt::format("this profile is of version {}, newer than this program, which reads {}; "
                            "expected a newer program or an older profile",
                            version, profile_version));
      // Its keys may mean other things there; but a warning sign is heard.
      if (const Node* signs = fields.maybe(signs_key)) read_answer(*signs, reading.answers.red_flag, signs_key, log);
      hear_mistyped_signs(*document.root(), reading.answers, log);
      return reading;
    }
  } else {
    fields.need("version");
  }
  for (const YesNoRow& row : yes_no_rows()) reading.answers.*row.answer = fields.maybe_flag(row.name, false);
  for (const AnswerRow& row : answer_rows()) {
    if (const Node* node = fields.maybe(row.name)) {
      read_answer(*node, reading.answers.*row.answer, row.name, log);
    }
  }
  fields.finish();
  hear_mistyped_signs(*document.root(), reading.answers, log);
  return reading;
}

}  // namespace

ProfileReading read_profile(const TextFile& file) {
  ProfileReading reading = read_keys(file);
  keep_first(reading.problems, most_diagnostics, "mistakes");
  return reading;
}

Answers merged(Answers flags, const Answers& profile) {
  flags.active = flags.active || profile.active;
  // What a clinician has examined is what the profile tells of, not a sign that came later.
  flags.cleared = flags.cleared || (profile.cleared && flags.red_flag.empty());
  for (const AnswerRow& row : answer_rows()) {
    std::vector<Said>& answer = flags.*row.answer;
    const std::vector<Said>& known = profile.*row.answer;
    if (row.adds_up) {
      answer.insert(answer.begin(), known.begin(), known.end());
    } else if (answer.empty()) {
      answer = known;
    }
  }
  return flags;
}

std::string write_profile(const Answers& answers) {
  std::string out = fmt::format(
      "# Your answers for hipplan. Change them with any editor, or with 'hipplan init'.\n"
      "# A flag on the command line wins over what stands here; conditions, warning signs and what to avoid add up.\n"
      "version: {}\n",
      profile_version);
  out += fmt::format("\n# used to regular exercise: true or false\nactive: {}\n", answers.active);
  for (const AnswerRow& row : answer_rows()) {
    const std::vector<Said>& answer = answers.*row.answer;
    out += fmt::format("\n# {}\n", row.comment);
    out += answer.empty() ? fmt::format("# {}:\n", row.name)
                          : fmt::format("{}: {}\n", row.name, value_in_yaml(row, answer));
  }
  if (answers.cleared) out += "\n# a clinician has examined the warning sign and knows of it\ncleared: true\n";
  return out;
}

}  // namespace hipplan
