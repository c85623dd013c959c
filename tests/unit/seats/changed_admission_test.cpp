#include "models/seats/changed_admission.hpp"

#include <gtest/gtest.h>

#include "tests/support/instruction_sets.hpp"

namespace hemicycle {
namespace {

ElectoralSystem law(Fraction share) {
  ElectoralSystem system;
  system.list.seats = 10;
  system.list.threshold.share = share;
  return system;
}

/// Row r gives r, 100 and 900 - r of 1,000 votes.
BallotBlock ballots() {
  BallotBlock block(3);
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    block.votes[0][r] = static_cast<double>(r);
    block.votes[1][r] = 100.0;
    block.votes[2][r] = 900.0 - static_cast<double>(r);
    block.valid()[r] = 1000.0;
    block.cast()[r] = 1100.0;
  }
  return block;
}

bool has(const RowBits& rows, int row) { return (rows[static_cast<std::size_t>(row) / 64] >> (row % 64) & 1) != 0; }

TEST(ChangedAdmission, NamesTheElectionsInWhichAnotherListPasses) {
  for (const InstructionSet set : {InstructionSet::scalar, InstructionSet::sse2, InstructionSet::avx2}) {
    const RowBits rows = changed_admission(law({5, 100}), law({7, 100}), ballots(), {.instructions = set});
    for (int r = 0; r < kBlockSize; ++r) EXPECT_EQ(has(rows, r), 50 <= r && r < 70) << r << ' ' << name(set);
  }
}

// Reaching 5 % with 50 votes is enough where the threshold is inclusive; 5 % of the ballots cast are 55.
TEST(ChangedAdmission, ComparesTheRestOfTheThresholdToo) {
  ElectoralSystem strict = law({5, 100});
  strict.list.threshold.inclusive = false;
  ElectoralSystem of_cast = law({5, 100});
  of_cast.list.threshold.base = ThresholdBase::cast;
  ElectoralSystem exempt = law({5, 100});
  exempt.list.threshold.exempt = {true, false, false};
  const auto rows = [](const ElectoralSystem& other) { return changed_admission(law({5, 100}), other, ballots(), {}); };
  for (int r = 0; r < kBlockSize; ++r) {
    EXPECT_EQ(has(rows(strict), r), r == 50) << r;
    EXPECT_EQ(has(rows(of_cast), r), 50 <= r && r < 55) << r;
    EXPECT_EQ(has(rows(exempt), r), 0 < r && r < 50) << r;
  }
}

TEST(ChangedAdmission, IsInDoubtWhereDoublesAreNotExact) {
  const RowBits rows =
      changed_admission(law({1, 10}), law({500'000'000'000'000, 5'000'000'000'000'001}), ballots(), {});
  for (int r = 0; r < kBlockSize; ++r) EXPECT_TRUE(has(rows, r)) << r;
}

TEST(ChangedAdmission, IsForLawsThatDifferInNothingElse) {
  EXPECT_TRUE(differ_in_threshold_alone(law({5, 100}), law({7, 100})));
  ElectoralSystem other = law({7, 100});
  other.list.seats = 11;
  EXPECT_FALSE(differ_in_threshold_alone(law({5, 100}), other));
}

}  // namespace
}  // namespace hemicycle
