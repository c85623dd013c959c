#include "models/forensics/battery.hpp"

#include <cmath>

#include "models/forensics/digits.hpp"
#include "models/forensics/dip.hpp"
#include "models/forensics/log_vote_rate.hpp"
#include "models/forensics/shpilkin.hpp"
#include "models/forensics/turnout_and_share.hpp"
#include "models/forensics/within_regions.hpp"
#include "models/math/tail_probability.hpp"

namespace hemicycle {

namespace {

double upper_tail(double z) { return std::isnan(z) ? kUndefined : normal_upper_tail(z); }

StatisticValue positive(double correlation, std::int64_t stations) {
  return {correlation, positive_correlation_p(correlation, stations)};
}

/// The share of zeros and fives against 1/5.
StatisticValue zero_or_five(const DigitTest& last) {
  const double share = share_of_zero_or_five(last);
  return {share, upper_tail((share - 0.2) / std::sqrt(0.16 / static_cast<double>(last.numbers())))};
}

class BatteryWriter {
 public:
  void set(Statistic statistic, StatisticValue value) { battery_[static_cast<std::size_t>(statistic)] = value; }
  [[nodiscard]] const Battery& battery() const { return battery_; }

 private:
  Battery battery_{};
};

}  // namespace

std::string_view name(Statistic statistic) {
  switch (statistic) {
    case Statistic::whole_result:
      return "whole_result";
    case Statistic::whole_turnout:
      return "whole_turnout";
    case Statistic::correlation:
      return "correlation";
    case Statistic::slope:
      return "slope";
    case Statistic::kurtosis:
      return "kurtosis";
    case Statistic::skewness:
      return "skewness";
    case Statistic::shpilkin:
      return "shpilkin";
    case Statistic::last_digit:
      return "last_digit";
    case Statistic::second_digit:
      return "second_digit";
    case Statistic::zero_or_five:
      return "zero_or_five";
    case Statistic::corner:
      return "corner";
    case Statistic::turnout_size:
      return "turnout_size";
    case Statistic::share_size:
      return "share_size";
    case Statistic::turnout_dip:
      return "turnout_dip";
    case Statistic::share_dip:
      return "share_dip";
  }
  return "";
}

Battery examine_battery(const StationTable& table, const LogFactorials& factorials, InstructionSet instructions) {
  BatteryWriter out;
  const WholePercentTest whole = test_whole_percents(table, factorials, instructions);
  out.set(Statistic::whole_result, {whole.result.z(), upper_tail(whole.result.z())});
  out.set(Statistic::whole_turnout, {whole.turnout.z(), upper_tail(whole.turnout.z())});

  const TurnoutAndShare pairs = turnout_and_share(table);
  out.set(Statistic::correlation, positive(pairs.correlation, pairs.stations));
  out.set(Statistic::slope, {pairs.slope});
  out.set(Statistic::corner, {pairs.corner});

  const LogVoteRate rate = log_vote_rate(table);
  out.set(Statistic::kurtosis, {rate.kurtosis});
  out.set(Statistic::skewness, {-rate.skewness});
  out.set(Statistic::shpilkin, {shpilkin_curve(table).mode_fraction()});

  const DigitTest last = test_last_digits(table.leader);
  const DigitTest second = test_second_digits(table.leader);
  out.set(Statistic::last_digit, {last.chi_square, last.p});
  out.set(Statistic::second_digit, {second.chi_square, second.p});
  out.set(Statistic::zero_or_five, zero_or_five(last));

  const RegionalCorrelation turnout = turnout_and_size(table);
  const RegionalCorrelation share = share_and_size(table);
  out.set(Statistic::turnout_size, positive(-turnout.correlation, turnout.stations));
  out.set(Statistic::share_size, positive(-share.correlation, share.stations));
  out.set(Statistic::turnout_dip, {dip(turnouts(table))});
  out.set(Statistic::share_dip, {dip(shares(table))});
  return out.battery();
}

}  // namespace hemicycle
