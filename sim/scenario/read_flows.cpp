#include <algorithm>
#include <cmath>

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"
#include "sim/scenario/fraud_fields.hpp"

namespace hemicycle {
namespace {

constexpr double kShareTolerance = 1e-6;  // of a sum of shares that were rounded

/// Reads the values of one block of flows.
class FlowReader {
 public:
  FlowReader(Node& node, Draft& draft) : block_(node, catalogue::flow, draft.reading), draft_(draft) {}

  void read() {
    const Node* kind_node = block_.required("kind");
    const auto kind =
        kind_node == nullptr ? std::nullopt : read_choice(*kind_node, catalogue::flow_kinds, draft_.reading);
    const Node kind_copy = kind_node == nullptr ? Node() : *kind_node;  // defaults that are put in move the original
    const Fields where(block_.value("where", table_node()), catalogue::flow_where, draft_.reading);
    regions_ = read_chosen_regions(where.find("regions"), draft_);
    if (kind) read_kind(kind.value(), kind_copy);
  }

 private:
  void read_kind(FlowKind kind, const Node& kind_node) {
    const auto used = catalogue::flow_keys_of(kind);
    for (const std::string_view key : catalogue::flow.known) {
      const bool is_common = key == "kind" || key == "where" || key == "concentration" || key == "whole";
      if (is_common || std::ranges::find(used, key) != used.end()) continue;
      block_.unused(key, "is not used by kind '" + kind_node.text + "'");
    }
    Flow flow;
    flow.kind = kind;
    flow.whole = read_choice(block_.value("whole", text_node("drawn")), catalogue::whole_voters, reading())
                     .value_or(WholeVoters::drawn);
    if (const Node* node = block_.find("concentration"))
      flow.concentration = read_number(*node, Above::zero, reading());
    flow.rows.resize(draft_.scenario.electorate.regions.size());
    fill(kind, flow);
    if (draft_.scenario.electorate.given && leaves_home(flow)) {
      reading().error(kind_node.place, kind_node.text + " needs electorate.registered or regions",
                      "it moves those who stayed at home");
    }
    if (flow.whole == WholeVoters::drawn) check_units_can_be_drawn(kind_node, draft_);
    draft_.scenario.flows.push_back(std::move(flow));
  }

  [[nodiscard]] const Reading& reading() const { return draft_.reading; }
  [[nodiscard]] int parties() const { return draft_.party_count(); }
  [[nodiscard]] int home() const { return home_option(parties()); }
  [[nodiscard]] int invalid() const { return invalid_option(parties()); }

  [[nodiscard]] bool leaves_home(const Flow& flow) const {
    return std::ranges::any_of(flow.rows, [&](const std::vector<FlowRow>& rows) {
      return std::ranges::any_of(rows, [&](const FlowRow& row) { return row.from == home(); });
    });
  }

  /// A row of voters who all stay.
  [[nodiscard]] FlowRow staying(int from) const {
    FlowRow row{from, std::vector<double>(static_cast<std::size_t>(parties()) + 2, 0.0)};
    row.to[static_cast<std::size_t>(from)] = 1.0;
    return row;
  }

  /// A row of which a share goes to one option.
  [[nodiscard]] FlowRow moving(int from, int to, double share) const {
    FlowRow row = staying(from);
    row.to[static_cast<std::size_t>(from)] = 1.0 - share;
    row.to[static_cast<std::size_t>(to)] += share;
    return row;
  }

  void add_everywhere(const FlowRow& row, Flow& flow) const {
    for (std::size_t r = 0; r < flow.rows.size(); ++r) {
      if (regions_[r]) flow.rows[r].push_back(row);
    }
  }

  double required_share(std::string_view key) const {
    const Node* node = block_.required(key);
    return node == nullptr ? 0.0 : read_share(*node, reading()).value_or(0.0);
  }

  std::optional<int> required_party(std::string_view key) const {
    const Node* node = block_.required(key);
    return node == nullptr ? std::nullopt : draft_.parties.look_up(*node, reading());
  }

  std::vector<int> required_parties(std::string_view key) const {
    const Node* node = block_.required(key);
    return node == nullptr ? std::vector<int>{} : draft_.parties.look_up_all(*node, reading());
  }

  void fill(FlowKind kind, Flow& flow) {
    switch (kind) {
      case FlowKind::boycott: {
        const double share = required_share("share");
        for (const int party : required_parties("party")) add_everywhere(moving(party, home(), share), flow);
        return;
      }
      case FlowKind::tactical:
        return fill_tactical(flow);
      case FlowKind::deregistration:
        return fill_deregistration(flow);
      case FlowKind::merger:
        return fill_merger(flow);
      case FlowKind::new_party:
        return fill_new_party(flow);
      case FlowKind::mobilisation:
        return fill_mobilisation(flow);
      case FlowKind::spoiling:
        return fill_spoiling(flow);
      case FlowKind::matrix:
        return fill_matrix(flow);
    }
  }

