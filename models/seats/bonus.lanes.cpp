#include "models/seats/admission.lanes.hpp"

// The strongest admitted list of each row and its bonus, in whole numbers below 2^51: the quotient of such numbers lies
// further below the next whole number than it can be rounded. Rows with two strongest lists, one of which is due seats,
// are left to the law.

namespace hemicycle::HEMICYCLE_LANES {

void find_bonus(const BonusNumbers&, const AdmissionNumbers&, const SeatColumns&, const BonusColumns&);

namespace {

/// The bonus of `votes` ballots, of which there are some, among `valid`.
HEMICYCLE_INLINE Doubles seats_for(const BonusNumbers& bonus, Doubles votes, Doubles valid) {
  const Doubles own = votes * bonus.from_denominator;
  const Doubles needed = valid * bonus.from_numerator;
  const Doubles above = (own - needed) * bonus.step_denominator;
  const Doubles steps = floor_of(above / (valid * (bonus.step_numerator * bonus.from_denominator)));
  return keep(own >= needed, minimum(bonus.first + steps, all(bonus.most)));
}

}  // namespace

__attribute__((noinline)) void find_bonus(const BonusNumbers& bonus, const AdmissionNumbers& admission,
                                          const SeatColumns& columns, const BonusColumns& found) {
  Doubles votes[kMaxKernelLists];
  for (int r = 0; r < columns.rows; r += kLanes) {
    const Admitted admitted = admit(admission, columns, columns.lists, r, votes);
    Doubles most{};
    Doubles strongest = all(-1.0);
    Mask is_tied{};
    for (int i = 0; i < columns.lists; ++i) {
      const Mask leads = votes[i] > most;
      is_tied = (is_tied & ~leads) | ((votes[i] == most) & (most > 0.0));
      most = maximum(votes[i], most);
      strongest = select(leads, all(static_cast<double>(i)), strongest);
    }
    const Doubles valid = load(found.valid + r);
    const Mask is_exact = valid * bonus.largest_factor < 0x1p51;
    const Mask is_given = (most > 0.0) & is_exact;
    const Doubles seats = keep(is_given, seats_for(bonus, most, maximum(valid, all(1.0))));
    store(found.strongest + r, strongest);
    store(found.seats + r, seats);
    note_undecided(columns, r, admitted.undecided | ~is_exact | (is_tied & (seats > 0.0)));
  }
}

}  // namespace hemicycle::HEMICYCLE_LANES
