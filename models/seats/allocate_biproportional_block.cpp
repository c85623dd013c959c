#include "models/seats/allocate_biproportional_block.hpp"

#include <cstddef>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

/// The votes of one replicate, in place of those that the contest has.
void read_contest(const BallotBlock& nation, std::span<const BallotBlock> districts, std::size_t row,
                  Contest& contest) {
  read_tally(nation, row, contest.tally);
  for (std::size_t d = 0; d < districts.size(); ++d) {
    read_votes(districts[d], row, contest.districts[d].votes);
    contest.districts[d].valid = static_cast<Votes>(districts[d].valid()[row]);
  }
}

void write_row(const ContestResult& result, std::size_t row, SeatBlock& seats) {
  for (std::size_t p = 0; p < result.seats.size(); ++p) {
    seats.seats[static_cast<int>(p)][row] = result.seats[p];
    seats.admitted[static_cast<int>(p)][row] = result.admitted[p] ? 1.0 : 0.0;
  }
  seats.vacant()[row] = result.vacant;
  seats.tied()[row] = result.ties.empty() ? 0.0 : 1.0;
}

}  // namespace

Contest biproportional_contest(const ElectoralSystem& system) {
  EXPECTS(system.biproportional.has_value());
  Contest contest{.tier = system.list,
                  .tally = {},
                  .wins_nothing = system.wins_nothing,
                  .districts = {},
                  .biproportional = system.biproportional->law};
  for (const Seats seats : system.biproportional->district_seats) contest.districts.push_back({seats, {}, 0});
  return contest;
}

void allocate_biproportional_block(const ElectoralSystem& system, const BallotBlock& nation,
                                   std::span<const BallotBlock> districts, const Replicates& replicates,
                                   SeatBlock& seats, std::span<const std::uint64_t> numbers) {
  EXPECTS(system.districts() == districts.size());
  Contest contest = biproportional_contest(system);
  for (std::size_t row = 0; row < static_cast<std::size_t>(replicates.count); ++row) {
    read_contest(nation, districts, row, contest);
    const Lot lot{replicates.seed, numbers.empty() ? replicates.first + row : numbers[row]};
    write_row(allocate(contest, lot), row, seats);
  }
}

}  // namespace hemicycle
