#pragma once

#include <variant>

#include "models/base/columns.hpp"
#include "models/base/types.hpp"
#include "models/random/address.hpp"

namespace hemicycle {

/// The same share in every unit that is touched.
struct FixedAmount {
  double share = 0.0;  ///< in [0, 1]

  friend bool operator==(const FixedAmount&, const FixedAmount&) = default;
};

/// |N(0, sigma^2)|, cut at 1: drawn for every unit that is touched.
struct HalfNormalAmount {
  double sigma = 0.0;  ///< >= 0

  friend bool operator==(const HalfNormalAmount&, const HalfNormalAmount&) = default;
};

/// Beta(a, b): drawn for every unit that is touched.
struct BetaAmount {
  double a = 1.0;  ///< > 0
  double b = 1.0;  ///< > 0

  friend bool operator==(const BetaAmount&, const BetaAmount&) = default;
};

/// Every voter or ballot of the pool by itself with this probability, so that the number is binomial.
struct BinomialAmount {
  double share = 0.0;  ///< in [0, 1]

  friend bool operator==(const BinomialAmount&, const BinomialAmount&) = default;
};

/// So many ballots in every unit that is touched: a bundle.
struct BundleAmount {
  Votes ballots = 0;  ///< >= 0

  friend bool operator==(const BundleAmount&, const BundleAmount&) = default;
};

using Amount = std::variant<FixedAmount, HalfNormalAmount, BetaAmount, BinomialAmount, BundleAmount>;

/// Draws the share of a mechanism in a unit that it touches.
class AmountSampler {
 public:
  explicit AmountSampler(const Amount& amount);

  /// Replaces every 1 of `strength` (a touched unit) by the share drawn there; zeros stay. A bundle has no share: its
  /// ones stay.
  ///
  /// |N(0, sigma^2)| redrawn until it is below 1 has the quantile sigma * Q(1/2 + u (Phi(1 / sigma) - 1/2)) with Q the
  /// quantile and Phi the distribution function of the standard normal law, so one uniform u suffices.
  void sample(const Replicates& replicates, Address address, Column strength) const;

 private:
  void draw(const FixedAmount& law, const Replicates& replicates, Address address, Column strength) const;
  void draw(const HalfNormalAmount& law, const Replicates& replicates, Address address, Column strength) const;
  void draw(const BetaAmount& law, const Replicates& replicates, Address address, Column strength) const;
  void draw(const BinomialAmount& law, const Replicates& replicates, Address address, Column strength) const;
  void draw(const BundleAmount& law, const Replicates& replicates, Address address, Column strength) const;

  Amount amount_;
  double span_ = 0.0;  ///< Phi(1 / sigma) - 1/2 of a half-normal law
};

/// Whether the law leaves anything to chance.
[[nodiscard]] bool has_chance(const Amount& amount);

/// Phi(1 / sigma) - 1/2 of the standard normal law; 0 where sigma is 0.
[[nodiscard]] double half_normal_span(double sigma);

/// Phi(x) - 1/2 of the standard normal law, x >= 0, with the same bits everywhere.
///
/// Source: G. Marsaglia (2004), "Evaluating the normal distribution": the density times x + x^3/3 + x^5/(3 5) + ...
[[nodiscard]] double normal_probability_up_to(double x);

}  // namespace hemicycle
