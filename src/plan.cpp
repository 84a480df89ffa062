// Builds the plan: the first week place by place, most important first, then each later week from
// the one before. Constraint and choice live in draft.cpp and selection.cpp; this is the order in
// which a session is filled (rules G) and grows (rules D).
#include "hipplan/plan.hpp"

#include <algorithm>
#include <numeric>

#include "draft.hpp"
#include "hipplan/schedule.hpp"
#include "notices.hpp"
#include "selection.hpp"

namespace hipplan {
namespace {

constexpr int tenths_in_minute = 10;
/// The shortest bout of cardio worth beginning.
constexpr int least_cardio_minutes = 3;
/// Bands that hold sessions to so few items leave no room for variety, or for a second warm-up.
constexpr int most_items_of_shortest_sessions = 3;
constexpr int most_items_of_short_sessions = 5;

class Planner {
 public:
  Planner(const Catalog& catalog, const Profile& profile, std::span<const Verdict> verdicts)
      : catalog_(catalog),
        program_(catalog.program),
        profile_(profile),
        band_(program_.bands[band_for(program_, profile.pain)]),
        limits_(dose_limits(catalog, profile)),
        selection_(catalog, profile, verdicts),
        draft_(catalog, profile, slots_for(catalog, profile, verdicts)),
        full_(profile.minutes * tenths_in_minute),
        budget_(full_ * program_.session.first_week_percent / 100) {}

  std::vector<Week> weeks() {
    first_week();
    std::vector<Week> weeks;
    if (draft_.threads().empty()) return weeks;
    weeks.push_back(finished(1));
    for (int number = 2; number <= profile_.weeks; ++number) {
      next_week(number);
      weeks.push_back(finished(number));
    }
    return weeks;
  }

 private:
  static std::vector<Slot> slots_for(const Catalog& catalog, const Profile& profile,
                                     std::span<const Verdict> verdicts) {
    // Where nothing is allowed that needs a day of rest, every day is a light day.
    bool any_strength = false;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
      any_strength = any_strength || (verdicts[i].eligible(profile.weeks) && needs_rest_day(catalog.exercises[i]));
    }
    const int most = any_strength ? catalog.program.session.most_strength_days : 0;
    const WeekdaySet strength = strength_days(profile.days, most);
    const Weekday first = profile.start ? weekday_of(*profile.start) : Weekday::mon;
    std::vector<Slot> slots;
    for (const Weekday day : in_order(profile.days, first)) {
      slots.push_back({day, strength.contains(index_of(day))});
    }
    return slots;
  }

