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

}  // namespace
}  // namespace hemicycle
