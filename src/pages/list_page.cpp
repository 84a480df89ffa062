// SPDX-License-Identifier: MIT
// Lists of exercises for people, and the page that stands in for a plan that cannot be made.
#include "hipplan/pages/list_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hipplan/pages/why_page.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "hipplan/words/notice_words.hpp"
#include "hipplan/words/objection_words.hpp"

namespace hipplan {
namespace {

std::string one_line(const Catalog& catalog, const Exercise& exercise) {
  std::vector<std::string> needs;
  for (const Need& need : exercise.needs) needs.push_back(need_in_words(catalog, need));
  return fmt::format("{}: {}. For {}; {}; level {}; needs {}.", exercise.id, exercise.name,
                     catalog.program.groups[exercise.trains].in_words, in_words(exercise.position), exercise.level,
                     needs.empty() ? std::string("nothing") : list_in_words(needs));
}

void by_kind(const Catalog& catalog, const std::vector<Index<Exercise>>& chosen, Page& page) {
  const auto kinds = names<Kind>();
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
    Bullets bullets;
    for (const Index<Exercise> index : chosen) {
      const Exercise& exercise = catalog.exercises[index];
      if (index_of(exercise.kind) == kind) bullets.items.push_back(one_line(catalog, exercise));
    }
    if (bullets.items.empty()) continue;
    page.push_back(Heading{2, std::string(kinds[kind])});
    page.push_back(std::move(bullets));
  }
}

std::string counted(std::size_t exercises) {
  return exercises == 1 ? std::string("1 exercise") : fmt::format("{} exercises", exercises);
}

/// The positions which, one at a time, would let in most exercises.
std::vector<std::string> helpful_positions(const Catalog& catalog, const Plan& plan) {
  std::vector<std::string> words;
  for (const Position position : all_positions) {
    if (plan.assessment.profile.positions.contains(position)) continue;
    Profile with = plan.assessment.profile;
    with.positions.insert(position);
    const auto count = std::count_if(catalog.exercises.begin(), catalog.exercises.end(), [&](const Exercise& exercise) {
      return judge_one(catalog, with, exercise).eligible(with.weeks);
    });
    if (count > 0) {
      words.push_back(fmt::format("{} ({})", in_words(position), counted(static_cast<std::size_t>(count))));
    }
  }
  return words;
}

}  // namespace

Page exercises_page(const Catalog& catalog, const std::vector<Index<Exercise>>& chosen) {
  Page page{Heading{1, counted(chosen.size())}};
  by_kind(catalog, chosen, page);
  return page;
}

Page exercises_page(const Catalog& catalog, const std::vector<Index<Exercise>>& chosen, const Assessment& assessment) {
  std::vector<Index<Exercise>> fitting;
  std::vector<Index<Exercise>> others;
  for (const Index<Exercise> index : chosen) (assessment.is_eligible(index) ? fitting : others).push_back(index);
  Page page{Heading{1, fmt::format("{} of {} fit you", counted(fitting.size()), catalog.exercises.size())}};
  by_kind(catalog, fitting, page);
  if (others.empty()) return page;
  page.push_back(Heading{2, fmt::format("{} do not fit, and why", others.size())});
  for (const Index<Exercise> index : others) {
    page.push_back(Heading{3, fmt::format("{}: {}", catalog.exercises[index].id, catalog.exercises[index].name)});
    page.push_back(Bullets{reasons_against(catalog, assessment, index)});
  }
  return page;
}

Page no_plan_page(const Catalog& catalog, const Plan& plan) {
  Page page;
  for (const Notice& notice : plan.notices) {
    if (notice.kind == NoticeKind::cleared || notice.kind == NoticeKind::clinician_first ||
        notice.kind == NoticeKind::clinician_advised) {
      page.push_back(Paragraph{notice_in_words(catalog, plan, notice)});
    }
  }
  page.push_back(Paragraph{"No plan can be made: " + sum_of_objections(plan.assessment) + "."});
  const std::vector<std::string> positions = helpful_positions(catalog, plan);
  if (!positions.empty()) {
    page.push_back(
        Paragraph{fmt::format("It would help if you can get into one of these: {}.", list_in_words(positions, "or"))});
  }
  for (const Notice& notice : plan.notices) {
    if (notice.kind == NoticeKind::unlock || notice.kind == NoticeKind::stress_not_stated) {
      page.push_back(Paragraph{notice_in_words(catalog, plan, notice)});
    }
  }
  return page;
}

}  // namespace hipplan
