// SPDX-License-Identifier: MIT
#include "hipplan/cli/screen.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

#include "hipplan/cli/questions.hpp"
#include "hipplan/cli/terminal.hpp"

namespace hipplan::cli {
Screening ask(const Catalog& catalog, std::FILE* in, std::FILE* out) {
  Screening screening;
  say(out,
      fmt::format("Up to {} questions. Answer each with yes or no. Unsure means yes.\n", catalog.red_flags.size()));
  for (std::size_t i = 0; i < catalog.red_flags.size(); ++i) {
    const RedFlag& flag = catalog.red_flags[i];
    while (true) {
      say(out, fmt::format("{}. {} ", i + 1, flag.question));
      const std::optional<std::string> line = read_line(in);
      if (!line) {
        say(out, "\n");
        screening.unanswered = true;
        return screening;
      }
      const std::optional<bool> answer = yes_or_no(*line);
      if (!answer) {
        say(out, "Please answer yes or no.\n");
        continue;
      }
      if (*answer) screening.found.push_back(i);
      break;
    }
    if (!screening.found.empty() && catalog.red_flags[screening.found.back()].urgency == 0) return screening;
  }
  return screening;
}

}  // namespace hipplan::cli
