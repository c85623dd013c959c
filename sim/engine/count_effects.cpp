#include "sim/engine/count_effects.hpp"

#include <cstddef>
#include <cstdint>

namespace hemicycle {

namespace {

/// The sum of a column of whole numbers, and of their squares.
void add_column(ConstColumn column, int rows, Wide& sum, Wide& square_sum) {
  for (std::size_t r = 0; r < static_cast<std::size_t>(rows); ++r) {
    const Wide value = static_cast<std::int64_t>(column[r]);
    sum += value;
    square_sum += value * value;
  }
}

void add_effect(const EffectBlock& effect, int rows, EffectCounts& counts) {
  add_column(effect.moved(), rows, counts.moved_sum, counts.moved_square_sum);
  add_column(effect.touched(), rows, counts.touched_sum, counts.touched_square_sum);
}

void add(const EffectBlock& effect, EffectBlock& sum) {
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    sum.moved()[r] += effect.moved()[r];
    sum.touched()[r] += effect.touched()[r];
  }
}

/// Adds what a pipeline did: each mechanism at its place in the scenario, and all of them to `all`.
void add_pipeline(const FraudPipeline& fraud, const FraudRoom& room, int rows, std::vector<EffectCounts>& counts,
                  EffectBlock& all) {
  for (std::size_t i = 0; i < fraud.count(); ++i) add_effect(room.effect(i), rows, counts[fraud.place(i)]);
  if (!fraud.empty()) add(room.effect(fraud.count()), all);
}

}  // namespace

void count_flows(const FlowRoom& room, int rows, std::vector<EffectCounts>& counts) {
  counts.resize(room.moved.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    add_column(room.moved[i][0], rows, counts[i].moved_sum, counts[i].moved_square_sum);
  }
}

void count_fraud(const ElectionSampler& sampler, const Workspace& workspace, int rows,
                 std::vector<EffectCounts>& counts) {
  EffectBlock all;
  counts.resize(sampler.mechanisms() + 1);
  add_pipeline(sampler.fraud(), workspace.fraud, rows, counts, all);
  for (int d = 0; d < sampler.districts().count(); ++d) {
    const FraudPipeline* fraud = sampler.districts().fraud(d);
    if (fraud == nullptr) continue;
    add_pipeline(*fraud, workspace.members.fraud[static_cast<std::size_t>(d)], rows, counts, all);
  }
  add_effect(all, rows, counts.back());
}

}  // namespace hemicycle
