#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/base/fraction.hpp"

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/nearest_name.hpp"
#include "sim/scenario/reading.hpp"

namespace hemicycle {

// Each function reads the value of a key. A value of another kind or outside of its range is an error that names the
// key, says what is expected and what was found; then nothing is returned.

/// In [0, 1]; 7 for 7 % gets a hint.
[[nodiscard]] std::optional<double> read_share(const Node& node, const Reading& reading);

/// In [0, 1] as the exact decimal; also as a string, "0.07".
[[nodiscard]] std::optional<Fraction> read_exact_share(const Node& node, const Reading& reading);

/// Finite numbers above a bound.
enum class Above { zero, zero_or_equal, two };
/// Whether inf is a value.
enum class Infinity { refused, allowed };
[[nodiscard]] std::optional<double> read_number(const Node& node, Above above, const Reading& reading,
                                                Infinity infinity = Infinity::refused);

/// Any finite number.
[[nodiscard]] std::optional<double> read_signed(const Node& node, const Reading& reading);

/// A whole number in [low, high]; 1e6 is one.
[[nodiscard]] std::optional<std::int64_t> read_whole(const Node& node, std::int64_t low, std::int64_t high,
                                                     const Reading& reading);

[[nodiscard]] std::optional<std::string> read_text(const Node& node, const Reading& reading);
[[nodiscard]] std::optional<bool> read_flag(const Node& node, const Reading& reading);

/// An id of a party, region, event or coalition: [a-z][a-z0-9_]*, and no word that R or pandas reads as something
/// else. What is wrong with an id is an error, yet the text is returned, so that it can be looked up.
[[nodiscard]] std::string checked_id(const std::string& id, const Place& place, std::string_view what,
                                     const Reading& reading);

/// A seed of 64 bits written as a string, since TOML ends at 2^63 - 1.
[[nodiscard]] std::optional<std::uint64_t> parse_seed(const std::string& text);

/// 11919241 as "11,919,241".
[[nodiscard]] std::string grouped(std::int64_t number);

/// A number for a message, to six digits.
[[nodiscard]] std::string rounded(double number);

/// The word is none of `known`: an error with the nearest or all of them, or that this version lacks it.
void refuse_choice(const Node& node, const std::vector<std::string>& known, std::span<const std::string_view> later,
                   const Reading& reading);

/// The value of a word; empty where it is none of the known ones.
template <class T>
[[nodiscard]] std::optional<T> find_choice(const Node& node, const Choices<T>& choices) {
  for (const Named<T>& choice : choices.known) {
    if (node.kind == Node::Kind::text && node.text == choice.name) return choice.value;
  }
  return std::nullopt;
}

template <class T>
[[nodiscard]] std::optional<T> read_choice(const Node& node, const Choices<T>& choices, const Reading& reading) {
  if (const std::optional<T> found = find_choice(node, choices)) return found;
  std::vector<std::string> names;
  for (const Named<T>& choice : choices.known) names.emplace_back(choice.name);
  refuse_choice(node, names, choices.later, reading);
  return std::nullopt;
}

}  // namespace hemicycle