  /// The target of tactical votes in a region: the one named, or the list with the largest share after `against`.
  [[nodiscard]] std::vector<int> targets(int against) const {
    const auto& regions = draft_.scenario.electorate.regions;
    std::vector<int> result(regions.size(), 0);
    for (std::size_t r = 0; r < regions.size(); ++r) {
      double most = -1.0;
      for (int p = 0; p < parties(); ++p) {
        const auto index = static_cast<std::size_t>(p);
        const bool is_list = p != against && !draft_.scenario.electorate.parties[index].against_all;
        if (!is_list || index >= regions[r].shares.size() || regions[r].shares[index] <= most) continue;
        most = regions[r].shares[index];
        result[r] = p;
      }
    }
    const Node* to = block_.find("to");
    if (to == nullptr) return result;
    if (to->kind != Node::Kind::table) {
      if (const auto party = draft_.parties.look_up(*to, reading())) result.assign(regions.size(), *party);
      return result;
    }
    for (const Node& child : to->children) {
      const auto region = draft_.regions.look_up(child.key, child.key_place, reading());
      const auto party = draft_.parties.look_up(child, reading());
      if (region && party && *region < static_cast<int>(result.size())) {
        result[static_cast<std::size_t>(*region)] = *party;
      }
    }
    return result;
  }

  void fill_tactical(Flow& flow) {
    const auto against = required_party("against");
    const double share = required_share("share");
    const double from_home = read_share_or(block_, "home", 0.0, reading());
    if (!against) return;
    std::vector<int> sources;
    if (const Node* from = block_.find("from")) {
      sources = draft_.parties.look_up_all(*from, reading());
    } else {
      for (int p = 0; p < parties(); ++p) sources.push_back(p);
    }
    const std::vector<int> target = targets(*against);
    for (std::size_t r = 0; r < flow.rows.size(); ++r) {
      if (!regions_[r]) continue;
      for (const int party : sources) {
        if (party != *against && party != target[r]) flow.rows[r].push_back(moving(party, target[r], share));
      }
      if (from_home > 0.0) flow.rows[r].push_back(moving(home(), target[r], from_home));
    }
    const Node* to = block_.find("to");
    if (to != nullptr && std::ranges::find(target, *against) != target.end()) {
      reading().error(to->place, "tactical votes against a list cannot go to it");
    }
  }

  void fill_deregistration(Flow& flow) {
    const auto party = required_party("party");
    FlowRow row = staying(party.value_or(0));
    row.to[static_cast<std::size_t>(row.from)] = 0.0;
    const double stay_home = read_share_or(block_, "home", 0.0, reading());
    const double spoil = read_share_or(block_, "spoiled", 0.0, reading());
    const Node* to = block_.find("to");
    if (to != nullptr) {
      const auto read = [&](const Node& node) { return read_share(node, reading()); };
      const std::vector<double> shares = read_by_party(*to, draft_, 0.0, read);
      std::ranges::copy(shares, row.to.begin());
    }
    row.to[static_cast<std::size_t>(home())] = stay_home;
    row.to[static_cast<std::size_t>(invalid())] = spoil;
    if (!party) return;
    double sum = 0.0;
    for (const double share : row.to) sum += share;
    if (std::abs(sum - 1.0) > kShareTolerance) {
      reading().error(to == nullptr ? block_.place() : to->place,
                      "to, home and spoiled sum to " + rounded(sum) + ", not to 1");
    } else if (row.to[static_cast<std::size_t>(row.from)] > 0.0) {
      reading().error(to->place, "the voters of a list that is struck off cannot stay with it");
    }
    add_everywhere(row, flow);
  }

  void fill_merger(Flow& flow) {
    const std::vector<int> from = required_parties("party");
    const auto to = required_party("to");
    const double lost = read_share_or(block_, "home", 0.0, reading());
    for (const int party : from) {
      if (!to || party == *to) continue;
      FlowRow row = staying(party);
      row.to[static_cast<std::size_t>(party)] = 0.0;
      row.to[static_cast<std::size_t>(*to)] = 1.0 - lost;
      row.to[static_cast<std::size_t>(home())] = lost;
      add_everywhere(row, flow);
    }
  }

  void fill_new_party(Flow& flow) {
    const auto party = required_party("party");
    const double from_home = read_share_or(block_, "home", 0.0, reading());
    const Node* from = block_.find("from");
    std::vector<double> shares(static_cast<std::size_t>(std::max(parties(), 1)), 0.0);
    if (from != nullptr) {
      shares = read_by_party(*from, draft_, 0.0, [&](const Node& node) { return read_share(node, reading()); });
    }
    if (!party) return;
    if (from_home > 0.0) add_everywhere(moving(home(), *party, from_home), flow);
    for (int p = 0; p < parties(); ++p) {
      const double share = shares[static_cast<std::size_t>(p)];
      if (p != *party && share > 0.0) add_everywhere(moving(p, *party, share), flow);
    }
  }

