#include "sim/report/explain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string explained(const Election& election, bool in_full = false) {
  return terminal_text(explain(election, allocate_election(election), in_full), {.width = 1000});
}

Election read(const std::string& name) {
  Diagnostics diagnostics;
  return read_election(source_folder() / "tests/data/elections" / name, diagnostics).value();
}

Election small(const Method& method, Seats seats, std::vector<Votes> votes) {
  Election election;
  election.name = "Small";
  for (std::size_t p = 0; p < votes.size(); ++p) {
    election.parties.push_back(std::string(1, static_cast<char>('a' + p)));
    election.contest.tally.valid += votes[p];
  }
  election.contest.tally.cast = election.contest.tally.valid;
  election.contest.tally.votes = std::move(votes);
  election.contest.tier.seats = seats;
  election.contest.tier.method = method;
  return election;
}

TEST(Explain, IsTheWorksheetOfAClerk) {
  const std::string text = explained(read("kazakhstan_2021.json"));
  EXPECT_THAT(text, HasSubstr("98 seats by largest remainders with the Hare quota.\n"));
  EXPECT_THAT(text, HasSubstr("A list needs at least 7 % of the 7,539,280 ballots cast, which is 527,750 votes.\n"));
  EXPECT_THAT(text, HasSubstr("  Auyl              383,023       5.08 %       -144,727          no\n"));
  EXPECT_THAT(text, HasSubstr("A seat costs 6,599,921 / 98 = 67,346.13 votes (the Hare quota).\n"));
  EXPECT_THAT(text, HasSubstr("  Ak Zhol           792,828          11.77     11  52,020.54         +1     12\n"));
  EXPECT_THAT(text,
              HasSubstr("2 seats left over go one each to the largest remainders: People's Party and Ak Zhol. The "
                        "next in line would be Nur Otan; its remainder is 22,252.62 votes behind that of Ak Zhol.\n"));
  EXPECT_THAT(text, HasSubstr("No tie decides anything.\n"));
  EXPECT_THAT(text, HasSubstr("98 seats in all, as official.\n"));
}

// 60, 40: the quotients 60, 40, 30, 20 (tied) and 20, 15; a is listed first.
TEST(Explain, ShowsQuotientsTiesAndTheProof) {
  const std::string text = explained(small(HighestAverages{}, 4, {60, 40}));
  EXPECT_THAT(text, HasSubstr("  a        60      3                20           15\n"));
  EXPECT_THAT(text, HasSubstr("     4  a           20\n   (5)  b           20\n"));
  EXPECT_THAT(text, HasSubstr("b lacks 1 vote for the last seat"));
  EXPECT_THAT(text, HasSubstr("a and b have the same claim to 1 seat: a prevails by the order of the ballot.\n"));
  EXPECT_THAT(explained(small(HighestAverages{Divisor::sainte_lague}, 4, {70, 30})),
              HasSubstr("divide the votes of every list by 21 and round to the nearest whole number"));
}

// Every list has a first seat, and a second of a would come at 30 / sqrt(2).
TEST(Explain, SaysWhereNoNumberOfVotesWouldDo) {
  const std::string text = explained(small(HighestAverages{Divisor::huntington_hill}, 2, {30, 20}));
  EXPECT_THAT(text, HasSubstr("No number of votes would give a the last seat: every list gets its first before any "
                              "other.\n"));
  EXPECT_THAT(text, Not(HasSubstr("lacks")));
}

// Of 2,670, 2,243 and 3,793 for 11 seats: D'Hondt's last quotient is 2243 / 3 = 747.666…, the next 2670 / 4 = 667.5.
TEST(Explain, RoundsTheBoundsOfDivisorsToTheInside) {
  const auto proof = [](Divisor divisor, const Fraction& first) {
    return explained(small(HighestAverages{divisor, first}, 11, {2670, 2243, 3793}));
  };
  EXPECT_THAT(proof(Divisor::dhondt, {7, 5}), HasSubstr("Any number above 667.50 and below 747.66 does.\n"));
  // 2670 / 7 = 381.4286 and 3793 / 9 = 421.444…; 2243 / 7 = 320.43 is behind.
  EXPECT_THAT(proof(Divisor::modified_sainte_lague, {7, 5}),
              HasSubstr("The proof: every quotient that won a seat is above 400, and every next one is below it. Any "
                        "number above 381.43 and below 421.44 does.\n"));
  // sqrt(2670^2 / 12) = 770.7626 and sqrt(3793^2 / 20) = 848.1406.
  EXPECT_THAT(proof(Divisor::huntington_hill, {7, 5}), HasSubstr("Any number above 770.77 and below 848.14 does.\n"));
  EXPECT_THAT(explained(small(HighestAverages{}, 6, {10, 7})), HasSubstr("the votes of every list by 2.4 and"));
}

// Powers of divisors have no exact quotients to bound a proof with.
TEST(Explain, GivesNoProofByRoundedQuotients) {
  const HighestAverages power{Divisor::dhondt_power, {7, 5}, {9, 10}};
  EXPECT_THAT(explained(small(power, 3, {100, 45})), Not(HasSubstr("The proof")));
}

// The divisors as the law names them: 2670 / 1.4 is 1,907.14 and not 2670 / 7.
TEST(Explain, DividesByTheFirstDivisorItself) {
  EXPECT_THAT(explained(small(HighestAverages{Divisor::modified_sainte_lague}, 1, {2670, 2243})),
              HasSubstr("  a     2,670      1          1,907.14          890\n"));
}

