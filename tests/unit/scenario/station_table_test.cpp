// Polling stations, levels, swings and correlations in scenario files: what they give, and the exact messages.

#include <cmath>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

#include "sim/scenario/gzip.hpp"

#include "tests/unit/scenario/scenario_folder.hpp"

namespace hemicycle {
namespace {

const ScenarioFolder& folder() {
  static const ScenarioFolder folder;
  return folder;
}

const std::string kHead =
    "parties = [ { id = \"left\", votes = 60 }, { id = \"right\", votes = 40 } ]\n"
    "electorate = { turnout = 0.6, invalid = 0.02 }\n"
    "rule = { seats = 10, method = \"dhondt\" }\n";

const std::string kTwoRegions =
    "regions = [{ region = \"north\", registered = 1000 }, { region = \"south\", registered = 2000 }]\n";

const std::string kTable =
    "region,station,registered,ballots,valid,invalid,left,right\n"
    "north,1,1000,600,590,10,300,290\n"
    "north,2,500,200,200,0,150,50\n"
    "south,3,800,0,0,0,0,0\n"
    "south,4,700,500,500,0,100,400\n";

TEST(StationTable, GivesStationsTheirVotersTurnoutAndShares) {
  folder().write("st.csv", kTable);
  const Scenario scenario =
      folder().scenario(kHead + "votes = { model = \"fixed\", stations = { file = \"st.csv\" } }\n");
  ASSERT_EQ(scenario.electorate.regions.size(), 2u);
  const Region& north = scenario.electorate.regions[0];
  EXPECT_EQ(north.id, "north");
  EXPECT_EQ(north.registered, 1500);
  EXPECT_EQ(north.stations, (std::vector<Votes>{1000, 500}));
  EXPECT_EQ(north.station_turnout, (std::vector<double>{0.6, 0.4}));
  EXPECT_NEAR(north.turnout, 800.0 / 1500.0, 1e-15);
  EXPECT_NEAR(north.shares[0], (600 * 300.0 / 590.0 + 200 * 0.75) / 800.0, 1e-15);
  const Region& south = scenario.electorate.regions[1];
  EXPECT_EQ(south.station_turnout[0], 0.0);
  EXPECT_NEAR(south.station_shares[0], 0.2, 1e-15);  // nobody voted there: as in its region
}

TEST(StationTable, MayBeCompressed) {
  folder().write("st.csv", kTable);
  folder().write("st.csv.gz", gzip(kTable));
  const std::string text = kHead + "votes = { model = \"fixed\", stations = { file = \"st.csv\" } }\n";
  EXPECT_EQ(folder().scenario(text).electorate, folder().scenario(with(text, "st.csv", "st.csv.gz")).electorate);
}

TEST(StationTable, SaysWhatDoesNotAddUp) {
  folder().write("bad.csv",
                 "region,station,registered,ballots,valid,left,right\n"
                 "north,1,1000,1600,590,300,290\n"
                 "north,2,500,200,210,150,50\n"
                 "north,3,many,1,1,1,0\n");
  EXPECT_EQ(folder().errors(kHead + "votes = { model = \"fixed\", stations = { file = \"bad.csv\" } }\n"),
            "bad.csv:2:14: error: station '1' has 1,600 ballots of 1,000 registered voters\n"
            "    2 | north,1,1000,1600,590,300,290\n"
            "      |              ^~~~\n"
            "bad.csv:3:17: error: the votes of station '2' add up to 200, but valid is 210\n"
            "    3 | north,2,500,200,210,150,50\n"
            "      |                 ^~~\n"
            "bad.csv:4:9: error: registered is a whole number from 0 to 4,503,599,627,370,496, got \"many\"\n"
            "    4 | north,3,many,1,1,1,0\n"
            "      |         ^~~~\n");
}

TEST(StationTable, KnowsItsRegionsAndColumns) {
  folder().write("west.csv", "region,registered\nnorth,1000\nwest,3\n");
  EXPECT_EQ(
      folder().errors(kHead + kTwoRegions + "votes = { model = \"fixed\", stations = { file = \"west.csv\" } }\n"),
      "x.toml:5:48: error: the table has no station in region 'south'\n"
      "    5 | votes = { model = \"fixed\", stations = { file = \"west.csv\" } }\n"
      "      |                                                ^~~~~~~~~~\n"
      "west.csv:3:1: error: unknown region 'west'\n"
      "    3 | west,3\n"
      "      | ^~~~ known: north and south\n");
  folder().write("columns.csv", "region,registered,left,middle\nnorth,1000,0.5,0.5\n");
  EXPECT_EQ(
      folder().errors(kHead + "votes = { model = \"fixed\", stations = { file = \"columns.csv\" } }\n"),
      "x.toml:4:48: error: the table of stations has no column for party 'right'\n"
      "    4 | votes = { model = \"fixed\", stations = { file = \"columns.csv\" } }\n"
      "      |                                                ^~~~~~~~~~~~~\n"
      "columns.csv:1:24: error: unknown column 'middle' of polling stations\n"
      "    1 | region,registered,left,middle\n"
      "      |                        ^~~~~~ known: station, region, registered, issued, ballots, valid, invalid, left "
      "and right\n");
}

TEST(StationTable, HoldsTheRegisterOfItsRegions) {
  folder().write("more.csv", "region,registered\nnorth,1000\nsouth,2001\n");
  EXPECT_EQ(
      folder().errors(kHead + kTwoRegions + "votes = { model = \"fixed\", stations = { file = \"more.csv\" } }\n"),
      "x.toml:5:48: error: the stations of region 'south' have 2,001 registered voters, but the region has 2,000\n"
      "    5 | votes = { model = \"fixed\", stations = { file = \"more.csv\" } }\n"
      "      |                                                ^~~~~~~~~~\n");
}

TEST(Stations, HaveSizesOfALaw) {
  const std::string text =
      kHead + kTwoRegions + "votes = { model = \"fixed\", stations = { count = 9, size_sd = 0.5 } }\n";
  const Region south = folder().scenario(text).electorate.regions[1];
  ASSERT_EQ(south.stations.size(), 6u);
  Votes sum = 0;
  for (const Votes voters : south.stations) sum += voters;
  EXPECT_EQ(sum, 2000);
  // exp(0.5 * quantile of 11/12) over that of 1/12: exp(1.383).
  EXPECT_NEAR(static_cast<double>(south.stations.front()) / static_cast<double>(south.stations.back()), 3.987, 0.05);
}

TEST(BetweenRegions, IsACorrelationMatrixOfTheRegions) {
  folder().write("between.csv", "region,north,south\nnorth,1,1.5\nsouth,1.5,1\n");
  EXPECT_EQ(folder().errors(kHead + kTwoRegions +
                            "votes = { model = \"fixed\", regions = { sd = 0.1, between = \"between.csv\" } }\n"),
            "x.toml:5:60: error: between is not positive semi-definite: its smallest eigenvalue is -0.5\n"
            "    5 | votes = { model = \"fixed\", regions = { sd = 0.1, between = \"between.csv\" } }\n"
            "      |                                                            ^~~~~~~~~~~~~\n");
  folder().write("between.csv", "region,north,south\nnorth,1,0.5\nsouth,0.5,1\n");
  const Scenario scenario = folder().scenario(
      kHead + kTwoRegions +
      "votes = { model = \"fixed\", regions = { sd = 0.1, between = \"between.csv\", lambda = 0.6 } }\n");
  const std::vector<double>& factor = scenario.votes.regional.regions;
  ASSERT_EQ(factor.size(), 3u);
  EXPECT_NEAR(factor[1], 0.6 * 0.5 + 0.4, 1e-15);
  EXPECT_EQ(scenario.votes.regional.parties, (std::vector<double>{0.1, 0.0, 0.1}));
}

TEST(JointCovariance, HasColumnsOfRegionsAndParties) {
  folder().write(
      "joint.csv",
      "pair,north.left,north.right,south.left,south.right\n"
      "north.left,0.04,0,0.02,0\nnorth.right,0,0.04,0,0\nsouth.left,0.02,0,0.04,0\nsouth.right,0,0,0,0.04\n");
  const std::string text =
      kHead + kTwoRegions + "votes = { model = \"fixed\", regions = { covariance = \"joint.csv\" } }\n";
  const std::vector<double> factor = folder().scenario(text).votes.regional.joint;
  ASSERT_EQ(factor.size(), 10u);
  EXPECT_NEAR(factor[0], 0.2, 1e-15);
  EXPECT_NEAR(factor[3], 0.1, 1e-15);
  EXPECT_EQ(folder().errors(with(text, "regions = { cov", "regions = { sd = 0.1, cov")),
            "x.toml:5:40: error: sd cannot stand beside a covariance of regions and parties\n"
            "    5 | votes = { model = \"fixed\", regions = { sd = 0.1, covariance = \"joint.csv\" } }\n"
            "      |                                        ^~\n");
}

TEST(TurnoutCorrelations, MustBePossibleTogether) {
  const std::string text =
      kHead + "votes = { model = \"logistic_normal\", sd = 0.1 }\n" +
      "turnout = { model = \"logit_normal\", sd = 0.1, corr_with = { left = 0.9, right = 0.9 } }\n" + kTwoRegions;
  EXPECT_EQ(folder().errors(text),
            "x.toml:5:59: error: these correlations cannot be together: the smallest eigenvalue of their matrix is "
            "-0.867479\n"
            "    5 | turnout = { model = \"logit_normal\", sd = 0.1, corr_with = { left = 0.9, right = 0.9 } }\n"
            "      |                                                           ^~~~~~~~~~~~~~~~~~~~~~~~~~~\n");
  const Scenario scenario = folder().scenario(with(text, "left = 0.9, right = 0.9", "left = 0.6"));
  const auto& turnout = std::get<LogitNormalTurnout>(scenario.turnout);
  ASSERT_EQ(turnout.national_weights.size(), 2u);
  EXPECT_NEAR(turnout.national_weights[0], 0.6 / std::sqrt(2.0), 1e-12);
  EXPECT_NEAR(turnout.national_weights[1], -0.6 / std::sqrt(2.0), 1e-12);
}

TEST(MultinomialCounts, TakeTwoThousandMillionVoters) {
  EXPECT_EQ(folder().errors(with(kHead, "turnout = 0.6", "registered = 3_000_000_000, turnout = 0.6") +
                            "votes = { model = \"fixed\", counts = \"multinomial\" }\n"),
            "x.toml:4:37: error: multinomial counts take at most 2,147,483,648 voters in a unit, got 3,000,000,000\n"
            "    4 | votes = { model = \"fixed\", counts = \"multinomial\" }\n"
            "      |                                     ^~~~~~~~~~~~~\n");
}

TEST(Level, IsTheCoarsestOfTheSameLaw) {
  const std::string counted =
      kHead + kTwoRegions +
      "votes = { model = \"fixed\", counts = \"multinomial\", stations = { count = 9, concentration = inf } }\n";
  const Scenario merged = folder().scenario(counted);
  EXPECT_TRUE(merged.electorate.regions[0].stations.empty());
  EXPECT_TRUE(merged.level.is_merged && merged.level.is_exact && !merged.level.is_forced);
  EXPECT_FALSE(folder().scenario(counted + "level = \"station\"\n").electorate.regions[0].stations.empty());
  for (const std::string own : {"concentration = 40", "concentration = inf, sd = 0.1"}) {
    const Scenario kept = folder().scenario(with(counted, "concentration = inf", own));
    EXPECT_FALSE(kept.electorate.regions[0].stations.empty()) << own;
  }
  EXPECT_TRUE(is_one_nation(merged.electorate));
  const Scenario unlike = folder().scenario(with(counted, "registered = 2000", "registered = 2000, invalid = 0.1"));
  EXPECT_EQ(unlike.electorate.regions.size(), 2u);
  EXPECT_TRUE(unlike.electorate.regions[0].stations.empty() && unlike.level.is_exact);
  EXPECT_FALSE(folder().scenario(counted + "turnout = { model = \"beta\", concentration = 9 }\n").level.is_merged);
}

TEST(Level, ThatIsAskedForIsTaken) {
  const std::string text =
      kHead + kTwoRegions + "votes = { model = \"fixed\", stations = { count = 9, concentration = 40 } }\n";
  const Scenario region = folder().scenario(text, {.set = {"level=region"}});
  EXPECT_TRUE(region.electorate.regions[0].stations.empty());
  EXPECT_FALSE(region.level.is_exact);
  const Scenario nation = folder().scenario(text, {.set = {"level=nation"}});
  EXPECT_TRUE(is_one_nation(nation.electorate));
  EXPECT_EQ(nation.electorate.regions[0].registered, 3000);
  EXPECT_EQ(folder().errors(kHead + kTwoRegions + "level = \"station\"\n"),
            "x.toml:5:9: error: level 'station' needs votes.stations\n"
            "    5 | level = \"station\"\n"
            "      |         ^~~~~~~~~\n");
}

}  // namespace
}  // namespace hemicycle
