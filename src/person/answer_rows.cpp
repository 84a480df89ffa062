// SPDX-License-Identifier: MIT
#include "hipplan/person/answer_rows.hpp"

#include <array>

namespace hipplan {
namespace {

constexpr std::array<AnswerRow, 14> rows{{
    {"pain", &Answers::pain, Takes::word, false, false, "0 to 10: your average pain of the last week when moving", "N",
     "Pain from 0 to 10: the average of the last week when moving, or what it would be if you moved (required, unless "
     "your profile has it)"},
    {"position", &Answers::position, Takes::words, false, false,
     "body positions you can get into: supine side-lying prone sitting floor-sitting kneeling standing", "LIST",
     "Body positions you can get into (default: supine, side-lying, sitting, standing)"},
    {"equipment", &Answers::equipment, Takes::words, false, false,
     "what you have at hand; household is a chair, a wall, a worktop and a pillow", "LIST",
     "What you have at hand (default: household = counter, chair, wall, pillow)"},
    {"side", &Answers::side, Takes::word, false, false, "the painful side: left, right or both", "SIDE",
     "The painful side: left, right or both (default: both)"},
    {"condition", &Answers::condition, Takes::words, true, false, "what a clinician has found", "LIST",
     "What a clinician has found (default: none)"},
    {"red-flag", &Answers::red_flag, Takes::words, true, false, "warning signs; with any of them there is no plan",
     "LIST", "Warning signs you have (default: none)"},
    {"avoid", &Answers::avoid, Takes::names, true, false, "exercises or stress tags never to use", "LIST",
     "Exercises or stress tags never to use"},
    {"goal", &Answers::goal, Takes::words, false, false,
     "what you want to be able to do: at most two, the first counts first", "LIST",
     "What you want to be able to do, at most two; the first counts first"},
    {"include", &Answers::include, Takes::names, false, false,
     "at most three exercises to put in, if nothing speaks against them", "LIST",
     "At most three exercises to put in, if nothing speaks against them"},
    {"prefer", &Answers::prefer, Takes::names, false, false,
     "exercises, positions, things or groups that stand before others", "LIST",
     "Exercises, positions, things or groups to take before others"},
    {"days", &Answers::days, Takes::words, false, true, "1 to 7 days a week, or a list like [mon, wed, fri]", "N|LIST",
     "1 to 7 days a week, or a list like mon,wed,fri (default: 3; 7 in severe pain)"},
    {"minutes", &Answers::minutes, Takes::word, false, true, "5 to 90 minutes a session", "N",
     "5 to 90 minutes a session (default: 20)"},
    {"weeks", &Answers::weeks, Takes::word, false, true, "1 to 12", "N", "1 to 12 weeks (default: 4)"},
    {"start", &Answers::start, Takes::word, false, true,
     "first day of week 1, like 2026-11-23; monday is the next one from today on", "DATE",
     "First day of week 1, like 2026-11-23, today, tomorrow or monday (default: weekdays without dates)"},
}};

constexpr std::array<YesNoRow, 2> yes_no{{
    {"active", &Answers::active, "pain", "You are used to regular exercise"},
    {"cleared", &Answers::cleared, "red-flag", "A clinician has examined the warning sign and knows of it"},
}};

}  // namespace

std::span<const AnswerRow> answer_rows() { return rows; }
std::span<const YesNoRow> yes_no_rows() { return yes_no; }

}  // namespace hipplan
