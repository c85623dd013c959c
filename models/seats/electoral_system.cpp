#include "models/seats/electoral_system.hpp"

#include <numeric>

namespace hemicycle {

Seats ElectoralSystem::house() const {
  if (tiers) return tiers->stated_house() + appointed;
  const Seats won = std::accumulate(direct.begin(), direct.end(), Seats{0});
  const Seats simulated = single_member ? single_member->districts : 0;
  return list.seats + won + simulated + static_cast<Seats>(tied_districts.size()) + vacant_districts + appointed;
}

std::size_t ElectoralSystem::districts() const {
  if (tiers) return tiers->districts.size();
  return biproportional ? biproportional->district_seats.size() : 1;
}

}  // namespace hemicycle
