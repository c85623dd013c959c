#include "models/votes/turnout.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "models/base/contracts.hpp"
#include "models/random/samplers.hpp"
#include "models/votes/vote_kernels.hpp"

namespace hemicycle {

namespace {

/// One normal column at an address, times sd, added to `deviation`.
void add_normal(const Replicates& replicates, Address address, double sd, Column deviation) {
  if (sd == 0.0) return;
  alignas(64) double normal[kBlockSize];
  sample_normals(replicates, address, normal);
  for (std::size_t r = 0; r < kBlockSize; ++r) deviation[r] += sd * normal[r];
}

/// Where the beta turnout of a unit is drawn.
Address beta_address(const Unit& unit) {
  switch (unit.level) {
    case UnitLevel::nation:
      return {.stage = Stage::national_turnout};
    case UnitLevel::region:
      return {.stage = Stage::regional_turnout, .unit = 2 * static_cast<std::uint32_t>(unit.region)};
    case UnitLevel::station:
      break;
  }
  return {.stage = Stage::station_turnout, .unit = 2 * unit.number};
}

}  // namespace

TurnoutSampler::TurnoutSampler(TurnoutModel model, const Electorate& electorate)
    : model_(model), regional_sds_(electorate.regions.size(), 0.0) {
  for (const Region& region : electorate.regions) means_.push_back(region.turnout);
  const auto* logit = std::get_if<LogitNormalTurnout>(&model_);
  if (logit == nullptr) return;
  national_sd_ = logit->national_sd;
  if (is_one_nation(electorate)) return;
  for (std::size_t r = 0; r < regional_sds_.size(); ++r) {
    regional_sds_[r] = electorate.regions[r].turnout_sd.value_or(logit->regional_sd);
  }
}

void TurnoutSampler::sample_nation(const Replicates& replicates, Column deviation) const {
  std::ranges::fill(deviation, 0.0);
  add_normal(replicates, {.stage = Stage::national_turnout}, national_sd_, deviation);
}

void TurnoutSampler::sample_region(const Replicates& replicates, int region, ConstColumn national,
                                   Column deviation) const {
  std::ranges::copy(national, deviation.begin());
  const Address address{.stage = Stage::regional_turnout, .unit = static_cast<std::uint32_t>(region)};
  add_normal(replicates, address, regional_sds_[static_cast<std::size_t>(region)], deviation);
}

void TurnoutSampler::sample_unit(const Replicates& replicates, const Unit& unit, ConstColumn deviation,
                                 Column turnout) const {
  std::visit([&](const auto& model) { draw(model, replicates, unit, deviation, turnout); }, model_);
}

double TurnoutSampler::mean_of(const Unit& unit) const { return means_[static_cast<std::size_t>(unit.region)]; }

void TurnoutSampler::draw(const FixedTurnout&, const Replicates&, const Unit& unit, ConstColumn, Column turnout) const {
  std::ranges::fill(turnout, mean_of(unit));
}

void TurnoutSampler::draw(const BetaTurnout& model, const Replicates& replicates, const Unit& unit, ConstColumn,
                          Column turnout) const {
  const double a = mean_of(unit) * model.concentration;
  const double b = (1.0 - mean_of(unit)) * model.concentration;
  if (a <= 0.0 || b <= 0.0) {
    std::ranges::fill(turnout, mean_of(unit));
  } else {
    sample_beta(replicates, beta_address(unit), a, b, turnout);
  }
}

void TurnoutSampler::draw(const LogitNormalTurnout& model, const Replicates& replicates, const Unit& unit,
                          ConstColumn deviation, Column turnout) const {
  std::ranges::copy(deviation, turnout.begin());
  if (unit.level == UnitLevel::station) {
    add_normal(replicates, {.stage = Stage::station_turnout, .unit = unit.number}, model.station_sd, turnout);
  }
  vote_kernels(replicates.instructions).turn_out(mean_of(unit), replicates.count, turnout.data());
}

}  // namespace hemicycle
