#pragma once

#include <string>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/method.hpp"

#include "sim/report/document.hpp"

namespace hemicycle {

/// A distribution of seats over lists, or over alliances that count as one.
struct ExplainedDistribution {
  const Method& method;
  std::vector<std::string> names;  ///< one a list
  std::vector<Votes> votes;        ///< [ballots] that count, 0 where a list takes no part
  std::vector<Seats> seats;        ///< [seats] that the law gave
  std::vector<Votes> run_off{};    ///< [ballots] of a second round, 0 for those who are out; empty: none was
};

/// Adds the worksheet of a distribution: quota, whole quotas and remainders, or quotients, the last seats, the next
/// ones, and a divisor that proves the result. Where other rules acted as well, the sheet says so and shows the seats.
void explain_distribution(const ExplainedDistribution& distribution, Document& document);

/// Whether the method alone gives the seats.
[[nodiscard]] bool is_explained(const ExplainedDistribution& distribution);

/// One line of it: who got the last seat, who would get the next one, and how far apart they are.
[[nodiscard]] std::vector<std::string> explain_in_a_line(const ExplainedDistribution& distribution);

/// The headings of these lines.
[[nodiscard]] std::vector<TextColumn> line_columns();

}  // namespace hemicycle
