#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/node.hpp"
#include "sim/scenario/overlay.hpp"
#include "sim/scenario/reading.hpp"
#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// A scenario that stands alone: its text, and the tables that it names: {"data/regions.csv", text}.
struct ResolvedCopy {
  std::string text;
  std::vector<std::pair<std::string, std::string>> data;
};

/// Writes a document that has been read, complete with defaults, seed and draws. Tables are inline up to 100 rows, else
/// CSV; files that no point has read are left out. `variables` become [vary]. Reading the copy gives the same
/// scenario, and resolving it again the same text.
[[nodiscard]] ResolvedCopy resolve(Node document, const Scenario& scenario, const std::vector<Variable>& variables,
                                   const Reading& reading);

/// 16 hexadecimal digits that stand for everything a study depends on: FNV-1a over its resolved copy and tables.
[[nodiscard]] std::string scenario_hash(const Study& study);

}  // namespace hemicycle
