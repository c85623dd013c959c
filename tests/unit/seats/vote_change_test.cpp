#include "models/seats/vote_change.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

Tally tally_of(std::vector<Votes> votes, Votes invalid = 0, Votes registered = 0) {
  Tally tally{std::move(votes), 0, 0, registered};
  for (const Votes of_party : tally.votes) tally.valid += of_party;
  tally.cast = tally.valid + invalid;
  return tally;
}

// Of 7 votes of 100 and 50, 4.67 and 2.33 are taken: five and two.
TEST(Change, TakesFromOthersInProportion) {
  const Tally tally = tally_of({300, 100, 50}, 5, 1000);
  const Tally moved = changed(tally, {ChangeKind::moved, 0, {1, 2}}, 7);
  EXPECT_EQ(moved.votes, (std::vector<Votes>{307, 95, 48}));
  EXPECT_EQ(moved.cast, 455);
  const Tally removed = changed(tally, {ChangeKind::removed, 0, {1, 2}}, 7);
  EXPECT_EQ(removed.votes, (std::vector<Votes>{300, 95, 48}));
  EXPECT_EQ(removed.valid, 443);
  EXPECT_EQ(removed.cast, 448);
  const Tally added = changed(tally, {ChangeKind::added, 2, {}}, 7);
  EXPECT_EQ(added.votes, (std::vector<Votes>{300, 100, 57}));
  EXPECT_EQ(added.cast, 462);
}

TEST(Change, HasAsManyBallotsAsThereAre) {
  const Tally tally = tally_of({300, 100, 50}, 5, 1000);
  EXPECT_EQ(most_ballots(tally, {ChangeKind::added, 0, {}}), 545);
  EXPECT_EQ(most_ballots(tally, {ChangeKind::moved, 0, {1, 2}}), 150);
  EXPECT_EQ(most_ballots(tally_of({1}), {ChangeKind::added, 0, {}}), kMaxVotes - 1);
}

ElectoralSystem kazakhstan(Seats seats, Fraction threshold, ThresholdBase base) {
  ElectoralSystem system;
  system.list.seats = seats;
  system.list.method = LargestRemainder{Quota::hare};
  system.list.threshold.share = threshold;
  system.list.threshold.base = base;
  return system;
}

