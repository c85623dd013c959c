#include "sim/scenario/election_file.hpp"

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/scratch_folder.hpp"

namespace hemicycle {
namespace {

struct Reading {
  std::optional<Election> election;
  Diagnostics diagnostics;
};

/// Reads a file with this text from a folder of its own.
Reading read(const std::string& text) {
  const test::ScratchFolder folder;
  std::ofstream(folder.path() / "e.json") << text;
  const std::filesystem::path here = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  Reading reading;
  reading.election = read_election("e.json", reading.diagnostics);
  std::filesystem::current_path(here);
  return reading;
}

/// An election with this rule and these votes.
std::string election(const std::string& rule, const std::string& more) {
  return "{\"rule\": {" + rule + "},\n" + more + "}\n";
}

const std::string kHare = R"("system": "list_pr", "seats": 10, "method": "largest_remainder", "quota": "hare")";
const std::string kDHondt = R"("system": "list_pr", "seats": 10, "method": "dhondt")";

std::vector<Seats> seats(const std::string& rule, const std::string& more) {
  const Reading reading = read(election(rule, more));
  EXPECT_TRUE(reading.election) << reading.diagnostics.text();
  return reading.election ? allocate_election(*reading.election).seats : std::vector<Seats>{};
}

/// The messages, without the lines they point into.
std::string errors(const std::string& text) {
  const Reading reading = read(text);
  EXPECT_FALSE(reading.election);
  std::string messages;
  for (const Diagnostic& diagnostic : reading.diagnostics.all()) {
    messages += std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column) + ": " + diagnostic.message +
                (diagnostic.hint.empty() ? "" : " (" + diagnostic.hint + ")") + "\n";
  }
  return messages;
}

TEST(ElectionFile, GivesSeatsInTheOrderOfTheFile) {
  const Reading reading = read(election(kDHondt, R"("votes": {"Zeta": 10, "Alpha": 30, "Mu": 60})"));
  ASSERT_TRUE(reading.election);
  EXPECT_EQ(reading.election->parties, (std::vector<std::string>{"Zeta", "Alpha", "Mu"}));
  EXPECT_EQ(allocate_election(*reading.election).seats, (std::vector{1, 3, 6}));
}

TEST(ElectionFile, CountsWhatTheBaseOfTheThresholdCounts) {
  const auto with = [](const std::string& of, const std::string& more) {
    return seats(kDHondt + R"(, "threshold": {"share": "0.1", )" + of + "}", R"("votes": {"A": 90, "B": 10})" + more);
  };
  EXPECT_EQ(with(R"("of": "valid")", ""), (std::vector{9, 1}));
  EXPECT_EQ(with(R"("of": "valid", "inclusive": false)", ""), (std::vector{10, 0}));
  EXPECT_EQ(with(R"("of": "valid")", R"(, "other_votes": 1)"), (std::vector{10, 0}));
  EXPECT_EQ(with(R"("of": "valid")", R"(, "nota": {"Against all": 1})"), (std::vector{10, 0}));
  EXPECT_EQ(with(R"("of": "valid")", R"(, "invalid": 1, "blank": null)"), (std::vector{9, 1}));
  EXPECT_EQ(with(R"("of": "cast")", R"(, "invalid": 1)"), (std::vector{10, 0}));
  EXPECT_EQ(with(R"("of": "cast")", R"(, "blank": 1)"), (std::vector{10, 0}));
  EXPECT_EQ(with(R"("of": "registered")", R"(, "registered": 101)"), (std::vector{10, 0}));
  EXPECT_EQ(with(R"("of": "registered", "base_total": 100)", ""), (std::vector{9, 1}));
  EXPECT_EQ(with(R"("of": "valid", "applied_before": true)", R"(, "other_votes": 900)"), (std::vector{9, 1}));
  EXPECT_EQ(with(R"("of": "valid", "exempt": ["B"])", R"(, "other_votes": 1)"), (std::vector{9, 1}));
  EXPECT_EQ(with(R"("of": "valid", "share_for": {"B": "0.05"})", R"(, "other_votes": 1)"), (std::vector{9, 1}));
}

// One Hare quota of 100 valid votes and 10 seats is 10 votes.
TEST(ElectionFile, KnowsAThresholdOfOneQuota) {
  const std::string threshold = R"(, "threshold": {"share": "1", "of": "hare_quota"})";
  EXPECT_EQ(seats(kDHondt + threshold, R"("votes": {"A": 90, "B": 10})"), (std::vector{9, 1}));
  EXPECT_EQ(seats(kDHondt + threshold, R"("votes": {"A": 91, "B": 9})"), (std::vector{10, 0}));
}

TEST(ElectionFile, KnowsTheWordsOfTheRule) {
  const std::string votes = R"("votes": {"A": 50, "B": 30, "C": 20})";
  EXPECT_EQ(seats(kDHondt + R"(, "max_seats": {"A": 3})", votes), (std::vector{3, 4, 3}));
  EXPECT_EQ(seats(kDHondt + R"(, "fixed_seats": {"C": 1})", votes), (std::vector{6, 3, 1}));
  EXPECT_EQ(seats(kDHondt + R"(, "eligible": ["A", "C"])", votes), (std::vector{7, 0, 3}));
  EXPECT_EQ(seats(kDHondt + R"(, "vote_factor": {"C": "2.5"})", votes), (std::vector{4, 2, 4}));
  EXPECT_EQ(seats(kHare + R"(, "remainder_order": "votes")", R"("votes": {"A": 54, "B": 28, "C": 18})"),
            (std::vector{6, 3, 1}));
  EXPECT_EQ(seats(kHare, R"("votes": {"A": 54, "B": 28, "C": 18})"), (std::vector{5, 3, 2}));
  EXPECT_EQ(seats(kDHondt + R"(, "ties": "more_votes")", R"("votes": {"A": 10, "B": 100})"), (std::vector{0, 10}));
}

// Alone A and B get 4 and 1 of 10 seats, joined 6: by D'Hondt 5 and 1, by largest remainder 4.39 and 1.61.
TEST(ElectionFile, JoinsLists) {
  const std::string votes = R"("votes": {"A": 41, "B": 15, "C": 44})";
  EXPECT_EQ(seats(kDHondt, votes), (std::vector{4, 1, 5}));
  EXPECT_EQ(seats(kDHondt + R"(, "joined_lists": {"AB": {"lists": ["A", "B"]}})", votes), (std::vector{5, 1, 4}));
  EXPECT_EQ(
      seats(kDHondt + R"(, "joined_lists": {"AB": {"lists": ["A", "B"], "share_by": "largest_remainder"}})", votes),
      (std::vector{4, 2, 4}));
  EXPECT_EQ(seats(kDHondt + R"(, "joined_lists": {"AB": {"lists": ["A", "B"], "cap": 3}})", votes),
            (std::vector{2, 1, 7}));
}

TEST(ElectionFile, SharesOutByDistrict) {
  const std::string rule = R"("system": "list_pr_districts", "seats": 5, "method": "dhondt",
    "districts": {"south": 2, "north": 3}, "threshold": {"share": "0.1", "of": "valid"})";
  const Reading reading = read(election(rule, R"("votes": {"north": {"A": 60, "B": 35, "C": 9},
    "south": {"B": 50, "D": 20}}, "district_seats": {"north": {"A": 2, "B": 1}})"));
  ASSERT_TRUE(reading.election) << reading.diagnostics.text();
  const ElectionSeats seats = allocate_election(*reading.election);
  EXPECT_EQ(reading.election->parties, (std::vector<std::string>{"A", "B", "C", "D"}));
  EXPECT_EQ(reading.election->districts, (std::vector<std::string>{"north", "south"}));
  EXPECT_EQ(seats.by_district, (std::vector<std::vector<Seats>>{{2, 1, 0, 0}, {0, 2, 0, 0}}));
  EXPECT_EQ(seats.seats, (std::vector{2, 3, 0, 0}));
  EXPECT_TRUE(mismatches(*reading.election, seats).empty());
}

