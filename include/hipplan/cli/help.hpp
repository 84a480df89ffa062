// SPDX-License-Identifier: MIT
// How help is set. With command_language the only file that knows CLI11.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <string>

namespace hipplan::cli {

/// Help whose lines keep to a width: flags on the left, what they mean wrapped on the right.
class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(std::size_t width);

  std::string make_option(const CLI::Option* option, bool is_positional) const override;
  std::string make_subcommand(const CLI::App* command) const override;

 private:
  std::string entry(const std::string& name, const std::string& meaning) const;

  std::size_t width_;
};

}  // namespace hipplan::cli
