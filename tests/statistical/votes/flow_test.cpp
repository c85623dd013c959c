// Flows of voters follow their law, and the same one whatever the pieces in which the nation votes.

#include <vector>

#include <gtest/gtest.h>

#include "tests/statistical/votes/moments.hpp"

namespace hemicycle {
namespace {

const VoteModel kFixed{FixedShares{}, {}, {}};

/// 20 % of the first list stay at home, 10 % go to the second; 5 % of those at home vote for the third.
Flow flow_of(std::size_t regions, std::optional<double> concentration = {}) {
  const std::vector<FlowRow> rows{{0, {0.7, 0.1, 0, 0, 0.2}}, {4, {0, 0, 0.05, 0, 0.95}}};
  return {.rows = std::vector<std::vector<FlowRow>>(regions, rows), .concentration = concentration};
}

std::vector<double> sampled(const Electorate& electorate, const Flow& flow, const Quantity& quantity) {
  Drawing drawing(ElectionSampler(electorate, kFixed, FixedTurnout{}, {}, {}, {flow}));
  return collect(drawing, 100, quantity);
}

Quantity votes_of(int party) {
  return [party](const Tallies& tallies, std::size_t r) { return tallies.honest.votes[party][r]; };
}

/// 10,000 voters, 6,000 ballots; 3,000, 2,000 and 1,000 votes, in one piece or in four stations of two regions.
std::vector<Electorate> nations() {
  const std::vector<double> shares{0.5, 1.0 / 3.0, 1.0 / 6.0};
  return {nation_of(10'000, 0.6, 0.0, shares),
          electorate_of({region_of("a", 0, 0.6, shares, {1000, 3000}), region_of("b", 0, 0.6, shares, {4000, 2000})})};
}

TEST(Flow, IsMultinomialInAnyPieces) {
  for (const Electorate& electorate : nations()) {
    const Flow flow = flow_of(electorate.regions.size());
    const std::string what = std::to_string(electorate.regions.size()) + " regions";
    expect_moments(sampled(electorate, flow, votes_of(0)), 2100.0, 3000 * 0.7 * 0.3, what + ", first");
    expect_moments(sampled(electorate, flow, votes_of(1)), 2300.0, 3000 * 0.1 * 0.9, what + ", second");
    expect_moments(sampled(electorate, flow, votes_of(2)), 1200.0, 4000 * 0.05 * 0.95, what + ", third");
  }
}

TEST(Flow, KeepsTheSincereBallotsApart) {
  for (const Electorate& electorate : nations()) {
    Drawing with(ElectionSampler(electorate, kFixed, FixedTurnout{}, {}, {}, {flow_of(electorate.regions.size())}));
    Drawing without(electorate, kFixed);
    EXPECT_EQ(votes_in(with.block(0).sincere, 7), votes_in(without.block(0).honest, 7));
  }
}

// Uncertain rows: Dirichlet(20 row), so that the first list keeps a Beta(14, 6) share of its voters.
TEST(Flow, HasUncertainRowsThatAllRegionsShare) {
  for (const Electorate& electorate : nations()) {
    const double variance = 0.7 * 0.3 / 21.0;
    const double kept = 3000.0 * 3000.0 * variance + 3000.0 * (0.7 * 0.3 - variance);
    expect_moments(sampled(electorate, flow_of(electorate.regions.size(), 20.0), votes_of(0)), 2100.0, kept, "kept");
  }
}

}  // namespace
}  // namespace hemicycle
