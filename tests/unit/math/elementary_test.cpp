#include "models/math/elementary.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <random>

#include <boost/math/special_functions/erf.hpp>
#include <gtest/gtest.h>

namespace hemicycle {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The largest error over many arguments, in units in the last place of the exact result.
double worst_error_ulp(const std::function<double(double)>& ours, const std::function<long double(long double)>& exact,
                       const std::function<double(std::uint64_t)>& argument) {
  std::mt19937_64 random(7);
  double worst = 0.0;
  for (int i = 0; i < 200'000; ++i) {
    const double x = argument(random());
    const long double truth = exact(x);
    const auto rounded = std::abs(static_cast<double>(truth));
    const double ulp = std::nextafter(rounded, kInfinity) - rounded;
    worst = std::max(worst, static_cast<double>(std::abs(ours(x) - truth) / static_cast<long double>(ulp)));
  }
  return worst;
}

/// 53 bits of a word as a number in [from, to).
double between(std::uint64_t word, double from, double to) {
  return from + (to - from) * (static_cast<double>(word >> 11) * 0x1p-53);
}

TEST(NaturalLog, IsWithinOneUnitInTheLastPlace) {
  const auto exact = [](long double x) { return std::log(x); };
  EXPECT_LT(worst_error_ulp(natural_log, exact, [](std::uint64_t w) { return between(w, 1e-9, 1.0); }), 1.0);
  EXPECT_LT(worst_error_ulp(natural_log, exact, [](std::uint64_t w) { return between(w, 0.7, 1.5); }), 1.0);
  const auto any_normal = [](std::uint64_t w) {
    return std::bit_cast<double>((w >> 2) % 0x7fe0000000000000 + 0x0010000000000000);
  };
  EXPECT_LT(worst_error_ulp(natural_log, exact, any_normal), 1.0);
}

TEST(NaturalLog, KnowsItsEnds) {
  EXPECT_EQ(natural_log(1.0), 0.0);
  EXPECT_EQ(natural_log(0.0), -kInfinity);
  EXPECT_EQ(natural_log(kInfinity), kInfinity);
  EXPECT_NEAR(natural_log(std::numeric_limits<double>::denorm_min()), -744.4400719213812, 1e-12);
  EXPECT_DEATH((void)natural_log(-1.0), "EXPECTS");
}

TEST(LogOnePlus, IsRelativelyPreciseNearZero) {
  const auto exact = [](long double x) { return std::log1p(x); };
  EXPECT_LT(worst_error_ulp(log_one_plus, exact, [](std::uint64_t w) { return between(w, -1.0, 3.0); }), 3.0);
  EXPECT_LT(worst_error_ulp(log_one_plus, exact, [](std::uint64_t w) { return between(w, -1e-9, 1e-9); }), 3.0);
  EXPECT_EQ(log_one_plus(0.0), 0.0);
  EXPECT_EQ(log_one_plus(1e-300), 1e-300);
  EXPECT_EQ(log_one_plus(-1.0), -kInfinity);
}

TEST(Exponential, IsWithinOneUnitInTheLastPlace) {
  const auto exact = [](long double x) { return std::exp(x); };
  EXPECT_LT(worst_error_ulp(exponential, exact, [](std::uint64_t w) { return between(w, -1.0, 1.0); }), 1.0);
  EXPECT_LT(worst_error_ulp(exponential, exact, [](std::uint64_t w) { return between(w, -708.39, 709.78); }), 1.0);
}

TEST(Exponential, KnowsItsEnds) {
  EXPECT_EQ(exponential(0.0), 1.0);
  EXPECT_EQ(exponential(-0.0), 1.0);
  EXPECT_EQ(exponential(-708.4), 0.0);
  EXPECT_EQ(exponential(-kInfinity), 0.0);
  EXPECT_EQ(exponential(709.8), kInfinity);
  EXPECT_EQ(exponential(kInfinity), kInfinity);
  EXPECT_TRUE(std::isfinite(exponential(709.78)));
}

TEST(SineAndCosine, AreWithinTwiceTheRoundingOfOne) {
  const long double tau = 8.0L * std::atan(1.0L);
  std::mt19937_64 random(8);
  double worst = 0.0;
  for (int i = 0; i < 200'000; ++i) {
    const double turn = between(random(), -2.0, 2.0);
    const auto sine_error = static_cast<double>(std::abs(sine_of_turn(turn) - std::sin(tau * turn)));
    const auto cosine_error = static_cast<double>(std::abs(cosine_of_turn(turn) - std::cos(tau * turn)));
    worst = std::max({worst, sine_error, cosine_error});
  }
  EXPECT_LT(worst, 0x1p-52);
}

TEST(SineAndCosine, AreExactAtQuarters) {
  const double sines[] = {0.0, 1.0, 0.0, -1.0};
  for (int quarter = -8; quarter < 8; ++quarter) {
    EXPECT_EQ(sine_of_turn(quarter / 4.0), sines[(quarter + 8) % 4]) << quarter;
    EXPECT_EQ(cosine_of_turn(quarter / 4.0), sines[(quarter + 9) % 4]) << quarter;
  }
}

TEST(NormalQuantile, HasARelativeErrorOfAboutTenToTheMinusFifteen) {
  for (const double p : {1e-300, 1e-40, 1e-12, 0.001, 0.07, 0.0749999, 0.0750001, 0.3, 0.49}) {
    const double z = -std::sqrt(2.0) * boost::math::erfc_inv(2.0 * p);
    EXPECT_NEAR(normal_quantile(p), z, 2e-15 * std::abs(z)) << p;
  }
  EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 2e-15);
  EXPECT_EQ(normal_quantile(0.5), 0.0);
}

TEST(NormalQuantile, IsOddAboutOneHalf) {
  for (const double p : {0x1p-50, 0x1p-10, 0.0625, 0.25, 0.4375}) {
    EXPECT_EQ(normal_quantile(1.0 - p), -normal_quantile(p)) << p;
  }
}

TEST(NormalQuantile, RefusesTheEnds) {
  EXPECT_DEATH((void)normal_quantile(0.0), "EXPECTS");
  EXPECT_DEATH((void)normal_quantile(1.0), "EXPECTS");
}

TEST(NormalDistribution, AgreesWithTheErrorFunction) {
  for (double z = -8.6; z < 8.6; z += 0.001) {
    const auto exact = static_cast<double>(boost::math::erfc(-static_cast<long double>(z) / std::sqrt(2.0L)) / 2);
    EXPECT_NEAR(normal_probability(z), exact, 1e-15) << z;
    EXPECT_NEAR(normal_probability(z) / exact, 1.0, 3e-8) << z;
  }
}

TEST(NormalDistribution, KnowsItsMiddleAndSumsToOne) {
  EXPECT_NEAR(normal_probability(0.0), 0.5, 1e-15);
  for (const double z : {0.1, 1.0, 3.0, 7.0, 7.2, 30.0}) {
    EXPECT_EQ(normal_probability(z), 1.0 - normal_probability(-z));
  }
}

}  // namespace
}  // namespace hemicycle
