#include "models/votes/district_conditions.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "models/math/elementary.hpp"
#include "models/random/samplers.hpp"
#include "models/votes/district_kernels.hpp"

namespace hemicycle {

namespace {

void resize(Columns& columns, std::size_t count) {
  if (columns.count() < static_cast<int>(count)) columns = Columns(static_cast<int>(count));
}

/// lean * exp(sd z) of each party.
void draw_factors(const Replicates& replicates, const DistrictModel& model, const DistrictPlan& plan, int number,
                  Columns& factors) {
  const std::size_t parties = plan.lean.size();
  if (!model.sd.empty()) {
    const auto unit = static_cast<std::uint32_t>(static_cast<std::size_t>(number) * ((parties + 1) / 2));
    sample_normals(replicates, {.stage = Stage::district_shares, .unit = unit}, {factors.data(), parties * kBlockSize});
  }
  const DistrictKernels& kernels = district_kernels(replicates.instructions);
  for (std::size_t p = 0; p < parties; ++p) {
    const Column column = factors[static_cast<int>(p)];
    if (model.sd.empty() || model.sd[p] == 0.0) {
      std::ranges::fill(column, plan.lean[p]);
      continue;
    }
    kernels.exponentiate(0.0, model.sd[p], replicates.count, column.data());
    for (double& factor : column) factor *= plan.lean[p];
  }
}

/// exp(effect + sd z) of each candidate.
void draw_appeals(const Replicates& replicates, const std::vector<DistrictCandidate>& candidates,
                  const DistrictPlan& plan, Columns& appeals) {
  if (plan.has_drawn_effects) {
    sample_normals(replicates, {.stage = Stage::candidate_effect, .unit = plan.first_candidate / 2},
                   {appeals.data(), candidates.size() * kBlockSize});
  }
  const DistrictKernels& kernels = district_kernels(replicates.instructions);
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    const Column column = appeals[static_cast<int>(c)];
    if (candidates[c].sd > 0.0) {
      kernels.exponentiate(candidates[c].effect, candidates[c].sd, replicates.count, column.data());
    } else {
      std::ranges::fill(column, candidates[c].effect == 0.0 ? 1.0 : exponential(candidates[c].effect));
    }
  }
}

/// Candidates who have the voters of the party, not a share of their own.
std::vector<int> candidates_of_list(const DistrictPlan& plan, std::size_t party) {
  std::vector<int> candidates;
  for (const int option : plan.options[party]) {
    const auto index = static_cast<std::size_t>(option);
    if (index < plan.odds.size() && plan.odds[index] == 0.0) candidates.push_back(option);
  }
  return candidates;
}

/// Candidates of one party have its voters in equal parts times their appeals: appeals become parts, and their mean
/// goes over to the factor of the party.
void divide_parties(std::size_t rows, const DistrictPlan& plan, DistrictConditions& conditions) {
  for (std::size_t p = 0; p < plan.options.size(); ++p) {
    const std::vector<int> own = candidates_of_list(plan, p);
    if (own.empty()) continue;
    alignas(64) double appeal[kBlockSize] = {};
    for (const int option : own) {
      const ConstColumn part = conditions.parts[option];
      for (std::size_t r = 0; r < rows; ++r) appeal[r] += part[r];
    }
    const Column factor = conditions.factors[static_cast<int>(p)];
    const auto count = static_cast<double>(own.size());
    for (std::size_t r = 0; r < rows; ++r) factor[r] *= appeal[r] / count;
    for (const int option : own) {
      const Column part = conditions.parts[option];
      for (std::size_t r = 0; r < rows; ++r) part[r] /= appeal[r];
    }
  }
}

/// Odds times appeals become parts of all votes.
void divide_own_shares(std::size_t rows, const DistrictPlan& plan, DistrictConditions& conditions) {
  alignas(64) double all[kBlockSize];
  std::ranges::fill(all, plan.has_pool ? 1.0 : 0.0);
  for (std::size_t c = 0; c < plan.odds.size(); ++c) {
    if (plan.odds[c] == 0.0) continue;
    const Column part = conditions.parts[static_cast<int>(c)];
    for (std::size_t r = 0; r < rows; ++r) all[r] += part[r] *= plan.odds[c];
  }
  for (std::size_t c = 0; c < plan.odds.size(); ++c) {
    if (plan.odds[c] == 0.0) continue;
    const Column part = conditions.parts[static_cast<int>(c)];
    for (std::size_t r = 0; r < rows; ++r) part[r] /= all[r];
  }
  const Column left = conditions.left[0];
  for (std::size_t r = 0; r < rows; ++r) left[r] = plan.has_pool ? 1.0 / all[r] : 0.0;
}

void draw_standing(const Replicates& replicates, const std::vector<DistrictCandidate>& candidates,
                   const DistrictPlan& plan, Columns& standing) {
  for (int option = 0; option < plan.option_count(); ++option) {
    const Column column = standing[option];
    const auto index = static_cast<std::size_t>(option);
    const double struck_off = index < candidates.size() ? candidates[index].struck_off : 0.0;
    std::ranges::fill(column, struck_off < 1.0 ? 1.0 : 0.0);
    if (struck_off <= 0.0 || struck_off >= 1.0) continue;
    const std::uint32_t unit = plan.first_candidate + static_cast<std::uint32_t>(option);
    sample_uniform(replicates, {.stage = Stage::struck_off, .unit = unit}, column);
    for (double& value : column) value = value < struck_off ? 0.0 : 1.0;
  }
}

}  // namespace

void sample_conditions(const Replicates& replicates, const DistrictModel& model, const DistrictPlan& plan, int number,
                       DistrictConditions& conditions) {
  const std::vector<DistrictCandidate>& candidates = model.districts[static_cast<std::size_t>(number)].candidates;
  const auto rows = static_cast<std::size_t>(replicates.count);
  resize(conditions.factors, plan.lean.size());
  resize(conditions.parts, plan.odds.size());
  resize(conditions.standing, plan.option_party.size());
  draw_factors(replicates, model, plan, number, conditions.factors);
  draw_appeals(replicates, candidates, plan, conditions.parts);
  divide_parties(rows, plan, conditions);
  divide_own_shares(rows, plan, conditions);
  draw_standing(replicates, candidates, plan, conditions.standing);
}

}  // namespace hemicycle
