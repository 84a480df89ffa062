// SPDX-License-Identifier: MIT
#include "hipplan/rules/judge.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

/// Whether `exclusion` describes this exercise.
bool applies(const Exclusion& exclusion, const Exercise& exercise) {
  return exercise.stress.contains_all(exclusion.tags) && exercise.level > exclusion.above_level &&
         (exclusion.positions.empty() || exclusion.positions.contains(exercise.position));
}

/// One exercise before one person; `condition` is the one that is asked.
struct Case {
  const Catalog& catalog;
  const Profile& profile;
  const Band& band;
  const Exercise& exercise;
  Index<Condition> condition;

  const Condition& its_condition() const { return catalog.conditions[condition]; }
};

/// Where the objections of one rule go.
class Objector {
 public:
  Objector(Rule rule, Index<Condition> condition, std::vector<Objection>& objections)
      : rule_(rule), condition_(condition), objections_(objections) {}

  void object(int through_week = 0) { add(0, through_week); }
  /// `subject`: as `Objection` says of the rule.
  template <class Of>
  void object(Index<Of> subject, int through_week = 0) {
    add(subject.value(), through_week);
  }

 private:
  void add(std::size_t subject, int through_week) {
    objections_.push_back(
        {rule_, static_cast<std::uint8_t>(through_week), condition_, static_cast<std::uint16_t>(subject)});
  }

  Rule rule_;
  Index<Condition> condition_;
  std::vector<Objection>& objections_;
};

void avoided_exercise(const Case& c, Objector& o) {
  if (contains(c.profile.avoided_exercises, c.catalog.exercises.index_of(c.exercise))) o.object();
}

void avoided_stress(const Case& c, Objector& o) {
  for (const Index<Tag> tag : c.exercise.stress& c.profile.avoided_tags) o.object(tag);
}

void position(const Case& c, Objector& o) {
  if (!c.profile.positions.contains(c.exercise.position)) o.object();
}

void equipment(const Case& c, Objector& o) {
  for (const Index<Need> i : c.exercise.needs.indices()) {
    if (!thing_for(c.catalog, c.exercise.needs[i], c.exercise.position, c.profile.equipment)) o.object(i);
  }
}

/// A condition takes no notice of `unless_active`: being fit does not heal.
void condition_stress(const Case& c, Objector& o) {
  const ListOf<Exclusion>& exclusions = c.its_condition().rules_out;
  for (const Index<Exclusion> i : exclusions.indices()) {
    if (applies(exclusions[i], c.exercise)) o.object(i, exclusions[i].through_week);
  }
}

void condition_side(const Case& c, Objector& o) {
  const bool turned = c.its_condition().painful_side_up && c.exercise.position == Position::side_lying;
  const bool works_alone = c.exercise.sides == Sides::each;
  if (turned && (c.profile.side == PainfulSide::both || !works_alone)) o.object();
}

/// Nobody has to turn over who works both legs at once.
void condition_turning(const Case& c, Objector& o) {
  const bool turns = c.exercise.position == Position::side_lying && c.exercise.sides == Sides::each;
  if (turns && c.its_condition().no_turning) o.object();
}

/// Says nothing of what is not there at all.
void condition_support(const Case& c, Objector& o) {
  if (!c.its_condition().chair_is_only_a_seat || c.exercise.position != Position::standing) return;
  for (const Index<Need> i : c.exercise.needs.indices()) {
    const Need& need = c.exercise.needs[i];
    const auto has = [&](const Need& any) {
      return thing_for(c.catalog, any, c.exercise.position, c.profile.equipment).has_value();
    };
    if (is_support(c.catalog, need) && has(need) && !has(without_seats(c.catalog, need))) o.object(i);
  }
}

bool above(int level, int cap) { return cap != 0 && level > cap; }

void condition_ceiling(const Case& c, Objector& o) {
  if (above(c.exercise.level, c.its_condition().ceiling)) o.object();
}

/// Says nothing of what is too hard for ever.
void condition_first_week(const Case& c, Objector& o) {
  const bool too_hard = above(c.exercise.level, c.its_condition().ceiling);
  if (!too_hard && above(c.exercise.level, c.its_condition().first_week_level)) o.object(1);
}

