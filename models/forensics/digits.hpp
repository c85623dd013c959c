#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// How often each digit stands at a place of the counts, against what is expected there.
struct DigitTest {
  std::array<std::int64_t, 10> counts{};
  double chi_square = kUndefined;  ///< with 9 degrees of freedom
  double p = kUndefined;

  [[nodiscard]] std::int64_t numbers() const;
  /// Mean digit; undefined without numbers.
  [[nodiscard]] double mean() const;
};

/// Last digits of counts >= 100 against equal frequencies: people who invent numbers avoid some and prefer others.
///
/// Source: B. Beber, A. Scacco (2012), Political Analysis 20, 211-234. It rejects clean Canada 2011 (p = 5e-12), where
/// counts above 100 stand on a steep tail.
[[nodiscard]] DigitTest test_last_digits(std::span<const std::int32_t> counts);

/// Second digits of counts >= 10 against Benford's law.
///
/// Source: W. Mebane (2006). Clean elections violate it: Buenos Aires 2015 at p = 1e-185, Canada 2011 at 1e-93; see
/// J. Deckert, M. Myagkov, P. Ordeshook (2011), Political Analysis 19, 245-268.
[[nodiscard]] DigitTest test_second_digits(std::span<const std::int32_t> counts);

/// Mean second digit by Benford's law, 4.187.
[[nodiscard]] double benford_mean();

/// Share of the counts >= 100 that end in 0 or 5, by nature near 1/5; undefined where there is none.
[[nodiscard]] double share_of_zero_or_five(const DigitTest& last_digits);

}  // namespace hemicycle
