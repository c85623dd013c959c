#pragma once

#include <cstdint>
#include <vector>

#include "models/base/types.hpp"

namespace hemicycle {

using Count = std::uint64_t;          ///< [elections]
__extension__ typedef __int128 Wide;  ///< sums that outgrow 64 bits

/// Shares are summed as whole multiples of 2^-44, so that the sum of a block is exact in a double and merging is
/// exact in any order.
inline constexpr double kShareUnit = 1.0 / 17592186044416.0;

/// Elections by number of seats: counts[s] for s = 0, 1, …; shorter vectors mean zero counts behind.
using Histogram = std::vector<Count>;

/// What was counted of one party.
struct PartyCounts {
  Histogram seats;
  Count admitted = 0;
  Count largest = 0;          ///< most seats of all, ties counted for all; no seat is never the most
  Wide share_sum = 0;         ///< [kShareUnit] of valid votes
  Wide share_square_sum = 0;  ///< [kShareUnit] of share^2
  Wide wasted_sum = 0;        ///< [kShareUnit] of shares of a list that was not admitted

  PartyCounts& operator+=(const PartyCounts& other);
  friend bool operator==(const PartyCounts&, const PartyCounts&) = default;
};

/// What was counted of an option on the ballot of a single-member district.
struct OptionCounts {
  Count wins = 0;
  Wide share_sum = 0;         ///< [kShareUnit] of the district's valid votes in the first round
  Wide share_square_sum = 0;  ///< [kShareUnit] of share^2

  OptionCounts& operator+=(const OptionCounts& other);
  friend bool operator==(const OptionCounts&, const OptionCounts&) = default;
};

/// What was counted of a single-member district.
struct DistrictCounts {
  std::vector<OptionCounts> options;  ///< candidates, then "against all"
  Count vacant = 0;
  Count second_rounds = 0;

  DistrictCounts& operator+=(const DistrictCounts& other);
  friend bool operator==(const DistrictCounts&, const DistrictCounts&) = default;
};

/// What was counted of one tally (honest or reported) under one point.
struct TallyCounts {
  std::vector<PartyCounts> parties;
  std::vector<Histogram> coalitions;      ///< seats together, one a coalition
  std::vector<Count> events;              ///< elections that say yes, one an event of Scenario::events
  Histogram vacant;                       ///< list and district seats that nobody got
  std::vector<DistrictCounts> districts;  ///< with candidates

  TallyCounts& operator+=(const TallyCounts& other);
  friend bool operator==(const TallyCounts&, const TallyCounts&) = default;
};

/// Paired seat differences: elections by seats here less seats in the baseline, party by party.
struct DifferenceCounts {
  Seats offset = 0;                ///< parties[p][d + offset] counts difference d
  std::vector<Histogram> parties;  ///< empty: no difference was asked for
  std::vector<Count> gained;       ///< one an event: yes here, no in the baseline
  std::vector<Count> lost;         ///< one an event: no here, yes in the baseline

  DifferenceCounts& operator+=(const DifferenceCounts& other);
  friend bool operator==(const DifferenceCounts&, const DifferenceCounts&) = default;
};

/// What was counted of one block of flows or of fraud.
struct EffectCounts {
  Wide moved_sum = 0;           ///< [voters or ballots] that changed their pile
  Wide moved_square_sum = 0;    ///< of their squares
  Wide touched_sum = 0;         ///< [units] where anything changed
  Wide touched_square_sum = 0;  ///< of their squares

  EffectCounts& operator+=(const EffectCounts& other);
  friend bool operator==(const EffectCounts&, const EffectCounts&) = default;
};

struct PointCounts {
  TallyCounts honest;
  TallyCounts reported;                   ///< parties empty where the scenario has no fraud
  DifferenceCounts reported_less_honest;  ///< where the scenario has fraud
  DifferenceCounts less_baseline;         ///< last tally less the last tally of point 0; from point 1 on
  std::vector<EffectCounts> flows;        ///< one a flow
  std::vector<EffectCounts> fraud;        ///< one a mechanism, then of all together; empty without fraud

  PointCounts& operator+=(const PointCounts& other);
  friend bool operator==(const PointCounts&, const PointCounts&) = default;
};

/// What takes these counts away again when it is added: counts are whole numbers modulo 2^64.
[[nodiscard]] PointCounts negative(PointCounts counts);

/// Whole numbers only: adding results is exact in any order.
struct Results {
  Count draws = 0;
  std::vector<PointCounts> points;

  Results& operator+=(const Results& other);
  friend bool operator==(const Results&, const Results&) = default;
};

}  // namespace hemicycle
