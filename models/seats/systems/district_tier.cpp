#include "models/seats/systems/district_tier.hpp"

#include <algorithm>
#include <cstddef>

#include "models/base/wide.hpp"
#include "models/seats/quota.hpp"
#include "models/seats/systems/link.hpp"
#include "models/seats/systems/quick_distribution.hpp"

namespace hemicycle {

namespace {

std::vector<Seats> magnitudes_of(const Magnitudes& magnitudes, TierElection& election) {
  std::vector<Seats> stated;
  std::vector<Votes> people;
  for (std::size_t d = 0; d < election.system.districts.size(); ++d) {
    const TierDistrict& district = election.system.districts[d];
    stated.push_back(district.seats);
    const bool by_votes = magnitudes.by == MagnitudesBy::valid_votes;
    people.push_back(by_votes ? election.votes.districts[d].valid : district.population);
  }
  if (magnitudes.by == MagnitudesBy::statute) return stated;
  return distribute_quickly(magnitudes.method, {.votes = people, .seats = magnitudes.seats}, election.magnitude_ties);
}

/// The votes that count in a district: of lists admitted where the threshold binds, that reach its own threshold.
std::vector<Votes> counting_votes(const DistrictTier& tier, const TierElection& election, std::size_t district) {
  const DistrictTally& tally = election.votes.districts[district];
  std::vector<Votes> votes =
      votes_of(tier.threshold_binds ? election.admitted_in(district) : election.can_win, tally.votes);
  for (Votes& count : votes) {
    const Wide reached = Wide{count} * tier.own_threshold.denominator;
    if (reached < Wide{tally.valid} * tier.own_threshold.numerator) count = 0;
  }
  return votes;
}

/// Gives the bonus to the list with most votes, if any has a vote.
Seats give_bonus(Seats bonus, const std::vector<Votes>& votes, TieBreaker& ties, std::vector<Seats>& seats) {
  const Votes most = std::ranges::max(votes);
  if (most == 0 || bonus == 0) return 0;
  std::vector<int> first;
  for (std::size_t p = 0; p < votes.size(); ++p) {
    if (votes[p] == most) first.push_back(static_cast<int>(p));
  }
  if (first.size() > 1) first = ties.choose(first, 1, votes);
  seats[static_cast<std::size_t>(first.front())] += bonus;
  return bonus;
}

/// Votes that bought no seat: those above seats times the quota, rounded down.
void add_unspent(const DistrictTier& tier, const std::vector<Votes>& votes, const std::vector<Seats>& seats,
                 Seats magnitude, std::vector<Votes>& unspent) {
  const auto* remainder = std::get_if<LargestRemainder>(&tier.method);
  Votes total = 0;
  for (const Votes count : votes) total += count;
  if (remainder == nullptr || total == 0 || magnitude == 0) return;
  const QuotaSize quota = size_of(remainder->quota, total, magnitude);
  for (std::size_t p = 0; p < votes.size(); ++p) {
    unspent[p] += std::max<Votes>(0, votes[p] - static_cast<Votes>(seats[p] * quota.votes / quota.parts));
  }
}

/// The seats of one district. Winners without votes there keep their seats, which are the district's own under every
/// link but beside.
void share_out(const DistrictTier& tier, std::size_t d, TierElection& election, DistrictSeats& result) {
  const std::vector<Votes> votes = counting_votes(tier, election, d);
  const std::vector<Seats> held = held_by_voted(election.direct[d], votes);
  std::vector<Seats> apart(votes.size());
  for (std::size_t p = 0; p < apart.size(); ++p) apart[p] = election.direct[d][p] - held[p];
  const bool is_beside = tier.link == Link::beside;
  Seats left = result.magnitudes[d] - (is_beside ? 0 : sum_of(apart));
  left -= give_bonus(std::clamp<Seats>(left, 0, tier.bonus), votes, election.ties, apart);

  LinkedDistribution distribution{.votes = votes, .seats = left, .held = held, .run_off = {{}, &tier.transfers}};
  distribution.largest = limit_of_growth(election.system, distribution.seats);
  TieBreaker before = election.ties;
  const std::vector<Seats> linked = distribute_linked(tier.method, tier.link, distribution, election.ties);
  const std::vector<Seats> proportional =
      tier.link == Link::halfway ? distribute_linked(tier.method, Link::capped, distribution, before) : linked;
  for (std::size_t p = 0; p < apart.size(); ++p) {
    result.proportional[d][p] = apart[p] + proportional[p];
    result.seats[d][p] = apart[p] + linked[p];
  }
  add_unspent(tier, votes, result.seats[d], result.magnitudes[d], result.unspent);
  const Seats beside = is_beside ? sum_of(election.direct[d]) : 0;
  result.unfilled += std::max<Seats>(0, result.magnitudes[d] + beside - sum_of(result.seats[d]));
}

}  // namespace

DistrictSeats share_out_districts(const DistrictTier& tier, TierElection& election) {
  const SeatTable empty(election.system.districts.size(), std::vector<Seats>(election.parties()));
  DistrictSeats result{magnitudes_of(tier.magnitudes, election), empty, empty, std::vector<Votes>(election.parties()),
                       0};
  for (std::size_t d = 0; d < election.system.districts.size(); ++d) {
    election.ties.enter_district(static_cast<int>(d));
    share_out(tier, d, election, result);
  }
  election.ties.enter_district(-1);
  return result;
}

DistrictSeats share_out_anew(const DistrictTier& tier, std::size_t district, DistrictSeats before,
                             TierElection& election) {
  election.ties.enter_district(static_cast<int>(district));
  share_out(tier, district, election, before);
  election.ties.enter_district(-1);
  return before;
}

}  // namespace hemicycle
