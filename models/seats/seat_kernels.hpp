#pragma once

#include <cstdint>

#include "models/base/instruction_set.hpp"
#include "models/base/types.hpp"
#include "models/seats/electoral_system.hpp"

namespace hemicycle {

/// More lists than this on a ballot are left to the law.
inline constexpr int kMaxKernelLists = 64;

/// The threshold as numbers: list i is admitted iff votes * denominators[i] >= numerators[i] * base + strict, and it
/// has a vote. Lists are the parties that can win something.
struct AdmissionNumbers {
  int lists = 0;
  int parties[kMaxKernelLists] = {};  ///< of list i
  double numerators[kMaxKernelLists] = {};
  double denominators[kMaxKernelLists] = {};
  double largest_numerator = 0.0;
  double strict = 0.0;            ///< 1 where reaching the share is not enough, else 0
  double guaranteed_lists = 0.0;  ///< fewer than this and at least one: the law decides
  double base_total = 0.0;        ///< [ballots] the base outright, where there is no column of it
  bool is_uniform = true;         ///< the same share for every list
};

/// The lists that can win something, for the rows [0, rows) of a block; rows is a multiple of 4.
struct SeatColumns {
  int lists = 0;
  int rows = 0;
  const double* votes[kMaxKernelLists] = {};
  double* seats[kMaxKernelLists] = {};
  double* admitted[kMaxKernelLists] = {};
  const double* base = nullptr;   ///< of the threshold; null: AdmissionNumbers::base_total
  const double* house = nullptr;  ///< [seats] to share out
  double* vacant = nullptr;
  std::uint64_t* undecided = nullptr;  ///< kBlockSize bits, zero before: rows that the law must decide
};

/// What two thresholds look at in a block.
struct AdmissionColumns {
  const double* votes[kMaxKernelLists] = {};
  const double* base = nullptr;        ///< of the one; null: its base_total
  const double* other_base = nullptr;  ///< of the other
  std::uint64_t* differ = nullptr;     ///< kBlockSize bits, zero before
};

/// Divisors as a form and a number: d(s) = s + ratio, but for the first of modified Sainte-Laguë, for
/// Huntington-Hill and for Dean.
struct HighestAveragesNumbers {
  Divisor divisor = Divisor::dhondt;
  double ratio = 1.0;
  double first = 1.0;          ///< d(0) of modified Sainte-Laguë
  double inverse_power = 1.0;  ///< 1 / k of the powers of D'Hondt's divisors
};

/// The bonus of the strongest list with at least `from` of the valid votes: `first`, one more for each whole `step`
/// above, at most `most`.
struct BonusNumbers {
  double from_numerator = 0.0;
  double from_denominator = 1.0;
  double step_numerator = 1.0;
  double step_denominator = 1.0;
  double first = 0.0;
  double most = 0.0;
  double largest_factor = 1.0;  ///< that votes are multiplied by
};

/// The strongest admitted list of each row, by its place among the lists, and the bonus that is its due.
struct BonusColumns {
  const double* valid = nullptr;  ///< [ballots]
  double* strongest = nullptr;    ///< -1: no list is admitted
  double* seats = nullptr;
};

/// Kernels that settle whatever rows doubles decide beyond doubt, compiled for one instruction set.
struct SeatKernels {
  void (*highest_averages)(const HighestAveragesNumbers&, const AdmissionNumbers&, const SeatColumns&);
  void (*largest_remainder)(const LargestRemainder&, const AdmissionNumbers&, const SeatColumns&);
  void (*quota_method)(const AdmissionNumbers&, const SeatColumns&);
  void (*dutch_council)(const AdmissionNumbers&, const SeatColumns&);

  /// Finds who gets a bonus; notes rows where votes tie for it, and those where numbers are too large to be exact.
  void (*find_bonus)(const BonusNumbers&, const AdmissionNumbers&, const SeatColumns&, const BonusColumns&);

  /// Notes the rows in which two thresholds over the same lists admit different ones, and those where numbers are too
  /// large to be exact.
  void (*compare_admission)(const AdmissionNumbers&, const AdmissionNumbers&, const AdmissionColumns&);
};

[[nodiscard]] SeatKernels seat_kernels(InstructionSet set);

}  // namespace hemicycle
