#include "sim/report/level_text.hpp"

#include "sim/report/number.hpp"

namespace hemicycle {

std::string level_text(const Scenario& scenario) {
  const Electorate& electorate = scenario.electorate;
  if (electorate.regions.empty()) return "";
  const std::size_t units = units_of(electorate).size();
  const bool by_station = !electorate.regions.front().stations.empty();
  if (!scenario.level.is_merged) {
    if (is_one_nation(electorate) && !by_station) return "";
    const std::string count = grouped(static_cast<Count>(units));
    if (by_station) return "; " + polling_stations(count);
    return "; " + count + (units == 1 ? " region" : " regions");
  }
  const bool is_nation = is_one_nation(electorate);
  const std::string level = is_nation ? "; as one nation" : "; by region";
  if (!scenario.level.is_exact) return level + " as asked for, without what smaller units have of their own";
  return level + (is_nation ? ", to which its parts add up" : ", to which its polling stations add up");
}

}  // namespace hemicycle
