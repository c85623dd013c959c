#pragma once

#include <vector>

namespace hemicycle {

/// An event expression in postfix order: a stack of columns, one number a replicate, true as 1 and false as 0.
struct Expression {
  enum class Operator {
    // Operands: push.
    number,   ///< value
    house,    ///< all seats, appointed and vacant included
    seats,    ///< of the party or coalition
    votes,    ///< [ballots] of the party or coalition
    share,    ///< of valid votes of the party or coalition; 0 where there are no valid votes
    entered,  ///< 1 where the party, or any party of the coalition, was admitted
    turnout,  ///< ballots cast per registered voter; 0 where nobody is registered
    tie,      ///< 1 where a tie decided a seat
    // Operators: pop two (negate, logical_not: one), push one.
    add,
    subtract,
    multiply,
    divide,
    less,
    less_or_equal,
    equal,
    not_equal,
    greater_or_equal,
    greater,
    logical_and,
    logical_or,
    negate,
    logical_not,
  };
  struct Step {
    Operator op = Operator::number;
    double value = 0.0;
    std::vector<int> parties;  ///< of seats, votes, share, entered; an empty list is the nation's total

    friend bool operator==(const Step&, const Step&) = default;
  };
  std::vector<Step> steps;

  friend bool operator==(const Expression&, const Expression&) = default;
};

/// How many operands an operator takes from the stack: 0 to 2.
[[nodiscard]] int operands(Expression::Operator op);

/// Whether an expression is answered by yes or no, and so is each side of every "and", "or" and "not" in it.
[[nodiscard]] bool is_question(const Expression& expression);

/// Whether an expression asks for the turnout.
[[nodiscard]] bool asks_turnout(const Expression& expression);

}  // namespace hemicycle
