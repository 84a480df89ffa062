// SPDX-License-Identifier: MIT
// What a plan has to say of itself, and what every plan says, in sentences for a patient.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// Where a notice is told: before anything else, on the patient's pages, or on the clinician's sheet alone.
enum class NoticePlace : std::uint8_t { first, patient, clinician };

NoticePlace place_of(NoticeKind kind);

/// The notice in one or two sentences.
std::string notice_in_words(const Catalog& catalog, const Plan& plan, const Notice& notice);

/// Advice of the catalog, with the person's own figures in place of `{limit}`, the pain that a step within an exercise
/// may have, and `{green}`, that of a new exercise (rules A7).
std::vector<std::string> with_limit(const Assessment& assessment, const std::vector<std::string_view>& texts);

/// How much an exercise may hurt, and what to do (rules A6).
struct LightInWords {
  /// By comparison: what to ask oneself; otherwise empty.
  std::string first;
  std::string green;
  std::string amber;
  std::string red;
  /// What ends an exercise whatever the number, and what a cap asks for.
  std::vector<std::string> besides;
};

LightInWords traffic_light(const Catalog& catalog, const Assessment& assessment);

/// `text` with every `mark` replaced.
std::string replaced(std::string_view text, std::string_view mark, std::string_view with);

}  // namespace hipplan
