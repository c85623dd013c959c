#include <algorithm>
#include <compare>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

#include "models/base/contracts.hpp"
#include "models/base/wide.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/quotient.hpp"

namespace hemicycle {

namespace {

/// Deals seats one after the other, and knows who got the last.
class Dealing {
 public:
  Dealing(const Distribution& distribution, TieBreaker& ties)
      : given_(distribution),
        ties_(ties),
        total_(std::accumulate(distribution.votes.begin(), distribution.votes.end(), Votes{0})),
        seats_(distribution.votes.size()),
        has_remainder_seat_(seats_.size()),
        has_average_seat_(seats_.size()) {}

  std::vector<Seats> run() && {
    if (total_ == 0) return seats_;
    Seats left = given_.seats;
    for (std::size_t i = 0; i < seats_.size(); ++i) {
      seats_[i] = static_cast<Seats>(Wide{given_.votes[i]} * given_.seats / total_);
      left -= seats_[i];
    }
    deal(left, false);
    serve_majority();
    deal(take_surplus(), true);
    return std::move(seats_);
  }

 private:
  static std::size_t index(int list) { return static_cast<std::size_t>(list); }

  /// votes * seats modulo all votes: the remainder, and the quota is all votes.
  [[nodiscard]] Wide remainder(int list) const { return Wide{given_.votes[index(list)]} * given_.seats % total_; }

  [[nodiscard]] std::vector<int> lists_with_room(bool limited) const {
    std::vector<int> lists;
    for (int list = 0; list < std::ssize(seats_); ++list) {
      const bool has_room = limited ? can_take(given_, seats_, list) : given_.votes[index(list)] > 0;
      if (has_room) lists.push_back(list);
    }
    return lists;
  }

  /// @param limited whether lists without candidates left are passed over
  void deal(Seats left, bool limited) {
    while (left > 0) {
      auto [group, used] = next_claim(lists_with_room(limited));
      if (group.empty()) return;
      last_ = group;
      if (std::ssize(group) > left) {
        group = ties_.choose(group, left, given_.votes);
        last_ = {group.back()};
      }
      for (const int list : group) {
        ++seats_[index(list)];
        if (used != nullptr) (*used)[index(list)] = true;
      }
      left -= static_cast<Seats>(group.size());
    }
  }

  /// The lists with the next claim to a seat, and where it is noted that a list has used it up; null: nowhere.
  struct Claim {
    std::vector<int> lists;
    std::vector<bool>* used = nullptr;
  };

  [[nodiscard]] Claim next_claim(const std::vector<int>& lists) {
    if (given_.seats >= kLargeCouncil) return {highest_averages(lists)};
    std::vector<int> group = largest_remainders(lists);
    if (!group.empty()) return {std::move(group), &has_remainder_seat_};
    std::vector<int> unserved;
    std::ranges::copy_if(lists, std::back_inserter(unserved),
                         [&](int list) { return !has_average_seat_[index(list)]; });
    group = highest_averages(unserved);
    if (!group.empty()) return {std::move(group), &has_average_seat_};
    return {highest_averages(lists)};
  }

  [[nodiscard]] std::vector<int> largest_remainders(const std::vector<int>& lists) const {
    std::vector<int> group;
    for (const int list : lists) {
      if (has_remainder_seat_[index(list)]) continue;
      if (4 * Wide{given_.votes[index(list)]} * given_.seats < 3 * Wide{total_}) continue;
      const auto order = group.empty() ? std::strong_ordering::greater : remainder(list) <=> remainder(group.front());
      if (order > 0) group.clear();
      if (order >= 0) group.push_back(list);
    }
    return group;
  }

  [[nodiscard]] std::vector<int> highest_averages(const std::vector<int>& lists) const {
    const auto bidder = [&](int list) { return Bidder{given_.votes[index(list)], seats_[index(list)]}; };
    std::vector<int> group;
    for (const int list : lists) {
      const auto order = group.empty() ? std::strong_ordering::greater
                                       : compare_next(HighestAverages{}, bidder(list), bidder(group.front()));
      if (order > 0) group.clear();
      if (order >= 0) group.push_back(list);
    }
    return group;
  }

  /// More than half of the votes without more than half of the seats: one seat of the list that got the last.
  void serve_majority() {
    const auto has_claim = [&](int list) {
      return 2 * Wide{given_.votes[index(list)]} > total_ && 2 * seats_[index(list)] <= given_.seats;
    };
    for (int list = 0; list < std::ssize(seats_); ++list) {
      if (!has_claim(list)) continue;
      std::erase(last_, list);
      if (last_.empty()) return;
      const auto keepers = static_cast<Seats>(last_.size()) - 1;
      const std::vector<int> keep = keepers == 0 ? std::vector<int>{} : ties_.choose(last_, keepers, given_.votes);
      const auto loses = [&](int other) { return std::ranges::find(keep, other) == keep.end(); };
      --seats_[index(*std::ranges::find_if(last_, loses))];
      ++seats_[index(list)];
      return;
    }
  }

  /// Takes what is above the candidates of a list; returns how many seats that is.
  Seats take_surplus() {
    Seats surplus = 0;
    for (std::size_t i = 0; i < given_.most.size(); ++i) {
      const Seats kept = std::min(seats_[i], given_.most[i]);
      surplus += seats_[i] - kept;
      seats_[i] = kept;
    }
    return surplus;
  }

  const Distribution& given_;
  TieBreaker& ties_;
  Votes total_;
  std::vector<Seats> seats_;
  std::vector<bool> has_remainder_seat_;
  std::vector<bool> has_average_seat_;
  std::vector<int> last_;  ///< who got the last seat left over; several where they got theirs together
};

}  // namespace

std::vector<Seats> distribute(const DutchCouncil&, const Distribution& distribution, TieBreaker& ties) {
  EXPECTS(distribution.held.empty());
  return Dealing(distribution, ties).run();
}

}  // namespace hemicycle
