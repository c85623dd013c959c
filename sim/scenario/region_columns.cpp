#include "sim/scenario/region_columns.hpp"

#include <algorithm>
#include <string>

#include "sim/scenario/values.hpp"

namespace hemicycle {

bool has_region_column(std::string_view key, const Draft& draft) {
  const Node* regions = draft.root.find("regions");
  return regions != nullptr &&
         std::ranges::any_of(regions->children, [&](const Node& row) { return row.find(key) != nullptr; });
}

std::vector<std::int64_t> read_region_column(std::string_view key, std::int64_t least, std::int64_t most,
                                             std::string_view system, const Draft& draft) {
  std::vector<std::int64_t> numbers;
  for (const Node& row : draft.root.find("regions")->children) {
    const Node* cell = row.find(key);
    if (cell == nullptr) {
      const Node* id = row.find("region");
      draft.reading.error(row.place, "region '" + (id == nullptr ? "" : id->text) + "' has no " + std::string(key),
                          "system '" + std::string(system) + "' needs it");
    }
    const auto number = cell == nullptr ? std::nullopt : read_whole(*cell, least, most, draft.reading);
    numbers.push_back(number.value_or(least));
  }
  return numbers;
}

}  // namespace hemicycle
