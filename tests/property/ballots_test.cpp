// Laws of ballots that hold for any electorate, models and mechanisms: generated cases.

#include <cmath>
#include <cstddef>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/conservation.hpp"
#include "tests/support/electorates.hpp"
#include "tests/support/random_fraud.hpp"

namespace hemicycle {
namespace {

constexpr int kExamples = 150;

/// A scenario for test number `example`, from one party in an empty nation to stations under two mechanisms.
class Example {
 public:
  explicit Example(int example) : random_(static_cast<unsigned>(example)) {
    parties_ = 1 + below(7);
    std::vector<Region> regions;
    const std::size_t count = 1 + below(3);
    for (std::size_t r = 0; r < count; ++r) regions.push_back(region(r, example % 3 == 0));
    if (count == 1 && example % 2 == 0) regions.front().id.clear();
    electorate = electorate_of(std::move(regions));
    votes = vote_model();
    turnout = turnout_model();
    fraud = {stuffing(), transfer(), stuffing()};
    std::ostringstream text;
    text << "example " << example << ": " << parties_ << " parties, " << count << " regions, votes "
         << votes.national.index() << ", turnout " << turnout.index();
    name = text.str();
  }

  Electorate electorate;
  VoteModel votes;
  TurnoutModel turnout;
  std::vector<Mechanism> fraud;
  std::string name;

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }
  double unit() { return static_cast<double>(below(1001)) / 1000.0; }  // 0 and 1 included

  std::vector<double> shares() {
    std::vector<double> weights(parties_);
    double sum = 0.0;
    for (double& weight : weights) sum += weight = below(4) == 0 ? 0.0 : unit();
    if (sum == 0.0) sum = weights.front() = 1.0;
    for (double& weight : weights) weight /= sum;
    return weights;
  }

  Region region(std::size_t number, bool has_stations) {
    std::vector<Votes> stations;
    for (std::size_t s = has_stations ? 1 + below(4) : 0; s > 0; --s) {
      stations.push_back(static_cast<Votes>(below(5) * below(400)));
    }
    const auto registered = static_cast<Votes>(below(5) * below(3'000'000));
    Region region = region_of("r" + std::to_string(number), registered, unit(), shares(), std::move(stations));
    region.invalid = below(5) == 0 ? unit() : 0.1 * unit();
    return region;
  }

  VoteModel vote_model() {
    VoteModel model;
    switch (below(4)) {
      case 0:
        model.national = FixedShares{};
        break;
      case 1:
        model.national = DirichletShares{std::vector<double>{0.01, 1.0, 50.0, 2000.0}[below(4)]};
        break;
      case 2:
        model.national = LogisticNormalShares{diagonal_factor(parties_, 2.0 * unit()), 5.0};
        break;
      default:
        model.national = drawn_shares(shares());
        break;
    }
    if (below(2) == 0) model.regional_sd.assign(parties_, unit());
    const std::vector<double> concentrations{0.01, 5.0, 40.0, INFINITY};
    if (below(4) != 0) model.station_concentration = concentrations[below(4)];
    return model;
  }

  TurnoutModel turnout_model() {
    switch (below(3)) {
      case 0:
        return FixedTurnout{};
      case 1:
        return BetaTurnout{0.5 + 100.0 * unit()};
      default:
        return LogitNormalTurnout{unit(), unit(), unit()};
    }
  }

  Amount amount() {
    if (below(2) == 0) return FixedAmount{unit()};
    return HalfNormalAmount{unit()};
  }

  Selection where() {
    Selection selection{std::vector<bool>(electorate.regions.size()), unit()};
    for (std::size_t r = 0; r < selection.regions.size(); ++r) selection.regions[r] = below(3) != 0;
    return selection;
  }

  Mechanism stuffing() { return Stuffing{static_cast<int>(below(parties_)), where(), amount()}; }

  Mechanism transfer() {
    Transfer transfer{static_cast<int>(below(parties_)), {}, where(), amount()};
    for (int p = 0; p < static_cast<int>(parties_); ++p) {
      if (p != transfer.beneficiary && below(3) != 0) transfer.victims.push_back(p);
    }
    return transfer;
  }

  std::mt19937_64 random_;
  std::size_t parties_ = 1;
};

TEST(Ballots, AreConservedHonestAndReported) {
  for (int i = 0; i < kExamples; ++i) {
    const Example example(i);
    Drawing drawing(example.electorate, example.votes, example.turnout, example.fraud);
    const Tallies& tallies = drawing.block(i);
    expect_conserved(tallies.honest, Roll::binds, example.name);
    expect_conserved(tallies.reported, Roll::binds, example.name);
  }
}

TEST(Ballots, HaveARollThatNoMechanismChanges) {
  for (int i = 0; i < kExamples; ++i) {
    const Example example(i);
    Drawing drawing(example.electorate, example.votes, example.turnout, example.fraud);
    const Tallies& tallies = drawing.block(i);
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      ASSERT_EQ(tallies.honest.registered()[r], tallies.reported.registered()[r]) << example.name;
      ASSERT_EQ(tallies.honest.cast()[r] - tallies.honest.valid()[r],
                tallies.reported.cast()[r] - tallies.reported.valid()[r])
          << example.name;
      ASSERT_LE(tallies.honest.cast()[r], tallies.reported.cast()[r]) << example.name;
    }
  }
}

