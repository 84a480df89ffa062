// SPDX-License-Identifier: MIT
// What a log may change (rules H): small pure functions over what was said of sessions and days, one a rule, and the
// decisions that come of them. They hold or lower freely, and raise only on evidence; what was not said is never taken
// for good. Who puts them together, day after day, is plan/follow.hpp.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/catalog/dose.hpp"
#include "hipplan/person/history.hpp"
#include "hipplan/rules/traffic_light.hpp"

namespace hipplan {

// What happened

/// How one exercise went in one session; the later ones are worse news than the earlier ones.
enum class Went : std::uint8_t {
  well,            ///< as written, told of, in green, quiet by next morning
  as_usual,        ///< the same, but above green and no more than a usual pain of 6 or 7
  morning_untold,  ///< nothing was said of the next morning
  untold,          ///< nothing was said of the pain during it
  less,            ///< less was done than was written
  amber,
  effort,   ///< harder than the most effort with which one moves on
  control,  ///< poor
  morning,  ///< above the usual pain next morning
  red,
};

/// What is told of one exercise in one session.
struct Account {
  std::chrono::sys_days date;
  Went went = Went::untold;
  /// The pain or the effort that decided; 0 to 10.
  int value = 0;
  /// The pain during it was above green: what it was that hurt.
  bool above_green = false;
  /// Red because the pain turned sharp, whatever its number.
  bool sharp = false;
  /// Of the log.
  std::uint32_t line = 0;
  friend bool operator==(const Account&, const Account&) = default;
};

/// Whether it was done as written.
constexpr bool is_good(Went went) { return went == Went::well || went == Went::as_usual; }

/// The pain of a day, to judge by.
struct DayPain {
  /// Of the last days, a morning is compared with it; as long as too few days are told, no less than that of this day.
  int usual = 0;
  /// What stands for the pain just before a session: the usual one, or what was said of this day if that is more.
  int before = 0;
  /// Where it was said.
  std::optional<std::int8_t> next_morning;
};

/// What was written of an exercise.
struct Written {
  Dose dose;
  WorkedSide side = WorkedSide::both;
};

enum class Colour : std::uint8_t { green, usual, amber, red };

/// The colour of a pain during an exercise (rules A6). By comparison `before` stands for the pain just before.
Colour colour_of(const Listening& figures, const LightLimits& light, int pain, int before);

/// One exercise in one session, told in one row or in one a side; `written` is what stands in the plan, and what a row
/// says was planned counts in its place if it is of the same kind. One side of two is less than was written. Not done
/// at all: nothing.
std::optional<Account> account_of(const Listening& figures, const LightLimits& light, std::span<const Done* const> rows,
                                  const Written& written, std::chrono::sys_days date, const DayPain& pain);

/// Adds what is told of an exercise to what is known of it. A day counts once, by the worst that is told of it.
void add_account(std::vector<Account>& accounts, const Account& account);

// H1, H2: whether an exercise moves on

/// How far an exercise may go by what is told of it.
enum class Leave : std::uint8_t { nothing, step, rung };

/// Why an exercise may go so far, and the sessions on which that rests.
struct Permission {
  Leave leave = Leave::nothing;
  /// What holds it; where nothing does, or too little is told, `well`.
  Went held_by = Went::well;
  std::vector<Account> rests_on;
};

/// H1, H2: the last `sessions` that were told in full decide; what was not told says nothing. `accounts` are those at
/// the present dose, earliest first.
Permission permission(std::span<const Account> accounts, int sessions);

// H3 is rules/dose.hpp: dose_before.

// H4: halved

/// Half the rounds; of one round half the repetitions; of one repetition half the hold. The same where nothing is left
/// to halve. Minutes are halved, too.
Dose half_of(const Dose& dose);

/// Whether so many quiet sessions lie behind: as H1, but at half the dose.
bool is_quiet_again(const Listening& figures, std::span<const Account> accounts);

// H5, H6: usual pain

/// The usual pain of a day on which it was said.
struct UsualPain {
  std::chrono::sys_days date;
  int pain = 0;
  friend bool operator==(const UsualPain&, const UsualPain&) = default;
};

struct Flare {
  /// The days that make it one; the last is the day on which it is known.
  std::vector<UsualPain> days;
  /// What it is compared with.
  int usual = 0;
};

/// H5: whether the last of these days is the one on which a flare is known. Every day on which usual pain was said,
/// earliest first.
std::optional<Flare> flare_at_end(const Listening& figures, std::span<const UsualPain> days);

/// H5: the flares of a person, told the days on which usual pain was said in their order.
class Flares {
 public:
  explicit Flares(const Listening& figures) : figures_(&figures) {}

