// District 3 of Kazakhstan, 2023 (Almaty): of all asked in a poll of 7 March, 24.2 % named an independent and 11.8 %
// the candidate of Amanat. Without chance the first wins; struck off, he leaves the seat to the second.

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/engine/run.hpp"
#include "sim/scenario/given_votes.hpp"
#include "sim/scenario/read_scenario.hpp"

#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

/// The scenario with voters who decide by the poll alone, in one piece.
Scenario without_chance(std::vector<std::string> more) {
  Overlay overlay;
  overlay.set = {"votes={model=\"fixed\"}", "turnout={model=\"fixed\"}", "districts.sd=0", "districts.transfers=[]"};
  for (int row = 6; row <= 10; ++row) overlay.set.push_back("districts.candidates." + std::to_string(row) + ".sd=0");
  overlay.set.insert(overlay.set.end(), more.begin(), more.end());
  overlay.draws = 256;
  Diagnostics diagnostics;
  auto study = read_scenario(source_folder() / "scenarios/kazakhstan_2023_district.toml", overlay, diagnostics);
  EXPECT_TRUE(study.has_value()) << diagnostics.text();
  return study ? study->points.front().scenario : Scenario{};
}

/// "bapi", or who else wins district 3 in every election.
std::string winner(const std::vector<std::string>& set) {
  const Scenario scenario = without_chance(set);
  if (!scenario.districts) return "no districts";
  const Results results = run({{{{}, scenario}}, "", {}}, {.instructions = best_instruction_set()}).results;
  const PointCounts& point = results.points.front();
  const TallyCounts& tally = scenario.has_fraud() ? point.reported : point.honest;
  const std::vector<DistrictCandidate>& candidates = scenario.districts->districts[2].candidates;
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    if (tally.districts[2].options[c].wins == results.draws) return candidates[c].id;
  }
  return "several";
}

std::string stuffing(int ballots) {
  return "fraud=[{kind=\"stuffing\",for=\"d03.nurlybaev\",amount={ballots=" + std::to_string(ballots) + "}}]";
}

TEST(KazakhstanDistricts, ThePollElectsBapi) { EXPECT_EQ(winner({"fraud=[]"}), "bapi"); }

TEST(KazakhstanDistricts, StruckOffHeLeavesTheSeatToNurlybaev) {
  EXPECT_EQ(winner({"fraud=[]", "districts.candidates.6.struck_off=1"}), "nurlybaev");
}

// 390,228 voters, of whom 25.82 % vote and 2.3831 % of those not validly: 98,356 votes. Of the poll 0.522 named one of
// the five; of the others 248,291 in 2,934,931 list votes are against all: 0.0404, and the rest follows the poll. So
// 0.242 / 0.56244 of the votes are 42,320 and 0.118 / 0.56244 are 20,635: 21,685 more.
TEST(KazakhstanDistricts, HisLeadAndOneBallotMoreTurnTheDistrict) {
  EXPECT_EQ(winner({stuffing(21'685)}), "bapi");  // a tie goes to the first on the ballot
  EXPECT_EQ(winner({stuffing(21'686)}), "nurlybaev");
}

// The lists alone, and Amanat wherever an independent does not lead: the votes of 2023 without chance.
TEST(KazakhstanDistricts, WithoutChanceAmanatWinsAllOthers) {
  const auto election = election_of(without_chance({}));
  ASSERT_TRUE(election.has_value());
  EXPECT_EQ(election->direct, (std::vector<Seats>{28, 0, 0, 0, 0, 0, 0, 0, 1}));
  EXPECT_EQ(election->vacant_districts, 0);
}

}  // namespace
}  // namespace hemicycle
