#pragma once

#include <cstdint>
#include <initializer_list>

#include "models/forensics/station_table.hpp"

namespace hemicycle::test {

/// One polling station: every ballot issued and valid.
struct PlainStation {
  std::int32_t registered;
  std::int32_t ballots;
  std::int32_t leader;
  std::int32_t region = 0;
};

/// A table of such stations in `regions` regions r0, r1, …
inline StationTable table_of(std::initializer_list<PlainStation> stations, int regions = 1) {
  StationTable table;
  for (int r = 0; r < regions; ++r) table.regions.push_back("r" + std::to_string(r));
  for (const PlainStation& station : stations) {
    table.registered.push_back(station.registered);
    table.issued.push_back(station.ballots);
    table.ballots.push_back(station.ballots);
    table.valid.push_back(station.ballots);
    table.leader.push_back(station.leader);
    table.region.push_back(station.region);
  }
  return table;
}

}  // namespace hemicycle::test
