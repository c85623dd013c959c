#include "models/seats/changed_admission.hpp"

#include <algorithm>

#include "models/seats/joined_lists.hpp"
#include "models/seats/seat_kernels.hpp"
#include "models/seats/threshold_numbers.hpp"

namespace hemicycle {

bool differ_in_threshold_alone(const ElectoralSystem& one, const ElectoralSystem& other) {
  if (one.tiers || one.biproportional) return false;  // its rows cannot be taken out of their districts
  ElectoralSystem same = one;
  same.list.threshold = other.list.threshold;
  return same == other;
}

RowBits changed_admission(const ElectoralSystem& one, const ElectoralSystem& other, const BallotBlock& ballots,
                          const Replicates& replicates) {
  const int parties = ballots.votes.count();
  RowBits changed{};
  if (winnable_lists(one, parties) == 0) return changed;
  const bool is_joined =
      own_votes(one.list.alliances) > 0 || std::ranges::any_of(one.list.alliances, [](const JoinedLists& alliance) {
        return alliance.counts_for != JoinedFor::seats;
      });
  if (is_joined || winnable_lists(one, parties) > kMaxKernelLists) {
    changed.fill(~std::uint64_t{0});
    return changed;
  }
  const AdmissionNumbers numbers = threshold_numbers(one, parties);
  const AdmissionNumbers others = threshold_numbers(other, parties);
  AdmissionColumns columns;
  for (int i = 0; i < numbers.lists; ++i) columns.votes[i] = ballots.votes[numbers.parties[i]].data();
  columns.base = base_column(one.list.threshold, ballots);
  columns.other_base = base_column(other.list.threshold, ballots);
  columns.differ = changed.data();
  seat_kernels(replicates.instructions).compare_admission(numbers, others, columns);
  return changed;
}

}  // namespace hemicycle
