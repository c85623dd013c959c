#include "sim/scenario/varied_election.hpp"

#include <cstddef>

namespace hemicycle {

namespace {

/// Whether nothing but the votes of a district and who is admitted nationwide decides its seats.
bool has_separate_districts(const Election& election) {
  const Contest& contest = election.contest;
  const Threshold& threshold = contest.tier.threshold;
  if (contest.districts.size() < 2 || contest.biproportional || contest.tier.guarantee) return false;
  if (threshold.any_district || threshold.own_district || threshold.every_district) return false;
  if (!election.tiers) return true;
  return election.tiers->district_tier && !election.tiers->national_tier && election.tiers->constituencies.empty() &&
         election.tiers->direct_seats_for_entry == 0 &&
         election.tiers->district_tier->magnitudes.by == MagnitudesBy::statute;
}

/// One district in place of all of them; the votes of the nation stay.
Election only_district(const Election& election, std::size_t district) {
  Election piece = election;
  piece.contest.districts = {election.contest.districts[district]};
  piece.contest.tier.seats = election.contest.districts[district].seats;
  if (piece.tiers) piece.tiers->districts = {election.tiers->districts[district]};
  piece.districts = {election.districts[district]};
  return piece;
}

void move(const BallotFlow& flow, Votes ballots, std::vector<Votes>& votes) {
  if (flow.from >= 0) votes[static_cast<std::size_t>(flow.from)] -= ballots;
  if (flow.to >= 0) votes[static_cast<std::size_t>(flow.to)] += ballots;
}

/// Lets the ballots flow. @param district  of the contest; null: nationwide
void shift(const BallotFlow& flow, Votes ballots, Contest& contest, DistrictVotes* district) {
  const Votes more = (flow.to >= 0 ? ballots : 0) - (flow.from >= 0 ? ballots : 0);
  contest.tally.valid += more;
  contest.tally.cast += more;
  move(flow, ballots, contest.tally.votes);
  if (district == nullptr) return;
  move(flow, ballots, district->votes);
  district->valid += more;
}

ElectionSeats allocated_after(const BallotFlow& flow, Votes ballots, Election& election, DistrictVotes* district,
                              const EarlierDistricts* earlier = nullptr) {
  shift(flow, ballots, election.contest, district);
  ElectionSeats seats = allocate_election(election, earlier);
  shift(flow, -ballots, election.contest, district);
  return seats;
}

}  // namespace

VariedElection::VariedElection(const Election& election) : whole_(election), before_(allocate_election(election)) {
  if (!has_separate_districts(election)) {
    if (!election.tiers) return;
    const TierRules rules{election.contest.tier, election.contest.wins_nothing};
    earlier_ = districts_of(*election.tiers, rules, tier_votes_of(election));
    return;
  }
  for (std::size_t d = 0; d < election.contest.districts.size(); ++d) {
    Election piece = only_district(election, d);
    ElectionSeats seats = allocate_election(piece);
    pieces_.push_back({std::move(piece), std::move(seats)});
  }
}

ElectionSeats VariedElection::seats_after(const BallotFlow& flow, Votes ballots) {
  const auto d = static_cast<std::size_t>(flow.district);
  if (flow.district >= 0 && !pieces_.empty()) {
    Piece& piece = pieces_[d];
    ElectionSeats own = allocated_after(flow, ballots, piece.election, &piece.election.contest.districts.front());
    if (own.admitted == before_.admitted) {
      own.vacant += before_.vacant - piece.before.vacant;
      for (std::size_t p = 0; p < own.seats.size(); ++p) {
        own.seats[p] += before_.seats[p] - piece.before.seats[p];
        own.list_seats[p] += before_.list_seats[p] - piece.before.list_seats[p];
      }
      return own;
    }
  }
  if (flow.district < 0) return allocated_after(flow, ballots, whole_, nullptr);
  if (earlier_) earlier_->changed = d;
  return allocated_after(flow, ballots, whole_, &whole_.contest.districts[d], earlier_ ? &*earlier_ : nullptr);
}

}  // namespace hemicycle
