#pragma once

#include <optional>
#include <vector>

namespace hemicycle {

/// One opinion poll.
struct Poll {
  int pollster = 0;          ///< counts the pollsters of a scenario from 0
  int day = 0;               ///< middle of the fieldwork; days since 1 January 1970
  double sample_size = 0.0;  ///< [respondents] of any opinion, undecided included; > 0
  /// Of the decided, one a party; empty: the poll did not ask for the party. Those asked for sum to at most one; to one
  /// where all were asked for.
  std::vector<std::optional<double>> shares;
  double undecided = 0.0;  ///< share of the respondents, in [0, 1)

  friend bool operator==(const Poll&, const Poll&) = default;
};

}  // namespace hemicycle
