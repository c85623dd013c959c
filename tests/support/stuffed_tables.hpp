#pragma once

#include <cmath>
#include <cstdint>

#include "models/forensics/station_table.hpp"
#include "models/math/elementary.hpp"
#include "models/random/philox.hpp"

namespace hemicycle::test {

/// Uniform on (0, 1) for a table, a row and a use.
inline double uniform(std::uint32_t table, std::size_t row, std::uint32_t use) {
  const std::uint64_t word = philox(777, row, {.stage = Stage::resampling, .unit = table, .series = use}).first;
  return (static_cast<double>(word >> 12) + 0.5) * 0x1p-52;
}

/// |N(0, theta^2)| redrawn until it is below 1.
inline double half_normal(std::uint32_t table, std::size_t row, double theta) {
  for (std::uint32_t use = 1;; ++use) {
    const double x = theta * std::abs(normal_quantile(uniform(table, row, use)));
    if (x < 1.0) return x;
  }
}

/// Stations of 150 to 1,500 voters, dealt to the regions in turn; no ballots yet.
inline StationTable station_frame(int stations, int regions) {
  StationTable table;
  for (int r = 0; r < regions; ++r) table.regions.push_back("r" + std::to_string(r));
  for (int s = 0; s < stations; ++s) {
    table.registered.push_back(150 + static_cast<std::int32_t>(uniform(0, static_cast<std::size_t>(s), 99) * 1351));
    table.region.push_back(s % regions);
  }
  return table;
}

/// Puts floor(x (registered - ballots)) ballots for the leader into a box, and returns how many.
inline std::int32_t stuff(StationTable& table, std::size_t row, double x) {
  const auto stuffed = static_cast<std::int32_t>(std::floor(x * (table.registered[row] - table.ballots[row])));
  table.ballots[row] += stuffed;
  table.leader[row] += stuffed;
  return stuffed;
}

}  // namespace hemicycle::test
