#include "models/forensics/station_table.hpp"

#include <algorithm>
#include <numeric>

namespace hemicycle {

namespace {

Votes sum(const std::vector<std::int32_t>& column) { return std::accumulate(column.begin(), column.end(), Votes{0}); }

void append_row(const StationTable& from, std::size_t row, StationTable& to) {
  to.registered.push_back(from.registered[row]);
  to.issued.push_back(from.issued[row]);
  to.ballots.push_back(from.ballots[row]);
  to.valid.push_back(from.valid[row]);
  to.leader.push_back(from.leader[row]);
}

}  // namespace

StationTotals totals(const StationTable& table) {
  return {table.size(),       sum(table.registered), sum(table.issued),
          sum(table.ballots), sum(table.valid),      sum(table.leader)};
}

std::int64_t most_voters(const StationTable& table) {
  std::int64_t most = 0;
  for (const auto* column : {&table.registered, &table.issued, &table.ballots}) {
    for (const std::int32_t count : *column) most = std::max<std::int64_t>(most, count);
  }
  return most;
}

std::vector<StationTable> split_by_region(const StationTable& table) {
  std::vector<StationTable> tables(table.regions.size());
  for (std::size_t r = 0; r < tables.size(); ++r) tables[r].regions = {table.regions[r]};
  for (std::size_t row = 0; row < table.size(); ++row) {
    StationTable& own = tables[static_cast<std::size_t>(table.region[row])];
    append_row(table, row, own);
    own.region.push_back(0);
  }
  return tables;
}

StationTable rows_of(const StationTable& table, const std::vector<std::uint32_t>& rows) {
  StationTable chosen;
  chosen.regions = table.regions;
  for (const std::uint32_t row : rows) {
    append_row(table, row, chosen);
    chosen.region.push_back(table.region[row]);
  }
  return chosen;
}

}  // namespace hemicycle
