#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "models/base/fraction.hpp"
#include "models/base/types.hpp"
#include "models/seats/biproportional_law.hpp"
#include "models/seats/list_tier.hpp"
#include "models/seats/systems/tier_system.hpp"

namespace hemicycle {

/// A single-member district in which several candidates have most votes; the law's tie order settles it.
struct TiedDistrict {
  std::vector<int> parties;  ///< of the candidates tied, in their order on the ballot; two or more

  friend bool operator==(const TiedDistrict&, const TiedDistrict&) = default;
};

/// What votes "against all" do where they are more than those of any candidate.
enum class AgainstAll {
  no_effect,  ///< the candidate with most votes is elected all the same
  vacates,    ///< nobody is elected
};

/// The law of districts that elect one member each, by votes that are simulated.
struct SingleMemberLaw {
  Seats districts = 0;
  int rounds = 1;              ///< 1: most votes win; 2: without a majority the two first meet again
  Fraction majority = {1, 2};  ///< of the valid votes; more than this wins in the first of two rounds
  AgainstAll against_all = AgainstAll::no_effect;
  TieOrder ties = TieOrder::listed_first;

  friend bool operator==(const SingleMemberLaw&, const SingleMemberLaw&) = default;
};

/// A law: a national list tier, beside it seats won in single-member districts and seats filled by appointment.
struct ElectoralSystem {
  ListTier list;
  std::vector<Seats> direct;                     ///< [seats] won in single-member districts, one a party; empty: none
  std::vector<bool> wins_nothing;                ///< parties such as "against all"; empty: none
  std::vector<TiedDistrict> tied_districts;      ///< one seat each
  std::optional<SingleMemberLaw> single_member;  ///< of districts with candidates; then `direct` is empty
  Seats vacant_districts = 0;                    ///< [seats] of districts that nobody won
  Seats appointed = 0;                           ///< [seats] filled outside the vote; they count in the house
  std::optional<TierSystem> tiers;  ///< several tiers; then `list` says threshold and ties, and its seats count not
  std::optional<BiproportionalSystem>
      biproportional;  ///< lists sit where their votes are; `list` has no threshold then

  /// [seats] list, direct, tied, vacant and appointed; of tiers before anything grows.
  [[nodiscard]] Seats house() const;
  /// How many districts have votes of their own that the law counts; 1: the nation as one.
  [[nodiscard]] std::size_t districts() const;
  /// Whether overhang or levelling can make the house larger.
  [[nodiscard]] bool grows() const { return tiers && tiers->grows(); }
  /// [seats] that the house cannot outgrow.
  [[nodiscard]] Seats largest_house() const { return tiers ? tiers->largest_house() + appointed : house(); }

  friend bool operator==(const ElectoralSystem&, const ElectoralSystem&) = default;
};

}  // namespace hemicycle
