#include "models/seats/contest.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "models/base/contracts.hpp"
#include "models/base/wide.hpp"
#include "models/seats/admission.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/guarantee.hpp"

namespace hemicycle {

namespace {

Seats sum(const std::vector<Seats>& seats) { return std::accumulate(seats.begin(), seats.end(), Seats{0}); }

/// Lists that cannot win in the distribution: the law says so, or they have their seats already.
std::vector<bool> left_out(const Contest& contest) {
  std::vector<bool> flags = contest.wins_nothing;
  flags.resize(contest.tally.votes.size());
  for (std::size_t p = 0; p < contest.fixed.size(); ++p) flags[p] = flags[p] || contest.fixed[p] > 0;
  return flags;
}

/// The votes that count in a distribution: of admitted lists, times their factors, all scaled to whole numbers.
std::vector<Votes> counting_votes(const Contest& contest, const std::vector<Votes>& votes,
                                  const std::vector<bool>& admitted) {
  std::int64_t scale = 1;
  for (const Fraction& factor : contest.vote_factors) scale = std::lcm(scale, factor.denominator);
  std::vector<Votes> counting(votes.size());
  for (std::size_t p = 0; p < votes.size(); ++p) {
    if (!admitted[p]) continue;
    const Fraction factor = contest.vote_factors.empty() ? Fraction{1, 1} : contest.vote_factors[p];
    const Wide scaled = Wide{votes[p]} * factor.numerator * (scale / factor.denominator);
    EXPECTS(scaled <= kMaxVotes);
    counting[p] = static_cast<Votes>(scaled);
  }
  return counting;
}

/// Every list starts with some seats, or a list below `at_least` exact quotas gets that many and leaves the
/// distribution; the quota stays that of all votes and seats.
std::vector<Seats> distribute_with_least(const Contest& contest, std::vector<Votes> votes, Seats seats,
                                         TieBreaker& ties) {
  const Votes total = std::accumulate(votes.begin(), votes.end(), Votes{0});
  std::vector<Seats> held(votes.size());
  for (std::size_t p = 0; p < votes.size(); ++p) {
    if (votes[p] == 0) continue;
    held[p] = contest.least.start;
    if (Wide{votes[p]} * seats >= Wide{contest.least.at_least} * total) continue;
    held[p] = contest.least.at_least;
    votes[p] = 0;
  }
  Distribution distribution{.votes = votes, .seats = seats, .held = held, .most = contest.most};
  if (contest.least.at_least > 0 && total > 0) distribution.quota_base = QuotaBase{total, seats};
  return distribute(contest.tier.method, distribution, ties);
}

std::vector<Seats> distribute_nationwide(const Contest& contest, const Admission& admission, Seats seats,
                                         TieBreaker& ties) {
  std::vector<Votes> votes = counting_votes(contest, contest.tally.votes, admission.admitted);
  if (!admission.let_in.empty()) {
    return distribute_to_admitted(contest.tier, admission, std::move(votes), seats, ties);
  }
  if (!contest.alliances.empty()) {
    return distribute(contest.tier.method, {.votes = votes, .seats = seats, .most = contest.most}, contest.alliances,
                      ties);
  }
  return distribute_with_least(contest, std::move(votes), seats, ties);
}

std::vector<Seats> distribute_district(const Contest& contest, const DistrictVotes& district,
                                       const std::vector<bool>& admitted, TieBreaker& ties) {
  const std::vector<Votes> votes = counting_votes(contest, district.votes, admitted);
  return distribute(contest.tier.method, {.votes = votes, .seats = district.seats, .most = contest.most},
                    contest.alliances, ties);
}

}  // namespace

ContestResult allocate(const Contest& contest, const Lot& lot) {
  TieBreaker ties(contest.tier.ties, lot);
  const Admission admission = admit(contest.tier, left_out(contest), contest.tally, ties);
  ContestResult result;
  result.seats = contest.fixed;
  result.seats.resize(contest.tally.votes.size());
  const auto add = [&](const std::vector<Seats>& seats) {
    for (std::size_t p = 0; p < seats.size(); ++p) result.seats[p] += seats[p];
  };
  for (const DistrictVotes& district : contest.districts) {
    result.by_district.push_back(distribute_district(contest, district, admission.admitted, ties));
    add(result.by_district.back());
  }
  if (contest.districts.empty()) {
    add(distribute_nationwide(contest, admission, contest.tier.seats - sum(contest.fixed), ties));
  }
  result.admitted = admission.admitted;
  result.vacant = contest.tier.seats - sum(result.seats);
  result.tied = ties.has_decided();
  return result;
}

}  // namespace hemicycle