TEST(ElectionFile, GivesADistrictToItsFirst) {
  EXPECT_EQ(seats(R"("system": "fptp", "seats": 2, "method": "plurality")",
                  R"("votes": {"x": {"A": 5, "B": 6}, "y": {"A": 7, "B": 6}})"),
            (std::vector{1, 1}));
}

TEST(ElectionFile, AddsDirectSeats) {
  const Reading reading = read(election(R"("system": "mixed_parallel", "seats": 10, "method": "dhondt")",
                                        R"("votes": {"A": 60, "B": 40}, "direct": {"B": 3, "nobody's": 1},
    "list_result": {"A": 6, "B": 4}, "seats": {"A": 6, "B": 7, "nobody's": 1})"));
  ASSERT_TRUE(reading.election) << reading.diagnostics.text();
  const ElectionSeats seats = allocate_election(*reading.election);
  EXPECT_EQ(seats.seats, (std::vector{6, 7, 1}));
  EXPECT_EQ(seats.list_seats, (std::vector{6, 4, 0}));
  EXPECT_TRUE(mismatches(*reading.election, seats).empty());
}

TEST(ElectionFile, StartsEveryUnitWithItsLeastSeats) {
  const std::string units = R"("votes": {"A": 900, "B": 90, "C": 10})";
  EXPECT_EQ(seats(R"("system": "apportionment", "seats": 10, "method": "dhondt", "min_each": 1)", units),
            (std::vector{8, 1, 1}));
  // Exact quotas 9, 0.9, 0.1: B and C get one each, A its 9 whole quotas, of which one goes back.
  EXPECT_EQ(seats(R"("system": "apportionment", "seats": 10, "method": "largest_remainder", "quota": "hare",
                  "at_least_each": 1)",
                  units),
            (std::vector{8, 1, 1}));
}

