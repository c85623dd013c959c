#include "models/seats/worksheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hemicycle {
namespace {

using testing::ElementsAre;

// 1,000 votes for 10 seats at 100 votes: 5 + 3 + 1 whole, remainders 60, 10, 30; one left over.
TEST(QuotaSheet, SharesWholeQuotasAndRanksRemainders) {
  const QuotaSheet sheet =
      worksheet(LargestRemainder{}, std::vector<Votes>{560, 310, 130}, std::vector<Seats>{6, 3, 1});
  EXPECT_EQ(sheet.quota.votes, 1000);
  EXPECT_EQ(sheet.quota.parts, 10);
  ASSERT_EQ(sheet.lines.size(), 3u);
  EXPECT_EQ(sheet.lines[0].whole, 5);
  EXPECT_EQ(sheet.lines[0].remainder, 600);
  EXPECT_EQ(sheet.lines[0].left_over, 1);
  EXPECT_EQ(sheet.left, 1);
  EXPECT_THAT(sheet.by_remainder, ElementsAre(0, 2, 1));
  EXPECT_TRUE(explains(sheet));
}

TEST(QuotaSheet, DoesNotExplainWhatRemaindersDoNotGive) {
  EXPECT_FALSE(explains(worksheet(LargestRemainder{}, std::vector<Votes>{560, 310, 130}, std::vector<Seats>{5, 3, 2})));
  EXPECT_FALSE(explains(worksheet(LargestRemainder{}, std::vector<Votes>{560, 310, 130}, std::vector<Seats>{7, 2, 1})));
}

// 480 / (6 + 2) = 60 votes a seat: 5, 1 and 1 whole quotas are one more than the seats, and the first has no remainder.
TEST(QuotaSheet, ExplainsSeatsTakenBackFromTheSmallestRemainders) {
  const std::vector<Votes> votes{300, 100, 80};
  const QuotaSheet sheet = worksheet(LargestRemainder{Quota::imperiali}, votes, std::vector<Seats>{4, 1, 1});
  EXPECT_EQ(sheet.left, -1);
  EXPECT_EQ(sheet.lines[0].left_over, -1);
  EXPECT_TRUE(explains(sheet));
  EXPECT_FALSE(explains(worksheet(LargestRemainder{Quota::imperiali}, votes, std::vector<Seats>{5, 1, 0})));
}

// D'Hondt, 4 seats: 60, 40, 30, 20 | 20, 15.
TEST(QuotientSheet, NamesTheLastSeatsAndTheNextOnes) {
  const QuotientSheet sheet =
      worksheet(HighestAverages{}, std::vector<Votes>{60, 40, 0}, std::vector<Seats>{3, 1, 0}, 2);
  ASSERT_EQ(sheet.lines.size(), 2u);
  EXPECT_EQ(*sheet.lines[0].last, (Quotient{20, 1}));
  EXPECT_EQ(sheet.lines[0].next, (Quotient{15, 1}));
  ASSERT_EQ(sheet.last.size(), 2u);
  EXPECT_EQ(sheet.last[0].quotient, (Quotient{30, 1}));
  EXPECT_EQ(sheet.last[1].quotient, (Quotient{20, 1}));
  ASSERT_EQ(sheet.next.size(), 2u);
  EXPECT_EQ(sheet.next[0].list, 1);
  EXPECT_EQ(sheet.next[0].quotient, (Quotient{20, 1}));
  EXPECT_TRUE(explains(sheet));
  EXPECT_FALSE(explains(worksheet(HighestAverages{}, std::vector<Votes>{60, 40}, std::vector<Seats>{4, 0})));
}

// 100 / 2^0.9 = 53.589 and 100 / 3^0.9 = 37.204, beside 45.
TEST(QuotientSheet, RoundsPowersOfDivisors) {
  const HighestAverages power{Divisor::dhondt_power, {7, 5}, {9, 10}};
  const QuotientSheet sheet = worksheet(power, std::vector<Votes>{100, 45}, std::vector<Seats>{2, 1});
  EXPECT_TRUE(explains(sheet));
  EXPECT_EQ(*sheet.lines[0].last, (Quotient{53'589, 1000}));
  EXPECT_EQ(sheet.lines[0].next, (Quotient{37'204, 1000}));
  EXPECT_EQ(*sheet.lines[1].last, (Quotient{45, 1}));
}

TEST(Worksheet, IsEmptyWhereNobodyHasAVote) {
  EXPECT_TRUE(worksheet(LargestRemainder{}, std::vector<Votes>{0, 0}, std::vector<Seats>{0, 0}).lines.empty());
  EXPECT_TRUE(worksheet(HighestAverages{}, std::vector<Votes>{0, 0}, std::vector<Seats>{0, 0}).lines.empty());
}

}  // namespace
}  // namespace hemicycle
