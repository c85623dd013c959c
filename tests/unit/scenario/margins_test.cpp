#include "sim/scenario/margins.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

Election kazakhstan_2021() {
  Diagnostics diagnostics;
  return read_election(source_folder() / "tests/data/elections/kazakhstan_2021.json", diagnostics).value();
}

Votes ballots(const std::vector<Margin>& margins, int party, MarginGoal goal, BallotChange change) {
  const auto found = std::ranges::find_if(margins, [&](const Margin& margin) {
    return margin.party == party && margin.goal == goal && margin.change == change;
  });
  return found == margins.end() ? 0 : found->ballots;
}

// 7 % of 7,539,280 cast is 527,749.6: a list with 383,023 needs 144,727 moved to it, or ceil(144,726.6 / 0.93) put in.
TEST(Margins, LiftAListOverTheThreshold) {
  const std::vector<Margin> margins = margins_of(kazakhstan_2021());
  EXPECT_EQ(ballots(margins, 3, MarginGoal::entry_gained, BallotChange::moved), 144'727);
  EXPECT_EQ(ballots(margins, 3, MarginGoal::entry_gained, BallotChange::added), 155'620);
  EXPECT_EQ(ballots(margins, 4, MarginGoal::entry_gained, BallotChange::moved), 269'132);
}

// People's Party with 659,019 falls below when 131,270 are moved away, or when others get 659,019 / 0.07 - 7,539,280
// more, or when it loses (659,019 - 527,749.6) / 0.93.
TEST(Margins, PushAListBelowTheThreshold) {
  const std::vector<Margin> margins = margins_of(kazakhstan_2021());
  EXPECT_EQ(ballots(margins, 2, MarginGoal::entry_lost, BallotChange::moved), 131'270);
  EXPECT_EQ(ballots(margins, 2, MarginGoal::entry_lost, BallotChange::added), 1'875'278);
  EXPECT_EQ(ballots(margins, 2, MarginGoal::entry_lost, BallotChange::removed), 141'150);
}

TEST(Margins, AreNoneWhereNoNumberDoes) {
  EXPECT_EQ(ballots(margins_of(kazakhstan_2021()), 0, MarginGoal::entry_lost, BallotChange::added), 0);
}

TEST(Margins, NameTheDistrictAndTheOtherList) {
  Election two;
  two.parties = {"a", "b"};
  two.districts = {"north", "south"};
  two.contest.tier.seats = 2;
  two.contest.tier.method = HighestAverages{};
  two.contest.districts = {{1, {60, 40}, 100}, {1, {53, 47}, 100}};
  two.contest.tally = {{113, 87}, 200, 200, 0};
  const std::vector<Margin> margins = margins_of(two);
  const auto moved = std::ranges::find_if(margins, [](const Margin& margin) {
    return margin.party == 1 && margin.goal == MarginGoal::seat_gained && margin.change == BallotChange::moved;
  });
  ASSERT_NE(moved, margins.end());
  EXPECT_EQ(moved->ballots, 4);
  EXPECT_EQ(moved->district, 1);
  EXPECT_EQ(moved->other, 0);
}

TEST(ThresholdRanges, EndWhereAListDropsOut) {
  const std::vector<ThresholdRange> ranges = threshold_ranges(kazakhstan_2021());
  ASSERT_EQ(ranges.size(), 5u);
  EXPECT_EQ(ranges[0].votes, 258'618);
  EXPECT_THAT(ranges[0].seats, ElementsAre(70, 11, 9, 5, 3));
  EXPECT_EQ(ranges[1].votes, 383'023);
  EXPECT_THAT(ranges[1].seats, ElementsAre(72, 11, 9, 6, 0));
  EXPECT_EQ(ranges[2].votes, 659'019);
  EXPECT_THAT(ranges[2].seats, ElementsAre(76, 12, 10, 0, 0));
}

}  // namespace
}  // namespace hemicycle
