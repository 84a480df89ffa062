// SPDX-License-Identifier: MIT
// The parts of a catalog one after the other, as parts.hpp names them. A number is written seven bits at a time, the
// lowest first, a byte above 127 saying that more follow; most numbers of a catalog take one byte. A negative one
// does not occur. A text is two numbers, where it begins and its length: all texts stand together in front, each once,
// and what is read is a view of them.
#include "hipplan/catalog/blob.hpp"

#include <cassert>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "hipplan/catalog/parts.hpp"

namespace hipplan {
namespace {

void append_number(std::string& bytes, std::uint64_t number) {
  constexpr unsigned low_bits = 0x7F;
  for (; number > low_bits; number >>= 7) bytes += static_cast<char>((number & low_bits) | 0x80);
  bytes += static_cast<char>(number);
}

class Writer {
 public:
  void operator()(const auto&... values) { (write(values), ...); }

  std::string finished() const {
    std::string out;
    append_number(out, texts_.size());
    return out + texts_ + bytes_;
  }

 private:
  template <class Number>
  requires std::is_arithmetic_v<Number> || std::is_enum_v<Number>
  void write(Number value) { append_number(bytes_, static_cast<std::uint64_t>(value)); }
  void write(std::string_view text) {
    const auto [known, is_new] = begins_.emplace(text, texts_.size());
    if (is_new) texts_ += text;
    write(known->second);
    write(text.size());
  }
  template <class Of>
  void write(IndexSet<Of> set) {
    write(set.bits());
  }
  template <class Value>
  void write(const std::optional<Value>& value) {
    write(value.has_value());
    if (value) write(*value);
  }
  template <class Value>
  void write(const std::vector<Value>& values) {
    write_each(values);
  }
  template <class Of, class Value>
  void write(const ListOf<Of, Value>& values) {
    write_each(values);
  }
  template <class Value>
  requires requires(Writer& writer, const Value& value) { parts_of(writer, value); }
  void write(const Value& value) { parts_of(*this, value); }

  void write_each(const auto& values) {
    write(values.size());
    for (const auto& value : values) write(value);
  }

  std::string bytes_;
  std::string texts_;
  std::map<std::string_view, std::size_t> begins_;
};

class Reader {
 public:
  explicit Reader(std::string_view blob) : rest_(blob) { texts_ = take(number()); }

  void operator()(auto&... values) { (read(values), ...); }

  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view take(std::size_t size) {
    assert(size <= rest_.size());
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  std::uint64_t number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(take(1)[0]);
      number |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return number;
    }
  }

  template <class Number>
  requires std::is_arithmetic_v<Number> || std::is_enum_v<Number>
  void read(Number& value) { value = static_cast<Number>(number()); }
  void read(std::string_view& text) {
    const std::size_t begin = number();
    text = texts_.substr(begin, number());
  }
  template <class Of>
  void read(IndexSet<Of>& set) {
    set = IndexSet<Of>::from_bits(number());
  }
  template <class Value>
  void read(std::optional<Value>& value) {
    if (number() != 0) read(value.emplace());
  }
  template <class Value>
  void read(std::vector<Value>& values) {
    read_each(values);
  }
  template <class Of, class Value>
  void read(ListOf<Of, Value>& values) {
    read_each(values);
  }
  template <class Value>
  requires requires(Reader& reader, Value& value) { parts_of(reader, value); }
  void read(Value& value) { parts_of(*this, value); }

  void read_each(auto& values) {
    values.resize(number());
    for (auto& value : values) read(value);
  }

  std::string_view rest_;
  std::string_view texts_;
};

}  // namespace

std::string write_blob(const Catalog& catalog) {
  Writer writer;
  writer(catalog);
  return writer.finished();
}

Catalog read_blob(std::string_view blob) {
  Reader reader(blob);
  Catalog catalog;
  reader(catalog);
  assert(reader.at_end());
  return catalog;
}

}  // namespace hipplan
