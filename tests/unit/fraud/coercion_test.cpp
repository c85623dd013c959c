#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/fraud.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

// With probabilities 0 and 1 nothing is left to chance: 545 are at home.
TEST(Coercion, OfEveryoneFillsTheRoll) {
  Coercion coercion{.beneficiary = 0, .victims = {1, 2}, .pressured = 1.0, .switching = 1.0, .where = {}};
  EXPECT_THAT(after(coercion, 1.0, small_station()), ElementsAre(1000, 1000, 995, 995, 0, 0));
  EXPECT_THAT(after(coercion, 0.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
  coercion.switching = 0.0;
  EXPECT_THAT(after(coercion, 1.0, small_station()), ElementsAre(1000, 1000, 995, 845, 100, 50));
  coercion.loyal = 0.0;
  EXPECT_THAT(after(coercion, 1.0, small_station()), ElementsAre(1000, 1000, 450, 300, 100, 50));
  coercion.employed = 0.0;
  EXPECT_THAT(after(coercion, 1.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
}

}  // namespace
}  // namespace hemicycle
