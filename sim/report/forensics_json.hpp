#pragma once

#include <optional>
#include <string>

#include "models/forensics/examination.hpp"
#include "models/forensics/klimek_fit.hpp"

namespace hemicycle {

/// The fit as the JSON file shows it: left out, or asked for and perhaps impossible.
struct KlimekSection {
  bool is_shown = false;
  std::optional<KlimekFit> fit;
};

/// One object: totals, then integer, shpilkin, digits, moments and, where it was asked for, klimek. What a table does
/// not define is null. Ends with a line feed.
[[nodiscard]] std::string forensics_json(const Examination& examination, const KlimekSection& klimek);

}  // namespace hemicycle
