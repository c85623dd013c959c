#pragma once

#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "models/base/fraction.hpp"
#include "models/base/types.hpp"
#include "models/base/wide.hpp"
#include "models/seats/list_tier.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// "7 %", "0.5 %", "1/3".
[[nodiscard]] std::string percent_of(const Fraction& share);

/// "D'Hondt's divisors 1, 2, 3 …", "largest remainders with the Hare quota".
[[nodiscard]] std::string words_of(const Method& method);

/// "50 seats go to the strongest list first".
[[nodiscard]] std::string words_of(const Bonus& bonus);

/// "valid votes", "ballots cast", "registered voters".
[[nodiscard]] std::string words_of(ThresholdBase base);

/// "the list named first", "a lot".
[[nodiscard]] std::string words_of(TieOrder order);

/// "a and b have the same claim to 1 seat in x: a prevails by the order of the ballot", with the names given.
[[nodiscard]] std::string words_of(const SettledTie& tie, const std::vector<std::string>& lists,
                                   const std::vector<std::string>& districts);

/// "a", "a and b", "a, b and c".
[[nodiscard]] std::string enumerated(const std::vector<std::string>& words);

/// A ratio of whole numbers with two digits after the point and commas between thousands: "67,346.13".
[[nodiscard]] std::string decimal(Wide numerator, Wide denominator);

/// "1,234,567".
[[nodiscard]] std::string whole(std::int64_t number);

/// All numbers of a table together.
template <typename T>
[[nodiscard]] T sum(const std::vector<T>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), T{0});
}

/// "1 seat", "98 seats".
[[nodiscard]] std::string seats_of(Seats seats);

}  // namespace hemicycle
