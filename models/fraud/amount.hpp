#pragma once

#include "models/base/columns.hpp"
#include "models/fraud/mechanism.hpp"
#include "models/random/address.hpp"

namespace hemicycle {

/// Draws how much a mechanism does in a unit that it touches.
class AmountSampler {
 public:
  explicit AmountSampler(const Amount& amount);

  /// Replaces every 1 of `strength` (a touched unit) by the amount drawn there; zeros stay.
  ///
  /// |N(0, sigma^2)| redrawn until it is below 1 has the quantile sigma * Q(1/2 + u (Phi(1 / sigma) - 1/2)) with Q the
  /// quantile and Phi the distribution function of the standard normal law, so one uniform u suffices.
  void sample(const Replicates& replicates, Address address, Column strength) const;

 private:
  Amount amount_;
  double span_ = 0.0;  ///< Phi(1 / sigma) - 1/2 of a half-normal law
};

/// Phi(x) - 1/2 of the standard normal law, x >= 0, with the same bits everywhere.
///
/// Source: G. Marsaglia (2004), "Evaluating the normal distribution": the density times x + x^3/3 + x^5/(3 5) + ...
[[nodiscard]] double normal_probability_up_to(double x);

}  // namespace hemicycle
