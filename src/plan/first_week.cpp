// SPDX-License-Identifier: MIT
// The first week, place by place, most important first (rules G): what comes last is what is left
// out when time or places run short.
#include "hipplan/plan/first_week.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "hipplan/plan/composer.hpp"

namespace hipplan {
namespace {

/// Bands that hold sessions to so few items leave no room for a second warm-up.
constexpr int most_items_of_short_sessions = 5;

class FirstWeek {
 public:
  explicit FirstWeek(Composer& composer) : composer_(composer) {}

  void fill() {
    if (composer_.is_long()) reserve_cardio();
    composer_.each_day([&](std::size_t s, bool, std::size_t) { warm_up(s); });
    for (const std::size_t index : composer_.profile().conditions) {
      const auto group = composer_.catalog().conditions[index].isometrics_first;
      if (!group) continue;
      composer_.each_day([&](std::size_t s, bool, std::size_t) {
        // A hold without movement where the positions have one, else a slow movement (rules I).
        if (!add(s, {Phase::activation, Purpose::wake_up, *group, true})) {
          add(s, {Phase::activation, Purpose::wake_up, *group, false});
        }
      });
    }
    composer_.each_day([&](std::size_t s, bool strength, std::size_t turn) {
      if (strength) main_work(s, turn);
    });
    composer_.each_day([&](std::size_t s, bool strength, std::size_t turn) {
      if (!strength) wake_up(s, turn);
    });
    // One stretch a week belongs to a week's balance, like the work that follows here.
    one_stretch();
    composer_.each_day([&](std::size_t s, bool strength, std::size_t turn) {
      if (strength) weekly_work(s, turn);
    });
    composer_.each_day([&](std::size_t s, bool, std::size_t turn) { loosen(s, turn); });
    composer_.each_day([&](std::size_t s, bool, std::size_t turn) { stretch(s, turn); });
    composer_.each_day([&](std::size_t s, bool strength, std::size_t turn) {
      if (strength) weekly_work(s, turn + 1);
    });
    composer_.each_day([&](std::size_t s, bool strength, std::size_t) {
      if (composer_.is_long() || !strength) cardio(s);
    });
    composer_.each_day([&](std::size_t s, bool strength, std::size_t turn) {
      if (!strength || !composer_.owes_later()) wake_up(s, strength ? turn : turn + 1);
      if (!strength) stretch(s, turn + 1);
    });
    composer_.each_day([&](std::size_t s, bool, std::size_t) {
      if (composer_.is_long()) add(s, {Phase::cool_down, Purpose::cool_down, std::nullopt});
    });
    composer_.each_day([&](std::size_t s, bool strength, std::size_t turn) { never_empty(s, strength, turn); });
  }

 private:
  bool add(std::size_t day, const Wish& wish) { return composer_.add(day, wish, 1, composer_.first_budget()); }

  /// Cardio is chosen before the warm-up so that the warm-up does not take the only one.
  void reserve_cardio() {
    WeekDraft empty = composer_.draft();
    cardio_ = composer_.choice().best(empty, 0, {Phase::cardio, Purpose::cardio, std::nullopt}, 1);
  }

  void warm_up(std::size_t day) {
    const Wish wish{Phase::warm_up, Purpose::warm_up, std::nullopt};
    if (composer_.draft().courses().empty()) {
      // The first session chooses for all of them.
      add_warm_up(day, wish);
      const bool too_short = composer_.draft().estimate(day) < Tenths::of_minutes(composer_.warm_up_minutes());
      if (too_short && !composer_.is_short() && composer_.band().most_items > most_items_of_short_sessions) {
        add_warm_up(day, wish);
      }
      return;
    }
    for (Course& course : composer_.draft().courses()) {
      if (course.phase == Phase::warm_up) course.days.insert(day);
    }
  }

  void add_warm_up(std::size_t day, const Wish& wish) {
    const auto exercise = composer_.choice().best(composer_.draft(), day, wish, 1);
    if (!exercise) return;
    if (cardio_ == exercise) {
      // Keep it for later and warm up without it, if that can be done.
      Course reserved;
      reserved.exercise = *exercise;
      reserved.phase = Phase::cardio;
      composer_.draft().courses().push_back(reserved);
      const auto other = composer_.choice().best(composer_.draft(), day, wish, 1);
      composer_.draft().courses().pop_back();
      if (other) {
        composer_.begin(day, wish, *other, composer_.full());
        return;
      }
      // Never without a warm-up; cardio is what can be done without.
      cardio_.reset();
    }
    composer_.begin(day, wish, *exercise, composer_.full());
  }

  /// Hip extension and hip abduction; where only one fits, they take turns.
  void main_work(std::size_t day, std::size_t turn) {
    std::vector<std::size_t> main = composer_.groups(Frequency::every_strength_day);
    if (!main.empty()) {
      std::rotate(main.begin(), main.begin() + static_cast<std::ptrdiff_t>(turn % main.size()), main.end());
    }
    for (const std::size_t group : main) {
      add(day, {Phase::strength, Purpose::every_session, group});
    }
  }

