#include <algorithm>
#include <numeric>

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"

namespace hemicycle {
namespace {

Amount read_amount(Node& node, const Reading& reading) {
  if (node.kind != Node::Kind::table) return FixedAmount{read_share(node, reading).value_or(0.0)};
  const Fields fields(node, catalogue::fraud_amount, reading);
  const Node* sigma = fields.required("half_normal");
  return HalfNormalAmount{sigma == nullptr ? 0.0 : read_number(*sigma, Above::zero_or_equal, reading).value_or(0.0)};
}

Selection read_selection(const Fields& block, const Draft& draft) {
  Selection selection{std::vector<bool>(draft.scenario.electorate.regions.size(), true), 1.0};
  const Fields fields(block.value("where", table_node()), catalogue::fraud_where, draft.reading);
  selection.share_of_stations =
      read_share(fields.value("share_of_stations", real_node(1.0)), draft.reading).value_or(1.0);
  const Node* regions = fields.find("regions");
  if (regions == nullptr) return selection;
  if (draft.regions.count() == 0) {
    draft.reading.error(regions->place, "the scenario has no regions to choose from");
    return selection;
  }
  selection.regions.assign(selection.regions.size(), false);
  for (const int region : draft.regions.look_up_all(*regions, draft.reading)) {
    if (region < static_cast<int>(selection.regions.size())) selection.regions[static_cast<std::size_t>(region)] = true;
  }
  return selection;
}

std::optional<int> read_beneficiary(const Fields& block, const Draft& draft) {
  const Node* node = block.required("for");
  if (node == nullptr) return std::nullopt;
  if (node->kind == Node::Kind::text && node->text.find('.') != std::string::npos) {
    draft.reading.error(node->place, "candidates of districts are not supported by this version", "name a party");
    return std::nullopt;
  }
  return draft.parties.look_up(*node, draft.reading);
}

/// The parties that lose votes: all but the beneficiary where the block does not say.
std::vector<int> read_victims(const Fields& block, int beneficiary, const Draft& draft) {
  std::vector<int> victims;
  if (const Node* from = block.find("from")) {
    victims = draft.parties.look_up_all(*from, draft.reading);
    if (std::ranges::find(victims, beneficiary) != victims.end()) {
      draft.reading.error(from->place, "votes cannot be moved from the party that they go to");
    }
    return victims;
  }
  for (int party = 0; party < draft.party_count(); ++party) {
    if (party != beneficiary) victims.push_back(party);
  }
  return victims;
}

void read_block(Node& node, Draft& draft) {
  const Fields block(node, catalogue::fraud, draft.reading);
  const Node* kind_node = block.required("kind");
  const auto kind =
      kind_node == nullptr ? std::nullopt : read_choice(*kind_node, catalogue::fraud_kinds, draft.reading);
  const int beneficiary = read_beneficiary(block, draft).value_or(0);
  Node* amount_node = block.required("amount");
  const Amount amount = amount_node == nullptr ? FixedAmount{} : read_amount(*amount_node, draft.reading);
  const Selection where = read_selection(block, draft);
  if (!kind) return;
  switch (*kind) {
    case FraudKind::stuffing:
      block.unused("from", "is not used by kind 'stuffing'");
      if (draft.scenario.electorate.given) {
        draft.reading.error(block.find("kind")->place, "stuffing needs electorate.registered or regions",
                            "ballots are put in for those who stayed at home");
      }
      draft.scenario.fraud.emplace_back(Stuffing{beneficiary, where, amount});
      return;
    case FraudKind::transfer:
      draft.scenario.fraud.emplace_back(Transfer{beneficiary, read_victims(block, beneficiary, draft), where, amount});
      return;
  }
}

}  // namespace

void read_fraud(Draft& draft) {
  Node* node = draft.root.find("fraud");
  if (node == nullptr) return;
  if (node->kind != Node::Kind::list) {
    return draft.reading.error(node->place, "fraud is a list of blocks, got " + shown(*node), "write [[fraud]]");
  }
  for (Node& block : node->children) read_block(block, draft);
}

}  // namespace hemicycle
