#include "sim/engine/district_contest.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace hemicycle {

namespace {

bool concerns(const std::vector<Mechanism>& fraud, int district) {
  return std::ranges::any_of(fraud, [&](const Mechanism& m) { return selection_of(m).district == district; });
}

/// The polling stations of a district; where there are none, the district itself.
std::vector<Unit> units_of(const DistrictContest& contest, int district, const Electorate& electorate) {
  std::vector<Unit> units;
  const Unit whole = contest.unit_of(district);
  for (const Unit& unit : hemicycle::units_of(electorate)) {
    const bool is_within =
        unit.level == UnitLevel::station && unit.region == whole.region && contest.votes().of_station(unit) == district;
    if (is_within) units.push_back(unit);
  }
  if (units.empty()) units.push_back(whole);
  return units;
}

}  // namespace

DistrictContest::DistrictContest(const DistrictModel& model, const SingleMemberLaw& law, const Electorate& electorate,
                                 const std::vector<Mechanism>& fraud, const std::optional<Observers>& observers)
    : votes_(std::in_place, model, electorate), law_(law), fraud_(model.districts.size()) {
  for (int d = 0; d < count(); ++d) {
    if (!concerns(fraud, d)) continue;
    FraudScope scope{votes().plan(d).option_count(), units_of(*this, d, electorate), d};
    fraud_[static_cast<std::size_t>(d)].emplace(fraud, observers, std::move(scope));
  }
}

const FraudPipeline* DistrictContest::fraud(int district) const {
  const std::optional<FraudPipeline>& pipeline = fraud_[static_cast<std::size_t>(district)];
  return pipeline ? &*pipeline : nullptr;
}

Unit DistrictContest::unit_of(int district) const {
  const SingleMemberDistrict& own = votes().model().districts[static_cast<std::size_t>(district)];
  return {own.region, static_cast<std::uint32_t>(district), UnitLevel::region, own.registered};
}

}  // namespace hemicycle
