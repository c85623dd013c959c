#include "models/electorate/electorate.hpp"

#include <cstddef>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

/// Adds `shares * weight` and divides by the sum of the weights in the end.
std::vector<double> weighted_mean_of_regions(const Electorate& electorate) {
  std::vector<double> mean(electorate.parties.size(), 0.0);
  double total = 0.0;
  for (const Region& region : electorate.regions) {
    const double valid = electorate.given ? static_cast<double>(region.given.valid)
                                          : expected_valid(region.registered, region.turnout, region.invalid);
    total += valid;
    for (std::size_t p = 0; p < mean.size(); ++p) mean[p] += valid * region.shares[p];
  }
  if (total <= 0.0) return electorate.regions.front().shares;
  for (double& share : mean) share /= total;
  return mean;
}

}  // namespace

bool is_one_nation(const Electorate& electorate) {
  return electorate.regions.size() == 1 && electorate.regions.front().id.empty();
}

std::vector<double> national_centre(const Electorate& electorate) {
  EXPECTS(!electorate.regions.empty());
  if (is_one_nation(electorate)) return electorate.regions.front().shares;

  Votes total = 0;
  for (const Party& party : electorate.parties) total += party.votes;
  if (total == 0) return weighted_mean_of_regions(electorate);

  std::vector<double> centre;
  centre.reserve(electorate.parties.size());
  for (const Party& party : electorate.parties) {
    centre.push_back(static_cast<double>(party.votes) / static_cast<double>(total));
  }
  return centre;
}

std::vector<Unit> units_of(const Electorate& electorate) {
  std::vector<Unit> units;
  for (std::size_t r = 0; r < electorate.regions.size(); ++r) {
    const Region& region = electorate.regions[r];
    const auto add = [&](Votes registered, UnitLevel level, int station) {
      units.push_back({static_cast<int>(r), static_cast<std::uint32_t>(units.size()), level, registered, station});
    };
    if (region.stations.empty()) {
      add(region.registered, is_one_nation(electorate) ? UnitLevel::nation : UnitLevel::region, 0);
    }
    for (std::size_t s = 0; s < region.stations.size(); ++s) {
      add(region.stations[s], UnitLevel::station, static_cast<int>(s));
    }
  }
  return units;
}

}  // namespace hemicycle
