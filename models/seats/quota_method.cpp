#include <algorithm>
#include <cstddef>
#include <numeric>

#include "models/base/contracts.hpp"
#include "models/base/wide.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/quotient.hpp"

namespace hemicycle {

namespace {

/// A distribution under way, house size by house size.
struct Growth {
  const Distribution& distribution;
  Votes total;
  std::vector<Seats> seats;
};

/// A choice among lists with the same quotient, and their seats after it.
struct Choice {
  std::size_t tie;
  std::vector<int> lists;
  std::vector<Seats> seats;
};

bool is_within_quota(const Growth& growth, int list, Seats house) {
  const auto i = static_cast<std::size_t>(list);
  return Wide{growth.seats[i]} * growth.total < Wide{growth.distribution.votes[i]} * house;
}

std::vector<int> candidates(const Growth& growth, Seats house) {
  std::vector<int> with_room;
  for (int list = 0; list < std::ssize(growth.seats); ++list) {
    if (can_take(growth.distribution, growth.seats, list)) with_room.push_back(list);
  }
  std::vector<int> within;
  std::ranges::copy_if(with_room, std::back_inserter(within),
                       [&](int list) { return is_within_quota(growth, list, house); });
  return within.empty() ? with_room : within;
}

/// Those of the lists whose quotients v / (s + 1) are the largest.
std::vector<int> strongest(const Growth& growth, const std::vector<int>& lists) {
  const auto bidder = [&](int list) {
    const auto i = static_cast<std::size_t>(list);
    return Bidder{growth.distribution.votes[i], growth.seats[i]};
  };
  std::vector<int> best;
  for (const int list : lists) {
    const auto order = best.empty() ? std::strong_ordering::greater
                                    : compare_next(HighestAverages{}, bidder(list), bidder(best.front()));
    if (order > 0) best.clear();
    if (order >= 0) best.push_back(list);
  }
  return best;
}

/// Whether every list of the choice but the winner has got a seat since.
bool has_served_all(const Choice& choice, const Growth& growth, int winner) {
  return std::ranges::all_of(choice.lists, [&](int list) {
    const auto i = static_cast<std::size_t>(list);
    return list == winner || growth.seats[i] > choice.seats[i];
  });
}

}  // namespace

std::vector<Seats> distribute(const QuotaMethod&, const Distribution& distribution, TieBreaker& ties) {
  EXPECTS(distribution.seats >= 0);
  Growth growth{distribution, std::accumulate(distribution.votes.begin(), distribution.votes.end(), Votes{0}),
                std::vector<Seats>(distribution.held.begin(), distribution.held.end())};
  growth.seats.resize(distribution.votes.size());
  std::vector<Choice> choices;
  const Seats held = std::accumulate(growth.seats.begin(), growth.seats.end(), Seats{0});
  for (Seats house = held + 1; house <= distribution.seats; ++house) {
    const std::vector<int> best = strongest(growth, candidates(growth, house));
    if (best.empty()) break;
    int winner = best.front();
    if (best.size() > 1) {
      winner = ties.choose(best, 1, distribution.votes).front();
      choices.push_back({ties.settled().size() - 1, best, growth.seats});
    }
    ++growth.seats[static_cast<std::size_t>(winner)];
  }
  for (auto choice = choices.rbegin(); choice != choices.rend(); ++choice) {
    if (has_served_all(*choice, growth, ties.settled()[choice->tie].winners.front())) ties.forget(choice->tie);
  }
  return growth.seats;
}

}  // namespace hemicycle
