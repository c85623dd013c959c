#pragma once

#include <cmath>
#include <functional>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"
#include "tests/support/goodness_of_fit.hpp"

namespace hemicycle {

/// A number of every election of blocks 0, 1, …
using Quantity = std::function<double(const Tallies&, std::size_t row)>;

inline std::vector<double> collect(Drawing& drawing, int blocks, const Quantity& quantity) {
  std::vector<double> values;
  values.reserve(static_cast<std::size_t>(blocks) * kBlockSize);
  for (int block = 0; block < blocks; ++block) {
    const Tallies& tallies = drawing.block(block);
    for (std::size_t r = 0; r < kBlockSize; ++r) values.push_back(quantity(tallies, r));
  }
  return values;
}

/// The honest share of a party in the valid votes.
inline Quantity share_of(int party) {
  return [party](const Tallies& tallies, std::size_t r) {
    return tallies.honest.votes[party][r] / tallies.honest.valid()[r];
  };
}

/// Mean and variance of a sample, with their standard errors (of the variance by the fourth moment of the sample).
struct Moments {
  double mean = 0.0;
  double variance = 0.0;
  double mean_error = 0.0;
  double variance_error = 0.0;
};

inline Moments moments_of(const std::vector<double>& values) {
  const auto n = static_cast<double>(values.size());
  Moments moments;
  for (const double value : values) moments.mean += value / n;
  double fourth = 0.0;
  for (const double value : values) {
    const double square = (value - moments.mean) * (value - moments.mean);
    moments.variance += square / n;
    fourth += square * square / n;
  }
  moments.mean_error = std::sqrt(moments.variance / n);
  moments.variance_error = std::sqrt(std::max(fourth - moments.variance * moments.variance, 0.0) / n);
  return moments;
}

/// Expects a sample's mean and variance within kFarStandardErrors and `rounding` of the law's.
inline void expect_moments(const std::vector<double>& values, double mean, double variance, const std::string& what,
                           double rounding = 0.0) {
  const Moments moments = moments_of(values);
  EXPECT_NEAR(moments.mean, mean, kFarStandardErrors * moments.mean_error + rounding) << what;
  EXPECT_NEAR(moments.variance, variance, kFarStandardErrors * moments.variance_error + rounding) << what;
}

/// The mean of a * b less the product of means.
inline double covariance_of(const std::vector<double>& a, const std::vector<double>& b) {
  const Moments of_a = moments_of(a);
  const Moments of_b = moments_of(b);
  double product = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) product += (a[i] - of_a.mean) * (b[i] - of_b.mean);
  return product / static_cast<double>(a.size());
}

}  // namespace hemicycle
