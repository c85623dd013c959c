#include <algorithm>
#include <cstddef>
#include <string>

#include "models/seats/single_member.hpp"

#include "sim/scenario/election_draft.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

/// Who goes to the run-off of a district.
std::vector<int> finalists_of(const Contest& contest, const DistrictVotes& district) {
  std::vector<Votes> votes = district.votes;
  for (std::size_t p = 0; p < contest.wins_nothing.size(); ++p) votes[p] = contest.wins_nothing[p] ? 0 : votes[p];
  TieBreaker ties(contest.tier.ties, {});
  return decide_first_round(std::get<TwoRound>(contest.tier.method).majority, {votes}, &ties)->finalists;
}

void read_district(const Node& table, const std::string& name, DistrictVotes& district, const ElectionDraft& draft) {
  const std::vector<int> finalists = finalists_of(draft.election.contest, district);
  if (finalists.empty()) {
    return draft.reading.error(table.key_place, "the first round of '" + name + "' decides: there is no run-off");
  }
  district.run_off.assign(draft.party_count(), 0);
  for (const Node& child : table.children) {
    const auto candidate = draft.parties.look_up(child.key, child.key_place, draft.reading);
    const auto votes = read_ballots(child, "votes of " + child.key, draft.reading);
    if (!candidate || !votes) continue;
    district.run_off[static_cast<std::size_t>(*candidate)] = *votes;
    if (std::ranges::find(finalists, *candidate) != finalists.end()) continue;
    draft.reading.error(child.key_place, "'" + child.key + "' is not among the first two of '" + name + "'");
  }
}

}  // namespace

void read_run_offs(const Fields& election, ElectionDraft& draft) {
  Contest& contest = draft.election.contest;
  const Node* rounds = election.find("run_off_votes");
  if (!std::holds_alternative<TwoRound>(contest.tier.method)) {
    return election.unused("run_off_votes", "is used by method 'two_round' alone");
  }
  if (rounds != nullptr && rounds->kind != Node::Kind::table) {
    return draft.reading.error(rounds->place, "run_off_votes is a table by district, got " + shown(*rounds));
  }
  for (std::size_t d = 0; d < contest.districts.size(); ++d) {
    const std::string& name = draft.districts.ids()[d];
    const Node* table = rounds == nullptr ? nullptr : rounds->find(name);
    if (table != nullptr) {
      read_district(*table, name, contest.districts[d], draft);
    } else if (contest.tier.transfers.empty() && !finalists_of(contest, contest.districts[d]).empty()) {
      draft.reading.error(rounds == nullptr ? draft.votes_place : rounds->key_place,
                          "nobody has a majority in '" + name + "', and there are no run_off_votes of it",
                          "give them, or transfers in the rule");
    }
  }
  for (const Node& child : rounds == nullptr ? std::vector<Node>{} : rounds->children) {
    static_cast<void>(draft.districts.look_up(child.key, child.key_place, draft.reading));
  }
}

}  // namespace hemicycle
