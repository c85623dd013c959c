#include "models/seats/contest.hpp"

#include <cstddef>
#include <numeric>

#include "models/seats/biproportional.hpp"
#include "models/seats/list_distribution.hpp"

namespace hemicycle {

namespace {

/// Every district by itself.
std::vector<std::vector<Seats>> distribute_by_district(const Contest& contest, const Admission& admission,
                                                       TieBreaker& ties) {
  std::vector<std::vector<Seats>> by_district;
  for (std::size_t d = 0; d < contest.districts.size(); ++d) {
    ties.enter_district(static_cast<int>(d));
    const auto& admitted = admission.by_district.empty() ? admission.admitted : admission.by_district[d];
    by_district.push_back(distribute_in_district(contest.tier, admitted, contest.districts[d], ties));
  }
  return by_district;
}

ContestResult allocate_by_lists(const Contest& contest, TieBreaker& ties) {
  const std::size_t parties = contest.tally.votes.size();
  const std::vector<bool> outside = left_out(contest.tier, contest.wins_nothing, parties);
  const Admission admission = admit(contest.tier, outside, contest.tally, ties, contest.districts);
  ContestResult result;
  if (contest.districts.empty()) {
    result.seats = distribute_list_tier(contest.tier, admission, contest.tally, ties);
  } else {
    result.by_district = distribute_by_district(contest, admission, ties);
    result.seats.resize(parties);
    for (const std::vector<Seats>& district : result.by_district) {
      for (std::size_t p = 0; p < parties; ++p) result.seats[p] += district[p];
    }
  }
  result.admitted = admission.admitted;
  return result;
}

}  // namespace

ContestResult allocate(const Contest& contest, const Lot& lot) {
  TieBreaker ties(contest.tier.ties, lot);
  ContestResult result =
      contest.biproportional ? allocate_biproportional(contest, ties) : allocate_by_lists(contest, ties);
  result.vacant = contest.tier.seats - std::accumulate(result.seats.begin(), result.seats.end(), Seats{0});
  result.ties = ties.settled();
  return result;
}

}  // namespace hemicycle