  /// All groups with this place in the week's balance.
  std::vector<std::size_t> groups(Balance balance) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < program_.groups.size(); ++i) {
      if (program_.groups[i].balance == balance) found.push_back(i);
    }
    return found;
  }

  /// Whether some session trains the group, by whatever kind of exercise.
  bool trained(std::size_t group) const {
    return std::any_of(draft_.threads().begin(), draft_.threads().end(), [&](const Thread& thread) {
      return catalog_.exercises[thread.exercise].trains == group && thread.phase != Phase::warm_up;
    });
  }

  bool trained_in(std::size_t session, std::size_t group, Phase phase) const {
    return std::any_of(draft_.threads().begin(), draft_.threads().end(), [&](const Thread& thread) {
      return thread.sessions.contains(session) && thread.phase == phase &&
             catalog_.exercises[thread.exercise].trains == group;
    });
  }

  /// `all` beginning with the groups nobody trains yet; among equals, turned round by `turn`.
  std::vector<std::size_t> in_turn(std::vector<std::size_t> all, std::size_t turn) const {
    if (all.empty() || !varies()) return all;
    std::rotate(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(turn % all.size()), all.end());
    std::stable_partition(all.begin(), all.end(), [&](std::size_t group) { return !trained(group); });
    return all;
  }

  /// Where a session holds two or three exercises, the same ones every day are learnt soonest.
  bool varies() const { return band_.most_items > most_items_of_shortest_sessions; }

  /// Whether the week lacks a group that only the rules of the first weeks keep out: its place is
  /// not to be taken by what may be left out.
  bool owes_later() const {
    const std::vector<std::size_t> weekly = groups(Balance::weekly);
    return std::any_of(weekly.begin(), weekly.end(), [&](std::size_t group) {
      return !trained(group) && selection_.choices({Phase::strength, Purpose::weekly, group}) > 0;
    });
  }

  /// Adds the wish to the session: first by a thread that already grants it, else by a new one.
  bool add(std::size_t session, const Wish& wish, int week, int budget) {
    for (std::size_t i = 0; i < draft_.threads().size(); ++i) {
      const Thread& thread = draft_.threads()[i];
      if (thread.phase != wish.phase || thread.sessions.contains(session) ||
          !selection_.grants(wish, thread.exercise) ||
          !selection_.admissible(draft_, session, thread.exercise, week)) {
        continue;
      }
      draft_.threads()[i].sessions.insert(session);
      if (draft_.fits(one(session), budget)) {
        if (week > 1 && thread.change == Change::none) draft_.threads()[i].change = Change::more_days;
        return true;
      }
      draft_.threads()[i].sessions.erase(session);
      // One more exercise for the same work would only crowd the plan.
      return false;
    }
    const auto exercise = selection_.best(draft_, session, wish, week);
    return exercise && begin(session, wish, *exercise, budget);
  }

  bool begin(std::size_t session, const Wish& wish, std::size_t exercise, int budget) {
    Thread thread;
    thread.exercise = exercise;
    thread.phase = wish.phase;
    thread.dose = first_dose(catalog_.exercises[exercise], limits_);
    thread.sessions = one(session);
    thread.reason.purpose = wish.purpose;
    thread.reason.only_choice = wish.group && selection_.choices(wish) == 1;
    const bool cardio = thread.dose.minutes > 0;
    const bool aside = wish.phase == Phase::warm_up || wish.phase == Phase::cool_down;
    if (cardio && aside) thread.dose.minutes = warm_up_minutes();
    draft_.threads().push_back(thread);
    if (draft_.fits(one(session), budget)) return true;
    // Cardio can be as short as the time there is.
    for (int minutes = thread.dose.minutes - 1; cardio && !aside && minutes >= least_cardio_minutes; --minutes) {
      draft_.threads().back().dose.minutes = minutes;
      if (draft_.fits(one(session), budget)) return true;
    }
    draft_.threads().pop_back();
    return false;
  }

  static SessionSet one(std::size_t session) {
    SessionSet set;
    set.insert(session);
    return set;
  }

  int warm_up_minutes() const {
    return profile_.minutes <= program_.session.short_session_minutes ? program_.session.short_warm_up_minutes
                                                                      : program_.session.warm_up_minutes;
  }

  bool is_long() const { return profile_.minutes >= program_.session.long_session_minutes; }

  template <class Visit>
  void each_session(Visit visit) const {
    std::size_t strength_turn = 0;
    for (std::size_t s = 0; s < draft_.slots().size(); ++s) {
      const bool strength = draft_.slots()[s].strength_day;
      visit(s, strength, strength ? strength_turn : s);
      if (strength) ++strength_turn;
    }
  }

  void first_week() {
    if (is_long()) reserve_cardio();
    each_session([&](std::size_t s, bool, std::size_t) { warm_up(s); });
    for (const std::size_t index : profile_.conditions) {
      const auto group = catalog_.conditions[index].isometrics_first;
      if (!group) continue;
      each_session([&](std::size_t s, bool, std::size_t) {
        add(s, {Phase::activation, Purpose::wake_up, *group, true}, 1, budget_);
      });
    }
    each_session([&](std::size_t s, bool strength, std::size_t turn) {
      if (strength) main_work(s, turn, 1);
    });
    each_session([&](std::size_t s, bool strength, std::size_t turn) {
      if (!strength) wake_up(s, turn);
    });
    // One stretch a week belongs to a week's balance, like the work that follows here.
    one_stretch();
    each_session([&](std::size_t s, bool strength, std::size_t turn) {
      if (strength) weekly_work(s, turn);
    });
    each_session([&](std::size_t s, bool, std::size_t turn) { loosen(s, turn); });
    each_session([&](std::size_t s, bool, std::size_t turn) { stretch(s, turn); });
    each_session([&](std::size_t s, bool strength, std::size_t turn) {
      if (strength) weekly_work(s, turn + 1);
    });
    each_session([&](std::size_t s, bool strength, std::size_t) {
      if (is_long() || !strength) cardio(s);
    });
    each_session([&](std::size_t s, bool strength, std::size_t turn) {
      if (!strength || !owes_later()) wake_up(s, strength ? turn : turn + 1);
      if (!strength) stretch(s, turn + 1);
    });
    each_session([&](std::size_t s, bool, std::size_t) {
      if (is_long()) add(s, {Phase::cool_down, Purpose::cool_down, std::nullopt}, 1, budget_);
    });
    each_session([&](std::size_t s, bool strength, std::size_t turn) { never_empty(s, strength, turn); });
    drop_empty_sessions();
  }

  /// Cardio is chosen before the warm-up so that the warm-up does not take the only one.
  void reserve_cardio() {
    Draft empty = draft_;
    cardio_ = selection_.best(empty, 0, {Phase::cardio, Purpose::cardio, std::nullopt}, 1);
  }

  void warm_up(std::size_t session) {
    const Wish wish{Phase::warm_up, Purpose::warm_up, std::nullopt};
    if (draft_.threads().empty()) {
      // The first session chooses for all of them.
      add_warm_up(session, wish);
      const bool too_short = draft_.estimate(session) < warm_up_minutes() * tenths_in_minute;
      if (too_short && band_.most_items > most_items_of_short_sessions && profile_.minutes > program_.session.short_session_minutes) {
        add_warm_up(session, wish);
      }
      return;
    }
    for (Thread& thread : draft_.threads()) {
      if (thread.phase == Phase::warm_up) thread.sessions.insert(session);
    }
  }

  void add_warm_up(std::size_t session, const Wish& wish) {
    const auto exercise = selection_.best(draft_, session, wish, 1);
    if (!exercise) return;
    if (cardio_ == exercise) {
      // Keep it for later and warm up without it, if that can be done.
      Thread reserved;
      reserved.exercise = *exercise;
      reserved.phase = Phase::cardio;
      draft_.threads().push_back(reserved);
      const auto other = selection_.best(draft_, session, wish, 1);
      draft_.threads().pop_back();
      if (other) {
        begin(session, wish, *other, full_);
        return;
      }
      // Never without a warm-up; cardio is what can be done without.
      cardio_.reset();
    }
    begin(session, wish, *exercise, full_);
  }

  /// Hip extension and hip abduction; where only one fits, they take turns.
  void main_work(std::size_t session, std::size_t turn, int week) {
    std::vector<std::size_t> main = groups(Balance::every_strength_day);
    if (!main.empty()) {
      std::rotate(main.begin(), main.begin() + static_cast<std::ptrdiff_t>(turn % main.size()), main.end());
    }
    for (const std::size_t group : main) {
      add(session, {Phase::strength, Purpose::every_session, group}, week, budget_);
    }
  }

  /// One more strength exercise: a group the week still lacks, else one it has, else variety.
  void weekly_work(std::size_t session, std::size_t turn) {
    for (const std::size_t group : in_turn(groups(Balance::weekly), turn)) {
      if (trained_in(session, group, Phase::strength)) continue;
      if (add(session, {Phase::strength, Purpose::weekly, group}, 1, budget_)) return;
    }
    for (const std::size_t group : in_turn(groups(Balance::variety), turn)) {
      if (trained_in(session, group, Phase::strength)) continue;
      if (add(session, {Phase::strength, Purpose::variety, group}, 1, budget_)) return;
    }
  }

  void loosen(std::size_t session, std::size_t turn) {
    for (const Balance balance : {Balance::weekly, Balance::variety, Balance::every_strength_day, Balance::none}) {
      for (const std::size_t group : in_turn(groups(balance), turn)) {
        if (add(session, {Phase::mobility, Purpose::loosen, group}, 1, budget_)) return;
      }
    }
  }

  void wake_up(std::size_t session, std::size_t turn) {
    for (const Balance balance : {Balance::every_strength_day, Balance::weekly, Balance::variety}) {
      std::vector<std::size_t> all = groups(balance);
      if (!all.empty()) {
        std::rotate(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(turn % all.size()), all.end());
      }
      for (const std::size_t group : all) {
        if (add(session, {Phase::activation, Purpose::wake_up, group}, 1, budget_)) return;
      }
    }
  }

  void stretch(std::size_t session, std::size_t turn) {
    if (draft_.count(session, Phase::stretch) > 0 && draft_.slots()[session].strength_day) return;
    for (const std::size_t group : in_turn(groups(Balance::stretch), turn)) {
      if (add(session, {Phase::stretch, Purpose::stretch, group}, 1, budget_)) return;
    }
  }

  void one_stretch() {
    std::vector<std::size_t> sessions(draft_.slots().size());
    std::iota(sessions.rbegin(), sessions.rend(), std::size_t{0});
    std::stable_sort(sessions.begin(), sessions.end(), [&](std::size_t a, std::size_t b) {
      return draft_.estimate(a) < draft_.estimate(b);
    });
    for (const std::size_t session : sessions) {
      const Wish wish{Phase::stretch, Purpose::stretch, std::nullopt};
      if (add(session, wish, 1, budget_)) return;
    }
  }

  void cardio(std::size_t session) {
    const bool enough = cardio_days() >= static_cast<std::size_t>(program_.session.most_cardio_days);
    if (!enough) add(session, {Phase::cardio, Purpose::cardio, std::nullopt}, 1, budget_);
  }

  std::size_t cardio_days() const {
    std::size_t days = 0;
    for (const Thread& thread : draft_.threads()) {
      if (thread.phase == Phase::cardio) days += thread.sessions.size();
    }
    return days;
  }

  /// A session that holds nothing but its warm-up gets one exercise in the whole of its time, or
  /// the warm-up itself becomes the work (rules D.2: "unless only one exercise fits").
  void never_empty(std::size_t session, bool strength, std::size_t turn) {
    const auto has_work = [&] {
      return std::any_of(draft_.threads().begin(), draft_.threads().end(), [&](const Thread& thread) {
        return thread.sessions.contains(session) && thread.grows();
      });
    };
    if (has_work()) return;
    std::vector<Wish> wishes;
    const auto wish_for = [&](Phase phase, Purpose purpose) { wishes.push_back({phase, purpose, std::nullopt}); };
    if (strength) {
      std::vector<std::size_t> main = groups(Balance::every_strength_day);
      for (std::size_t i = 0; i < main.size(); ++i) {
        wishes.push_back({Phase::strength, Purpose::every_session, main[(i + turn) % main.size()]});
      }
      wish_for(Phase::strength, Purpose::weekly);
    }
    wish_for(Phase::activation, Purpose::wake_up);
    wish_for(Phase::mobility, Purpose::loosen);
    wish_for(Phase::stretch, Purpose::stretch);
    wish_for(Phase::cardio, Purpose::cardio);
    for (const Wish& wish : wishes) {
      if (add(session, wish, 1, full_)) return;
    }
    make_work_of_warm_up();
  }

  void make_work_of_warm_up() {
    const auto works = [](const Thread& thread) { return thread.grows(); };
    if (std::any_of(draft_.threads().begin(), draft_.threads().end(), works)) return;
    for (Thread& thread : draft_.threads()) {
      if (thread.phase != Phase::warm_up) continue;
      const Kind kind = catalog_.exercises[thread.exercise].kind;
      thread.phase = kind == Kind::cardio ? Phase::cardio : Phase::mobility;
      thread.reason.purpose = kind == Kind::cardio ? Purpose::cardio : Purpose::loosen;
    }
  }

  void drop_empty_sessions() {
    std::erase_if(draft_.threads(), [](const Thread& thread) { return thread.sessions.empty(); });
  }

  void next_week(int week) {
    for (Thread& thread : draft_.threads()) thread.change = Change::none;
    // What rules of the first weeks have delayed comes before growth.
    begin_missing(week);
    for (std::size_t i = 0; i < draft_.threads().size(); ++i) {
      if (draft_.threads()[i].grows() && draft_.threads()[i].change == Change::none) grow(i, week);
    }
  }

  void grow(std::size_t index, int week) {
    const Thread before = draft_.threads()[index];
    const Exercise& exercise = catalog_.exercises[before.exercise];
    const auto rung = selection_.next_rung(draft_, before, week);
    // A rung that only waits for its week is not the end of the ladder: no further set in its place.
    const bool has_rung = rung.has_value() || selection_.rung_is_delayed(before, week);
    for (const Step step : next_steps(program_, exercise, limits_, before.dose, has_rung)) {
      if (step == Step::next_rung && !rung) continue;
      Thread& thread = draft_.threads()[index];
      thread = before;
      if (step == Step::next_rung) {
        thread.exercise = *rung;
        thread.dose = first_dose(catalog_.exercises[*rung], limits_);
        thread.reason.climbed_from = before.exercise;
      } else {
        thread.dose = grown(program_, exercise, limits_, before.dose, step);
      }
      thread.change = change_for(step);
      if (draft_.fits(thread.sessions, full_)) return;
    }
    draft_.threads()[index] = before;
  }

  static Change change_for(Step step) {
    switch (step) {
      case Step::more_repetitions: return Change::more_repetitions;
      case Step::longer_hold: return Change::longer_hold;
      case Step::more_sets: return Change::more_sets;
      case Step::more_minutes: return Change::more_minutes;
      case Step::next_rung: return Change::next_rung;
    }
    return Change::none;
  }

  /// One new beginning a session at the most: the main work first, then a group the week lacks. It
  /// may take half of the room that week 1 has left; the other half is for growth.
  void begin_missing(int week) {
    const int budget = (budget_ + full_) / 2;
    each_session([&](std::size_t s, bool strength, std::size_t) {
      if (strength) {
        for (const std::size_t group : groups(Balance::every_strength_day)) {
          if (trained_in(s, group, Phase::strength)) continue;
          if (add(s, {Phase::strength, Purpose::every_session, group}, week, budget)) return;
        }
        for (const std::size_t group : groups(Balance::weekly)) {
          if (trained(group)) continue;
          if (add(s, {Phase::strength, Purpose::weekly, group}, week, budget)) return;
        }
      }
      for (const std::size_t group : groups(Balance::weekly)) {
        if (trained(group)) continue;
        if (add(s, {Phase::activation, Purpose::wake_up, group}, week, budget)) return;
        if (add(s, {Phase::mobility, Purpose::loosen, group}, week, budget)) return;
      }
      if (draft_.count(s, Phase::stretch) == 0 && !any(Phase::stretch)) {
        if (add(s, {Phase::stretch, Purpose::stretch, std::nullopt}, week, budget)) return;
      }
    });
  }

  bool any(Phase phase) const {
    return std::any_of(draft_.threads().begin(), draft_.threads().end(),
                       [&](const Thread& thread) { return thread.phase == phase; });
  }

  Week finished(int number) const {
    Week week;
    week.number = number;
    for (std::size_t s = 0; s < draft_.slots().size(); ++s) week.sessions.push_back(draft_.finished(s));
    return week;
  }

  const Catalog& catalog_;
  const Program& program_;
  const Profile& profile_;
  const Band& band_;
  DoseLimits limits_;
  Selection selection_;
  Draft draft_;
  std::optional<std::size_t> cardio_;
  int full_;
  int budget_;
};

}  // namespace

int Session::estimate() const {
  return std::accumulate(items.begin(), items.end(), 0,
                         [](int sum, const Item& item) { return sum + item.estimate; });
}

Plan make_plan(const Catalog& catalog, const Profile& profile) {
  Plan plan;
  plan.profile = profile;
  plan.verdicts = judge(catalog, profile);
  plan.weeks = Planner(catalog, profile, plan.verdicts).weeks();
  plan.notices = notices_for(catalog, plan);
  return plan;
}

}  // namespace hipplan
