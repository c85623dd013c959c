#include "sim/scenario/read_biproportional.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/engine/run.hpp"

#include "tests/unit/scenario/scenario_folder.hpp"

namespace hemicycle {
namespace {

const ScenarioFolder& folder() {
  static const ScenarioFolder folder;
  return folder;
}

/// Two municipalities with votes; the rule stands in line 6.
std::string canton(const std::string& rule, const std::string& votes = "a = 10, b = 20") {
  return "parties = [{ id = \"a\" }, { id = \"b\" }]\n"
         "regions = [\n"
         "  { region = \"x\", seats = 2, " +
         votes +
         " },\n"
         "  { region = \"y\", seats = 2, a = 30, b = 5 },\n"
         "]\n"
         "rule = { system = \"biproportional\", " +
         rule + " }\n";
}

const std::string kRule = "seats = 4, voter_numbers = \"votes_are_voter_numbers\"";

TEST(ReadBiproportional, TakesItsDistrictsFromTheRegions) {
  const Scenario s = folder().scenario(canton(kRule));
  ASSERT_TRUE(s.rule.biproportional);
  EXPECT_EQ(s.rule.biproportional->district_seats, (std::vector{2, 2}));
  EXPECT_FALSE(s.rule.biproportional->law.divides_by_seats);
  EXPECT_EQ(s.rule.list.method, Method(HighestAverages{Divisor::sainte_lague}));
  EXPECT_EQ(s.rule.house(), 4);
}

TEST(ReadBiproportional, ReadsTheQuorum) {
  const Scenario s = folder().scenario(
      canton(kRule + ", strongest_list_gets_a_seat = true, quorum = { any_district = 0.05, total = 0.03, rule = "
                     "\"both\", total_of = \"voter_numbers\" }"));
  const Biproportional& law = s.rule.biproportional->law;
  EXPECT_EQ(law.quorum, (Quorum{Fraction{1, 20}, Fraction{3, 100}, true, true}));
  EXPECT_TRUE(law.strongest_list_gets_a_seat);
}

// 40 and 25 voters: two seats each, of which one list has more in either municipality.
TEST(ReadBiproportional, SimulatesWhatItAllocates) {
  const Study study = folder().study("draws = 5\n" + canton(kRule));
  const Results results = run(study, {}).results;
  for (const PartyCounts& party : results.points.front().honest.parties) EXPECT_EQ(party.seats[2], 5u);
}

TEST(ReadBiproportional, SaysWhichDistrictAndListDoNotFit) {
  EXPECT_EQ(folder().errors(with(canton(kRule, "a = 1, b = 0"), "a = 30", "a = 1")),
            "x.toml:6:19: error: no table of seats fits: the 2 seats of 'x' can go to 'a' alone, with 1\n"
            "    6 | rule = { system = \"biproportional\", seats = 4, voter_numbers = \"votes_are_voter_numbers\" }\n"
            "      |                   ^~~~~~~~~~~~~~~~\n");
}

TEST(ReadBiproportional, RefusesWhatDoesNotFitTogether) {
  EXPECT_EQ(folder().short_errors(canton("seats = 5")), "6:45: error: seats is 5, but the regions have 4\n");
  EXPECT_EQ(folder().short_errors(canton(kRule + ", method = \"dhondt\"")),
            "6:100: error: system 'biproportional' needs method 'sainte_lague'\n");
  EXPECT_EQ(folder().short_errors(canton(kRule + ", quorum = {}")),
            "6:100: error: quorum needs any_district or total\n");
  EXPECT_EQ(folder().short_errors(with(canton(kRule), "\"x\", seats = 2", "\"x\", seats = 0")),
            "3:27: error: seats is a whole number from 1 to 100,000, got 0\n"
            "6:45: error: seats is 4, but the regions have 3\n");
  EXPECT_EQ(folder().short_errors(with(canton(kRule), "\"x\", seats = 2", "\"x\"")),
            "3:3: error: region 'x' has no seats\n"
            "6:45: error: seats is 4, but the regions have 3\n");
  EXPECT_EQ(folder().short_errors(
                "parties = [{ id = \"a\", votes = 5 }]\nrule = { system = \"biproportional\", seats = 4 }\n"),
            "2:19: error: system 'biproportional' needs regions: each of them is a district\n");
}

TEST(ReadBiproportional, NotesWhatItDoesNotUse) {
  const std::string notes = folder().errors_and_notes(canton(kRule + ", threshold = 0.05"));
  EXPECT_NE(notes.find("threshold is not used by system 'biproportional'"), std::string::npos) << notes;
}

}  // namespace
}  // namespace hemicycle
