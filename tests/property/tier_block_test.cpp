// A block under a law of several tiers gives what the law gives in every replicate, whether kernels settle its
// districts or not.

#include <cstddef>
#include <vector>

#include <gtest/gtest.h>

#include "models/seats/allocate_block.hpp"
#include "models/seats/systems/allocate_tiers.hpp"
#include "models/seats/systems/presets.hpp"

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

constexpr std::uint64_t kSeed = 5;

/// A nation of some districts in every row of a block.
struct Case {
  ElectoralSystem system;
  std::vector<TierVotes> rows;
  std::vector<BallotBlock> districts;
  BallotBlock nation;
};

void add(const DistrictTally& tally, std::size_t row, BallotBlock& ballots) {
  for (std::size_t p = 0; p < tally.votes.size(); ++p) {
    ballots.votes[static_cast<int>(p)][row] += static_cast<double>(tally.votes[p]);
  }
  ballots.valid()[row] += static_cast<double>(tally.valid);
  ballots.cast()[row] += static_cast<double>(tally.valid);
}

TierVotes random_rows(Dice& dice, int parties, std::size_t districts) {
  TierVotes votes;
  votes.nation.votes.resize(static_cast<std::size_t>(parties));
  for (std::size_t d = 0; d < districts; ++d) {
    DistrictTally& tally = votes.districts.emplace_back(DistrictTally{});
    for (int p = 0; p < parties; ++p) {
      tally.votes.push_back(dice.once_in(8) ? 0 : dice.once_in(2) ? dice.below(20) : dice.log_uniform(1, 1'000'000));
      tally.valid += tally.votes.back();
      votes.nation.votes[static_cast<std::size_t>(p)] += tally.votes.back();
    }
    votes.nation.valid += tally.valid;
  }
  votes.nation.cast = votes.nation.valid;
  return votes;
}

Case random_case(Dice& dice, TierPreset preset_name) {
  const auto parties = static_cast<int>(dice.between(1, 7));
  const auto districts = static_cast<std::size_t>(dice.between(1, 5));
  PresetNumbers numbers;
  numbers.seats = static_cast<Seats>(dice.between(1, 60));
  numbers.method = dice.once_in(2) ? Method{HighestAverages{Divisor::sainte_lague}} : Method{HighestAverages{}};
  numbers.levelling_seats = static_cast<Seats>(districts);
  Case result{{}, {}, std::vector<BallotBlock>(districts, BallotBlock(parties)), BallotBlock(parties)};
  if (preset_name == TierPreset::mmp_overhang_kept) numbers.bonus = FixedBonus{numbers.seats / 5};
  result.system.tiers = preset(preset_name, numbers);
  const bool is_iceland = preset_name == TierPreset::districts_plus_levelling_iceland;
  if (is_iceland) result.system.tiers->placement = ToStrongestDistricts{};
  result.system.tiers->most_growth = 3;
  result.system.list.threshold.share = {dice.between(0, 3) * 4, 100};
  result.system.list.ties = dice.once_in(2) ? TieOrder::lot : TieOrder::listed_first;
  for (std::size_t d = 0; d < districts; ++d) {
    TierDistrict district{static_cast<Seats>(dice.between(0, 12)), dice.between(1, 1000), {}};
    if (is_iceland) district.levelling = 1;
    if (preset_name == TierPreset::mmp_germany_2020) {
      for (int p = 0; p < parties; ++p) district.direct.push_back(static_cast<Seats>(dice.below(4)));
    }
    result.system.tiers->districts.push_back(district);
  }
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    result.rows.push_back(random_rows(dice, parties, districts));
    for (std::size_t d = 0; d < districts; ++d) {
      add(result.rows[r].districts[d], r, result.districts[d]);
      add(result.rows[r].districts[d], r, result.nation);
    }
  }
  return result;
}

TEST(TierBlock, EqualsTheLaw) {
  Dice dice(kSeed);
  for (int example = 0; example < 40; ++example) {
    constexpr TierPreset presets[] = {TierPreset::list_pr_districts, TierPreset::mmp_germany_2020,
                                      TierPreset::districts_plus_levelling_norway, TierPreset::mmp_overhang_kept,
                                      TierPreset::districts_plus_levelling_iceland};
    const Case one = random_case(dice, presets[example % 5]);
    SeatBlock block(one.nation.votes.count());
    const Replicates replicates{.seed = kSeed, .first = 77, .count = 250, .instructions = best_instruction_set()};
    allocate_block(one.system, one.nation, replicates, block, one.districts);
    for (std::size_t r = 0; r < 250; ++r) {
      const TierSeating law =
          allocate(*one.system.tiers, {one.system.list, one.system.wins_nothing}, one.rows[r], Lot{kSeed, 77 + r});
      Seats house = law.vacant;
      for (std::size_t p = 0; p < law.seats.size(); ++p) {
        ASSERT_EQ(block.seats[static_cast<int>(p)][r], law.seats[p]) << "example " << example << ", row " << r;
        ASSERT_EQ(block.admitted[static_cast<int>(p)][r], law.admitted[p]) << "example " << example << ", row " << r;
        house += law.seats[p];
      }
      ASSERT_EQ(block.vacant()[r], law.vacant) << "example " << example << ", row " << r;
      ASSERT_EQ(block.tied()[r], !law.ties.empty()) << "example " << example << ", row " << r;
      ASSERT_EQ(block.house()[r], house) << "example " << example << ", row " << r;
    }
  }
}

}  // namespace
}  // namespace hemicycle
