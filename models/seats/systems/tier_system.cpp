#include "models/seats/systems/tier_system.hpp"

#include <algorithm>
#include <numeric>

namespace hemicycle {

namespace {

Seats direct_seats(const TierSystem& system) {
  auto sum = static_cast<Seats>(system.constituencies.size());
  for (const TierDistrict& district : system.districts) {
    sum += std::accumulate(district.direct.begin(), district.direct.end(), Seats{0});
  }
  return sum;
}

Seats magnitudes(const TierSystem& system) {
  if (!system.district_tier) return 0;
  if (system.district_tier->magnitudes.by != MagnitudesBy::statute) return system.district_tier->magnitudes.seats;
  Seats sum = 0;
  for (const TierDistrict& district : system.districts) sum += district.seats;
  return sum;
}

bool is_growing(Link link) { return link == Link::kept || link == Link::halfway || link == Link::levelled; }

}  // namespace

bool has_shares(const Method& method) {
  const auto* averages = std::get_if<HighestAverages>(&method);
  if (averages == nullptr) return false;
  switch (averages->divisor) {
    case Divisor::dhondt:
    case Divisor::sainte_lague:
    case Divisor::modified_sainte_lague:
    case Divisor::danish:
    case Divisor::imperiali:
    case Divisor::stationary:
      return true;
    case Divisor::huntington_hill:
    case Divisor::adams:
    case Divisor::dean:
    case Divisor::dhondt_power:
      return false;
  }
  return false;
}

Seats TierSystem::stated_house() const {
  const Seats direct = direct_seats(*this);
  if (national_tier && national_tier->count == NationalSeats::whole_house) {
    return national_tier->seats + (national_tier->link == Link::beside ? direct : 0);
  }
  const bool adds_direct = !district_tier || district_tier->link == Link::beside;
  const bool adds_national = national_tier && national_tier->count == NationalSeats::on_top;
  return magnitudes(*this) + (adds_direct ? direct : 0) + (adds_national ? national_tier->seats : 0);
}

bool TierSystem::grows() const {
  const auto* below = std::get_if<OverItsDistricts>(&placement);
  const bool in_districts = district_tier && !national_tier && is_growing(district_tier->link);
  return in_districts || (national_tier && is_growing(national_tier->link)) ||
         (below != nullptr && is_growing(below->link));
}

Seats TierSystem::largest_house() const {
  const Seats stated = stated_house();
  if (!grows()) return stated;
  const bool is_levelled = (national_tier && national_tier->link == Link::levelled) ||
                           (!national_tier && district_tier && district_tier->link == Link::levelled);
  const Seats grown = is_levelled ? (most_growth == 0 ? kLargestHouse : stated * most_growth) : stated;
  return grown + direct_seats(*this);
}

}  // namespace hemicycle
