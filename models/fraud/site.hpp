#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "models/base/columns.hpp"
#include "models/electorate/electorate.hpp"
#include "models/random/address.hpp"
#include "models/votes/ballots.hpp"

namespace hemicycle {

/// Room in which mechanisms compute, kept between units so that none allocates. Piles are the parties, then the invalid
/// ballots, then those at home.
struct FraudScratch {
  explicit FraudScratch(int parties = 0)
      : pools(parties + 2),
        taken(parties + 2),
        added(parties + 2),
        shares(parties + 2),
        remainders(2 * parties + 4),
        single(4) {}

  Columns pools;
  Columns taken;
  Columns added;
  Columns shares;
  Columns remainders;
  Columns single;
};

/// What a mechanism keeps from unit to unit of a block.
struct FraudMemory {
  BallotBlock protocol;  ///< of CopiedProtocol: the last one that can be copied
  Columns has_protocol;  ///< 1 where there is one
  Columns left;          ///< of Carousel: ballots that are still to be cast
  Columns chosen;        ///< of Carousel and VoteBuying: registered voters of all units chosen, and of those behind
};

/// A unit of an election, in the replicates of a block, as a mechanism finds it.
struct Site {
  const Replicates& replicates;
  const Unit& unit;
  std::uint32_t series;  ///< place of the mechanism in the scenario
  ConstColumn strength;  ///< 0 where the unit is not touched; else the share drawn, or 1
  BallotBlock& ballots;
  FraudScratch& scratch;
  FraudMemory& memory;

  [[nodiscard]] int parties() const { return ballots.votes.count(); }
  [[nodiscard]] std::size_t rows() const { return static_cast<std::size_t>(replicates.count); }
};

/// Where a mechanism draws its whole ballots: slots 0 to 4 parties + 15 of a unit are apart.
[[nodiscard]] Address counts_address(const Site& site, std::uint32_t slot);

/// Voters who are on the roll and got no ballot.
void count_at_home(const Site& site, Column at_home);

/// Shares out whole ballots over piles in proportion to their sizes, by largest remainder; where all are empty, to the
/// first. No pile gets more than its size where `ballots` is not more than all of them hold.
///
/// @param sizes  one column a pile; overwritten where all are empty
void split(const Site& site, ConstColumn ballots, int piles, Columns& sizes, Columns& parts);

/// Sets the numbers of valid votes and of ballots cast to what the piles hold.
void sum_up(const Site& site, ConstColumn invalid);

}  // namespace hemicycle
