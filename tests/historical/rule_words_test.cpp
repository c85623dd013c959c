// Laws under [rule] in the words that election files have: the votes of the file give its official seats, by the law
// alone and through a simulation.

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/engine/run.hpp"
#include "sim/scenario/election_file.hpp"
#include "sim/scenario/given_votes.hpp"
#include "sim/scenario/read_scenario.hpp"

#include "tests/support/scratch_folder.hpp"
#include "tests/support/seats_counted.hpp"
#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

Election election_in(const std::string& stem) {
  Diagnostics diagnostics;
  const auto election = read_election(source_folder() / "tests/data/elections" / (stem + ".json"), diagnostics);
  EXPECT_TRUE(election) << diagnostics.text();
  return election.value_or(Election{});
}

/// A list of the file has the id pN in it; votes not named are those of a list that can win nothing.
std::string scenario_of(const Election& election, const std::string& rule) {
  const Tally& tally = election.contest.tally;
  Votes others = tally.valid;
  std::string text = "draws = 1\nvotes = { model = \"fixed\" }\nparties = [\n";
  for (std::size_t p = 0; p < tally.votes.size(); ++p) {
    text += "  { id = \"p" + std::to_string(p) + "\", votes = " + std::to_string(tally.votes[p]) + " },\n";
    others -= tally.votes[p];
  }
  text += "  { id = \"others\", votes = " + std::to_string(others) + ", against_all = true },\n]\n";
  return text + "[rule]\n" + rule + "\n";
}

/// The seats of the scenario, the same by the law alone and through a simulation.
std::vector<Seats> seats_of(const std::string& text) {
  const test::ScratchFolder folder;
  std::ofstream(folder.path() / "x.toml") << text;
  Diagnostics diagnostics;
  const auto study = read_scenario(folder.path() / "x.toml", {}, diagnostics);
  if (!study) throw std::runtime_error(diagnostics.text());
  const auto election = election_of(study->points.front().scenario);
  EXPECT_TRUE(election);
  std::vector<Seats> seats = allocate_election(*election).seats;
  EXPECT_EQ(seats_counted(run(*study, {}).results.points.front().honest), seats);
  return seats;
}

void expect_official_seats(const std::string& stem, const std::string& rule) {
  const Election file = election_in(stem);
  std::vector<Seats> official = file.official;
  official.push_back(0);
  EXPECT_EQ(seats_of(scenario_of(file, rule)), official) << stem;
}

// Parties by their votes: VVD, PvdA, PVV, SP, CDA, D66, CU, GL, SGP, PvdD, 50+.
TEST(RuleWords, AskForOneFullQuotaInTheNetherlands) {
  expect_official_seats("netherlands_2012", R"(system = "list_pr"
seats = 150
method = "dhondt"
threshold = { share = 1, of = "hare_quota" }
joined_lists.left = { lists = ["p1", "p3", "p7"], share_by = "largest_remainder" }
joined_lists.christian = { lists = ["p6", "p8"], share_by = "largest_remainder" })");
}

/// The votes in two regions: `whole` has all of its votes in the first, the others half of them in each.
std::string halves_of(const Election& election, int whole) {
  std::string parties = "draws = 1\nvotes = { model = \"fixed\" }\nparties = [";
  std::string first = "regions = [{ region = \"north\"";
  std::string second = "{ region = \"south\"";
  const std::vector<Votes>& votes = election.contest.tally.votes;
  for (int p = 0; p < std::ssize(votes); ++p) {
    const std::string id = "p" + std::to_string(p);
    const Votes all = votes[static_cast<std::size_t>(p)];
    const Votes south = p == whole ? 0 : all / 2;
    parties += "{ id = \"" + id + "\" }, ";
    first += ", " + id + " = " + std::to_string(all - south);
    second += ", " + id + " = " + std::to_string(south);
  }
  return parties + "]\n" + first + " },\n" + second + " }]\n";
}

// All lists met half a per cent in every region. A list without votes in one would have been out; the last of five.
TEST(RuleWords, AskForAShareOfEveryRegionInKyrgyzstan) {
  const Election file = election_in("kyrgyzstan_2010");
  const std::string rule =
      "[rule]\nsystem = \"list_pr\"\nseats = 120\nmethod = \"largest_remainder\"\n"
      "threshold = { share = 0.05, base_total = 3_004_540, and_in_every_district = 0.005 }\n";
  EXPECT_EQ(seats_of(halves_of(file, -1) + rule), file.official);
  EXPECT_EQ(seats_of(halves_of(file, 4) + rule)[4], 0);
}

TEST(RuleWords, GiveEveryStateASeatInTheHouseOfTheUnitedStates) {
  const std::string rule = "system = \"apportionment\"\nseats = 435\nmethod = \"huntington_hill\"\nmin_each = 1";
  for (const char* stem : {"us_house_1940", "us_house_1960", "us_house_1980", "us_house_2000", "us_house_2020"}) {
    expect_official_seats(stem, rule);
  }
}

}  // namespace
}  // namespace hemicycle
