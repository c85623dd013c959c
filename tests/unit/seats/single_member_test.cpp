#include "models/seats/single_member.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

/// The votes of a second round that nobody should ask for.
const SecondRound kNone = [](int, int) -> std::pair<Votes, Votes> {
  ADD_FAILURE() << "there is no second round";
  return {0, 0};
};

MemberElection elected(const SingleMemberLaw& law, const std::vector<Votes>& votes, const SecondRound& second = kNone,
                       int against_all = -1, const std::vector<Votes>& tie_votes = {}) {
  TieBreaker ties(law.ties, Lot{});
  return elect_member(law, {votes, against_all, tie_votes}, second, &ties).value();
}

bool needs_a_tie_break(const SingleMemberLaw& law, const std::vector<Votes>& votes, const SecondRound& second = kNone) {
  return !elect_member(law, {votes}, second, nullptr).has_value();
}

const SingleMemberLaw kPlurality{.districts = 1};
const SingleMemberLaw kTwoRounds{.districts = 1, .rounds = 2};

TEST(SingleMember, MostVotesWin) {
  EXPECT_EQ(elected(kPlurality, {10, 12, 11}), (MemberElection{1, false, false}));
  EXPECT_EQ(elected(kPlurality, {0, 0, 1}), (MemberElection{2, false, false}));
}

TEST(SingleMember, WithoutVotesTheSeatStaysVacant) {
  EXPECT_EQ(elected(kPlurality, {0, 0}), MemberElection{});
  EXPECT_EQ(elected(kTwoRounds, {0, 0}), MemberElection{});
}

TEST(SingleMember, TiesWaitForWhoSettlesThem) {
  EXPECT_TRUE(needs_a_tie_break(kPlurality, {5, 7, 7}));
  EXPECT_FALSE(needs_a_tie_break(kPlurality, {5, 5, 7}));
  EXPECT_EQ(elected(kPlurality, {5, 7, 7}), (MemberElection{1, true, false}));
  const SingleMemberLaw more{.districts = 1, .ties = TieOrder::more_votes};
  EXPECT_EQ(elected(more, {5, 7, 7}, kNone, -1, {900, 100, 101}), (MemberElection{2, true, false}));
}

TEST(SingleMember, AgainstAllLeavesTheSeatVacantWhereTheLawSaysSo) {
  const SingleMemberLaw vacates{.districts = 1, .against_all = AgainstAll::vacates};
  EXPECT_EQ(elected(kPlurality, {10, 9, 30}, kNone, 2).winner, 0);
  EXPECT_EQ(elected(vacates, {10, 9, 30}, kNone, 2).winner, -1);
  EXPECT_EQ(elected(vacates, {10, 9, 11}, kNone, 2).winner, -1);
  EXPECT_EQ(elected(vacates, {10, 9, 10}, kNone, 2).winner, 0);  // no more than the first candidate
}

TEST(SingleMember, AMajorityNeedsNoSecondRound) {
  EXPECT_EQ(elected(kTwoRounds, {51, 30, 19}), (MemberElection{0, false, false}));
  EXPECT_EQ(elected(kTwoRounds, {30, 0, 0}), (MemberElection{0, false, false}));
  const SingleMemberLaw forty{.districts = 1, .rounds = 2, .majority = {2, 5}};
  EXPECT_EQ(elected(forty, {41, 30, 29}), (MemberElection{0, false, false}));
}

TEST(SingleMember, HalfIsNoMajorityAndVotesAgainstAllCount) {
  const SecondRound first_wins = [](int one, int other) {
    EXPECT_EQ(one, 0);
    EXPECT_EQ(other, 1);
    return std::pair<Votes, Votes>{2, 1};
  };
  EXPECT_EQ(elected(kTwoRounds, {50, 30, 20}, first_wins), (MemberElection{0, false, true}));
  EXPECT_EQ(elected(kTwoRounds, {50, 30, 20}, first_wins, 2), (MemberElection{0, false, true}));
}

