#include "models/seats/systems/allocate_tiers.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "models/base/contracts.hpp"
#include "models/seats/admission.hpp"
#include "models/seats/systems/district_tier.hpp"
#include "models/seats/systems/national_tier.hpp"
#include "models/seats/systems/placement.hpp"
#include "models/seats/systems/tier_election.hpp"
#include "models/seats/threshold.hpp"

namespace hemicycle {

namespace {

/// Direct seats as won in this election, else as the law states them.
SeatTable direct_seats(const TierSystem& system, const TierVotes& votes) {
  if (!votes.direct.empty()) return votes.direct;
  const std::size_t parties = votes.nation.votes.size();
  SeatTable direct;
  for (const TierDistrict& district : system.districts) {
    direct.push_back(district.direct);
    direct.back().resize(parties);
  }
  return direct;
}

/// Lists that can win seats; without votes there is no list, only winners of districts.
std::vector<bool> lists_that_can_win(const TierRules& rules, std::size_t parties) {
  std::vector<bool> can_win(parties, true);
  for (std::size_t p = 0; p < rules.wins_nothing.size(); ++p) can_win[p] = !rules.wins_nothing[p];
  return can_win;
}

/// The districts as far as the threshold asks for them.
std::vector<DistrictVotes> districts_of_threshold(const Threshold& threshold, const TierVotes& votes) {
  std::vector<DistrictVotes> districts;
  if (!asks_districts(threshold)) return districts;
  for (const DistrictTally& tally : votes.districts) districts.push_back({.votes = tally.votes, .valid = tally.valid});
  return districts;
}

Admission admitted_lists(const TierRules& rules, TierElection& election) {
  const TierVotes& votes = election.votes;
  const std::vector<DistrictVotes> asked = districts_of_threshold(rules.list.threshold, votes);
  Admission admission = admit(rules.list, rules.wins_nothing, votes.nation, election.ties, asked);
  const Seats enough = election.system.direct_seats_for_entry;
  if (enough == 0) return admission;
  const std::vector<Seats> direct = nationwide(election.direct, election.parties());
  for (std::size_t p = 0; p < direct.size(); ++p) {
    if (!election.can_win[p] || votes.nation.votes[p] == 0 || direct[p] < enough) continue;
    admission.admitted[p] = true;
    admission.nationwide[p] = true;
    for (std::vector<bool>& row : admission.by_district) row[p] = true;
  }
  return admission;
}

/// [seats] won directly that are not among the seats of a list.
Seats uncovered_seats(const TierElection& election, const SeatTable& by_district, const std::vector<Seats>& seats) {
  const bool is_placed = std::holds_alternative<OverItsDistricts>(election.system.placement);
  Seats sum = 0;
  if (is_placed) {
    for (std::size_t d = 0; d < by_district.size(); ++d) {
      for (std::size_t p = 0; p < seats.size(); ++p) {
        sum += std::max<Seats>(0, election.direct[d][p] - by_district[d][p]);
      }
    }
    return sum;
  }
  const std::vector<Seats> direct = nationwide(election.direct, seats.size());
  for (std::size_t p = 0; p < seats.size(); ++p) sum += std::max<Seats>(0, direct[p] - seats[p]);
  return sum;
}

/// An election up to who is admitted.
TierElection opened(const TierSystem& system, const TierRules& rules, const TierVotes& votes, const Lot& lot) {
  EXPECTS(!system.districts.empty() && system.districts.size() == votes.districts.size());
  TierElection election{.system = system,
                        .votes = votes,
                        .direct = direct_seats(system, votes),
                        .can_win = lists_that_can_win(rules, votes.nation.votes.size()),
                        .admission = {},
                        .ties = TieBreaker(rules.list.ties, lot),
                        .magnitude_ties = TieBreaker(rules.list.ties, lot, {.stage = Stage::tie_break, .unit = 2}),
                        .place_ties = TieBreaker(rules.list.ties, lot, {.stage = Stage::tie_break, .unit = 1})};
  election.admission = admitted_lists(rules, election);
  return election;
}

DistrictSeats district_seats(TierElection& election, const EarlierDistricts* earlier) {
  if (!election.system.district_tier) return {{}, election.direct, election.direct, {}, 0};
  const DistrictTier& tier = *election.system.district_tier;
  const auto admits_as_before = [&] {
    return earlier->admission.nationwide == election.admission.nationwide &&
           earlier->admission.by_district == election.admission.by_district;
  };
  const bool are_known = earlier != nullptr && (!tier.threshold_binds || admits_as_before());
  return are_known ? share_out_anew(tier, earlier->changed, earlier->seats, election)
                   : share_out_districts(tier, election);
}

}  // namespace

std::optional<EarlierDistricts> districts_of(const TierSystem& system, const TierRules& rules, const TierVotes& votes) {
  const auto& nation = system.national_tier;
  const bool counts_what_is_left =
      nation && (nation->count == NationalSeats::unfilled || nation->votes == NationalVotes::unspent);
  if (!system.district_tier || counts_what_is_left || rules.list.ties == TieOrder::lot) return std::nullopt;
  if (system.district_tier->magnitudes.by != MagnitudesBy::statute) return std::nullopt;
  TierElection election = opened(system, rules, votes, {});
  DistrictSeats seats = share_out_districts(*system.district_tier, election);
  return EarlierDistricts{std::move(election.admission), std::move(seats), 0};
}

TierSeating allocate(const TierSystem& system, const TierRules& rules, const TierVotes& votes, const Lot& lot,
                     const EarlierDistricts* earlier) {
  const std::size_t parties = votes.nation.votes.size();
  TierElection election = opened(system, rules, votes, lot);
  const DistrictSeats districts = district_seats(election, earlier);
  NationalResult nation{nationwide(districts.seats, parties), {}};
  if (system.national_tier) {
    nation = share_out_nation(*system.national_tier, districts, nation.seats,
                              nationwide(districts.proportional, parties), election);
  }
  TierSeating seating;
  seating.by_district =
      std::visit([&](const auto& rule) { return place(rule, districts, nation, election); }, system.placement);
  seating.seats = std::move(nation.seats);
  seating.admitted = std::move(election.admission.admitted);
  seating.vacant = std::max<Seats>(0, system.stated_house() - sum_of(seating.seats));
  seating.uncovered = uncovered_seats(election, seating.by_district, seating.seats);
  seating.placed = std::move(election.placed);
  seating.ties = election.ties.settled();
  const std::vector<SettledTie>& places = election.place_ties.settled();
  seating.ties.insert(seating.ties.end(), places.begin(), places.end());
  return seating;
}

}  // namespace hemicycle
