// SPDX-License-Identifier: MIT
#include "hipplan/cli/in_order.hpp"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

#include "catch.hpp"

namespace hipplan {
namespace {

using cli::in_order;
using Steps = cli::Steps<int, int>;

/// Takes 0, 1, 2, ... up to `count`.
auto counting(int& next, int count) {
  return [&next, count]() -> std::optional<int> { return next < count ? std::optional(next++) : std::nullopt; };
}

TEST_CASE("results come in the order of the pieces, whoever is first done") {
  for (const std::size_t jobs : {1U, 2U, 5U, 32U}) {
    int next = 0;
    std::vector<int> given;
    in_order<int, int>(jobs, Steps{counting(next, 200),
                                   [](int piece) {
                                     // The first of many takes longest.
                                     std::this_thread::sleep_for(std::chrono::microseconds(piece % 7 == 0 ? 2000 : 10));
                                     return 3 * piece;
                                   },
                                   [&](int result) {
                                     given.push_back(result);
                                     return true;
                                   }});
    REQUIRE(given.size() == 200);
    for (int i = 0; i < 200; ++i) CHECK(given[static_cast<std::size_t>(i)] == 3 * i);
  }
}

TEST_CASE("no more is taken than may wait") {
  int next = 0;
  std::atomic<int> given = 0;
  std::atomic<int> furthest = 0;
  in_order<int, int>(4, Steps{[&]() -> std::optional<int> {
                                furthest = std::max<int>(furthest, next - given);
                                return next < 300 ? std::optional(next++) : std::nullopt;
                              },
                              [](int piece) {
                                if (piece == 0) std::this_thread::sleep_for(std::chrono::milliseconds(50));
                                return piece;
                              },
                              [&](int) {
                                ++given;
                                return true;
                              }});
  CHECK(given == 300);
  CHECK(furthest <= 16);
  CHECK(furthest > 4);
}

TEST_CASE("whoever is given results can end it") {
  for (const std::size_t jobs : {1U, 4U}) {
    int next = 0;
    int given = 0;
    in_order<int, int>(
        jobs, Steps{counting(next, 1'000'000), [](int piece) { return piece; }, [&](int) { return ++given < 10; }});
    CHECK(given == 10);
    CHECK(next < 1000);
  }
}

TEST_CASE("what a step throws ends it, and is thrown where it began") {
  for (const std::size_t jobs : {1U, 4U}) {
    for (const int step : {0, 1, 2}) {
      int next = 0;
      const auto fail_at = [&](int this_step, int piece) {
        if (step == this_step && piece == 20) throw std::runtime_error("twenty");
        return piece;
      };
      const Steps steps{[&]() -> std::optional<int> { return fail_at(0, next++); },
                        [&](int piece) { return fail_at(1, piece); },
                        [&](int result) { return fail_at(2, result) >= 0; }};
      CHECK_THROWS_WITH((in_order<int, int>(jobs, steps)), "twenty");
    }
  }
}

}  // namespace
}  // namespace hipplan
