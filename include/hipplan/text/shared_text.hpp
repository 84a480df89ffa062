// SPDX-License-Identifier: MIT
// A text that stays as it is, however many look at it: its copies share it, and it goes when the last of them does.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace hipplan {

class SharedText {
 public:
  SharedText(std::string text) : SharedText(std::make_shared<const std::string>(std::move(text))) {}
  SharedText(const char* text) : SharedText(std::string(text)) {}

  /// Of a text inside the program, which nobody has to keep.
  static SharedText inside_program(std::string_view text) { return SharedText(text, nullptr); }

  std::string_view view() const { return view_; }
  operator std::string_view() const { return view_; }
  /// As long as it is held, the text stays.
  const std::shared_ptr<const void>& owner() const { return owner_; }

 private:
  explicit SharedText(const std::shared_ptr<const std::string>& text) : SharedText(*text, text) {}
  SharedText(std::string_view view, std::shared_ptr<const void> owner) : view_(view), owner_(std::move(owner)) {}

  std::string_view view_;
  std::shared_ptr<const void> owner_;
};

}  // namespace hipplan
