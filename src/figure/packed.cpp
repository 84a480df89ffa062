// SPDX-License-Identifier: MIT
// A figure is nothing but numbers. Each is folded, so that a small negative one stays small, and written seven bits at
// a time, the lowest first, a byte above 127 saying that more follow. A text, of which only sketches have any, is its
// length and one more, then its letters; nothing but 0 where it is the one before again, as the name of a file mostly
// is.
#include "hipplan/figure/packed.hpp"

#include <array>
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
  visit(v.frames, v.attitude, v.left_works, v.view, v.props, v.dark, v.no_arrow, v.arrows, v.circle, v.presses);
}
void parts(auto& visit, PartOf<Place> auto& v) { visit(v.file, v.line, v.column, v.length); }
void parts(auto& visit, PartOf<SaidAngle> auto& v) { visit(v.angle, v.side, v.degrees, v.place); }
void parts(auto& visit, PartOf<Rest> auto& v) { visit(v.surface, v.part, v.place); }
void parts(auto& visit, PartOf<Touch> auto& v) { visit(v.what, v.to, v.leaves_the_ground, v.place); }
void parts(auto& visit, PartOf<Stance> auto& v) {
  visit(v.angles, v.lean, v.lifts, v.slides, v.rests, v.touches, v.balance, v.place);
}
void parts(auto& visit, PartOf<Sketch> auto& v) {
  visit(v.attitude, v.left_works, v.at, v.bases, v.frames, v.view, v.props, v.dark, v.no_arrow, v.arrows, v.circle,
        v.presses, v.place);
}
void parts(auto& visit, PartOf<Fence> auto& v) { visit(v.usual_least, v.usual_most, v.least, v.most); }
void parts(auto& visit, PartOf<BasePose> auto& v) { visit(v.id, v.id_line, v.sketch); }
void parts(auto& visit, PartOf<Sketches> auto& v) { visit(v.fences, v.poses, v.of_exercise); }

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
  void write(const std::string& text) {
    if (text == last_) return write(0);
    write(text.size() + 1);
    bytes += text;
    last_ = text;
  }
  template <class Value, std::size_t count>
  void write(const std::array<Value, count>& values) {
    for (const Value& value : values) write(value);
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
  template <class Value>
  void write(const ListOf<Exercise, Value>& values) {
    write_each(values);
  }
  template <class Value>
  requires requires(Writer& writer, const Value& value) { parts(writer, value); }
  void write(const Value& value) { parts(*this, value); }

  void write_each(const auto& values) {
    write(values.size());
    for (const auto& value : values) write(value);
  }

  std::string last_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}
  void operator()(auto&... values) { (read(values), ...); }
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
  void read(std::string& text) {
    if (const auto size = static_cast<std::size_t>(number()); size != 0) {
      assert(size <= rest_.size() + 1);
      last_ = rest_.substr(0, size - 1);
      rest_.remove_prefix(size - 1);
    }
    text = last_;
  }
  template <class Value, std::size_t count>
  void read(std::array<Value, count>& values) {
    for (Value& value : values) read(value);
  }
  template <class Value>
  void read(std::vector<Value>& values) {
    read_each(values);
  }
  template <class Value>
  void read(ListOf<Exercise, Value>& values) {
    read_each(values);
  }
  template <class Value>
  void read(std::optional<Value>& value) {
    if (number() != 0) read(value.emplace());
  }
  template <class Value>
  requires requires(Reader& reader, Value& value) { parts(reader, value); }
  void read(Value& value) { parts(*this, value); }

  void read_each(auto& values) {
    values.resize(static_cast<std::size_t>(number()));
    for (auto& value : values) read(value);
  }

  std::string_view rest_;
  std::string_view last_;
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
  reader(figures);
  assert(reader.at_end());
  return figures;
}

std::string packed(const Sketches& sketches) {
  Writer writer;
  writer(sketches);
  return std::move(writer.bytes);
}

Sketches unpacked_sketches(std::string_view bytes) {
  Reader reader(bytes);
  Sketches sketches;
  reader(sketches);
  assert(reader.at_end());
  return sketches;
}

}  // namespace hipplan::figure
