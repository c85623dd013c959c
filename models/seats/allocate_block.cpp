#include "models/seats/allocate_block.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "models/base/contracts.hpp"
#include "models/seats/allocate.hpp"
#include "models/seats/seat_kernels.hpp"
#include "models/seats/threshold.hpp"

namespace hemicycle {

namespace {

/// Rows that the law must decide, one bit each.
using Rows = std::array<std::uint64_t, kBlockSize / 64>;

bool can_win(const ElectoralSystem& system, int party) {
  return system.wins_nothing.empty() || !system.wins_nothing[static_cast<std::size_t>(party)];
}

int winnable_lists(const ElectoralSystem& system, int parties) {
  int lists = 0;
  for (int p = 0; p < parties; ++p) lists += can_win(system, p);
  return lists;
}

/// d(0) as a ratio where d(s) = s + d(0). Of the divisors that are not so, the ratio that starts the jump best.
double ratio_of(const HighestAverages& method) {
  switch (method.divisor) {
    case Divisor::dhondt:
      return 1.0;
    case Divisor::danish:
      return 1.0 / 3.0;
    case Divisor::imperiali:
      return 2.0;
    case Divisor::adams:
      return 0.0;
    case Divisor::stationary:
      return to_double(method.first_divisor);
    case Divisor::sainte_lague:
    case Divisor::modified_sainte_lague:
    case Divisor::huntington_hill:
    case Divisor::dean:
      return 0.5;
  }
  EXPECTS(false);
  return 0.0;
}

/// Whether a kernel knows the method. The jump needs divisors that grow, and numbers of like size.
bool has_kernel(const Method& method) {
  const auto* averages = std::get_if<HighestAverages>(&method);
  if (averages == nullptr) return true;
  const double first = to_double(averages->first_divisor);
  if (averages->divisor == Divisor::modified_sainte_lague) return first > 0x1p-4 && first < 2.9;
  if (averages->divisor == Divisor::stationary) return first > 0x1p-4 && first <= 16.0;
  return true;
}

const double* base_column(const Threshold& threshold, const BallotBlock& ballots) {
  switch (threshold.base) {
    case ThresholdBase::valid:
      return ballots.valid().data();
    case ThresholdBase::cast:
      return ballots.cast().data();
    case ThresholdBase::registered:
      return ballots.registered().data();
  }
  EXPECTS(false);
  return nullptr;
}

void add_list(const ListTier& tier, int party, int list, AdmissionNumbers& numbers) {
  const std::optional<Fraction> share = share_of(tier.threshold, party);
  const bool is_bound = share && share->numerator != 0;
  const double numerator = is_bound ? static_cast<double>(share->numerator) : 0.0;
  const double denominator = is_bound ? static_cast<double>(share->denominator) : 1.0;
  numbers.numerators[list] = numerator;
  numbers.denominators[list] = denominator;
  numbers.largest_numerator = std::max(numbers.largest_numerator, numerator);
  numbers.is_uniform =
      numbers.is_uniform && numerator == numbers.numerators[0] && denominator == numbers.denominators[0];
}

Tally tally_of(const BallotBlock& ballots, int row) {
  const auto r = static_cast<std::size_t>(row);
  Tally tally;
  for (int p = 0; p < ballots.votes.count(); ++p) tally.votes.push_back(static_cast<Votes>(ballots.votes[p][r]));
  tally.valid = static_cast<Votes>(ballots.valid()[r]);
  tally.cast = static_cast<Votes>(ballots.cast()[r]);
  tally.registered = static_cast<Votes>(ballots.registered()[r]);
  return tally;
}

void decide_by_law(const ElectoralSystem& system, const BallotBlock& ballots, const Replicates& replicates, int row,
                   SeatBlock& seats) {
  const auto r = static_cast<std::size_t>(row);
  const Lot lot{replicates.seed, replicates.first + static_cast<std::uint64_t>(row)};
  const Seating seating = allocate(system, tally_of(ballots, row), lot);
  for (int p = 0; p < ballots.votes.count(); ++p) {
    seats.seats[p][r] = seating.seats[static_cast<std::size_t>(p)];
    seats.admitted[p][r] = seating.admitted[static_cast<std::size_t>(p)] ? 1.0 : 0.0;
  }
  seats.vacant()[r] = seating.vacant;
  seats.tied()[r] = seating.tied ? 1.0 : 0.0;
}

/// Runs the kernel of the method on the list tier, and returns the rows that it did not settle.
Rows settle(const ElectoralSystem& system, const BallotBlock& ballots, const Replicates& replicates, SeatBlock& seats) {
  SeatColumns columns;
  AdmissionNumbers numbers;
  for (int p = 0; p < ballots.votes.count(); ++p) {
    if (!can_win(system, p)) continue;
    columns.votes[columns.lists] = ballots.votes[p].data();
    columns.seats[columns.lists] = seats.seats[p].data();
    columns.admitted[columns.lists] = seats.admitted[p].data();
    add_list(system.list, p, columns.lists, numbers);
    ++columns.lists;
  }
  numbers.strict = system.list.threshold.inclusive ? 0.0 : 1.0;
  numbers.guaranteed_lists = system.list.guarantee ? system.list.guarantee->parties : 0.0;

  Rows undecided{};
  Columns base(system.list.threshold.base_total ? 1 : 0);
  if (base.count() != 0) std::ranges::fill(base[0], static_cast<double>(*system.list.threshold.base_total));
  columns.base = base.count() != 0 ? base[0].data() : base_column(system.list.threshold, ballots);
  columns.rows = (replicates.count + 3) / 4 * 4;
  columns.vacant = seats.vacant().data();
  columns.undecided = undecided.data();

  const SeatKernels kernels = seat_kernels(replicates.instructions);
  const double house = system.list.seats;
  if (const auto* averages = std::get_if<HighestAverages>(&system.list.method)) {
    const HighestAveragesNumbers divisors{averages->divisor, ratio_of(*averages),
                                          to_double(averages->first_divisor) / 2.0};
    kernels.highest_averages(divisors, numbers, house, columns);
  } else {
    kernels.largest_remainder(std::get<LargestRemainder>(system.list.method), numbers, house, columns);
  }
  return undecided;
}

/// What the kernels leave out: parties that win nothing, and seats beside the list tier.
void complete(const ElectoralSystem& system, int parties, SeatBlock& seats) {
  std::ranges::fill(seats.tied(), 0.0);
  for (int p = 0; p < parties; ++p) {
    if (!can_win(system, p)) std::ranges::fill(seats.seats[p], 0.0);
    if (!can_win(system, p)) std::ranges::fill(seats.admitted[p], 0.0);
    const double direct = system.direct.empty() ? 0.0 : system.direct[static_cast<std::size_t>(p)];
    if (direct == 0.0) continue;
    for (double& row : seats.seats[p]) row += direct;
  }
  if (system.vacant_districts == 0) return;
  for (double& row : seats.vacant()) row += system.vacant_districts;
}

}  // namespace

void allocate_block(const ElectoralSystem& system, const BallotBlock& ballots, const Replicates& replicates,
                    SeatBlock& seats) {
  const int parties = ballots.votes.count();
  EXPECTS(seats.seats.count() == parties);
  EXPECTS(1 <= replicates.count && replicates.count <= kBlockSize);
  EXPECTS(system.direct.empty() || std::ssize(system.direct) == parties);
  EXPECTS(system.wins_nothing.empty() || std::ssize(system.wins_nothing) == parties);

  const int lists = winnable_lists(system, parties);
  const bool by_kernel = 1 <= lists && lists <= kMaxKernelLists && system.list.seats > 0 &&
                         has_kernel(system.list.method) && system.tied_districts.empty();
  Rows undecided;
  undecided.fill(~std::uint64_t{0});
  if (by_kernel) undecided = settle(system, ballots, replicates, seats);
  complete(system, parties, seats);
  for (int word = 0; word < std::ssize(undecided); ++word) {
    for (std::uint64_t bits = undecided[static_cast<std::size_t>(word)]; bits != 0; bits &= bits - 1) {
      const int row = 64 * word + std::countr_zero(bits);
      if (row < replicates.count) decide_by_law(system, ballots, replicates, row, seats);
    }
  }
}

}  // namespace hemicycle