  /// One more strength exercise: a group the week still lacks, else one it has, else variety.
  void weekly_work(std::size_t day, std::size_t turn) {
    for (const std::size_t group : composer_.groups_in_turn(Frequency::weekly, turn)) {
      if (composer_.trained_on(day, group, Phase::strength)) continue;
      if (add(day, {Phase::strength, Purpose::weekly, group})) return;
    }
    for (const std::size_t group : composer_.groups_in_turn(Frequency::variety, turn)) {
      if (composer_.trained_on(day, group, Phase::strength)) continue;
      if (add(day, {Phase::strength, Purpose::variety, group})) return;
    }
  }

  void loosen(std::size_t day, std::size_t turn) {
    for (const Frequency frequency :
         {Frequency::weekly, Frequency::variety, Frequency::every_strength_day, Frequency::none}) {
      for (const std::size_t group : composer_.groups_in_turn(frequency, turn)) {
        if (add(day, {Phase::mobility, Purpose::loosen, group})) return;
      }
    }
  }

  void wake_up(std::size_t day, std::size_t turn) {
    for (const Frequency frequency : {Frequency::every_strength_day, Frequency::weekly, Frequency::variety}) {
      std::vector<std::size_t> all = composer_.groups(frequency);
      if (!all.empty()) {
        std::rotate(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(turn % all.size()), all.end());
      }
      for (const std::size_t group : all) {
        if (add(day, {Phase::activation, Purpose::wake_up, group})) return;
      }
    }
  }

  void stretch(std::size_t day, std::size_t turn) {
    if (composer_.draft().count(day, Phase::stretch) > 0 && composer_.draft().days()[day].strength_day) return;
    for (const std::size_t group : composer_.groups_in_turn(Frequency::stretch, turn)) {
      if (add(day, {Phase::stretch, Purpose::stretch, group})) return;
    }
  }

  void one_stretch() {
    std::vector<std::size_t> days(composer_.draft().days().size());
    std::iota(days.rbegin(), days.rend(), std::size_t{0});
    std::stable_sort(days.begin(), days.end(), [&](std::size_t a, std::size_t b) {
      return composer_.draft().estimate(a) < composer_.draft().estimate(b);
    });
    for (const std::size_t day : days) {
      const Wish wish{Phase::stretch, Purpose::stretch, std::nullopt};
      if (add(day, wish)) return;
    }
  }

  void cardio(std::size_t day) {
    const bool enough = cardio_days() >= static_cast<std::size_t>(composer_.program().session.most_cardio_days);
    if (!enough) add(day, {Phase::cardio, Purpose::cardio, std::nullopt});
  }

  std::size_t cardio_days() const {
    std::size_t count = 0;
    for (const Course& course : composer_.draft().courses()) {
      if (course.phase == Phase::cardio) count += course.days.size();
    }
    return count;
  }

  /// A session that holds nothing but its warm-up gets one exercise in the whole of its time, or
  /// the warm-up itself becomes the work (rules D.2: "unless only one exercise fits").
  void never_empty(std::size_t day, bool strength, std::size_t turn) {
    const auto has_work = [&] {
      return std::any_of(composer_.draft().courses().begin(), composer_.draft().courses().end(),
                         [&](const Course& course) { return course.days.contains(day) && course.grows(); });
    };
    if (has_work()) return;
    std::vector<Wish> wishes;
    const auto wish_for = [&](Phase phase, Purpose purpose) { wishes.push_back({phase, purpose, std::nullopt}); };
    if (strength) {
      std::vector<std::size_t> main = composer_.groups(Frequency::every_strength_day);
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
      if (composer_.add(day, wish, 1, composer_.full())) return;
    }
    make_work_of_warm_up();
  }

  void make_work_of_warm_up() {
    const auto works = [](const Course& course) { return course.grows(); };
    if (std::any_of(composer_.draft().courses().begin(), composer_.draft().courses().end(), works)) return;
    for (Course& course : composer_.draft().courses()) {
      if (course.phase != Phase::warm_up) continue;
      const Kind kind = composer_.catalog().exercises[course.exercise].kind;
      course.phase = kind == Kind::cardio ? Phase::cardio : Phase::mobility;
      course.reason.purpose = kind == Kind::cardio ? Purpose::cardio : Purpose::loosen;
      // As work it begins with its own dose, or with as much of it as there is time for.
      const int warm_up = course.dose.minutes;
      const auto fits = [&] { return composer_.draft().fits(course.days, composer_.first_budget()); };
      course.dose = first_dose(composer_.catalog().exercises[course.exercise], composer_.limits());
      course.reason.first_dose =
          reason_for_first_dose(composer_.catalog().exercises[course.exercise], composer_.limits());
      while (course.dose.minutes > warm_up && !fits()) {
        --course.dose.minutes;
        course.reason.first_dose = DoseReason::time_left;
      }
    }
  }

  Composer& composer_;
  std::optional<std::size_t> cardio_;
};

}  // namespace

Standing first_week(const Catalog& catalog, const Assessment& assessment) {
  Composer composer(catalog, assessment, {1, days_of(catalog, assessment), {}});
  FirstWeek(composer).fill();
  return std::move(composer.draft().standing());
}

}  // namespace hipplan
