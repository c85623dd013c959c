#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/base/types.hpp"

namespace hemicycle {

/// Who stands in a single-member district.
struct DistrictCandidate {
  std::string id;    ///< [a-z][a-z0-9_]*, its own in the district
  std::string name;  ///< for people
  int party = 0;     ///< on whose line the seat counts; whose voters the candidate has, unless `share` is given
  std::optional<double> share;  ///< a law of its own: centre of the share of the valid votes, in (0, 1]
  double effect = 0.0;          ///< personal vote, logarithm of the ratio of shares
  double sd = 0.0;              ///< of the effect, drawn once an election; >= 0
  double struck_off = 0.0;      ///< probability of being removed from the ballot, in [0, 1]
  std::vector<int> from;        ///< of an own share: parties whose voters it is taken from; empty: all in proportion

  friend bool operator==(const DistrictCandidate&, const DistrictCandidate&) = default;
};

/// A district that elects one member.
struct SingleMemberDistrict {
  std::string id;              ///< [a-z][a-z0-9_]*
  std::string name;            ///< for people
  int region = 0;              ///< that it is a part of
  Votes registered = 1;        ///< [voters] or a weight: its part of the region's ballots; >= 1
  std::vector<double> shares;  ///< of the list votes, one a party, summing to one; empty: those of the region
  std::vector<DistrictCandidate> candidates;  ///< in the order of the ballot; at least one

  friend bool operator==(const SingleMemberDistrict&, const SingleMemberDistrict&) = default;
};

/// Where voters go whose candidate is not on the ballot: the party has none, the candidate was struck off, or did not
/// reach the second round. Shares that sum to one.
struct TransferRow {
  std::vector<double> to;  ///< one a party: to its candidate; shared like `rest` where it has none either
  double home = 0.0;       ///< they stay at home
  double rest = 1.0;       ///< in proportion to all who are on the ballot

  friend bool operator==(const TransferRow&, const TransferRow&) = default;
};

/// Votes in single-member districts, made from the list votes of the same voters.
///
/// A district has the list votes of its polling stations, or of its region times lean times exp(deviation), where lean
/// is its own share over the region's. The candidate of a party has the votes of the list times exp(effect + sd z).
/// Candidates with a share of their own have the odds share / (1 - all such shares) times exp(effect + sd z) against
/// all others together, so that without chance they have their shares. Whoever has no candidate on the ballot moves by
/// the transfers.
struct DistrictModel {
  std::vector<SingleMemberDistrict> districts;
  std::vector<double> sd;  ///< of the deviations N(0, sd^2) of a district, log scale, one a party; empty: none
  std::vector<std::optional<TransferRow>> transfers;  ///< one a party; empty: in proportion to all on the ballot
  std::optional<double> concentration;  ///< transfers ~ Dirichlet(concentration * row), once an election; empty: fixed
  int against_all = -1;                 ///< the party that is "against all" on every ballot; -1: none

  friend bool operator==(const DistrictModel&, const DistrictModel&) = default;
};

/// Options on the ballot of a district: its candidates, then "against all" where the ballot has it.
[[nodiscard]] inline int options_of(const DistrictModel& model, const SingleMemberDistrict& district) {
  return static_cast<int>(district.candidates.size()) + (model.against_all >= 0 ? 1 : 0);
}

/// The party on whose line an option counts.
[[nodiscard]] inline int party_of(const DistrictModel& model, const SingleMemberDistrict& district, int option) {
  const auto index = static_cast<std::size_t>(option);
  return index < district.candidates.size() ? district.candidates[index].party : model.against_all;
}

}  // namespace hemicycle
