#include <algorithm>
#include <cmath>

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"
#include "sim/scenario/spread.hpp"
#include "sim/scenario/station_table.hpp"
#include "sim/scenario/stations.hpp"

namespace hemicycle {
namespace {

constexpr int kMostStations = 10'000'000;

/// Stations that the scenario only counts: split over the regions by their registers.
void generate_stations(const Fields& fields, Draft& draft) {
  const Node* count = fields.required("count");
  Electorate& electorate = draft.scenario.electorate;
  if (count == nullptr || electorate.regions.empty()) return;
  const Node* size_sd = fields.find("size_sd");
  const double sd = size_sd == nullptr ? 0.0 : read_number(*size_sd, Above::zero_or_equal, draft.reading).value_or(0.0);
  std::vector<Votes> registered;
  for (const Region& region : electorate.regions) registered.push_back(region.registered);
  const auto regions = static_cast<std::int64_t>(registered.size());
  const auto stations = read_whole(*count, regions, kMostStations, draft.reading);
  if (!stations) return;
  const std::vector<int> split = split_stations(static_cast<int>(*stations), registered);
  for (std::size_t r = 0; r < split.size(); ++r) {
    electorate.regions[r].stations =
        sd == 0.0 ? even_split(registered[r], split[r]) : lognormal_split(registered[r], split[r], sd);
  }
}

}  // namespace

void read_stations(Draft& draft) {
  Node* node = section(draft.root, "votes").find("stations");
  if (node == nullptr) return;
  const Fields fields(*node, catalogue::votes_stations, draft.reading);
  if (const Node* concentration = fields.find("concentration")) {
    draft.scenario.votes.station_concentration =
        read_number(*concentration, Above::zero, draft.reading, Infinity::allowed);
  }
  draft.scenario.votes.station_factor = read_party_factor(fields, draft);
  const Node* file = fields.find("file");
  if (draft.scenario.electorate.given) {
    return draft.reading.error(node->key_place, "polling stations need electorate.registered or regions");
  }
  if (file == nullptr) return generate_stations(fields, draft);
  for (const std::string_view key : {"count", "size_sd"}) {
    if (const Node* other = fields.find(key)) {
      draft.reading.error(other->key_place, "'" + other->key + "' cannot stand beside 'file'");
    }
  }
  if (draft.regions.count() > 0) read_station_table(*file, draft);
}

}  // namespace hemicycle
