#pragma once

#include <cstdint>

#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// A correlation of two numbers of a station, each less its mean in the region, so that differences between regions
/// drop out.
struct RegionalCorrelation {
  std::int64_t stations = 0;
  double correlation = kUndefined;
};

/// The following take stations as TurnoutAndShare does.

/// Turnout and the logarithm of registered voters. Small stations are easier to watch over and to coerce: strongly
/// negative. Source: R. Jiménez, M. Hidalgo, P. Klimek (2017), Science Advances 3, e1602363. Villages are smaller and
/// vote more often by themselves: a clean table is often negative too.
[[nodiscard]] RegionalCorrelation turnout_and_size(const StationTable& table);

/// The leader's share and the logarithm of registered voters.
[[nodiscard]] RegionalCorrelation share_and_size(const StationTable& table);

/// The share of invalid ballots and the leader's share: positive where ballots of opponents are made invalid, negative
/// where ballots are stuffed, none of them invalid.
[[nodiscard]] RegionalCorrelation invalid_and_share(const StationTable& table);

/// Ballots handed out that did not come back, and boxes with more ballots than were handed out.
struct IssuedAndBallots {
  std::int64_t carried_away = 0;         ///< [ballots] where issued > ballots
  std::int64_t stations_with_fewer = 0;  ///< ballots < issued: 9 to 14 % of the stations in clean and other tables
  std::int64_t stations_with_more = 0;   ///< ballots > issued: about 0.01 %
};

[[nodiscard]] IssuedAndBallots issued_and_ballots(const StationTable& table);

}  // namespace hemicycle
