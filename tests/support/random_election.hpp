#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/tally.hpp"

namespace hemicycle {

/// Chance for generated test cases: the same numbers with every library.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : words_(seed) {}

  /// Uniform on {0, …, bound - 1}, but for a bias below 2^-40 of the bounds used here.
  [[nodiscard]] std::int64_t below(std::int64_t bound) {
    return static_cast<std::int64_t>(words_() % static_cast<std::uint64_t>(bound));
  }
  /// Uniform on {low, …, high}.
  [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high) { return low + below(high - low + 1); }
  /// Every power of two of the range equally often.
  [[nodiscard]] std::int64_t log_uniform(std::int64_t low, std::int64_t high);
  [[nodiscard]] bool once_in(int times) { return below(times) == 0; }

 private:
  std::mt19937_64 words_;
};

/// Votes of all kinds that have ever broken an allocator: usual ones, tiny ones with many ties, equal ones, multiples
/// of one number and such less or more one vote, one giant, zeros, numbers near the limit of a tally.
[[nodiscard]] std::vector<Votes> random_votes(Dice& dice, int lists);

/// Votes without zeros and with few ties, up to `most`.
[[nodiscard]] std::vector<Votes> usual_votes(Dice& dice, int lists, Votes most = 1'000'000);

/// Totals that fit the votes: some votes for lists not named, some invalid ballots, some who stayed at home.
[[nodiscard]] Tally random_tally(Dice& dice, std::vector<Votes> votes);

[[nodiscard]] Method random_method(Dice& dice);

/// A law of one list tier for so many parties: any method, threshold, guarantee, tie order, direct seats.
[[nodiscard]] ElectoralSystem random_system(Dice& dice, int parties);

/// A law without a threshold.
[[nodiscard]] ElectoralSystem plain_system(const Method& method, Seats seats);

[[nodiscard]] std::vector<HighestAverages> all_divisors();
[[nodiscard]] std::vector<LargestRemainder> all_quotas();

/// The seats of a plain system; the votes are all there are.
[[nodiscard]] std::vector<Seats> allocated(const Method& method, const std::vector<Votes>& votes, Seats seats);

[[nodiscard]] std::string describe(const Method& method);
[[nodiscard]] std::string describe(const ElectoralSystem& system);
[[nodiscard]] std::string describe(const Tally& tally);
template <typename Number>
[[nodiscard]] std::string describe(const std::vector<Number>& numbers) {
  std::string text;
  for (const Number number : numbers) text += (text.empty() ? "[" : ", ") + std::to_string(number);
  return text.empty() ? "[]" : text + "]";
}

}  // namespace hemicycle