TEST(SingleMember, TheTwoFirstMeetAgainAndTheSecondCanWin) {
  const SecondRound second_wins = [](int one, int other) {
    EXPECT_EQ(one, 1);
    EXPECT_EQ(other, 3);
    return std::pair<Votes, Votes>{40, 60};
  };
  EXPECT_EQ(elected(kTwoRounds, {10, 40, 15, 35}, second_wins), (MemberElection{3, false, true}));
  EXPECT_EQ(elected(kTwoRounds, {10, 35, 15, 40}, second_wins), (MemberElection{3, false, true}));
}

TEST(SingleMember, ATieForTheSecondPlaceIsSettled) {
  const SecondRound meet = [](int one, int other) { return std::pair<Votes, Votes>{one, other}; };
  EXPECT_TRUE(needs_a_tie_break(kTwoRounds, {40, 20, 20, 20}, meet));
  EXPECT_EQ(elected(kTwoRounds, {40, 20, 20, 20}, meet), (MemberElection{1, true, true}));  // 0 meets 1
  const SingleMemberLaw fewer{.districts = 1, .rounds = 2, .ties = TieOrder::fewer_votes};
  EXPECT_EQ(elected(fewer, {40, 20, 20, 20}, meet, -1, {9, 8, 7, 6}), (MemberElection{3, true, true}));
  EXPECT_EQ(elected(fewer, {25, 25, 25, 25}, meet, -1, {9, 6, 7, 8}), (MemberElection{2, true, true}));  // 1 meets 2
}

TEST(SingleMember, ATieForTheFirstPlaceOfTwoIsNone) {
  const SecondRound meet = [](int, int) { return std::pair<Votes, Votes>{3, 4}; };
  EXPECT_FALSE(needs_a_tie_break(kTwoRounds, {40, 40, 20}, meet));
  EXPECT_EQ(elected(kTwoRounds, {40, 40, 20}, meet), (MemberElection{1, false, true}));
}

TEST(SingleMember, ATieOfTheSecondRoundIsSettled) {
  const SecondRound even = [](int, int) { return std::pair<Votes, Votes>{50, 50}; };
  EXPECT_TRUE(needs_a_tie_break(kTwoRounds, {40, 35, 25}, even));
  EXPECT_EQ(elected(kTwoRounds, {40, 35, 25}, even), (MemberElection{0, true, true}));
}

FirstRound first_round(const std::vector<Votes>& votes, TieBreaker& ties, const Fraction& majority = {1, 2}) {
  return decide_first_round(majority, {votes}, &ties).value();
}

// 51 of 100 are more than half; 50 are not.
TEST(FirstRound, ElectsAMajority) {
  TieBreaker ties(TieOrder::listed_first, {});
  EXPECT_EQ(first_round({30, 51, 19}, ties), (FirstRound{1, {}}));
  EXPECT_EQ(first_round({30, 50, 20}, ties), (FirstRound{-1, {0, 1}}));
  EXPECT_EQ(first_round({30, 50, 20}, ties, {2, 5}), (FirstRound{1, {}}));
  EXPECT_EQ(first_round({0, 7, 0}, ties, {1, 1}), (FirstRound{1, {}})) << "alone";
  EXPECT_EQ(first_round({0, 0}, ties), FirstRound{});
  EXPECT_EQ(first_round({45, 10, 45}, ties, {2, 5}), (FirstRound{-1, {0, 2}}))
      << "two with 45 % are not elected by 40 %";
  EXPECT_FALSE(ties.has_decided());
}

TEST(FirstRound, RecordsATieForTheSecondPlace) {
  TieBreaker ties(TieOrder::listed_first, {});
  EXPECT_EQ(first_round({30, 40, 30}, ties), (FirstRound{-1, {0, 1}, true}));
  EXPECT_EQ(ties.settled(), (std::vector<SettledTie>{{.lists = {0, 2}, .winners = {0}}}));
  EXPECT_FALSE(decide_first_round({1, 2}, {std::vector<Votes>{30, 40, 30}}, nullptr)) << "it waits";
}

}  // namespace
}  // namespace hemicycle
