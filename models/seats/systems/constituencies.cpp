#include "models/seats/systems/constituencies.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace hemicycle {

namespace {

/// [ballots] of a candidate now.
Votes votes_now(const Candidate& candidate, const std::vector<double>& base_shares, const DistrictTally& district) {
  const auto p = static_cast<std::size_t>(candidate.party);
  if (base_shares[p] <= 0.0 || district.valid == 0) return candidate.votes;
  const double share = static_cast<double>(district.votes[p]) / static_cast<double>(district.valid);
  return static_cast<Votes>(std::floor(static_cast<double>(candidate.votes) * (share / base_shares[p]) + 0.5));
}

/// The candidates, by their places on the ballot, that have most votes; none where nobody has any.
std::vector<int> first_of(const std::vector<Votes>& votes) {
  const Votes most = votes.empty() ? 0 : std::ranges::max(votes);
  std::vector<int> first;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    if (most > 0 && votes[i] == most) first.push_back(static_cast<int>(i));
  }
  return first;
}

}  // namespace

DirectSeats win_constituencies(const TierSystem& system, const TierVotes& votes, TieOrder order, const Lot& lot) {
  DirectSeats direct;
  direct.by_district.assign(system.districts.size(), std::vector<Seats>(votes.nation.votes.size()));
  for (std::size_t c = 0; c < system.constituencies.size(); ++c) {
    const Constituency& constituency = system.constituencies[c];
    const auto d = static_cast<std::size_t>(constituency.district);
    std::vector<Votes> now;
    for (const Candidate& candidate : constituency.candidates) {
      now.push_back(votes_now(candidate, system.base_shares[d], votes.districts[d]));
    }
    std::vector<int> first = first_of(now);
    if (first.empty()) continue;
    if (first.size() > 1) {
      TieBreaker ties(order, lot, {.stage = Stage::district_tie_break, .unit = static_cast<std::uint32_t>(c)});
      first = ties.choose(first, 1, now);
      direct.tied = true;
    }
    const Candidate& winner = constituency.candidates[static_cast<std::size_t>(first.front())];
    ++direct.by_district[d][static_cast<std::size_t>(winner.party)];
  }
  return direct;
}

}  // namespace hemicycle
