#include "sim/report/effect_sentence.hpp"

#include "sim/report/number.hpp"
#include "sim/report/words.hpp"
#include "sim/stats/summary.hpp"

namespace hemicycle {
namespace {

/// "at 4,070 of 10,061 polling stations", "in 3 of 17 regions"; nothing where the nation is one piece.
std::string where_of(const Electorate& electorate, const Estimate& touched) {
  if (touched.value == 0.0) return {};
  Count stations = 0;
  for (const Region& region : electorate.regions) stations += region.stations.size();
  const std::string number = rounded_count(touched);
  if (stations > 0) return " at " + number + " of " + polling_stations(grouped(stations));
  const Count regions = electorate.regions.size();
  return regions > 1 ? " in " + number + " of " + grouped(regions) + " regions" : "";
}

/// "gives Nur Otan 9.31 ± 0.05 seats more than the honest count", or that no list gains.
std::string gain_of(const Scenario& scenario, const DifferenceCounts& difference) {
  std::size_t winner = 0;
  Estimate most;
  for (std::size_t p = 0; p < difference.parties.size(); ++p) {
    const Estimate mean = summarize(difference.parties[p], difference.offset).mean;
    if (mean.value > most.value) {
      most = mean;
      winner = p;
    }
  }
  if (most.value <= 2.0 * most.mcse) return "gives no list more seats, within the error";
  return "gives " + label(scenario.electorate.parties[winner]) + " " + with_error(most) +
         " seats more than the honest count";
}

}  // namespace

std::string effect_sentence(const Scenario& scenario, const PointCounts& counts, Count draws) {
  if (counts.fraud.empty()) return {};
  const EffectCounts& all = counts.fraud.back();
  const Estimate moved = summarize(all.moved_sum, all.moved_square_sum, draws).mean;
  const Estimate touched = summarize(all.touched_sum, all.touched_square_sum, draws).mean;
  return "The fraud moves " + rounded_count(moved) + " ballots" + where_of(scenario.electorate, touched) +
         (moved.mcse > 0.0 ? " on average, and " : ", and ") + gain_of(scenario, counts.reported_less_honest) + ".";
}

std::string detection_sentence(const Detection& detection) {
  return "Forensic tests of the polling stations, together wrong in 5 % of honest elections, would see it in " +
         percent_with_error(detection.by_battery, detection.tables) + " of the first " + grouped(detection.tables) +
         " elections; hemicycle power says which tests see it, and from which dose on.";
}

std::string flow_sentence(const PointCounts& counts, Count draws) {
  if (counts.flows.empty()) return {};
  Estimate moved;
  for (const EffectCounts& flow : counts.flows) {
    const Estimate mean = summarize(flow.moved_sum, flow.moved_square_sum, draws).mean;
    moved.value += mean.value;
    moved.mcse += mean.mcse;
  }
  return "Before the vote " + rounded_count(moved) + " voters go elsewhere than they would have.";
}

}  // namespace hemicycle
