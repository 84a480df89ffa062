// SPDX-License-Identifier: MIT
#include "hipplan/words/listening_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

using std::chrono::sys_days;

int day_of(sys_days date) { return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day{date}.day())); }

std::string dates_of(const std::vector<Account>& accounts) {
  std::vector<sys_days> dates;
  for (const Account& account : accounts) dates.push_back(account.date);
  return dates_in_words(dates);
}

/// "pain 6 on 25 November".
std::string account_in_words(const Account& account, int usual) {
  const std::string date = day_and_month(account.date);
  switch (account.went) {
    case Went::well:
    case Went::as_usual: return fmt::format("it went well on {}", date);
    case Went::morning_untold: return fmt::format("you did not say how the morning after {} was", date);
    case Went::untold: return fmt::format("you did not say how much it hurt on {}", date);
    case Went::less: return fmt::format("less than was written on {}", date);
    case Went::amber: return fmt::format("pain {} on {}", account.value, date);
    case Went::effort: return fmt::format("effort {} on {}", account.value, date);
    case Went::control: return fmt::format("poor control on {}", date);
    case Went::morning: return fmt::format("pain {} on the morning after {}, usually {}", account.value, date, usual);
    case Went::red:
      return account.sharp ? fmt::format("the pain turned sharp on {}", date)
                           : fmt::format("pain {} on {}", account.value, date);
  }
  return {};
}

std::string accounts_in_words(const Decision& decision) {
  std::vector<std::string> words;
  for (const Account& account : decision.rests_on) words.push_back(account_in_words(account, decision.value));
  return list_in_words(words);
}

std::string flare_in_words(const Decision& decision) {
  std::vector<std::string> days;
  for (const UsualPain& day : decision.days) days.push_back(fmt::format("{} on {}", day.pain, day_and_month(day.date)));
  return fmt::format("a flare, your pain was {}, and {} is usual", list_in_words(days), decision.value);
}

std::string too_seldom_in_words(const Decision& decision) {
  if (decision.rests_on.empty()) return "not done often enough at this amount yet";
  return fmt::format("it went well once so far, on {}; it takes twice", dates_of(decision.rests_on));
}

/// Why, as it stands after a colon.
std::string reason_of(const Decision& decision) {
  switch (decision.because) {
    case Because::first_week: return "it begins like this, and there is nothing to judge yet";
    case Because::well:
      if (decision.verb == Verb::begins) return "your sessions went well, so one more joins";
      return fmt::format("it went well on {}", dates_of(decision.rests_on));
    case Because::too_seldom: return too_seldom_in_words(decision);
    case Because::not_done: return "you did not do it in the week before";
    case Because::told: return accounts_in_words(decision);
    case Because::rung_needs_green: return "it goes well, but hurts too much for a harder one";
    case Because::waits:
      return fmt::format("it goes well, and a harder one comes in {}", counted(decision.value, "week", "weeks"));
    case Because::others_first: return "it goes well; more of it waits for room or for its turn";
    case Because::at_its_end: return "this is its amount";
    case Because::twice_back: return fmt::format("{}, twice in a row", accounts_in_words(decision));
    case Because::flare: return flare_in_words(decision);
    case Because::quiet_again: return fmt::format("it was quiet again on {}", dates_of(decision.rests_on));
    case Because::gap: return fmt::format("no session for {}", counted(decision.value, "day", "days"));
    case Because::pain: return fmt::format("your usual pain is {} now", decision.value);
  }
  return {};
}

/// What stands before the names of those for which the same was decided.
std::string lead_of(const Catalog& catalog, const Decision& decision) {
  const auto other = [&] { return decision.other ? catalog.exercises[*decision.other].name : std::string_view(); };
  switch (decision.verb) {
    case Verb::begins: return decision.because == Because::first_week ? "As planned" : "New";
    case Verb::moved_on: return "More";
    case Verb::took_over: return fmt::format("Harder, after {}", other());
    case Verb::held: return "Held";
    case Verb::stepped_back: return "A step back";
    case Verb::rung_back: return decision.other ? fmt::format("Back from {}", other()) : "Back to the beginning";
    case Verb::replaced: return fmt::format("In place of {}", other());
    case Verb::halved: return decision.from == decision.to ? "At its least" : "Halved for a week";
    case Verb::restored: return "Back";
    case Verb::repeated: return "Again";
    case Verb::dropped:
    case Verb::anew:
    case Verb::adapted: return {};
  }
  return {};
}

