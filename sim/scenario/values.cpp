#include "sim/scenario/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "sim/scenario/toml_writer.hpp"

namespace hemicycle {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "write 0.07 for 7 %" where a share looks like a percentage.
std::string percent_hint(double value) {
  if (!(value > 1.0 && value <= 100.0)) return "";
  const std::optional<Fraction> percent = fraction_of(value);
  if (!percent || percent->denominator > 1'000'000'000) return "";
  const Fraction share = reduced(percent->numerator, percent->denominator * 100);
  return "write " + to_string(share) + " for " + to_string(*percent) + " %";
}

void refuse_share(const Node& node, const Reading& reading) {
  std::optional<double> number;
  if (node.is_number()) number = node.number();
  if (const auto text = node.kind == Node::Kind::text ? parse_fraction(node.text) : std::nullopt)
    number = to_double(*text);
  reading.error(node.place, node.key + " is a share between 0 and 1, got " + shown(node),
                number ? percent_hint(*number) : "");
}

std::string_view in_words(Above above) {
  switch (above) {
    case Above::zero:
      return "a number above 0";
    case Above::zero_or_equal:
      return "a number of at least 0";
    case Above::two:
      return "a number above 2";
  }
  return "";
}

bool holds(double value, Above above) {
  switch (above) {
    case Above::zero:
      return value > 0.0;
    case Above::zero_or_equal:
      return value >= 0.0;
    case Above::two:
      return value > 2.0;
  }
  return false;
}

/// The id that a name such as "Nur Otan" suggests.
std::string suggested_id(const std::string& text) {
  std::string id;
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (is_lower(lower) || (is_digit(lower) && !id.empty())) {
      id += lower;
    } else if (!id.empty() && id.back() != '_') {
      id += '_';
    }
  }
  while (id.ends_with('_')) id.pop_back();
  return id;
}

bool is_reserved(const std::string& id) {
  return std::ranges::find(catalogue::reserved_ids, id) != catalogue::reserved_ids.end();
}

}  // namespace

std::optional<double> read_share(const Node& node, const Reading& reading) {
  if (node.is_number() && node.number() >= 0.0 && node.number() <= 1.0) return node.number();
  refuse_share(node, reading);
  return std::nullopt;
}

std::optional<Fraction> read_exact_share(const Node& node, const Reading& reading) {
  std::optional<Fraction> share;
  if (node.kind == Node::Kind::text) share = parse_fraction(node.text);
  if (node.is_number() && std::isfinite(node.number())) share = fraction_of(node.number());
  if (share && share->numerator >= 0 && share->numerator <= share->denominator) return share;
  refuse_share(node, reading);
  return std::nullopt;
}

std::optional<double> read_number(const Node& node, Above above, const Reading& reading, Infinity infinity) {
  if (node.is_number() && holds(node.number(), above)) {
    if (std::isfinite(node.number()) || infinity == Infinity::allowed) return node.number();
  }
  reading.error(node.place, node.key + " is " + std::string(in_words(above)) + ", got " + shown(node));
  return std::nullopt;
}

std::optional<double> read_signed(const Node& node, const Reading& reading) {
  if (node.is_number() && std::isfinite(node.number())) return node.number();
  reading.error(node.place, node.key + " is a number, got " + shown(node));
  return std::nullopt;
}

std::optional<std::int64_t> read_whole(const Node& node, std::int64_t low, std::int64_t high, const Reading& reading) {
  constexpr double exact = 9007199254740992.0;  // 2^53: reals below hold every whole number
  std::optional<std::int64_t> value;
  if (node.kind == Node::Kind::integer) value = node.integer;
  if (node.kind == Node::Kind::real && std::abs(node.real) <= exact && std::floor(node.real) == node.real) {
    value = static_cast<std::int64_t>(node.real);
  }
  if (value && *value >= low && *value <= high) return value;
  const std::string found = value ? grouped(*value) : shown(node);
  reading.error(node.place,
                node.key + " is a whole number from " + grouped(low) + " to " + grouped(high) + ", got " + found);
  return std::nullopt;
}

std::optional<std::string> read_text(const Node& node, const Reading& reading) {
  if (node.kind == Node::Kind::text) return node.text;
  reading.error(node.place, node.key + " is a text, got " + shown(node), "write it between quotes");
  return std::nullopt;
}

std::optional<bool> read_flag(const Node& node, const Reading& reading) {
  if (node.kind == Node::Kind::flag) return node.flag;
  reading.error(node.place, node.key + " is true or false, got " + shown(node));
  return std::nullopt;
}

std::string checked_id(const std::string& id, const Place& place, std::string_view what, const Reading& reading) {
  const bool is_word = !id.empty() && is_lower(id.front()) &&
                       std::ranges::all_of(id, [](char c) { return is_lower(c) || is_digit(c) || c == '_'; });
  if (!is_word) {
    const std::string suggested = suggested_id(id);
    reading.error(place,
                  std::string(what) + " id " + toml_string(id) + " is not made of a-z, 0-9 and _ behind a letter",
                  suggested.empty() || is_reserved(suggested) ? "" : "write '" + suggested + "'");
  } else if (is_reserved(id)) {
    reading.error(place, std::string(what) + " id '" + id + "' reads as missing, a number or a boolean in R and pandas",
                  "choose another id");
  }
  return id;
}

std::optional<std::uint64_t> parse_seed(const std::string& text) {
  std::uint64_t seed = 0;
  const char* end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, seed);
  if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
  return seed;
}

std::string grouped(std::int64_t number) {
  std::string digits = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string rounded(double number) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::general, 6);
  return {buffer.data(), end.ptr};
}

void refuse_choice(const Node& node, const std::vector<std::string>& known, std::span<const std::string_view> later,
                   const Reading& reading) {
  if (node.kind != Node::Kind::text) {
    return reading.error(node.place, node.key + " is one of " + listed(known, "or") + ", got " + shown(node));
  }
  if (std::ranges::find(later, node.text) != later.end()) {
    return reading.error(node.place, node.key + " '" + node.text + "' is not supported by this version",
                         "supported: " + listed(known));
  }
  const std::optional<std::string> nearest = nearest_name(node.text, known);
  reading.error(node.place,
                "unknown " + node.key + " " +
                    (node.text.find('\'') == std::string::npos ? "'" + node.text + "'" : toml_string(node.text)),
                nearest ? "did you mean '" + *nearest + "'?" : "known: " + listed(known));
}

}  // namespace hemicycle
