#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/unit/scenario/scenario_folder.hpp"

namespace hemicycle {
namespace {

const ScenarioFolder& folder() {
  static const ScenarioFolder folder;
  return folder;
}

const std::string kTwo = "parties = [{ id = \"a\", votes = 60 }, { id = \"b\", votes = 40 }]\n";
const std::string kRule = "[rule]\nseats = 10\nmethod = \"dhondt\"\n";
const std::string kDraws = "[votes]\nmodel = \"draws\"\nfile = \"draws.csv\"\n";
const std::string kRegions =
    "parties = [{ id = \"a\" }, { id = \"b\" }]\n"
    "regions = [{ region = \"north\", registered = 900, turnout_mean = 0.5 },\n"
    "           { region = \"south\", registered = 100, turnout_mean = 0.5 }]\n";

const ShareDraws& draws_of(const Scenario& scenario) { return *std::get<DrawnShares>(scenario.votes.national).draws; }

TEST(ReadDraws, TakesAColumnForEveryRegionAndParty) {
  folder().write("draws.csv", "south.b,north.a,north.b,south.a\n0.9,0.6,0.4,0.1\n0.7,0.2,0.8,0.3\n");
  const Scenario s = folder().scenario(kRegions + kRule + kDraws);
  EXPECT_EQ(s.draws, 2u);
  EXPECT_EQ(draws_of(s).regions, 2);
  EXPECT_EQ(draws_of(s).shares, (std::vector<double>{0.6, 0.4, 0.1, 0.9, 0.2, 0.8, 0.3, 0.7}));
  EXPECT_NEAR(s.electorate.regions[0].shares[0], 0.4, 1e-15);
  EXPECT_NEAR(s.electorate.regions[1].shares[1], 0.8, 1e-15);
}

TEST(ReadDraws, NamesTheRegionAndColumnOfAMistake) {
  folder().write("draws.csv", "north.a,north.b,south.a,south.b\n0.6,0.4,0.1,0.8\n");
  EXPECT_EQ(folder().errors(kRegions + kRule + kDraws),
            "draws.csv:2:9: error: shares of row 1 in region 'south' sum to 0.9, not to 1\n"
            "    2 | 0.6,0.4,0.1,0.8\n"
            "      |         ^~~\n");
  folder().write("draws.csv", "north.a,north.b,south.a,suth.b\n0.6,0.4,0.1,0.9\n");
  EXPECT_EQ(folder().errors(kRegions + kRule + kDraws),
            "x.toml:9:8: error: the table has no column for region.party 'south.b'\n"
            "    9 | file = \"draws.csv\"\n"
            "      |        ^~~~~~~~~~~\n"
            "draws.csv:1:25: error: unknown region.party 'suth.b'\n"
            "    1 | north.a,north.b,south.a,suth.b\n"
            "      |                         ^~~~~~ did you mean 'south.b' (line 9)?\n");
}

// Weights 1, 0 and 3: any number of elections can be drawn, and the centre is the weighted mean.
TEST(ReadDraws, TakesWeights) {
  folder().write("draws.csv", "a,weight,b\n0.4,1,0.6\n0.1,0,0.9\n0.8,3,0.2\n");
  const Scenario s = folder().scenario(with(with(kTwo, ", votes = 60", ""), ", votes = 40", "") +
                                       "electorate = { registered = 10, turnout = 1 }\n" + kRule + kDraws);
  EXPECT_EQ(s.draws, 1'000'000u);
  EXPECT_EQ(draws_of(s).cumulative, (std::vector<double>{0.25, 0.25, 1.0}));
  EXPECT_NEAR(s.electorate.regions.front().shares[0], 0.7, 1e-12);
  folder().write("draws.csv", "a,weight,b\n0.4,-1,0.6\n");
  EXPECT_EQ(folder().errors(kTwo + kRule + kDraws),
            "x.toml:7:8: error: no row of the table of draws has a weight above 0\n"
            "    7 | file = \"draws.csv\"\n"
            "      |        ^~~~~~~~~~~\n"
            "draws.csv:2:5: error: a weight is from 0 to 1e15, got -1\n"
            "    2 | 0.4,-1,0.6\n"
            "      |     ^~\n");
}

TEST(ReadDraws, KeepsOneTableForAllPointsOfASweep) {
  folder().write("draws.csv", "a,b\n0.4,0.6\n0.5,0.5\n");
  const Study study = folder().study(kTwo + kRule + kDraws, {.vary = {"rule.seats=1,2,3"}});
  ASSERT_EQ(study.points.size(), 3u);
  for (const Point& point : study.points) EXPECT_EQ(&draws_of(point.scenario), &draws_of(study.points[0].scenario));
}

TEST(ReadMixture, ReadsItsModels) {
  folder().write("draws.csv", "a,b\n0.4,0.6\n0.5,0.5\n");
  const std::string text =
      kTwo + kRule +
      "[votes]\nmixture = [\n"
      "  { weight = 1, model = \"dirichlet\", concentration = 50, shares = { a = 0.3, b = 0.7 } },\n"
      "  { weight = 3, model = \"logistic_normal\", sd = 0.1 },\n"
      "  { weight = 2, model = \"draws\", file = \"draws.csv\" },\n]\n";
  const Study study = folder().study(text);
  const Scenario& s = study.points.front().scenario;
  const auto& parts = std::get<MixedShares>(s.votes.national).components;
  ASSERT_EQ(parts.size(), 3u);
  EXPECT_EQ(parts[0], (MixtureComponent{1.0, {0.3, 0.7}, DirichletShares{50.0}}));
  EXPECT_EQ(parts[1], (MixtureComponent{3.0, {}, LogisticNormalShares{{0.1, 0.0, 0.1}}}));
  EXPECT_EQ(std::get<DrawnShares>(parts[2].shares).draws->cumulative, (std::vector<double>{0.5, 1.0}));
  EXPECT_EQ(s.draws, 1'000'000u);  // rows are taken at random
  const Study again = folder().study(study.resolved);
  EXPECT_EQ(again.points.front().scenario, s);
  EXPECT_EQ(again.resolved, study.resolved);
}

TEST(ReadMixture, NamesItsMistakes) {
  EXPECT_EQ(folder().errors(kTwo + kRule +
                            "[votes]\nmixture = [\n"
                            "  { weight = 0, model = \"dirichlet\", concentration = 50 },\n"
                            "  { model = \"polls\" },\n"
                            "  { weight = 1, model = \"fixed\", shares = { a = 0.3, b = 0.6 } },\n]\n"),
            "x.toml:7:14: error: weight is a number above 0, got 0\n"
            "    7 |   { weight = 0, model = \"dirichlet\", concentration = 50 },\n"
            "      |              ^\n"
            "x.toml:8:3: error: a row of votes.mixture needs 'weight'\n"
            "    8 |   { model = \"polls\" },\n"
            "      |   ^~~~~~~~~~~~~~~~~~~\n"
            "x.toml:8:13: error: unknown model 'polls'\n"
            "    8 |   { model = \"polls\" },\n"
            "      |             ^~~~~~~ known: fixed, dirichlet, logistic_normal and draws\n"
            "x.toml:9:43: error: shares sum to 0.9, not to 1\n"
            "    9 |   { weight = 1, model = \"fixed\", shares = { a = 0.3, b = 0.6 } },\n"
            "      |                                           ^~~~~~~~~~~~~~~~~~~~\n");
}

// Of two independent parties with sd 1 on 0.9 and 0.1 the mean moves towards the middle; matching takes it back.
TEST(ReadVotes, MatchesMeansWhereAsked) {
  const std::string text = with(with(kTwo, "60", "90"), "40", "10") + kRule +
                           "[votes]\nmodel = \"logistic_normal\"\nsd = 1\nmean_matching = ";
  EXPECT_TRUE(folder().scenario(text + "false\n").votes.centre.empty());
  const std::vector<double> centre = folder().scenario(text + "true\n").votes.centre;
  ASSERT_EQ(centre.size(), 2u);
  EXPECT_GT(centre[0], 0.93);
  EXPECT_NEAR(centre[0] + centre[1], 1.0, 1e-12);
}

}  // namespace
}  // namespace hemicycle
