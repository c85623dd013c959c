#include "models/votes/ballot_sampler.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

using testing::Each;
using testing::ElementsAre;

// Kazakhstan 2021: 63.25 % of 11,919,241 registered voters, 3.95 % of the ballots invalid.
TEST(BallotSampler, CountsWholeBallots) {
  Drawing drawing(nation_of(11'919'241, 0.6325, 0.0395, {1.0}), {FixedShares{}, {}, {}});
  const BallotBlock& ballots = drawing.block(0).honest;
  EXPECT_THAT(ballots.registered(), Each(11'919'241));
  EXPECT_THAT(ballots.cast(), Each(7'538'920));
  EXPECT_THAT(ballots.valid(), Each(7'241'133));
  EXPECT_THAT(ballots.votes[0], Each(7'241'133));
}

TEST(BallotSampler, GivesGivenVotesBackExactly) {
  const std::vector<Votes> given{5'148'074, 792'828, 659'019, 383'023, 258'618};
  const Votes valid = std::accumulate(given.begin(), given.end(), Votes{0});
  std::vector<double> shares;
  for (const Votes votes : given) shares.push_back(static_cast<double>(votes) / static_cast<double>(valid));
  Electorate electorate = ballots_of(valid, shares);
  electorate.given->invalid = 297'000;
  Drawing drawing(electorate, {FixedShares{}, {}, {}});
  const BallotBlock& ballots = drawing.block(3).honest;
  EXPECT_EQ(votes_in(ballots, 0), given);
  EXPECT_EQ(votes_in(ballots, 255), given);
  EXPECT_THAT(ballots.valid(), Each(static_cast<double>(valid)));
  EXPECT_THAT(ballots.cast(), Each(static_cast<double>(valid + 297'000)));
  EXPECT_THAT(ballots.registered(), Each(0.0));
}

// Rows of a file of draws, in order and from the start again behind the last one.
TEST(BallotSampler, TakesDrawnSharesRowByRow) {
  std::vector<double> rows;
  for (int r = 0; r < 300; ++r) {
    rows.push_back(r / 1000.0);
    rows.push_back(1.0 - r / 1000.0);
  }
  Drawing drawing(ballots_of(1000, {0.5, 0.5}), {drawn_shares(rows), {}, {}});
  EXPECT_EQ(votes_in(drawing.block(0).honest, 7), (std::vector<Votes>{7, 993}));
  EXPECT_EQ(votes_in(drawing.block(0).honest, 255), (std::vector<Votes>{255, 745}));
  EXPECT_EQ(votes_in(drawing.block(1).honest, 43), (std::vector<Votes>{299, 701}));
  EXPECT_EQ(votes_in(drawing.block(1).honest, 44), (std::vector<Votes>{0, 1000}));
}

// 0.5 * 500 * 0.9 and 0.8 * 1000 * 0.5 valid votes, each region with its own shares.
TEST(BallotSampler, AddsRegionsUp) {
  Electorate electorate =
      electorate_of({region_of("north", 500, 0.5, {0.2, 0.8}), region_of("south", 1000, 0.8, {0.75, 0.25})});
  electorate.regions[0].invalid = 0.1;
  electorate.regions[1].invalid = 0.5;
  Drawing drawing(electorate, {FixedShares{}, {}, {}});
  const BallotBlock& ballots = drawing.block(0).honest;
  EXPECT_THAT(ballots.registered(), Each(1500));
  EXPECT_THAT(ballots.cast(), Each(250 + 800));
  EXPECT_THAT(ballots.valid(), Each(225 + 400));
  EXPECT_THAT(ballots.votes[0], Each(45 + 300));
  EXPECT_THAT(ballots.votes[1], Each(180 + 100));
}

// The nation votes 50:50; drawn are 60:40, ratios 1.2 and 0.8. The region's 20:80 become 24:64, of 880 votes 240:640.
TEST(BallotSampler, SwingsRegionsByTheNationalRatio) {
  Electorate electorate = electorate_of({region_of("north", 880, 1.0, {0.2, 0.8})});
  electorate.parties = parties_named(2, std::vector<Votes>{100, 100});
  Drawing drawing(electorate, {drawn_shares({0.6, 0.4}), {}, {}});
  EXPECT_EQ(votes_in(drawing.block(0).honest, 0), (std::vector<Votes>{240, 640}));
}

TEST(BallotSampler, TakesTheSharesOfTheRegionInStationsWithoutConcentration) {
  const Electorate electorate = electorate_of({region_of("north", 1300, 1.0, {0.3, 0.7}, {1000, 300, 0})});
  Drawing drawing(electorate, {FixedShares{}, {}, {}});
  EXPECT_EQ(votes_in(drawing.block(0).honest, 0), (std::vector<Votes>{390, 910}));
}

TEST(BallotSampler, GivesAPartyWithoutAShareNoVotes) {
  const std::vector<double> shares{0.0, 0.6, 0.4};
  const std::vector<NationalShares> models{FixedShares{}, DirichletShares{50.0},
                                           LogisticNormalShares{diagonal_factor(3, 3.0), 4.0}};
  for (const NationalShares& model : models) {
    Drawing nation(nation_of(1'000'003, 0.7, 0.01, shares), {model, {}, {}});
    EXPECT_THAT(nation.block(0).honest.votes[0], Each(0.0)) << model.index();
    const Electorate stations = electorate_of({region_of("north", 900, 0.7, shares, {500, 400})});
    Drawing fine(stations, {model, {0.5, 0.5, 0.5}, 20.0});
    EXPECT_THAT(fine.block(0).honest.votes[0], Each(0.0)) << model.index();
  }
}

// With all the swing in the nation, a region and its stations vote as the nation draws.
TEST(BallotSampler, DrawsTheSameNationAtEveryLevel) {
  const std::vector<double> shares{0.5, 0.3, 0.2};
  const std::vector<NationalShares> models{DirichletShares{200.0}, LogisticNormalShares{diagonal_factor(3, 0.2), 5.0}};
  for (const NationalShares& model : models) {
    Drawing coarse(nation_of(1'000'000, 0.5, 0.0, shares), {model, {}, {}});
    Drawing fine(electorate_of({region_of("only", 1'000'000, 0.5, shares, {400'000, 600'000})}), {model, {}, {}});
    const BallotBlock& nation = coarse.block(5).honest;
    const BallotBlock& stations = fine.block(5).honest;
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      for (int p = 0; p < 3; ++p) EXPECT_NEAR(nation.votes[p][r], stations.votes[p][r], 2.0) << "row " << r;
    }
  }
}

// A region named beside others has deviations, the nation itself has none.
TEST(BallotSampler, GivesOneNationNoRegionalDeviations) {
  const VoteModel votes{FixedShares{}, {0.3, 0.3}, {}};
  const LogitNormalTurnout turnout{.national_sd = 0.0, .regional_sd = 0.5, .station_sd = 0.0};
  Drawing nation(nation_of(1000, 0.5, 0.0, {0.5, 0.5}), votes, turnout);
  EXPECT_THAT(nation.block(0).honest.votes[0], Each(250));
  Drawing region(electorate_of({region_of("north", 1000, 0.5, {0.5, 0.5})}), votes, turnout);
  EXPECT_NE(region.block(0).honest.votes[0][0], region.block(0).honest.votes[0][1]);
}

TEST(BallotSampler, LetsTheRegionsOwnTurnoutDeviationGoOverTheModels) {
  Electorate electorate = electorate_of({region_of("north", 1'000'000, 0.5, {1.0})});
  electorate.regions[0].turnout_sd = 0.0;
  Drawing drawing(electorate, {FixedShares{}, {}, {}}, LogitNormalTurnout{.regional_sd = 0.5});
  EXPECT_THAT(drawing.block(0).honest.cast(), Each(500'000));
}

TEST(BallotSampler, LeavesATurnoutOfNobodyOrAllToNoChance) {
  for (const double mean : {0.0, 1.0}) {
    for (const TurnoutModel& model : std::vector<TurnoutModel>{BetaTurnout{10.0}, LogitNormalTurnout{0.5, 0.5, 0.5}}) {
      Drawing drawing(nation_of(1000, mean, 0.0, {0.5, 0.5}), {DirichletShares{10.0}, {}, {}}, model);
      EXPECT_THAT(drawing.block(0).honest.cast(), Each(1000 * mean));
    }
  }
}

}  // namespace
}  // namespace hemicycle