/// The amount, behind the name or the lead.
std::string amount_of(const Decision& decision) {
  const std::string amount = amount_in_words(decision.to);
  switch (decision.verb) {
    case Verb::moved_on:
    case Verb::stepped_back:
    case Verb::restored: return fmt::format("to {}", amount);
    case Verb::halved: return fmt::format("{} {}", decision.from == decision.to ? "at" : "to", amount);
    case Verb::held: return fmt::format("at {}", amount);
    default: return fmt::format("with {}", amount);
  }
}

/// What is decided of the whole plan.
std::string plan_decision_in_words(const Catalog& catalog, const Decision& decision) {
  if (decision.verb == Verb::anew)
    return fmt::format("You begin anew, as at first: no session for {}.", counted(decision.value, "day", "days"));
  if (decision.days.empty()) return fmt::format("Made for a pain of {}, as you say.", decision.value);
  if (decision.usual < decision.value) {
    return fmt::format("Made for a pain of {}. By your log {} is usual now; that counts after {} days of it.",
                       decision.value, decision.usual, catalog.program.listening.lower_after_days);
  }
  return fmt::format("Made for a pain of {}: by your log that is usual now.", decision.value);
}

bool is_same_reason(const Decision& a, const Decision& b) {
  return a.exercise && b.exercise && a.verb == b.verb && a.because == b.because && a.value == b.value && !a.other &&
         !b.other && (a.from == a.to) == (b.from == b.to) && reason_of(a) == reason_of(b);
}

}  // namespace

std::string day_and_month(sys_days date) { return fmt::format("{} {}", day_of(date), month_of(date)); }

std::string dates_in_words(const std::vector<sys_days>& dates) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const bool month_follows = i + 1 < dates.size() && month_of(dates[i]) == month_of(dates[i + 1]);
    words.push_back(month_follows ? fmt::format("{}", day_of(dates[i])) : day_and_month(dates[i]));
  }
  return list_in_words(words);
}

std::string amount_in_words(const Dose& dose) {
  if (dose.minutes > 0) return counted(dose.minutes, "minute", "minutes");
  // As the table has it, where it tells of holds.
  const bool one_round = dose.sets == 1 || dose.repetitions == 1;
  if (one_round && dose.hold_seconds > 0)
    return fmt::format("{} of {} seconds", counted(dose.sets * dose.repetitions, "hold", "holds"), dose.hold_seconds);
  if (dose.sets == 1) return dose.repetitions == 1 ? std::string("once") : fmt::format("{} times", dose.repetitions);
  return fmt::format("{} rounds of {}", dose.sets, dose.repetitions);
}

std::string decision_in_words(const Catalog& catalog, const Decision& decision) {
  if (!decision.exercise) return plan_decision_in_words(catalog, decision);
  if (decision.verb == Verb::dropped)
    return fmt::format("{} has its place: {}.", catalog.exercises[*decision.other].name, reason_of(decision));
  const std::string lead = decision.verb == Verb::moved_on ? std::string("On") : lead_of(catalog, decision);
  return fmt::format("{} {}: {}.", lead, amount_of(decision), reason_of(decision));
}

std::vector<std::string> decisions_in_words(const Catalog& catalog, const Listened& listened) {
  std::vector<std::string> lines;
  std::vector<bool> told(listened.decisions.size(), false);
  for (std::size_t i = 0; i < listened.decisions.size(); ++i) {
    const Decision& decision = listened.decisions[i];
    if (told[i]) continue;
    if (!decision.exercise) {
      lines.push_back(plan_decision_in_words(catalog, decision));
      continue;
    }
    std::vector<std::string> names;
    for (std::size_t j = i; j < listened.decisions.size(); ++j) {
      const Decision& same = listened.decisions[j];
      if (told[j] || (j != i && !is_same_reason(decision, same))) continue;
      told[j] = true;
      names.push_back(fmt::format("{} {}", catalog.exercises[*same.exercise].name, amount_of(same)));
    }
    lines.push_back(fmt::format("{}: {}. {}.", lead_of(catalog, decision), fmt::join(names, ", "),
                                with_capital(reason_of(decision))));
  }
  return lines;
}

