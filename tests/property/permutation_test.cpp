// Anonymity: in another order on the ballot every list gets the same seats, unless a tie decided; and whether one did
// does not depend on the order either.

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include <gtest/gtest.h>

#include "models/seats/allocate.hpp"

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

std::vector<std::size_t> random_order(Dice& dice, std::size_t size) {
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = size; i > 1; --i) {
    std::swap(order[i - 1], order[static_cast<std::size_t>(dice.below(static_cast<std::int64_t>(i)))]);
  }
  return order;
}

template <typename T>
std::vector<T> in_order(const std::vector<T>& values, const std::vector<std::size_t>& order) {
  std::vector<T> result;
  if (values.empty()) return result;
  for (const std::size_t from : order) result.push_back(values[from]);
  return result;
}

ElectoralSystem in_order(ElectoralSystem system, const std::vector<std::size_t>& order) {
  system.direct = in_order(system.direct, order);
  system.wins_nothing = in_order(system.wins_nothing, order);
  system.list.threshold.share_for = in_order(system.list.threshold.share_for, order);
  system.list.threshold.exempt = in_order(system.list.threshold.exempt, order);
  return system;
}

TEST(Permutation, OfTheListsPermutesTheSeats) {
  Dice dice(7);
  int untied = 0;
  for (int example = 0; example < 4'000; ++example) {
    const auto lists = static_cast<int>(dice.log_uniform(1, 20));
    ElectoralSystem system = random_system(dice, lists);
    system.list.seats = std::min(system.list.seats, 300);
    const Tally tally = random_tally(dice, random_votes(dice, lists));
    const std::vector<std::size_t> order = random_order(dice, tally.votes.size());
    Tally other = tally;
    other.votes = in_order(tally.votes, order);

    const Seating here = allocate(system, tally, {});
    const Seating there = allocate(in_order(system, order), other, {});
    EXPECT_EQ(here.tied, there.tied) << describe(system) << "\n" << describe(tally);
    if (here.tied) continue;
    ++untied;
    EXPECT_EQ(in_order(here.seats, order), there.seats) << describe(system) << "\n" << describe(tally);
    EXPECT_EQ(in_order(here.admitted, order), there.admitted) << describe(system) << "\n" << describe(tally);
  }
  EXPECT_GT(untied, 2'000);
}

}  // namespace
}  // namespace hemicycle
