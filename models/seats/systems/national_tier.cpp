#include "models/seats/systems/national_tier.hpp"

#include <algorithm>
#include <cstddef>

#include "models/base/contracts.hpp"
#include "models/seats/systems/link.hpp"

namespace hemicycle {

namespace {

std::vector<Votes> national_votes(const NationalTier& tier, const DistrictSeats& districts,
                                  const TierElection& election) {
  switch (tier.votes) {
    case NationalVotes::all:
      return votes_of(election.admission.nationwide, election.votes.nation.votes);
    case NationalVotes::unspent:
      return votes_of(election.admission.nationwide, districts.unspent);
    case NationalVotes::own_ballots:
      EXPECTS(election.votes.national_ballots);
      return votes_of(election.can_win, election.votes.national_ballots->votes);
  }
  EXPECTS(false);
  return {};
}

/// [seats] of the distribution, those that its lists hold included.
Seats seats_of(const NationalTier& tier, Seats held, Seats apart, Seats unfilled) {
  switch (tier.count) {
    case NationalSeats::whole_house:
      return tier.seats - apart;
    case NationalSeats::on_top:
      return tier.seats + (tier.link == Link::beside ? 0 : held);
    case NationalSeats::unfilled:
      return unfilled + (tier.link == Link::beside ? 0 : held);
  }
  EXPECTS(false);
  return 0;
}

/// [seats] of lists that take no part, as far as the law leaves them.
std::vector<Seats> held_apart(const std::vector<Seats>& held, const std::vector<Votes>& votes,
                              const TierElection& election) {
  std::vector<Seats> apart(held.size());
  for (std::size_t p = 0; p < held.size(); ++p) {
    const bool has_list = election.votes.nation.votes[p] > 0;
    const bool is_kept = !election.system.winners_without_votes_only || !has_list;
    if (votes[p] == 0 && is_kept) apart[p] = held[p];
  }
  return apart;
}

}  // namespace

NationalResult share_out_nation(const NationalTier& tier, const DistrictSeats& districts,
                                const std::vector<Seats>& held, const std::vector<Seats>& proportional,
                                TierElection& election) {
  const std::vector<Votes> votes = national_votes(tier, districts, election);
  const std::vector<Seats> apart = held_apart(held, votes, election);
  std::vector<Seats> minimum = held;
  for (std::size_t p = 0; p < held.size(); ++p) minimum[p] = std::max(held[p], proportional[p]);
  minimum = held_by_voted(minimum, votes);

  LinkedDistribution distribution{.votes = votes, .held = minimum};
  distribution.seats = seats_of(tier, sum_of(minimum), sum_of(apart), districts.unfilled);
  distribution.uncompensated = tier.uncompensated;
  if (tier.bonus) distribution.bonus.emplace(LinkedBonus{*tier.bonus, election.votes.nation.valid});
  distribution.largest = limit_of_growth(election.system, distribution.seats);
  if (tier.votes == NationalVotes::own_ballots && election.votes.national_ballots->valid > 0 && tier.seats > 0) {
    distribution.quota_base = QuotaBase{election.votes.national_ballots->valid, tier.seats};
  }
  NationalResult result{distribute_linked(tier.method, tier.link, distribution, election.ties), {}};
  for (std::size_t p = 0; p < held.size(); ++p) {
    result.seats[p] += apart[p];
    result.takes_part.push_back(votes[p] > 0);
  }
  return result;
}

}  // namespace hemicycle
