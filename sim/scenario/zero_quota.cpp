#include "sim/scenario/zero_quota.hpp"

#include <cstddef>
#include <numeric>
#include <variant>

#include "models/seats/quota.hpp"

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

}  // namespace

std::optional<std::string> why_quota_is_zero(const Contest& contest, const std::vector<std::string>& districts) {
  const auto* method = std::get_if<LargestRemainder>(&contest.tier.method);
  if (method == nullptr || contest.biproportional) return std::nullopt;
  if (contest.districts.empty()) return why_zero(method->quota, contest.tally.votes, contest.tier.seats, "");
  for (std::size_t d = 0; d < contest.districts.size(); ++d) {
    const DistrictVotes& district = contest.districts[d];
    if (auto why = why_zero(method->quota, district.votes, district.seats, " in '" + districts[d] + "'")) return why;
  }
  return std::nullopt;
}

}  // namespace hemicycle
