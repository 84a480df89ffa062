// SPDX-License-Identifier: MIT
#include "targets.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "small_catalog.hpp"

namespace hipplan::fuzz {
namespace {

using Seeds = std::vector<std::string>;

std::string fixture(const std::string& name) {
  std::ifstream file(HIPPLAN_SOURCE_DIR "/tests/fixtures/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Seeds catalog_seeds() {
  return {tests::small_program() + tests::small_exercises(), tests::small_exercises(), fixture("my-exercise.yaml"),
          fixture("my-mistake.yaml"), "exercises:\n" + tests::another_exercise("step-up", "2")};
}

Seeds profile_seeds() {
  return {fixture("review-profile.yaml"),
          "version: 2\npain: 4\nactive: true\nposition: [lying, sitting]\nequipment: [chair, band]\nweeks: 6\n"
          "days: [mon, wed, fri]\nminutes: 30\nstart: 2026-11-23\nside: left\ncondition: osteoarthritis\n"
          "avoid: [bridge, impact]\ngoal: stairs\ninclude: clamshell\nprefer: [bridge]\n",
          "# mine\nversion: 1\npain: 4   # of 10\nred-flag: night-sweats\ncleared: true\n"};
}

Seeds words_seeds() {
  return {"on my back, and in a chair",
          "a firm chair & an elastic band",
          "wear and tear, sciatica",
          "climb stairs",
          "every other day",
          "my left hip",
          "about four",
          "half an hour",
          "not sure",
          "none",
          "mon-fri",
          "4/10"};
}

/// The small catalog has other exercises than the shipped one.
std::string log_of_small(std::string log) {
  constexpr std::string_view theirs = "bridge";
  constexpr std::string_view ours = "heel-slide";
  for (std::size_t at = 0; (at = log.find(theirs, at)) != std::string::npos; at += ours.size())
    log.replace(at, theirs.size(), ours);
  return log;
}

Seeds log_seeds() {
  return {log_of_small(fixture("log.csv")), log_of_small(fixture("week.csv")).substr(0, 700),
          fixture("review-worse.csv").substr(0, 900)};
}

Seeds batch_seeds() {
  return {"id,pain,position,equipment,red-flag\nada,4,\"lying,sitting\",chair,\nben,11,,,\ncleo,5,,,fever\n",
          "pain;id;start\r\n4;ada;\r\n7;=ben;2026-11-23\r\n",
          "{\"id\":\"ada\",\"pain\":4,\"position\":[\"lying\",\"sitting\"]}\n{\"id\":2,\"pain\":12}\n"};
}

/// What stands under `figure` in an exercise that is shipped, without its indentation.
std::string figure_at(std::string_view text) {
  constexpr std::string_view indentation = "      ";
  std::string figure;
  while (text.starts_with(indentation)) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    figure += text.substr(indentation.size(), end - indentation.size());
    text.remove_prefix(end);
  }
  return figure;
}

Seeds figure_seeds() {
  Seeds seeds{"{base: crook-lying, end: {lift: pelvis, hips: 0}, arrow: pelvis, dark: buttocks, view: feet}"};
  constexpr std::string_view key = "\n    figure:\n";
  for (const TextFile& file : cli::builtin_files()) {
    const std::string_view text = file.text;
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1))
      seeds.push_back(figure_at(text.substr(at + key.size())));
  }
  return seeds;
}

Seeds names_seeds() {
  return {"Bridge\nHeel slide",
          "=1+1\n@sum\n-2",
          "</style><script>alert(1)</script>\n\"onload=\"x",
          "| a | b |\n# x\n---",
          "[x](javascript:x)\n<!-- x",
          "BEGIN:VEVENT;a,b\\n",
          "\xD7\x90\xD7\x91 \xE6\x97\xA5\xE6\x9C\xAC \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xAC",
          "\x1b[31mred\n\x07"};
}

constexpr std::array<NamedTarget, 7> all{{{"catalog", try_catalog, catalog_seeds},
                                          {"profile", try_profile, profile_seeds},
                                          {"words", try_words, words_seeds},
                                          {"log", try_log, log_seeds},
                                          {"batch", try_batch, batch_seeds},
                                          {"figure", try_figure, figure_seeds},
                                          {"names", try_names, names_seeds}}};

}  // namespace

std::span<const NamedTarget> targets() { return all; }

}  // namespace hipplan::fuzz
