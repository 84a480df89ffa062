// SPDX-License-Identifier: MIT
#include "interview.hpp"

namespace hipplan::tests {

std::string profile_text(const std::string& more) {
  return "version: 1\npain: 4\nposition: sitting\nequipment: chair\nside: left\ndays: 3\nminutes: 20\n" + more;
}

Run init_with(const Workplace& place, const std::string& answers, const std::string& more) {
  place.write("answers", answers);
  return place.shell("hipplan init " + more + " < answers");
}

Run init(const Workplace& place, const std::string& answers, const std::string& more) {
  return init_with(place, answers + (answers.ends_with('\n') ? "" : "\n") + no_signs, more);
}

}  // namespace hipplan::tests
