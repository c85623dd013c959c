#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/seats/contest.hpp"

#include "sim/scenario/fields.hpp"
#include "sim/scenario/reading.hpp"

namespace hemicycle {

/// What a rule of system biproportional says besides its seats, method and districts, in election files and in
/// scenarios alike.
[[nodiscard]] Biproportional read_biproportional_words(const Fields& rule, const Reading& reading);

/// Only Sainte-Laguë rounds to the nearest whole number.
void refuse_other_methods(const Fields& rule, const Method& method, const Reading& reading);

/// Why no table of seats fits the votes, with the districts and lists that show it; empty where one fits.
[[nodiscard]] std::optional<std::string> why_nothing_fits(const Contest& contest,
                                                          const std::vector<std::string>& parties,
                                                          const std::vector<std::string>& districts);

inline constexpr std::string_view kVoterNumbersTooLong =
    "voter numbers that are not rounded have too many digits for these votes";

}  // namespace hemicycle
