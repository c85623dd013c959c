#include "sim/scenario/election_tiers.hpp"

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "sim/scenario/election_file.hpp"

#include "tests/support/scratch_folder.hpp"

namespace hemicycle {
namespace {

/// Reads an election with this rule on its first line and this on its second.
std::optional<Election> read(const std::string& rule, const std::string& more, Diagnostics& diagnostics) {
  const test::ScratchFolder folder;
  const std::filesystem::path file = folder.path() / "e.json";
  std::ofstream(file) << "{\"rule\": {" << rule << "},\n" << more << "}\n";
  return read_election(file, diagnostics);
}

/// "line:column: message" of every mistake.
std::string errors(const std::string& rule, const std::string& more) {
  Diagnostics diagnostics;
  EXPECT_FALSE(read(rule, more, diagnostics));
  std::string messages;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    messages += std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column) + ": " + diagnostic.message +
                (diagnostic.hint.empty() ? "" : " (" + diagnostic.hint + ")") + "\n";
  }
  return messages;
}

std::string rule(const std::string& system, const std::string& more) {
  return "\"system\": \"" + system + "\", \"seats\": 10, \"method\": \"dhondt\"" + more;
}

TEST(ElectionTiers, ReadSeatsByDistrictAndBesideThem) {
  Diagnostics diagnostics;
  const auto election = read(
      R"("system": "districts_plurality_bonus_plus_national_list", "seats": 10, "method": "largest_remainder",
      "quota": "hare", "districts": {"x": 4, "y": 4}, "national_list_seats": 2)",
      R"("votes": {"x": {"A": 60, "B": 40}, "y": {"B": 100}}, "district_valid": {"x": 100, "y": 110},
      "national_votes": {"A": 50, "C": 50}, "national_valid": 100, "national_list_result": {"A": 1, "C": 1},
      "district_seats": {"x": {"A": 3, "B": 1}, "y": {"B": 4}}, "seats": {"A": 4, "B": 5, "C": 1})",
      diagnostics);
  ASSERT_TRUE(election) << diagnostics.text();
  EXPECT_EQ(election->parties, (std::vector<std::string>{"A", "B", "C"}));
  const ElectionSeats seats = allocate_election(*election);
  EXPECT_EQ(seats.seats, (std::vector{4, 5, 1}));
  EXPECT_EQ(seats.list_seats, (std::vector{1, 0, 1}));
  EXPECT_TRUE(mismatches(*election, seats).empty());
}

TEST(ElectionTiers, SumDirectSeatsOfAllDistrictsForTheThreshold) {
  const std::string votes = R"("votes": {"x": {"A": 500, "B": 10}, "y": {"A": 480, "B": 10}},
    "direct": {"x": {"B": 1}, "y": {"B": 1}})";
  const auto seats = [&](const std::string& enough) {
    Diagnostics diagnostics;
    const auto election = read(rule("mmp_germany_overhang_kept", R"(, "threshold": {"share": "0.05", "of": "valid",
      "or_direct_seats": )" + enough + "}"),
                               votes, diagnostics);
    EXPECT_TRUE(election) << diagnostics.text();
    return election ? allocate_election(*election).seats : std::vector<Seats>{};
  };
  EXPECT_EQ(seats("2"), (std::vector{10, 2}));  // 10 seats by votes are all A's, and B keeps two
  EXPECT_EQ(seats("3"), (std::vector{8, 2}));   // two come off the house
}

TEST(ElectionTiers, SayWhatIsMissing) {
  const std::string by_district = R"("votes": {"x": {"A": 1}, "y": {"A": 2}})";
  EXPECT_EQ(errors(rule("mmp_overhang_kept", ""), R"("votes": {"A": 1})"), "1:1: the election needs 'direct'\n");
  EXPECT_EQ(errors(rule("districts_plus_levelling_norway", ""), by_district),
            "1:10: rule needs 'levelling_seats'\n1:10: rule needs 'districts'\n");
  EXPECT_EQ(errors(rule("mmp_germany_2020", R"(, "land_population": {"x": 5})"), by_district + R"(, "direct": {})"),
            "1:10: rule needs 'uncompensated_overhang'\n1:74: land_population has no number for 'y'\n");
  EXPECT_EQ(errors(R"("system": "two_tier_quota_then_national", "seats": 10, "method": "largest_remainder",
                   "first_tier_quota": "droop", "districts_from_votes": {"method": "largest_remainder"})",
                   by_district),
            "1:10: rule needs 'second_tier_quota'\n2:73: districts_from_votes needs 'quota'\n");
  EXPECT_EQ(errors(rule("districts_plurality_bonus_plus_national_list", R"(, "national_list_seats": 8,
                   "districts": {"x": 1, "y": 1})"),
                   by_district),
            "1:1: the election needs 'national_votes'\n1:1: the election needs 'national_valid'\n");
}