  /// The flare in which this day stands, if it does: its first day or a later one.
  std::optional<Flare> hear(const UsualPain& day);
  /// The days on which one became known; days of a flare that run on make no other.
  const std::vector<std::chrono::sys_days>& known() const { return known_; }
  /// Those that count on this day: of the last weeks in which many are too many.
  std::vector<std::chrono::sys_days> recent(std::chrono::sys_days today) const;
  bool are_too_many(std::chrono::sys_days today) const;
  const std::vector<UsualPain>& days() const { return days_; }

 private:
  const Listening* figures_;
  std::vector<UsualPain> days_;
  std::vector<std::chrono::sys_days> known_;
  bool in_one_ = false;
};

/// H6: the mean usual pain of the last logged days, rounded up; nothing where too few have a value. One value or none
/// for every day on which anything was logged, earliest first.
std::optional<int> usual_pain_at_end(const Listening& figures, std::span<const std::optional<std::int8_t>> days);

/// H6: the pain by which a plan is made: up at once, down only after some days. Told the days in their order.
class PainThatCounts {
 public:
  /// `first` counts until enough days are known, and as long after that as any earlier pain.
  PainThatCounts(const Listening& figures, int first) : figures_(&figures), first_(first) {}

  void hear(std::chrono::sys_days date, std::optional<int> usual);
  /// The mean of the latest days; the first pain where too few were told.
  int usual() const { return known_.empty() ? first_ : known_.back().pain; }
  /// Whether the log has told so much that its mean counts.
  bool is_told() const { return !known_.empty(); }
  /// On a day that is not before the last that was heard.
  int on(std::chrono::sys_days date) const;

 private:
  const Listening* figures_;
  int first_;
  std::vector<UsualPain> known_;
};

// H7: gaps

enum class Gap : std::uint8_t { none, repeat, step_back, rung_back, anew };

/// H7: what follows so many days since the last session, after so many weeks of training.
Gap gap_after(const Listening& figures, std::chrono::days since, int weeks_trained);

// What was decided

enum class Verb : std::uint8_t {
  begins,
  moved_on,
  took_over,  ///< a harder exercise from `other`
  held,
  stepped_back,
  rung_back,  ///< gave way to an easier exercise: from `other` to this one
  replaced,   ///< in the place of `other`, which was dropped
  dropped,    ///< `other` has its place
  halved,
  restored,  ///< after halving
  repeated,
  anew,     ///< the whole plan
  adapted,  ///< the whole plan, to the pain that counts
};

enum class Because : std::uint8_t {
  first_week,  ///< nothing has been done yet that could decide
  well,        ///< it went well often enough
  too_seldom,  ///< done too seldom at this dose so far
  not_done,    ///< not at all in the last week
  told,        ///< `went` says what: not told, less, amber, effort, control, morning, red
  rung_needs_green,
  waits,         ///< enough for a rung, which comes in some weeks
  others_first,  ///< enough for a step, and there is no time for one, or another has its turn
  at_its_end,    ///< this is its amount
  twice_back,
  flare,
  quiet_again,
  gap,
  pain,
};

/// What was decided of one exercise, or of the plan as a whole, and on what that rests.
struct Decision {
  /// None: of the whole plan.
  std::optional<Index<Exercise>> exercise;
  Verb verb = Verb::held;
  Because because = Because::told;
  /// With `told` and with steps back: how it went.
  Went went = Went::well;
  /// The day on which it was decided.
  std::chrono::sys_days date;
  Dose from;
  Dose to;
  std::optional<Index<Exercise>> other;
  /// The sessions that decided.
  std::vector<Account> rests_on;
  /// flare, pain: the days that decided.
  std::vector<UsualPain> days;
  /// gap: days since the last session. flare: the usual pain. pain: the pain that counts now. morning: the usual pain.
  /// waits: weeks to come.
  int value = 0;
  /// pain: what is usual by the last days, where that is less and does not count yet.
  int usual = 0;
};

/// "H1": the rule by which it was decided, as docs/rules.md names it.
std::string_view rule_of(const Decision& decision);

}  // namespace hipplan
