#include "models/fraud/selector.hpp"

#include <algorithm>
#include <cstddef>

#include "models/base/contracts.hpp"
#include "models/fraud/fraud_kernels.hpp"
#include "models/fraud/portion.hpp"
#include "models/math/elementary.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

bool concerns(const Selection& where, const Unit& unit) {
  return where.regions[static_cast<std::size_t>(unit.region)] && unit.registered >= where.least_registered &&
         unit.registered <= where.most_registered;
}

Selector::Selector(const Selection& where, std::uint32_t series, bool at_the_count, const std::vector<Unit>& units)
    : where_(where), series_(series), at_the_count_(at_the_count), first_(units.empty() ? 0 : units.front().number) {
  double count = 0.0;
  double voters = 0.0;
  for (const Unit& unit : units) {
    if (!concerns(unit)) continue;
    count += 1.0;
    voters += static_cast<double>(unit.registered);
  }
  if (where.size_power != 0.0) {
    for (const Unit& unit : units) {
      const double size = static_cast<double>(unit.registered) * count;
      const bool has_size = size > 0.0 && voters > 0.0;
      size_factors_.push_back(has_size ? exponential(where.size_power * natural_log(size / voters)) : 0.0);
    }
  }
  if (where.stations) {
    for (const Unit& unit : units) {
      ahead_.push_back(count);
      if (concerns(unit)) count -= 1.0;
    }
  }
}

void Selector::begin(const Replicates& replicates, SelectionMemory& memory) const {
  const Address address{.stage = Stage::fraud_prevalence, .unit = 0, .series = series_};
  sample_prevalence(where_.share_of_stations, replicates, address, memory.prevalence());
  std::ranges::fill(memory.at_work(), 1.0);
  std::ranges::fill(memory.missing(), where_.stations ? static_cast<double>(*where_.stations) : 0.0);
}

void Selector::enter_region(const Replicates& replicates, int region, SelectionMemory& memory) const {
  if (where_.share_of_regions >= 1.0) return;
  alignas(64) double uniform[kBlockSize];
  alignas(64) double chance[kBlockSize];
  std::ranges::fill(chance, where_.share_of_regions);
  const Address address{.stage = Stage::fraud_region, .unit = static_cast<std::uint32_t>(region), .series = series_};
  sample_uniform(replicates, address, uniform);
  fraud_kernels(replicates.instructions).touch(uniform, chance, replicates.count, memory.at_work().data());
}

void Selector::select(const Replicates& replicates, const Unit& unit, const ObservationSampler& observers,
                      const Observation& observation, const BallotBlock* ballots, SelectionMemory& memory,
                      Column touched) const {
  if (where_.stations) {
    choose_exactly(replicates, unit, observers, observation, memory, touched);
  } else {
    choose_each(replicates, unit, observers, observation, memory, touched);
  }
  drop_others(replicates, observation, ballots, touched);
}

void Selector::choose_each(const Replicates& replicates, const Unit& unit, const ObservationSampler& observers,
                           const Observation& observation, SelectionMemory& memory, Column touched) const {
  const auto* share = std::get_if<double>(&where_.share_of_stations);
  const bool is_sure = share != nullptr && *share >= 1.0 && where_.share_of_regions >= 1.0 && size_factors_.empty() &&
                       !observers.changes_chances();
  if (is_sure) {
    std::ranges::fill(touched, 1.0);
    return;
  }
  alignas(64) double uniform[kBlockSize];
  alignas(64) double chance[kBlockSize];
  const double size = size_factors_.empty() ? 1.0 : size_factors_[unit.number - first_];
  for (std::size_t r = 0; r < kBlockSize; ++r) chance[r] = memory.prevalence()[r] * size * memory.at_work()[r];
  if (observers.changes_chances()) observers.change_chances(unit, at_the_count_, observation, chance);
  sample_uniform(replicates, {.stage = Stage::fraud_selection, .unit = unit.number, .series = series_}, uniform);
  fraud_kernels(replicates.instructions).touch(uniform, chance, replicates.count, touched.data());
}

void Selector::choose_exactly(const Replicates& replicates, const Unit& unit, const ObservationSampler& observers,
                              const Observation& observation, SelectionMemory& memory, Column touched) const {
  alignas(64) double uniform[kBlockSize];
  alignas(64) double chance[kBlockSize];
  sample_uniform(replicates, {.stage = Stage::fraud_selection, .unit = unit.number, .series = series_}, uniform);
  const Column missing = memory.missing();
  const double ahead = ahead_[unit.number - first_];
  for (std::size_t r = 0; r < static_cast<std::size_t>(replicates.count); ++r) {
    touched[r] = uniform[r] * ahead < missing[r] ? 1.0 : 0.0;
    missing[r] -= touched[r];
  }
  if (!observers.changes_chances()) return;
  // Attempts are counted already: observers can only make them fail.
  std::ranges::fill(chance, 1.0);
  observers.change_chances(unit, at_the_count_, observation, chance);
  sample_uniform(replicates, {.stage = Stage::fraud_region, .unit = unit.number, .series = series_}, uniform);
  for (std::size_t r = 0; r < static_cast<std::size_t>(replicates.count); ++r) {
    if (uniform[r] >= chance[r]) touched[r] = 0.0;
  }
}

void Selector::drop_others(const Replicates& replicates, const Observation& observation, const BallotBlock* ballots,
                           Column touched) const {
  const auto rows = static_cast<std::size_t>(replicates.count);
  if (where_.bad_counts) {
    for (std::size_t r = 0; r < rows; ++r) touched[r] *= observation.bad()[r];
  }
  if (where_.observed != Observed::either) {
    const double wanted = where_.observed == Observed::yes ? 1.0 : 0.0;
    const ConstColumn observed = observation.observed(at_the_count_);
    for (std::size_t r = 0; r < rows; ++r) touched[r] = observed[r] == wanted ? touched[r] : 0.0;
  }
  if (where_.least_turnout <= 0.0 && where_.most_turnout > 1e300) return;
  EXPECTS(ballots != nullptr);
  for (std::size_t r = 0; r < rows; ++r) {
    const double cast = ballots->cast()[r];
    const double registered = ballots->registered()[r];
    const bool is_within = cast >= where_.least_turnout * registered * kDownPastRounding &&
                           cast <= where_.most_turnout * registered * kUpPastRounding;
    if (!is_within) touched[r] = 0.0;
  }
}

}  // namespace hemicycle
