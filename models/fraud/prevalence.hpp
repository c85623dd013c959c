#pragma once

#include <variant>

namespace hemicycle {

/// Beta(a, b): how common something is, drawn once an election.
struct BetaPrevalence {
  double a = 1.0;  ///< > 0
  double b = 1.0;  ///< > 0

  friend bool operator==(const BetaPrevalence&, const BetaPrevalence&) = default;
};

/// How common something is: a share in [0, 1], or uncertain.
using Prevalence = std::variant<double, BetaPrevalence>;

}  // namespace hemicycle
