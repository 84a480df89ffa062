// SPDX-License-Identifier: MIT
#include "hipplan/cli/progress.hpp"

#include <fmt/format.h>

#include "hipplan/cli/terminal.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

constexpr std::chrono::milliseconds between_two{200};
/// Before that nobody can tell how long it will take.
constexpr std::chrono::milliseconds before_the_first{500};

std::string clock_time(std::size_t seconds) {
  const std::size_t hours = seconds / 3600;
  const std::size_t minutes = seconds / 60 % 60;
  return hours > 0 ? fmt::format("{}:{:02}:{:02}", hours, minutes, seconds % 60)
                   : fmt::format("{}:{:02}", minutes, seconds % 60);
}

}  // namespace

std::string progress_in_words(const Progressed& progressed, std::optional<std::size_t> all_bytes,
                              std::chrono::milliseconds taken) {
  const double seconds = static_cast<double>(taken.count()) / 1000;
  std::string words = fmt::format("{} done", progressed.people);
  if (seconds > 0) words += fmt::format(", {:.0f} a second", static_cast<double>(progressed.people) / seconds);
  if (all_bytes && progressed.bytes > 0 && progressed.bytes <= *all_bytes) {
    const double to_do = static_cast<double>(*all_bytes - progressed.bytes) / static_cast<double>(progressed.bytes);
    words += fmt::format(", {} left", clock_time(static_cast<std::size_t>(seconds * to_do)));
  }
  return words + fmt::format(", {} failure{}", progressed.failures, progressed.failures == 1 ? "" : "s");
}

Progress::Progress(bool shown, std::optional<std::size_t> all_bytes) : shown_(shown), all_bytes_(all_bytes) {
  if (shown_) begin_ = last_ = Clock::now();
}

void Progress::show(const Progressed& progressed) {
  if (!shown_) return;
  const Clock::time_point now = Clock::now();
  if (now - begin_ < before_the_first || now - last_ < between_two) return;
  last_ = now;
  const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(now - begin_);
  const std::string words = progress_in_words(progressed, all_bytes_, taken);
  // A line that were broken could not be written over.
  const std::size_t width = columns_of(stderr).value_or(text_width) - 1;
  say(stderr, fmt::format("\r{}\x1b[K", cut_to_width(words, width)));
  there_ = true;
}

void Progress::clear() {
  if (there_) say(stderr, "\r\x1b[K");
  there_ = false;
}

}  // namespace hipplan::cli
