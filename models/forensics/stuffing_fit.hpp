#pragma once

#include <vector>

#include "models/base/instruction_set.hpp"
#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// An estimate with a 90 % interval.
struct FittedValue {
  double value = kUndefined;
  double low = kUndefined;
  double high = kUndefined;
};

/// Ballot stuffing inferred from a table by maximum likelihood.
///
/// A station is touched with probability f; then it adds x (registered - ballots) ballots, all for the leader, x =
/// |N(0, theta^2)| below 1. Without that, turnout and the leader's share are independent betas, each with a mean of
/// its region and a concentration of the country, blurred by binomial chance (a beta of the same variance). x is summed
/// over 24 bins. EM climbs to the maximum; intervals are normal on the scale of logit f, log theta and the ballots, by
/// the sum of products of the stations' scores, the regions' means taken out.
///
/// The dose is that of this model and this estimator. Where turnout and share go together by nature, within regions,
/// that is taken for stuffing; stuffing everywhere in a region is taken for its nature.
struct StuffingFit {
  std::size_t stations = 0;     ///< with >= 100 voters, and ballots below registered for the leader and for others
  FittedValue touched;          ///< f
  FittedValue theta;            ///< its interval is undefined where hardly any station is touched
  FittedValue stuffed;          ///< [ballots] expected given the table
  double turnout_spread = 0.0;  ///< standard deviation of fair turnout within a region of the mean turnout
  double share_spread = 0.0;    ///< the same of fair shares
  int iterations = 0;
};

/// The fit; undefined values where the table has fewer than 30 stations to fit.
[[nodiscard]] StuffingFit fit_stuffing(const StationTable& table, InstructionSet instructions);

}  // namespace hemicycle
