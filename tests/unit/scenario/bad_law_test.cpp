// The exact messages on laws that cannot be, in scenarios and in election files.

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/scenario/election_file.hpp"

#include "tests/unit/scenario/scenario_folder.hpp"

namespace hemicycle {
namespace {

const ScenarioFolder& folder() {
  static const ScenarioFolder folder;
  return folder;
}

/// What is wrong with a rule for two lists; it stands in line 2.
std::string rule_errors(const std::string& rule) {
  return folder().short_errors("parties = [{ id = \"a\", votes = 50 }, { id = \"b\", votes = 30 }]\nrule = { " + rule +
                               " }\n");
}

std::string election_errors(const std::string& text) {
  folder().write("e.json", text);
  Diagnostics diagnostics;
  EXPECT_FALSE(read_election(folder().path("e.json"), diagnostics));
  return headlines(diagnostics.text(), folder().path("e.json").string());
}

TEST(BadLaw, JoinedLists) {
  EXPECT_EQ(rule_errors(R"(seats = 9, method = "dhondt", joined_lists = { x = { lists = ["a", "c"] } })"),
            "2:77: error: unknown party 'c'\n");
  EXPECT_EQ(
      rule_errors(R"(seats = 9, method = "dhondt", joined_lists = { x = { lists = ["a"] }, y = { lists = ["a"] } })"),
      "2:80: error: 'a' is in two alliances\n");
  EXPECT_EQ(rule_errors(R"(seats = 9, method = "dhondt", joined_lists = { x = { } })"),
            "2:61: error: joined_lists needs 'lists'\n");
  EXPECT_EQ(
      rule_errors(R"(seats = 9, method = "dhondt", joined_lists = { x = { lists = ["a"], share_by = "two_round" } })"),
      "2:89: error: joined lists cannot share by 'two_round'\n");
}

TEST(BadLaw, Bonus) {
  const std::string with_bonus = R"(system = "list_pr_with_bonus", seats = 9, method = "dhondt")";
  EXPECT_EQ(rule_errors(with_bonus),
            "2:8: error: system 'list_pr_with_bonus' needs one of bonus_seats, bonus_scale and bonus_majority\n");
  EXPECT_EQ(rule_errors(with_bonus + ", bonus_seats = 10"),
            "2:85: error: bonus_seats is a whole number from 0 to 9, got 10\n");
  EXPECT_EQ(rule_errors(with_bonus + ", bonus_scale = { from_share = 0.25, first = 2, step = 0, most = 5 }"),
            "2:124: error: step is a share above 0, got 0\n");
  EXPECT_EQ(rule_errors(with_bonus + ", bonus_majority = { seats = 12 }"),
            "2:98: error: seats is a whole number from 1 to 9, got 12\n");
}

TEST(BadLaw, SeatsThatAreNotThere) {
  EXPECT_EQ(rule_errors(R"(seats = 0, method = "dhondt")"),
            "2:18: error: seats is a whole number from 1 to 100,000, got 0\n");
  EXPECT_EQ(rule_errors(R"(seats = 9.5, method = "dhondt")"),
            "2:18: error: seats is a whole number from 1 to 100,000, got 9.5\n");
  EXPECT_EQ(rule_errors(R"(seats = 9, method = "dhondt", fixed_seats = { a = 11 })"),
            "2:54: error: fixed_seats are 11, more than the 9 there are\n");
  EXPECT_EQ(rule_errors(R"(seats = 9, method = "dhondt", min_seats = { a = 6, b = 5 })"),
            "2:52: error: min_seats are 11, more than the 9 there are\n");
  EXPECT_EQ(rule_errors(R"(system = "mmp_overhang_kept", seats = 9, method = "dhondt", direct = { a = 11 })"),
            "2:70: error: direct seats are 11, more than the 9 there are\n");
  EXPECT_EQ(rule_errors(R"(system = "mixed_parallel", seats = 9, method = "dhondt", direct = { d = 1 })"),
            "2:78: error: unknown party 'd'\n");
}

TEST(BadLaw, QuotasAndFactors) {
  EXPECT_EQ(rule_errors(R"(seats = 9, method = "largest_remainder", quota = 0)"),
            "2:59: error: quota is one of hare, hare_rounded, droop, droop_rounded, hagenbach_bischoff, "
            "hagenbach_bischoff_rounded, imperiali or imperiali_rounded, got 0\n");
  EXPECT_EQ(rule_errors(R"(seats = 9, method = "dhondt", vote_factor = { a = 0 })"),
            "2:60: error: a is a decimal above 0, got 0\n");
}

TEST(BadLaw, AQuotaOfZero) {
  EXPECT_EQ(election_errors(R"({"rule": {"system": "list_pr", "seats": 9, "method": "largest_remainder",
"quota": "hare_rounded"}, "votes": {"A": 3, "B": 1}})"),
            "2:36: error: the quota of 4 votes and 9 seats rounds to 0\n");
  EXPECT_EQ(election_errors(R"({"rule": {"system": "list_pr_districts", "seats": 12, "method": "largest_remainder",
"quota": "hagenbach_bischoff_rounded", "districts": {"x": 3, "y": 9}}, "votes": {"x": {"A": 3}, "y": {"A": 4}}})"),
            "2:81: error: the quota of 4 votes and 9 seats in 'y' rounds to 0\n");
}