TEST(ElectionFile, LetsTheRunnerUpIn) {
  const std::string rule = R"("system": "list_pr", "seats": 98, "method": "largest_remainder", "quota": "hare",
    "threshold": {"share": "0.07", "of": "cast"}, "guarantee_parties": {"at_least": 2, "min_seats": 2})";
  EXPECT_EQ(seats(rule, R"("votes": {"A": 90, "B": 6, "C": 4})"), (std::vector{94, 4, 0}));
}

TEST(ElectionFile, KnowsLimitsOfSeats) {
  const std::string votes = R"("votes": {"A": 80, "B": 20})";
  EXPECT_EQ(seats(kDHondt + R"(, "min_seats": {"B": 4})", votes), (std::vector{6, 4}));
  EXPECT_EQ(seats(kDHondt + R"(, "list_length": {"A": 6})", votes), (std::vector{6, 2}));
  EXPECT_EQ(seats(kDHondt + R"(, "max_seats": {"A": 6})", votes), (std::vector{6, 4}));
}

// With five per cent for one party and eleven for two or more, ten per cent are enough for one only.
TEST(ElectionFile, KnowsSharesBySize) {
  const auto with = [](const std::string& size) {
    return seats(kDHondt + R"(, "threshold": {"share": "0.05", "of": "valid", "share_by_size": ["0.05", "0.11"],
      "coalition_size": {"B": )" +
                     size + "}}",
                 R"("votes": {"A": 90, "B": 10})");
  };
  EXPECT_EQ(with("1"), (std::vector{9, 1}));
  EXPECT_EQ(with("2"), (std::vector{10, 0}));
  EXPECT_EQ(with("5"), (std::vector{10, 0}));
}

