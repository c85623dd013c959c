#include "models/seats/systems/levelling.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "models/base/wide.hpp"
#include "models/seats/quotient.hpp"
#include "models/seats/systems/quick_distribution.hpp"

namespace hemicycle {

namespace {

/// Seats held that a distribution does not give.
Seats missing(std::span<const Seats> seats, std::span<const Seats> held) {
  Seats sum = 0;
  for (std::size_t p = 0; p < seats.size(); ++p) sum += std::max<Seats>(0, held[p] - seats[p]);
  return sum;
}

/// Seats of a list with quotients above a price, by bisection: quotients fall from seat to seat.
Seats seats_above(const HighestAverages& method, Votes votes, const Bidder& price) {
  Seats low = 0;
  Seats high = kLargestHouse;
  while (low < high) {
    const Seats middle = low + (high - low) / 2;
    if (compare_next(method, {votes, middle}, price) > 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/// What a house of this size misses. The tie breaker is a copy: ties of trials are nobody's business.
Seats missing_in(const Method& method, const LinkedDistribution& distribution, Seats house, TieBreaker trial) {
  return missing(distribute_quickly(method, {.votes = distribution.votes, .seats = house}, trial), distribution.held);
}

/// The smallest house of a divisor method that misses few enough.
Seats levelled_house(const HighestAverages& method, const LinkedDistribution& distribution, const TieBreaker& ties) {
  Seats low = std::max<Seats>(0, distribution.seats);
  Seats high = std::clamp(least_house_for(method, distribution.votes, distribution.held), low,
                          std::max(low, distribution.largest));
  while (low < high) {
    const Seats middle = low + (high - low) / 2;
    if (missing_in(method, distribution, middle, ties) <= distribution.uncompensated) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/// A largest remainder gives a list at most its quota rounded up, so houses below (held - 1) * all votes / votes are
/// too small where every seat held must be met. Other methods start with the first house.
Seats first_house(const Method& method, const LinkedDistribution& distribution) {
  Wide house = std::max<Seats>(0, distribution.seats);
  const auto* remainder = std::get_if<LargestRemainder>(&method);
  if (remainder == nullptr || remainder->quota != Quota::hare || distribution.uncompensated > 0) {
    return static_cast<Seats>(house);
  }
  Wide total = 0;
  for (const Votes votes : distribution.votes) total += votes;
  for (std::size_t p = 0; p < distribution.held.size(); ++p) {
    if (distribution.held[p] == 0) continue;
    house = std::max(house, (distribution.held[p] - 1) * total / distribution.votes[p]);
  }
  return static_cast<Seats>(std::min<Wide>(house, distribution.largest));
}

}  // namespace

Seats least_house_for(const HighestAverages& method, std::span<const Votes> votes, std::span<const Seats> held) {
  std::optional<Bidder> price;  // of the last seat that the neediest list holds
  for (std::size_t p = 0; p < votes.size(); ++p) {
    if (held[p] == 0) continue;
    const Bidder last{votes[p], held[p] - 1};
    if (!price || compare_next(method, last, *price) < 0) price = last;
  }
  if (!price) return 0;
  std::int64_t house = 0;
  for (std::size_t p = 0; p < votes.size(); ++p) {
    if (votes[p] == 0) continue;
    house += seats_above(method, votes[p], *price);
    if (held[p] > 0 && compare_next(method, {votes[p], held[p] - 1}, *price) == 0) ++house;
  }
  return static_cast<Seats>(std::min<std::int64_t>(house, kLargestHouse));
}

std::vector<Seats> distribute_levelled(const Method& method, const LinkedDistribution& distribution, TieBreaker& ties) {
  const auto* averages = std::get_if<HighestAverages>(&method);
  Seats house = averages != nullptr ? levelled_house(*averages, distribution, ties) : first_house(method, distribution);
  while (true) {
    TieBreaker attempt = ties;
    std::vector<Seats> seats = distribute_quickly(method, {.votes = distribution.votes, .seats = house}, attempt);
    const bool is_met = missing(seats, distribution.held) <= distribution.uncompensated;
    if (!is_met && house < distribution.largest) {
      ++house;
      continue;
    }
    ties = attempt;
    for (std::size_t p = 0; p < seats.size(); ++p) seats[p] = std::max(seats[p], distribution.held[p]);
    return seats;
  }
}

}  // namespace hemicycle