// The ballots of a run are those given, so that it can have no more of them.
TEST(BadLaw, AQuotaOfZeroInAScenario) {
  EXPECT_EQ(folder().short_errors("parties = [{ id = \"a\", votes = 3 }, { id = \"b\", votes = 1 }]\n"
                                  "rule = { seats = 9, method = \"largest_remainder\", quota = \"hare_rounded\" }\n"),
            "2:59: error: the quota of 4 votes and 9 seats rounds to 0\n");
  EXPECT_EQ(
      folder().short_errors("parties = [{ id = \"a\" }, { id = \"b\" }]\nregions = [{ region = \"x\", a = 3, b = 1, "
                            "seats = 9 }, { region = \"y\", a = 30, b = 10, seats = 9 }]\nrule = { system = "
                            "\"list_pr_districts\", seats = 18, method = \"largest_remainder\", quota = "
                            "\"hare_rounded\" }\n"),
      "3:90: error: the quota of 4 votes and 9 seats in 'x' rounds to 0\n");
}

TEST(BadLaw, MoreSeatsPromisedThanThereAre) {
  EXPECT_EQ(rule_errors(R"(seats = 9, method = "dhondt", guarantee = { parties = 3, seats = 5 })"),
            "2:52: error: guarantee asks for 10 seats, more than the 9 there are\n");
  EXPECT_EQ(rule_errors(R"(seats = 9, method = "dhondt", min_seats = { a = 6, b = 4 })"),
            "2:52: error: min_seats are 10, more than the 9 there are\n");
  EXPECT_EQ(rule_errors(R"(system = "mmp_overhang_kept", seats = 9, method = "dhondt", direct = { a = 6, b = 4 })"),
            "2:70: error: direct seats are 10, more than the 9 there are\n");
  EXPECT_EQ(election_errors(R"({"rule": {"system": "list_pr", "seats": 9, "method": "dhondt",
"guarantee_parties": {"at_least": 2, "min_seats": 10}}, "votes": {"A": 1, "B": 25}})"),
            "2:22: error: guarantee_parties asks for 10 seats, more than the 9 there are\n");
  EXPECT_EQ(election_errors(R"({"rule": {"system": "list_pr", "seats": 9, "method": "dhondt",
"fixed_seats": {"A": 10}}, "votes": {"A": 1, "B": 25}})"),
            "2:16: error: fixed_seats are 10, more than the 9 there are\n");
  EXPECT_EQ(election_errors(R"({"rule": {"system": "apportionment", "seats": 1, "method": "adams",
"min_each": 1}, "votes": {"A": 1, "B": 25}})"),
            "2:13: error: seats is 1, less than the 2 that the rule gives beforehand\n");
  EXPECT_EQ(rule_errors(R"(system = "apportionment", seats = 9, method = "adams", min_each = 5)"),
            "2:76: error: seats is 9, less than the 10 that the rule gives beforehand\n");
  EXPECT_EQ(rule_errors(R"(system = "apportionment", seats = 9, method = "adams", at_least_each = 1)"),
            "2:65: error: at_least_each needs method 'largest_remainder'\n");
  EXPECT_EQ(rule_errors(R"(system = "dutch_council", seats = 9, min_each = 1)"),
            "2:47: error: min_each does not go with system 'dutch_council'\n");
}

