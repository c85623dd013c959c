#include "sim/engine/evaluate.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

using Operator = Expression::Operator;

void push_sum(const Columns& columns, const std::vector<int>& parties, const EvaluateKernels& kernels, Column out) {
  kernels.fill(0.0, out.data());
  for (const int p : parties) kernels.add(columns[p].data(), out.data());
}

/// One where the column is positive, as lists of a coalition are.
void flag(const EvaluateKernels& kernels, Column out) {
  kernels.apply(Operator::logical_not, out.data(), nullptr);
  kernels.apply(Operator::logical_not, out.data(), nullptr);
}

void push(const Expression::Step& step, const Outcome& outcome, const EvaluateKernels& kernels, Column out) {
  switch (step.op) {
    case Operator::number:
      return kernels.fill(step.value, out.data());
    case Operator::house:
      if (outcome.grows) {
        std::ranges::copy(outcome.seats.house(), out.begin());
        return;
      }
      return kernels.fill(static_cast<double>(outcome.house), out.data());
    case Operator::seats:
      return push_sum(outcome.seats.seats, step.parties, kernels, out);
    case Operator::votes:
      return push_sum(outcome.ballots.votes, step.parties, kernels, out);
    case Operator::share:
      push_sum(outcome.ballots.votes, step.parties, kernels, out);
      return kernels.apply(Operator::divide, out.data(), outcome.ballots.valid().data());
    case Operator::entered:
      push_sum(outcome.seats.admitted, step.parties, kernels, out);
      return flag(kernels, out);
    case Operator::turnout:
      std::ranges::copy(outcome.ballots.cast(), out.begin());
      return kernels.apply(Operator::divide, out.data(), outcome.ballots.registered().data());
    default:
      EXPECTS(step.op == Operator::tie);
      std::ranges::copy(outcome.seats.tied(), out.begin());
  }
}

}  // namespace

ConstColumn evaluate(const Expression& expression, const Outcome& outcome, const EvaluateKernels& kernels,
                     EvaluationStack& stack) {
  int height = 0;
  for (const Expression::Step& step : expression.steps) {
    const int taken = operands(step.op);
    if (taken == 0) {
      push(step, outcome, kernels, stack[height++]);
    } else {
      height -= taken - 1;
      kernels.apply(step.op, stack[height - 1].data(), stack[height - 2 + taken].data());
    }
  }
  ENSURES(height == 1);
  return std::as_const(stack)[0];
}

int stack_depth(const Expression& expression) {
  int height = 0;
  int depth = 0;
  for (const Expression::Step& step : expression.steps) {
    height += 1 - operands(step.op);
    depth = std::max(depth, height);
  }
  return depth;
}

}  // namespace hemicycle
