#include "models/seats/allocate_block.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "models/base/contracts.hpp"
#include "models/seats/allocate.hpp"
#include "models/seats/allocate_biproportional_block.hpp"
#include "models/seats/bonus_block.hpp"
#include "models/seats/method_kernel.hpp"
#include "models/seats/seat_kernels.hpp"
#include "models/seats/systems/allocate_tier_block.hpp"
#include "models/seats/threshold_numbers.hpp"

namespace hemicycle {

namespace {

bool can_win(const ElectoralSystem& system, int party) {
  return system.wins_nothing.empty() || !system.wins_nothing[static_cast<std::size_t>(party)];
}

/// Whether a kernel knows all that the tier has. Limits of single lists are looked at afterwards.
bool has_kernel(const ListTier& tier) {
  const bool can_have_bonus = !tier.bonus || tier.at_most.empty();
  const bool is_plain = can_have_bonus && tier.alliances.empty() && tier.vote_factors.empty() && tier.fixed.empty() &&
                        tier.at_least.empty() && tier.least == LeastSeats{};
  return is_plain && has_kernel(tier.method);
}

void decide_by_law(const ElectoralSystem& system, const BallotBlock& ballots, const Lot& lot, int row,
                   SeatBlock& seats) {
  const auto r = static_cast<std::size_t>(row);
  Tally tally;
  read_tally(ballots, r, tally);
  const Seating seating = allocate(system, tally, lot);
  for (int p = 0; p < ballots.votes.count(); ++p) {
    seats.seats[p][r] = seating.seats[static_cast<std::size_t>(p)];
    seats.admitted[p][r] = seating.admitted[static_cast<std::size_t>(p)] ? 1.0 : 0.0;
  }
  seats.vacant()[r] = seating.vacant;
  seats.tied()[r] = seating.tied ? 1.0 : 0.0;
}

/// Runs the kernels of the list tier, and returns the rows that it did not settle.
RowBits settle(const ElectoralSystem& system, const BallotBlock& ballots, const Replicates& replicates,
               SeatBlock& seats) {
  const AdmissionNumbers numbers = threshold_numbers(system, ballots.votes.count());
  RowBits undecided{};
  SeatColumns columns;
  columns.lists = numbers.lists;
  columns.rows = (replicates.count + 3) / 4 * 4;
  for (int i = 0; i < numbers.lists; ++i) {
    columns.votes[i] = ballots.votes[numbers.parties[i]].data();
    columns.seats[i] = seats.seats[numbers.parties[i]].data();
    columns.admitted[i] = seats.admitted[numbers.parties[i]].data();
  }
  columns.base = base_column(system.list.threshold, ballots);
  columns.vacant = seats.vacant().data();
  columns.undecided = undecided.data();

  if (system.list.bonus) {
    share_with_bonus(system.list, replicates.instructions, numbers, ballots.valid().data(), columns);
  } else {
    alignas(64) std::array<double, kBlockSize> house;
    house.fill(system.list.seats);
    columns.house = house.data();
    run_kernel(system.list.method, replicates.instructions, numbers, columns);
  }
  return undecided;
}

/// Adds the rows in which a list has more seats than it can hold.
void note_above(const std::vector<Seats>& limits, const SeatBlock& seats, RowBits& undecided) {
  for (int p = 0; p < std::ssize(limits); ++p) {
    const ConstColumn held = seats.seats[p];
    const double limit = limits[static_cast<std::size_t>(p)];
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      undecided[r / 64] |= std::uint64_t{held[r] > limit} << (r % 64);
    }
  }
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
                    SeatBlock& seats, std::span<const BallotBlock> districts, std::span<const std::uint64_t> numbers) {
  const int parties = ballots.votes.count();
  EXPECTS(seats.seats.count() == parties);
  EXPECTS(1 <= replicates.count && replicates.count <= kBlockSize);
  EXPECTS(numbers.empty() || std::ssize(numbers) >= replicates.count);
  EXPECTS(system.direct.empty() || std::ssize(system.direct) == parties);
  EXPECTS(system.wins_nothing.empty() || std::ssize(system.wins_nothing) == parties);

  if (districts.empty()) districts = std::span(&ballots, 1);
  if (system.tiers) return allocate_tier_block(system, ballots, districts, replicates, seats, numbers);
  if (system.biproportional) {
    return allocate_biproportional_block(system, ballots, districts, replicates, seats, numbers);
  }
  const int lists = winnable_lists(system, parties);
  const bool by_kernel = 1 <= lists && lists <= kMaxKernelLists && system.list.seats > 0 && has_kernel(system.list) &&
                         system.tied_districts.empty();
  RowBits undecided;
  undecided.fill(~std::uint64_t{0});
  if (by_kernel) {
    undecided = settle(system, ballots, replicates, seats);
    note_above(system.list.at_most, seats, undecided);
    note_above(system.list.lengths, seats, undecided);
  }
  complete(system, parties, seats);
  for (int word = 0; word < std::ssize(undecided); ++word) {
    for (std::uint64_t bits = undecided[static_cast<std::size_t>(word)]; bits != 0; bits &= bits - 1) {
      const int row = 64 * word + std::countr_zero(bits);
      if (row >= replicates.count) continue;
      const auto r = static_cast<std::size_t>(row);
      const std::uint64_t replicate = numbers.empty() ? replicates.first + r : numbers[r];
      decide_by_law(system, ballots, {replicates.seed, replicate}, row, seats);
    }
  }
}

}  // namespace hemicycle