TEST(ElectionFile, KnowsAlliancesOverTheThreshold) {
  const auto with = [](const std::string& purpose) {
    return seats(kHare + R"(, "threshold": {"share": "0.07", "of": "valid"},
      "joined_lists": {"both": {"lists": ["A", "B"], "counts_for": ")" +
                     purpose + R"("}})",
                 R"("votes": {"A": 5, "B": 3, "C": 92})");
  };
  EXPECT_EQ(with("seats"), (std::vector{0, 0, 10}));
  EXPECT_EQ(with("threshold"), (std::vector{1, 0, 9}));
  EXPECT_EQ(with("both"), (std::vector{1, 0, 9}));
}

// The alliance has a quarter of the 2,000 valid votes in its lists, and 1,000 of its own.
TEST(ElectionFile, CountsTheVotesOfAnAllianceAsValid) {
  const auto with = [](const std::string& share) {
    return seats(kDHondt + R"(, "threshold": {"share": ")" + share + R"("},
      "joined_lists": {"both": {"lists": ["B", "C"], "direct_votes": 1000}})",
                 R"("votes": {"A": 500, "B": 300, "C": 200})");
  };
  EXPECT_EQ(with("0.1"), (std::vector{2, 5, 3}));
  EXPECT_EQ(with("0.15"), (std::vector{3, 7, 0}));
  EXPECT_EQ(with("0.25"), (std::vector{10, 0, 0}));
}

TEST(ElectionFile, FillsOneSeatADistrictWithoutAMethod) {
  EXPECT_EQ(seats(R"("system": "fptp", "seats": 2)", R"("votes": {"x": {"A": 3, "B": 2}, "y": {"A": 1, "B": 2}})"),
            (std::vector{1, 1}));
}

TEST(ElectionFile, KnowsEveryMethod) {
  const std::string votes = R"("votes": {"A": 59, "B": 9, "C": 8, "D": 8, "E": 8, "F": 8})";
  const auto with = [&](const std::string& method) {
    return seats(R"("system": "list_pr", "seats": 7, "method": )" + method, votes);
  };
  EXPECT_EQ(with(R"("dhondt")"), (std::vector{6, 1, 0, 0, 0, 0}));
  EXPECT_EQ(with(R"("quota_method")"), (std::vector{5, 1, 1, 0, 0, 0}));
  EXPECT_EQ(with(R"("dhondt_power", "power": 1)"), (std::vector{6, 1, 0, 0, 0, 0}));
  EXPECT_EQ(with(R"("dhondt_power", "power": "0.5")"), (std::vector{7, 0, 0, 0, 0, 0}));  // 59 / sqrt(7) = 22
  EXPECT_EQ(with(R"("stationary", "first_divisor": 1)"), (std::vector{6, 1, 0, 0, 0, 0}));
  EXPECT_EQ(with(R"("adams")"), (std::vector{2, 1, 1, 1, 1, 1}));
  EXPECT_EQ(with(R"("largest_remainder", "quota": "hare_rounded")"), (std::vector{4, 1, 1, 1, 0, 0}));
}

TEST(ElectionFile, GivesABonus) {
  const std::string bonus = R"("system": "list_pr_with_bonus", "seats": 10, "method": "dhondt")";
  const std::string votes = R"("votes": {"A": 45, "B": 35, "C": 20})";
  EXPECT_EQ(seats(bonus + R"(, "bonus_seats": 2)", votes), (std::vector{6, 3, 1}));
  EXPECT_EQ(seats(bonus + R"(, "bonus_majority": {"seats": 6})", votes), (std::vector{6, 3, 1}));
  EXPECT_EQ(seats(bonus + R"(, "bonus_scale": {"from_share": "0.45", "first": 2, "step": "0.1", "most": 5})", votes),
            (std::vector{6, 3, 1}));
  EXPECT_EQ(errors(election(bonus, votes)),
            "1:10: system 'list_pr_with_bonus' needs one of bonus_seats, bonus_scale and bonus_majority\n");
  EXPECT_EQ(errors(election(bonus + R"(, "bonus_seats": 11)", votes)),
            "1:91: bonus_seats is a whole number from 0 to 10, got 11\n");
}

