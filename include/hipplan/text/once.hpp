// SPDX-License-Identifier: MIT
// A value that is made when somebody first wants it.
#pragma once

#include <mutex>
#include <optional>

namespace hipplan {

/// The first who wants it makes it; others, on other threads, wait meanwhile. All who ask must make the same.
template <class Value>
class Once {
 public:
  template <class Make>
  const Value& get(Make make) const {
    std::call_once(made_, [&] { value_.emplace(make()); });
    return *value_;
  }

 private:
  mutable std::once_flag made_;
  mutable std::optional<Value> value_;
};

}  // namespace hipplan
