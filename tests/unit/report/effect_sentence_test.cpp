#include "sim/report/effect_sentence.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

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