// 0.7 * 10 * 20 / 100 = 1.4, but at least 2.
TEST(Explain, CountsOutTheGuarantee) {
  Election election = small(LargestRemainder{}, 20, {90, 10});
  election.contest.tier.threshold.share = {1, 5};
  election.contest.tier.guarantee = Guarantee{};
  const std::string text = explained(election);
  EXPECT_THAT(text, HasSubstr("let in\n"));
  EXPECT_THAT(text, HasSubstr("b: 0.7 · 10 · 20 / 100 = 1.40, so 2 seats.\n"));
}

// 650 + 150 votes of 2,000 are 400 over the 20 % that n and a are measured by alone.
TEST(Explain, MeasuresAlliancesAsOneByTheThreshold) {
  Election election = small(HighestAverages{}, 10, {1100, 650, 150, 100});
  election.contest.tier.threshold.share = {1, 5};
  election.contest.tier.alliances = {{.lists = {1, 2}, .counts_for = JoinedFor::threshold}};
  const std::string text = explained(election);
  EXPECT_THAT(text, HasSubstr("b and c count as one for the threshold, with 800 votes.\n"));
  EXPECT_THAT(text, HasSubstr("  c       150       7.50 %           +400  yes, as one with its alliance\n"));
  EXPECT_THAT(text, HasSubstr("  d       100       5.00 %           -300                             no\n"));
}

TEST(Explain, TellsExemptListsFromThoseWithDirectSeats) {
  const std::string text = explained(read("germany_2021.json"));
  EXPECT_THAT(text, HasSubstr("\n3 direct seats open the door as well.\n"));
  EXPECT_THAT(text, testing::ContainsRegex("DIE LINKE  +2,270,906  +4.89 %  +-51,196  yes, by 3 direct seats\n"));
  EXPECT_THAT(text, testing::ContainsRegex("CDU  +8,775,471  +18.90 %  +.6,453,369  +yes\n"));
  EXPECT_THAT(text, testing::ContainsRegex("SSW  +55,578  +0.12 %  +exempt  +yes\n"));
}

TEST(Explain, TellsOfBothRounds) {
  Election two = small(TwoRound{}, 1, {40, 35, 25});
  two.districts = {"north"};
  two.contest.districts = {{1, {40, 35, 25}, 100, {45, 55, 0}}};
  const std::string text = explained(two, true);
  EXPECT_THAT(text, HasSubstr("More than 50 % of the 100 votes elect in the first round, which is 51 votes; nobody "
                              "has as many, and the first two go to a run-off.\n"));
  EXPECT_THAT(text, HasSubstr("  b                   35       55      1\n"));
  EXPECT_THAT(text, HasSubstr("a is the next in line, 10 votes behind b.\n"));
}

TEST(Explain, TellsOfBlockVotes) {
  const std::string text = explained(small(BlockVote{}, 2, {50, 90, 70}));
  EXPECT_THAT(text, HasSubstr("The seats go one each to the candidates with most votes.\n"));
  EXPECT_THAT(text, HasSubstr("a is the next in line, 20 votes behind c.\n"));
  EXPECT_THAT(explained(small(PartyBlockVote{}, 5, {50, 90})),
              HasSubstr("a is the next in line, 40 votes behind b.\n"));
}

TEST(Explain, HasALineOrAWorksheetForEveryDistrict) {
  Election two = small(HighestAverages{}, 4, {100, 60});
  two.districts = {"north", "south"};
  two.contest.districts = {{2, {70, 20}, 90}, {2, {30, 40}, 70}};
  EXPECT_THAT(explained(two), HasSubstr("  south         2  a             b                        21  1  1\n"));
  EXPECT_THAT(explained(two), Not(HasSubstr("\nnorth\n")));
  EXPECT_THAT(explained(two, true), HasSubstr("\nnorth\n"));
}

TEST(Explain, ShowsWhereLevellingSeatsWent) {
  const std::string iceland = explained(read("iceland_2003.json"));
  EXPECT_THAT(iceland, HasSubstr("\n  seat  list  national quotient  district          share of its valid votes\n"
                                 "     1  F              4,507.67  Norðvestur                          7.12 %\n"
                                 "     2  F              3,380.75  Suðvestur                           6.75 %\n"));
}

// 30 / 2 + 5 = 20 voters against 10 / 2 + 20 = 25: quotients 25, 20, 25 / 3 = 8.33, then 20 / 3.
TEST(Explain, CountsVotersWhereListsAreDoublyProportional) {
  Election election = small(HighestAverages{Divisor::sainte_lague}, 3, {35, 30});
  election.contest.biproportional.emplace();
  election.contest.districts = {{2, {30, 10}}, {1, {5, 20}}};
  election.districts = {"x", "y"};
  const std::string text = explained(election);
  EXPECT_THAT(text, HasSubstr("its votes in every district divided by the seats of that district, to the nearest whole "
                              "number, and added up.\n"));
  EXPECT_THAT(text, HasSubstr("  a        20      1                20         6.67\n"
                              "  b        25      2              8.33            5\n"));
  EXPECT_THAT(text, HasSubstr("divide the votes of every list by 14 and round to the nearest whole number"));
  EXPECT_THAT(text, HasSubstr("  x             2  1  1\n  y             1  0  1\n"));
}

}  // namespace
}  // namespace hemicycle
