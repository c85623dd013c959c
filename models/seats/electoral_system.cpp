#include "models/seats/electoral_system.hpp"

#include <numeric>

namespace hemicycle {

Seats ElectoralSystem::house() const {
  return list.seats + std::accumulate(direct.begin(), direct.end(), vacant_districts) + appointed;
}

}  // namespace hemicycle
