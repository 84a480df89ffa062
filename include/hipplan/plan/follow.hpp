// SPDX-License-Identifier: MIT
// Where a person stands this week, by what they have logged: the fold of a plan, led by what happened in place of what
// was written. Its source teaches how.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "hipplan/person/history.hpp"
#include "hipplan/plan/progress.hpp"

namespace hipplan {

struct Followed {
  /// Of the pain that counts, for the weeks from this one on.
  Assessment assessment;
  Standing standing;
  Listened listened;
};

/// Follows a person from day to day. A copy goes on from where it is.
class Follower {
 public:
  /// `profile.pain` is the pain with which they began. Weeks are counted from `first`; nobody asks for a day after
  /// `last`.
  Follower(const Catalog& catalog, const Profile& profile, std::chrono::sys_days first, std::chrono::sys_days last);

  /// A day on which something was logged, with all that is said of it; later than those before.
  void hear(const LoggedDay& day);
  /// Where they stand on a day, no earlier than the last that was heard. `pain_today` counts where it is more than what
  /// was logged.
  Followed on(std::chrono::sys_days today, std::optional<int> pain_today) &&;

 private:
  const Listening& figures() const { return catalog_->program.listening; }
  const Assessment& assessment();
  std::chrono::sys_days beginning_of_week(std::chrono::sys_days date) const;
  void go_on_to(std::chrono::sys_days date);
  void begin_anew(std::chrono::sys_days date, int away);
  void hear_pain(const LoggedDay& day);
  void count_pain(int pain, std::chrono::sys_days date);
  LightLimits light_now();
  std::vector<Decision> decisions(std::chrono::sys_days today, bool pain_was_said) const;

  const Catalog* catalog_;
  Profile profile_;
  std::chrono::sys_days last_possible_;
  std::chrono::sys_days first_day_;
  std::chrono::sys_days week_begins_;
  int pain_;
  PainThatCounts pain_that_counts_;
  /// By the pain that counts.
  std::map<int, std::shared_ptr<const Assessment>> assessments_;
  Progress progress_;
  std::optional<std::chrono::sys_days> first_logged_;
  std::optional<std::chrono::sys_days> last_logged_;
  std::optional<std::chrono::sys_days> last_session_;
  int sessions_ = 0;
  Gap last_gap_ = Gap::none;
  std::optional<Decision> anew_;
  /// Of the last logged days.
  std::vector<std::optional<std::int8_t>> recent_;
  Flares flares_;
};

/// All that was logged until `today`, and nothing after it.
Followed follow(const Catalog& catalog, const Profile& profile, const History& history, std::chrono::sys_days today,
                std::optional<int> pain_today = {});

}  // namespace hipplan
