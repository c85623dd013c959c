#include "models/votes/regional_shares.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "models/base/contracts.hpp"
#include "models/random/samplers.hpp"
#include "models/votes/swing_kernels.hpp"
#include "models/votes/vote_kernels.hpp"

namespace hemicycle {

namespace {

std::size_t size_of(int columns) { return static_cast<std::size_t>(columns) * kBlockSize; }

/// At least so many columns, kept from block to block.
void enlarge(Columns& columns, int count) {
  if (columns.count() < count) columns = Columns(count);
}

std::uint32_t normal_units(int parties) { return static_cast<std::uint32_t>((parties + 1) / 2); }

}  // namespace

RegionalShareSampler::RegionalShareSampler(const Electorate& electorate, const VoteModel& model)
    : parties_(static_cast<int>(electorate.parties.size())),
      regions_(static_cast<int>(electorate.regions.size())),
      ones_(electorate.parties.size(), 1.0),
      sd_(model.regional_sd),
      deviations_(model.regional),
      station_factor_(model.station_factor),
      swing_(model.swing) {
  EXPECTS(sd_.empty() || sd_.size() == electorate.parties.size());
  if (is_one_nation(electorate)) {
    sd_.clear();
    deviations_ = {};
  }
  for (const Region& region : electorate.regions) {
    EXPECTS(region.shares.size() == electorate.parties.size());
    centres_.push_back(region.shares);
    station_bases_.push_back(region.station_shares);
    has_station_bases_ = has_station_bases_ || !region.station_shares.empty();
  }
  if (swing_ != Swing::multiplicative) add_pieces(electorate);
}

void RegionalShareSampler::add_pieces(const Electorate& electorate) {
  const auto parties = static_cast<std::size_t>(parties_);
  double total = 0.0;
  for (const Region& region : electorate.regions) {
    const bool by_station = !region.station_shares.empty();
    for (std::size_t s = 0; s < (by_station ? region.stations.size() : 1); ++s) {
      const bool own_turnout = by_station && !region.station_turnout.empty();
      const double turnout = own_turnout ? region.station_turnout[s] : region.turnout;
      const Votes registered = by_station ? region.stations[s] : region.registered;
      weights_.push_back(electorate.given ? static_cast<double>(region.given.valid)
                                          : expected_valid(registered, turnout, region.invalid));
      const double* shares = by_station ? region.station_shares.data() + s * parties : region.shares.data();
      bases_.insert(bases_.end(), shares, shares + parties);
      total += weights_.back();
    }
  }
  for (double& weight : weights_) weight = total > 0.0 ? weight / total : 1.0 / static_cast<double>(weights_.size());
}

void RegionalShareSampler::solve(const Replicates& replicates, NationalMove& move) const {
  if (swing_ == Swing::multiplicative) return;
  enlarge(move.room, 3 * parties_);
  std::copy_n(move.swing.data(), size_of(parties_), move.room.data());
  const SwingPieces pieces{weights_.data(), bases_.data(), static_cast<int>(weights_.size()), parties_};
  swing_kernels(replicates.instructions)
      .solve(swing_, pieces, move.room.data(), replicates.count, move.room[parties_].data(), move.swing.data());
}

void RegionalShareSampler::draw_normals(const Replicates& replicates, int region, double* columns) const {
  const std::uint32_t unit = static_cast<std::uint32_t>(region) * normal_units(parties_);
  sample_normals(replicates, {.stage = Stage::regional_shares, .unit = unit}, {columns, size_of(parties_)});
}

void RegionalShareSampler::mix(const Replicates& replicates, const std::vector<double>& factor, int order, int stride,
                               double* room, double* columns) const {
  EXPECTS(factor.size() == static_cast<std::size_t>(order) * static_cast<std::size_t>(order + 1) / 2);
  swing_kernels(replicates.instructions).mix(factor.data(), order, stride, replicates.count, room, columns);
}

void RegionalShareSampler::sample_deviations(const Replicates& replicates, NationalMove& move) const {
  const bool is_joint = !deviations_.joint.empty();
  if (!is_joint && deviations_.regions.empty()) return;
  const int count = regions_ * parties_;
  enlarge(move.deviations, count);
  enlarge(move.room, std::max(3 * parties_, count / 16 + 1));
  for (int region = 0; region < regions_; ++region) {
    double* const own = move.deviations[region * parties_].data();
    draw_normals(replicates, region, own);
    if (!is_joint) mix(replicates, deviations_.parties, parties_, 1, move.room.data(), own);
  }
  if (is_joint) return mix(replicates, deviations_.joint, count, 1, move.room.data(), move.deviations.data());
  for (int party = 0; party < parties_; ++party) {
    mix(replicates, deviations_.regions, regions_, parties_, move.room.data(), move.deviations[party].data());
  }
}

/// The deviations of a region, drawn into `columns` where they do not stand in the move; null: none.
const double* RegionalShareSampler::draw_deviations(const Replicates& replicates, int region, const NationalMove& move,
                                                    Columns& room, Columns& columns) const {
  if (!deviations_.joint.empty() || !deviations_.regions.empty()) return move.deviations[region * parties_].data();
  if (deviations_.parties.empty() && sd_.empty()) return nullptr;
  draw_normals(replicates, region, columns.data());
  if (!deviations_.parties.empty()) {
    mix(replicates, deviations_.parties, parties_, 1, room.data(), columns.data());
    return columns.data();
  }
  for (int party = 0; party < parties_; ++party) {
    for (double& value : columns[party]) value *= sd_[static_cast<std::size_t>(party)];
  }
  return columns.data();
}

void RegionalShareSampler::sample(const Replicates& replicates, int region, const NationalMove& move,
                                  RegionShares& conditions) const {
  const double* centre = centres_[static_cast<std::size_t>(region)].data();
  const double* deviations = draw_deviations(replicates, region, move, conditions.room, conditions.shares);
  if (has_station_bases_) {
    std::fill_n(conditions.factors.data(), size_of(parties_), 1.0);
    if (deviations != nullptr) {  // exponentials but for their sum, which no station's shares depend on
      swing_kernels(replicates.instructions)
          .move(Swing::multiplicative, ones_.data(), conditions.factors.data(), nullptr, deviations, parties_,
                replicates.count, conditions.factors.data());
    }
  }
  swing_kernels(replicates.instructions)
      .move(swing_, centre, move.swing.data(), nullptr, deviations, parties_, replicates.count,
            conditions.shares.data());
}

void RegionalShareSampler::sample_station(const Replicates& replicates, const Unit& station, const NationalMove& move,
                                          const RegionShares& region, Columns& room, Columns& shares) const {
  const double* deviations = nullptr;
  if (!station_factor_.empty()) {
    sample_normals(replicates, {.stage = Stage::station_deviations, .unit = station.number * normal_units(parties_)},
                   {shares.data(), size_of(parties_)});
    mix(replicates, station_factor_, parties_, 1, room.data(), shares.data());
    deviations = shares.data();
  }
  const std::vector<double>& bases = station_bases_[static_cast<std::size_t>(station.region)];
  const SwingKernels& kernels = swing_kernels(replicates.instructions);
  if (bases.empty()) {
    return kernels.move(Swing::multiplicative, ones_.data(), region.shares.data(), nullptr, deviations, parties_,
                        replicates.count, shares.data());
  }
  const double* base = bases.data() + static_cast<std::size_t>(station.station) * static_cast<std::size_t>(parties_);
  kernels.move(swing_, base, move.swing.data(), region.factors.data(), deviations, parties_, replicates.count,
               shares.data());
}

}  // namespace hemicycle