TEST(Ballots, HonestOnesDoNotDependOnFraud) {
  for (int i = 0; i < kExamples; ++i) {
    const Example example(i);
    Drawing with(example.electorate, example.votes, example.turnout, example.fraud);
    Drawing without(example.electorate, example.votes, example.turnout);
    expect_equal(with.block(1).honest, without.block(1).honest, kBlockSize, 0, example.name);
  }
}

TEST(Ballots, AreTheHonestOnesWhereAmountsAreZero) {
  for (int i = 0; i < kExamples; ++i) {
    Example example(i);
    for (Mechanism& mechanism : example.fraud) {
      mechanism = idle(mechanism);
    }
    Drawing drawing(example.electorate, example.votes, example.turnout, example.fraud);
    const Tallies& tallies = drawing.block(1);
    expect_equal(tallies.reported, tallies.honest, kBlockSize, 0, example.name);
  }
}

// The first two mechanisms act in region 0 only, the last in the others: with the first two on or off, the other
// regions report the same, so the reported total moves by what moves in region 0.
TEST(Ballots, OfOtherRegionsDoNotDependOnAMechanism) {
  for (int i = 0; i < kExamples; ++i) {
    Example example(i);
    const std::size_t regions = example.electorate.regions.size();
    for (std::size_t m = 0; m < 3; ++m) {
      std::vector<bool> chosen(regions, m == 2);
      chosen[0] = m != 2;
      std::visit([&](auto& kind) { kind.where.regions = chosen; }, example.fraud[m]);
    }
    Drawing all(example.electorate, example.votes, example.turnout, example.fraud);
    std::vector<Mechanism> last_off = example.fraud;
    last_off[2] = idle(last_off[2]);
    Drawing first(example.electorate, example.votes, example.turnout, last_off);
    std::vector<Mechanism> first_off = example.fraud;
    for (std::size_t m : {0U, 1U}) first_off[m] = idle(first_off[m]);
    Drawing last(example.electorate, example.votes, example.turnout, first_off);

    const Tallies& tallies = all.block(2);
    const Tallies& with_first = first.block(2);
    const Tallies& with_last = last.block(2);
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      for (int p = 0; p < tallies.honest.votes.count(); ++p) {
        const double honest = tallies.honest.votes[p][r];
        ASSERT_EQ(tallies.reported.votes[p][r] - honest,
                  with_first.reported.votes[p][r] - honest + with_last.reported.votes[p][r] - honest)
            << example.name << ", row " << r << ", party " << p;
      }
    }
  }
}

TEST(Ballots, OfAReplicateAloneAreThoseOfItsBlock) {
  for (int i = 0; i < kExamples; ++i) {
    const Example example(i);
    Drawing block(example.electorate, example.votes, example.turnout, example.fraud);
    Drawing part(example.electorate, example.votes, example.turnout, example.fraud);
    const Tallies& whole = block.block(3);
    for (const auto& [row, count] : {std::pair{0, 4}, {137, 1}, {252, 4}, {101, 77}}) {
      const Tallies& rows = part.rows(3 * kBlockSize + static_cast<std::uint64_t>(row), count, best_instruction_set());
      expect_equal(rows.honest, whole.honest, count, row, example.name);
      expect_equal(rows.reported, whole.reported, count, row, example.name);
    }
  }
}

TEST(Ballots, AreTheSameUnderEveryInstructionSet) {
  for (int i = 0; i < kExamples; ++i) {
    const Example example(i);
    Drawing plain(example.electorate, example.votes, example.turnout, example.fraud);
    Drawing fast(example.electorate, example.votes, example.turnout, example.fraud);
    const Tallies& expected = plain.rows(512, kBlockSize, InstructionSet::scalar);
    for (const InstructionSet set : {InstructionSet::sse2, InstructionSet::avx2}) {
      if (!is_available(set)) continue;
      const Tallies& tallies = fast.rows(512, kBlockSize, set);
      expect_equal(tallies.honest, expected.honest, kBlockSize, 0, example.name);
      expect_equal(tallies.reported, expected.reported, kBlockSize, 0, example.name);
    }
  }
}

}  // namespace
}  // namespace hemicycle
