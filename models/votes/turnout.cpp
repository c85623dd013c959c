#include "models/votes/turnout.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "models/math/elementary.hpp"
#include "models/random/samplers.hpp"
#include "models/votes/swing_kernels.hpp"
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

/// sd (w'n + sqrt(1 - w'w) e): the normals n of the parties at one address, e at another. No weights: sd e.
void add_linked(const Replicates& replicates, Address own, Address of_parties, double sd,
                std::span<const double> weights, Columns& room, Column deviation) {
  double square = 0.0;
  for (const double weight : weights) square += weight * weight;
  add_normal(replicates, own, sd * std::sqrt(std::max(1.0 - square, 0.0)), deviation);
  if (square == 0.0 || sd == 0.0) return;
  sample_normals(replicates, of_parties, {room.data(), weights.size() * kBlockSize});
  for (std::size_t p = 0; p < weights.size(); ++p) {
    const ConstColumn normal = room[static_cast<int>(p)];
    for (std::size_t r = 0; r < kBlockSize; ++r) deviation[r] += sd * weights[p] * normal[r];
  }
}

/// Logit of a share, finite also where nobody or all vote for a party.
double logit(double share) {
  constexpr double kLeastPart = 1e-12;
  return natural_log(std::max(share, kLeastPart)) - natural_log(std::max(1.0 - share, kLeastPart));
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
    : model_(std::move(model)), parties_(electorate.parties.size()), regional_sds_(electorate.regions.size(), 0.0) {
  for (const Region& region : electorate.regions) {
    means_.push_back(region.turnout);
    station_means_.push_back(region.station_turnout);
  }
  const auto* logit_normal = std::get_if<LogitNormalTurnout>(&model_);
  if (logit_normal == nullptr) return;
  national_sd_ = logit_normal->national_sd;
  national_weights_ = logit_normal->national_weights;
  slope_ = logit_normal->slope;
  for (const Region& region : electorate.regions) {
    for (const double share : region.shares) centre_logits_.push_back(logit(share));
  }
  if (is_one_nation(electorate)) return;
  region_factor_ = logit_normal->region_factor;
  regional_weights_ = logit_normal->regional_weights;
  for (std::size_t r = 0; r < regional_sds_.size(); ++r) {
    regional_sds_[r] = electorate.regions[r].turnout_sd.value_or(logit_normal->regional_sd);
  }
}

void TurnoutSampler::sample_nation(const Replicates& replicates, Columns& room, Column deviation) const {
  std::ranges::fill(deviation, 0.0);
  add_linked(replicates, {.stage = Stage::national_turnout}, {.stage = Stage::national_shares}, national_sd_,
             national_weights_, room, deviation);
}

void TurnoutSampler::add_regional(const Replicates& replicates, int region, double sd, Columns& room,
                                  Column deviation) const {
  const auto unit = static_cast<std::uint32_t>(region);
  const std::uint32_t of_parties = unit * static_cast<std::uint32_t>((parties_ + 1) / 2);
  const std::size_t first = static_cast<std::size_t>(region) * parties_;
  const std::span<const double> all(regional_weights_);
  add_linked(replicates, {.stage = Stage::regional_turnout, .unit = unit},
             {.stage = Stage::regional_shares, .unit = of_parties}, sd,
             all.empty() ? all : all.subspan(first, parties_), room, deviation);
}

void TurnoutSampler::sample_regions(const Replicates& replicates, Columns& room, Columns& deviations) const {
  if (region_factor_.empty()) return;
  const int regions = static_cast<int>(means_.size());
  if (deviations.count() < regions + regions / 16 + 1) deviations = Columns(regions + regions / 16 + 1);
  for (int region = 0; region < regions; ++region) {
    std::ranges::fill(deviations[region], 0.0);
    add_regional(replicates, region, 1.0, room, deviations[region]);
  }
  swing_kernels(replicates.instructions)
      .mix(region_factor_.data(), regions, 1, replicates.count, deviations[regions].data(), deviations.data());
}

void TurnoutSampler::sample_region(const Replicates& replicates, int region, ConstColumn national,
                                   const Columns& correlated, Columns& room, Column deviation) const {
  std::ranges::copy(national, deviation.begin());
  const double sd = regional_sds_[static_cast<std::size_t>(region)];
  if (region_factor_.empty()) return add_regional(replicates, region, sd, room, deviation);
  const ConstColumn own = correlated[region];
  for (std::size_t r = 0; r < kBlockSize; ++r) deviation[r] += sd * own[r];
}

void TurnoutSampler::lean(const Replicates& replicates, int region, const Columns& shares, Column deviation) const {
  if (slope_.empty()) return;
  const double* centre = centre_logits_.data() + static_cast<std::size_t>(region) * parties_;
  swing_kernels(replicates.instructions)
      .lean(shares.data(), centre, slope_.data(), shares.count(), replicates.count, deviation.data());
}

void TurnoutSampler::sample_unit(const Replicates& replicates, const Unit& unit, ConstColumn deviation,
                                 Column turnout) const {
  std::visit([&](const auto& model) { draw(model, replicates, unit, deviation, turnout); }, model_);
}

double TurnoutSampler::mean_of(const Unit& unit) const {
  const auto region = static_cast<std::size_t>(unit.region);
  const std::vector<double>& own = station_means_[region];
  return own.empty() || unit.level != UnitLevel::station ? means_[region] : own[static_cast<std::size_t>(unit.station)];
}

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
