// The fewest ballots against formulas of the literature: exact for divisors up to the tie ballot, lower bounds for
// quotas.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/scenario/margins.hpp"

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

Election election_of(const Method& method, const std::vector<Votes>& votes, Seats seats) {
  Election election;
  for (std::size_t p = 0; p < votes.size(); ++p) {
    election.parties.push_back("list" + std::to_string(p));
    election.contest.tally.valid += votes[p];
  }
  election.contest.tally.votes = votes;
  election.contest.tally.cast = election.contest.tally.valid;
  election.contest.tier.seats = seats;
  election.contest.tier.method = method;
  return election;
}

std::optional<Margin> find(const std::vector<Margin>& margins, int party, MarginGoal goal, BallotChange change) {
  const auto found = std::ranges::find_if(margins, [&](const Margin& margin) {
    return margin.party == party && margin.goal == goal && margin.change == change;
  });
  return found == margins.end() ? std::nullopt : std::optional(*found);
}

// The smallest last quotient q of another list is what list A must exceed: v_A + s > q d(w_A). One ballot fewer ties,
// which is enough for a list that stands first.
TEST(Margins, AreThoseOfTheFormulaUnderDhondt) {
  Dice dice(11);
  for (int example = 0; example < 150; ++example) {
    const std::vector<Votes> votes = usual_votes(dice, 4, 20'000);
    const Election election = election_of(HighestAverages{}, votes, 13);
    const std::vector<Seats> seats = allocate_election(election).seats;
    const std::vector<Margin> margins = margins_of(election);
    for (std::size_t a = 0; a < votes.size(); ++a) {
      Votes needed = kMaxVotes;
      for (std::size_t p = 0; p < votes.size(); ++p) {
        if (p != a && seats[p] > 0) needed = std::min(needed, votes[p] * (seats[a] + 1) / seats[p] + 1 - votes[a]);
      }
      const auto margin = find(margins, static_cast<int>(a), MarginGoal::seat_gained, BallotChange::added);
      if (needed == kMaxVotes) {
        EXPECT_FALSE(margin) << describe(votes);
        continue;
      }
      ASSERT_TRUE(margin) << describe(votes);
      EXPECT_LE(margin->ballots, needed) << describe(votes) << ", list " << a;
      EXPECT_GE(margin->ballots, needed - 1) << describe(votes) << ", list " << a;
    }
  }
}

// A overtakes the remainder seat of p with more than ((w_A - w_p + 1) T - S (v_A - v_p)) / (S - (w_A - w_p + 1))
// ballots put in; the least over all p is a lower bound, since other lists may pick the freed seat first.
TEST(Margins, AreNeverBelowTheBoundUnderHare) {
  Dice dice(12);
  const Seats house = 17;
  for (int example = 0; example < 150; ++example) {
    const std::vector<Votes> votes = usual_votes(dice, 4, 20'000);
    const Election election = election_of(LargestRemainder{}, votes, house);
    const std::vector<Seats> seats = allocate_election(election).seats;
    const std::vector<Margin> margins = margins_of(election);
    for (std::size_t a = 0; a < votes.size(); ++a) {
      double bound = 1e18;
      for (std::size_t p = 0; p < votes.size(); ++p) {
        if (p == a || seats[p] == 0) continue;
        const double lead = seats[a] - seats[p] + 1;
        const double excess =
            lead * static_cast<double>(election.contest.tally.valid) - house * static_cast<double>(votes[a] - votes[p]);
        if (house > lead) bound = std::min(bound, excess / (house - lead));
      }
      const auto margin = find(margins, static_cast<int>(a), MarginGoal::seat_gained, BallotChange::added);
      if (!margin) continue;
      EXPECT_GE(static_cast<double>(margin->ballots), bound - 1e-6) << describe(votes) << ", list " << a;
    }
  }
}

// One ballot fewer changes nothing.
TEST(Margins, AreTheFewest) {
  Dice dice(13);
  for (int example = 0; example < 60; ++example) {
    const Election election = election_of(random_method(dice), usual_votes(dice, 3, 5'000), 9);
    const std::vector<Seats> before = allocate_election(election).seats;
    for (const Margin& margin : margins_of(election)) {
      if (margin.goal != MarginGoal::seat_gained || margin.change != BallotChange::added) continue;
      for (const Votes ballots : {margin.ballots - 1, margin.ballots}) {
        Election after = election;
        after.contest.tally.votes[static_cast<std::size_t>(margin.party)] += ballots;
        after.contest.tally.valid += ballots;
        after.contest.tally.cast += ballots;
        const bool has_gained = allocate_election(after).seats[static_cast<std::size_t>(margin.party)] >
                                before[static_cast<std::size_t>(margin.party)];
        EXPECT_EQ(has_gained, ballots == margin.ballots) << describe(election.contest.tally.votes);
      }
    }
  }
}

/// The fewest ballots that change a seat of the party, by trying every number; 0: none does up to `most`.
Votes fewest_by_trial(const Election& election, int party, bool gains, BallotChange change, Votes most) {
  const auto p = static_cast<std::size_t>(party);
  const Seats before = allocate_election(election).seats[p];
  Votes fewest = 0;
  const bool is_own = change == (gains ? BallotChange::added : BallotChange::removed);
  for (std::size_t other = 0; other < election.parties.size(); ++other) {
    if (is_own != (other == p)) continue;
    const bool takes = change != BallotChange::added;
    const std::size_t from = change == BallotChange::moved ? (gains ? other : p) : other;
    const Votes limit = takes ? std::min(most, election.contest.tally.votes[from]) : most;
    for (Votes ballots = 1; ballots <= limit && (fewest == 0 || ballots < fewest); ++ballots) {
      Election after = election;
      Tally& tally = after.contest.tally;
      if (takes) tally.votes[from] -= ballots;
      if (change == BallotChange::added) tally.votes[other] += ballots;
      if (change == BallotChange::moved) tally.votes[gains ? p : other] += ballots;
      const Votes more = change == BallotChange::added ? ballots : change == BallotChange::removed ? -ballots : 0;
      tally.valid += more;
      tally.cast += more;
      const Seats seats = allocate_election(after).seats[p];
      if (gains ? seats > before : seats < before) fewest = ballots;
    }
  }
  return fewest;
}

// By trying every number, with thresholds for all and for one list: under divisors, quotas and the quota method.
TEST(Margins, AreThoseOfTryingEveryNumber) {
  Dice dice(14);
  const std::vector<Method> methods{HighestAverages{}, HighestAverages{Divisor::sainte_lague}, LargestRemainder{},
                                    QuotaMethod{}};
  for (int example = 0; example < 400; ++example) {
    const Method& method = methods[static_cast<std::size_t>(example) % methods.size()];
    Election election = election_of(method, usual_votes(dice, 4, 120), 2 + example % 5);
    if (example % 3 > 0) election.contest.tier.threshold.share = Fraction{example % 3 == 1 ? 5 : 20, 100};
    const std::vector<Margin> margins = margins_of(election);
    for (int p = 0; p < 4; ++p) {
      for (const MarginGoal goal : {MarginGoal::seat_gained, MarginGoal::seat_lost}) {
        for (const BallotChange change : {BallotChange::added, BallotChange::moved, BallotChange::removed}) {
          const auto margin = find(margins, p, goal, change);
          if (goal == MarginGoal::seat_lost && allocate_election(election).seats[static_cast<std::size_t>(p)] == 0)
            continue;
          const Votes tried = fewest_by_trial(election, p, is_gain(goal), change, 20 * election.contest.tally.valid);
          EXPECT_EQ(margin ? margin->ballots : 0, tried)
              << describe(election.contest.tally.votes) << ", list " << p << ", example " << example << ", change "
              << static_cast<int>(change);
        }
      }
    }
  }
}

}  // namespace
}  // namespace hemicycle
