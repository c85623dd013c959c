#include "models/seats/quotient.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(Quotient, IsComparedExactlyAndNotAsADouble) {
  // 3 * (2^52 - 1) / 3 against 2^52 - 1: equal; one vote more is more, though the doubles are the same.
  const HighestAverages dhondt;
  EXPECT_EQ(next_quotient(dhondt, 3 * 1'500'000'000'000'000, 2), next_quotient(dhondt, 1'500'000'000'000'000, 0));
  EXPECT_GT(next_quotient(dhondt, 4'500'000'000'000'001, 2), next_quotient(dhondt, 1'500'000'000'000'000, 0));
}

TEST(Quotient, FollowsTheDivisorsOfEachMethod) {
  // votes 1000 at 0, 1, 2 seats held.
  const auto expect = [](const HighestAverages& method, Quotient first, Quotient second, Quotient third) {
    EXPECT_EQ(next_quotient(method, 1000, 0), first);
    EXPECT_EQ(next_quotient(method, 1000, 1), second);
    EXPECT_EQ(next_quotient(method, 1000, 2), third);
  };
  expect({Divisor::dhondt}, {1000, 1}, {1000, 2}, {1000, 3});
  expect({Divisor::sainte_lague}, {1000, 1}, {1000, 3}, {1000, 5});
  expect({Divisor::modified_sainte_lague, {7, 5}}, {1000, 7}, {1000, 15}, {1000, 25});
  expect({Divisor::danish}, {1000, 1}, {1000, 4}, {1000, 7});
  expect({Divisor::imperiali}, {1000, 2}, {1000, 3}, {1000, 4});
  expect({Divisor::huntington_hill}, {1'000'000, 0}, {1'000'000, 2}, {1'000'000, 6});
  expect({Divisor::adams}, {1000, 0}, {1000, 1}, {1000, 2});
  expect({Divisor::dean}, {1000, 0}, {3000, 4}, {5000, 12});
  expect({Divisor::stationary, {2, 5}}, {1000, 2}, {1000, 7}, {1000, 12});
}

TEST(Quotient, OverZeroStandsBeforeAllAndThenByVotes) {
  const HighestAverages adams{Divisor::adams};
  EXPECT_GT(next_quotient(adams, 1, 0), next_quotient(adams, kMaxVotes, 1));
  EXPECT_GT(next_quotient(adams, 6, 0), next_quotient(adams, 5, 0));
  EXPECT_EQ(next_quotient(adams, 5, 0), next_quotient(adams, 5, 0));
}

TEST(Quotient, OutgrowsNothing) {
  // Cross products of 2^120 and more; both pairs differ in their last digit only.
  const Wide big = Wide{1} << 118;
  EXPECT_LT((Quotient{big, big + 1}), (Quotient{big + 1, big + 2}));
  EXPECT_GT((Quotient{big + 1, big}), (Quotient{big + 2, big + 1}));
  EXPECT_EQ((Quotient{2 * big, 2 * (big - 1)}), (Quotient{big, big - 1}));
}

// Estonia's divisors (s + 1)^0.9: 1024 votes with one seat bid 1024 / 2^0.9 = 2^9.1 = 548.7. For the square root, where
// 8 / sqrt(4) = 4 / sqrt(1), one vote of 2^51 decides.
TEST(CompareNext, IsExactForPowers) {
  const HighestAverages estonia{.divisor = Divisor::dhondt_power, .power = {9, 10}};
  EXPECT_EQ(compare_next(estonia, {1024, 1}, {512, 0}), std::strong_ordering::greater);
  EXPECT_EQ(compare_next(estonia, {1024, 1}, {549, 0}), std::strong_ordering::less);
  EXPECT_EQ(compare_next(estonia, {1024, 1}, {548, 0}), std::strong_ordering::greater);
  const HighestAverages root{.divisor = Divisor::dhondt_power, .power = {1, 2}};
  EXPECT_EQ(compare_next(root, {8, 3}, {4, 0}), std::strong_ordering::equal);
  constexpr Votes kMany = Votes{1} << 51;
  EXPECT_EQ(compare_next(root, {2 * kMany, 3}, {kMany, 0}), std::strong_ordering::equal);
  EXPECT_EQ(compare_next(root, {2 * kMany, 3}, {kMany - 1, 0}), std::strong_ordering::greater);
  EXPECT_EQ(compare_next(root, {2 * kMany - 1, 3}, {kMany, 0}), std::strong_ordering::less);
  EXPECT_EQ(compare_next(root, {0, 0}, {1, 50'000}), std::strong_ordering::less);
}

}  // namespace
}  // namespace hemicycle
