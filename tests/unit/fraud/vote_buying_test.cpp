#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"
#include "tests/support/fraud.hpp"

namespace hemicycle {
namespace {

using testing::AllOf;
using testing::AnyOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;

std::vector<Votes> bought(double to_home, double to_others, double offers) {
  const VoteBuying buying{.beneficiary = 0,
                          .victims = {1, 2},
                          .budget = 20.0 * offers,
                          .price = 20.0,
                          .to_home = to_home,
                          .to_others = to_others,
                          .where = {}};
  return after(buying, 1.0, small_station(), 77);
}

/// Votes bought in each replicate of a block with 50 offers to people at home, all of which are kept to. Nobody votes
/// of his own accord at ten stations of 100 to 1,000 voters.
std::vector<Votes> bought_with_fifty_offers(Selection where, const std::optional<Observers>& observers = {}) {
  const std::vector<Votes> stations{100, 100, 100, 300, 1000};
  const Electorate electorate =
      electorate_of({region_of("a", 0, 0.0, {1.0, 0.0}, stations), region_of("b", 0, 0.0, {1.0, 0.0}, stations)});
  VoteBuying buying{
      .beneficiary = 1, .victims = {0}, .budget = 1000.0, .price = 20.0, .to_home = 1.0, .to_others = 0.0};
  where.regions = {true, true};
  buying.where = where;
  Drawing drawing(ElectionSampler(electorate, VoteModel{FixedShares{}}, FixedTurnout{}, {buying}, observers));
  const Tallies& tallies = drawing.block(0);
  std::vector<Votes> votes;
  for (int row = 0; row < static_cast<int>(kBlockSize); ++row) votes.push_back(votes_in(tallies.reported, row)[1]);
  return votes;
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

// Offers go to the stations that are touched, and there are as many, however few these are.
TEST(VoteBuying, SpendsTheBudgetWhereverItBuys) {
  EXPECT_THAT(bought_with_fifty_offers({}), Each(50));
  EXPECT_THAT(bought_with_fifty_offers({.stations = 1}), Each(50));
  EXPECT_THAT(bought_with_fifty_offers({.stations = 3}), Each(50));
  EXPECT_THAT(bought_with_fifty_offers({.share_of_stations = 0.2}),
              AllOf(Each(AnyOf(0, 50)), Contains(0), Contains(50)));
  EXPECT_THAT(bought_with_fifty_offers({.share_of_regions = 0.5}),
              AllOf(Each(AnyOf(0, 50)), Contains(0), Contains(50)));
  const Observers observers{.regions = {true, true}, .share = 0.5, .deterrence = 0.5};
  EXPECT_THAT(bought_with_fifty_offers({.stations = 9}, observers), Each(50));
}

// 4.35 pays for 435 votes at 0.01, although the quotient is less in doubles.
TEST(VoteBuying, TakesADecimalBudgetForWhatItSays) {
  const VoteBuying buying{.beneficiary = 0,
                          .victims = {1, 2},
                          .budget = 4.35,
                          .price = 0.01,
                          .to_home = 1.0,
                          .to_others = 0.0,
                          .where = {}};
  EXPECT_THAT(after(buying, 1.0, small_station()), ElementsAre(1000, 890, 885, 735, 100, 50));
}

}  // namespace
}  // namespace hemicycle
