#pragma once

#include <string>
#include <vector>

#include "sim/report/document.hpp"
#include "sim/report/explain_distribution.hpp"

namespace hemicycle {

/// A table of lists and their votes, with more columns beside. Where ballots count by a factor: the ballots, the factor
/// and what they count as.
[[nodiscard]] DocumentTable table_with(const ExplainedDistribution& distribution,
                                       const std::vector<TextColumn>& columns);

/// Adds the row of a list, with the cells of these columns.
void add_row(const ExplainedDistribution& distribution, int list, const std::vector<std::string>& cells,
             DocumentTable& table);

/// Votes and seats of the lists that have any.
[[nodiscard]] DocumentTable seats_table(const ExplainedDistribution& distribution);

}  // namespace hemicycle
