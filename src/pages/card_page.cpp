// SPDX-License-Identifier: MIT
#include "hipplan/pages/card_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hipplan/pages/picture.hpp"
#include "hipplan/pages/routine_table.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/words/card_words.hpp"
#include "hipplan/words/exercise_words.hpp"

namespace hipplan {
namespace {

bool one_side_only(const Item& item) { return item.side == WorkedSide::left || item.side == WorkedSide::right; }

/// One side alone is done only where the painful limb has to stay on top (rules I).
std::string which_side_to_lie_on(const RegionWords& region, const Exercise& exercise, WorkedSide side) {
  // The limb at work is the upper one, unless the exercise works the side underneath.
  const bool left_on_top = (side == WorkedSide::left) != exercise.works_underneath;
  return fmt::format("Lie on your {} side only, the painful {} {} on top.", left_on_top ? "right" : "left",
                     left_on_top ? "left" : "right", region.limb);
}

std::vector<std::string> steps_of(const RegionWords& region, const Exercise& exercise, const Card& card,
                                  const Item& item) {
  std::vector<std::string> steps;
  if (one_side_only(item)) steps.push_back(which_side_to_lie_on(region, exercise, item.side));
  if (!card.begin.empty()) steps.emplace_back(card.begin);
  steps.insert(steps.end(), card.steps.begin(), card.steps.end());
  if (one_side_only(item)) steps.emplace_back("Stay on this side. Do not turn over.");
  return steps;
}

/// The dose with which it begins in these weeks; on each kind of day where they differ.
std::string doses_of(const Catalog& catalog, const std::vector<RoutineRow>& rows, std::size_t first) {
  std::string words;
  for (std::size_t r = first; r < rows.size() && rows[r].item->exercise == rows[first].item->exercise; ++r) {
    const std::string dose = dose_in_words(catalog, *rows[r].item);
    if (words.find(dose) == std::string::npos) words += words.empty() ? with_capital(dose) : "; or " + dose;
  }
  return words + ".";
}

/// From which week on, where that is not the first that is shown.
std::string beginning_of(const RoutineRow& row, int first_week) {
  const auto begins =
      std::find_if(row.weeks.begin(), row.weeks.end(), [](const Item* item) { return item != nullptr; });
  const auto waits = begins - row.weeks.begin();
  return waits == 0 ? std::string() : fmt::format("Begins in week {}: ", first_week + static_cast<int>(waits));
}

Cards::Card card_for(const Catalog& catalog, const std::vector<RoutineRow>& rows, std::size_t at, int first_week,
                     const figure::Figures* figures) {
  const Item& item = *rows[at].item;
  const Exercise& exercise = catalog.exercises[item.exercise];
  const Card card = card_of(exercise);
  Cards::Card out;
  out.number = rows[at].number;
  out.id = exercise.id;
  out.name = exercise.name;
  if (figures != nullptr) out.picture = picture_of(exercise, (*figures)[item.exercise]);
  out.dose = beginning_of(rows[at], first_week) + doses_of(catalog, rows, at);
  out.steps = steps_of(catalog.program.region, exercise, card, item);
  const auto note = [&](const char* label, std::string_view text) {
    if (!text.empty()) out.notes.emplace_back(label, text);
  };
  note("You feel", card.feel);
  note("Check", card.mistake);
  note("Easier", card.easier);
  note("Harder", card.harder);
  note("Safety", card.stop);
  return out;
}

/// The group of an exercise's set-up; a new one at the end where there is none yet.
Cards& group_for(const Catalog& catalog, const Profile& profile, const Exercise& exercise, std::vector<Cards>& groups) {
  const Card card = card_of(exercise);
  const std::string title(card.set_up ? catalog.set_ups[*card.set_up].title
                                      : std::string_view(in_words(exercise.position)));
  const std::string_view text = set_up_text(catalog, profile, exercise, card);
  const auto found =
      std::find_if(groups.begin(), groups.end(), [&](const Cards& group) { return group.set_up == text; });
  if (found != groups.end()) return *found;
  groups.push_back({with_capital(title), std::string(text), {}});
  return groups.back();
}

/// A card says how one begins.
constexpr const char* amounts_are_first = "The amounts here are the first ones; the table has the rest.";

/// What would stand on every card.
std::string for_all_cards(const Catalog& catalog, const std::vector<RoutineRow>& rows) {
  const bool stands = std::any_of(rows.begin(), rows.end(), [&](const RoutineRow& row) {
    return catalog.exercises[row.item->exercise].position == Position::standing;
  });
  std::string words(catalog.breathing);
  if (stands && !catalog.standing.empty()) words += fmt::format("{}{}", words.empty() ? "" : " ", catalog.standing);
  return words;
}

}  // namespace

Page card_page(const Catalog& catalog, const Plan& plan, std::optional<int> week, const figure::Figures* figures) {
  const std::vector<RoutineRow> rows = routine_rows(plan, week);
  std::vector<Cards> groups;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (r > 0 && rows[r].number == rows[r - 1].number) continue;
    const Exercise& exercise = catalog.exercises[rows[r].item->exercise];
    group_for(catalog, plan.assessment.profile, exercise, groups)
        .cards.push_back(card_for(catalog, rows, r, week.value_or(1), figures));
  }
  Page page{Heading{2, "How to do each exercise"}};
  std::string general = for_all_cards(catalog, rows);
  if (!week && plan.weeks.size() > 1)
    general += general.empty() ? amounts_are_first : fmt::format(" {}", amounts_are_first);
  if (!general.empty()) page.push_back(Paragraph{general});
  for (Cards& group : groups) page.push_back(std::move(group));
  return page;
}

}  // namespace hipplan
