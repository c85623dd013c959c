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

}  // namespace

void count_flows(const FlowRoom& room, int rows, std::vector<EffectCounts>& counts) {
  counts.resize(room.moved.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    add_column(room.moved[i][0], rows, counts[i].moved_sum, counts[i].moved_square_sum);
  }
}

void count_fraud(const FraudRoom& room, int rows, std::vector<EffectCounts>& counts) {
  counts.resize(room.effects.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const EffectBlock& effect = room.effect(i);
    add_column(effect.moved(), rows, counts[i].moved_sum, counts[i].moved_square_sum);
    add_column(effect.touched(), rows, counts[i].touched_sum, counts[i].touched_square_sum);
  }
}

}  // namespace hemicycle
