#include "models/seats/admission.lanes.hpp"
#include "models/seats/leader.lanes.hpp"

// House size by house size, as the law says it. Products of votes and seats are whole numbers below 2^53, so every
// comparison is exact; rows with equal quotients, of which not all decide, are left to the law.

namespace hemicycle::HEMICYCLE_LANES {

void quota_method(const AdmissionNumbers&, const SeatColumns&);

namespace {

/// Where the row has so many seats, gives the next to the largest quotient within its quota; returns where two lists
/// have it.
HEMICYCLE_INLINE Mask give_next(Mask is_open, double size, Doubles total, int lists, const Doubles* votes,
                                Doubles* seats) {
  Leader leader;
  for (int i = 0; i < lists; ++i) {
    const Mask within = is_open & (seats[i] * total < votes[i] * size);
    compare(i, within, votes[i], seats[i] + 1.0, leader);
  }
  for (int i = 0; i < lists; ++i) seats[i] += one_if(leader.list == static_cast<double>(i));
  return leader.is_tied;
}

}  // namespace

__attribute__((noinline)) void quota_method(const AdmissionNumbers& admission, const SeatColumns& columns) {
  const int lists = columns.lists;
  Doubles votes[kMaxKernelLists];
  Doubles seats[kMaxKernelLists];
  for (int r = 0; r < columns.rows; r += kLanes) {
    const Admitted admitted = admit(admission, columns, lists, r, votes);
    const Doubles house = load(columns.house + r);
    const Mask is_exact = admitted.votes * (house + 1.0) < 0x1p52;
    const Mask filled = (admitted.votes > 0.0) & is_exact;
    Mask undecided = admitted.undecided | ~is_exact;
    for (int i = 0; i < lists; ++i) seats[i] = Doubles{};
    for (double size = 1.0; any(size <= house); size += 1.0) {
      undecided |= give_next(size <= house, size, admitted.votes, lists, votes, seats) & filled;
    }
    for (int i = 0; i < lists; ++i) store(columns.seats[i] + r, keep(filled, seats[i]));
    store(columns.vacant + r, keep(admitted.votes == 0.0, house));
    note_undecided(columns, r, undecided);
  }
}

}  // namespace hemicycle::HEMICYCLE_LANES
