#include "models/votes/station_votes.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

#include "models/base/contracts.hpp"
#include "models/random/samplers.hpp"
#include "models/votes/underflow.hpp"

namespace hemicycle {

namespace {

std::size_t size_of(const Columns& columns) { return static_cast<std::size_t>(columns.count()) * kBlockSize; }

/// Gammas whose shares of their sum are the station's own shares of the parties.
void sample_own_shares(const Replicates& replicates, double concentration, std::uint32_t unit, const Columns& shares,
                       StationScratch& scratch) {
  const std::size_t size = size_of(shares);
  for (std::size_t i = 0; i < size; ++i) scratch.alphas.data()[i] = concentration * shares.data()[i];
  const Address address{.stage = Stage::station_shares, .unit = unit};
  sample_gammas_varying(replicates, address, {scratch.alphas.data(), size}, {scratch.gammas.data(), size});
  if (can_underflow(concentration)) settle_underflow(replicates, address, shares, scratch.gammas);
}

}  // namespace

void sample_station_votes(const Replicates& replicates, double concentration, const Unit& station,
                          const Columns& shares, ConstColumn valid, StationScratch& scratch, Columns& votes) {
  EXPECTS(concentration > 0.0);
  const std::uint32_t unit = station.number * static_cast<std::uint32_t>(shares.count());
  const bool has_own_shares = std::isfinite(concentration);
  if (has_own_shares) sample_own_shares(replicates, concentration, unit, shares, scratch);
  const Columns& weights = has_own_shares ? scratch.gammas : shares;
  sample_multinomial(replicates, {.stage = Stage::station_counts, .unit = unit}, valid,
                     {weights.data(), size_of(weights)}, {votes.data(), size_of(votes)});
}

}  // namespace hemicycle
