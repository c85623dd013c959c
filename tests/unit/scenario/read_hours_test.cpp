#include "sim/scenario/read_hours.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/scenario/scenario_folder.hpp"

namespace hemicycle {
namespace {

using testing::DoubleEq;
using testing::ElementsAre;
using testing::HasSubstr;

const ScenarioFolder& folder() {
  static const ScenarioFolder folder;
  return folder;
}

const std::string kNation =
    "parties = [{ id = \"left\", votes = 60 }, { id = \"right\", votes = 40 }]\n"
    "electorate = { registered = 1000, turnout = 0.6 }\n"
    "rule = { seats = 10, method = \"dhondt\" }\n"
    "votes = { model = \"fixed\" }\n"
    "turnout = { hours = \"hours.csv\" }\n";

const std::string kRegions =
    "regions = [{ region = \"north\", registered = 1000 }, { region = \"south\", registered = 2000 }]\n";

std::string by_region() { return kRegions + with(kNation, "registered = 1000, ", ""); }

TEST(ReadHours, GivesThePartsOfTheLastTurnout) {
  folder().write("hours.csv", "hour,turnout\n10:00,15\n22:00,60\n");
  const DayCourse course = folder().scenario(kNation).course;
  EXPECT_THAT(course.hours, ElementsAre("10:00", "22:00"));
  EXPECT_THAT(course.parts, ElementsAre(DoubleEq(0.25), DoubleEq(1.0)));
}

TEST(ReadHours, FindsTheColumnsOfRegionsInAnyOrder) {
  folder().write("hours.csv", "hour,south,north\nnoon,0.3,0.1\nnight,0.6,0.4\n");
  EXPECT_THAT(folder().scenario(by_region()).course.parts,
              ElementsAre(DoubleEq(0.25), DoubleEq(0.5), DoubleEq(1.0), DoubleEq(1.0)));
}

TEST(ReadHours, KeepsRegionsApart) {
  folder().write("hours.csv", "hour,north,south\nnight,0.4,0.6\n");
  const std::string text = with(by_region(), "model = \"fixed\"", "model = \"fixed\", counts = \"multinomial\"");
  EXPECT_EQ(folder().scenario(text).electorate.regions.size(), 2u);
  EXPECT_THAT(folder().errors("level = \"nation\"\n" + text),
              HasSubstr("level 'nation' cannot be where the regions have ballots, seats or hours of their own"));
}

TEST(ReadHours, RefusesATurnoutThatFalls) {
  folder().write("hours.csv", "hour,turnout\n10:00,15\n12:00,14\n");
  EXPECT_EQ(folder().errors(kNation),
            "hours.csv:3:7: error: turnout does not fall during the day: 14 after 15\n"
            "    3 | 12:00,14\n"
            "      |       ^~\n");
  folder().write("hours.csv", "hour,turnout\n10:00,-1\n");
  EXPECT_THAT(folder().errors(kNation), HasSubstr("turnout does not fall during the day: -1 after 0"));
}

TEST(ReadHours, RefusesADayWithoutVoters) {
  folder().write("hours.csv", "hour,turnout\n10:00,0\n");
  EXPECT_EQ(folder().errors(kNation),
            "hours.csv:2:7: error: the turnout of the last hour is above 0\n"
            "    2 | 10:00,0\n"
            "      |       ^\n");
  folder().write("hours.csv", "hour,turnout\n");
  EXPECT_THAT(folder().errors(kNation), HasSubstr("the table of hours has no row"));
}

TEST(ReadHours, RefusesAnHourTwice) {
  folder().write("hours.csv", "hour,turnout\n10:00,5\n10:00,7\n");
  EXPECT_THAT(folder().errors(kNation), HasSubstr("hours.csv:3:1: error: hour '10:00' has two rows\n"));
}

TEST(ReadHours, RefusesUnknownRegions) {
  folder().write("hours.csv", "hour,north,sout\nnight,0.4,0.6\n");
  const std::string errors = folder().errors(by_region());
  EXPECT_THAT(errors, HasSubstr("hours.csv:1:12: error: unknown region 'sout'"));
  EXPECT_THAT(errors, HasSubstr("the table has no column for region 'south'"));
}

}  // namespace
}  // namespace hemicycle
