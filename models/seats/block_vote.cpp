#include <cstddef>
#include <numeric>

#include "models/seats/distribution.hpp"
#include "models/seats/most_voted.hpp"

namespace hemicycle {

namespace {

/// [seats] that lists hold before, and those that are left.
struct Room {
  std::vector<Seats> seats;
  Seats left = 0;
};

Room room_of(const Distribution& distribution) {
  Room room{{distribution.held.begin(), distribution.held.end()}, distribution.seats};
  room.seats.resize(distribution.votes.size());
  room.left -= std::accumulate(room.seats.begin(), room.seats.end(), Seats{0});
  return room;
}

}  // namespace

std::vector<Seats> distribute(const BlockVote&, const Distribution& distribution, TieBreaker& ties) {
  Room room = room_of(distribution);
  std::vector<Votes> votes(distribution.votes.begin(), distribution.votes.end());
  for (std::size_t i = 0; i < votes.size(); ++i) {
    if (room.seats[i] > 0 || !can_take(distribution, room.seats, static_cast<int>(i))) votes[i] = 0;
  }
  for (const int winner : most_voted(votes, room.left, ties)) ++room.seats[static_cast<std::size_t>(winner)];
  return room.seats;
}

std::vector<Seats> distribute(const PartyBlockVote&, const Distribution& distribution, TieBreaker& ties) {
  Room room = room_of(distribution);
  if (room.left <= 0) return room.seats;
  for (const int winner : most_voted(distribution.votes, 1, ties)) {
    for (Seats seat = 0; seat < room.left && can_take(distribution, room.seats, winner); ++seat) {
      ++room.seats[static_cast<std::size_t>(winner)];
    }
  }
  return room.seats;
}

}  // namespace hemicycle
