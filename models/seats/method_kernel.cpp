#include "models/seats/method_kernel.hpp"

#include <variant>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

/// d(0) as a ratio where d(s) = s + d(0). Of the divisors that are not so, the ratio that starts the jump best.
double ratio_of(const HighestAverages& method) {
  switch (method.divisor) {
    case Divisor::dhondt:
    case Divisor::dhondt_power:
      return 1.0;
    case Divisor::danish:
      return 1.0 / 3.0;
    case Divisor::imperiali:
      return 2.0;
    case Divisor::adams:
      return 0.0;
    case Divisor::stationary:
      return to_double(method.first_divisor);
    case Divisor::sainte_lague:
    case Divisor::modified_sainte_lague:
    case Divisor::huntington_hill:
    case Divisor::dean:
      return 0.5;
  }
  EXPECTS(false);
  return 0.0;
}

bool is_known(const HighestAverages& method) {
  const double first = to_double(method.first_divisor);
  if (method.divisor == Divisor::dhondt_power) return to_double(method.power) >= 0.25;
  if (method.divisor == Divisor::modified_sainte_lague) return first > 0x1p-4 && first < 2.9;
  if (method.divisor == Divisor::stationary) return first > 0x1p-4 && first <= 16.0;
  return true;
}

bool is_known(const LargestRemainder& method) { return method.left_over != LeftOver::unfilled; }
bool is_known(const QuotaMethod&) { return true; }
bool is_known(const DutchCouncil&) { return true; }
bool is_known(const BlockVote&) { return false; }
bool is_known(const PartyBlockVote&) { return false; }
bool is_known(const TwoRound&) { return false; }

/// What the overloads for the methods know.
struct Work {
  const SeatKernels& kernels;
  const AdmissionNumbers& admission;
  const SeatColumns& columns;
};

void run(const HighestAverages& method, const Work& work) {
  const HighestAveragesNumbers divisors{method.divisor, ratio_of(method), to_double(method.first_divisor) / 2.0,
                                        1.0 / to_double(method.power)};
  work.kernels.highest_averages(divisors, work.admission, work.columns);
}

void run(const LargestRemainder& method, const Work& work) {
  work.kernels.largest_remainder(method, work.admission, work.columns);
}

void run(const QuotaMethod&, const Work& work) { work.kernels.quota_method(work.admission, work.columns); }
void run(const DutchCouncil&, const Work& work) { work.kernels.dutch_council(work.admission, work.columns); }
void run(const BlockVote&, const Work&) { EXPECTS(false); }
void run(const PartyBlockVote&, const Work&) { EXPECTS(false); }
void run(const TwoRound&, const Work&) { EXPECTS(false); }

}  // namespace

bool has_kernel(const Method& method) {
  return std::visit([](const auto& one) { return is_known(one); }, method);
}

void run_kernel(const Method& method, InstructionSet instructions, const AdmissionNumbers& admission,
                const SeatColumns& columns) {
  const SeatKernels kernels = seat_kernels(instructions);
  std::visit([&](const auto& one) { run(one, {kernels, admission, columns}); }, method);
}

}  // namespace hemicycle
