#include "sim/scenario/expression_parser.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

using Op = Expression::Operator;

/// Parties a, b, c and the coalition ab.
PartiesOf find(const std::string& id) {
  if (id == "a") return {std::vector<int>{0}, ""};
  if (id == "b") return {std::vector<int>{1}, ""};
  if (id == "c") return {std::vector<int>{2}, ""};
  if (id == "ab") return {std::vector<int>{0, 1}, ""};
  return {std::nullopt, "did you mean 'a'?"};
}

std::vector<Op> operators(const std::string& text) {
  const ParsedExpression parsed = parse_expression(text, find);
  EXPECT_FALSE(parsed.error) << text << ": " << parsed.error->message;
  std::vector<Op> result;
  for (const Expression::Step& step : parsed.expression.steps) result.push_back(step.op);
  return result;
}

std::string error(const std::string& text) {
  const ParsedExpression parsed = parse_expression(text, find);
  if (!parsed.error) return "none";
  const ExpressionError& e = *parsed.error;
  return std::to_string(e.offset) + "+" + std::to_string(e.width) + ": " + e.message +
         (e.hint.empty() ? "" : "; " + e.hint);
}

TEST(Expression, IsPostfix) {
  EXPECT_EQ(operators("seats(a) * 3 >= house * 2"), (std::vector<Op>{Op::seats, Op::number, Op::multiply, Op::house,
                                                                     Op::number, Op::multiply, Op::greater_or_equal}));
}

TEST(Expression, BindsOrWeakerThanAndWeakerThanNotWeakerThanComparisons) {
  EXPECT_EQ(operators("tie or not seats(a) = 1 and tie"),
            (std::vector<Op>{Op::tie, Op::seats, Op::number, Op::equal, Op::logical_not, Op::tie, Op::logical_and,
                             Op::logical_or}));
  EXPECT_EQ(operators("(tie or tie) and tie"),
            (std::vector<Op>{Op::tie, Op::tie, Op::logical_or, Op::tie, Op::logical_and}));
}

TEST(Expression, TakesDifferencesFromTheLeftAndProductsFirst) {
  EXPECT_EQ(operators("1 - 2 - 3 * -4"), (std::vector<Op>{Op::number, Op::number, Op::subtract, Op::number, Op::number,
                                                          Op::negate, Op::multiply, Op::subtract}));
}

TEST(Expression, KnowsEveryOperatorAndFunction) {
  EXPECT_EQ(operators("1 < 2"), (std::vector<Op>{Op::number, Op::number, Op::less}));
  EXPECT_EQ(operators("1 <= 2"), (std::vector<Op>{Op::number, Op::number, Op::less_or_equal}));
  EXPECT_EQ(operators("1 != 2"), (std::vector<Op>{Op::number, Op::number, Op::not_equal}));
  EXPECT_EQ(operators("1 > 2"), (std::vector<Op>{Op::number, Op::number, Op::greater}));
  EXPECT_EQ(operators("1 + 2 / 3"), (std::vector<Op>{Op::number, Op::number, Op::number, Op::divide, Op::add}));
  EXPECT_EQ(operators("votes(a) + share(b) + entered(c) + turnout + turnout() + tie() + house"),
            (std::vector<Op>{Op::votes, Op::share, Op::add, Op::entered, Op::add, Op::turnout, Op::add, Op::turnout,
                             Op::add, Op::tie, Op::add, Op::house, Op::add}));
}

TEST(Expression, NamesPartiesAndCoalitionsOnceEach) {
  const auto parties = [](const std::string& text) {
    return parse_expression(text, find).expression.steps.front().parties;
  };
  EXPECT_EQ(parties("seats(b)"), (std::vector<int>{1}));
  EXPECT_EQ(parties("seats(ab)"), (std::vector<int>{0, 1}));
  EXPECT_EQ(parties("seats(c, ab, a)"), (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(parties("votes()"), (std::vector<int>{}));
}

TEST(Expression, ReadsNumbersExactly) {
  const auto value = [](const std::string& text) {
    return parse_expression(text, find).expression.steps.front().value;
  };
  EXPECT_EQ(value("0.07"), 0.07);
  EXPECT_EQ(value("1_000_000"), 1e6);
  EXPECT_EQ(value(".5"), 0.5);
}

TEST(Expression, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(error(""), "0+1: a value is expected at the end");
  EXPECT_EQ(error("seats(a) >"), "10+1: a value is expected at the end");
  EXPECT_EQ(error("seats(a) > *"), "11+1: a value is expected, got '*'");
  EXPECT_EQ(error("seats(d) > 1"), "6+1: unknown party or coalition 'd'; did you mean 'a'?");
  EXPECT_EQ(error("seat(a) > 1"), "0+4: unknown function 'seat'; did you mean 'seats'?");
  EXPECT_EQ(error("x(a)"), "0+1: unknown function 'x'; known: seats, votes, share, entered, turnout, tie and house");
  EXPECT_EQ(error("1 < 2 < 3"), "6+1: comparisons do not chain; join them with 'and'");
  EXPECT_EQ(error("1 == 2"), "2+2: '==' is not an operator; write '='");
  EXPECT_EQ(error("(1 < 2"), "6+1: ')' is expected at the end");
  EXPECT_EQ(error("seats a"), "6+1: '(' is expected, got 'a'");
  EXPECT_EQ(error("seats(1)"), "6+1: the id of a party or coalition is expected");
  EXPECT_EQ(error("1 < 2 )"), "6+1: ')' is not expected here");
  EXPECT_EQ(error("1.2.3 < 2"), "0+5: '1.2.3' is not a number");
  EXPECT_EQ(error("tie OR tie"), "4+2: 'OR' is not expected here; write 'or'");
  EXPECT_EQ(error("tie € 2"), "4+1: '€' is not expected here");
  EXPECT_EQ(error(std::string(100, '(')), "64+1: the expression nests too deeply");
}

}  // namespace
}  // namespace hemicycle
