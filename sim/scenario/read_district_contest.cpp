#include <algorithm>

#include "sim/scenario/candidate_rows.hpp"
#include "sim/scenario/fields.hpp"

namespace hemicycle {
namespace {

/// Districts that nobody describes: those that the candidates name, all of one size.
Node rows_of_candidates(const Node& candidates) {
  Node rows = list_node();
  for (const Node& candidate : candidates.children) {
    const Node* district = candidate.find("district");
    if (district == nullptr || district->kind != Node::Kind::text) continue;
    const bool is_there = std::ranges::any_of(
        rows.children, [&](const Node& row) { return row.find("district")->text == district->text; });
    if (is_there) continue;
    Node& row = rows.children.emplace_back(table_node());
    row.place = candidate.place;
    row.put("district", *district);
  }
  return rows;
}

void read_law(const Fields& fields, const Draft& draft, DistrictModel& model, SingleMemberLaw& law) {
  law.rounds = static_cast<int>(read_whole(fields.value("rounds", integer_node(1)), 1, 2, draft.reading).value_or(1));
  if (law.rounds == 2) {
    const auto majority = read_exact_share(fields.value("majority", real_node(0.5)), draft.reading);
    law.majority = majority.value_or(law.majority);
  } else {
    fields.unused("majority", "is used by two rounds alone");
  }
  const std::vector<Party>& parties = draft.scenario.electorate.parties;
  const auto against_all = std::ranges::find_if(parties, &Party::against_all);
  if (against_all == parties.end()) return fields.unused("against_all", "needs a party that is against all");
  const auto effect = read_choice(fields.value("against_all", text_node("no_effect")),
                                  catalogue::against_all_in_districts, draft.reading);
  if (effect == AgainstAllInDistricts::absent) return;
  model.against_all = static_cast<int>(against_all - parties.begin());
  if (effect == AgainstAllInDistricts::vacates) law.against_all = AgainstAll::vacates;
}

void read_sd(const Node& node, const Draft& draft, DistrictModel& model) {
  const auto read = [&](const Node& value) { return read_number(value, Above::zero_or_equal, draft.reading); };
  if (node.kind == Node::Kind::table) {
    model.sd = read_by_party<double>(node, draft, 0.0, read);
  } else {
    model.sd.assign(static_cast<std::size_t>(draft.party_count()), read(node).value_or(0.0));
  }
}

}  // namespace

void read_district_contest(Draft& draft) {
  Node* node = draft.root.find("districts");
  if (node == nullptr || draft.scenario.electorate.regions.empty()) return;
  const Fields fields(*node, catalogue::districts, draft.reading);
  if (fields.find("file") != nullptr) return;  // it cannot be read
  DistrictModel model;
  SingleMemberLaw law;
  if (const Node* candidates = fields.find("candidates"); fields.find("rows") == nullptr && candidates != nullptr) {
    static_cast<void>(fields.value("rows", rows_of_candidates(*candidates)));
  }
  Node* rows = fields.required("rows");
  if (rows == nullptr) return;
  read_district_rows(*rows, draft, model);
  read_law(fields, draft, model, law);
  read_candidate_rows(node->find("candidates"), draft, model);
  if (const Node* sd = fields.find("sd")) read_sd(*sd, draft, model);
  if (Node* transfers = fields.find("transfers")) read_transfer_rows(*transfers, draft, model);
  if (const Node* concentration = fields.find("concentration")) {
    model.concentration = read_number(*concentration, Above::zero, draft.reading);
  }
  law.districts = static_cast<Seats>(model.districts.size());
  draft.scenario.districts = std::move(model);
  draft.scenario.rule.single_member = law;
}

}  // namespace hemicycle
