// SPDX-License-Identifier: MIT
#include "hipplan/cli/screen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "hipplan/person/spoken.hpp"

namespace hipplan::cli {
namespace {

class Screener {
 public:
  Screener(const Catalog& catalog, Conversation& conversation) : catalog_(catalog), conversation_(conversation) {}

  Screening one_by_one() {
    conversation_.tell(
        fmt::format("Up to {} questions. Answer each with yes or no. Unsure means yes.\n", catalog_.red_flags.size()));
    for (std::size_t i = 0; i < catalog_.red_flags.size() && !ended_; ++i)
      ask_one(i, fmt::format("{}. {} ", i + 1, catalog_.red_flags[i].question));
    return std::move(screening_);
  }

  Screening in_lists(std::span<const std::size_t> known) {
    conversation_.tell("\nLast, the warning signs: short lists. Unsure means yes.\n");
    for (const std::size_t flag : known) {
      if (ended_) break;
      ask_one(flag,
              fmt::format("\nYour profile tells of {}. Is that still so?\n  [yes] > ", catalog_.red_flags[flag].sign),
              Reply::yes);
    }
    for (std::size_t urgency = 0; urgency < catalog_.urgencies.size() && !ended_; ++urgency) {
      std::vector<std::size_t> list;
      for (std::size_t i = 0; i < catalog_.red_flags.size(); ++i) {
        const bool asked = std::find(known.begin(), known.end(), i) != known.end();
        if (catalog_.red_flags[i].urgency == urgency && !asked) list.push_back(i);
      }
      if (!list.empty()) ask_list(list);
    }
    return std::move(screening_);
  }

 private:
  std::optional<Reply> reply_to(const std::string& question, std::optional<Reply> usual) {
    while (true) {
      const auto line = conversation_.ask(question);
      if (!line) {
        screening_.unanswered = ended_ = true;
        return std::nullopt;
      }
      const auto reply = line->empty() ? usual : spoken_reply(*line);
      if (reply) return reply;
      conversation_.misunderstood("Please answer yes or no.\n");
    }
  }

  /// Whether it is true, or may be.
  bool ask_one(std::size_t flag, const std::string& question, std::optional<Reply> usual = std::nullopt) {
    const auto reply = reply_to(question, usual);
    if (!reply || *reply == Reply::no) return false;
    screening_.found.push_back(flag);
    if (catalog_.red_flags[flag].urgency == 0) ended_ = true;
    return true;
  }

  void ask_list(const std::vector<std::size_t>& list) {
    std::string question = "\nIs any of these true for you?\n";
    for (const std::size_t flag : list) question += fmt::format("  - {}\n", catalog_.red_flags[flag].sign);
    question += "yes, no or unsure > ";
    while (!ended_) {
      const auto reply = reply_to(question, std::nullopt);
      if (!reply || *reply == Reply::no) return;
      conversation_.tell("Then one by one:\n");
      bool any = false;
      for (const std::size_t flag : list) {
        if (!ended_) any = ask_one(flag, fmt::format("{} > ", catalog_.red_flags[flag].question)) || any;
      }
      // Whoever was sure of one must have passed over it.
      if (any || *reply == Reply::unsure || ended_) return;
      conversation_.misunderstood("You said that one of them is true, and then no to each. Once more:\n");
    }
  }

  const Catalog& catalog_;
  Conversation& conversation_;
  Screening screening_;
  bool ended_ = false;
};

}  // namespace

Screening ask_one_by_one(const Catalog& catalog, Conversation& conversation) {
  return Screener(catalog, conversation).one_by_one();
}

Screening ask_in_lists(const Catalog& catalog, std::span<const std::size_t> known, Conversation& conversation) {
  return Screener(catalog, conversation).in_lists(known);
}

}  // namespace hipplan::cli
