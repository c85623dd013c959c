#include "sim/engine/evaluate.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

using Operator = Expression::Operator;

/// Two parties in a house of 10: 6 and 3 seats, one vacant; 600, 300 of 1,000 valid and 1,250 cast of 2,500.
class Evaluate : public testing::Test {
 protected:
  Evaluate() {
    std::ranges::fill(ballots_.votes[0], 600.0);
    std::ranges::fill(ballots_.votes[1], 300.0);
    std::ranges::fill(ballots_.valid(), 1000.0);
    std::ranges::fill(ballots_.cast(), 1250.0);
    std::ranges::fill(ballots_.registered(), 2500.0);
    std::ranges::fill(seats_.seats[0], 6.0);
    std::ranges::fill(seats_.seats[1], 3.0);
    std::ranges::fill(seats_.admitted[0], 1.0);
    std::ranges::fill(seats_.tied(), 1.0);
  }

  double value(std::vector<Expression::Step> steps) {
    const Expression expression{std::move(steps)};
    EvaluationStack stack(stack_depth(expression));
    const double value =
        evaluate(expression, {ballots_, seats_, 10}, evaluate_kernels(InstructionSet::scalar), stack)[255];
    for (const InstructionSet set : {InstructionSet::sse2, InstructionSet::avx2}) {
      EXPECT_EQ(evaluate(expression, {ballots_, seats_, 10}, evaluate_kernels(set), stack)[255], value) << name(set);
    }
    return value;
  }

  BallotBlock ballots_{2};
  SeatBlock seats_{2};
};

TEST_F(Evaluate, ReadsEveryOperand) {
  EXPECT_EQ(value({{Operator::number, 2.5, {}}}), 2.5);
  EXPECT_EQ(value({{Operator::house, 0, {}}}), 10.0);
  EXPECT_EQ(value({{Operator::seats, 0, {0, 1}}}), 9.0);
  EXPECT_EQ(value({{Operator::votes, 0, {1}}}), 300.0);
  EXPECT_EQ(value({{Operator::share, 0, {0}}}), 0.6);
  EXPECT_EQ(value({{Operator::entered, 0, {0, 1}}}), 1.0);
  EXPECT_EQ(value({{Operator::entered, 0, {1}}}), 0.0);
  EXPECT_EQ(value({{Operator::turnout, 0, {}}}), 0.5);
  EXPECT_EQ(value({{Operator::tie, 0, {}}}), 1.0);
}

TEST_F(Evaluate, TakesTheLeftOperandFirst) {
  const Expression::Step six{Operator::seats, 0, {0}};
  const Expression::Step three{Operator::seats, 0, {1}};
  const auto of = [&](Operator op) { return value({six, three, {op, 0, {}}}); };
  EXPECT_EQ(of(Operator::add), 9.0);
  EXPECT_EQ(of(Operator::subtract), 3.0);
  EXPECT_EQ(of(Operator::multiply), 18.0);
  EXPECT_EQ(of(Operator::divide), 2.0);
  EXPECT_EQ(of(Operator::less), 0.0);
  EXPECT_EQ(of(Operator::less_or_equal), 0.0);
  EXPECT_EQ(of(Operator::equal), 0.0);
  EXPECT_EQ(of(Operator::not_equal), 1.0);
  EXPECT_EQ(of(Operator::greater_or_equal), 1.0);
  EXPECT_EQ(of(Operator::greater), 1.0);
}

TEST_F(Evaluate, TakesEveryNumberButZeroForYes) {
  const Expression::Step two{Operator::number, 2, {}};
  const Expression::Step zero{Operator::number, 0, {}};
  EXPECT_EQ(value({two, zero, {Operator::logical_and, 0, {}}}), 0.0);
  EXPECT_EQ(value({two, zero, {Operator::logical_or, 0, {}}}), 1.0);
  EXPECT_EQ(value({two, {Operator::logical_not, 0, {}}}), 0.0);
  EXPECT_EQ(value({two, {Operator::negate, 0, {}}}), -2.0);
}

TEST_F(Evaluate, DividesByZeroToZero) {
  const Expression::Step one{Operator::number, 1, {}};
  const Expression::Step zero{Operator::number, 0, {}};
  EXPECT_EQ(value({one, zero, {Operator::divide, 0, {}}}), 0.0);
  std::ranges::fill(ballots_.valid(), 0.0);
  EXPECT_EQ(value({{Operator::share, 0, {0}}}), 0.0);
}

TEST(StackDepth, IsTheMostColumnsHeldAtOnce) {
  const Expression::Step n{Operator::number, 1, {}};
  EXPECT_EQ(stack_depth({{n}}), 1);
  EXPECT_EQ(stack_depth({{n, n, {Operator::add, 0, {}}, n, {Operator::add, 0, {}}}}), 2);
  EXPECT_EQ(stack_depth({{n, n, n, {Operator::add, 0, {}}, {Operator::add, 0, {}}}}), 3);
}

}  // namespace
}  // namespace hemicycle
