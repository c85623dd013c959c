#include "models/votes/district_plan.hpp"

#include <algorithm>
#include <cstddef>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

/// Own shares that sum to one leave nothing to anybody; sums within this of it are meant so.
constexpr double kWhole = 1.0 - 1e-9;

/// The share of a party in the district over its share in the region; 1 where the district has none of its own.
std::vector<double> lean_of(const SingleMemberDistrict& district, const Region& region) {
  std::vector<double> lean(region.shares.size(), 1.0);
  if (district.shares.empty()) return lean;
  EXPECTS(district.shares.size() == region.shares.size());
  for (std::size_t p = 0; p < lean.size(); ++p) {
    lean[p] = region.shares[p] > 0.0 ? district.shares[p] / region.shares[p] : 0.0;
  }
  return lean;
}

void add_odds(const SingleMemberDistrict& district, DistrictPlan& plan) {
  double all = 0.0;
  for (const DistrictCandidate& candidate : district.candidates) all += candidate.share.value_or(0.0);
  plan.has_pool = all < kWhole;
  for (const DistrictCandidate& candidate : district.candidates) {
    plan.odds.push_back(candidate.share.value_or(0.0) / (plan.has_pool ? 1.0 - all : 1.0));
    plan.takes_from = plan.takes_from || (candidate.share && !candidate.from.empty());
  }
}

/// Whether all candidates of a party have shares of their own, so that nobody has the voters of its list.
bool has_own_share_alone(const DistrictPlan& plan, std::size_t party) {
  const std::vector<int>& options = plan.options[party];
  return !options.empty() && std::ranges::all_of(options, [&](int option) {
    const auto index = static_cast<std::size_t>(option);
    return index < plan.odds.size() && plan.odds[index] > 0.0;
  });
}

DistrictPlan plan_of(const DistrictModel& model, const SingleMemberDistrict& district, const Electorate& electorate) {
  DistrictPlan plan;
  plan.lean = lean_of(district, electorate.regions[static_cast<std::size_t>(district.region)]);
  plan.options.resize(electorate.parties.size());
  add_odds(district, plan);
  for (int option = 0; option < options_of(model, district); ++option) {
    const int party = party_of(model, district, option);
    plan.option_party.push_back(party);
    plan.can_be_struck_off.push_back(false);
    plan.options[static_cast<std::size_t>(party)].push_back(option);
  }
  for (std::size_t c = 0; c < district.candidates.size(); ++c) {
    plan.has_drawn_effects = plan.has_drawn_effects || district.candidates[c].sd > 0.0;
    plan.can_be_struck_off[c] = district.candidates[c].struck_off > 0.0;
    plan.is_complete = plan.is_complete && !plan.can_be_struck_off[c];
  }
  for (std::size_t p = 0; p < plan.lean.size(); ++p) {
    if (has_own_share_alone(plan, p)) plan.lean[p] = 0.0;
    plan.is_complete = plan.is_complete && (plan.lean[p] == 0.0 || !plan.options[p].empty());
  }
  return plan;
}

}  // namespace

std::vector<DistrictPlan> plans_of(const DistrictModel& model, const Electorate& electorate) {
  std::vector<DistrictPlan> plans;
  std::uint32_t candidates = 0;
  for (const SingleMemberDistrict& district : model.districts) {
    plans.push_back(plan_of(model, district, electorate));
    plans.back().first_candidate = candidates;
    candidates += static_cast<std::uint32_t>((district.candidates.size() + 1) / 2 * 2);
  }
  return plans;
}

}  // namespace hemicycle
