// SPDX-License-Identifier: MIT
// Files of many people, for tests of `batch`.
#pragma once

#include <cstddef>
#include <string>

namespace hipplan::tests {

/// CSV with a header and so many people of every kind, p0, p1, ...: most with a plan, some with a referral, some for
/// whom nothing fits, some with a mistake.
std::string many_people(std::size_t count);

}  // namespace hipplan::tests
