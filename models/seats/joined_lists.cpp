#include "models/seats/joined_lists.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

constexpr Seats kNoLimit = std::numeric_limits<Seats>::max();

/// One taker of seats: a list, or an alliance of lists.
struct Side {
  int first = 0;                          ///< list that says where it stands
  const JoinedLists* alliance = nullptr;  ///< null: a single list
  Votes votes = 0;
  Seats most = kNoLimit;
};

/// What the lists of one level share.
struct Level {
  const Method& method;
  const std::vector<int>& lists;
  const std::vector<JoinedLists>& alliances;
  Seats seats;
};

Side side_of_list(int list, const Distribution& distribution) {
  const auto i = static_cast<std::size_t>(list);
  return {list, nullptr, distribution.votes[i], distribution.most.empty() ? kNoLimit : distribution.most[i]};
}

Side side_of_alliance(const JoinedLists& alliance, const Distribution& distribution) {
  Side side{std::ranges::min(alliance.lists), &alliance, 0, alliance.most.value_or(kNoLimit)};
  std::int64_t room = 0;
  for (const int list : alliance.lists) {
    const Side member = side_of_list(list, distribution);
    side.votes += member.votes;
    if (member.votes > 0) room += member.most;
  }
  side.most = static_cast<Seats>(std::min<std::int64_t>(side.most, room));
  if (side.votes > 0) side.votes += alliance.own_votes + own_votes(alliance.groups);
  return side;
}

/// Whether the alliance counts as one when seats are shared.
bool shares_seats(const JoinedLists& alliance) { return alliance.counts_for != JoinedFor::threshold; }

bool is_joined(int list, const std::vector<JoinedLists>& alliances) {
  return std::ranges::any_of(alliances, [&](const JoinedLists& alliance) {
    return shares_seats(alliance) && std::ranges::find(alliance.lists, list) != alliance.lists.end();
  });
}

std::vector<Side> sides_of(const Level& level, const Distribution& distribution) {
  std::vector<Side> sides;
  for (const JoinedLists& alliance : level.alliances) {
    if (shares_seats(alliance)) sides.push_back(side_of_alliance(alliance, distribution));
  }
  for (const int list : level.lists) {
    if (!is_joined(list, level.alliances)) sides.push_back(side_of_list(list, distribution));
  }
  std::ranges::sort(sides, {}, &Side::first);
  return sides;
}

void share(const Level& level, const Distribution& distribution, TieBreaker& ties, std::vector<Seats>& seats) {
  const std::vector<Side> sides = sides_of(level, distribution);
  std::vector<int> first;
  std::vector<Votes> votes;
  std::vector<Seats> most;
  for (const Side& side : sides) {
    first.push_back(side.first);
    votes.push_back(side.votes);
    most.push_back(side.most);
  }
  const std::size_t settled = ties.settled().size();
  const std::vector<Seats> shares =
      distribute(level.method, {.votes = votes, .seats = level.seats, .most = most}, ties);
  ties.rename(settled, first);
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const JoinedLists* alliance = sides[i].alliance;
    if (alliance == nullptr) {
      seats[static_cast<std::size_t>(sides[i].first)] = shares[i];
    } else {
      const Method& method = alliance->share_by ? *alliance->share_by : level.method;
      share({method, alliance->lists, alliance->groups, shares[i]}, distribution, ties, seats);
    }
  }
}

}  // namespace

std::vector<Seats> distribute(const Method& method, const Distribution& distribution,
                              const std::vector<JoinedLists>& alliances, TieBreaker& ties) {
  EXPECTS(distribution.held.empty());
  std::vector<int> lists(distribution.votes.size());
  std::iota(lists.begin(), lists.end(), 0);
  std::vector<Seats> seats(lists.size());
  share({method, lists, alliances, distribution.seats}, distribution, ties, seats);
  return seats;
}

Votes own_votes(const std::vector<JoinedLists>& alliances) {
  Votes sum = 0;
  for (const JoinedLists& alliance : alliances) sum += alliance.own_votes + own_votes(alliance.groups);
  return sum;
}

std::vector<std::vector<int>> sides_of(const std::vector<JoinedLists>& alliances, int lists) {
  std::vector<std::vector<int>> sides;
  for (const JoinedLists& alliance : alliances) {
    if (shares_seats(alliance)) sides.push_back(alliance.lists);
  }
  for (int list = 0; list < lists; ++list) {
    if (!is_joined(list, alliances)) sides.push_back({list});
  }
  std::ranges::sort(sides, {}, [](const std::vector<int>& side) { return std::ranges::min(side); });
  return sides;
}

}  // namespace hemicycle
