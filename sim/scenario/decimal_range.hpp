#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hemicycle {

/// A range from..to/step, or why it is none.
struct DecimalRange {
  std::vector<std::string> values;  ///< as decimals: from, from + step, … as far as to
  std::string error;                ///< empty: none
};

/// Whether a text means a range: two decimals with ".." between them, with or without a step.
[[nodiscard]] bool is_range(std::string_view text);

/// The values of a range, exact: 0.03..0.07/0.01 gives 0.03 0.04 0.05 0.06 0.07. At most `most` values.
[[nodiscard]] DecimalRange parse_range(std::string_view text, int most);

}  // namespace hemicycle
