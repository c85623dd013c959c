#include "models/votes/flow_sampler.hpp"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/ballots.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

/// 1000 registered, 300, 100 and 50 votes, 5 invalid ballots, 545 at home; after flows of one region.
std::vector<Votes> moved(const std::vector<Flow>& flows, std::size_t row = 9) {
  BallotBlock ballots = same_ballots(1000, {300, 100, 50}, 5);
  const FlowSampler sampler(flows, 3);
  FlowRoom room;
  const Replicates replicates;
  sampler.begin(room);
  sampler.enter_region(replicates, 0, room);
  sampler.move_all(replicates, Unit{}, ballots, room);
  return counts_in(ballots, row);
}

Flow expected(std::vector<FlowRow> rows) { return {.rows = {std::move(rows)}, .whole = WholeVoters::expected}; }

TEST(Flow, SendsVotersHome) {
  EXPECT_THAT(moved({expected({{0, {0.7, 0, 0, 0, 0.3}}})}), ElementsAre(1000, 365, 360, 210, 100, 50));
}

TEST(Flow, BringsThemFromHome) {
  EXPECT_THAT(moved({expected({{4, {0, 0, 0.2, 0, 0.8}}})}), ElementsAre(1000, 564, 559, 300, 100, 159));
}

TEST(Flow, SpoilsBallots) {
  EXPECT_THAT(moved({expected({{1, {0, 0.75, 0, 0.25, 0}}})}), ElementsAre(1000, 455, 425, 300, 75, 50));
}

// A third each of 100: the remainder of one goes to the first of them.
TEST(Flow, SharesOutWholeVoters) {
  const double third = 1.0 / 3.0;
  EXPECT_THAT(moved({expected({{1, {third, 0, third, 0, third}}})}), ElementsAre(1000, 422, 417, 334, 0, 83));
}

// Two lists that change places need no third: all rows act on the same voters.
TEST(Flow, MovesAllAtTheSameTime) {
  EXPECT_THAT(moved({expected({{0, {0, 1, 0, 0, 0}}, {1, {1, 0, 0, 0, 0}}})}),
              ElementsAre(1000, 455, 450, 100, 300, 50));
}

// One after another everyone ends at the first.
TEST(Flow, ActsOnWhatTheOneBeforeLeft) {
  EXPECT_THAT(moved({expected({{0, {0, 1, 0, 0, 0}}}), expected({{1, {1, 0, 0, 0, 0}}})}),
              ElementsAre(1000, 455, 450, 400, 0, 50));
}

TEST(Flow, WithSharesOfZeroAndOneLeavesNothingToChance) {
  EXPECT_THAT(moved({{.rows = {{{1, {1, 0, 0, 0, 0}}, {2, {0, 0, 1, 0, 0}}}}}}),
              ElementsAre(1000, 455, 450, 400, 0, 50));
}

TEST(Flow, LeavesRegionsWithoutRowsAlone) {
  EXPECT_THAT(moved({{.rows = {{}}}}), ElementsAre(1000, 455, 450, 300, 100, 50));
}

TEST(Flow, HasChanceWhereVotersDecideByThemselves) {
  const std::vector<FlowRow> rows{{1, {0.5, 0.5, 0, 0, 0}}};
  EXPECT_TRUE(has_chance(Flow{.rows = {rows}}));
  EXPECT_FALSE(has_chance(expected(rows)));
  EXPECT_TRUE(has_chance(Flow{.rows = {rows}, .concentration = 9.0, .whole = WholeVoters::expected}));
  EXPECT_FALSE(has_chance(Flow{.rows = {{{1, {1, 0, 0, 0, 0}}}}}));
}

}  // namespace
}  // namespace hemicycle
