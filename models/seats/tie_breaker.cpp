#include "models/seats/tie_breaker.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "models/base/contracts.hpp"

namespace hemicycle {

TieBreaker::TieBreaker(TieOrder order, const Lot& lot, const Address& address)
    : order_(order), lots_(lot.seed, lot.replicate, address) {}

std::vector<int> TieBreaker::choose(std::vector<int> tied, Seats winners, std::span<const Votes> votes) {
  EXPECTS(0 <= winners && winners < std::ssize(tied));
  std::vector<int> chosen = in_order(tied, winners, votes);
  add(std::move(tied), chosen);
  return chosen;
}

std::vector<int> TieBreaker::ranked(std::vector<int> tied, std::span<const Votes> votes) {
  const auto places = static_cast<Seats>(tied.size());
  return in_order(std::move(tied), places, votes);
}

void TieBreaker::add(std::vector<int> lists, std::vector<int> winners) {
  settled_.push_back({std::move(lists), std::move(winners), order_, district_});
}

void TieBreaker::rename(std::size_t first, std::span<const int> lists) {
  const auto name = [&](int& place) { place = lists[static_cast<std::size_t>(place)]; };
  for (std::size_t tie = first; tie < settled_.size(); ++tie) {
    std::ranges::for_each(settled_[tie].lists, name);
    std::ranges::for_each(settled_[tie].winners, name);
  }
}

std::vector<int> TieBreaker::in_order(std::vector<int> tied, Seats winners, std::span<const Votes> votes) {
  const auto votes_of = [&](int list) { return votes[static_cast<std::size_t>(list)]; };
  switch (order_) {
    case TieOrder::listed_first:
      break;
    case TieOrder::more_votes:
      std::ranges::stable_sort(tied, std::ranges::greater{}, votes_of);
      break;
    case TieOrder::fewer_votes:
      std::ranges::stable_sort(tied, std::ranges::less{}, votes_of);
      break;
    case TieOrder::lot:
      return draw_lots(std::move(tied), winners);
  }
  tied.resize(static_cast<std::size_t>(winners));
  return tied;
}

std::vector<int> TieBreaker::draw_lots(std::vector<int> tied, Seats winners) {
  std::vector<int> chosen;
  for (Seats seat = 0; seat < winners; ++seat) {
    const auto drawn = tied.begin() + static_cast<std::ptrdiff_t>(lots_.below(tied.size()));
    chosen.push_back(*drawn);
    tied.erase(drawn);
  }
  return chosen;
}

}  // namespace hemicycle