/// A rule of 9 seats by D'Hondt; the words begin in column 40.
std::string list_errors(const std::string& words) { return rule_errors(R"(seats = 9, method = "dhondt", )" + words); }

TEST(BadLaw, WordsThatDoNotGoTogether) {
  EXPECT_EQ(list_errors(R"(guarantee = { parties = 2 }, joined_lists = { x = { lists = ["a", "b"] } })"),
            "2:40: error: guarantee does not go with joined_lists\n");
  EXPECT_EQ(list_errors(R"(min_seats = { a = 2 }, joined_lists = { x = { lists = ["a", "b"] } })"),
            "2:40: error: min_seats does not go with joined_lists\n");
  EXPECT_EQ(list_errors(R"(system = "list_pr_with_bonus", bonus_seats = 2, guarantee = { parties = 2 })"),
            "2:88: error: guarantee does not go with bonus_seats\n");
  EXPECT_EQ(list_errors("fixed_seats = { a = 2 }, max_seats = { a = 4 }"),
            "2:79: error: max_seats of 'a' does not go with its fixed_seats\n");
  EXPECT_EQ(list_errors("district_threshold = 0.1"),
            "2:40: error: district_threshold does not go with system 'list_pr'\n");
  EXPECT_EQ(election_errors(R"({"rule": {"system": "apportionment", "seats": 9, "method": "largest_remainder",
"quota": "hare", "at_least_each": 1, "max_seats": {"A": 4}}, "votes": {"A": 1, "B": 25}})"),
            "2:38: error: max_seats does not go with at_least_each\n");
}

TEST(BadLaw, LimitsThatCross) {
  EXPECT_EQ(list_errors("min_seats = { a = 3 }, max_seats = { a = 1 }"),
            "2:58: error: min_seats of 'a' is 3, more than its max_seats, 1\n");
  EXPECT_EQ(list_errors("min_seats = { a = 3 }, list_length = { a = 2 }"),
            "2:58: error: min_seats of 'a' is 3, more than its list_length, 2\n");
  EXPECT_EQ(list_errors("min_seats = { a = 3 }, fixed_seats = { b = 7 }"),
            "2:52: error: min_seats and fixed_seats are 10, more than the 9 there are\n");
  EXPECT_EQ(election_errors(R"({"rule": {"system": "list_pr_districts", "seats": 4, "method": "dhondt",
"min_seats": {"A": 2}, "districts": {"x": 3, "y": 1}}, "votes": {"x": {"A": 1}, "y": {"A": 3}}})"),
            "2:14: error: min_seats are of every district: they are 2, and one of them has 1\n");
}

TEST(BadLaw, WordsOfOneTierInOtherSystems) {
  const std::string regions =
      "regions = [{ region = \"x\", a = 5, b = 3, seats = 9 }]\nparties = [{ id = \"a\" }, "
      "{ id = \"b\" }]\nrule = { seats = 9, method = \"dhondt\", ";
  EXPECT_EQ(folder().short_errors(regions + "system = \"list_pr_districts\", max_seats = { a = 4 } }\n"),
            "3:70: error: max_seats does not go with system 'list_pr_districts'\n");
  EXPECT_EQ(folder().short_errors(regions + "system = \"biproportional\", vote_factor = { a = 2 } }\n"),
            "3:30: error: system 'biproportional' needs method 'sainte_lague'\n"
            "3:67: error: vote_factor does not go with system 'biproportional'\n");
  EXPECT_EQ(election_errors(R"({"rule": {"system": "mmp_overhang_kept", "seats": 9, "method": "dhondt",
"min_seats": {"A": 2}, "list_length": {"A": 2}}, "votes": {"A": 1, "B": 25}, "direct": {"A": 1}})"),
            "2:1: error: min_seats does not go with system 'mmp_overhang_kept'\n"
            "2:24: error: list_length does not go with system 'mmp_overhang_kept'\n");
}

