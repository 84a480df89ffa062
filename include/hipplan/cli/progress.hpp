// SPDX-License-Identifier: MIT
// How far a long run has come: a line on standard error that is written over, in a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace hipplan::cli {

struct Progressed {
  std::size_t people = 0;
  /// Mistakes, and people for whom nothing fits.
  std::size_t failures = 0;
  /// Of the input.
  std::size_t bytes = 0;
};

/// "1200 done, 400 a second, 1:05 left, 3 failures". `all_bytes` is what the input has, where that is known.
std::string progress_in_words(const Progressed& progressed, std::optional<std::size_t> all_bytes,
                              std::chrono::milliseconds taken);

class Progress {
 public:
  /// With `shown` false it does nothing, and does not look at the clock.
  Progress(bool shown, std::optional<std::size_t> all_bytes);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// A few times a second.
  void show(const Progressed& progressed);
  /// Before something else is printed there.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool shown_;
  std::optional<std::size_t> all_bytes_;
  Clock::time_point begin_;
  Clock::time_point last_;
  bool there_ = false;
};

}  // namespace hipplan::cli
