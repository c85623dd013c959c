#include "sim/report/explain_votes.hpp"

#include <cstddef>
#include <cstdint>

#include "sim/report/explain_words.hpp"
#include "sim/report/number.hpp"

namespace hemicycle {

namespace {

/// Columns of votes.
std::vector<TextColumn> vote_columns(const ExplainedDistribution& distribution) {
  if (!distribution.weighed) return {{"list", Alignment::left}, {"votes"}};
  return {{"list", Alignment::left}, {"votes"}, {"factor"}, {"counts as"}};
}

std::vector<std::string> vote_cells(const ExplainedDistribution& distribution, int list) {
  const auto i = static_cast<std::size_t>(list);
  if (!distribution.weighed) return {distribution.names[i], whole(distribution.votes[i])};
  const WeighedBallots& weighed = *distribution.weighed;
  return {distribution.names[i], whole(weighed.ballots[i]), weighed.factors[i] ? to_string(*weighed.factors[i]) : "",
          decimal(distribution.votes[i], weighed.scale)};
}

}  // namespace

DocumentTable table_with(const ExplainedDistribution& distribution, const std::vector<TextColumn>& columns) {
  DocumentTable table{vote_columns(distribution), {}};
  table.columns.insert(table.columns.end(), columns.begin(), columns.end());
  return table;
}

void add_row(const ExplainedDistribution& distribution, int list, const std::vector<std::string>& cells,
             DocumentTable& table) {
  table.rows.push_back(vote_cells(distribution, list));
  table.rows.back().insert(table.rows.back().end(), cells.begin(), cells.end());
}

DocumentTable seats_table(const ExplainedDistribution& distribution) {
  DocumentTable table = table_with(distribution, {{"seats"}});
  for (int list = 0; list < std::ssize(distribution.votes); ++list) {
    const auto i = static_cast<std::size_t>(list);
    if (distribution.votes[i] == 0 && distribution.seats[i] == 0) continue;
    add_row(distribution, list, {whole(distribution.seats[i])}, table);
  }
  return table;
}

}  // namespace hemicycle
