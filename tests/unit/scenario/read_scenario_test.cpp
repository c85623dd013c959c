#include "sim/scenario/read_scenario.hpp"

#include <limits>

#include <gtest/gtest.h>

#include "tests/unit/scenario/scenario_folder.hpp"

namespace hemicycle {
namespace {

const ScenarioFolder& folder() {
  static const ScenarioFolder folder;
  return folder;
}

Scenario read(const std::string& text) { return folder().scenario(text); }

const std::string kTwo = "parties = [{ id = \"a\", votes = 60 }, { id = \"b\", votes = 40 }]\n";
const std::string kRule = "[rule]\nseats = 10\nmethod = \"dhondt\"\n";

TEST(ReadScenario, ReadsTheSmallestFile) {
  const Scenario s = read(kSmallest);
  EXPECT_EQ(s.name, "Kazakhstan 2021");
  EXPECT_EQ(s.stem, "x");
  EXPECT_EQ(s.draws, 1'000'000u);
  EXPECT_EQ(s.seed, 1u);
  ASSERT_EQ(s.electorate.parties.size(), 5u);
  EXPECT_EQ(s.electorate.parties[2], (Party{"npk", "People's Party", "", 659'019, false, false}));
  ASSERT_EQ(s.electorate.regions.size(), 1u);
  const Region& nation = s.electorate.regions.front();
  EXPECT_EQ(nation.registered, 11'919'241);
  EXPECT_EQ(nation.turnout, 0.6325);
  EXPECT_EQ(nation.invalid, 0.0395);
  EXPECT_EQ(nation.shares[0], 5'148'074.0 / 7'241'562.0);
  EXPECT_TRUE(nation.stations.empty());
  EXPECT_FALSE(s.electorate.given);
  EXPECT_EQ(std::get<DirichletShares>(s.votes.national).concentration, 2000.0);
  EXPECT_EQ(s.rule.list.seats, 98);
  EXPECT_EQ(std::get<LargestRemainder>(s.rule.list.method).quota, Quota::hare);
  EXPECT_EQ(s.rule.list.threshold.share, (Fraction{7, 100}));
  EXPECT_EQ(s.rule.list.threshold.base, ThresholdBase::cast);
  EXPECT_TRUE(s.rule.list.threshold.inclusive);
  EXPECT_EQ(s.events.size(), 11u);
  EXPECT_FALSE(s.has_fraud());
}

TEST(ReadScenario, ReadsTheFullFile) {
  write_tables_of_full(folder());
  const Scenario s = read(kFull);
  EXPECT_EQ(s.draws, 200'000u);
  EXPECT_EQ(s.seed, 20210110u);
  EXPECT_EQ(s.electorate.parties[1].name, "Ak Zhol, the \"Bright Path\"");
  ASSERT_EQ(s.electorate.regions.size(), 3u);
  const Region& turkistan = s.electorate.regions[0];
  EXPECT_EQ(turkistan.id, "turkistan");
  EXPECT_EQ(turkistan.turnout, 0.658);
  EXPECT_EQ(turkistan.turnout_sd, 0.08);
  EXPECT_EQ(turkistan.invalid, 0.0395);
  EXPECT_EQ(turkistan.shares, (std::vector<double>{0.75, 0.15, 0.10}));
  EXPECT_EQ(s.electorate.regions[1].turnout_sd, std::nullopt);
  // Quotas of 10 stations over 1,172,829, 460,000 and 1,254,000 voters: 4.06, 1.59, 4.34.
  EXPECT_EQ(turkistan.stations.size(), 4u);
  EXPECT_EQ(s.electorate.regions[1].stations, (std::vector<Votes>{230'000, 230'000}));
  EXPECT_EQ(s.votes.station_concentration, 40.0);
  EXPECT_EQ(s.votes.regional_sd, (std::vector<double>(3, 0.08)));
  EXPECT_EQ(std::get<LogisticNormalShares>(s.votes.national).factor, (std::vector<double>{0.1, 0, 0.1, 0, 0, 0.1}));
  EXPECT_EQ(std::get<LogitNormalTurnout>(s.turnout), (LogitNormalTurnout{0.10, 0.10, 0.25}));
  ASSERT_EQ(s.fraud.size(), 2u);
  EXPECT_EQ(std::get<Stuffing>(s.fraud[0]), (Stuffing{0, {{true, true, false}, 0.2}, HalfNormalAmount{0.3}}));
  EXPECT_EQ(std::get<Transfer>(s.fraud[1]), (Transfer{0, {1, 2}, {{true, true, true}, 1.0}, FixedAmount{0.05}}));
  EXPECT_EQ(s.rule.appointed, 9);
  EXPECT_EQ(s.rule.list.guarantee, (Guarantee{2, 2, {7, 10}}));
  EXPECT_EQ(s.coalitions, (std::vector<Coalition>{{"opposition", {1, 2}}}));
  EXPECT_EQ(s.official, (std::vector<Seats>{76, 12, 0}));
}

TEST(ReadScenario, AsksTheBuiltInQuestionsFirst) {
  const Scenario s = read(with(kTwo, "votes = 40", "votes = 40, against_all = true") + kRule +
                          "[coalitions]\nboth = [\"a\", \"b\"]\n[events]\nmine = \"tie\"\n");
  std::vector<std::string> ids;
  for (const Event& event : s.events) ids.push_back(event.id);
  EXPECT_EQ(
      ids, (std::vector<std::string>{"majority.a", "two_thirds.a", "majority.both", "two_thirds.both", "tie", "mine"}));
  EXPECT_EQ(s.events[0], (Event{"majority.a", EventKind::majority, HouseShare{{0}, 2, 1, false}}));
  EXPECT_EQ(s.events[1], (Event{"two_thirds.a", EventKind::supermajority, HouseShare{{0}, 3, 2, true}}));
  EXPECT_EQ(s.events[3], (Event{"two_thirds.both", EventKind::coalition, HouseShare{{0, 1}, 3, 2, true}}));
  EXPECT_EQ(s.events[4], (Event{"tie", EventKind::tie, Tie{}}));
  EXPECT_EQ(s.events[5].kind, EventKind::custom);
  EXPECT_EQ(s.rule.wins_nothing, (std::vector<bool>{false, true}));
}

TEST(ReadScenario, TakesTheVotesAsBallotsWithoutAnElectorate) {
  const Scenario s = read(kTwo + kRule);
  EXPECT_EQ(s.electorate.given, (GivenBallots{100, 0}));
  EXPECT_EQ(s.electorate.regions.front().shares, (std::vector<double>{0.6, 0.4}));
  EXPECT_TRUE(std::holds_alternative<FixedShares>(s.votes.national));
  EXPECT_EQ(read(kTwo + kRule + "[electorate]\ninvalid_ballots = 7\n").electorate.given, (GivenBallots{100, 7}));
  // 100 valid ballots are 80 % of 125 cast.
  EXPECT_EQ(read(kTwo + kRule + "[electorate]\ninvalid = 0.2\n").electorate.given, (GivenBallots{100, 25}));
}

TEST(ReadScenario, ReadsThresholdsAsTables) {
  const Scenario s = read(
      "parties = [{ id = \"a\", votes = 6, exempt = true }, { id = \"b\", votes = 4 }, "
      "{ id = \"c\", votes = 1 }]\n" +
      kRule +
      "threshold = { share = \"0.05\", of = \"cast\", inclusive = false, share_for = { b = 0.08 }, "
      "exempt = [\"c\"], base_total = 1_000 }\n");
  const Threshold& threshold = s.rule.list.threshold;
  EXPECT_EQ(threshold.share, (Fraction{1, 20}));
  EXPECT_EQ(threshold.base, ThresholdBase::cast);
  EXPECT_FALSE(threshold.inclusive);
  EXPECT_EQ(threshold.share_for, (std::vector<std::optional<Fraction>>{std::nullopt, Fraction{2, 25}, std::nullopt}));
  EXPECT_EQ(threshold.exempt, (std::vector<bool>{true, false, true}));
  EXPECT_EQ(threshold.base_total, 1000);
}

TEST(ReadScenario, ReadsEveryMethodAndQuota) {
  const auto method = [](const std::string& words) {
    return read(kTwo + "[rule]\nseats = 10\n" + words + "\n").rule.list.method;
  };
  EXPECT_EQ(method("method = \"danish\""), Method(HighestAverages{Divisor::danish}));
  EXPECT_EQ(method("method = \"modified_sainte_lague\""),
            Method(HighestAverages{Divisor::modified_sainte_lague, {7, 5}}));
  EXPECT_EQ(method("method = \"modified_sainte_lague\"\nfirst_divisor = 1.2"),
            Method(HighestAverages{Divisor::modified_sainte_lague, {6, 5}}));
  EXPECT_EQ(method("method = \"largest_remainder\""), Method(LargestRemainder{Quota::hare}));
  EXPECT_EQ(method("method = \"largest_remainder\"\nquota = \"imperiali_rounded\""),
            Method(LargestRemainder{Quota::imperiali_rounded}));
}

TEST(ReadScenario, NotesKeysThatHaveNoEffect) {
  EXPECT_EQ(
      folder().errors_and_notes(kTwo + kRule + "quota = \"hare\"\n[votes]\nmodel = \"fixed\"\nconcentration = 3\n"),
      "x.toml:5:1: note: quota is not used by method 'dhondt'\n"
      "    5 | quota = \"hare\"\n      | ^~~~~\n"
      "x.toml:8:1: note: concentration is not used by model 'fixed'\n"
      "    8 | concentration = 3\n      | ^~~~~~~~~~~~~\n");
}

TEST(ReadScenario, TakesDrawsOfAnotherProgramInOrder) {
  folder().write("draws.csv", "b,a\n0.4,0.6\n0.5,0.5\n0.3,0.7\n");
  const std::string text = kTwo + kRule + "[votes]\nmodel = \"draws\"\nfile = \"draws.csv\"\n";
  const Scenario s = read(text);
  EXPECT_EQ(s.draws, 3u);
  EXPECT_EQ(std::get<DrawnShares>(s.votes.national).draws->shares, (std::vector<double>{0.6, 0.4, 0.5, 0.5, 0.7, 0.3}));
  EXPECT_EQ(folder().scenario(text, {.draws = 2}).draws, 2u);
  EXPECT_EQ(folder().errors(text, {.draws = 4}),
            "--draws: error: draws is 4, but the table of draws has 3 rows\n"
            "      | --draws 4\n"
            "      |         ^\n");
  folder().write("draws.csv", "b,a\n0.4,0.6\n0.5,0.4\n-0.3,1.3\n");
  EXPECT_EQ(folder().errors(text),
            "draws.csv:3:1: error: shares of row 2 sum to 0.9, not to 1\n"
            "    3 | 0.5,0.4\n      | ^~~\n"
            "draws.csv:4:1: error: a share is not below 0, got -0.3\n"
            "    4 | -0.3,1.3\n      | ^~~~\n");
}

TEST(ReadScenario, TakesTheMeanOfDrawsAsTheirCentreWhereNobodyHasVotes) {
  folder().write("draws.csv", "a,b\n0.25,0.75\n0.75,0.25\n");
  const Scenario s =
      read("parties = [{ id = \"a\" }, { id = \"b\" }]\nelectorate = { registered = 10, turnout = 1 }\n" + kRule +
           "[votes]\nmodel = \"draws\"\nfile = \"draws.csv\"\n");
  EXPECT_EQ(s.electorate.regions.front().shares, (std::vector<double>{0.5, 0.5}));
}

TEST(ReadScenario, ReadsMatricesInAnyOrder) {
  folder().write("c.csv", "party,b,a\na,2,4\nb,10,2\n");
  const std::string text = kTwo + kRule + "[votes]\nmodel = \"logistic_normal\"\n";
  const auto factor = [](const Scenario& s) { return std::get<LogisticNormalShares>(s.votes.national).factor; };
  EXPECT_EQ(factor(read(text + "covariance = \"c.csv\"\n")), (std::vector<double>{2, 1, 3}));
  folder().write("c.csv", ",a,b\nb,0.6,1\na,1,0.6\n");
  // sd 1 and 2 with correlation 0.6: covariance [[1, 1.2], [1.2, 4]], factor [[1], [1.2, 1.6]].
  const std::vector<double> found = factor(read(text + "sd = { a = 1, b = 2 }\ncorrelation = \"c.csv\"\ndf = 5\n"));
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0], 1.0);
  EXPECT_EQ(found[1], 1.2);
  EXPECT_DOUBLE_EQ(found[2], 1.6);
}

TEST(ReadScenario, FillsDistrictsByPlurality) {
  folder().write("d.csv",
                 "district,candidate,party,votes\n"
                 "d1,Ann,a,10\nd1,Bea,b,11\n"
                 "d2,Cid,b,5\nd2,Dan,a,5\n"
                 "d3,Eve,a,0\nd3,Fay,b,0\n"
                 "d4,Gus,a,7\n");
  const ElectoralSystem rule =
      read(kTwo + kRule + "system = \"mixed_parallel\"\ndistricts = { file = \"d.csv\" }\n").rule;
  EXPECT_EQ(rule.direct, (std::vector<Seats>{1, 1}));
  EXPECT_EQ(rule.tied_districts, (std::vector<TiedDistrict>{{{1, 0}}}));
  EXPECT_EQ(rule.vacant_districts, 1);
}

TEST(ReadScenario, GivesADistrictToThePartyOfAllTiedCandidates) {
  folder().write("d.csv", "district,candidate,party,votes\nd1,Ann,a,10\nd1,Bea,a,10\n");
  const ElectoralSystem rule =
      read(kTwo + kRule + "system = \"mixed_parallel\"\ndistricts = { file = \"d.csv\" }\n").rule;
  EXPECT_EQ(rule.direct, (std::vector<Seats>{1, 0}));
  EXPECT_TRUE(rule.tied_districts.empty());
}

TEST(ReadScenario, TakesDirectSeatsAsGiven) {
  const Scenario s = read(kTwo + kRule + "system = \"mixed_parallel\"\ndirect = { b = 3 }\n");
  EXPECT_EQ(s.rule.direct, (std::vector<Seats>{0, 3}));
  EXPECT_TRUE(read(kTwo + kRule + "direct = { b = 3 }\n").rule.direct.empty());
}

TEST(ReadScenario, LaysOptionsOverTheFile) {
  const Overlay overlay{.set = {"rule.threshold=0.05", "votes.model=fixed", "parties.auyl.votes=1", "parties.0.votes=2",
                                "electorate={registered=100,turnout=0.5}",
                                "fraud=[{kind='transfer',for='npk',amount=0}]", "fraud.0.amount=0.5"},
                        .draws = 500,
                        .seed = std::numeric_limits<std::uint64_t>::max()};
  const Scenario s = folder().scenario(kSmallest, overlay);
  EXPECT_EQ(s.rule.list.threshold.share, (Fraction{1, 20}));
  EXPECT_TRUE(std::holds_alternative<FixedShares>(s.votes.national));
  EXPECT_EQ(s.electorate.parties[3].votes, 1);
  EXPECT_EQ(s.electorate.parties[0].votes, 2);
  EXPECT_EQ(s.electorate.regions[0].registered, 100);
  EXPECT_EQ(std::get<Transfer>(s.fraud[0]).amount, Amount(FixedAmount{0.5}));
  EXPECT_EQ(s.draws, 500u);
  EXPECT_EQ(s.seed, std::numeric_limits<std::uint64_t>::max());
}

TEST(ReadScenario, ReachesRowsOfTablesByTheirId) {
  write_tables_of_full(folder());
  const Scenario s = folder().scenario(kFull, {.set = {"regions.almaty.turnout_mean=0.5", "parties.auyl.votes=9"}});
  EXPECT_EQ(s.electorate.regions[2].turnout, 0.5);
  EXPECT_EQ(s.electorate.parties[2].votes, 9);
}

std::vector<std::string> points(const Study& study) {
  std::vector<std::string> result;
  for (const Point& point : study.points) {
    std::string& text = result.emplace_back();
    for (const auto& [key, value] : point.varied) text += (text.empty() ? "" : " ") + key + "=" + value;
  }
  return result;
}

TEST(Sweep, HasTheLastKeyFastestAndTheCommandLineBehindTheFile) {
  write_tables_of_full(folder());
  const Overlay overlay{.vary = {"rule.seats=10..20/10"}, .use_vary_table = true};
  const std::vector<std::string> found = points(folder().study(kFull, overlay));
  ASSERT_EQ(found.size(), 18u);
  EXPECT_EQ(found[0], "rule.threshold=0.03 rule.method=largest_remainder rule.seats=10");
  EXPECT_EQ(found[1], "rule.threshold=0.03 rule.method=largest_remainder rule.seats=20");
  EXPECT_EQ(found[2], "rule.threshold=0.03 rule.method=dhondt rule.seats=10");
  EXPECT_EQ(found[17], "rule.threshold=0.07 rule.method=sainte_lague rule.seats=20");
}

TEST(Sweep, PutsAKeyOfTheCommandLineInPlaceOfTheSameInTheFile) {
  write_tables_of_full(folder());
  const Overlay overlay{.vary = {"rule.threshold=0.01,0.02"}, .use_vary_table = true};
  const Study study = folder().study(kFull, overlay);
  ASSERT_EQ(study.points.size(), 6u);
  EXPECT_EQ(points(study)[1], "rule.method=largest_remainder rule.threshold=0.02");
  EXPECT_EQ(study.points[1].scenario.rule.list.threshold.share, (Fraction{1, 50}));
}

TEST(Sweep, IsIgnoredByARun) {
  write_tables_of_full(folder());
  EXPECT_EQ(points(folder().study(kFull)), (std::vector<std::string>{""}));
}

TEST(Sweep, HoldsTenThousandPoints) {
  const Study study = folder().study(kTwo + kRule, {.vary = {"rule.seats=1..100/1", "rule.threshold=0..0.99/0.01"}});
  ASSERT_EQ(study.points.size(), 10'000u);
  EXPECT_EQ(study.points.back().scenario.rule.list.seats, 100);
  EXPECT_EQ(study.points.back().scenario.rule.list.threshold.share, (Fraction{99, 100}));
}

}  // namespace
}  // namespace hemicycle
