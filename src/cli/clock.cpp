#include "hipplan/cli/clock.hpp"

#include <ctime>

namespace hipplan::cli {

std::chrono::sys_days today() {
  constexpr int first_year = 1900;
  const std::time_t now = std::time(nullptr);
  std::tm here{};
  localtime_r(&now, &here);
  return std::chrono::sys_days{std::chrono::year_month_day{std::chrono::year{here.tm_year + first_year},
                                                           std::chrono::month{static_cast<unsigned>(here.tm_mon) + 1},
                                                           std::chrono::day{static_cast<unsigned>(here.tm_mday)}}};
}

}  // namespace hipplan::cli
