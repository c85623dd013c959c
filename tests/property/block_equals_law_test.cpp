// Whatever the kernels settle, the law settles the same: seats, admitted lists, ties and vacant seats of 100,000
// generated elections (lists 1 to 40 and houses 1 to 5,000 log-uniform; ties, near-ties, zeros and giants always among
// them) under 400 laws, on every instruction set and for any number of rows. HEMICYCLE_LAWS says how many laws
// otherwise: scripts/test_long.sh takes 40,000, ten million elections.

#include <cstddef>
#include <cstdlib>
#include <vector>

#include <gtest/gtest.h>

#include "models/seats/allocate.hpp"
#include "models/seats/allocate_block.hpp"

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

constexpr std::uint64_t kSeed = 20210110;

struct Case {
  ElectoralSystem system;
  std::vector<Tally> tallies;
  BallotBlock ballots;
};

Case random_case(Dice& dice) {
  const auto parties = static_cast<int>(dice.log_uniform(1, 40));
  Case result{random_system(dice, parties), {}, BallotBlock(parties)};
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    result.tallies.push_back(random_tally(dice, random_votes(dice, parties)));
    const Tally& tally = result.tallies.back();
    for (int p = 0; p < parties; ++p) {
      result.ballots.votes[p][r] = static_cast<double>(tally.votes[static_cast<std::size_t>(p)]);
    }
    result.ballots.valid()[r] = static_cast<double>(tally.valid);
    result.ballots.cast()[r] = static_cast<double>(tally.cast);
    result.ballots.registered()[r] = static_cast<double>(tally.registered);
  }
  return result;
}

std::vector<Seating> by_law(const Case& one) {
  std::vector<Seating> seatings;
  for (std::size_t r = 0; r < one.tallies.size(); ++r) {
    seatings.push_back(allocate(one.system, one.tallies[r], Lot{kSeed, 1'000 + r}));
  }
  return seatings;
}

bool equal(const SeatBlock& block, std::size_t r, const Seating& seating) {
  for (int p = 0; p < block.seats.count(); ++p) {
    const auto i = static_cast<std::size_t>(p);
    if (block.seats[p][r] != seating.seats[i]) return false;
    if (block.admitted[p][r] != (seating.admitted[i] ? 1.0 : 0.0)) return false;
  }
  return block.vacant()[r] == seating.vacant && block.tied()[r] == (seating.tied ? 1.0 : 0.0);
}

void expect_equal(const Case& one, const std::vector<Seating>& seatings, const Replicates& replicates) {
  SeatBlock block(one.ballots.votes.count());
  allocate_block(one.system, one.ballots, replicates, block);
  for (int row = 0; row < replicates.count; ++row) {
    const auto r = static_cast<std::size_t>(row);
    if (equal(block, r, seatings[r])) continue;
    std::vector<Seats> got;
    for (int p = 0; p < block.seats.count(); ++p) got.push_back(static_cast<Seats>(block.seats[p][r]));
    ADD_FAILURE() << describe(one.system) << "\n"
                  << describe(one.tallies[r]) << "\nlaw    " << describe(seatings[r].seats) << " tied "
                  << seatings[r].tied << " vacant " << seatings[r].vacant << "\nkernel " << describe(got) << " tied "
                  << block.tied()[r] << " vacant " << block.vacant()[r] << " on " << name(replicates.instructions);
    return;
  }
}

int laws() {
  const char* wanted = std::getenv("HEMICYCLE_LAWS");
  return wanted == nullptr ? 400 : std::atoi(wanted);
}

TEST(BlockEqualsLaw, OnEveryInstructionSet) {
  Dice dice(kSeed);
  ASSERT_GT(laws(), 0);
  for (int example = 0; example < laws(); ++example) {
    const Case one = random_case(dice);
    const std::vector<Seating> seatings = by_law(one);
    for (const InstructionSet set : {InstructionSet::scalar, InstructionSet::sse2, InstructionSet::avx2}) {
      if (!is_available(set)) continue;
      expect_equal(one, seatings, {.seed = kSeed, .first = 1'000, .count = kBlockSize, .instructions = set});
    }
    if (HasFailure()) return;
  }
}

TEST(BlockEqualsLaw, ForAnyNumberOfRows) {
  Dice dice(kSeed + 1);
  for (int example = 0; example < 20; ++example) {
    const Case one = random_case(dice);
    const std::vector<Seating> seatings = by_law(one);
    for (const int count : {1, 2, 3, 5, 64, 65, 255}) {
      expect_equal(one, seatings,
                   {.seed = kSeed, .first = 1'000, .count = count, .instructions = best_instruction_set()});
    }
  }
}

}  // namespace
}  // namespace hemicycle
