// SPDX-License-Identifier: MIT
#include "hipplan/text/digest.hpp"

#include <array>
#include <string>
#include <vector>

#include "catch.hpp"

namespace hipplan {
namespace {

std::string digest(const std::vector<std::string_view>& texts) {
  std::vector<std::string> each;
  for (const std::string_view text : texts) each.push_back(sha256(text));
  return digest_of(each);
}

TEST_CASE("a digest is the beginning of the SHA-256 of the sorted SHA-256s, a line each") {
  // printf '%s\n' "$(printf a | sha256sum | cut -c-64)" "$(printf b | sha256sum | cut -c-64)" | sort | head -c -1 |
  // sha256sum
  CHECK(digest({}) == "e3b0c44298fc");
  CHECK(digest({"a"}) == "da3811154d59");
  CHECK(digest({"a", "b"}) == "0d6b8562ada6");
}

TEST_CASE("the order of the texts makes no difference to a digest, and everything else does") {
  const std::string of_three = digest({"one", "two", "three"});
  CHECK(digest({"three", "one", "two"}) == of_three);
  for (const std::vector<std::string_view>& others :
       std::vector<std::vector<std::string_view>>{{"one", "two"},
                                                  {"one", "two", "three "},
                                                  {"onetwo", "three"},
                                                  {"one", "two", "three", ""},
                                                  {"one", "two", "three", "three"},
                                                  {"one\ntwo\nthree"},
                                                  {}}) {
    CHECK(digest(others) != of_three);
  }
}

}  // namespace
}  // namespace hipplan
