#include "sim/engine/elect.hpp"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/ballots.hpp"
#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

const VoteModel kFixed{FixedShares{}, {}, {}};

TEST(SampleBlock, KeepsTheReportedTallyOfOneNationBesideTheHonestOne) {
  const Stuffing stuffing{1, {{true}, 1.0}, FixedAmount{0.5}};
  Drawing drawing(nation_of(1000, 0.6, 0.0, {0.7, 0.3}), kFixed, FixedTurnout{}, {stuffing});
  const Tallies& tallies = drawing.block(0);
  EXPECT_THAT(counts_in(tallies.honest, 77), ElementsAre(1000, 600, 600, 420, 180));
  EXPECT_THAT(counts_in(tallies.reported, 77), ElementsAre(1000, 800, 800, 420, 380));
}

// 200 are stuffed for the second list, then a tenth of its 380 is moved; the other way round a tenth of its 180 would.
TEST(SampleBlock, PerturbsWhatTheMechanismBeforeLeft) {
  const Stuffing stuffing{1, {{true}, 1.0}, FixedAmount{0.5}};
  const Transfer transfer{0, {1}, {{true}, 1.0}, FixedAmount{0.1}};
  const Electorate electorate = nation_of(1000, 0.6, 0.0, {0.7, 0.3});
  Drawing stuffing_first(electorate, kFixed, FixedTurnout{}, {stuffing, transfer});
  EXPECT_THAT(counts_in(stuffing_first.block(0).reported, 0), ElementsAre(1000, 800, 800, 458, 342));
  Drawing transfer_first(electorate, kFixed, FixedTurnout{}, {transfer, stuffing});
  EXPECT_THAT(counts_in(transfer_first.block(0).reported, 0), ElementsAre(1000, 800, 800, 438, 362));
}

TEST(SampleBlock, PerturbsChosenRegionsOnly) {
  const Stuffing stuffing{0, {{false, true}, 1.0}, FixedAmount{1.0}};
  const Electorate electorate =
      electorate_of({region_of("a", 100, 0.5, {0.5, 0.5}), region_of("b", 200, 0.5, {0.5, 0.5}, {120, 80})});
  Drawing drawing(electorate, kFixed, FixedTurnout{}, {stuffing});
  const Tallies& tallies = drawing.block(0);
  EXPECT_THAT(counts_in(tallies.honest, 1), ElementsAre(300, 150, 150, 75, 75));
  EXPECT_THAT(counts_in(tallies.reported, 1), ElementsAre(300, 250, 250, 175, 75));
}

TEST(SampleBlock, StartsEveryBlockFromNothing) {
  const Transfer transfer{0, {1}, {{true}, 1.0}, FixedAmount{1.0}};
  Drawing drawing(electorate_of({region_of("a", 100, 0.5, {0.5, 0.5})}), kFixed, FixedTurnout{}, {transfer});
  for (int block = 0; block < 3; ++block) {
    const Tallies& tallies = drawing.block(block);
    EXPECT_THAT(counts_in(tallies.honest, 0), ElementsAre(100, 50, 50, 25, 25));
    EXPECT_THAT(counts_in(tallies.reported, 0), ElementsAre(100, 50, 50, 50, 0));
  }
}

}  // namespace
}  // namespace hemicycle
