// SPDX-License-Identifier: MIT
#include "hipplan/cli/clock.hpp"

#include <ctime>

namespace hipplan::cli {

std::chrono::sys_days today() {
  using namespace std::chrono;
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday;
}

void learn_today(Answers& answers) {
  if (starts_from_today(answers)) answers.today = today();
}

}  // namespace hipplan::cli