// One levelling seat each, the case of read_tiers_test.
TEST(ElectionTiers, HaveLevellingSeatsByDistrict) {
  const std::string votes = R"("votes": {"x": {"A": 40, "B": 14, "C": 5}, "y": {"A": 24, "B": 56, "C": 5}})";
  const auto law = [](const std::string& levelling) {
    return R"("system": "districts_plus_levelling_iceland", "seats": 7, "method": "dhondt",
"districts": {"x": 3, "y": 2}, "levelling_seats": )" +
           levelling;
  };
  Diagnostics diagnostics;
  const auto election = read(law(R"({"x": 1, "y": 1})"), votes, diagnostics);
  ASSERT_TRUE(election) << diagnostics.text();
  EXPECT_EQ(allocate_election(*election).by_district, (std::vector<std::vector<Seats>>{{2, 2, 0}, {1, 2, 0}}));
  EXPECT_EQ(errors(law(R"({"x": 1})"), votes),
            "2:32: levelling_seats has no number for 'y'\n"
            "1:66: seats is 7, but the districts have 5 and levelling_seats are 1\n");
  EXPECT_EQ(errors(law(R"({"x": 1, "z": 1, "y": 1})"), votes), "2:60: unknown district 'z' (known: x and y)\n");
}

// The bonus of Norway's levelling seats is the last of them.
TEST(ElectionTiers, HaveABonus) {
  const std::string votes = R"("votes": {"x": {"A": 40, "B": 14, "C": 5}, "y": {"A": 24, "B": 56, "C": 5}})";
  const std::string law = R"("system": "districts_plus_levelling_norway", "seats": 7, "method": "dhondt",
"districts": {"x": 3, "y": 2}, "levelling_seats": 2, )";
  Diagnostics diagnostics;
  const auto election = read(law + R"("bonus_seats": 2)", votes, diagnostics);
  ASSERT_TRUE(election) << diagnostics.text();
  EXPECT_EQ(allocate_election(*election).by_district, (std::vector<std::vector<Seats>>{{2, 2, 0}, {0, 3, 0}}));
  EXPECT_EQ(
      errors(rule("mmp_levelled_by_district", R"(, "districts": {"x": 4, "y": 6}, "bonus_seats": 1)"),
             votes + R"(, "direct": {})"),
      "1:113: bonus_seats does not go with system 'mmp_levelled_by_district' (every district stands for itself)\n");
}

TEST(ElectionTiers, KnowTheirDistricts) {
  const std::string votes = R"("votes": {"north": {"A": 1}, "south": {"A": 2}})";
  EXPECT_EQ(errors(rule("mmp_germany_overhang_kept", ""), votes + R"(, "direct": {"nord": {"A": 1}})"),
            "2:61: unknown district 'nord' (did you mean 'north' (line 2)?)\n");
  EXPECT_EQ(errors(rule("districts_plus_levelling_iceland", R"(, "levelling_seats": 1,
"districts": {"north": 4, "suth": 5})"),
                   votes),
            "2:27: unknown district 'suth' (did you mean 'south' (line 3)?)\n"
            "2:1: districts has no number for 'south'\n"
            "1:66: seats is 10, but the districts have 4 and levelling_seats are 1\n");
  EXPECT_EQ(errors(rule("mmp_germany_overhang_kept", ""), votes + R"(, "direct": {"north": 1})"),
            "2:70: north is a table, got 1\n");
}

TEST(ElectionTiers, RefuseWhatDoesNotFitTogether) {
  EXPECT_EQ(errors(rule("mmp_overhang_kept", ""), R"("votes": {"A": 1}, "direct": {"A": 8, "B": 3})"),
            "2:20: direct seats are 11, more than the 10 there are\n");
  const std::string votes = R"("votes": {"x": {"A": 10}, "y": {"A": 20}})";
  EXPECT_EQ(errors(rule("mmp_levelled_by_district", R"(, "districts": {"x": 4, "y": 6})"),
                   votes + R"(, "direct": {"x": {"A": 5}})"),
            "2:55: direct seats of 'x' are 5, more than the 4 there are\n");
  EXPECT_EQ(errors(rule("districts_plus_levelling_norway", R"(, "districts": {"x": 4, "y": 4}, "levelling_seats": 3)"),
                   votes),
            "1:65: seats is 10, but the districts have 8 and levelling_seats are 3\n");
  EXPECT_EQ(errors(rule("districts_plus_levelling_norway", R"(, "districts": {"x": 4, "y": 4}, "levelling_seats": 2)"),
                   votes + R"(, "district_valid": {"x": 9, "y": 20})"),
            "2:68: district_valid of 'x' is 9, less than its votes, 10\n");
  EXPECT_EQ(errors(rule("districts_plurality_bonus_plus_national_list",
                        R"(, "districts": {"x": 4, "y": 4}, "national_list_seats": 2)"),
                   votes + R"(, "national_votes": {"A": 30}, "national_valid": 29)"),
            "2:91: national_valid is 29, but the lists have 30\n");
}

}  // namespace
}  // namespace hemicycle
