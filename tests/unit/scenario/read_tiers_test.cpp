#include "sim/scenario/read_tiers.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/engine/run.hpp"
#include "sim/scenario/given_votes.hpp"

#include "tests/unit/scenario/scenario_folder.hpp"

namespace hemicycle {
namespace {

const ScenarioFolder& folder() {
  static const ScenarioFolder folder;
  return folder;
}

/// Two regions with votes; the rule stands in line 6.
std::string nation(const std::string& rule) {
  return "parties = [{ id = \"a\" }, { id = \"b\" }, { id = \"c\" }]\n"
         "regions = [\n"
         "  { region = \"north\", seats = 3, population = 60, a = 40, b = 14, c = 5 },\n"
         "  { region = \"south\", seats = 2, population = 40, a = 24, b = 56, c = 5 },\n"
         "]\n"
         "rule = { method = \"dhondt\", " +
         rule + " }\n";
}

std::vector<Seats> seats(const std::string& rule) {
  const std::optional<Election> election = election_of(folder().scenario(nation(rule)));
  EXPECT_TRUE(election);
  return election ? allocate_election(*election).seats : std::vector<Seats>{};
}

TEST(ReadTiers, TakesVotesOfRegionsAsTheBallots) {
  const Scenario s = folder().scenario(nation("system = \"list_pr_districts\", seats = 5"));
  ASSERT_TRUE(s.electorate.given);
  EXPECT_EQ(*s.electorate.given, (GivenBallots{144, 0}));
  EXPECT_EQ(s.electorate.regions[1].given, (GivenBallots{85, 0}));
  EXPECT_DOUBLE_EQ(s.electorate.regions[0].shares[0], 40.0 / 59.0);
}

// 40, 20, 14 in the north and 56, 28 in the south are the largest quotients; 45 % of all 144
// votes, 64.8, keep the first list out, with 64.
TEST(ReadTiers, SharesOutTheSeatsOfEachRegion) {
  EXPECT_EQ(seats("system = \"list_pr_districts\", seats = 5"), (std::vector{2, 3, 0}));
  EXPECT_EQ(seats("system = \"list_pr_districts\", seats = 5, threshold = 0.45"), (std::vector{0, 5, 0}));
}

/// The seats of the only election that a simulation counts.
std::vector<Seats> seats_simulated(const std::string& rule) {
  const Study study = folder().study("draws = 1\n" + nation(rule));
  const Results results = run(study, {}).results;
  std::vector<Seats> seats;
  for (const PartyCounts& party : results.points.front().honest.parties) {
    const auto held = std::ranges::find_if(party.seats, [](Count count) { return count > 0; });
    seats.push_back(static_cast<Seats>(held - party.seats.begin()));
  }
  return seats;
}

// 45 % of all votes keep the first list out, with 64 of 144; it has 40 of 59 in the north. The second has 14 there, and
// the first 24 of 85 in the south.
TEST(ReadTiers, AsksForSharesOfRegions) {
  const auto expect = [](const std::string& rule, const std::vector<Seats>& expected) {
    EXPECT_EQ(seats(rule), expected) << rule;
    EXPECT_EQ(seats_simulated(rule), expected) << rule;
  };
  const std::string list = "system = \"list_pr\", seats = 5, threshold = ";
  EXPECT_EQ(seats_simulated(list + "0.45"), (std::vector{0, 5, 0}));
  expect(list + "{ share = 0.45, or_in_any_district = 0.6 }", {2, 3, 0});
  expect(list + "{ share = 0.45, or_in_any_district = 0.7 }", {0, 5, 0});
  expect(list + "{ share = 0, and_in_every_district = 0.25 }", {5, 0, 0});
  const std::string districts = "system = \"list_pr_districts\", seats = 5, threshold = ";
  expect(districts + "{ share = 0.5, or_in_any_district = 0.6 }", {2, 3, 0});
  expect(districts + "{ share = 0.5, or_in_own_district = 0.6 }", {3, 2, 0});
  expect(districts + "{ share = 0, and_in_every_district = 0.25 }", {5, 0, 0});
}

TEST(ReadTiers, RefusesSharesOfDistrictsThatAreNotThere) {
  EXPECT_EQ(folder().short_errors(nation("system = \"list_pr\", seats = 5, threshold = { share = 0.5, "
                                         "or_in_any_district = 0.6, or_in_own_district = 0.6 }")),
            "6:113: error: or_in_own_district needs districts with seats under the threshold, and system 'list_pr' has "
            "none\n");
  EXPECT_EQ(folder().short_errors(nation("system = \"list_pr\", seats = 5, max_seats = { a = 1 }, threshold = { "
                                         "share = 0.5, or_in_any_district = 0.6 }")),
            "6:60: error: max_seats does not go with a threshold of districts\n");
  EXPECT_EQ(folder().short_errors("parties = [{ id = \"a\", votes = 1 }]\n"
                                  "rule = { seats = 1, method = \"dhondt\", threshold = { share = 0, "
                                  "and_in_every_district = 2 } }\n"),
            "2:65: error: and_in_every_district needs districts with votes, and system 'list_pr' has none\n"
            "2:89: error: and_in_every_district is a share between 0 and 1, got 2\n");
}

// 64 and 10 of all 144 votes are more than 45 % together, and each list has its seats by itself.
TEST(ReadTiers, LetsAlliancesPassAsOne) {
  const std::string rule = "system = \"list_pr_districts\", seats = 5, threshold = 0.45, joined_lists = ";
  EXPECT_EQ(seats(rule + "{ ac = { lists = [\"a\", \"c\"], counts_for = \"threshold\" } }"), (std::vector{2, 3, 0}));
  EXPECT_EQ(folder().short_errors(nation(rule + "{ ac = { lists = [\"a\", \"c\"] } }")),
            "6:103: error: joined lists of system 'list_pr_districts' count for the threshold alone: "
            "counts_for = \"threshold\"\n");
}

// 40 and 14 of 59 votes share five seats of the north at four and one, unless 24 % are needed. The two of the south go
// to the list with 56, whose second quotient is 28, before the one with 24.
TEST(ReadTiers, KnowsAThresholdOfEachRegion) {
  const std::string rule = "system = \"list_pr_districts\", seats = 7, district_threshold = ";
  const auto with = [&](const std::string& share) {
    std::string text = nation(rule + share);
    text.replace(text.find("seats = 3"), 9, "seats = 5");
    return allocate_election(*election_of(folder().scenario(text))).seats;
  };
  EXPECT_EQ(with("0.23"), (std::vector{4, 3, 0}));
  EXPECT_EQ(with("0.24"), (std::vector{5, 2, 0}));
}

TEST(ReadTiers, FillsOneSeatARegionWithoutAMethod) {
  const std::string text =
      "parties = [{ id = \"a\" }, { id = \"b\" }]\nregions = [{ region = \"x\", a = 5, b = 3 }, "
      "{ region = \"y\", a = 1, b = 3 }, { region = \"z\", a = 4, b = 2 }]\n";
  for (const char* method : {"", ", method = \"plurality\""}) {
    const std::string rule = "rule = { system = \"fptp\", seats = 3" + std::string(method) + " }\n";
    const std::optional<Election> election = election_of(folder().scenario(text + rule));
    ASSERT_TRUE(election);
    EXPECT_EQ(allocate_election(*election).seats, (std::vector{2, 1}));
  }
}

// 64 and 70 of all votes: two levelling seats on top, one for each.
TEST(ReadTiers, LevelsTheSeatsOfRegions) {
  EXPECT_EQ(seats("system = \"districts_plus_levelling_norway\", seats = 7, levelling_seats = 2"),
            (std::vector{3, 4, 0}));
}

// One levelling seat each: 64 / 3 is the first list's, whose 24 / 1 of 85 in the south are more than 40 / 3 of 59 in
// the north; 70 / 4 is the second's, and the seat of the north is left.
TEST(ReadTiers, PlacesLevellingSeatsOfRegions) {
  const std::string system = "system = \"districts_plus_levelling_iceland\", seats = 7";
  std::string text = with(nation(system), "seats = 3,", "seats = 3, levelling_seats = 1,");
  text = with(text, "seats = 2,", "seats = 2, levelling_seats = 1,");
  const std::optional<Election> election = election_of(folder().scenario(text));
  ASSERT_TRUE(election);
  EXPECT_EQ(allocate_election(*election).by_district, (std::vector<std::vector<Seats>>{{2, 2, 0}, {1, 2, 0}}));

  EXPECT_EQ(folder().short_errors(with(nation(system), "seats = 3,", "seats = 3, levelling_seats = 2,")),
            "4:3: error: region 'south' has no levelling_seats\n");
  EXPECT_EQ(folder().short_errors(with(text, "seats = 7", "seats = 7, levelling_seats = 3")),
            "6:103: error: levelling_seats is 3, but those of the regions are 2\n");
  EXPECT_EQ(folder().short_errors(with(text, "dhondt", "adams")),
            "6:19: error: method 'adams' cannot place levelling seats by their quotients\n");
  EXPECT_EQ(folder().short_errors(nation(system)),
            "6:8: error: [rule] needs 'levelling_seats'\n"
            "6:82: error: seats is 7, but the regions have 5 and 0 come on top\n");
}

// Two seats first, and 70, 64 and 35 for the other three; the second list has its four at 56, 28, 18.7 in the south and
// at 14, where a tie decides for the north.
TEST(ReadTiers, PlacesABonus) {
  const std::string system = "system = \"list_pr_placed_in_districts\", seats = 5, ";
  const std::optional<Election> election = election_of(folder().scenario(nation(system + "bonus_seats = 2")));
  ASSERT_TRUE(election);
  EXPECT_EQ(allocate_election(*election).by_district, (std::vector<std::vector<Seats>>{{1, 1, 0}, {0, 3, 0}}));
  EXPECT_EQ(seats(system + "bonus_majority = { seats = 3, from_share = 0.49 }"), (std::vector{2, 3, 0}));
  EXPECT_EQ(seats(system + "bonus_scale = { from_share = 0.4, first = 1, step = 0.04, most = 3 }"),
            (std::vector{1, 4, 0}));
}

TEST(ReadTiers, RefusesABonusThatNoTierCanHave) {
  const auto refused = [](const std::string& system, const std::string& bonus) {
    const std::string all = folder().short_errors(nation("system = \"" + system + "\", seats = 5, " + bonus));
    return all.substr(all.find("error: ") + 7);
  };
  EXPECT_EQ(refused("list_pr_districts", "bonus_seats = 2"),
            "bonus_seats does not go with system 'list_pr_districts'\n");
  EXPECT_EQ(refused("mmp_germany_2013", "bonus_majority = { seats = 3 }, direct = {}"),
            "bonus_majority does not go with system 'mmp_germany_2013'\n");
  EXPECT_EQ(refused("list_pr_placed_in_districts", "bonus_seats = 6"),
            "bonus_seats is a whole number from 0 to 5, got 6\n");
  EXPECT_EQ(refused("list_pr_placed_in_districts", "bonus_seats = 1, bonus_majority = { seats = 3 }"),
            "give one of bonus_seats, bonus_scale and bonus_majority\n");
  EXPECT_EQ(
      folder().short_errors(nation("system = \"districts_plus_levelling_norway\", seats = 7, levelling_seats = 2, "
                                   "bonus_seats = 3")),
      "6:119: error: bonus_seats is a whole number from 0 to 2, got 3\n");
}

TEST(ReadTiers, TakesDirectSeatsByRegion) {
  EXPECT_EQ(seats("system = \"mmp_by_district_overhang_kept\", seats = 5, direct = { north = { c = 2 } }"),
            (std::vector{2, 3, 2}));
  EXPECT_EQ(seats("system = \"mmp_overhang_kept\", seats = 5, direct = { c = 2 }"), (std::vector{2, 3, 2}));
}

// At the base votes the first list wins one district and the third the other; the seat by votes is the second's.
TEST(ReadTiers, WinsConstituenciesByTheSwingOfTheRegion) {
  const std::string rule =
      "system = \"mmp_overhang_kept\", seats = 1, districts = [ { district = \"d1\", party = \"a\", "
      "votes = 20 }, { district = \"d1\", party = \"b\", votes = 18 }, { district = \"d2\", party = "
      "\"c\", votes = 9 }, { district = \"d2\", party = \"b\", votes = 8 } ]";
  EXPECT_EQ(seats(rule), (std::vector{1, 1, 1}));
  const Scenario s = folder().scenario(nation(rule));
  EXPECT_EQ(s.rule.house(), 1);
  EXPECT_TRUE(s.rule.grows());
  EXPECT_EQ(s.rule.largest_house(), 3);
}

// The house of every election is its own: a list with three of five seats has a majority, with three of six it has not.
TEST(ReadTiers, AsksForAMajorityOfTheHouseOfEachElection) {
  const auto majorities = [](const std::string& direct) {
    const Study study = folder().study(
        "draws = 3\n" + nation("system = \"mmp_overhang_kept\", seats = 5, direct = { " + direct + " }"));
    const Scenario& scenario = study.points.front().scenario;
    const Results results = run(study, {}).results;
    for (std::size_t e = 0; e < scenario.events.size(); ++e) {
      if (scenario.events[e].id == "majority.b") return results.points.front().honest.events[e];
    }
    return Count{99};
  };
  EXPECT_EQ(majorities("b = 1"), 3u);
  EXPECT_EQ(majorities("c = 1"), 0u);
}

TEST(ReadTiers, SaysWhatIsMissing) {
  EXPECT_EQ(folder().short_errors(with(nation("system = \"list_pr_districts\", seats = 5"), "seats = 3, ", "")),
            "3:3: error: region 'north' has no seats\n"
            "6:67: error: seats is 5, but the regions have 2\n");
  EXPECT_EQ(folder().short_errors("parties = [{ id = \"a\", votes = 1 }]\n"
                                  "rule = { system = \"fptp\", seats = 1, method = \"dhondt\" }\n"),
            "2:19: error: system 'fptp' needs regions: each of them is a district\n");
  EXPECT_EQ(folder().short_errors(nation("system = \"mmp_germany_2020\", seats = 5, direct = { north = { a = 1 } }")),
            "6:8: error: [rule] needs 'uncompensated_overhang'\n");
  EXPECT_EQ(folder().short_errors(nation("system = \"ams_region\", seats = 5")),
            "6:38: error: system 'ams_region' needs direct or districts\n");
}

TEST(ReadTiers, RefusesPercentagesForVotes) {
  const std::string text = nation("system = \"fptp\", seats = 2");
  EXPECT_EQ(folder().short_errors(with(text, "a = 40, b = 14, c = 5", "a = 60, b = 30, c = 10")),
            "3:3: error: the votes of region 'north' sum to 100\n6:54: error: seats is 2, but the regions have 5\n");
  EXPECT_EQ(folder().short_errors(with(text, "seats = 3", "registered = 200")),
            "3:3: error: region 'north' has no seats\n3:36: error: region 'north' has votes and registered\n");
}

TEST(ReadTiers, RefusesWhatDoesNotFitTogether) {
  EXPECT_EQ(
      folder().short_errors(nation("system = \"districts_plus_levelling_norway\", seats = 9, levelling_seats = 2")),
      "6:81: error: seats is 9, but the regions have 5 and 2 come on top\n");
  EXPECT_EQ(folder().short_errors(nation("system = \"mmp_overhang_kept\", seats = 5, direct = { a = 6 }")),
            "6:70: error: direct seats are 6, more than the 5 there are\n");
  EXPECT_EQ(
      folder().short_errors(nation("system = \"mmp_germany_overhang_kept\", seats = 5, direct = { nort = { a = 1 } }")),
      "6:89: error: unknown region 'nort'\n");
  EXPECT_EQ(folder().short_errors(with(nation("system = \"fptp\", seats = 5"), "b = 14", "b = -14")),
            "3:63: error: b is a whole number from 0 to 4,503,599,627,370,496, got -14\n");
}

}  // namespace
}  // namespace hemicycle
