// SPDX-License-Identifier: MIT
#include "hipplan/cli/screen.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

#include "hipplan/person/spoken.hpp"
#include "hipplan/text/lists.hpp"

namespace hipplan::cli {
namespace {

class Screener {
 public:
  Screener(const Catalog& catalog, Conversation& conversation) : catalog_(catalog), conversation_(conversation) {}

  Screening one_by_one() {
    conversation_.tell(
        fmt::format("Up to {} questions. Answer each with yes or no. Unsure means yes.\n", catalog_.red_flags.size()));
    for (const Index<RedFlag> i : catalog_.red_flags.indices()) {
      if (!ended_) ask_one(i, fmt::format("{}. {} ", i.value() + 1, catalog_.red_flags[i].question));
    }
    return std::move(screening_);
  }

  Screening in_lists(const std::vector<Index<RedFlag>>& known) {
    conversation_.tell("\nLast, the warning signs: short lists. Unsure means yes.\n");
    for (const Index<RedFlag> flag : known) {
      if (ended_) break;
      ask_one(flag,
              fmt::format("\nYour profile tells of {}. Is that still so?\n  [yes] > ", catalog_.red_flags[flag].sign),
              Reply::yes);
    }
    for (const Index<Urgency> urgency : catalog_.urgencies.indices()) {
      std::vector<Index<RedFlag>> list;
      for (const Index<RedFlag> i : catalog_.red_flags.indices()) {
        if (catalog_.red_flags[i].urgency == urgency && !contains(known, i)) list.push_back(i);
      }
      if (!ended_ && !list.empty()) ask_list(list);
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
  bool ask_one(Index<RedFlag> flag, const std::string& question, std::optional<Reply> usual = std::nullopt) {
    const auto reply = reply_to(question, usual);
    if (!reply || *reply == Reply::no) return false;
    screening_.found.push_back(flag);
    if (catalog_.red_flags[flag].urgency == Index<Urgency>()) ended_ = true;
    return true;
  }

  void ask_list(const std::vector<Index<RedFlag>>& list) {
    std::string question = "\nIs any of these true for you?\n";
    for (const Index<RedFlag> flag : list) question += fmt::format("  - {}\n", catalog_.red_flags[flag].sign);
    question += "yes, no or unsure > ";
    while (!ended_) {
      const auto reply = reply_to(question, std::nullopt);
      if (!reply || *reply == Reply::no) return;
      conversation_.tell("Then one by one:\n");
      bool any = false;
      for (const Index<RedFlag> flag : list) {
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

Screening ask_in_lists(const Catalog& catalog, const std::vector<Index<RedFlag>>& known, Conversation& conversation) {
  return Screener(catalog, conversation).in_lists(known);
}

}  // namespace hipplan::cli