void stress_unknown(const Case& c, Objector& o) {
  if (!c.exercise.stress_stated && !c.profile.conditions.empty()) o.object();
}

void band_stress(const Case& c, Objector& o) {
  for (const Index<Exclusion> i : c.band.rules_out.indices()) {
    const Exclusion& exclusion = c.band.rules_out[i];
    if (exclusion.unless_active && c.profile.active) continue;
    if (applies(exclusion, c.exercise)) o.object(i, exclusion.through_week);
  }
}

void band_ceiling(const Case& c, Objector& o) {
  if (c.exercise.level > c.band.ceiling) o.object();
}

/// Says nothing of what is too hard for ever.
void first_week_level(const Case& c, Objector& o) {
  const bool too_hard = c.exercise.level > c.band.ceiling;
  if (!too_hard && c.exercise.level > highest_level(c.band, c.profile.active, 1)) o.object(1);
}

struct Row {
  Rule rule;
  std::string_view id;
  Basis basis;
  void (*test)(const Case&, Objector&);
};

/// Every rule that can stand against an exercise, in the order in which objections are told. Those of
/// conditions stand together: they are asked for one condition after the other.
constexpr std::array<Row, rule_count> rows{{
    {Rule::avoided_exercise, "avoided-exercise", Basis::answers, avoided_exercise},
    {Rule::avoided_stress, "avoided-stress", Basis::answers, avoided_stress},
    {Rule::position, "position", Basis::answers, position},
    {Rule::equipment, "equipment", Basis::answers, equipment},
    {Rule::condition_stress, "condition-stress", Basis::condition, condition_stress},
    {Rule::condition_side, "condition-side", Basis::condition, condition_side},
    {Rule::condition_turning, "condition-turning", Basis::condition, condition_turning},
    {Rule::condition_support, "condition-support", Basis::condition, condition_support},
    {Rule::condition_ceiling, "condition-ceiling", Basis::condition, condition_ceiling},
    {Rule::condition_first_week, "condition-first-week", Basis::condition, condition_first_week},
    {Rule::stress_unknown, "stress-unknown", Basis::answers, stress_unknown},
    {Rule::band_stress, "band-stress", Basis::band, band_stress},
    {Rule::band_ceiling, "band-ceiling", Basis::band, band_ceiling},
    {Rule::first_week_level, "first-week-level", Basis::band, first_week_level},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (static_cast<std::size_t>(rows[i].rule) != i) return false;
  }
  return true;
}
static_assert(in_order(), "a row for every rule, in the order of the rules");

void ask(const Row& row, const Case& c, Verdict& verdict) {
  Objector objector(row.rule, c.condition, verdict.objections);
  row.test(c, objector);
}

/// Whether a seat is nothing that they could hold on to here.
bool is_held_on_to(const Catalog& catalog, const Profile& profile, const Exercise& exercise, const Need& need) {
  return exercise.position == Position::standing && chair_is_only_a_seat(catalog, profile) && is_support(catalog, need);
}

}  // namespace

bool Verdict::allowed_in(int week) const {
  return std::none_of(objections.begin(), objections.end(), [week](const Objection& objection) {
    return objection.through_week == 0 || week <= objection.through_week;
  });
}

int Verdict::first_week_allowed() const {
  int week = 1;
  for (const Objection& objection : objections) {
    if (objection.through_week == 0) return 0;
    week = std::max(week, objection.through_week + 1);
  }
  return week;
}

bool Verdict::eligible(int weeks) const {
  const int first = first_week_allowed();
  return first != 0 && first <= weeks;
}

int highest_level(const Band& band, bool active, int week) {
  if (week > 1) return band.ceiling;
  return active ? band.first_week_level_if_active : band.first_week_level;
}

int highest_level(const Catalog& catalog, const Profile& profile, int week) {
  int level = highest_level(catalog.program.bands[band_for(catalog.program, profile.pain)], profile.active, week);
  for (const Index<Condition> index : profile.conditions) {
    const Condition& condition = catalog.conditions[index];
    if (condition.ceiling != 0) level = std::min(level, condition.ceiling);
    if (week == 1 && condition.first_week_level != 0) level = std::min(level, condition.first_week_level);
  }
  return level;
}

