// SPDX-License-Identifier: MIT
// The formats: what each is called, which endings of a file ask for it, and what is made of them by other programs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hipplan::cli {

/// `json_lines` is a record a line, of many people.
enum class Format { text, markdown, csv, json, ics, html, svg, json_lines };

/// By its name, another name or an ending, in letters of any case.
std::optional<Format> format_named(std::string_view word);

/// What flags and help call it.
std::string_view name_of(Format format);

/// What a file in this format is called after its dot.
std::string_view ending_for(Format format);

/// What is wrong with a word that `format_named` does not know.
std::string why_no_format(std::string_view word);

/// What the ending of a file asks for, in letters of any case.
std::optional<Format> format_of_file(std::string_view path);

/// Text, Markdown and HTML, in contrast to rows for scripts.
bool is_for_people(Format format);

/// How other programs make what this one does not.
struct Recipe {
  /// What they make it from.
  Format from;
  /// "write plan.html, and then: chromium ...".
  std::string instruction;
};

/// For a well-known ending that is none of ours, like "pdf"; nothing for any other word.
std::optional<Recipe> recipe_for(std::string_view ending);

/// What follows the last dot of a file's name, in small letters; empty where there is none.
std::string ending_of(std::string_view path);

}  // namespace hipplan::cli