std::vector<std::string> asked_in_words(const Listened& listened) {
  std::vector<std::string> lines;
  if (listened.ask_signs) lines.emplace_back("Answer the questions about warning signs again: hipplan screen");
  if (listened.see_someone)
    lines.emplace_back("Show this to a doctor or physiotherapist soon: it hurts more than it should.");
  if (listened.ask_pain)
    lines.emplace_back("Think about your pain of the last week again. Is it another number? Then say so: hipplan init");
  return lines;
}

std::string what_was_read(const Listened& listened) {
  if (!listened.first) return "From your log: nothing is written down yet.";
  std::string words = fmt::format("From your log: {}, {} to {} {}", counted(listened.sessions, "session", "sessions"),
                                  day_and_month(*listened.first), day_and_month(*listened.last),
                                  static_cast<int>(std::chrono::year_month_day{*listened.last}.year()));
  if (listened.not_read > 0)
    words += fmt::format("; {} could not be read as {}", counted(listened.not_read, "thing", "things"),
                         listened.not_read == 1 ? "it stands" : "they stand");
  return words + '.';
}

std::vector<std::string> rows_in_words(const Decision& decision) {
  std::vector<std::string> rows;
  for (const Account& account : decision.rests_on) {
    const std::string said =
        account.went == Went::well || account.went == Went::as_usual
            ? fmt::format("{}, pain {}, quiet by next morning", day_and_month(account.date), account.value)
            : account_in_words(account, decision.value);
    rows.push_back(account.line > 0 ? fmt::format("line {} of the log: {}", account.line, said) : said);
  }
  for (const UsualPain& day : decision.days)
    rows.push_back(fmt::format("{}: usual pain {}", day_and_month(day.date), day.pain));
  return rows;
}

const Decision* dropped_of(const Listened& listened, Index<Exercise> exercise) {
  const auto found = std::find_if(listened.dropped.rbegin(), listened.dropped.rend(),
                                  [&](const Decision& decision) { return decision.exercise == exercise; });
  return found == listened.dropped.rend() ? nullptr : &*found;
}

std::string left_out_in_words(const Decision& decision) {
  return fmt::format("left out since {}, as it hurt too much at its least", day_and_month(decision.date));
}

const Decision* decision_of(const Listened& listened, Index<Exercise> exercise) {
  const auto found = std::find_if(listened.decisions.begin(), listened.decisions.end(),
                                  [&](const Decision& decision) { return decision.exercise == exercise; });
  return found == listened.decisions.end() ? nullptr : &*found;
}

std::string decided_in_words(const Catalog& catalog, const Plan& plan, int week, Index<Exercise> exercise) {
  if (!plan.listened || week != plan.weeks.front().number) return {};
  const Decision* decision = decision_of(*plan.listened, exercise);
  return decision == nullptr ? std::string() : decision_in_words(catalog, *decision);
}

std::string_view name_of(Verb verb) {
  constexpr std::array<std::string_view, 13> names{"begins",    "moved-on", "took-over", "held",   "stepped-back",
                                                   "rung-back", "replaced", "dropped",   "halved", "restored",
                                                   "repeated",  "anew",     "adapted"};
  return names[static_cast<std::size_t>(verb)];
}

std::string_view name_of(Because because) {
  constexpr std::array<std::string_view, 14> names{
      "first-week", "well",         "too-seldom", "not-done",   "told",  "rung-needs-green",
      "waits",      "others-first", "at-its-end", "twice-back", "flare", "quiet-again",
      "gap",        "pain"};
  return names[static_cast<std::size_t>(because)];
}

std::string_view name_of(Went went) {
  constexpr std::array<std::string_view, 10> names{"well",  "as-usual", "morning-untold", "untold",  "less",
                                                   "amber", "effort",   "control",        "morning", "red"};
  return names[static_cast<std::size_t>(went)];
}

}  // namespace hipplan
