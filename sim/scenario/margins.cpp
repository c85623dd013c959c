#include "sim/scenario/margins.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <variant>

#include "models/base/contracts.hpp"
#include "models/seats/margin.hpp"
#include "models/seats/threshold.hpp"

#include "sim/scenario/varied_election.hpp"

namespace hemicycle {

namespace {

bool has_majority(const Election& election, const ElectionSeats& seats, std::size_t party) {
  const Seats house = std::accumulate(seats.seats.begin(), seats.seats.end(), seats.vacant + election.appointed);
  return 2 * seats.seats[party] > house;
}

/// A party gains by ballots for it and fewer for others, and loses the other way round.
BallotFlow flow_of(int party, int other, bool gains, BallotChange change) {
  switch (change) {
    case BallotChange::added:
      return {-1, -1, gains ? party : other};
    case BallotChange::moved:
      return {-1, gains ? other : party, gains ? party : other};
    case BallotChange::removed:
      return {-1, gains ? other : party, -1};
  }
  EXPECTS(false);
  return {};
}

class MarginSearch {
 public:
  explicit MarginSearch(const Election& election) : varied_(election) {}

  std::vector<Margin> all() {
    for (std::size_t p = 0; p < election().parties.size(); ++p) {
      if (!election().contest.wins_nothing.empty() && election().contest.wins_nothing[p]) continue;
      for (const MarginGoal goal : goals_of(p)) {
        for (const BallotChange change : {BallotChange::added, BallotChange::moved, BallotChange::removed}) {
          search(static_cast<int>(p), goal, change);
        }
      }
    }
    return std::move(margins_);
  }

 private:
  const Election& election() const { return varied_.election(); }
  const ElectionSeats& before() const { return varied_.seats(); }

  std::vector<MarginGoal> goals_of(std::size_t party) const {
    std::vector<MarginGoal> goals{MarginGoal::seat_gained};
    if (before().seats[party] > 0) goals.push_back(MarginGoal::seat_lost);
    const bool is_bound =
        share_of(election().contest.tier.threshold, static_cast<int>(party)).value_or(Fraction{}).numerator > 0;
    if (is_bound) goals.push_back(before().admitted[party] ? MarginGoal::entry_lost : MarginGoal::entry_gained);
    const bool leads = has_majority(election(), before(), party);
    goals.push_back(leads ? MarginGoal::majority_lost : MarginGoal::majority_gained);
    return goals;
  }

  /// The least over all districts and all other lists, each tried only for fewer ballots than the best so far.
  void search(int party, MarginGoal goal, BallotChange change) {
    const bool is_own = change == (is_gain(goal) ? BallotChange::added : BallotChange::removed);
    std::optional<Margin> best;
    for (int other = 0; other < static_cast<int>(election().parties.size()); ++other) {
      if (is_own != (other == party)) continue;
      BallotFlow flow = flow_of(party, other, is_gain(goal), change);
      const auto districts = static_cast<int>(election().contest.districts.size());
      for (flow.district = districts == 0 ? -1 : 0; flow.district < std::max(districts, 0); ++flow.district) {
        const Votes limit = std::min(limit_of(flow), best ? best->ballots - 1 : kMaxVotes);
        const auto effect = [&](Votes ballots) { return effect_of(party, goal, flow, ballots); };
        const std::optional<Votes> fewest = fewest_ballots_in_stretches(limit, !best, effect);
        if (fewest) best = Margin{party, goal, change, *fewest, is_own ? -1 : other, flow.district};
        if (flow.district < 0) break;
      }
    }
    if (best) margins_.push_back(*best);
  }

  /// No more than a list has, than stayed at home, or, where nobody knows these, than twenty times all votes.
  Votes limit_of(const BallotFlow& flow) const {
    const Tally& tally = election().contest.tally;
    if (flow.from >= 0) return votes_in(flow.district)[static_cast<std::size_t>(flow.from)];
    return tally.registered > tally.cast ? tally.registered - tally.cast : 20 * tally.valid;
  }

  const std::vector<Votes>& votes_in(int district) const {
    const Contest& contest = election().contest;
    return district < 0 ? contest.tally.votes : contest.districts[static_cast<std::size_t>(district)].votes;
  }

  BallotEffect effect_of(int party, MarginGoal goal, const BallotFlow& flow, Votes ballots) {
    const ElectionSeats after = ballots == 0 ? before() : varied_.seats_after(flow, ballots);
    return {is_reached(static_cast<std::size_t>(party), goal, after), state_of(goal, after)};
  }

  bool is_reached(std::size_t p, MarginGoal goal, const ElectionSeats& after) const {
    switch (goal) {
      case MarginGoal::seat_gained:
        return after.seats[p] > before().seats[p];
      case MarginGoal::seat_lost:
        return after.seats[p] < before().seats[p];
      case MarginGoal::entry_gained:
      case MarginGoal::entry_lost:
        return after.admitted[p] != before().admitted[p];
      case MarginGoal::majority_gained:
      case MarginGoal::majority_lost:
        return has_majority(election(), after, p) != has_majority(election(), before(), p);
    }
    EXPECTS(false);
    return false;
  }

  /// What must change before more ballots can undo what fewer did: under divisors who is admitted, under other methods
  /// and bonuses anybody's seats too. Laws of several tiers are taken for one stretch: their number is enough, and may
  /// be more than the fewest.
  std::vector<Seats> state_of(MarginGoal goal, const ElectionSeats& after) const {
    const Contest& contest = election().contest;
    if (election().tiers || contest.biproportional) return {};
    std::vector<Seats> state(after.admitted.begin(), after.admitted.end());
    const bool is_monotone = std::holds_alternative<HighestAverages>(contest.tier.method) && !contest.tier.bonus;
    const bool is_of_seats = goal == MarginGoal::seat_gained || goal == MarginGoal::seat_lost;
    if (is_of_seats && !is_monotone) state.insert(state.end(), after.seats.begin(), after.seats.end());
    return state;
  }

  VariedElection varied_;
  std::vector<Margin> margins_;
};

}  // namespace

bool is_gain(MarginGoal goal) {
  return goal == MarginGoal::seat_gained || goal == MarginGoal::entry_gained || goal == MarginGoal::majority_gained;
}

std::vector<Margin> margins_of(const Election& election) { return MarginSearch(election).all(); }

std::vector<ThresholdRange> threshold_ranges(const Election& election) {
  const Threshold& threshold = election.contest.tier.threshold;
  const Votes base = base_of(election.contest.tier, election.contest.tally);
  if (!threshold.share_for.empty() || base == 0) return {};
  std::vector<Votes> steps = election.contest.tally.votes;
  std::erase(steps, 0);
  std::ranges::sort(steps);
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());

  Election varied = election;
  varied.contest.tier.threshold.inclusive = true;
  std::vector<ThresholdRange> ranges;
  for (const Votes votes : steps) {
    varied.contest.tier.threshold.share = reduced(votes, base);
    std::vector<Seats> seats = allocate_election(varied).seats;
    if (!ranges.empty() && ranges.back().seats == seats) {
      ranges.back().votes = votes;
    } else {
      ranges.push_back({votes, std::move(seats)});
    }
  }
  return ranges;
}

}  // namespace hemicycle
