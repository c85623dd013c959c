#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/fraud.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

TEST(Klimek, AtItsExtremeGivesTheRollToOneList) {
  const Klimek extreme{.beneficiary = 1, .incremental = 0.0, .extreme = 1.0, .sigma = 0.0, .alpha = 2.0, .where = {}};
  EXPECT_THAT(after(extreme, 1.0, small_station()), ElementsAre(1000, 1000, 995, 0, 995, 0));
  EXPECT_THAT(after(extreme, 0.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
}

TEST(Klimek, OfNoSpreadOrNoClassChangesNothing) {
  const Klimek still{.beneficiary = 1, .incremental = 1.0, .theta = 0.0, .where = {}};
  EXPECT_THAT(after(still, 1.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
  const Klimek fair{.beneficiary = 1, .where = {}};
  EXPECT_THAT(after(fair, 1.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
}

// With a large alpha hardly anything is stolen, with a small one nearly everything where anything is stuffed.
TEST(Klimek, StealsByThePowerOfWhatItStuffs) {
  const Klimek stuffing{.beneficiary = 0, .incremental = 1.0, .alpha = 60.0, .where = {}};
  const Klimek stealing{.beneficiary = 0, .incremental = 1.0, .alpha = 0.001, .where = {}};
  EXPECT_THAT(after(stuffing, 1.0, small_station(), 3)[4], 100);
  EXPECT_THAT(after(stealing, 1.0, small_station(), 3)[4], 0);
}

}  // namespace
}  // namespace hemicycle
