#include "sim/scenario/districts.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "sim/scenario/fields.hpp"

namespace hemicycle {
namespace {

struct Candidate {
  int party = 0;
  Votes votes = 0;
};

struct District {
  std::string id;
  Place place;
  std::vector<Candidate> candidates;  ///< in the order of the table, without those who can win nothing
};

District& district_of(std::vector<District>& districts, const std::string& id, const Place& place) {
  const auto found = std::ranges::find(districts, id, &District::id);
  return found != districts.end() ? *found : districts.emplace_back(District{id, place, {}});
}

void read_row(Node& row, std::vector<District>& districts, const Draft& draft) {
  const Fields fields(row, catalogue::district, draft.reading);
  const Node* district = fields.required("district");
  const Node* party_node = fields.required("party");
  const Node* votes_node = fields.required("votes");
  if (district == nullptr || party_node == nullptr || votes_node == nullptr) return;
  const auto party = draft.parties.look_up(*party_node, draft.reading);
  const auto votes = read_whole(*votes_node, 0, kMaxVotes, draft.reading);
  const auto id = read_text(*district, draft.reading);
  if (!party || !votes || !id) return;
  District& own = district_of(districts, *id, row.place);
  if (draft.scenario.electorate.parties[static_cast<std::size_t>(*party)].against_all) return;
  own.candidates.push_back({*party, *votes});
}

void fill(const District& district, ElectoralSystem& rule) {
  Votes most = 0;
  for (const Candidate& candidate : district.candidates) most = std::max(most, candidate.votes);
  std::vector<int> winners;
  for (const Candidate& candidate : district.candidates) {
    if (candidate.votes == most) winners.push_back(candidate.party);
  }
  if (most == 0) {
    ++rule.vacant_districts;
  } else if (std::ranges::count(winners, winners.front()) == std::ssize(winners)) {
    ++rule.direct[static_cast<std::size_t>(winners.front())];
  } else {
    rule.tied_districts.push_back({winners});
  }
}

}  // namespace

void read_districts(Node& rows, Draft& draft) {
  if (rows.find("file") != nullptr) return;
  if (rows.kind != Node::Kind::list || rows.children.empty()) {
    return draft.reading.error(rows.place, "districts is a list of rows or { file = \"….csv\" }, got " + shown(rows));
  }
  std::vector<District> districts;
  for (Node& row : rows.children) read_row(row, districts, draft);
  draft.scenario.rule.direct.assign(static_cast<std::size_t>(draft.party_count()), 0);
  for (const District& district : districts) fill(district, draft.scenario.rule);
}

void refuse_seats_of_nobody(const Draft& draft, const Node& node) {
  for (const Node& child : node.children) {
    const auto party = draft.parties.find(child.key);
    if (!party || !draft.scenario.electorate.parties[static_cast<std::size_t>(*party)].against_all) continue;
    if (draft.scenario.rule.direct[static_cast<std::size_t>(*party)] == 0) continue;
    draft.reading.error(child.place, "party '" + child.key + "' is against all and can win no seat");
  }
}

}  // namespace hemicycle
