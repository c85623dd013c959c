#include "models/seats/list_distribution.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "models/base/contracts.hpp"
#include "models/base/wide.hpp"
#include "models/seats/bonus.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/guarantee.hpp"
#include "models/seats/joined_lists.hpp"

namespace hemicycle {

namespace {

template <typename T>
T sum(const std::vector<T>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), T{0});
}

/// Every list starts with some seats, or a list below `at_least` exact quotas gets that many and leaves the
/// distribution; the quota stays that of all votes and seats.
std::vector<Seats> distribute_with_least(const ListTier& tier, std::vector<Votes> votes, Seats seats,
                                         TieBreaker& ties) {
  const Votes total = sum(votes);
  std::vector<Seats> held(votes.size());
  for (std::size_t p = 0; p < votes.size(); ++p) {
    if (votes[p] == 0) continue;
    held[p] = tier.least.start;
    if (Wide{votes[p]} * seats >= Wide{tier.least.at_least} * total) continue;
    held[p] = tier.least.at_least;
    votes[p] = 0;
  }
  Distribution distribution{.votes = votes, .seats = seats, .held = held, .most = tier.at_most};
  if (tier.least.at_least > 0 && total > 0) distribution.quota_base = QuotaBase{total, seats};
  return distribute(tier.method, distribution, ties);
}

/// Lists that get fewer seats than their least number are given that (or all there are), and the others share what is
/// left, until none gets fewer.
std::vector<Seats> distribute_with_minima(const ListTier& tier, std::vector<Votes> votes, Seats seats,
                                          TieBreaker& ties) {
  std::vector<Seats> given(votes.size());
  while (true) {
    TieBreaker trial = ties;
    const Seats left = std::max<Seats>(0, seats - sum(given));
    std::vector<Seats> shared = distribute(tier.method, {.votes = votes, .seats = left, .most = tier.at_most}, trial);
    bool is_met = true;
    for (std::size_t p = 0; p < votes.size(); ++p) {
      const Seats least = std::min(tier.at_least[p], seats);
      if (votes[p] == 0 || shared[p] >= least) continue;
      is_met = false;
      given[p] = least;
      votes[p] = 0;
    }
    if (!is_met) continue;
    ties = std::move(trial);
    for (std::size_t p = 0; p < votes.size(); ++p) shared[p] += given[p];
    return shared;
  }
}

/// Shares seats over lists whose votes count, by whatever the tier has beside its method.
///
/// @param run_off  [ballots] of a second round that was held; empty: none was
std::vector<Seats> share(const ListTier& tier, const std::vector<Votes>& votes, Seats seats, TieBreaker& ties,
                         std::span<const Votes> run_off = {}) {
  if (!tier.alliances.empty()) {
    return distribute(tier.method, {.votes = votes, .seats = seats, .most = tier.at_most}, tier.alliances, ties);
  }
  if (!tier.at_least.empty()) return distribute_with_minima(tier, votes, seats, ties);
  if (tier.least != LeastSeats{}) return distribute_with_least(tier, votes, seats, ties);
  const Distribution distribution{
      .votes = votes, .seats = seats, .most = tier.at_most, .run_off = {run_off, &tier.transfers}};
  return distribute(tier.method, distribution, ties);
}

/// Takes what lists hold from the seats that they can and must have.
void lower(std::vector<Seats>& limits, const std::vector<Seats>& held) {
  for (std::size_t p = 0; p < limits.size(); ++p) limits[p] = std::max(0, limits[p] - held[p]);
}

void lower(JoinedLists& alliance, const std::vector<Seats>& held) {
  for (const int list : alliance.lists) {
    if (alliance.most) alliance.most = std::max(0, *alliance.most - held[static_cast<std::size_t>(list)]);
  }
  for (JoinedLists& group : alliance.groups) lower(group, held);
}

/// The tier with the limits that are left to lists with some seats.
ListTier beside(ListTier tier, const std::vector<Seats>& held) {
  lower(tier.at_least, held);
  lower(tier.at_most, held);
  for (JoinedLists& alliance : tier.alliances) lower(alliance, held);
  return tier;
}

std::vector<Votes> votes_of_admitted(std::vector<Votes> votes, const std::vector<bool>& admitted) {
  for (std::size_t p = 0; p < votes.size(); ++p) {
    if (!admitted[p]) votes[p] = 0;
  }
  return votes;
}

/// What is above the candidates of a list stays vacant.
void cut_to_lengths(const std::vector<Seats>& lengths, std::vector<Seats>& seats) {
  for (std::size_t p = 0; p < lengths.size(); ++p) seats[p] = std::min(seats[p], lengths[p]);
}

}  // namespace

std::vector<Votes> counting_votes(const ListTier& tier, const std::vector<Votes>& votes,
                                  const std::vector<bool>& admitted) {
  std::vector<Votes> counting = votes_of_admitted(votes, admitted);
  std::int64_t scale = 1;
  for (const Fraction& factor : tier.vote_factors) scale = std::lcm(scale, factor.denominator);
  for (std::size_t p = 0; p < tier.vote_factors.size(); ++p) {
    const Fraction& factor = tier.vote_factors[p];
    const Wide scaled = Wide{counting[p]} * factor.numerator * (scale / factor.denominator);
    EXPECTS(scaled <= kMaxVotes);
    counting[p] = static_cast<Votes>(scaled);
  }
  return counting;
}

std::vector<bool> left_out(const ListTier& tier, const std::vector<bool>& wins_nothing, std::size_t parties) {
  std::vector<bool> flags = wins_nothing;
  flags.resize(parties);
  for (std::size_t p = 0; p < tier.fixed.size(); ++p) flags[p] = flags[p] || tier.fixed[p] > 0;
  return flags;
}

std::vector<Seats> distribute_list_tier(const ListTier& tier, const Admission& admission, const Tally& tally,
                                        TieBreaker& ties) {
  const std::vector<Votes> votes = counting_votes(tier, tally.votes, admission.admitted);
  const Seats open = tier.seats - sum(tier.fixed);
  const Share by_tier = [&](const std::vector<Votes>& given, Seats left, const std::vector<Seats>& held) {
    return held.empty() ? share(tier, given, left, ties) : share(beside(tier, held), given, left, ties);
  };
  std::vector<Seats> seats;
  if (!admission.let_in.empty()) {
    seats = distribute_to_admitted(tier, admission.let_in, votes, open, ties, by_tier);
  } else if (tier.bonus) {
    const std::vector<Votes> ballots = votes_of_admitted(tally.votes, admission.admitted);
    const BonusCase given{.alliances = tier.alliances,
                          .votes = votes,
                          .valid = tally.valid + own_votes(tier.alliances),
                          .seats = open,
                          .ballots = ballots,
                          .least = tier.at_least};
    seats = distribute_with_bonus(*tier.bonus, given, ties, by_tier);
  } else {
    seats = by_tier(votes, open, {});
  }
  cut_to_lengths(tier.lengths, seats);
  for (std::size_t p = 0; p < tier.fixed.size(); ++p) seats[p] += tier.fixed[p];
  return seats;
}

std::vector<Seats> distribute_in_district(const ListTier& tier, const std::vector<bool>& admitted,
                                          const DistrictVotes& district, TieBreaker& ties) {
  std::vector<Seats> seats =
      share(tier, counting_votes(tier, district.votes, admitted), district.seats, ties, district.run_off);
  cut_to_lengths(tier.lengths, seats);
  return seats;
}

}  // namespace hemicycle
