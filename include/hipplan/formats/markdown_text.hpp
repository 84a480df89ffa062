// SPDX-License-Identifier: MIT
// Text inside Markdown: what to put before a character, so that nobody who shows it does anything with it.
#pragma once

#include <string>
#include <string_view>

namespace hipplan {

/// Where a text stands: at the beginning of a line its first characters may make it a list or a heading.
enum class MarkdownPlace { line_start, inside, heading };

/// `text` so that GitHub, pandoc and Obsidian show it and do nothing with it; commands of this program and its flags as
/// code. Always one line.
std::string markdown_text(std::string_view text, MarkdownPlace place = MarkdownPlace::line_start);

}  // namespace hipplan
