// Jump-and-step gives what seat by seat gives, ties included; a levelled house is the one that growing seat by seat
// finds.

#include "models/seats/systems/quick_distribution.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "models/seats/systems/levelling.hpp"

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

TieOrder random_order(Dice& dice) {
  constexpr TieOrder orders[] = {TieOrder::listed_first, TieOrder::more_votes, TieOrder::fewer_votes, TieOrder::lot};
  return orders[dice.below(4)];
}

/// Seats held, of lists with votes only.
std::vector<Seats> random_held(Dice& dice, const std::vector<Votes>& votes, Seats most) {
  std::vector<Seats> held(votes.size());
  for (std::size_t p = 0; p < votes.size(); ++p) {
    if (votes[p] > 0 && dice.once_in(2)) held[p] = static_cast<Seats>(dice.between(0, most));
  }
  return held;
}

TEST(QuickDistribution, EqualsSeatBySeat) {
  Dice dice(20260714);
  for (int example = 0; example < 4000; ++example) {
    const auto lists = static_cast<int>(dice.log_uniform(1, 30));
    const std::vector<Votes> votes = random_votes(dice, lists);
    const auto seats = static_cast<Seats>(dice.log_uniform(1, 600));
    const std::vector<Seats> held = dice.once_in(2) ? std::vector<Seats>{} : random_held(dice, votes, seats / lists);
    const Method method = random_method(dice);
    if (std::holds_alternative<DutchCouncil>(method)) continue;  // councils know no seats held before
    const Lot lot{3, static_cast<std::uint64_t>(example)};
    const TieOrder order = random_order(dice);
    TieBreaker ties(order, lot);
    TieBreaker quick_ties(order, lot);
    const Distribution distribution{.votes = votes, .seats = seats, .held = held};
    ASSERT_EQ(distribute_quickly(method, distribution, quick_ties), distribute(method, distribution, ties))
        << "example " << example << ", " << describe(method);
    ASSERT_EQ(quick_ties.has_decided(), ties.has_decided()) << "example " << example;
  }
}

/// Growing by one seat until few enough are missing.
std::vector<Seats> grown(const Method& method, const LinkedDistribution& distribution, const TieBreaker& ties) {
  for (Seats house = distribution.seats;; ++house) {
    TieBreaker attempt = ties;
    std::vector<Seats> seats = distribute(method, {.votes = distribution.votes, .seats = house}, attempt);
    Seats missing = 0;
    for (std::size_t p = 0; p < seats.size(); ++p) missing += std::max(0, distribution.held[p] - seats[p]);
    if (missing > distribution.uncompensated && house < distribution.largest) continue;
    for (std::size_t p = 0; p < seats.size(); ++p) seats[p] = std::max(seats[p], distribution.held[p]);
    return seats;
  }
}

TEST(Levelling, EqualsGrowingSeatBySeat) {
  Dice dice(7);
  for (int example = 0; example < 300; ++example) {
    const std::vector<Votes> votes = random_votes(dice, static_cast<int>(dice.between(1, 8)));
    const auto seats = static_cast<Seats>(dice.between(0, 60));
    const std::vector<Seats> held = random_held(dice, votes, 12);
    LinkedDistribution distribution{.votes = votes, .seats = seats, .held = held};
    distribution.uncompensated = dice.once_in(2) ? 0 : static_cast<Seats>(dice.between(1, 4));
    distribution.largest = 300;
    constexpr TieOrder orders[] = {TieOrder::listed_first, TieOrder::more_votes, TieOrder::fewer_votes};
    TieBreaker ties(orders[dice.below(3)], {});
    const Method method = random_method(dice);
    const std::vector<Seats> expected = grown(method, distribution, ties);
    ASSERT_EQ(distribute_levelled(method, distribution, ties), expected)
        << "example " << example << ", " << describe(method) << ", votes " << testing::PrintToString(votes) << ", held "
        << testing::PrintToString(held) << ", from " << seats << " seats";
  }
}

}  // namespace
}  // namespace hemicycle
