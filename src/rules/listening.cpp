// SPDX-License-Identifier: MIT
#include "hipplan/rules/listening.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "hipplan/rules/dose.hpp"

namespace hipplan {
namespace {

/// Whether nothing of it is less; minutes and rounds are told apart by what is 0.
bool is_no_less(const Dose& done, const Dose& written) {
  return done.sets >= written.sets && done.repetitions >= written.repetitions &&
         done.hold_seconds >= written.hold_seconds && done.minutes >= written.minutes;
}

bool is_nothing(const Dose& done) { return done.minutes == 0 && (done.sets == 0 || done.repetitions == 0); }

/// What this row is measured by. Repetitions are no minutes: a cell of another kind is a slip of the pen.
const Dose& written_for(const Done& row, const Dose& dose) {
  return row.planned && is_in_minutes(*row.planned) == is_in_minutes(dose) ? *row.planned : dose;
}

/// Whether nothing was left out on a side.
bool are_all_sides(std::span<const Done* const> rows, WorkedSide written) {
  if (written != WorkedSide::each) return true;
  const auto did = [&](WorkedSide side) {
    return std::any_of(rows.begin(), rows.end(), [&](const Done* row) {
      const bool is_one_side = row->side == WorkedSide::left || row->side == WorkedSide::right;
      return !is_nothing(row->dose) && (row->side == side || !is_one_side);
    });
  };
  return did(WorkedSide::left) && did(WorkedSide::right);
}

/// One row, without the next morning.
Account account_of_row(const Listening& figures, const LightLimits& light, const Done& row, const Dose& dose,
                       std::chrono::sys_days date, int before) {
  const bool told = row.pain_during.has_value();
  const int pain = row.pain_during.value_or(std::int8_t{0});
  const Colour colour = told ? colour_of(figures, light, pain, before) : Colour::green;
  const auto account = [&](Went went, int value) {
    return Account{date, went, value, colour != Colour::green || row.sharp, row.sharp, row.line};
  };
  if (row.sharp || colour == Colour::red) return account(Went::red, pain);
  if (row.control == Control::poor) return account(Went::control, 0);
  if (row.effort && *row.effort > figures.most_effort) return account(Went::effort, *row.effort);
  if (colour == Colour::amber) return account(Went::amber, pain);
  if (!is_no_less(row.dose, written_for(row, dose))) return account(Went::less, 0);
  if (!told) return account(Went::untold, 0);
  return account(colour == Colour::usual ? Went::as_usual : Went::well, pain);
}

bool says_nothing(Went went) { return went == Went::untold || went == Went::morning_untold; }

/// Of two in the middle the lower one: the safe side, as a flare is what lies well above.
int median(std::vector<int> values) {
  assert(!values.empty());
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// The median of the days before the one at `at`; nothing where too few have a value.
std::optional<int> median_before(const Listening& figures, std::span<const UsualPain> days, std::size_t at) {
  const auto most = static_cast<std::size_t>(figures.flare_of_days);
  const std::size_t from = at > most ? at - most : 0;
  if (at - from < static_cast<std::size_t>(figures.usual_values)) return std::nullopt;
  std::vector<int> values;
  for (std::size_t i = from; i < at; ++i) values.push_back(days[i].pain);
  return median(std::move(values));
}

}  // namespace

Colour colour_of(const Listening& figures, const LightLimits& light, int pain, int before) {
  if (light.by_comparison) {
    if (pain <= before) return Colour::green;
    return pain <= before + figures.amber_above_before ? Colour::amber : Colour::red;
  }
  if (pain <= light.green) return Colour::green;
  if (pain > light.amber) return Colour::red;
  return light.usual_is_amber ? Colour::usual : Colour::amber;
}

std::optional<Account> account_of(const Listening& figures, const LightLimits& light, std::span<const Done* const> rows,
                                  const Written& written, std::chrono::sys_days date, const DayPain& pain) {
  std::optional<Account> worst;
  bool above_green = false;
  for (const Done* row : rows) {
    if (is_nothing(row->dose)) continue;
    const Account one = account_of_row(figures, light, *row, written.dose, date, pain.before);
    above_green = above_green || one.above_green;
    if (!worst || one.went > worst->went) worst = one;
  }
  if (!worst) return std::nullopt;
  worst->above_green = above_green;
  if (worst->went < Went::less && !are_all_sides(rows, written.side)) worst->went = Went::less;
  const auto& morning = pain.next_morning;
  if (morning && *morning > pain.usual && worst->went != Went::red) {
    worst->went = Went::morning;
    worst->value = *morning;
  } else if (!morning && is_good(worst->went)) {
    worst->went = Went::morning_untold;
  }
  return worst;
}

void add_account(std::vector<Account>& accounts, const Account& account) {
  if (accounts.empty() || accounts.back().date != account.date) {
    accounts.push_back(account);
  } else if (account.went > accounts.back().went) {
    accounts.back() = account;
  }
}

Permission permission(std::span<const Account> accounts, int sessions) {
  Leave leave = Leave::rung;
  std::vector<Account> good;
  std::optional<Account> untold;
  for (auto account = accounts.rbegin(); account != accounts.rend(); ++account) {
    if (says_nothing(account->went)) {
      if (!untold) untold = *account;
      continue;
    }
    if (!is_good(account->went)) return {Leave::nothing, account->went, {*account}};
    if (account->went == Went::as_usual) leave = Leave::step;
    good.insert(good.begin(), *account);
    if (static_cast<int>(good.size()) == sessions) return {leave, Went::well, std::move(good)};
  }
  if (untold) return {Leave::nothing, untold->went, {*untold}};
  return {Leave::nothing, Went::well, std::move(good)};
}

Dose half_of(const Dose& dose) {
  Dose less = dose;
  if (dose.minutes > 1) {
    less.minutes = half_of(dose.minutes);
  } else if (dose.sets > 1) {
    less.sets = half_of(dose.sets);
  } else if (dose.repetitions > 1) {
    less.repetitions = half_of(dose.repetitions);
  } else if (dose.hold_seconds > 1) {
    less.hold_seconds = half_of(dose.hold_seconds);
  }
  return less;
}

bool is_quiet_again(const Listening& figures, std::span<const Account> accounts) {
  return permission(accounts, figures.quiet_sessions).leave != Leave::nothing;
}

std::optional<Flare> flare_at_end(const Listening& figures, std::span<const UsualPain> days) {
  const auto running = static_cast<std::size_t>(figures.flare_days);
  if (days.size() < running) return std::nullopt;
  Flare flare;
  for (std::size_t at = days.size() - running; at < days.size(); ++at) {
    const auto usual = median_before(figures, days, at);
    if (!usual || days[at].pain < *usual + figures.flare_above) return std::nullopt;
    if (flare.days.empty()) flare.usual = *usual;
    flare.days.push_back(days[at]);
  }
  return flare;
}

std::optional<Flare> Flares::hear(const UsualPain& day) {
  days_.push_back(day);
  auto flare = flare_at_end(*figures_, days_);
  if (flare && !in_one_) known_.push_back(day.date);
  in_one_ = flare.has_value();
  return flare;
}

std::vector<std::chrono::sys_days> Flares::recent(std::chrono::sys_days today) const {
  const std::chrono::sys_days from = today - std::chrono::days{figures_->many_flares_within_days};
  std::vector<std::chrono::sys_days> recent;
  std::copy_if(known_.begin(), known_.end(), std::back_inserter(recent), [&](auto date) { return date > from; });
  return recent;
}

bool Flares::are_too_many(std::chrono::sys_days today) const {
  return static_cast<int>(recent(today).size()) >= figures_->many_flares;
}

std::optional<int> usual_pain_at_end(const Listening& figures, std::span<const std::optional<std::int8_t>> days) {
  const auto most = static_cast<std::size_t>(figures.usual_days);
  int sum = 0;
  int count = 0;
  for (const auto& pain : days.last(std::min(most, days.size()))) {
    if (!pain) continue;
    sum += *pain;
    ++count;
  }
  if (count < figures.usual_values) return std::nullopt;
  return (sum + count - 1) / count;
}

void PainThatCounts::hear(std::chrono::sys_days date, std::optional<int> usual) {
  if (usual && (known_.empty() || known_.back().pain != *usual)) known_.push_back({date, *usual});
}

int PainThatCounts::on(std::chrono::sys_days date) const {
  const std::chrono::sys_days from = date - std::chrono::days{figures_->lower_after_days};
  int most = 0;
  // What held when the days began, and every change since.
  for (auto known = known_.rbegin(); known != known_.rend(); ++known) {
    most = std::max(most, known->pain);
    if (known->date <= from) return most;
  }
  return std::max(most, first_);
}

Gap gap_after(const Listening& figures, std::chrono::days since, int weeks_trained) {
  const auto days = static_cast<int>(since.count());
  if (days <= figures.gap_goes_on) return Gap::none;
  if (days > figures.gap_rung_back || since > std::chrono::weeks{weeks_trained}) return Gap::anew;
  if (days <= figures.gap_repeats) return Gap::repeat;
  return days <= figures.gap_steps_back ? Gap::step_back : Gap::rung_back;
}

std::string_view rule_of(const Decision& decision) {
  switch (decision.because) {
    case Because::first_week:
    case Because::well:
    case Because::too_seldom:
    case Because::rung_needs_green: return "H1";
    case Because::not_done: return "H8";
    case Because::told:
      switch (decision.went) {
        case Went::red:
        case Went::morning: return "H3";
        case Went::amber:
        case Went::effort:
        case Went::control: return "H2";
        default: return "H1";
      }
    case Because::waits:
    case Because::others_first:
    case Because::at_its_end: return "H9";
    case Because::twice_back:
    case Because::quiet_again: return "H4";
    case Because::flare: return "H5";
    case Because::gap: return "H7";
    case Because::pain: return "H6";
  }
  return {};
}

}  // namespace hipplan
