#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>

#include "models/base/contracts.hpp"
#include "models/seats/quotient.hpp"
#include "models/seats/systems/link.hpp"
#include "models/seats/systems/placement.hpp"

namespace hemicycle {

namespace {

const HighestAverages& averages_of(const Method& method) {
  EXPECTS(has_shares(method));
  return std::get<HighestAverages>(method);
}

/// The places with the largest of some quotients, all of them where several are equal; none of an empty table.
std::vector<std::size_t> largest(const std::vector<std::pair<std::size_t, Quotient>>& quotients) {
  std::vector<std::size_t> best;
  Quotient most;
  for (const auto& [place, quotient] : quotients) {
    if (best.empty() || quotient > most) {
      most = quotient;
      best = {place};
    } else if (quotient == most) {
      best.push_back(place);
    }
  }
  return best;
}

std::vector<int> numbers_of(const std::vector<std::size_t>& places) { return {places.begin(), places.end()}; }

/// Levelling seats on the way to their districts.
class Levelling {
 public:
  Levelling(const DistrictSeats& districts, NationalResult& nation, TierElection& election)
      : nation_(nation),
        election_(election),
        placed_(districts.seats),
        seats_(nationwide(placed_, nation.seats.size())) {
    for (const TierDistrict& district : election.system.districts) left_.push_back(district.levelling);
    for (std::size_t p = 0; p < seats_.size(); ++p) wanted_.push_back(nation.seats[p] - seats_[p]);
  }

  SeatTable place_all() {
    while (true) {
      pass_on();
      std::vector<std::size_t> next = next_lists();
      if (next.empty()) break;
      const std::size_t list = next.size() == 1 || !is_contested(next) ? next.front() : chosen_list(next);
      place(list, chosen_district(list));
    }
    nation_.seats = std::move(seats_);
    return std::move(placed_);
  }

 private:
  /// What the next seat of the list in the district has of its valid votes.
  [[nodiscard]] Quotient share(std::size_t list, std::size_t d) const {
    const DistrictTally& tally = election_.votes.districts[d];
    const HighestAverages& method = averages_of(election_.system.district_tier->method);
    Quotient quotient = next_quotient(method, tally.votes[list], placed_[d][list]);
    quotient.denominator *= tally.valid;
    return quotient;
  }

  [[nodiscard]] Quotient national(std::size_t list) const {
    const HighestAverages& method = averages_of(election_.system.national_tier->method);
    return next_quotient(method, election_.votes.nation.votes[list], seats_[list]);
  }

  /// Whether the list has votes where there are levelling seats left.
  [[nodiscard]] bool has_place(std::size_t list) const {
    for (std::size_t d = 0; d < left_.size(); ++d) {
      if (left_[d] > 0 && election_.votes.districts[d].votes[list] > 0) return true;
    }
    return false;
  }

  /// Seats of lists without a place go to the next national quotients of the others.
  void pass_on() {
    Seats passing = 0;
    std::vector<Votes> votes = votes_of(nation_.takes_part, election_.votes.nation.votes);
    std::vector<Seats> held(votes.size());
    for (std::size_t p = 0; p < votes.size(); ++p) {
      if (votes[p] > 0 && has_place(p)) {
        held[p] = seats_[p] + wanted_[p];
        continue;
      }
      passing += std::exchange(wanted_[p], 0);
      votes[p] = 0;
    }
    if (passing == 0) return;
    const LinkedDistribution distribution{.votes = votes, .seats = sum_of(held) + passing, .held = held};
    const std::vector<Seats> seats =
        distribute_linked(election_.system.national_tier->method, Link::within, distribution, election_.ties);
    for (std::size_t p = 0; p < votes.size(); ++p) wanted_[p] += seats[p] - held[p];
  }

  /// The lists with the largest national quotient of those that have levelling seats to get.
  [[nodiscard]] std::vector<std::size_t> next_lists() const {
    std::vector<std::pair<std::size_t, Quotient>> quotients;
    for (std::size_t p = 0; p < wanted_.size(); ++p) {
      if (wanted_[p] > 0) quotients.emplace_back(p, national(p));
    }
    return largest(quotients);
  }

  [[nodiscard]] std::vector<std::size_t> strongest_districts(std::size_t list) const {
    std::vector<std::pair<std::size_t, Quotient>> shares;
    for (std::size_t d = 0; d < left_.size(); ++d) {
      if (left_[d] > 0 && election_.votes.districts[d].votes[list] > 0) shares.emplace_back(d, share(list, d));
    }
    return largest(shares);
  }

  /// Whether it matters which of these lists comes first: some district has fewer seats left than lists that go there.
  [[nodiscard]] bool is_contested(const std::vector<std::size_t>& lists) const {
    std::vector<Seats> asked(left_.size());
    for (const std::size_t list : lists) {
      for (const std::size_t d : strongest_districts(list)) ++asked[d];
    }
    for (std::size_t d = 0; d < left_.size(); ++d) {
      if (asked[d] > left_[d]) return true;
    }
    return false;
  }

  [[nodiscard]] std::size_t chosen_list(const std::vector<std::size_t>& lists) {
    const std::vector<Votes>& votes = election_.votes.nation.votes;
    return static_cast<std::size_t>(election_.place_ties.choose(numbers_of(lists), 1, votes).front());
  }

  [[nodiscard]] std::size_t chosen_district(std::size_t list) {
    const std::vector<std::size_t> best = strongest_districts(list);
    if (best.size() == 1) return best.front();
    std::vector<Votes> votes;
    for (const DistrictTally& tally : election_.votes.districts) votes.push_back(tally.votes[list]);
    const std::size_t first = election_.place_ties.settled().size();
    const int winner = election_.place_ties.choose(numbers_of(best), 1, votes).front();
    election_.place_ties.rename(first, std::vector<int>(votes.size(), static_cast<int>(list)));
    return static_cast<std::size_t>(winner);
  }

  void place(std::size_t list, std::size_t d) {
    election_.placed.push_back({list, d, national(list), share(list, d)});
    ++placed_[d][list];
    ++seats_[list];
    --wanted_[list];
    --left_[d];
  }

  NationalResult& nation_;
  TierElection& election_;
  SeatTable placed_;
  std::vector<Seats> seats_;   ///< one a list, in all districts
  std::vector<Seats> left_;    ///< levelling seats, one a district
  std::vector<Seats> wanted_;  ///< levelling seats that a list has still to get
};

}  // namespace

SeatTable place(const ToStrongestDistricts& /*rule*/, const DistrictSeats& districts, NationalResult& nation,
                TierElection& election) {
  return Levelling(districts, nation, election).place_all();
}

}  // namespace hemicycle
