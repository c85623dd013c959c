#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

// Three stations of one region: the first has nothing to copy and is copied by the others, also by the one of double
// size. 100 voters, half of them vote: 30 and 20.
TEST(CopiedProtocol, RepeatsTheOneBefore) {
  Electorate electorate = electorate_of({region_of("a", 0, 0.5, {0.6, 0.4}, {100, 100, 200})});
  CopiedProtocol copied;
  copied.where.regions = {true};
  Drawing drawing(electorate, VoteModel{FixedShares{}, {}, 5.0}, BetaTurnout{8.0}, {copied});
  Electorate alone = electorate_of({region_of("a", 0, 0.5, {0.6, 0.4}, {100})});
  Drawing first(alone, VoteModel{FixedShares{}, {}, 5.0}, BetaTurnout{8.0});
  const BallotBlock& copies = drawing.block(0).reported;
  const BallotBlock& original = first.block(0).honest;
  for (int row : {0, 100, 255}) {
    const auto votes = votes_in(original, row);
    EXPECT_EQ(votes_in(copies, row), (std::vector<Votes>{4 * votes[0], 4 * votes[1]})) << row;
  }
}

}  // namespace
}  // namespace hemicycle
