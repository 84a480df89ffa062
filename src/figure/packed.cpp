// SPDX-License-Identifier: MIT
// A figure is nothing but numbers. Each is folded, so that a small negative one stays small, and written seven bits at
// a time, the lowest first, a byte above 127 saying that more follow.
#include "hipplan/figure/packed.hpp"

#include <cassert>

namespace hipplan::figure {
namespace {

/// Every part of a figure, named once: whoever writes or reads one visits it here.
template <class Value, class Of>
concept PartOf = std::same_as<std::remove_const_t<Value>, Of>;

void parts(auto& visit, PartOf<View> auto& v) { visit(v.turn, v.up); }
void parts(auto& visit, PartOf<SpotOf> auto& v) { visit(v.spot, v.side); }
void parts(auto& visit, PartOf<BodyPart> auto& v) { visit(v.part, v.side); }
void parts(auto& visit, PartOf<Prop> auto& v) { visit(v.kind, v.through); }
void parts(auto& visit, PartOf<ArrowSpot> auto& v) { visit(v.spot, v.part, v.side); }
void parts(auto& visit, PartOf<Press> auto& v) { visit(v.part, v.way); }
void parts(auto& visit, PartOf<StoredPose> auto& v) {
  for (auto& number : v.numbers) visit(number);
}
void parts(auto& visit, PartOf<Frame> auto& v) { visit(v.pose, v.resting); }
void parts(auto& visit, PartOf<Figure> auto& v) {
  visit(v.frames, v.attitude, v.left_works, v.view, v.props, v.dark, v.no_arrow, v.arrows, v.presses);
}

class Writer {
 public:
  void operator()(const auto&... values) { (write(values), ...); }
  std::string bytes;

 private:
  template <class Number>
  requires std::is_integral_v<Number> || std::is_enum_v<Number>
  void write(Number value) {
    const auto wide = static_cast<std::int64_t>(value);
    auto folded = static_cast<std::uint64_t>(wide) << 1U ^ static_cast<std::uint64_t>(wide >> 63);
    constexpr unsigned low_bits = 0x7F;
    for (; folded > low_bits; folded >>= 7U) bytes += static_cast<char>((folded & low_bits) | 0x80U);
    bytes += static_cast<char>(folded);
  }
  template <class Value>
  void write(const std::optional<Value>& value) {
    write(value.has_value());
    if (value) write(*value);
  }
  template <class Value>
  void write(const std::vector<Value>& values) {
    write(values.size());
    for (const Value& value : values) write(value);
  }
  template <class Value>
  requires requires(Writer& writer, const Value& value) { parts(writer, value); }
  void write(const Value& value) { parts(*this, value); }
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}
  void operator()(auto&... values) { (read(values), ...); }

  template <class Value>
  void read(std::vector<Value>& values) {
    values.resize(static_cast<std::size_t>(number()));
    for (Value& value : values) read(value);
  }
  bool at_end() const { return rest_.empty(); }

 private:
  std::int64_t number() {
    std::uint64_t folded = 0;
    for (unsigned shift = 0;; shift += 7) {
      assert(!rest_.empty());
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      folded |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) break;
    }
    return static_cast<std::int64_t>(folded >> 1U) ^ -static_cast<std::int64_t>(folded & 1U);
  }

  template <class Number>
  requires std::is_integral_v<Number> || std::is_enum_v<Number>
  void read(Number& value) { value = static_cast<Number>(number()); }
  template <class Value>
  void read(std::optional<Value>& value) {
    if (number() != 0) read(value.emplace());
  }
  template <class Value>
  requires requires(Reader& reader, Value& value) { parts(reader, value); }
  void read(Value& value) { parts(*this, value); }

  std::string_view rest_;
};

}  // namespace

std::string packed(const Figures& figures) {
  Writer writer;
  writer(figures);
  return std::move(writer.bytes);
}

Figures unpacked(std::string_view bytes) {
  Reader reader(bytes);
  Figures figures;
  reader.read(figures);
  assert(reader.at_end());
  return figures;
}

}  // namespace hipplan::figure
