// SPDX-License-Identifier: MIT
// The lines of an iCalendar file (RFC 5545, 3.1 and 3.3.11).
#pragma once

#include <string>
#include <string_view>

namespace hipplan {

/// "NAME:value" with its CRLF, folded after at most 75 octets; no character of UTF-8 is torn apart.
std::string content_line(std::string_view name, std::string_view value);

/// `text` as a value of type TEXT: backslashes, semicolons, commas and line feeds escaped.
std::string as_text_value(std::string_view text);

}  // namespace hipplan