TEST(BadLaw, ATableThatNoSeatsFit) {
  EXPECT_EQ(election_errors(R"({"rule": {"system": "biproportional", "seats": 2, "method": "sainte_lague",
"voter_numbers": "votes_are_voter_numbers", "districts": {"x": 1, "y": 1}},
"votes": {"x": {"A": 10, "B": 0}, "y": {"A": 1, "B": 90}}})"),
            "3:10: error: no table of seats fits: the seat of 'x' can go to 'A' alone, without a seat\n");
}

TEST(BadLaw, APercentageInATextHasItsHint) {
  folder().write("e.json", R"({"rule": {"system": "list_pr", "seats": 9, "method": "dhondt",
"threshold": {"share": "5"}},
"votes": {"A": "52.3 %", "B": 2}})");
  Diagnostics diagnostics;
  EXPECT_FALSE(read_election(folder().path("e.json"), diagnostics));
  const std::string text = diagnostics.text();
  EXPECT_NE(text.find("write 0.05 for 5 %"), std::string::npos) << text;
  EXPECT_NE(text.find("a share or percentage is no number of ballots"), std::string::npos) << text;
}

TEST(BadLaw, VotesThatAreNoBallots) {
  EXPECT_EQ(folder().short_errors("parties = [{ id = \"a\", votes = -50 }, { id = \"b\", votes = 0.3 }]\n"
                                  "rule = { seats = 9, method = \"dhondt\" }\n"),
            "1:32: error: votes is a whole number from 0 to 4,503,599,627,370,496, got -50\n"
            "1:59: error: votes is a whole number from 0 to 4,503,599,627,370,496, got 0.3\n");
  EXPECT_EQ(election_errors(R"({"rule": {"system": "list_pr", "seats": 9, "method": "dhondt"},
"votes": {"A": -1, "B": 2.5}})"),
            "2:16: error: votes of A cannot be below 0, got -1\n"
            "2:25: error: votes of B are a whole number of ballots, got 2.5\n");
}

TEST(BadLaw, TotalsAndDistricts) {
  EXPECT_EQ(election_errors(R"({"rule": {"system": "list_pr_districts", "seats": 3, "method": "dhondt",
"districts": {"x": 3, "z": 1}},
"votes": {"x": {"A": 1, "B": 25}, "y": {"A": 3}}, "district_valid": {"x": 3}})"),
            "2:1: error: districts has no seats for 'y'\n"
            "2:23: error: unknown district 'z'\n"
            "3:75: error: district_valid of 'x' is 3, less than its votes, 26\n");
  EXPECT_EQ(election_errors(R"({"rule": {"system": "list_pr_districts", "seats": 4, "method": "dhondt",
"districts": {"x": 3, "y": -1}}, "votes": {"x": {"A": 1}, "y": {"A": 3}}})"),
            "2:28: error: y is a whole number from 0 to 100,000, got -1\n");
  EXPECT_EQ(election_errors(R"({"rule": {"system": "list_pr", "seats": 9, "method": "dhondt",
"threshold": {"share": "0.05", "base_total": 3}}, "votes": {"A": 1, "B": 25}})"),
            "2:46: error: base_total is 3, less than the valid votes, 26\n");
}

TEST(BadLaw, TablesWithSemicolons) {
  folder().write("r.csv", "region;registered;a;b\nx;100;0.5;0.5\n");
  EXPECT_EQ(folder().errors("parties = [{ id = \"a\" }, { id = \"b\" }]\nregions = { file = \"r.csv\" }\n"
                            "electorate = { turnout = 0.5 }\nrule = { seats = 9, method = \"dhondt\" }\n"),
            "r.csv:1:1: error: the columns are not separated by commas\n"
            "    1 | region;registered;a;b\n"
            "      | ^ write commas in place of semicolons\n");
}

}  // namespace
}  // namespace hemicycle
