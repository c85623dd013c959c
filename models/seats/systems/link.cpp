#include "models/seats/systems/link.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>

#include "models/base/contracts.hpp"
#include "models/seats/bonus.hpp"
#include "models/seats/systems/levelling.hpp"
#include "models/seats/systems/quick_distribution.hpp"
#include "models/seats/systems/tier_election.hpp"

namespace hemicycle {

namespace {

/// Gives the bonus, and shares the other seats; both on top of those held. No list has a limit of its seats here.
std::vector<Seats> share_with_bonus(const LinkedDistribution& distribution, Seats seats, std::span<const Seats> held,
                                    TieBreaker& ties, const Share& share) {
  const std::vector<JoinedLists> nobody_joined;
  const std::vector<Votes> votes(distribution.votes.begin(), distribution.votes.end());
  const BonusCase given{nobody_joined, votes, distribution.bonus->valid, seats, held};
  return distribute_with_bonus(distribution.bonus->bonus, given, ties, share);
}

std::vector<Seats> proportional(const Method& method, const LinkedDistribution& distribution, TieBreaker& ties) {
  const auto share = [&](std::span<const Votes> votes, Seats seats, const std::vector<Seats>&) {
    return distribute_quickly(
        method,
        {.votes = votes, .seats = seats, .quota_base = distribution.quota_base, .run_off = distribution.run_off}, ties);
  };
  const Seats seats = std::max<Seats>(0, distribution.seats);
  return distribution.bonus ? share_with_bonus(distribution, seats, {}, ties, share)
                            : share(distribution.votes, seats, {});
}

/// Each list's number out of the proportional one and the one held.
template <class Combine>
std::vector<Seats> combined(std::vector<Seats> seats, std::span<const Seats> held, Combine combine) {
  for (std::size_t p = 0; p < seats.size(); ++p) seats[p] = combine(seats[p], held[p]);
  return seats;
}

/// Lists over their share keep what they hold and leave, and the others share the rest anew, until nobody is over.
/// Averages need no rounds: they go on from the seats held, which comes to the same.
std::vector<Seats> share_within(const Method& method, const LinkedDistribution& distribution, TieBreaker& ties) {
  if (std::holds_alternative<HighestAverages>(method)) {
    return distribute_quickly(
        method, {.votes = distribution.votes, .seats = distribution.seats, .held = distribution.held}, ties);
  }
  std::vector<Votes> votes(distribution.votes.begin(), distribution.votes.end());
  Seats left = distribution.seats;
  while (true) {
    TieBreaker attempt = ties;
    std::vector<Seats> seats = distribute(method, {.votes = votes, .seats = std::max<Seats>(0, left)}, attempt);
    bool is_over = false;
    for (std::size_t p = 0; p < seats.size(); ++p) {
      if (votes[p] == 0 || seats[p] >= distribution.held[p]) continue;
      is_over = true;
      votes[p] = 0;
      left -= distribution.held[p];
    }
    if (is_over) continue;
    ties = attempt;
    return combined(std::move(seats), distribution.held, [](Seats a, Seats b) { return std::max(a, b); });
  }
}

/// The seats given beyond those held have the bonus in them.
std::vector<Seats> share_within_and_bonus(const Method& method, const LinkedDistribution& distribution,
                                          TieBreaker& ties) {
  const std::vector<Seats> held(distribution.held.begin(), distribution.held.end());
  const auto share = [&](const std::vector<Votes>& votes, Seats seats, const std::vector<Seats>&) {
    const std::vector<Seats> of_these = held_by_voted(held, votes);
    const LinkedDistribution part{.votes = votes, .seats = seats + sum_of(of_these), .held = of_these};
    return combined(share_within(method, part, ties), of_these, std::minus{});
  };
  const Seats seats = std::max<Seats>(0, distribution.seats - sum_of(held));
  return combined(share_with_bonus(distribution, seats, held, ties, share), held, std::plus{});
}

}  // namespace

std::vector<Seats> distribute_linked(const Method& method, Link link, const LinkedDistribution& distribution,
                                     TieBreaker& ties) {
  EXPECTS(distribution.held.size() == distribution.votes.size());
  EXPECTS(!distribution.bonus || (link != Link::levelled && link != Link::halfway));
  switch (link) {
    case Link::beside:
      return combined(proportional(method, distribution, ties), distribution.held, std::plus{});
    case Link::within:
      return distribution.bonus ? share_within_and_bonus(method, distribution, ties)
                                : share_within(method, distribution, ties);
    case Link::kept:
      return combined(proportional(method, distribution, ties), distribution.held,
                      [](Seats share, Seats held) { return std::max(share, held); });
    case Link::halfway:
      return combined(proportional(method, distribution, ties), distribution.held,
                      [](Seats share, Seats held) { return std::max(held, (share + held + 1) / 2); });
    case Link::levelled:
      return distribute_levelled(method, distribution, ties);
    case Link::capped:
      return proportional(method, distribution, ties);
  }
  EXPECTS(false);
  return {};
}

}  // namespace hemicycle
