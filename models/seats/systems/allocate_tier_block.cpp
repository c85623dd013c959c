#include "models/seats/systems/allocate_tier_block.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "models/base/contracts.hpp"
#include "models/seats/admission.hpp"
#include "models/seats/systems/allocate_tiers.hpp"
#include "models/seats/systems/constituencies.hpp"
#include "models/seats/threshold.hpp"

namespace hemicycle {

namespace {

/// The replicates of a block under a law of several tiers.
class TierBlock {
 public:
  TierBlock(const ElectoralSystem& system, const BallotBlock& nation, std::span<const BallotBlock> districts,
            const Replicates& replicates, SeatBlock& seats, std::span<const std::uint64_t> numbers)
      : system_(system),
        nation_(nation),
        districts_(districts),
        replicates_(replicates),
        seats_(seats),
        numbers_(numbers) {
    votes_.districts.resize(districts.size());
  }

  void decide_all() {
    const auto rows = static_cast<std::size_t>(replicates_.count);
    if (!is_by_district()) {
      for (std::size_t row = 0; row < rows; ++row) decide(row);
      return;
    }
    decide_by_district();
    for (std::size_t row = 0; row < rows; ++row) {
      if (seats_.tied()[row] != 0.0) decide(row);
    }
    std::ranges::fill(seats_.house(), static_cast<double>(system_.house()));
  }

 private:
  /// Every district for itself, by votes alone.
  [[nodiscard]] bool is_by_district() const {
    const TierSystem& tiers = *system_.tiers;
    const auto has_direct = [](const TierDistrict& district) { return !district.direct.empty(); };
    return tiers.district_tier && !tiers.national_tier && tiers.constituencies.empty() &&
           std::ranges::none_of(tiers.districts, has_direct) && tiers.district_tier->bonus == 0 &&
           tiers.district_tier->own_threshold.numerator == 0 &&
           tiers.district_tier->magnitudes.by == MagnitudesBy::statute && !asks_districts(system_.list.threshold);
  }

  [[nodiscard]] Lot lot_of(std::size_t row) const {
    return {replicates_.seed, numbers_.empty() ? replicates_.first + row : numbers_[row]};
  }

  /// One replicate through the law.
  void decide(std::size_t row) {
    read_tally(nation_, row, votes_.nation);
    for (std::size_t d = 0; d < districts_.size(); ++d) {
      read_votes(districts_[d], row, votes_.districts[d].votes);
      votes_.districts[d].valid = static_cast<Votes>(districts_[d].valid()[row]);
    }
    DirectSeats direct;
    if (!system_.tiers->constituencies.empty()) {
      direct = win_constituencies(*system_.tiers, votes_, system_.list.ties, lot_of(row));
      votes_.direct = std::move(direct.by_district);
    }
    const TierSeating seating = allocate(*system_.tiers, {system_.list, system_.wins_nothing}, votes_, lot_of(row));
    Seats house = seating.vacant + system_.appointed;
    for (std::size_t p = 0; p < seating.seats.size(); ++p) {
      seats_.seats[static_cast<int>(p)][row] = seating.seats[p];
      seats_.admitted[static_cast<int>(p)][row] = seating.admitted[p] ? 1.0 : 0.0;
      house += seating.seats[p];
    }
    seats_.vacant()[row] = seating.vacant;
    seats_.tied()[row] = direct.tied || !seating.ties.empty() ? 1.0 : 0.0;
    seats_.house()[row] = house;
  }

  /// Lists that the nationwide threshold keeps out have no votes in a district.
  void admit_all() {
    ListTier list = system_.list;
    if (!system_.tiers->district_tier->threshold_binds) list.threshold = {};
    std::ranges::fill(seats_.tied(), 0.0);
    for (std::size_t row = 0; row < static_cast<std::size_t>(replicates_.count); ++row) {
      read_tally(nation_, row, votes_.nation);
      TieBreaker ties(list.ties, lot_of(row));
      const std::vector<bool> admitted = admit(list, system_.wins_nothing, votes_.nation, ties).admitted;
      for (std::size_t p = 0; p < admitted.size(); ++p) {
        seats_.admitted[static_cast<int>(p)][row] = admitted[p] ? 1.0 : 0.0;
      }
      seats_.tied()[row] = ties.has_decided() ? 1.0 : 0.0;
    }
  }

  void decide_by_district() {
    const int parties = nation_.votes.count();
    admit_all();
    ElectoralSystem plain;
    plain.list.method = system_.tiers->district_tier->method;
    plain.list.transfers = system_.tiers->district_tier->transfers;
    plain.list.ties = system_.list.ties;
    plain.wins_nothing = system_.wins_nothing;
    for (int p = 0; p < parties; ++p) std::ranges::fill(seats_.seats[p], 0.0);
    std::ranges::fill(seats_.vacant(), 0.0);
    BallotBlock counting(parties);
    SeatBlock own(parties);
    for (std::size_t d = 0; d < districts_.size(); ++d) {
      plain.list.seats = system_.tiers->districts[d].seats;
      if (plain.list.seats == 0) continue;
      for (int p = 0; p < parties; ++p) {
        std::ranges::transform(districts_[d].votes[p], seats_.admitted[p], counting.votes[p].begin(),
                               std::multiplies{});
      }
      counting.totals = districts_[d].totals;
      for (int p = 0; p < parties; ++p) clear_behind(counting.votes[p]);
      for (int c = 0; c < counting.totals.count(); ++c) clear_behind(counting.totals[c]);
      allocate_block(plain, counting, replicates_, own, {}, numbers_);
      for (int p = 0; p < parties; ++p) add(own.seats[p], seats_.seats[p]);
      add(own.vacant(), seats_.vacant());
      add(own.tied(), seats_.tied());
    }
  }

  /// Rows behind the last replicate count nothing.
  void clear_behind(Column column) const {
    std::ranges::fill(column.subspan(static_cast<std::size_t>(replicates_.count)), 0.0);
  }

  static void add(ConstColumn from, Column to) { std::ranges::transform(from, to, to.begin(), std::plus{}); }

  const ElectoralSystem& system_;
  const BallotBlock& nation_;
  std::span<const BallotBlock> districts_;
  const Replicates& replicates_;
  SeatBlock& seats_;
  std::span<const std::uint64_t> numbers_;
  TierVotes votes_;
};

}  // namespace

void allocate_tier_block(const ElectoralSystem& system, const BallotBlock& nation,
                         std::span<const BallotBlock> districts, const Replicates& replicates, SeatBlock& seats,
                         std::span<const std::uint64_t> numbers) {
  EXPECTS(system.tiers && system.tiers->districts.size() == districts.size());
  TierBlock(system, nation, districts, replicates, seats, numbers).decide_all();
}

}  // namespace hemicycle
