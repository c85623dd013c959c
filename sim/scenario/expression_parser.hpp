#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/expression.hpp"

namespace hemicycle {

/// What is wrong with an expression, and where.
struct ExpressionError {
  int offset = 0;  ///< characters before the place
  int width = 1;   ///< characters
  std::string message;
  std::string hint;
};

/// The parties that an id of a party or coalition stands for; empty where there is none of that id, with a hint.
struct PartiesOf {
  std::optional<std::vector<int>> parties;
  std::string hint;
};
using FindParties = std::function<PartiesOf(const std::string& id)>;

struct ParsedExpression {
  Expression expression;
  std::optional<ExpressionError> error;
};

/// Parses an event such as "seats(nur_otan) * 3 >= house * 2 and not tie".
///
/// From weakest to strongest: or, and, not, comparisons (< <= = != >= >, which do not chain), + and -, * and /, the
/// minus of a number. Functions: seats votes share entered of ids; turnout, tie and house with or without brackets.
[[nodiscard]] ParsedExpression parse_expression(const std::string& text, const FindParties& find_parties);

}  // namespace hemicycle
