// SPDX-License-Identifier: MIT
// Whom a line of advice suits (rules L): what a condition rules out in exercise it rules out in daily life, too.
#pragma once

#include <string_view>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan {

/// Whether some condition keeps this person on the bed and off the floor.
bool keeps_off_the_floor(const Catalog& catalog, const Profile& profile);

/// The positions that this person named and that no condition rules out in every week.
PositionSet positions_left(const Catalog& catalog, const Profile& profile);

/// What this line says to this person; empty where it says nothing.
std::string_view said_to(const Catalog& catalog, const Profile& profile, const Tip& tip);

}  // namespace hipplan
