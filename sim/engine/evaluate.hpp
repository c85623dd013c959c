#pragma once

#include "models/base/columns.hpp"
#include "models/seats/allocate_block.hpp"
#include "models/votes/ballots.hpp"

#include "sim/engine/evaluate_kernels.hpp"
#include "sim/scenario/expression.hpp"

namespace hemicycle {

/// What an event asks about: one tally of a block and the seats that the law gave it.
struct Outcome {
  const BallotBlock& ballots;
  const SeatBlock& seats;
  Seats house = 0;     ///< [seats]
  bool grows = false;  ///< the house is as large as `seats.house()` says
};

/// The columns that an evaluation computes in; kept from block to block.
using EvaluationStack = Columns;

/// The value of the expression in every replicate: numbers, and 1 or 0 for yes or no. A division by zero is 0.
/// The result stands in the stack's first column.
ConstColumn evaluate(const Expression& expression, const Outcome& outcome, const EvaluateKernels& kernels,
                     EvaluationStack& stack);

/// The columns that the expression needs on its stack.
[[nodiscard]] int stack_depth(const Expression& expression);

}  // namespace hemicycle
