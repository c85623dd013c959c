#include "sim/scenario/expression.hpp"

#include <algorithm>

namespace hemicycle {

using Operator = Expression::Operator;

int operands(Expression::Operator op) {
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

namespace {

bool takes_answers(Operator op) {
  return op == Operator::logical_and || op == Operator::logical_or || op == Operator::logical_not;
}

bool gives_answer(Operator op) {
  switch (op) {
    case Operator::entered:
    case Operator::tie:
    case Operator::less:
    case Operator::less_or_equal:
    case Operator::equal:
    case Operator::not_equal:
    case Operator::greater_or_equal:
    case Operator::greater:
    case Operator::logical_and:
    case Operator::logical_or:
    case Operator::logical_not:
      return true;
    case Operator::number:
    case Operator::house:
    case Operator::seats:
    case Operator::votes:
    case Operator::share:
    case Operator::turnout:
    case Operator::add:
    case Operator::subtract:
    case Operator::multiply:
    case Operator::divide:
    case Operator::negate:
      return false;
  }
  return false;
}

}  // namespace

bool is_question(const Expression& expression) {
  std::vector<bool> answers;  // of the operands on the stack
  for (const Expression::Step& step : expression.steps) {
    const auto first = answers.end() - operands(step.op);
    if (takes_answers(step.op) && std::find(first, answers.end(), false) != answers.end()) return false;
    answers.erase(first, answers.end());
    answers.push_back(gives_answer(step.op));
  }
  return !answers.empty() && answers.back();
}

bool asks_turnout(const Expression& expression) {
  return std::ranges::find(expression.steps, Operator::turnout, &Expression::Step::op) != expression.steps.end();
}

}  // namespace hemicycle
