#include "models/seats/admission.lanes.hpp"

// House size by house size, as the law says it. Products of votes and seats are whole numbers below 2^53, so every
// comparison is exact; rows with equal quotients, of which not all decide, are left to the law.

namespace hemicycle::HEMICYCLE_LANES {

void quota_method(const AdmissionNumbers&, double, const SeatColumns&);

namespace {

/// Gives the next seat to the largest quotient within its quota; returns where two lists have it.
HEMICYCLE_INLINE Mask give_next(double house, Doubles total, int lists, const Doubles* votes, Doubles* seats) {
  Doubles leader = all(-1.0);
  Doubles leader_votes{};
  Doubles leader_divisor = all(1.0);
  Mask is_tied{};
  for (int i = 0; i < lists; ++i) {
    const Mask within = seats[i] * total < votes[i] * house;
    const Doubles divisor = seats[i] + 1.0;
    const Doubles own = votes[i] * leader_divisor;
    const Doubles others = leader_votes * divisor;
    const Mask leads = within & (own > others);
    is_tied = (is_tied & ~leads) | (within & (own == others));
    leader = select(leads, all(static_cast<double>(i)), leader);
    leader_votes = select(leads, votes[i], leader_votes);
    leader_divisor = select(leads, divisor, leader_divisor);
  }
  for (int i = 0; i < lists; ++i) seats[i] += one_if(leader == static_cast<double>(i));
  return is_tied;
}

}  // namespace

__attribute__((noinline)) void quota_method(const AdmissionNumbers& admission, double house,
                                            const SeatColumns& columns) {
  const int lists = columns.lists;
  Doubles votes[kMaxKernelLists];
  Doubles seats[kMaxKernelLists];
  for (int r = 0; r < columns.rows; r += kLanes) {
    const Admitted admitted = admit(admission, columns, lists, r, votes);
    const Mask is_exact = admitted.votes * (house + 1.0) < 0x1p52;
    const Mask filled = (admitted.votes > 0.0) & is_exact;
    Mask undecided = admitted.undecided | ~is_exact;
    for (int i = 0; i < lists; ++i) seats[i] = Doubles{};
    for (double size = 1.0; size <= house; size += 1.0) {
      undecided |= give_next(size, admitted.votes, lists, votes, seats) & filled;
    }
    for (int i = 0; i < lists; ++i) store(columns.seats[i] + r, keep(filled, seats[i]));
    store(columns.vacant + r, keep(admitted.votes == 0.0, all(house)));
    note_undecided(columns, r, undecided);
  }
}

}  // namespace hemicycle::HEMICYCLE_LANES
