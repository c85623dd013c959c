#include "models/seats/systems/placement.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "models/seats/quotient.hpp"
#include "models/seats/systems/link.hpp"

namespace hemicycle {

namespace {

/// A claim of a list to the levelling seat of a district.
struct Claim {
  std::size_t district = 0;
  std::size_t list = 0;
  Quotient quotient;  ///< votes / (2 s + 1) against valid votes / magnitude
  Votes votes = 0;
};

/// All claims of lists that have levelling seats to get, the best first.
std::vector<Claim> claims_of(const DistrictSeats& districts, const std::vector<Seats>& wanted,
                             const TierElection& election) {
  std::vector<Claim> claims;
  for (std::size_t d = 0; d < districts.seats.size(); ++d) {
    const DistrictTally& tally = election.votes.districts[d];
    if (tally.valid == 0) continue;
    for (std::size_t p = 0; p < wanted.size(); ++p) {
      if (wanted[p] <= 0 || tally.votes[p] == 0) continue;
      const Quotient quotient{Wide{tally.votes[p]} * districts.magnitudes[d],
                              Wide{2 * districts.seats[d][p] + 1} * tally.valid};
      claims.push_back({d, p, quotient, tally.votes[p]});
    }
  }
  std::ranges::stable_sort(claims, [](const Claim& a, const Claim& b) { return a.quotient > b.quotient; });
  return claims;
}

/// Whether taking one claim could take another away.
bool compete(const Claim& a, const Claim& b) { return a.district == b.district || a.list == b.list; }

/// The claim to be met among those that are equal.
std::size_t chosen(const std::vector<Claim>& equal, TieBreaker& ties) {
  const auto is_contested = [&](const Claim& claim) {
    return std::ranges::count_if(equal, [&](const Claim& other) { return compete(claim, other); }) > 1;
  };
  if (std::ranges::none_of(equal, is_contested)) return 0;
  std::vector<int> places(equal.size());
  std::iota(places.begin(), places.end(), 0);
  std::vector<Votes> votes;
  for (const Claim& claim : equal) votes.push_back(claim.votes);
  const std::size_t first = ties.settled().size();
  const int winner = ties.choose(places, 1, votes).front();
  std::vector<int> lists;
  for (const Claim& claim : equal) lists.push_back(static_cast<int>(claim.list));
  ties.rename(first, lists);
  return static_cast<std::size_t>(winner);
}

/// The direct seats of a list in every district, or the least number that a halfway tier says.
std::vector<Seats> least_of(std::size_t list, const DistrictSeats& districts, const TierElection& election) {
  const bool is_halfway = election.system.district_tier && election.system.district_tier->link == Link::halfway;
  std::vector<Seats> least;
  for (std::size_t d = 0; d < election.direct.size(); ++d) {
    least.push_back(is_halfway ? districts.seats[d][list] : election.direct[d][list]);
  }
  return least;
}

}  // namespace

SeatTable place(const OverItsDistricts& rule, const DistrictSeats& districts, NationalResult& nation,
                TierElection& election) {
  SeatTable placed = election.direct;
  for (std::size_t p = 0; p < nation.seats.size(); ++p) {
    if (!nation.takes_part[p]) {
      if (nation.seats[p] > 0) continue;
      for (std::vector<Seats>& district : placed) district[p] = 0;
      continue;
    }
    std::vector<Votes> votes;
    for (const DistrictTally& tally : election.votes.districts) votes.push_back(tally.votes[p]);
    const std::vector<Seats> least = least_of(p, districts, election);
    const LinkedDistribution distribution{.votes = votes, .seats = nation.seats[p], .held = least};
    const Method& method = election.system.national_tier->method;
    const std::size_t first = election.place_ties.settled().size();
    const std::vector<Seats> seats = distribute_linked(method, rule.link, distribution, election.place_ties);
    election.place_ties.rename(first, std::vector<int>(votes.size(), static_cast<int>(p)));
    for (std::size_t d = 0; d < seats.size(); ++d) placed[d][p] = seats[d];
    nation.seats[p] = sum_of(seats);
  }
  return placed;
}

SeatTable place(const OneInEachDistrict& /*rule*/, const DistrictSeats& districts, NationalResult& nation,
                TierElection& election) {
  SeatTable placed = districts.seats;
  std::vector<Seats> wanted = nation.seats;
  const std::vector<Seats> held = nationwide(districts.seats, wanted.size());
  for (std::size_t p = 0; p < wanted.size(); ++p) wanted[p] -= held[p];
  std::vector<Claim> claims = claims_of(districts, wanted, election);
  std::vector<bool> is_open(placed.size(), true);
  const auto is_void = [&](const Claim& claim) { return !is_open[claim.district] || wanted[claim.list] == 0; };
  while (!claims.empty()) {
    std::vector<Claim> equal;
    for (const Claim& claim : claims) {
      if (claim.quotient != claims.front().quotient) break;
      equal.push_back(claim);
    }
    const Claim taken = equal[chosen(equal, election.place_ties)];
    ++placed[taken.district][taken.list];
    is_open[taken.district] = false;
    --wanted[taken.list];
    std::erase_if(claims, is_void);
  }
  return placed;
}

SeatTable place(const NotInDistricts& /*rule*/, const DistrictSeats& districts, NationalResult& /*nation*/,
                TierElection& election) {
  return election.system.district_tier ? districts.seats : election.direct;
}

}  // namespace hemicycle
