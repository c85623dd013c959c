// Small houses by brute force: of all ways to share out the seats, the law finds the one that the definition of the
// divisor method allows, and reports a tie exactly where it allows several.

#include <algorithm>
#include <cstddef>

#include <gtest/gtest.h>

#include "models/seats/allocate.hpp"

#include "tests/support/exact_oracle.hpp"
#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

/// All ways to give `left` seats to the lists from `list` on that the oracle does not call wrong.
void collect_right(const HighestAverages& method, const std::vector<Votes>& votes, Seats left, std::size_t list,
                   std::vector<Seats>& seats, std::vector<std::vector<Seats>>& found) {
  if (list + 1 == votes.size()) {
    seats[list] = left;
    if (judge(method, votes, seats) != Verdict::wrong) found.push_back(seats);
    return;
  }
  for (Seats given = 0; given <= left; ++given) {
    seats[list] = given;
    collect_right(method, votes, left - given, list + 1, seats, found);
  }
}

TEST(BruteForce, FindsWhatTheLawFinds) {
  Dice dice(14);
  for (int example = 0; example < 60; ++example) {
    const auto lists = static_cast<int>(dice.between(1, 4));
    std::vector<Votes> votes;
    for (int i = 0; i < lists; ++i) votes.push_back(dice.between(1, 30));
    const auto house = static_cast<Seats>(dice.between(1, 8));
    for (const HighestAverages& method : all_divisors()) {
      std::vector<Seats> seats(votes.size());
      std::vector<std::vector<Seats>> found;
      collect_right(method, votes, house, 0, seats, found);
      const Seating seating = allocate(plain_system(method, house), {votes, 0, 0, 0}, {});
      const std::string where = describe(Method(method)) + ", " + std::to_string(house) + " seats, " + describe(votes);
      EXPECT_NE(std::ranges::find(found, seating.seats), found.end()) << where;
      EXPECT_EQ(seating.tied, found.size() > 1) << where;
    }
  }
}

}  // namespace
}  // namespace hemicycle
