#include "models/forensics/regional_examination.hpp"

#include <cmath>

#include "models/forensics/benjamini_hochberg.hpp"
#include "models/forensics/digits.hpp"
#include "models/forensics/shpilkin.hpp"
#include "models/forensics/turnout_and_share.hpp"
#include "models/forensics/whole_percent.hpp"
#include "models/forensics/within_regions.hpp"
#include "models/math/tail_probability.hpp"

namespace hemicycle {

namespace {

RegionalStatistic positive(double correlation, std::int64_t stations) {
  return {correlation, positive_correlation_p(correlation, stations)};
}

RegionalExamination examine_region(const StationTable& table, const LogFactorials& factorials,
                                   InstructionSet instructions) {
  RegionalExamination region;
  region.region = table.regions.front();
  region.totals = totals(table);
  const double z = test_whole_percents(table, factorials, instructions).either.z();
  region.whole_percents = {z, std::isnan(z) ? kUndefined : normal_upper_tail(z)};
  const TurnoutAndShare pairs = turnout_and_share(table);
  region.correlation = positive(pairs.correlation, pairs.stations);
  const DigitTest last = test_last_digits(table.leader);
  region.last_digit = {last.chi_square, last.p};
  const RegionalCorrelation size = share_and_size(table);
  region.share_size = positive(-size.correlation, size.stations);
  region.slope = pairs.slope;
  region.mode_fraction = shpilkin_curve(table).mode_fraction();
  return region;
}

void correct(std::vector<RegionalExamination>& regions, RegionalStatistic RegionalExamination::*statistic) {
  std::vector<double> p_values;
  for (const RegionalExamination& region : regions) p_values.push_back((region.*statistic).p);
  const std::vector<double> corrected = benjamini_hochberg(p_values);
  for (std::size_t r = 0; r < regions.size(); ++r) (regions[r].*statistic).corrected_p = corrected[r];
}

}  // namespace

std::vector<RegionalExamination> examine_regions(const StationTable& table, InstructionSet instructions) {
  const LogFactorials factorials(most_voters(table));
  std::vector<RegionalExamination> regions;
  for (const StationTable& own : split_by_region(table)) {
    regions.push_back(examine_region(own, factorials, instructions));
  }
  correct(regions, &RegionalExamination::whole_percents);
  correct(regions, &RegionalExamination::correlation);
  correct(regions, &RegionalExamination::last_digit);
  correct(regions, &RegionalExamination::share_size);
  return regions;
}

}  // namespace hemicycle
