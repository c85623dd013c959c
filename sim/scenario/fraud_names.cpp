#include "sim/scenario/fraud_names.hpp"

#include <algorithm>
#include <string>

namespace hemicycle {
namespace {

bool names_a_candidate(const Node& node) {
  return node.kind == Node::Kind::text && node.text.find('.') != std::string::npos;
}

std::string district_part(const Node& node) { return node.text.substr(0, node.text.find('.')); }

}  // namespace

FraudNames::FraudNames(const Fields& block, const Draft& draft) : block_(block), draft_(draft) {
  for (const char* key : {"for", "from"}) {
    const Node* node = block.find(key);
    if (node == nullptr) continue;
    const Node* named = node->kind == Node::Kind::list && !node->children.empty() ? &node->children.front() : node;
    if (!names_a_candidate(*named)) continue;
    if (!draft.scenario.districts) {
      draft.reading.error(named->place, "'" + named->text + "' is a candidate, but the scenario has no [districts]");
      continue;
    }
    if (!district_) district_ = draft.districts.look_up(district_part(*named), named->place, draft.reading);
  }
}

const Names& FraudNames::names() const {
  return district_ ? draft_.candidates[static_cast<std::size_t>(*district_)] : draft_.parties;
}

std::vector<int> FraudNames::look_up(const Node& node) const {
  if (!district_) return names_a_candidate(node) ? std::vector<int>{} : names().look_up_all(node, draft_.reading);
  const std::string& own = draft_.districts.ids()[static_cast<std::size_t>(*district_)];
  const std::uint64_t errors = draft_.reading.errors();
  const auto without_district = [&](const Node& one) {
    Node result = one;
    if (names_a_candidate(one) && district_part(one) == own) {
      result.text = one.text.substr(own.size() + 1);
    } else {
      draft_.reading.error(one.place,
                           "a block names candidates of one district, here '" + own + "', got " + shown(one));
    }
    return result;
  };
  Node result = node.kind == Node::Kind::list ? node : without_district(node);
  for (Node& child : result.children) child = without_district(child);
  return draft_.reading.errors() > errors ? std::vector<int>{} : names().look_up_all(result, draft_.reading);
}

int FraudNames::beneficiary() const {
  const Node* node = block_.required("for");
  if (node == nullptr) return 0;
  if (!district_ && !names_a_candidate(*node)) return names().look_up(*node, draft_.reading).value_or(0);
  const std::vector<int> found = look_up(*node);
  return found.empty() ? 0 : found.front();
}

std::vector<int> FraudNames::victims(int beneficiary) const {
  std::vector<int> losers = named_victims();
  const Node* from = block_.find("from");
  if (from != nullptr && std::ranges::find(losers, beneficiary) != losers.end()) {
    draft_.reading.error(from->place, "votes cannot be moved from the " + names().word() + " that they go to");
  }
  if (from != nullptr) return losers;
  for (int loser = 0; loser < names().count(); ++loser) {
    if (loser != beneficiary) losers.push_back(loser);
  }
  return losers;
}

std::vector<int> FraudNames::required_victims() const {
  static_cast<void>(block_.required("from"));
  return named_victims();
}

std::vector<int> FraudNames::named_victims() const {
  const Node* from = block_.find("from");
  return from == nullptr ? std::vector<int>{} : look_up(*from);
}

}  // namespace hemicycle