  void fill_mobilisation(Flow& flow) {
    const double share = required_share("share");
    Node* to = block_.find("to");
    std::vector<double> among;
    if (to != nullptr && to->kind == Node::Kind::table) {
      among = read_by_party(*to, draft_, 0.0, [&](const Node& node) { return read_share(node, reading()); });
      double sum = 0.0;
      for (const double part : among) sum += part;
      if (std::abs(sum - 1.0) > kShareTolerance) {
        reading().error(to->place, "shares sum to " + rounded(sum) + ", not to 1");
      }
    } else if (to != nullptr) {
      among.assign(static_cast<std::size_t>(parties()), 0.0);
      if (const auto party = draft_.parties.look_up(*to, reading())) among[static_cast<std::size_t>(*party)] = 1.0;
    }
    for (std::size_t r = 0; r < flow.rows.size(); ++r) {
      if (!regions_[r]) continue;
      const std::vector<double>& parts = to == nullptr ? draft_.scenario.electorate.regions[r].shares : among;
      FlowRow row = staying(home());
      for (std::size_t p = 0; p < parts.size(); ++p) row.to[p] = share * parts[p];
      row.to[static_cast<std::size_t>(home())] = 1.0 - share;
      flow.rows[r].push_back(std::move(row));
    }
  }

  void fill_spoiling(Flow& flow) {
    const double share = required_share("share");
    int to = invalid();
    if (const Node* node = block_.find("to")) to = draft_.parties.look_up(*node, reading()).value_or(to);
    std::vector<int> from;
    if (const Node* node = block_.find("party")) {
      from = draft_.parties.look_up_all(*node, reading());
    } else {
      for (int p = 0; p < parties(); ++p) from.push_back(p);
    }
    for (const int party : from) {
      if (party != to) add_everywhere(moving(party, to, share), flow);
    }
  }

  /// An option by its name: a party's id, `invalid` or `home`.
  [[nodiscard]] std::optional<int> option(const std::string& name, const Place& place) const {
    if (const auto party = draft_.parties.find(name)) return party;
    if (name == "invalid") return invalid();
    if (name == "home") return home();
    return draft_.parties.look_up(name, place, reading());
  }

  void fill_matrix(Flow& flow) {
    Node* matrix = block_.required("matrix");
    if (matrix == nullptr || matrix->find("file") != nullptr) return;
    if (matrix->kind != Node::Kind::list) {
      return reading().error(matrix->place, "matrix is a list of rows or { file = \"….csv\" }, got " + shown(*matrix));
    }
    std::vector<int> seen;
    for (const Node& line : matrix->children) {
      if (const auto row = matrix_row(line)) {
        if (std::ranges::find(seen, row->from) != seen.end()) {
          reading().error(line.place, "matrix has two rows from '" + line.find("from")->text + "'");
        }
        seen.push_back(row->from);
        add_everywhere(*row, flow);
      }
    }
  }

  [[nodiscard]] std::optional<FlowRow> matrix_row(const Node& line) const {
    const Node* from = line.find("from");
    if (from == nullptr || from->kind != Node::Kind::text) {
      reading().error(line.place, "a row of matrix says in 'from' whose voters move");
      return std::nullopt;
    }
    const auto source = option(from->text, from->place);
    FlowRow row = staying(source.value_or(0));
    row.to[static_cast<std::size_t>(row.from)] = 0.0;
    double sum = 0.0;
    for (const Node& cell : line.children) {
      if (cell.key == "from") continue;
      const auto to = option(cell.key, cell.key_place);
      const double share = read_share(cell, reading()).value_or(0.0);
      if (to) row.to[static_cast<std::size_t>(*to)] = share;
      sum += share;
    }
    if (!source) return std::nullopt;
    if (std::abs(sum - 1.0) > kShareTolerance) {
      reading().error(line.place, "the row from '" + from->text + "' sums to " + rounded(sum) + ", not to 1",
                      "those who stay stand in it as well");
    }
    return row;
  }

  Fields block_;
  Draft& draft_;
  std::vector<bool> regions_;
};

}  // namespace

void read_flows(Draft& draft) {
  Node* node = draft.root.find("flow");
  if (node == nullptr) return;
  if (node->kind != Node::Kind::list) {
    return draft.reading.error(node->place, "flow is a list of blocks, got " + shown(*node), "write [[flow]]");
  }
  for (Node& block : node->children) FlowReader(block, draft).read();
}

}  // namespace hemicycle
