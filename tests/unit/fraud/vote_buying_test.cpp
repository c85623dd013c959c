#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"
#include "tests/support/fraud.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

std::vector<Votes> bought(double to_home, double to_others, double offers) {
  BallotBlock ballots = small_station();
  const VoteBuying buying{.beneficiary = 0, .victims = {1, 2}, .to_home = to_home, .to_others = to_others, .where = {}};
  act(buying, 1.0, ballots, offers);
  return counts_in(ballots, 77);
}

// With everyone keeping to the offer nothing is left to chance. Of 100 votes of others 66.7 and 33.3 are taken.
TEST(VoteBuying, TakesFromThoseWhoGetTheOffers) {
  EXPECT_THAT(bought(1.0, 0.0, 100.0), ElementsAre(1000, 555, 550, 400, 100, 50));
  EXPECT_THAT(bought(0.0, 1.0, 100.0), ElementsAre(1000, 455, 450, 400, 33, 17));
  EXPECT_THAT(bought(0.0, 0.0, 100.0), ElementsAre(1000, 455, 450, 300, 100, 50));
}

TEST(VoteBuying, TakesNoMoreThanThereAre) {
  EXPECT_THAT(bought(1.0, 0.0, 1e9), ElementsAre(1000, 1000, 995, 845, 100, 50));
  EXPECT_THAT(bought(0.0, 1.0, 1e9), ElementsAre(1000, 455, 450, 450, 0, 0));
}

// 1,000 units of money at 300 each pay for three votes, whoever has how many voters; the budget is never exceeded.
TEST(VoteBuying, SharesOffersByTheRoll) {
  const Electorate electorate =
      electorate_of({region_of("a", 0, 0.0, {1.0, 0.0}, {100, 300}), region_of("b", 0, 0.0, {1.0, 0.0}, {200})});
  VoteBuying buying{
      .beneficiary = 1, .victims = {0}, .budget = 1000.0, .price = 300.0, .to_home = 1.0, .to_others = 0.0};
  buying.where.regions = {true, true};
  Drawing drawing(electorate, VoteModel{FixedShares{}}, FixedTurnout{}, {buying});
  EXPECT_EQ(votes_in(drawing.block(0).reported, 9), (std::vector<Votes>{0, 3}));
}

}  // namespace
}  // namespace hemicycle
