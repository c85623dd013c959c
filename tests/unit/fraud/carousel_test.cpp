#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

Tallies carousel(Votes people, Votes votes_each, Overflow overflow) {
  const Electorate electorate =
      electorate_of({region_of("a", 0, 0.5, {0.5, 0.5}, {100, 300}), region_of("b", 0, 0.5, {0.5, 0.5}, {600, 0})});
  Carousel kind{.beneficiary = 1, .people = people, .votes_each = votes_each, .overflow = overflow};
  kind.where.regions = {true, true};
  Drawing drawing(electorate, VoteModel{FixedShares{}}, FixedTurnout{}, {kind});
  return drawing.block(0);
}

TEST(Carousel, CastsEveryFurtherBallotSomewhere) {
  const Tallies tallies = carousel(60, 3, Overflow::cap);
  for (int row : {0, 99, 255}) EXPECT_EQ(votes_in(tallies.reported, row), (std::vector<Votes>{250, 370})) << row;
}

// 500 voters are at home.
TEST(Carousel, EndsWhereTheRollDoes) {
  EXPECT_EQ(votes_in(carousel(5000, 2, Overflow::cap).reported, 5), (std::vector<Votes>{250, 750}));
  const Tallies supplemented = carousel(5000, 2, Overflow::supplement);
  EXPECT_EQ(votes_in(supplemented.reported, 5), (std::vector<Votes>{250, 5250}));
  EXPECT_EQ(supplemented.reported.registered()[5], 5500.0);
  const Tallies allowed = carousel(5000, 2, Overflow::allow);
  EXPECT_EQ(votes_in(allowed.reported, 5), (std::vector<Votes>{250, 5250}));
  EXPECT_EQ(allowed.reported.registered()[5], 1000.0);
}

TEST(Carousel, OfPeopleWhoVoteOnceChangesNothing) {
  EXPECT_EQ(votes_in(carousel(60, 1, Overflow::cap).reported, 5), (std::vector<Votes>{250, 250}));
}

}  // namespace
}  // namespace hemicycle
