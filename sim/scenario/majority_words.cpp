#include "sim/scenario/majority_words.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

void refuse_other_systems(const Fields& rule, bool is_two_round, const Reading& reading) {
  const Node* system = rule.find("system");
  const Node* method = rule.find("method");
  if (system == nullptr || method == nullptr || system->text == "list_pr_districts") return;
  if (is_two_round) {
    reading.error(method->place, "method 'two_round' goes with system 'list_pr_districts'");
  } else if (system->text != "list_pr" && system->text != "mixed_parallel") {
    reading.error(method->place,
                  "method '" + method->text + "' goes with systems list_pr, list_pr_districts and mixed_parallel");
  }
}

/// {from: {to: share}}: nobody can vote for two finalists.
Transfers read_transfers(const Node& node, const ListContext& context) {
  const auto parties = static_cast<std::size_t>(context.parties.count());
  if (node.kind != Node::Kind::table) {
    context.reading.error(node.place, "transfers is a table by party, got " + shown(node));
  }
  Transfers transfers(parties, std::vector<Fraction>(parties));
  for (const Node& row : node.children) {
    const auto from = context.parties.look_up(row.key, row.key_place, context.reading);
    if (!from) continue;
    std::vector<double> shares;
    for (const Node& cell : row.children) {
      const auto to = context.parties.look_up(cell.key, cell.key_place, context.reading);
      const auto share = read_exact_share(cell, context.reading);
      if (!to || !share) continue;
      transfers[static_cast<std::size_t>(*from)][static_cast<std::size_t>(*to)] = *share;
      shares.push_back(to_double(*share));
    }
    std::ranges::sort(shares, std::greater{});
    if (shares.size() < 2 || shares[0] + shares[1] <= 1.0 + 1e-12) continue;
    context.reading.error(row.key_place, "transfers of '" + row.key + "' to two finalists sum to " +
                                             rounded(shares[0] + shares[1]) + ", more than 1");
  }
  return transfers;
}

}  // namespace

bool is_for_the_strongest(const Method& method) {
  return std::holds_alternative<BlockVote>(method) || std::holds_alternative<PartyBlockVote>(method) ||
         std::holds_alternative<TwoRound>(method);
}

void read_majority_words(const Fields& rule, const ListContext& context, ListTier& tier) {
  auto* two_round = std::get_if<TwoRound>(&tier.method);
  if (is_for_the_strongest(tier.method)) refuse_other_systems(rule, two_round != nullptr, context.reading);
  if (two_round == nullptr) {
    for (const char* key : {"majority", "transfers"}) rule.unused(key, "is used by method 'two_round' alone");
    return;
  }
  if (const Node* majority = rule.find("majority")) {
    two_round->majority = read_exact_share(*majority, context.reading).value_or(two_round->majority);
  }
  if (const Node* transfers = rule.find("transfers")) tier.transfers = read_transfers(*transfers, context);
}

void refuse_larger_districts(const Fields& rule, const Method& method, Seats largest, const Reading& reading) {
  if (!std::holds_alternative<TwoRound>(method) || largest <= 1) return;
  reading.error(rule.find("method")->place,
                "method 'two_round' fills one seat in each district, and one of them has " + grouped(largest));
}

}  // namespace hemicycle
