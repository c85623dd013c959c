#include "models/seats/threshold_numbers.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "models/base/contracts.hpp"
#include "models/seats/threshold.hpp"

namespace hemicycle {

namespace {

bool can_win(const ElectoralSystem& system, int party) {
  return system.wins_nothing.empty() || !system.wins_nothing[static_cast<std::size_t>(party)];
}

void add_list(const Threshold& threshold, int party, AdmissionNumbers& numbers) {
  const std::optional<Fraction> share = share_of(threshold, party);
  const bool is_bound = share && share->numerator != 0;
  const double numerator = is_bound ? static_cast<double>(share->numerator) : 0.0;
  const double denominator = is_bound ? static_cast<double>(share->denominator) : 1.0;
  const int list = numbers.lists++;
  numbers.parties[list] = party;
  numbers.numerators[list] = numerator;
  numbers.denominators[list] = denominator;
  numbers.largest_numerator = std::max(numbers.largest_numerator, numerator);
  numbers.is_uniform =
      numbers.is_uniform && numerator == numbers.numerators[0] && denominator == numbers.denominators[0];
}

}  // namespace

int winnable_lists(const ElectoralSystem& system, int parties) {
  int lists = 0;
  for (int p = 0; p < parties; ++p) lists += can_win(system, p);
  return lists;
}

AdmissionNumbers threshold_numbers(const ElectoralSystem& system, int parties) {
  EXPECTS(winnable_lists(system, parties) <= kMaxKernelLists);
  AdmissionNumbers numbers;
  for (int p = 0; p < parties; ++p) {
    if (can_win(system, p)) add_list(system.list.threshold, p, numbers);
  }
  numbers.strict = system.list.threshold.inclusive ? 0.0 : 1.0;
  numbers.guaranteed_lists = system.list.guarantee ? system.list.guarantee->parties : 0.0;
  numbers.base_total = static_cast<double>(system.list.threshold.base_total.value_or(0));
  return numbers;
}

const double* base_column(const Threshold& threshold, const BallotBlock& ballots) {
  if (threshold.base_total) return nullptr;
  switch (threshold.base) {
    case ThresholdBase::valid:
      return ballots.valid().data();
    case ThresholdBase::cast:
      return ballots.cast().data();
    case ThresholdBase::registered:
      return ballots.registered().data();
  }
  EXPECTS(false);
  return nullptr;
}

}  // namespace hemicycle
