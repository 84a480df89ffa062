// SPDX-License-Identifier: MIT
#include "hipplan/plan/week_draft.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace hipplan {
namespace {

constexpr int seconds_in_tenth = 6;

/// From the feet down to the floor.
constexpr int height_rank(Position position) {
  constexpr std::array<int, 7> ranks{4, 5, 6, 1, 3, 2, 0};
  return ranks[index_of(position)];
}

}  // namespace

bool needs_rest_day(const Exercise& exercise) {
  return exercise.kind == Kind::strength || (exercise.kind == Kind::activation && exercise.level > 1);
}

Draft::Draft(const Catalog& catalog, const Profile& profile, std::vector<Slot> slots)
    : catalog_(catalog), profile_(profile), slots_(std::move(slots)) {}

std::vector<std::size_t> Draft::in_session(std::size_t session) const {
  std::vector<std::size_t> members;
  for (std::size_t i = 0; i < threads_.size(); ++i) {
    if (threads_[i].sessions.contains(session)) members.push_back(i);
  }
  const auto key = [&](std::size_t index) {
    const Thread& thread = threads_[index];
    const Exercise& exercise = catalog_.exercises[thread.exercise];
    const int rank = height_rank(exercise.position);
    const bool one_joint = !catalog_.program.groups[exercise.trains].many_joints;
    return std::tuple(thread.phase, thread.phase >= Phase::stretch ? -rank : rank, one_joint, -exercise.level, index);
  };
  std::sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  return members;
}

std::vector<int> Draft::estimates(std::size_t session) const {
  const TimeFigures& time = catalog_.program.time;
  std::vector<int> tenths;
  const Exercise* before = nullptr;
  for (const std::size_t index : in_session(session)) {
    const Exercise& exercise = catalog_.exercises[threads_[index].exercise];
    const bool down_or_up = before != nullptr && is_low(before->position) != is_low(exercise.position);
    const int getting_there = down_or_up ? time.seconds_down_or_up : time.seconds_between_exercises;
    const int work = working_seconds(time, exercise, threads_[index].dose, worked_side(catalog_, profile_, exercise));
    tenths.push_back((work + getting_there + seconds_in_tenth - 1) / seconds_in_tenth);
    before = &exercise;
  }
  return tenths;
}

int Draft::estimate(std::size_t session) const {
  const std::vector<int> tenths = estimates(session);
  return std::accumulate(tenths.begin(), tenths.end(), 0);
}

bool Draft::has_exercise(std::size_t session, std::size_t exercise) const {
  return std::any_of(threads_.begin(), threads_.end(), [&](const Thread& thread) {
    return thread.exercise == exercise && thread.sessions.contains(session);
  });
}

std::size_t Draft::count(std::size_t session, Phase phase) const {
  return static_cast<std::size_t>(std::count_if(threads_.begin(), threads_.end(), [&](const Thread& thread) {
    return thread.phase == phase && thread.sessions.contains(session);
  }));
}

bool Draft::fits(SessionSet sessions, int budget) const {
  const Program& program = catalog_.program;
  const auto most_items = static_cast<std::size_t>(program.bands[band_for(program, profile_.pain)].most_items);
  const auto most_strength = static_cast<std::size_t>(program.session.most_strength_exercises);
  for (std::size_t s = sessions.next(); s < sessions.capacity; s = sessions.next(s + 1)) {
    if (in_session(s).size() > most_items) return false;
    if (count(s, Phase::strength) > most_strength) return false;
    if (estimate(s) > budget) return false;
  }
  return true;
}

Session Draft::finished(std::size_t session) const {
  Session out;
  out.day = slots_[session].day;
  const std::vector<int> tenths = estimates(session);
  const std::vector<std::size_t> order = in_session(session);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Thread& thread = threads_[order[i]];
    const Exercise& exercise = catalog_.exercises[thread.exercise];
    Item item;
    item.exercise = thread.exercise;
    item.phase = thread.phase;
    item.side = worked_side(catalog_, profile_, exercise);
    item.dose = thread.dose;
    item.rest_seconds = rest_seconds(catalog_.program.time, exercise, thread.dose, item.side);
    for (const Need& need : exercise.needs) {
      if (const auto thing = thing_for(catalog_, need, exercise.position, profile_.equipment)) {
        item.uses.insert(*thing);
      }
    }
    item.estimate = tenths[i];
    item.change = thread.change;
    item.reason = thread.reason;
    // What makes a strength day is what is done on it.
    out.strength_day = out.strength_day || needs_rest_day(exercise);
    out.items.push_back(item);
  }
  return out;
}

}  // namespace hipplan
