// SPDX-License-Identifier: MIT
// The levels of headings on a page, as a reader who jumps from heading to heading needs them.
#pragma once

#include <vector>

namespace hipplan {

/// Leaves out no level on the way down and keeps headings of one kind on one level: after a heading of
/// level 1, those of level 3 come out as 2 until one of level 2 stands above them.
class Outline {
 public:
  bool empty() const { return above_.empty(); }

  int level(int wanted) {
    if (above_.empty()) first_ = wanted;
    while (!above_.empty() && above_.back() >= wanted) above_.pop_back();
    above_.push_back(wanted);
    return first_ + static_cast<int>(above_.size()) - 1;
  }

 private:
  std::vector<int> above_;
  int first_ = 1;
};

}  // namespace hipplan
