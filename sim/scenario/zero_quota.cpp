#include "sim/scenario/zero_quota.hpp"

#include <cstddef>
#include <numeric>
#include <variant>

#include "models/seats/quota.hpp"

#include "sim/scenario/given_votes.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {

namespace {

/// The same of one distribution.
std::optional<std::string> why_zero(Quota quota, const std::vector<Votes>& votes, Seats seats,
                                    const std::string& where) {
  const Votes sum = std::accumulate(votes.begin(), votes.end(), Votes{0});
  if (sum == 0 || seats == 0 || !rounds_to_zero(quota, sum, seats)) return std::nullopt;
  return "the quota of " + grouped(sum) + " votes and " + grouped(seats) + " seats" + where + " rounds to 0";
}

/// Whether every district has its seats by statute.
bool has_stated_districts(const TierSystem& tiers) {
  return tiers.district_tier && tiers.district_tier->magnitudes.by == MagnitudesBy::statute;
}

}  // namespace

std::optional<std::string> why_quota_is_zero(const Election& election) {
  const Contest& contest = election.contest;
  const bool has_tiers = election.tiers.has_value();
  if (contest.biproportional || (has_tiers && !has_stated_districts(*election.tiers))) return std::nullopt;
  const Method& law = has_tiers ? election.tiers->district_tier->method : contest.tier.method;
  const auto* method = std::get_if<LargestRemainder>(&law);
  if (method == nullptr) return std::nullopt;
  if (contest.districts.empty()) return why_zero(method->quota, contest.tally.votes, contest.tier.seats, "");
  for (std::size_t d = 0; d < contest.districts.size(); ++d) {
    const DistrictVotes& district = contest.districts[d];
    const Seats seats = has_tiers ? election.tiers->districts[d].seats : district.seats;
    if (auto why = why_zero(method->quota, district.votes, seats, " in '" + election.districts[d] + "'")) return why;
  }
  return std::nullopt;
}

void refuse_zero_quota(const Draft& draft) {
  if (!draft.scenario.electorate.given) return;
  const std::optional<Election> election = election_of(draft.scenario);
  const auto why = election ? why_quota_is_zero(*election) : std::nullopt;
  if (!why) return;
  const Node& rule = *draft.root.find("rule");
  const Node* quota = rule.find("quota");
  if (quota == nullptr) quota = rule.find("first_tier_quota");
  draft.reading.error((quota != nullptr ? *quota : rule).place, *why);
}

}  // namespace hemicycle
