#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/base/fraction.hpp"
#include "models/base/types.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/method.hpp"

#include "sim/report/document.hpp"

namespace hemicycle {

/// Ballots that count by a factor.
struct WeighedBallots {
  std::int64_t scale = 1;                          ///< the votes that count are ballots * factor * scale
  std::vector<Votes> ballots{};                    ///< one a list
  std::vector<std::optional<Fraction>> factors{};  ///< one a list; empty: of an alliance
};

/// A distribution of seats over lists, or over alliances that count as one.
struct ExplainedDistribution {
  Method method;
  std::vector<std::string> names;           ///< one a list
  std::vector<Votes> votes;                 ///< [ballots] that count, 0 where a list takes no part
  std::vector<Seats> seats;                 ///< [seats] that the law gave
  std::vector<Seats> held{};                ///< [seats] that highest averages start from, among `seats`; empty: none
  std::vector<Seats> most{};                ///< [seats] that a list can hold; empty: no limit
  std::vector<Seats> least{};               ///< [seats] that it has whatever its votes; empty: none
  std::optional<QuotaBase> quota_base{};    ///< of a quota that is not that of these votes and seats
  std::optional<WeighedBallots> weighed{};  ///< where votes have factors
  std::vector<Votes> run_off{};             ///< [ballots] of a second round, 0 for those who are out; empty: none was
};

/// Adds the worksheet of a distribution: quota, whole quotas and remainders, or quotients, the last seats, the next
/// ones, and a divisor that proves the result. Where the method does not give the seats, the sheet says that it does
/// not show how they came about.
void explain_distribution(const ExplainedDistribution& distribution, Document& document);

/// Says that the sheet does not show how the seats came about, and shows votes and seats.
void explain_unshown(const ExplainedDistribution& distribution, Document& document);

/// Whether the method alone gives the seats.
[[nodiscard]] bool is_explained(const ExplainedDistribution& distribution);

/// One line of it: who got the last seat, who would get the next one, and how far apart they are.
[[nodiscard]] std::vector<std::string> explain_in_a_line(const ExplainedDistribution& distribution);

/// The headings of these lines.
[[nodiscard]] std::vector<TextColumn> line_columns();

}  // namespace hemicycle
