#pragma once

#include <string>

#include "sim/stats/results.hpp"
#include "sim/stats/summary_estimate.hpp"

namespace hemicycle {

/// The shortest decimal that reads back as the same double: for files. Never "-0".
[[nodiscard]] std::string shortest(double value);

/// With a comma between thousands: "1,000,000".
[[nodiscard]] std::string grouped(Count number);

/// "1 simulated election", "1,000,000 simulated elections".
[[nodiscard]] std::string simulated_elections(Count draws);

/// "1 polling station", "10,061 polling stations", of a number that is written already.
[[nodiscard]] std::string polling_stations(const std::string& number);

/// With so many digits after the point, never "-0.00".
[[nodiscard]] std::string fixed(double value, int decimals);

/// Digits after the point that an estimate carries by itself: the last one counts no less than the error. 0 to
/// `most`; `most` where there is no error.
[[nodiscard]] int decimals_carried(double mcse, int most);

/// A probability without its error, in percent: "86.7 %". Where none or all of the elections say yes, only the bound
/// 3 / n that this means is known: "< 0.0003 %", "> 99.9997 %"; with three elections or fewer "0 of 3", "3 of 3".
[[nodiscard]] std::string percent(Count count, Count draws);

/// A probability and its error, in percent and to the first digit of the error: "86.67 ± 0.03 %". Bounds as above.
[[nodiscard]] std::string percent_with_error(Count count, Count draws);

/// A mean and its error, to the first digit of the error: "4.108 ± 0.001". Where no error was seen the value alone, in
/// whole numbers.
[[nodiscard]] std::string with_error(const Estimate& mean);

/// A difference with its sign and error, the same way: "+4.108 ± 0.001".
[[nodiscard]] std::string signed_with_error(const Estimate& difference);

/// A difference of probabilities, from discordant pairs, in percentage points: "+1.25 ± 0.01 pp". Where no election
/// differs, or every one the same way, only a bound: "< 0.0003 pp", "> +99.9997 pp", "< -99.9997 pp".
[[nodiscard]] std::string points_with_error(Count gained, Count lost, Count draws);

/// A mean number of seats with the digits that it carries, at most two after the point, and never rounded to nothing:
/// "76.12", "< 0.01"; whole where there is no error.
[[nodiscard]] std::string mean_with_carried_digits(const Estimate& mean);

/// A mean number of ballots, voters or stations, rounded to the digit that its error counts: "2,211,000". Below ten,
/// and not in every election the same, with one digit after the point and never rounded to nothing: "0.4", "< 0.1".
[[nodiscard]] std::string rounded_count(const Estimate& mean);

/// A mean share in percent, with at most two digits after the point: "71.07 %", "< 0.01 %".
[[nodiscard]] std::string percent_share(double share, double mcse);

/// A probability in words for people, "6 in 7": the fraction with the smallest denominator among 2 to 10, 20, 50 and
/// 100 within 0.01 of it; empty where there is none, or where the error exceeds 0.01.
[[nodiscard]] std::string odds(const Estimate& probability);

}  // namespace hemicycle
