// Laws of ballots that hold under any mechanisms, alone and one after another: generated cases.

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/conservation.hpp"
#include "tests/support/electorates.hpp"
#include "tests/support/random_fraud.hpp"

namespace hemicycle {
namespace {

constexpr unsigned kExamples = 12;  // of each kind

const VoteModel kVotes{DirichletShares{50.0}, {}, 20.0};
const TurnoutModel kTurnout{BetaTurnout{10.0}};

Drawing drawing_of(const Electorate& electorate, std::vector<Mechanism> fraud, std::optional<Observers> observers) {
  return Drawing(ElectionSampler(electorate, kVotes, kTurnout, std::move(fraud), std::move(observers)));
}

/// Whether no mechanism reports turnouts above one.
Roll roll_under(const std::vector<Mechanism>& fraud) {
  return std::ranges::any_of(fraud, may_exceed_roll) ? Roll::may_be_exceeded : Roll::binds;
}

/// Calls check(generator, mechanisms, name) for every kind alone, then for kinds that follow each other.
template <class Check>
void for_examples(const Check& check) {
  for (std::size_t kind = 0; kind < kFraudKinds; ++kind) {
    for (unsigned example = 0; example < kExamples; ++example) {
      RandomFraud random(example);
      std::vector<Mechanism> alone{random.mechanism(kind)};
      check(random, std::move(alone), "kind " + std::to_string(kind) + ", example " + std::to_string(example));
    }
  }
  for (unsigned example = 0; example < 4 * kExamples; ++example) {
    RandomFraud random(1000 + example);
    check(random, random.mechanisms(4), "four kinds, example " + std::to_string(example));
  }
}

TEST(Fraud, ConservesBallots) {
  for_examples([](RandomFraud& random, std::vector<Mechanism> fraud, const std::string& name) {
    const Roll roll = roll_under(fraud);
    Drawing drawing = drawing_of(random.electorate(), std::move(fraud), random.observers());
    expect_conserved(drawing.block(0).reported, roll, name);
  });
}

TEST(Fraud, LeavesHonestBallotsAlone) {
  for_examples([](RandomFraud& random, std::vector<Mechanism> fraud, const std::string& name) {
    Drawing with = drawing_of(random.electorate(), std::move(fraud), random.observers());
    Drawing without = drawing_of(random.electorate(), {}, std::nullopt);
    expect_equal(with.block(1).honest, without.block(1).honest, kBlockSize, 0, name);
  });
}

TEST(Fraud, OfNothingChangesNothing) {
  for_examples([](RandomFraud& random, std::vector<Mechanism> fraud, const std::string& name) {
    for (Mechanism& mechanism : fraud) mechanism = idle(std::move(mechanism));
    Drawing drawing = drawing_of(random.electorate(), std::move(fraud), random.observers());
    const Tallies& tallies = drawing.block(1);
    expect_equal(tallies.reported, tallies.honest, kBlockSize, 0, name);
  });
}

// Draws belong to places in the list: with the first one idle, the second does what it does alone in second place.
TEST(Fraud, OfNothingLeavesTheDrawsOfOthersAlone) {
  for_examples([](RandomFraud& random, std::vector<Mechanism> fraud, const std::string& name) {
    const Mechanism nothing = RollInflation{Selection{.regions = std::vector<bool>(3, true)}, FixedAmount{0.0}};
    std::vector<Mechanism> behind_idle{idle(fraud.front()), fraud.back()};
    std::vector<Mechanism> behind_nothing{nothing, fraud.back()};
    const auto observers = random.observers();
    Drawing one = drawing_of(random.electorate(), std::move(behind_idle), observers);
    Drawing other = drawing_of(random.electorate(), std::move(behind_nothing), observers);
    expect_equal(one.block(1).reported, other.block(1).reported, kBlockSize, 0, name);
  });
}

// Of a block the touched replicates are moved side by side; a replicate alone is not.
TEST(Fraud, OfAReplicateAloneIsThatOfItsBlock) {
  for_examples([](RandomFraud& random, std::vector<Mechanism> fraud, const std::string& name) {
    const auto observers = random.observers();
    Drawing block = drawing_of(random.electorate(), fraud, observers);
    Drawing part = drawing_of(random.electorate(), std::move(fraud), observers);
    const Tallies& whole = block.block(3);
    for (const auto& [row, count] : {std::pair{0, 4}, {137, 1}, {138, 1}, {101, 77}}) {
      const Tallies& rows = part.rows(3 * kBlockSize + static_cast<std::uint64_t>(row), count, best_instruction_set());
      expect_equal(rows.reported, whole.reported, count, row, name);
    }
  });
}

TEST(Fraud, IsTheSameUnderEveryInstructionSet) {
  for_examples([](RandomFraud& random, std::vector<Mechanism> fraud, const std::string& name) {
    const auto observers = random.observers();
    Drawing plain = drawing_of(random.electorate(), fraud, observers);
    Drawing fast = drawing_of(random.electorate(), std::move(fraud), observers);
    const Tallies& expected = plain.rows(512, kBlockSize, InstructionSet::scalar);
    for (const InstructionSet set : {InstructionSet::sse2, InstructionSet::avx2}) {
      if (!is_available(set)) continue;
      expect_equal(fast.rows(512, kBlockSize, set).reported, expected.reported, kBlockSize, 0, name);
    }
  });
}

}  // namespace
}  // namespace hemicycle
