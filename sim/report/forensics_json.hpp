#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/forensics/examination.hpp"
#include "models/forensics/klimek_fit.hpp"
#include "models/forensics/stuffing_fit.hpp"

namespace hemicycle {

/// The fit as the JSON file shows it: left out, or asked for and perhaps impossible.
struct KlimekSection {
  bool is_shown = false;
  std::optional<KlimekFit> fit;
};

/// Seats by a law: of the reported votes, and without the stuffed ballots that were fitted.
struct CorrectedSeats {
  std::vector<std::string> parties;
  std::vector<Seats> reported;
  std::vector<Seats> without;      ///< without the estimate
  std::vector<Seats> without_low;  ///< without the lower end of its interval
  std::vector<Seats> without_high;
};

/// What was stuffed; empty where it was not asked for.
struct StuffingSection {
  std::optional<StuffingFit> fit;
  std::optional<CorrectedSeats> seats;
};

/// One object: totals, then integer, shpilkin, digits, moments and, where they were asked for, klimek, stuffing and
/// seats. What a table does not define is null. Ends with a line feed.
[[nodiscard]] std::string forensics_json(const Examination& examination, const KlimekSection& klimek,
                                         const StuffingSection& stuffing = {});

}  // namespace hemicycle
