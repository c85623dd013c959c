#include "models/math/log_gamma.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(LogGamma, IsThatOfFactorials) {
  EXPECT_NEAR(log_gamma(1.0), 0.0, 1e-14);
  EXPECT_NEAR(log_gamma(2.0), 0.0, 1e-14);
  EXPECT_NEAR(log_gamma(5.0), std::log(24.0), 1e-14);
  EXPECT_NEAR(log_gamma(21.0), std::log(2432902008176640000.0), 1e-13);
}

TEST(LogGamma, IsThatOfTheSystem) {
  for (const double x : {1e-6, 0.01, 0.3, 0.5, 1.7, 3.2, 11.99, 12.0, 123.4, 1e4, 1e7}) {
    EXPECT_NEAR(log_gamma(x), std::lgamma(x), 1e-13 * (1.0 + std::abs(std::lgamma(x)))) << x;
  }
}

// B(2, 3) = 1 / 12.
TEST(LogBeta, IsByHand) { EXPECT_NEAR(log_beta(2.0, 3.0), -std::log(12.0), 1e-14); }

}  // namespace
}  // namespace hemicycle
