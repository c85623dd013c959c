// Laws of flows of voters, alone and one after another: generated cases, rows of 0 and 1, empty stations, full turnout
// and one party among them.

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/conservation.hpp"
#include "tests/support/electorates.hpp"
#include "tests/support/random_fraud.hpp"

namespace hemicycle {
namespace {

constexpr unsigned kExamples = 60;

/// An electorate and up to three flows in it.
struct Example {
  explicit Example(unsigned number)
      : random(number), electorate(RandomFraud(number).electorate()), name("example " + std::to_string(number)) {
    while (flows.size() < 1 + number % 3) flows.push_back(flow());
  }

  [[nodiscard]] Drawing drawing(std::vector<Flow> with) const {
    return Drawing(ElectionSampler(electorate, VoteModel{DirichletShares{50.0}, {}, 20.0}, BetaTurnout{10.0}, {}, {},
                                   std::move(with)));
  }

  std::mt19937_64 random;
  Electorate electorate;
  std::vector<Flow> flows;
  std::string name;

 private:
  /// A row whose shares are often 0 or 1.
  FlowRow row(int from, std::size_t options) {
    FlowRow row{from, std::vector<double>(options)};
    double sum = 0.0;
    for (double& share : row.to) sum += share = random() % 2 == 0 ? 0.0 : static_cast<double>(random() % 100);
    if (sum == 0.0) sum = row.to[random() % options] = 1.0;
    for (double& share : row.to) share /= sum;
    return row;
  }

  Flow flow() {
    const std::size_t options = electorate.parties.size() + 2;
    Flow flow;
    for (std::size_t region = 0; region < electorate.regions.size(); ++region) {
      std::vector<FlowRow>& rows = flow.rows.emplace_back();
      for (int from = 0; from < static_cast<int>(options); ++from) {
        if (random() % 2 == 0) rows.push_back(row(from, options));
      }
    }
    if (random() % 3 == 0) flow.concentration = 5.0;
    if (random() % 3 == 0) flow.whole = WholeVoters::expected;
    return flow;
  }
};

TEST(Flows, ConserveVoters) {
  for (unsigned i = 0; i < kExamples; ++i) {
    const Example example(i);
    Drawing drawing = example.drawing(example.flows);
    const Tallies& tallies = drawing.block(0);
    expect_conserved(tallies.sincere, Roll::binds, example.name);
    expect_conserved(tallies.honest, Roll::binds, example.name);
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      ASSERT_EQ(tallies.honest.registered()[r], tallies.sincere.registered()[r]) << example.name;
    }
  }
}

TEST(Flows, LeaveSincereVotesAlone) {
  for (unsigned i = 0; i < kExamples; ++i) {
    const Example example(i);
    Drawing with = example.drawing(example.flows);
    Drawing without = example.drawing({});
    expect_equal(with.block(1).sincere, without.block(1).honest, kBlockSize, 0, example.name);
  }
}

TEST(Flows, OfThoseWhoStayChangeNothing) {
  for (unsigned i = 0; i < kExamples; ++i) {
    Example example(i);
    for (Flow& flow : example.flows) {
      for (std::vector<FlowRow>& rows : flow.rows) {
        for (FlowRow& row : rows) {
          row.to.assign(row.to.size(), 0.0);
          row.to[static_cast<std::size_t>(row.from)] = 1.0;
        }
      }
    }
    Drawing drawing = example.drawing(example.flows);
    const Tallies& tallies = drawing.block(1);
    expect_equal(tallies.honest, tallies.sincere, kBlockSize, 0, example.name);
  }
}

TEST(Flows, OfAReplicateAloneAreThoseOfItsBlock) {
  for (unsigned i = 0; i < kExamples; ++i) {
    const Example example(i);
    Drawing block = example.drawing(example.flows);
    Drawing part = example.drawing(example.flows);
    const Tallies& whole = block.block(3);
    for (const auto& [row, count] : {std::pair{0, 4}, {137, 1}, {101, 77}}) {
      const Tallies& rows = part.rows(3 * kBlockSize + static_cast<std::uint64_t>(row), count, best_instruction_set());
      expect_equal(rows.honest, whole.honest, count, row, example.name);
    }
  }
}

TEST(Flows, AreTheSameUnderEveryInstructionSet) {
  for (unsigned i = 0; i < kExamples; ++i) {
    const Example example(i);
    Drawing plain = example.drawing(example.flows);
    Drawing fast = example.drawing(example.flows);
    const Tallies& expected = plain.rows(512, kBlockSize, InstructionSet::scalar);
    for (const InstructionSet set : {InstructionSet::sse2, InstructionSet::avx2}) {
      if (!is_available(set)) continue;
      expect_equal(fast.rows(512, kBlockSize, set).honest, expected.honest, kBlockSize, 0, example.name);
    }
  }
}

}  // namespace
}  // namespace hemicycle
