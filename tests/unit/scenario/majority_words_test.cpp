#include "sim/scenario/majority_words.hpp"

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

/// Two districts with votes; the rule stands in line 6.
std::string nation(const std::string& rule) {
  return "parties = [{ id = \"a\" }, { id = \"b\" }, { id = \"c\" }]\n"
         "regions = [\n"
         "  { region = \"north\", seats = 1, a = 400, b = 350, c = 250 },\n"
         "  { region = \"south\", seats = 1, a = 600, b = 300, c = 150 },\n"
         "]\n"
         "rule = { system = \"list_pr_districts\", seats = 2, " +
         rule + " }\n";
}

std::vector<Seats> seats(const std::string& rule) {
  return allocate_election(election_of(folder().scenario(nation(rule))).value()).seats;
}

// The north needs a run-off: 350 + 0.6 * 250 = 500 against 400 + 0.2 * 250 = 450. The south has a majority.
TEST(MajorityWords, RunOffByTransfers) {
  EXPECT_EQ(seats("method = \"two_round\""), (std::vector{2, 0, 0}));
  EXPECT_EQ(seats("method = \"two_round\", transfers = { c = { a = 0.2, b = 0.6 } }"), (std::vector{1, 1, 0}));
  EXPECT_EQ(seats("method = \"two_round\", majority = 0.4, transfers = { c = { b = 1.0 } }"), (std::vector{1, 1, 0}))
      << "400 of 1,000 are not more than 40 %";
  EXPECT_EQ(seats("method = \"two_round\", majority = 0.39, transfers = { c = { b = 1.0 } }"), (std::vector{2, 0, 0}));
}

TEST(MajorityWords, TheRunOffIsSimulated) {
  const Study study =
      folder().study("draws = 3\n" + nation("method = \"two_round\", transfers = { c = { a = 0.2, b = 0.6 } }"));
  const Results results = run(study, {}).results;
  for (int party = 0; party < 2; ++party) {
    EXPECT_EQ(results.points.front().honest.parties[static_cast<std::size_t>(party)].seats[1], 3u);
  }
}

TEST(MajorityWords, ADistrictOfATwoRoundVoteHasOneSeatUnasked) {
  std::string text = nation("method = \"two_round\"");
  text = with(with(text, "\"north\", seats = 1, ", "\"north\", "), "\"south\", seats = 1, ", "\"south\", ");
  EXPECT_EQ(folder().scenario(text).rule.house(), 2);
}

TEST(MajorityWords, BlockVotesOfRegions) {
  std::string text = with(nation("method = \"party_block_vote\""), "\"north\", seats = 1", "\"north\", seats = 4");
  text = with(text, "seats = 2,", "seats = 5,");
  EXPECT_EQ(allocate_election(election_of(folder().scenario(text)).value()).seats, (std::vector{5, 0, 0}));
  text = with(text, "party_block_vote", "block_vote");
  EXPECT_EQ(allocate_election(election_of(folder().scenario(text)).value()).seats, (std::vector{2, 1, 1}))
      << "three candidates for four seats";
}

TEST(MajorityWords, RefusesWhatDoesNotFit) {
  EXPECT_EQ(folder().short_errors(nation("method = \"two_round\", transfers = { c = { a = 0.5, b = 0.6 } }")),
            "6:87: error: transfers of 'c' to two finalists sum to 1.1, more than 1\n");
  EXPECT_EQ(folder().short_errors(nation("method = \"two_round\", transfers = 5")),
            "6:85: error: transfers is a table by party, got 5\n");
  EXPECT_EQ(
      folder().short_errors(with(with(nation("method = \"two_round\""), "north\", seats = 1", "north\", seats = 3"),
                                 "seats = 2,", "seats = 4,")),
      "6:60: error: method 'two_round' fills one seat in each district, and one of them has 3\n");
  EXPECT_EQ(folder().short_errors(with(nation("method = \"two_round\""), "list_pr_districts", "list_pr")),
            "6:50: error: method 'two_round' goes with system 'list_pr_districts'\n");
  EXPECT_EQ(folder().short_errors(with(with(nation("method = \"block_vote\", levelling_seats = 1"), "list_pr_districts",
                                            "districts_plus_levelling_norway"),
                                       "seats = 2,", "seats = 3,")),
            "6:74: error: method 'block_vote' goes with systems list_pr, list_pr_districts and mixed_parallel\n");
  const std::string notes = folder().errors_and_notes(nation("method = \"dhondt\", majority = 0.5"));
  EXPECT_NE(notes.find("majority is used by method 'two_round' alone"), std::string::npos) << notes;
}

}  // namespace
}  // namespace hemicycle
