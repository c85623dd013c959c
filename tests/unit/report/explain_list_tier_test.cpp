#include "sim/report/explain_list_tier.hpp"

#include <numeric>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/report/explain.hpp"

namespace hemicycle {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A law of one tier over lists a, b, c …
Election election_of(ListTier tier, std::vector<Votes> votes) {
  Election election;
  election.name = "Small";
  for (std::size_t p = 0; p < votes.size(); ++p) {
    election.parties.push_back(std::string(1, static_cast<char>('a' + p)));
  }
  election.contest.tally.valid = std::accumulate(votes.begin(), votes.end(), Votes{0});
  election.contest.tally.votes = std::move(votes);
  election.contest.tier = std::move(tier);
  return election;
}

std::string explained(const Election& election, bool in_full = false) {
  return terminal_text(explain(election, allocate_election(election), in_full), {.width = 1000});
}

const std::vector<Votes> kVotes{500, 300, 200};
const Method kDhondt = HighestAverages{};

// 20 for a, and 80 by D'Hondt: 40, 24, 16.
TEST(ExplainListTier, TellsOfAFixedBonus) {
  const std::string text = explained(election_of({.seats = 100, .method = kDhondt, .bonus = FixedBonus{20}}, kVotes));
  EXPECT_THAT(text, HasSubstr("The most votes are those of a, 500, which the law gives a bonus of 20 seats. All lists "
                              "share the other 80 seats.\n"));
  EXPECT_THAT(text, HasSubstr("  a       500     40             12.50        12.20\n"));
  EXPECT_THAT(text, HasSubstr("  a        60\n  b        24\n  c        16\n"));
}

// a holds 30 at most: 20 by the bonus and 10 of its 40; b and c share 70 as 42 and 28.
TEST(ExplainListTier, TellsOfABonusAndACut) {
  const std::string text = explained(
      election_of({.seats = 100, .method = kDhondt, .bonus = FixedBonus{20}, .at_most = {30, 99, 99}}, kVotes));
  EXPECT_THAT(text, HasSubstr("Without a limit a would have 40 seats; it can hold 10.\n"));
  EXPECT_THAT(text, HasSubstr("The others share 70 seats.\n"));
  EXPECT_THAT(text, HasSubstr("  b       300     42              7.14         6.98\n"));
}

// 50 % is 25 % and 50 steps of half a point: 20 + 50 seats, at most 50.
TEST(ExplainListTier, TellsOfABonusByAScale) {
  ListTier tier{.seats = 100, .method = kDhondt, .bonus = GraduatedBonus{{1, 4}, 20, {1, 200}, 50}};
  EXPECT_THAT(explained(election_of(tier, kVotes)),
              HasSubstr("The most votes are those of a, 500 of 1,000 valid ones, which is 50 %; the scale gives 20 "
                        "seats from 25 %, one more for each 0.5 %, at most 50: a bonus of 50 seats. All lists share "
                        "the other 50 seats.\n"));
  tier.bonus = GraduatedBonus{{3, 5}, 20, {1, 200}, 50};
  EXPECT_THAT(explained(election_of(tier, kVotes)), HasSubstr("at most 50: there is no bonus.\n"));
}

TEST(ExplainListTier, TellsOfAMajorityBonus) {
  ListTier tier{.seats = 10, .method = kDhondt, .bonus = MajorityBonus{7, {2, 5}}};
  EXPECT_THAT(explained(election_of(tier, kVotes)),
              HasSubstr("The most votes are those of a, 500 of 1,000 valid ones, which is 50 %; the bonus brings it "
                        "from 5 up to 7 seats. The other lists share the other 3 seats.\n"));
  tier.bonus = MajorityBonus{4, {2, 5}};
  EXPECT_THAT(explained(election_of(tier, kVotes)),
              HasSubstr("The most votes are those of a, 500; it would be brought up to 4 seats and has 5 without a "
                        "bonus.\n"));
  tier.bonus = MajorityBonus{7, {3, 5}};
  EXPECT_THAT(explained(election_of(tier, kVotes)),
              HasSubstr("which is 50 %; a bonus needs 60 %, so there is none.\n"));
}

// D'Hondt gives 5, 3 and 2; without a, b and c share 8 as 5 and 3.
TEST(ExplainListTier, TellsWhoWasCutAndWhoWasLifted) {
  const std::string cut = explained(election_of({.seats = 10, .method = kDhondt, .at_most = {2, 9, 9}}, kVotes));
  EXPECT_THAT(cut, HasSubstr("Without a limit a would have 5 seats; it can hold 2.\n\nThe others share 8 seats.\n"));
  EXPECT_THAT(cut, HasSubstr("  b       300      5                60           50\n"));
  const std::string lifted = explained(election_of({.seats = 10, .method = kDhondt, .at_least = {0, 0, 4}}, kVotes));
  EXPECT_THAT(lifted, HasSubstr("c would have 2 seats by the method; the law gives it at least 4.\n\nThe others share "
                                "6 seats.\n"));
  EXPECT_THAT(lifted, HasSubstr("  a       500      4               125          100\n"));
  const std::string full = explained(election_of({.seats = 10, .method = kDhondt, .at_most = {2, 2, 2}}, kVotes));
  EXPECT_THAT(full, HasSubstr("No other list can take more: 4 seats stay vacant.\n"));
}

// D'Hondt gives 5, 3 and 2: b holds its 3 of 3 without a cut, and the last seat is one that c has in any case.
TEST(ExplainListTier, PromisesNothingBeyondTheLimits) {
  const std::string full = explained(election_of({.seats = 10, .method = kDhondt, .at_most = {5, 3, 9}}, kVotes));
  EXPECT_THAT(full, HasSubstr("  b       300      3               100         full\n"));
  EXPECT_THAT(full, Not(HasSubstr("lacks")));
  const std::string safe = explained(election_of({.seats = 10, .method = kDhondt, .at_least = {0, 0, 2}}, kVotes));
  EXPECT_THAT(safe, Not(HasSubstr("lacks")));
}

// 30 · 10 / 1,000 = 0.30 of a quota; the others have 6.60 and 3.10 of it for 9 seats.
TEST(ExplainListTier, TellsOfLeastSeatsByQuota) {
  const std::string text =
      explained(election_of({.seats = 10, .method = LargestRemainder{}, .least = {.at_least = 1}}, {660, 310, 30}));
  EXPECT_THAT(text, HasSubstr("c has 30 · 10 / 1,000 = 0.30 of a quota; the law gives it at least 1 seat.\n"));
  EXPECT_THAT(text, HasSubstr("The others share 9 seats.\n"));
  EXPECT_THAT(text, HasSubstr("A seat costs 1,000 / 10 = 100 votes (the Hare quota).\n"));
  EXPECT_THAT(text, HasSubstr("  a       660           6.60      6         60                 6\n"));
}

TEST(ExplainListTier, StartsFromTheSeatsOfEveryList) {
  const std::string text = explained(election_of({.seats = 4, .method = kDhondt, .least = {.start = 1}}, {90, 50, 10}));
  EXPECT_THAT(text, HasSubstr("Every list starts with 1 seat.\n"));
  EXPECT_THAT(text, HasSubstr("  a        90      2                45           30\n  b        50      1"));
  EXPECT_THAT(text, HasSubstr("every quotient that won a seat is above 40, and every next one is below it. Any number "
                              "above 30.00 and below 45.00"));
}

// b and c have 310 together within a, b and c: quotients 310, 300, 155, and a / 2 = 150.
TEST(ExplainListTier, TellsAlliancesLevelByLevel) {
  const JoinedLists pair{.lists = {1, 2}};
  const JoinedLists all{.lists = {0, 1, 2}, .groups = {pair}};
  const std::string text =
      explained(election_of({.seats = 5, .method = kDhondt, .alliances = {all}}, {300, 160, 150, 400}));
  EXPECT_THAT(text, HasSubstr("\nThe seats of a, b and c\n"));
  EXPECT_THAT(text, HasSubstr("  b and c    310      2               155       103.33\n"));
  EXPECT_THAT(text, HasSubstr("a lacks 11 votes for the last seat, if all else stays as it is.\n"));
  EXPECT_THAT(text, HasSubstr("\nThe seats of b and c\n"));
}

// c counts 1.35 * 200 = 270; for more than 300 / 3 = 100 at its third seat it needs 223 * 1.35 = 301.05.
TEST(ExplainListTier, ShowsVotesFactorsAndWhatTheyCountAs) {
  const std::string text =
      explained(election_of({.seats = 10, .method = kDhondt, .vote_factors = {{1, 1}, {1, 1}, {27, 20}}}, kVotes));
  EXPECT_THAT(text, HasSubstr("Weighted votes are divided by D'Hondt's divisors 1, 2, 3 …"));
  EXPECT_THAT(text, HasSubstr("  list  votes  factor  counts as  seats"));
  EXPECT_THAT(text, HasSubstr("  c       200    1.35        270      2               135           90\n"));
  EXPECT_THAT(text, HasSubstr("c lacks 23 votes for the last seat, if all else stays as it is.\n"));
  EXPECT_THAT(text, HasSubstr("divide the weighted votes of every list by 91 and round down"));
}

TEST(ExplainListTier, SaysWhichListIsTooShort) {
  const std::string text = explained(election_of({.seats = 10, .method = kDhondt, .lengths = {9, 9, 1}}, kVotes));
  EXPECT_THAT(text, HasSubstr("The list of c is too short: it has 1 candidate for its 2 seats, so 1 stays vacant.\n"));
  EXPECT_THAT(text, HasSubstr("    10  c          100\n"));
  EXPECT_THAT(text, Not(HasSubstr("c lacks")));
}

// A district by itself, with the limits of the law.
TEST(ExplainListTier, TellsOfLimitsInDistricts) {
  Election two = election_of({.seats = 12, .method = kDhondt, .at_most = {2, 9, 9}}, {600, 310, 210});
  two.districts = {"north", "south"};
  two.contest.districts = {{10, {500, 300, 200}, 1000}, {2, {100, 10, 10}, 120}};
  EXPECT_THAT(explained(two, true), HasSubstr("\nnorth\n\nWithout a limit a would have 5 seats; it can hold 2.\n"));
  EXPECT_THAT(explained(two), Not(HasSubstr("last seat to")));
}

}  // namespace
}  // namespace hemicycle
