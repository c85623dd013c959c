#include "models/seats/admission.lanes.hpp"
#include "models/seats/quota.lanes.hpp"
#include "models/seats/sorted.lanes.hpp"

// Whole quotas by one division a row and exact remainders. Left-over seats go by rank: a list ranks behind every list
// with a larger remainder, which takes n (n - 1) / 2 comparisons. For more than 8 lists a sorting network finds the
// last remainder that wins in fewer.

namespace hemicycle::HEMICYCLE_LANES {

void largest_remainder(const LargestRemainder&, const AdmissionNumbers&, const SeatColumns&);

namespace {

/// Gives a seat to the lists that rank before `left` by their keys, the first listed first; returns where the last
/// winner and the first loser have the same key.
template <int kLists>
HEMICYCLE_INLINE Mask give_left_over(Doubles left, const Doubles* keys, Doubles* seats) {
  Mask ranks[kLists];
  HEMICYCLE_UNROLL
  for (int i = 0; i < kLists; ++i) ranks[i] = Mask{} + i;
  HEMICYCLE_UNROLL
  for (int i = 0; i < kLists; ++i) {
    HEMICYCLE_UNROLL
    for (int j = i + 1; j < kLists; ++j) {
      const Mask is_behind = keys[j] > keys[i];  // -1 where true
      ranks[i] -= is_behind;
      ranks[j] += is_behind;
    }
  }
  const Mask places = (left > 0.0) & reinterpret_cast<Mask>(to_word(left));
  Doubles worst_winner = all(0x1p60);
  Doubles best_loser = all(-2.0);
  HEMICYCLE_UNROLL
  for (int i = 0; i < kLists; ++i) {
    const Mask wins = ranks[i] < places;
    seats[i] += one_if(wins);
    worst_winner = select(wins, minimum(worst_winner, keys[i]), worst_winner);
    best_loser = select(wins, best_loser, maximum(best_loser, keys[i]));
  }
  return worst_winner == best_loser;
}

/// The same by the key of the last winner, for lists in a table of kRoom. Keys behind the last list are below all
/// others.
template <int kRoom>
HEMICYCLE_INLINE Mask give_left_over_by_sorting(Doubles left, int lists, const Doubles* keys, Doubles* seats) {
  Doubles sorted[kRoom];
  HEMICYCLE_UNROLL
  for (int i = 0; i < kRoom; ++i) sorted[i] = keys[i];
  sort_falling<kRoom>(sorted);
  Doubles worst_winner = all(0x1p60);
  Doubles best_loser = all(-2.0);
  Mask is_next = left == 0.0;
  HEMICYCLE_UNROLL
  for (int i = 0; i < kRoom; ++i) {
    best_loser = select(is_next, sorted[i], best_loser);
    is_next = left == static_cast<double>(i + 1);
    worst_winner = select(is_next, sorted[i], worst_winner);
  }
  for (int i = 0; i < lists; ++i) seats[i] += one_if(keys[i] >= worst_winner);
  return worst_winner == best_loser;
}

/// Room for so many lists, of which kLists are there, or any number where that is 0.
template <int kLists, int kRoom>
__attribute__((noinline)) void run(const LargestRemainder& method, const AdmissionNumbers& admission,
                                   const SeatColumns& columns) {
  const int lists = kLists > 0 ? kLists : columns.lists;
  Doubles votes[kRoom];
  Doubles seats[kRoom];
  Doubles remainders[kRoom];
  for (int i = lists; i < kRoom; ++i) votes[i] = remainders[i] = all(-2.0);
  const bool by_votes = method.left_over == LeftOver::most_votes;
  for (int r = 0; r < columns.rows; r += kLanes) {
    const Admitted admitted = admit(admission, columns, lists, r, votes);
    const Doubles house = load(columns.house + r);
    const Mask is_exact = admitted.votes * (2.0 * house + 4.0) < 0x1p51;
    const Mask filled = (admitted.votes > 0.0) & (house > 0.0) & is_exact;
    const LaneQuota quota = size_of(method.quota, maximum(admitted.votes, all(1.0)), house);
    const Doubles left = house - share_whole(quota, lists, votes, seats, remainders);
    const Doubles* keys = by_votes ? votes : remainders;
    Mask undecided = (left < 0.0) | (left > admitted.lists);
    if constexpr (kLists == 0) {
      undecided |= give_left_over_by_sorting<kRoom>(left, lists, keys, seats);
    } else {
      undecided |= give_left_over<kRoom>(left, keys, seats);
    }
    HEMICYCLE_UNROLL
    for (int i = 0; i < lists; ++i) store(columns.seats[i] + r, keep(filled, seats[i]));
    store(columns.vacant + r, keep(admitted.votes == 0.0, house));
    note_undecided(columns, r, admitted.undecided | ~is_exact | (undecided & filled));
  }
}

}  // namespace

void largest_remainder(const LargestRemainder& method, const AdmissionNumbers& admission, const SeatColumns& columns) {
  switch (columns.lists) {
    case 2:
      return run<2, 2>(method, admission, columns);
    case 3:
      return run<3, 3>(method, admission, columns);
    case 4:
      return run<4, 4>(method, admission, columns);
    case 5:
      return run<5, 5>(method, admission, columns);
    case 6:
      return run<6, 6>(method, admission, columns);
    case 7:
      return run<7, 7>(method, admission, columns);
    case 8:
      return run<8, 8>(method, admission, columns);
    default:
      if (columns.lists <= 16) return run<0, 16>(method, admission, columns);
      if (columns.lists <= 32) return run<0, 32>(method, admission, columns);
      return run<0, kMaxKernelLists>(method, admission, columns);
  }
}

}  // namespace hemicycle::HEMICYCLE_LANES
