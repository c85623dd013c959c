#pragma once

#include <cstdint>
#include <vector>

#include "models/base/instruction_set.hpp"
#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// Whether count / of lies within 0.05 points of a whole percent, decided in whole numbers: r = 2000 count mod 20 of,
/// r <= of or r >= 19 of. Needs of > 0.
[[nodiscard]] bool is_near_whole_percent(std::int64_t count, std::int64_t of);

/// A logarithm in two parts: a whole multiple of 2^-20, so that sums and differences are exact, and what is left.
struct SplitLog {
  double coarse = 0.0;
  double fine = 0.0;
};

/// Logarithms of factorials, worked out once for a table of stations.
class LogFactorials {
 public:
  /// Room for the factorials up to `largest`; above a million they are computed, less precisely, when asked for.
  explicit LogFactorials(std::int64_t largest);

  [[nodiscard]] SplitLog operator()(std::int64_t n) const;

 private:
  std::vector<SplitLog> table_;
};

/// Probability that a Binomial(of, count / of) number lies near a whole percent of `of`: the sum of the exact
/// probabilities of all such numbers within 7.5 standard deviations and 20 of `count`. Needs 0 <= count <= of, of > 0.
[[nodiscard]] double near_whole_percent_probability(std::int64_t count, std::int64_t of,
                                                    const LogFactorials& factorials, InstructionSet instructions);

/// Stations near a whole percent beside what chance gives.
struct WholePercentExcess {
  std::int64_t observed = 0;
  double expected = 0.0;
  double sd = 0.0;
  [[nodiscard]] double excess() const { return static_cast<double>(observed) - expected; }
  [[nodiscard]] double z() const { return sd > 0.0 ? excess() / sd : kUndefined; }
};

/// The integer-percentage test: more stations with a turnout or a result near a whole percent than binomial chance at
/// the observed rates gives, as where protocols are written towards a round target.
///
/// Stations are independent, so the number has mean sum p and variance sum p (1 - p), p = pA + pB - pA pB for either.
/// Source: D. Kobak, S. Shpilkin, M. Pshenichnikov (2016), Annals of Applied Statistics 10, 54-73, there by Monte
/// Carlo. On clean elections it rejects slightly less often than it says, as the rate is that of the station itself.
struct WholePercentTest {
  std::int64_t stations = 0;  ///< with >= 100 voters, ballots, turnout <= 99 % and result <= 99 %
  WholePercentExcess either;
  WholePercentExcess result;   ///< leader / ballots
  WholePercentExcess turnout;  ///< issued / registered
};

[[nodiscard]] WholePercentTest test_whole_percents(const StationTable& table, const LogFactorials& factorials,
                                                   InstructionSet instructions);

}  // namespace hemicycle