/// 2021: Nur Otan, Ak Zhol, People's Party, Auyl, Adal; 297,718 more ballots were cast than valid ones.
Tally year_2021() { return tally_of({5'148'074, 792'828, 659'019, 383'023, 258'618}, 297'718); }

/// 2023: Amanat, Auyl, Respublica, Ak Zhol, People's Party, Social Democrats, Baytaq, against all.
Tally year_2023() {
  return tally_of({3'431'510, 693'938, 547'154, 535'139, 432'920, 331'058, 146'431, 248'291}, 155'419);
}

std::function<bool(const Seating&)> enters(std::size_t party) {
  return [party](const Seating& seating) { return static_cast<bool>(seating.admitted[party]); };
}

std::function<bool(const Seating&)> stays_out(std::size_t party) {
  return [party](const Seating& seating) { return !seating.admitted[party]; };
}

// The least s with v + s >= 7 % of the base: (0.07 T - v) / 0.93 added, 0.07 T - v moved.
TEST(FewestChanges, LiftAListOverTheThreshold) {
  const VoteChange added{ChangeKind::added, 3, {}};
  const VoteChange moved{ChangeKind::moved, 3, {0}};
  const VoteChange removed{ChangeKind::removed, 3, {0}};
  const ElectoralSystem valid = kazakhstan(98, {7, 100}, ThresholdBase::valid);
  EXPECT_EQ(fewest_changes(valid, year_2021(), added, enters(3)), 133'212);
  EXPECT_EQ(fewest_changes(valid, year_2021(), moved, enters(3)), 123'887);
  EXPECT_EQ(fewest_changes(valid, year_2021(), removed, enters(3)), 1'769'805);
  const ElectoralSystem cast = kazakhstan(98, {7, 100}, ThresholdBase::cast);
  EXPECT_EQ(fewest_changes(cast, year_2021(), added, enters(3)), 155'620);
  EXPECT_EQ(fewest_changes(cast, year_2021(), moved, enters(3)), 144'727);
  EXPECT_EQ(fewest_changes(cast, year_2021(), removed, enters(3)), 2'067'523);
}

// Baytaq would have needed 3,437,821 ballots of Amanat's to go: more than all of them.
TEST(FewestChanges, CanBeMoreThanThereAre) {
  const ElectoralSystem valid = kazakhstan(69, {5, 100}, ThresholdBase::valid);
  EXPECT_EQ(fewest_changes(valid, year_2023(), {ChangeKind::removed, 6, {0}}, enters(6)), std::nullopt);
}

// The margins of the table are real numbers; the first whole number behind them is needed.
TEST(FewestChanges, PushAListOut) {
  const ElectoralSystem valid = kazakhstan(69, {5, 100}, ThresholdBase::valid);
  EXPECT_EQ(fewest_changes(valid, year_2023(), {ChangeKind::added, 0, {}}, stays_out(5)), 254'720);
  EXPECT_EQ(fewest_changes(valid, year_2023(), {ChangeKind::moved, 0, {5}}, stays_out(5)), 12'736);
}

/// v[p] seats under D'Hondt, for any number of ballots added: the m-th smallest winning quotient decides.
TEST(FewestChanges, AgreeWithTheQuotientsOfDHondt) {
  const Tally tally = tally_of({47'000, 16'000, 15'900, 12'000, 6'000, 3'100});
  ElectoralSystem system;
  system.list.seats = 10;
  system.list.method = HighestAverages{Divisor::dhondt};
  // 5, 2, 1, 1, 1, 0 seats: the smallest winning quotient of others is 8,000 (second seat of the second list).
  const auto has = [](std::size_t party, Seats seats) {
    return [party, seats](const Seating& seating) { return seating.seats[party] >= seats; };
  };
  const Seating before = allocate(system, tally, Lot{});
  for (std::size_t p = 0; p < tally.votes.size(); ++p) {
    for (Seats more = 1; more <= 3; ++more) {
      std::vector<std::pair<Votes, Votes>> quotients;  // votes / divisor of the seats that others won
      for (std::size_t q = 0; q < tally.votes.size(); ++q) {
        for (Seats s = 1; q != p && s <= before.seats[q]; ++s) quotients.emplace_back(tally.votes[q], s);
      }
      std::ranges::sort(quotients,
                        [](const auto& a, const auto& b) { return a.first * b.second < b.first * a.second; });
      const auto [votes, divisor] = quotients[static_cast<std::size_t>(more) - 1];
      const Votes needed = votes * (before.seats[p] + more) / divisor + 1 - tally.votes[p];
      const auto answer =
          fewest_changes(system, tally, {ChangeKind::added, static_cast<int>(p), {}}, has(p, before.seats[p] + more));
      ASSERT_TRUE(answer) << p;
      EXPECT_LE(*answer, needed) << p << ", " << more;
      EXPECT_GE(*answer, needed - 1) << p << ", " << more << ": a tie may go to the list";
    }
  }
}

// A overtakes the remainder seat of p with ((w_A - w_p + 1) T - S (v_A - v_p)) / (S - (w_A - w_p + 1)) ballots; the
// least over all p is a lower bound.
TEST(FewestChanges, AreNotFewerThanTheBoundOfHare) {
  const Tally tally = tally_of({47'000, 16'000, 15'900, 12'000, 6'000, 3'100});
  ElectoralSystem system;
  system.list.seats = 10;
  system.list.method = LargestRemainder{Quota::hare};
  const Seating before = allocate(system, tally, Lot{});
  for (std::size_t a = 0; a < tally.votes.size(); ++a) {
    double bound = 1e18;
    for (std::size_t p = 0; p < tally.votes.size(); ++p) {
      if (p == a || before.seats[p] == 0) continue;
      const double ahead = before.seats[a] - before.seats[p] + 1;
      const double difference = static_cast<double>(tally.votes[a] - tally.votes[p]);
      bound = std::min(bound, (ahead * static_cast<double>(tally.valid) - 10.0 * difference) / (10.0 - ahead));
    }
    const auto answer = fewest_changes(system, tally, {ChangeKind::added, static_cast<int>(a), {}},
                                       [&](const Seating& seating) { return seating.seats[a] > before.seats[a]; });
    ASSERT_TRUE(answer);
    EXPECT_GE(static_cast<double>(*answer), bound) << a;
  }
}

}  // namespace
}  // namespace hemicycle
