#include <cmath>

#include "sim/scenario/candidate_rows.hpp"
#include "sim/scenario/fields.hpp"

namespace hemicycle {
namespace {

constexpr double kShareTolerance = 1e-6;  // of a sum of shares that were rounded

void read_row(Node& node, Draft& draft, DistrictModel& model) {
  const Fields fields(node, catalogue::transfer, draft.reading, draft.parties.ids());
  const Node* from = fields.required("from");
  const std::vector<int> parties =
      from == nullptr ? std::vector<int>{} : draft.parties.look_up_all(*from, draft.reading);
  TransferRow row{std::vector<double>(static_cast<std::size_t>(draft.party_count()), 0.0), 0.0, 0.0};
  double sum = 0.0;
  bool is_read = true;
  for (const Node& cell : node.children) {
    if (cell.key == "from") continue;
    const auto party = draft.parties.find(cell.key);
    const bool is_known = party || cell.key == "home" || cell.key == "rest";
    if (!is_known) {
      is_read = false;
      continue;
    }
    const std::optional<double> share = read_share(cell, draft.reading);
    is_read = is_read && share;
    double& target = party ? row.to[static_cast<std::size_t>(*party)] : cell.key == "home" ? row.home : row.rest;
    target = share.value_or(0.0);
    sum += target;
  }
  if (is_read && std::abs(sum - 1.0) > kShareTolerance) {
    draft.reading.error(node.place, "the shares of the row sum to " + rounded(sum) + ", not to 1",
                        "home: those who do not vote; rest: in proportion to all on the ballot");
  }
  for (const int party : parties) {
    auto& own = model.transfers[static_cast<std::size_t>(party)];
    if (own) {
      draft.reading.error(from->place, "there are two rows of transfers from party '" +
                                           draft.parties.ids()[static_cast<std::size_t>(party)] + "'");
    }
    own = row;
  }
}

}  // namespace

void read_transfer_rows(Node& rows, Draft& draft, DistrictModel& model) {
  if (rows.find("file") != nullptr) return;  // it cannot be read
  if (rows.kind != Node::Kind::list) {
    return draft.reading.error(rows.place, "transfers is a list of rows or { file = \"….csv\" }, got " + shown(rows));
  }
  model.transfers.resize(static_cast<std::size_t>(draft.party_count()));
  for (Node& row : rows.children) read_row(row, draft, model);
}

}  // namespace hemicycle
