// A list without votes is never admitted and never gets a seat, and that it stands on the ballot changes nothing.

#include <algorithm>
#include <cstddef>
#include <numeric>

#include <gtest/gtest.h>

#include "models/seats/allocate.hpp"

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

TEST(ZeroLists, GetNothing) {
  Dice dice(9);
  for (int example = 0; example < 3'000; ++example) {
    const auto lists = static_cast<int>(dice.between(1, 10));
    ElectoralSystem system = random_system(dice, lists);
    system.direct.clear();
    system.tied_districts.clear();
    system.list.seats = std::min(system.list.seats, 200);
    const Tally tally = random_tally(dice, random_votes(dice, lists));
    const Seating seating = allocate(system, tally, {});
    for (std::size_t p = 0; p < tally.votes.size(); ++p) {
      if (tally.votes[p] != 0) continue;
      EXPECT_EQ(seating.seats[p], 0) << describe(system) << "\n" << describe(tally);
      EXPECT_FALSE(seating.admitted[p]) << describe(system) << "\n" << describe(tally);
    }
    const Seats given = std::accumulate(seating.seats.begin(), seating.seats.end(), Seats{0});
    EXPECT_EQ(given + seating.vacant, system.list.seats + system.vacant_districts) << describe(system);
  }
}

TEST(ZeroLists, DoNotMatterToTheOthers) {
  Dice dice(10);
  for (int example = 0; example < 300; ++example) {
    const std::vector<Votes> votes = usual_votes(dice, 5, 100);
    std::vector<Votes> more = votes;
    more.insert(more.begin() + dice.between(0, 5), 0);
    const auto house = static_cast<Seats>(dice.between(1, 50));
    for (const HighestAverages& method : all_divisors()) {
      std::vector<Seats> seats = allocated(method, more, house);
      seats.erase(std::ranges::find(more, 0) - more.begin() + seats.begin());
      EXPECT_EQ(seats, allocated(method, votes, house)) << describe(Method(method)) << describe(votes);
    }
    for (const LargestRemainder& method : all_quotas()) {
      std::vector<Seats> seats = allocated(method, more, house);
      seats.erase(std::ranges::find(more, 0) - more.begin() + seats.begin());
      EXPECT_EQ(seats, allocated(method, votes, house)) << describe(Method(method)) << describe(votes);
    }
  }
}

}  // namespace
}  // namespace hemicycle
