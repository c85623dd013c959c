#include "models/seats/admission.lanes.hpp"
#include "models/seats/leader.lanes.hpp"
#include "models/seats/quota.lanes.hpp"

// Whole Hare quotas, then the seats left over one by one, as the law deals them. Products of votes and seats are whole
// numbers below 2^52, so every comparison is exact. Rows in which lists tie for the last seat, or a majority of votes
// has no majority of seats, are left to the law.

namespace hemicycle::HEMICYCLE_LANES {

void dutch_council(const AdmissionNumbers&, const SeatColumns&);

namespace {

/// The rows of a council while its seats are dealt.
struct Council {
  int lists = 0;
  Doubles house{};
  Doubles total{};  ///< [ballots] of all lists
  Doubles votes[kMaxKernelLists];
  Doubles seats[kMaxKernelLists];
  Doubles remainders[kMaxKernelLists];  ///< -1: no claim to a seat by remainder, or it had one
  Mask has_average_seat[kMaxKernelLists];
  Doubles left{};
  Mask undecided{};
};

/// Gives the leaders their seat where one is left; returns the rows.
HEMICYCLE_INLINE Mask give(const Leader& leader, Council& council) {
  const Mask gives = (council.left > 0.0) & (leader.list >= 0.0);
  for (int i = 0; i < council.lists; ++i) {
    council.seats[i] += keep(gives, one_if(leader.list == static_cast<double>(i)));
  }
  council.undecided |= gives & leader.is_tied & (council.left == 1.0);
  council.left -= one_if(gives);
  return gives;
}

/// One each to the largest remainders of the lists with at least 3/4 of the quota.
HEMICYCLE_INLINE void deal_by_remainders(Mask is_small, Council& council) {
  for (int i = 0; i < council.lists; ++i) {
    const Mask is_entitled = is_small & (4.0 * council.votes[i] * council.house >= 3.0 * council.total);
    council.remainders[i] = select(is_entitled, council.remainders[i], all(-1.0));
  }
  Mask gives = council.left > 0.0;
  while (any(gives)) {
    Leader leader;
    for (int i = 0; i < council.lists; ++i) {
      compare(i, council.remainders[i] >= 0.0, council.remainders[i], all(1.0), leader);
    }
    gives = give(leader, council);
    for (int i = 0; i < council.lists; ++i) {
      const Mask is_served = gives & (leader.list == static_cast<double>(i));
      council.remainders[i] = select(is_served, all(-1.0), council.remainders[i]);
    }
  }
}

/// To the highest averages: one each in small councils, where fewer seats than lists are left over.
HEMICYCLE_INLINE void deal_by_averages(Mask is_small, Council& council) {
  for (int i = 0; i < council.lists; ++i) council.has_average_seat[i] = Mask{};
  Mask gives = council.left > 0.0;
  while (any(gives)) {
    Leader leader;
    for (int i = 0; i < council.lists; ++i) {
      const Mask may_claim = (council.votes[i] > 0.0) & ~(is_small & council.has_average_seat[i]);
      compare(i, may_claim, council.votes[i], council.seats[i] + 1.0, leader);
    }
    gives = give(leader, council);
    for (int i = 0; i < council.lists; ++i) {
      council.has_average_seat[i] |= gives & (leader.list == static_cast<double>(i));
    }
  }
}

/// More than half of the votes without more than half of the seats.
HEMICYCLE_INLINE Mask has_unserved_majority(const Council& council) {
  Mask found{};
  for (int i = 0; i < council.lists; ++i) {
    found |= (2.0 * council.votes[i] > council.total) & (2.0 * council.seats[i] <= council.house);
  }
  return found;
}

}  // namespace

__attribute__((noinline)) void dutch_council(const AdmissionNumbers& admission, const SeatColumns& columns) {
  Council council;
  council.lists = columns.lists;
  for (int r = 0; r < columns.rows; r += kLanes) {
    const Admitted admitted = admit(admission, columns, council.lists, r, council.votes);
    council.house = load(columns.house + r);
    council.total = admitted.votes;
    const Mask is_exact = admitted.votes * (2.0 * council.house + 4.0) < 0x1p51;
    const Mask filled = (admitted.votes > 0.0) & is_exact;
    const Mask is_small = council.house < kLargeCouncil;
    const LaneQuota quota{maximum(admitted.votes, all(1.0)), council.house};
    council.left = keep(
        filled, council.house - share_whole(quota, council.lists, council.votes, council.seats, council.remainders));
    council.undecided = Mask{};
    deal_by_remainders(is_small, council);
    deal_by_averages(is_small, council);
    const Mask undecided = council.undecided | (council.left != 0.0) | has_unserved_majority(council);
    for (int i = 0; i < council.lists; ++i) store(columns.seats[i] + r, keep(filled, council.seats[i]));
    store(columns.vacant + r, keep(admitted.votes == 0.0, council.house));
    note_undecided(columns, r, admitted.undecided | ~is_exact | (undecided & filled));
  }
}

}  // namespace hemicycle::HEMICYCLE_LANES
