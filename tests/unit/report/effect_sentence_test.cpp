#include "sim/report/effect_sentence.hpp"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

/// What is said of a hundred elections in which so many units were touched in all, ten ballots at each.
std::string sentence_of(Electorate electorate, int touched) {
  Scenario scenario;
  scenario.electorate = std::move(electorate);
  PointCounts counts;
  const Wide sum = touched;
  counts.fraud.push_back(
      {.moved_sum = 10 * sum, .moved_square_sum = 100 * sum, .touched_sum = sum, .touched_square_sum = sum});
  return effect_sentence(scenario, counts, 100);
}

TEST(EffectSentence, CountsUnitsBelowTenWithADecimal) {
  const std::vector<double> one{1.0};
  EXPECT_EQ(
      sentence_of(electorate_of({region_of("a", 10, 0.5, one), region_of("b", 10, 0.5, one)}), 44),
      "The fraud moves 4.4 ballots in 0.4 of 2 regions on average, and gives no list more seats, within the error.");
  EXPECT_EQ(sentence_of(electorate_of({region_of("a", 10, 0.5, one, {10})}), 100),
            "The fraud moves 10 ballots at 1 of 1 polling station, and gives no list more seats, within the error.");
}

TEST(DetectionSentence, SaysHowOftenOfHowMany) {
  Detection detection;
  detection.tables = 100;
  detection.by_battery = 36;
  EXPECT_EQ(
      detection_sentence(detection),
      "Forensic tests of the polling stations, together wrong in 5 % of honest elections, would see it in 36 ± 5 % "
      "of the first 100 elections; hemicycle power says which tests see it, and from which dose on.");
}

}  // namespace
}  // namespace hemicycle
