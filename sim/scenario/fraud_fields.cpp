#include "sim/scenario/fraud_fields.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "models/fraud/pipeline.hpp"

namespace hemicycle {
namespace {

/// The two parameters of a beta law, [a, b].
BetaPrevalence read_beta(const Node& node, const Reading& reading) {
  if (node.kind != Node::Kind::list || node.children.size() != 2) {
    reading.error(node.place, node.key + " is a list of two numbers above 0, got " + shown(node),
                  "the mean of beta = [a, b] is a / (a + b)");
    return {};
  }
  const auto parameter = [&](const Node& number) {
    Node named = number;
    named.key = node.key;
    return read_number(named, Above::zero, reading).value_or(1.0);
  };
  return {parameter(node.children[0]), parameter(node.children[1])};
}

void refuse_bounds(const Node& least, const Node& most, const Reading& reading) {
  reading.error(most.place, most.key + " is below " + least.key + ": " + shown(most) + " < " + shown(least),
                "no unit lies between them");
}

void read_size(const Fields& fields, Selection& selection, const Reading& reading) {
  if (const Node* power = fields.find("size_power")) {
    if (power->is_number() && power->number() >= -10.0 && power->number() <= 10.0) {
      selection.size_power = power->number();
    } else {
      reading.error(power->place, "size_power is a number from -10 to 10, got " + shown(*power));
    }
  }
  const Node* least = fields.find("least_registered");
  const Node* most = fields.find("most_registered");
  if (least != nullptr) selection.least_registered = read_whole(*least, 0, kMaxVotes, reading).value_or(0);
  if (most != nullptr) selection.most_registered = read_whole(*most, 0, kMaxVotes, reading).value_or(kMaxVotes);
  if (selection.least_registered > selection.most_registered) refuse_bounds(*least, *most, reading);
}

void read_turnouts(const Fields& fields, Selection& selection, const Reading& reading) {
  const Node* least = fields.find("least_turnout");
  const Node* most = fields.find("most_turnout");
  if (least != nullptr) selection.least_turnout = read_share(*least, reading).value_or(0.0);
  if (most != nullptr) selection.most_turnout = read_share(*most, reading).value_or(1.0);
  if (selection.least_turnout > selection.most_turnout) refuse_bounds(*least, *most, reading);
}

void read_conditions(const Fields& fields, Selection& selection, const Draft& draft) {
  const Reading& reading = draft.reading;
  for (const char* key : {"size_power", "least_registered", "most_registered", "least_turnout", "most_turnout"}) {
    const Node* node = fields.find(key);
    if (node != nullptr && draft.scenario.electorate.given) {
      reading.error(node->key_place, std::string(key) + " needs electorate.registered or regions");
    }
  }
  for (const char* key : {"observed", "bad_counts"}) {
    const Node* node = fields.find(key);
    if (node == nullptr) continue;
    const bool flag = read_flag(*node, reading).value_or(false);
    if (key == std::string_view("observed")) selection.observed = flag ? Observed::yes : Observed::no;
    if (key == std::string_view("bad_counts")) selection.bad_counts = flag;
    if (!draft.scenario.observers) {
      reading.error(node->key_place, "'" + std::string(key) + "' needs [observers]");
    }
  }
}

/// "1 region", "200 polling stations".
std::string counted(std::int64_t count, UnitLevel level) {
  std::string words = grouped(count);
  switch (level) {
    case UnitLevel::nation:
      words += " nation";
      break;
    case UnitLevel::region:
      words += " region";
      break;
    case UnitLevel::station:
      words += " polling station";
      break;
  }
  return count == 1 ? words : words + "s";
}

/// An exact number of stations leaves nothing for other chances to decide.
void check_exact_number(const Fields& fields, const Node& stations, const Reading& reading) {
  for (const char* key :
       {"share_of_stations", "share_of_regions", "size_power", "least_turnout", "most_turnout", "bad_counts"}) {
    const Node* other = fields.find(key);
    if (other == nullptr) continue;
    reading.error(stations.key_place, "an exact number of stations cannot be combined with '" + std::string(key) + "'",
                  "take one of the two away");
  }
}

}  // namespace

double read_share_or(const Fields& fields, std::string_view key, double fallback, const Reading& reading) {
  return read_share(fields.value(key, real_node(fallback)), reading).value_or(fallback);
}

Amount read_amount(Node& node, const Reading& reading) {
  if (node.kind != Node::Kind::table) return FixedAmount{read_share(node, reading).value_or(0.0)};
  const Fields fields(node, catalogue::fraud_amount, reading);
  if (node.children.size() != 1) {
    reading.error(node.place, "amount is a share or one law, got " + std::to_string(node.children.size()) + " keys",
                  "such as { half_normal = 0.3 }");
    return FixedAmount{};
  }
  if (const Node* sigma = fields.find("half_normal")) {
    return HalfNormalAmount{read_share(*sigma, reading).value_or(0.0)};
  }
  if (const Node* beta = fields.find("beta")) {
    const BetaPrevalence law = read_beta(*beta, reading);
    return BetaAmount{law.a, law.b};
  }
  if (const Node* share = fields.find("binomial")) return BinomialAmount{read_share(*share, reading).value_or(0.0)};
  if (const Node* ballots = fields.find("ballots")) {
    return BundleAmount{read_whole(*ballots, 0, kMaxVotes, reading).value_or(0)};
  }
  return FixedAmount{};
}

Prevalence read_prevalence(Node& node, const Reading& reading) {
  if (node.kind != Node::Kind::table) return read_share(node, reading).value_or(0.0);
  const Fields fields(node, catalogue::prevalence, reading);
  const Node* beta = fields.required("beta");
  return beta == nullptr ? BetaPrevalence{} : read_beta(*beta, reading);
}

std::vector<bool> read_chosen_regions(const Node* node, const Draft& draft) {
  std::vector<bool> chosen(draft.scenario.electorate.regions.size(), node == nullptr);
  if (node == nullptr) return chosen;
  if (draft.regions.count() == 0) {
    draft.reading.error(node->place, "the scenario has no regions to choose from");
    return chosen;
  }
  if (node->kind == Node::Kind::list && node->children.empty()) {
    draft.reading.error(node->place, node->key + " names no region", "leave it out for all of them");
  }
  for (const int region : draft.regions.look_up_all(*node, draft.reading)) {
    if (region < static_cast<int>(chosen.size())) chosen[static_cast<std::size_t>(region)] = true;
  }
  return chosen;
}

Selection read_selection(const Fields& block, const Draft& draft) {
  const Fields fields(block.value("where", table_node()), catalogue::fraud_where, draft.reading);
  Selection selection;
  selection.regions = read_chosen_regions(fields.find("regions"), draft);
  if (const Node* stations = fields.find("stations")) {
    check_exact_number(fields, *stations, draft.reading);
    selection.stations = read_whole(*stations, 0, kMaxVotes, draft.reading);
  } else {
    selection.share_of_stations = read_prevalence(fields.value("share_of_stations", real_node(1.0)), draft.reading);
  }
  if (const Node* share = fields.find("share_of_regions")) {
    selection.share_of_regions = read_share(*share, draft.reading).value_or(1.0);
  }
  read_size(fields, selection, draft.reading);
  read_turnouts(fields, selection, draft.reading);
  read_conditions(fields, selection, draft);
  return selection;
}

void check_exact_numbers(const Draft& draft) {
  const Scenario& scenario = draft.scenario;
  for (std::size_t i = 0; i < scenario.fraud.size(); ++i) {
    const Selection& where = selection_of(scenario.fraud[i]);
    if (!where.stations || where.district) continue;
    std::vector<Unit> units = units_of(scenario.electorate);
    if (std::holds_alternative<Tabulation>(scenario.fraud[i])) units = territories_of(units);
    const auto there_are = std::ranges::count_if(units, [&](const Unit& unit) { return concerns(where, unit); });
    if (*where.stations <= there_are) continue;
    const Node& block = draft.root.find("fraud")->children[i];
    draft.reading.error(
        block.find("where")->find("stations")->place,
        "stations asks for " + grouped(*where.stations) + " of " + counted(there_are, units.front().level));
  }
}

Votes largest_unit(const Electorate& electorate) {
  Votes largest = electorate.given ? electorate.given->valid + electorate.given->invalid : 0;
  for (const Region& region : electorate.regions) {
    if (region.stations.empty()) largest = std::max(largest, region.registered);
    for (const Votes registered : region.stations) largest = std::max(largest, registered);
  }
  return largest;
}

void check_units_can_be_drawn(const Node& kind, const Draft& draft) {
  const Votes largest = largest_unit(draft.scenario.electorate);
  if (largest <= kMostTrials) return;
  draft.reading.error(kind.place,
                      kind.text + " draws whole ballots of at most " + grouped(kMostTrials) +
                          " voters, but the largest unit has " + grouped(largest),
                      "split it into regions or stations");
}

}  // namespace hemicycle