const std::string kBiproportional = R"("system": "biproportional", "method": "sainte_lague",
  "voter_numbers": "votes_are_voter_numbers")";

TEST(ElectionFile, IsBiproportional) {
  const Reading reading = read(election(kBiproportional + R"(, "seats": 4, "districts": {"x": 2, "y": 2})",
                                        R"("votes": {"x": {"A": 10, "B": 20}, "y": {"A": 30, "B": 5}})"));
  ASSERT_TRUE(reading.election) << reading.diagnostics.text();
  const ElectionSeats seats = allocate_election(*reading.election);
  EXPECT_EQ(seats.seats, (std::vector{2, 2}));
  EXPECT_EQ(seats.by_district, (std::vector<std::vector<Seats>>{{0, 2}, {2, 0}}));
}

TEST(ElectionFile, SaysWhyNoTableFits) {
  EXPECT_EQ(errors(election(kBiproportional + R"(, "seats": 4, "districts": {"x": 2, "y": 2})",
                            R"("votes": {"x": {"A": 10}, "y": {"A": 10, "B": 90}})")),
            "3:10: no table of seats fits: the 2 seats of 'x' can go to 'A' alone, with 1\n");
  EXPECT_EQ(errors(election(kBiproportional + R"(, "seats": 4, "districts": {"x": 2, "y": 2},
    "quorum": {"total": "0.2"})",
                            R"("votes": {"x": {"A": 1}, "y": {"B": 90}})")),
            "4:10: no table of seats fits: nobody in 'x' votes for a list that has seats\n");
  EXPECT_EQ(errors(election(kBiproportional + R"(, "seats": 2, "districts": {"x": 1, "y": 1},
    "strongest_list_gets_a_seat": true)",
                            R"("votes": {"x": {"A": 10, "B": 9}, "y": {"A": 10, "B": 9}})")),
            "4:10: no table of seats fits: 'A' must keep 2 seats where they are strongest, and have 1\n");
}

TEST(ElectionFile, RefusesWordsOfBiproportionalLawsThatFitNothing) {
  const auto with = [](const std::string& words) {
    return errors(election(R"("system": "biproportional", "seats": 1, "districts": {"x": 1}, )" + words,
                           R"("votes": {"x": {"A": 10}})"));
  };
  EXPECT_EQ(with(R"("method": "dhondt")"), "1:84: system 'biproportional' needs method 'sainte_lague'\n");
  EXPECT_EQ(with(R"("method": "sainte_lague", "quorum": {})"), "1:110: quorum needs any_district or total\n");
  EXPECT_EQ(with(R"("method": "sainte_lague", "quorum": {"total": "0.1", "rule": "both"})"),
            "1:110: a quorum of both needs any_district and total\n");
}

const std::string kTwoRounds = R"("system": "list_pr_districts", "seats": 2, "method": "two_round",
  "districts": {"x": 1, "y": 1})";
const std::string kFirstRound = R"("votes": {"x": {"A": 40, "B": 35, "C": 25}, "y": {"A": 60, "B": 40}})";

TEST(ElectionFile, HasTwoRounds) {
  const Reading reading = read(election(kTwoRounds, kFirstRound + R"(, "run_off_votes": {"x": {"A": 45, "B": 55}})"));
  ASSERT_TRUE(reading.election) << reading.diagnostics.text();
  EXPECT_EQ(allocate_election(*reading.election).by_district, (std::vector<std::vector<Seats>>{{0, 1, 0}, {1, 0, 0}}));
}

