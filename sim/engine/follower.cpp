#include "sim/engine/follower.hpp"

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "models/seats/changed_admission.hpp"

namespace hemicycle {

namespace {

double distance(const ElectoralSystem& one, const ElectoralSystem& other) {
  return std::abs(to_double(one.list.threshold.share) - to_double(other.list.threshold.share));
}

int number_of(const RowBits& rows) {
  int number = 0;
  for (const std::uint64_t word : rows) number += std::popcount(word);
  return number;
}

}  // namespace

RowBits changed_rows(const ElectoralSystem& one, const ElectoralSystem& other, bool has_fraud, const Elections& block) {
  RowBits rows = changed_admission(one, other, block.tallies.honest, block.replicates);
  if (!has_fraud) return rows;
  const RowBits reported = changed_admission(one, other, block.tallies.reported, block.replicates);
  for (std::size_t word = 0; word < rows.size(); ++word) rows[word] |= reported[word];
  return rows;
}

std::optional<int> find_lead(const std::vector<Point>& points, const DrawGroup& group, int point,
                             const Elections& block) {
  const auto rule_of = [&](int i) -> const ElectoralSystem& {
    return points[static_cast<std::size_t>(i)].scenario.rule;
  };
  const ElectoralSystem& rule = rule_of(point);
  std::optional<int> lead;
  for (const int earlier : group.points) {
    if (earlier >= point) break;
    if (!differ_in_threshold_alone(rule_of(earlier), rule)) continue;
    if (!lead || distance(rule_of(earlier), rule) < distance(rule_of(*lead), rule)) lead = earlier;
  }
  const bool has_fraud = group.sampler.has_fraud();
  if (lead && number_of(changed_rows(rule, rule_of(*lead), has_fraud, block)) * 5 > block.replicates.count)
    lead.reset();
  return lead;
}

}  // namespace hemicycle