Verdict judge_one(const Catalog& catalog, const Profile& profile, const Exercise& exercise) {
  Verdict verdict;
  Case c{catalog, profile, catalog.program.bands[band_for(catalog.program, profile.pain)], exercise, {}};
  const auto is_of_condition = [](const Row& row) { return row.basis == Basis::condition; };
  for (auto row = rows.begin(); row != rows.end();) {
    if (!is_of_condition(*row)) {
      ask(*row++, c, verdict);
      continue;
    }
    const auto end = std::find_if_not(row, rows.end(), is_of_condition);
    for (const Index<Condition> condition : profile.conditions) {
      c.condition = condition;
      std::for_each(row, end, [&](const Row& of_condition) { ask(of_condition, c, verdict); });
    }
    c.condition = {};
    row = end;
  }
  return verdict;
}

ListOf<Exercise, Verdict> judge(const Catalog& catalog, const Profile& profile) {
  ListOf<Exercise, Verdict> verdicts;
  verdicts.reserve(catalog.exercises.size());
  for (const Exercise& exercise : catalog.exercises) verdicts.push_back(judge_one(catalog, profile, exercise));
  return verdicts;
}

std::string_view id_of(Rule rule) { return rows[static_cast<std::size_t>(rule)].id; }
Basis basis_of(Rule rule) { return rows[static_cast<std::size_t>(rule)].basis; }

std::vector<Obstacle> obstacles(std::span<const Verdict> verdicts, int weeks) {
  std::array<int, rule_count> counts{};
  for (const Verdict& verdict : verdicts) {
    // Lasting obstacles first; a delay only counts where it outlasts the plan.
    const auto lasting = std::find_if(verdict.objections.begin(), verdict.objections.end(),
                                      [](const Objection& objection) { return objection.through_week == 0; });
    const auto delaying = std::find_if(verdict.objections.begin(), verdict.objections.end(),
                                       [&](const Objection& o) { return o.through_week >= weeks; });
    const auto chosen = lasting != verdict.objections.end() ? lasting : delaying;
    if (chosen == verdict.objections.end()) continue;
    const bool condition = basis_of(chosen->rule) == Basis::condition;
    ++counts[static_cast<std::size_t>(condition ? Rule::condition_stress : chosen->rule)];
  }
  std::vector<Obstacle> found;
  for (std::size_t rule = 0; rule < counts.size(); ++rule) {
    if (counts[rule] > 0) found.push_back({static_cast<Rule>(rule), counts[rule]});
  }
  std::stable_sort(found.begin(), found.end(), [](const Obstacle& a, const Obstacle& b) { return a.count > b.count; });
  return found;
}

bool painful_side_up(const Catalog& catalog, const Profile& profile) {
  return any_condition(catalog, profile, [](const Condition& condition) { return condition.painful_side_up; });
}

bool chair_is_only_a_seat(const Catalog& catalog, const Profile& profile) {
  return any_condition(catalog, profile, [](const Condition& condition) { return condition.chair_is_only_a_seat; });
}

Need need_of(const Catalog& catalog, const Profile& profile, const Exercise& exercise, const Need& need) {
  return is_held_on_to(catalog, profile, exercise, need) ? without_seats(catalog, need) : need;
}

std::optional<Index<Thing>> thing_used(const Catalog& catalog, const Profile& profile, const Exercise& exercise,
                                       const Need& need) {
  if (is_held_on_to(catalog, profile, exercise, need))
    return thing_for(catalog, without_seats(catalog, need), exercise.position, profile.equipment);
  return thing_for(catalog, need, exercise.position, profile.equipment);
}

WorkedSide worked_side(const Catalog& catalog, const Profile& profile, const Exercise& exercise) {
  if (exercise.sides == Sides::both) return WorkedSide::both;
  if (exercise.position != Position::side_lying || profile.side == PainfulSide::both ||
      !painful_side_up(catalog, profile)) {
    return WorkedSide::each;
  }
  // The painful leg is uppermost. Most exercises work the leg on top, some the one underneath.
  const bool left = (profile.side == PainfulSide::left) != exercise.works_underneath;
  return left ? WorkedSide::left : WorkedSide::right;
}

}  // namespace hipplan