TEST(ElectionFile, RefusesRunOffsThatCannotBe) {
  const std::string nobody =
      "nobody has a majority in 'x', and there are no run_off_votes of it (give them, or "
      "transfers in the rule)\n";
  EXPECT_EQ(errors(election(kTwoRounds, kFirstRound)), "3:10: " + nobody);
  EXPECT_EQ(errors(election(kTwoRounds, kFirstRound + R"(, "run_off_votes": {"y": {"A": 45}})")),
            "3:71: " + nobody + "3:89: the first round of 'y' decides: there is no run-off\n");
  EXPECT_EQ(errors(election(kTwoRounds, kFirstRound + R"(, "run_off_votes": {"x": {"A": -4, "C": 55}})")),
            "3:100: votes of A cannot be below 0, got -4\n"
            "3:104: 'C' is not among the first two of 'x'\n");
}

TEST(ElectionFile, TakesTheFirstListedForALot) {
  const Reading reading = read(election(kDHondt + R"(, "ties": "lot")", R"("votes": {"A": 10, "B": 10, "C": 10})"));
  ASSERT_TRUE(reading.election);
  EXPECT_TRUE(reading.election->has_lot);
  const ElectionSeats seats = allocate_election(*reading.election);
  EXPECT_FALSE(seats.ties.empty());
  EXPECT_EQ(seats.seats, (std::vector{4, 3, 3}));
}

TEST(ElectionFile, LeavesSeatsVacant) {
  const Reading reading = read(election(kDHondt, R"("votes": {"A": 0, "B": 0})"));
  ASSERT_TRUE(reading.election);
  EXPECT_EQ(allocate_election(*reading.election).vacant, 10);
}

TEST(ElectionFile, PointsAtTheMistake) {
  const Reading reading = read(election(kHare, " \"votes\": {\"A\": 10,\n  \"B\": -5}"));
  EXPECT_FALSE(reading.election);
  EXPECT_EQ(reading.diagnostics.text(),
            "e.json:3:8: error: votes of B cannot be below 0, got -5\n"
            "    3 |   \"B\": -5}}\n"
            "      |        ^~\n");
}

TEST(ElectionFile, NamesEveryMistakeAtOnce) {
  EXPECT_EQ(errors(election(R"("system": "list_pr", "seats": 0, "method": "dhont", "threshold": {"share": 7})",
                            R"("votes": {"A": 12.5, "B": "10"})")),
            "2:16: votes of A are a whole number of ballots, got 12.5 (a share or percentage is no number of ballots)\n"
            "2:27: votes of B are a whole number of ballots, got \"10\"\n"
            "1:41: seats is a whole number from 1 to 100,000, got 0\n"
            "1:54: unknown method 'dhont' (did you mean 'dhondt'?)\n"
            "1:86: share is a share between 0 and 1, got 7 (write 0.07 for 7 %)\n");
}

TEST(ElectionFile, NamesTheSystemsItKnows) {
  const std::string known =
      "list_pr, apportionment, list_pr_districts, mixed_parallel, fptp, list_pr_with_bonus, dutch_council, "
      "biproportional, list_pr_placed_in_districts, mmp_overhang_kept, mmp_germany_overhang_kept, "
      "mmp_germany_2013, mmp_germany_2020, mmp_germany_2025, mmp_levelled_by_district, mmp_by_district_overhang_kept, "
      "ams_region, districts_plus_levelling_norway, districts_plus_levelling_iceland, two_tier_quota_then_national and "
      "districts_plurality_bonus_plus_national_list)\n";
  EXPECT_EQ(errors(election(R"("system": "approval", "seats": 10)", R"("votes": {"A": 1})")),
            "1:21: unknown system 'approval' (known: " + known);
}

