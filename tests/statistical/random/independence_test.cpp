#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "models/random/samplers.hpp"

#include "tests/support/goodness_of_fit.hpp"

namespace hemicycle {
namespace {

constexpr int kBlocks = 1000;

std::vector<double> uniforms(const Address& address, std::uint64_t seed = 1) {
  return sample(
      kBlocks, [&](const Replicates& replicates, Column out) { sample_uniform(replicates, address, out); }, seed);
}

std::vector<double> gammas_at(const Address& address, double shape) {
  return sample(kBlocks, [&](const Replicates& replicates, Column out) {
    sample_gammas(replicates, address, {&shape, 1}, out);
  });
}

/// Uncorrelated, and jointly uniform over 32 x 32 cells.
void expect_independent(const std::vector<double>& a, const std::vector<double>& b, const std::string& what) {
  EXPECT_LT(std::abs(correlation_in_standard_errors(a, b)), kFarStandardErrors) << what;
  std::vector<double> observed(1024, 0.0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    observed[static_cast<std::size_t>(a[i] * 32.0) * 32 + static_cast<std::size_t>(b[i] * 32.0)] += 1.0;
  }
  EXPECT_LT(pearson_excess(observed, std::vector<double>(1024, static_cast<double>(a.size()) / 1024.0)), 1.0) << what;
}

TEST(Uniforms, AreIndependentBetweenAddresses) {
  constexpr Address kBase{.stage = Stage::station_shares, .unit = 16};
  const std::vector<double> base = uniforms(kBase);
  Address other = kBase;
  other.unit = 17;
  expect_independent(base, uniforms(other), "neighbouring units");
  other = kBase;
  other.stage = Stage::station_counts;
  expect_independent(base, uniforms(other), "neighbouring stages");
  other = kBase;
  other.series = 1;
  expect_independent(base, uniforms(other), "neighbouring series");
  expect_independent(base, uniforms(kBase, 2), "neighbouring seeds");
}

TEST(Uniforms, AreIndependentBetweenNeighbouringReplicates) {
  std::vector<double> here = uniforms({.stage = Stage::fraud_selection});
  std::vector<double> next(here.begin() + 1, here.end());
  here.pop_back();
  expect_independent(here, next, "neighbouring replicates");
}

// Two gammas share the random block of an even unit: normals, and the bits that accept them.
TEST(Gammas, AreIndependentBetweenTheUnitsThatShareABlock) {
  for (const double shape : {0.5, 1.0, 4.0, 60.0}) {
    const std::vector<double> even = gammas_at({.stage = Stage::national_shares, .unit = 4}, shape);
    const std::vector<double> odd = gammas_at({.stage = Stage::national_shares, .unit = 5}, shape);
    EXPECT_LT(std::abs(correlation_in_standard_errors(even, odd)), kFarStandardErrors) << shape;
    std::vector<double> squares;
    for (const double value : odd) squares.push_back((value - shape) * (value - shape));
    EXPECT_LT(std::abs(correlation_in_standard_errors(even, squares)), kFarStandardErrors) << shape;
  }
}

// Binomials that take several attempts leave those of the next unit alone.
TEST(Binomials, AreIndependentBetweenUnits) {
  Columns given(2);
  std::ranges::fill(given[0], 60.0);
  std::ranges::fill(given[1], 0.3);
  std::vector<std::vector<double>> counts;
  for (const std::uint32_t unit : {0u, 1u}) {
    counts.push_back(sample(kBlocks, [&](const Replicates& replicates, Column out) {
      sample_binomial(replicates, {.stage = Stage::station_counts, .unit = unit}, given[0], given[1], out);
    }));
  }
  EXPECT_LT(std::abs(correlation_in_standard_errors(counts[0], counts[1])), kFarStandardErrors);
}

}  // namespace
}  // namespace hemicycle
