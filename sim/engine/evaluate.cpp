#include "sim/engine/evaluate.hpp"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

using Operator = Expression::Operator;

/// How many operands an operator takes from the stack.
int operands(Operator op) {
  switch (op) {
    case Operator::number:
    case Operator::house:
    case Operator::seats:
    case Operator::votes:
    case Operator::share:
    case Operator::entered:
    case Operator::turnout:
    case Operator::tie:
      return 0;
    case Operator::negate:
    case Operator::logical_not:
      return 1;
    case Operator::add:
    case Operator::subtract:
    case Operator::multiply:
    case Operator::divide:
    case Operator::less:
    case Operator::less_or_equal:
    case Operator::equal:
    case Operator::not_equal:
    case Operator::greater_or_equal:
    case Operator::greater:
    case Operator::logical_and:
    case Operator::logical_or:
      return 2;
  }
  return 0;
}

void fill_sum(const Columns& columns, const std::vector<int>& parties, Column out) {
  std::ranges::fill(out, 0.0);
  for (const int p : parties) std::ranges::transform(out, columns[p], out.begin(), std::plus<>());
}

double ratio(double numerator, double denominator) { return denominator == 0.0 ? 0.0 : numerator / denominator; }

void divide_by(ConstColumn denominators, Column out) { std::ranges::transform(out, denominators, out.begin(), ratio); }

void push(const Expression::Step& step, const Outcome& outcome, Column out) {
  switch (step.op) {
    case Operator::number:
      return void(std::ranges::fill(out, step.value));
    case Operator::house:
      return void(std::ranges::fill(out, static_cast<double>(outcome.house)));
    case Operator::seats:
      return fill_sum(outcome.seats.seats, step.parties, out);
    case Operator::votes:
      return fill_sum(outcome.ballots.votes, step.parties, out);
    case Operator::share:
      fill_sum(outcome.ballots.votes, step.parties, out);
      return divide_by(outcome.ballots.valid(), out);
    case Operator::entered:
      fill_sum(outcome.seats.admitted, step.parties, out);
      return void(std::ranges::transform(out, out.begin(), [](double lists) { return lists > 0.0 ? 1.0 : 0.0; }));
    case Operator::turnout:
      std::ranges::copy(outcome.ballots.cast(), out.begin());
      return divide_by(outcome.ballots.registered(), out);
    default:
      EXPECTS(step.op == Operator::tie);
      std::ranges::copy(outcome.seats.tied(), out.begin());
  }
}

template <typename Function>
void combine(Column left, ConstColumn right, Function function) {
  std::ranges::transform(left, right, left.begin(),
                         [function](double a, double b) { return static_cast<double>(function(a, b)); });
}

void apply(Operator op, Column left, ConstColumn right) {
  switch (op) {
    case Operator::add:
      return combine(left, right, std::plus<>());
    case Operator::subtract:
      return combine(left, right, std::minus<>());
    case Operator::multiply:
      return combine(left, right, std::multiplies<>());
    case Operator::divide:
      return combine(left, right, ratio);
    case Operator::less:
      return combine(left, right, std::less<>());
    case Operator::less_or_equal:
      return combine(left, right, std::less_equal<>());
    case Operator::equal:
      return combine(left, right, std::equal_to<>());
    case Operator::not_equal:
      return combine(left, right, std::not_equal_to<>());
    case Operator::greater_or_equal:
      return combine(left, right, std::greater_equal<>());
    case Operator::greater:
      return combine(left, right, std::greater<>());
    case Operator::logical_and:
      return combine(left, right, [](double a, double b) { return a != 0.0 && b != 0.0; });
    case Operator::logical_or:
      return combine(left, right, [](double a, double b) { return a != 0.0 || b != 0.0; });
    case Operator::negate:
      return void(std::ranges::transform(left, left.begin(), std::negate<>()));
    default:
      EXPECTS(op == Operator::logical_not);
      std::ranges::transform(left, left.begin(), [](double value) { return value == 0.0 ? 1.0 : 0.0; });
  }
}

}  // namespace

ConstColumn evaluate(const Expression& expression, const Outcome& outcome, EvaluationStack& stack) {
  int height = 0;
  for (const Expression::Step& step : expression.steps) {
    const int taken = operands(step.op);
    if (taken == 0) {
      push(step, outcome, stack[height++]);
    } else {
      height -= taken - 1;
      apply(step.op, stack[height - 1], stack[height - 2 + taken]);
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