TEST(ElectionFile, RefusesWhatDoesNotFitTogether) {
  const std::string votes = R"("votes": {"A": 1, "B": 2})";
  EXPECT_EQ(errors("{}"), "1:1: the election needs 'rule'\n1:1: the election needs 'votes'\n");
  EXPECT_EQ(errors("[1]"), "1:1: the election is a table, got a list\n");
  EXPECT_EQ(errors(election(kDHondt, R"("votes": {})")), "2:10: votes names no party\n");
  EXPECT_EQ(errors(election(kDHondt, R"("votes": {"A": 4503599627370496, "B": 1})")),
            "2:10: there are more than 2^52 ballots\n");
  EXPECT_EQ(errors(election(kDHondt, votes + R"(, "seats": {"C": 10})")), "2:38: unknown party 'C' (known: A and B)\n");
  EXPECT_EQ(errors(election(kDHondt + R"(, "fixed_seats": {"A": 11})", votes)),
            "1:80: fixed_seats are 11, more than the 10 there are\n");
  EXPECT_EQ(errors(election(kDHondt + R"(, "min_each": 6)", votes)),
            "1:77: seats is 10, less than the 12 that the rule gives beforehand\n");
  EXPECT_EQ(errors(election(kDHondt + R"(, "threshold": {"share": "0.05", "of": "registered"})", votes)),
            "1:102: a threshold of the registered voters needs base_total or registered\n");
  EXPECT_EQ(errors(election(R"("system": "list_pr_districts", "seats": 3, "method": "dhondt", "districts": {"x": 2})",
                            R"("votes": {"x": {"A": 1}})")),
            "1:51: seats is 3, but the districts have 2\n");
  EXPECT_EQ(errors(election(kDHondt + R"(, "min_seats": {"A": 6, "B": 5})", votes)),
            "1:78: min_seats are 11, more than the 10 there are\n");
  EXPECT_EQ(errors(election(kDHondt + R"(, "min_seats": {"A": 6}, "min_each": 1)", votes)),
            "1:88: min_each does not go with min_seats\n");
  EXPECT_EQ(errors(election(kDHondt + R"(, "threshold": {"share": "0.05", "base_total": 2})", votes)),
            "1:110: base_total is 2, less than the valid votes, 3\n");
  EXPECT_EQ(errors(election(kDHondt, votes + R"(, "registered": 2)")),
            "2:42: registered is 2, less than the ballots cast, 3\n");
  EXPECT_EQ(errors(election(R"("system": "list_pr", "seats": 10, "method": "dhondt_power", "power": "0.123")", votes)),
            "1:80: power is a fraction of whole numbers up to 100, such as 0.9 or 1.25, got \"0.123\"\n");
  EXPECT_EQ(errors(election(kDHondt + R"(, "threshold": {"share": "0.05", "coalition_size": {"A": 2}})", votes)),
            "1:96: share_by_size and coalition_size go together\n");
  EXPECT_EQ(errors(election(R"("system": "list_pr_districts", "seats": 2, "method": "dhondt", "districts": {"x": 2})",
                            R"("votes": {"x": {"A": 9}}, "district_valid": {"x": 8})")),
            "2:51: district_valid of 'x' is 8, less than its votes, 9\n");
  EXPECT_EQ(errors(election(R"("system": "list_pr_districts", "seats": 2, "method": "dhondt", "districts": {"y": 2})",
                            R"("votes": {"x": {"A": 9}})")),
            "1:88: unknown district 'y' (known: x)\n1:74: districts has no seats for 'x'\n");
  EXPECT_EQ(errors(election(R"("system": "mixed_parallel", "seats": 10, "method": "dhondt")", votes)),
            "1:1: the election needs 'direct'\n");
}

TEST(ElectionFile, SaysThatAFileCannotBeRead) {
  Diagnostics diagnostics;
  EXPECT_FALSE(read_election("no/such.json", diagnostics));
  EXPECT_TRUE(diagnostics.is_only_unreadable());
  EXPECT_EQ(diagnostics.text(), "no/such.json: error: cannot read the file: No such file or directory\n");
}

}  // namespace
}  // namespace hemicycle
