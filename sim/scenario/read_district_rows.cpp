#include <algorithm>
#include <cmath>
#include <numeric>

#include "models/votes/district_territory.hpp"

#include "sim/scenario/candidate_rows.hpp"
#include "sim/scenario/fields.hpp"
#include "sim/scenario/stations.hpp"

namespace hemicycle {
namespace {

constexpr double kShareTolerance = 1e-6;  // of a sum of shares that were rounded

/// A district and where it stands in the file.
struct Row {
  Place place;
  std::optional<Votes> registered;
};

/// Shares of the parties in a district, made to sum to one exactly; empty where the row has none.
std::vector<double> read_shares(const Node& row, const std::string& district, const Draft& draft) {
  std::vector<double> shares;
  double sum = 0.0;
  bool has_any = false;
  for (const std::string& id : draft.parties.ids()) {
    const Node* cell = row.find(id);
    has_any = has_any || cell != nullptr;
    shares.push_back(cell == nullptr ? 0.0 : read_share(*cell, draft.reading).value_or(0.0));
    sum += shares.back();
  }
  if (!has_any) return {};
  if (std::abs(sum - 1.0) > kShareTolerance) {
    draft.reading.error(row.place, "shares of district '" + district + "' sum to " + rounded(sum) + ", not to 1");
  }
  for (double& share : shares) share = sum > 0.0 ? share / sum : 0.0;
  return shares;
}

int read_region(const Fields& fields, const std::string& district, const Draft& draft) {
  const Node* node = fields.find("region");
  if (node != nullptr && draft.regions.count() == 0) {
    draft.reading.error(node->place, "district '" + district + "' lies in a region, but the scenario has none");
    return 0;
  }
  if (node != nullptr) return draft.regions.look_up(*node, draft.reading).value_or(0);
  if (draft.regions.count() > 0) {
    draft.reading.error(fields.place(), "district '" + district + "' has no region", "say in which one it lies");
  }
  return 0;
}

Row read_row(Node& node, Draft& draft, DistrictModel& model) {
  const Fields fields(node, catalogue::districts_row, draft.reading, draft.parties.ids());
  Row row{node.place, std::nullopt};
  SingleMemberDistrict& district = model.districts.emplace_back();
  if (const Node* id = fields.required("district")) {
    district.id = checked_id(read_text(*id, draft.reading).value_or("x"), id->place, "district", draft.reading);
    draft.districts.add(district.id, id->place, draft.reading);
  } else {
    draft.districts.add("", node.place, draft.reading);
  }
  district.name = district.id;
  if (const Node* name = fields.find("name")) district.name = read_text(*name, draft.reading).value_or("");
  district.region = read_region(fields, district.id, draft);
  if (const Node* registered = fields.find("registered")) {
    row.registered = read_whole(*registered, 1, kMaxVotes, draft.reading);
  }
  district.shares = read_shares(node, district.id, draft);
  return row;
}

/// "of region 'x'", or of the nation.
std::string of_region(const Region& region) { return region.id.empty() ? "" : " of region '" + region.id + "'"; }

/// Districts without registered voters of their own share those of their region that are left.
void share_register(int region, const std::vector<Row>& rows, Draft& draft, DistrictModel& model) {
  const Region& whole = draft.scenario.electorate.regions[static_cast<std::size_t>(region)];
  Votes given = 0;
  std::vector<std::size_t> open;
  const Row* last = nullptr;
  for (std::size_t d = 0; d < rows.size(); ++d) {
    if (model.districts[d].region != region) continue;
    last = &rows[d];
    given = std::min(kMaxVotes, given + rows[d].registered.value_or(0));
    if (!rows[d].registered) open.push_back(d);
    model.districts[d].registered = rows[d].registered.value_or(1);
  }
  if (last == nullptr) return;
  const std::string districts = "the districts" + of_region(whole);
  if (draft.scenario.electorate.given) {
    if (!open.empty() && given > 0) {
      draft.reading.error(rows[open.front()].place,
                          "district '" + model.districts[open.front()].id + "' has no registered, but others have");
    }
    return;
  }
  const Votes left = whole.registered - given;
  if (left < std::ssize(open) || (open.empty() && left != 0)) {
    return draft.reading.error(last->place, districts + " have " + grouped(given) +
                                                " registered voters, all together there are " +
                                                grouped(whole.registered));
  }
  if (open.empty()) return;
  const std::vector<Votes> parts = even_split(left, static_cast<int>(open.size()));
  for (std::size_t i = 0; i < open.size(); ++i) model.districts[open[i]].registered = parts[i];
}

/// Every district needs a polling station, where there are any.
void check_stations(int region, const std::vector<Row>& rows, const Draft& draft, const DistrictModel& model) {
  const std::vector<Votes>& stations = draft.scenario.electorate.regions[static_cast<std::size_t>(region)].stations;
  std::vector<std::size_t> own;
  std::vector<Votes> registered;
  for (std::size_t d = 0; d < rows.size(); ++d) {
    if (model.districts[d].region != region) continue;
    own.push_back(d);
    registered.push_back(model.districts[d].registered);
  }
  if (stations.empty() || own.empty()) return;
  const std::vector<int> found = districts_of_stations(registered, stations);
  for (std::size_t place = 0; place < own.size(); ++place) {
    if (std::ranges::find(found, static_cast<int>(place)) != found.end()) continue;
    draft.reading.error(rows[own[place]].place,
                        "district '" + model.districts[own[place]].id + "' is too small to have a polling station",
                        "simulate more stations");
  }
}

}  // namespace

void read_district_rows(Node& rows, Draft& draft, DistrictModel& model) {
  if (rows.kind != Node::Kind::list || rows.children.empty()) {
    return draft.reading.error(rows.place, "districts has rows or a file, got " + shown(rows));
  }
  std::vector<Row> read;
  for (Node& row : rows.children) read.push_back(read_row(row, draft, model));
  for (int region = 0; region < std::ssize(draft.scenario.electorate.regions); ++region) {
    share_register(region, read, draft, model);
    check_stations(region, read, draft, model);
  }
}

}  // namespace hemicycle
