#include "sim/report/district_rows.hpp"

#include <cstddef>

#include "sim/report/words.hpp"

namespace hemicycle {

std::vector<DistrictOption> options_of(const Scenario& scenario, std::size_t district, const TallyCounts& tally) {
  const DistrictModel& model = *scenario.districts;
  const SingleMemberDistrict& own = model.districts[district];
  const std::vector<OptionCounts>& counts = tally.districts[district].options;
  std::vector<DistrictOption> options;
  for (int option = 0; option < options_of(model, own); ++option) {
    const auto index = static_cast<std::size_t>(option);
    const Party& party = scenario.electorate.parties[static_cast<std::size_t>(party_of(model, own, option))];
    if (index < own.candidates.size()) {
      options.push_back({own.candidates[index].id, own.candidates[index].name, &party, &counts[index]});
    } else {
      options.push_back({party.id, label(party), &party, &counts[index]});
    }
  }
  return options;
}

}  // namespace hemicycle
