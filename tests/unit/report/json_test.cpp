#include "sim/report/json.hpp"

#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sim/report/tables.hpp"

#include "tests/support/small_study.hpp"

namespace hemicycle {
namespace {

using Json = nlohmann::ordered_json;
using test::small_certainty;
using test::small_fraud;
using test::small_run;
using test::small_sweep;
using test::SmallStudy;

Json summary_of(const SmallStudy& small) { return Json::parse(summary_json(small.study, small.results)); }

RunInfo some_info() {
  return {"0.1.0",
          "0123abc",
          {"hemicycle", "run", "small.toml"},
          {"rule.seats=10"},
          {"Linux", "a processor", "g++ 12.2.0", "avx2", 2},
          "2021-01-10T07:00:00Z",
          1.5,
          "00ff00ff00ff00ff"};
}

TEST(SummaryJson, BeginsWithTheVersionOfItsSchema) {
  EXPECT_EQ(summary_json(small_run().study, small_run().results).substr(0, 26), "{\n  \"schema_version\": 1,\n ");
}

TEST(SummaryJson, SaysWhatTheTablesSay) {
  const Json summary = summary_of(small_run());
  EXPECT_EQ(summary["draws"], 4);
  EXPECT_EQ(summary["seed"], 7);
  const Json& point = summary["points"][0];
  EXPECT_EQ(point["house"], 10);
  EXPECT_EQ(point["certain"], false);
  const Json& tally = point["tallies"][0];
  EXPECT_EQ(tally["tally"], "honest");
  EXPECT_EQ(tally["parties"][0]["seats_mean"], 5.75);
  EXPECT_EQ(tally["parties"][0]["seats_median"], 6);
  EXPECT_EQ(tally["parties"][1]["name"], "Blue, \"the old\"");
  EXPECT_EQ(tally["parties"][2]["name"], "green");
  EXPECT_EQ(tally["parties"][2]["official_seats"], 1);
  EXPECT_EQ(tally["coalitions"][0]["parties"], (Json{"blue", "green"}));
  EXPECT_EQ(tally["coalitions"][0]["seats_mean"], 4.25);
  EXPECT_EQ(tally["events"][0]["event"], "majority.red");
  EXPECT_EQ(tally["events"][0]["probability"], 0.75);
  EXPECT_EQ(tally["vacant_seats_mean"], 0.0);
  EXPECT_TRUE(point["differences"].empty());
}

TEST(SummaryJson, PairsReportedWithHonest) {
  const Json point = summary_of(small_fraud())["points"][0];
  EXPECT_EQ(point["tallies"].size(), 2U);
  const Json& difference = point["differences"][0];
  EXPECT_EQ(difference["baseline"], "honest");
  EXPECT_EQ(difference["parties"][0]["difference"], 0.75);  // 2, 0, 0 and 1 seats more
  EXPECT_EQ(difference["events"][1]["event"], "two_thirds.red");
  EXPECT_EQ(difference["events"][1]["gained"], 1);
  EXPECT_EQ(difference["events"][1]["lost"], 0);
  EXPECT_EQ(difference["events"][1]["difference"], 0.25);
}

TEST(SummaryJson, GivesVariedValuesTheirTypes) {
  SmallStudy small = small_sweep();
  small.study.points[1].varied = {{"rule.threshold", "true"}, {"rule.method", "\"7\""}};
  const Json summary = summary_of(small);
  EXPECT_EQ(summary["points"][0]["varied"].dump(), R"({"rule.threshold":0.07,"rule.method":"dhondt"})");
  EXPECT_EQ(summary["points"][1]["varied"].dump(), R"({"rule.threshold":true,"rule.method":"7"})");
}

TEST(SummaryJson, SaysWhereTheResultIsCertain) {
  EXPECT_EQ(summary_of(small_certainty())["points"][0]["certain"], true);
}

TEST(SummaryJson, HoldsNoNull) {
  EXPECT_EQ(summary_json(small_fraud().study, small_fraud().results).find("null"), std::string::npos);
}

TEST(DiagnosticsJson, HoldsEveryFileAndEveryMessageWithItsPlace) {
  Diagnostics diagnostics;
  diagnostics.add({Severity::error, "b.toml", 3, 7, 2, "threshold is a share between 0 and 1, got 7", "write 0.07"});
  const Json json = Json::parse(diagnostics_json({{"a.toml", true}, {"b.toml", false}}, diagnostics));
  EXPECT_EQ(json["valid"], false);
  EXPECT_EQ(json["files"][0], Json({{"file", "a.toml"}, {"valid", true}}));
  EXPECT_EQ(json["files"][1]["valid"], false);
  EXPECT_EQ(json["messages"][0], Json({{"severity", "error"},
                                       {"source", "b.toml"},
                                       {"line", 3},
                                       {"column", 7},
                                       {"message", "threshold is a share between 0 and 1, got 7"},
                                       {"hint", "write 0.07"}}));
}

TEST(RunJson, HoldsWhatARunComesFrom) {
  const SmallStudy small = small_run();
  EXPECT_EQ(run_json(small.study, small.results, some_info()), R"({
  "schema_version": 1,
  "software": {
    "name": "hemicycle",
    "version": "0.1.0",
    "git_sha": "0123abc"
  },
  "parameters": {
    "argv": [
      "hemicycle",
      "run",
      "small.toml"
    ],
    "overrides": [
      "rule.seats=10"
    ],
    "seed": 7,
    "draws": 4
  },
  "environment": {
    "system": "Linux",
    "processor": "a processor",
    "compiler": "g++ 12.2.0",
    "instructions": "avx2",
    "threads": 2
  },
  "started": "2021-01-10T07:00:00Z",
  "seconds": 1.5,
  "scenario_hash": "00ff00ff00ff00ff"
}
)");
}

TEST(RunJson, ReplacesBytesThatAreNotUtf8) {
  RunInfo info = some_info();
  info.argv = {"caf\xe9"};
  const SmallStudy small = small_run();
  EXPECT_EQ(Json::parse(run_json(small.study, small.results, info))["parameters"]["argv"][0], "caf\xef\xbf\xbd");
}

std::string header_of(const std::string& csv) { return csv.substr(0, csv.find('\n')); }

std::string columns_of(const Json& resource) {
  std::string columns;
  for (const Json& field : resource["schema"]["fields"]) {
    columns += (columns.empty() ? "" : ",") + field["name"].get<std::string>();
  }
  return columns;
}

TEST(DataPackage, DescribesEveryColumnOfEveryTable) {
  const SmallStudy small = small_sweep();
  std::ostringstream seats, parties, events, points, differences;
  write_seats(seats, small.study, small.results);
  write_parties(parties, small.study, small.results);
  write_events(events, small.study, small.results);
  write_points(points, small.study);
  write_differences(differences, small.study, small.results);

  const Json resources = Json::parse(datapackage_json(small.study))["resources"];
  ASSERT_EQ(resources.size(), 5U);
  EXPECT_EQ(columns_of(resources[0]), header_of(seats.str()));
  EXPECT_EQ(columns_of(resources[1]), header_of(parties.str()));
  EXPECT_EQ(columns_of(resources[2]), header_of(events.str()));
  EXPECT_EQ(columns_of(resources[3]), header_of(points.str()));
  EXPECT_EQ(columns_of(resources[4]), header_of(differences.str()));
}

TEST(DataPackage, GivesEveryColumnATypeAndADescription) {
  for (const Json& resource : Json::parse(datapackage_json(small_sweep().study))["resources"]) {
    EXPECT_EQ(resource["path"].get<std::string>(), resource["name"].get<std::string>() + ".csv");
    for (const Json& field : resource["schema"]["fields"]) {
      EXPECT_TRUE(field["type"] == "string" || field["type"] == "integer" || field["type"] == "number") << field;
      EXPECT_FALSE(field["description"].get<std::string>().empty()) << field;
    }
    EXPECT_EQ(resource["schema"]["missingValues"].dump(), R"([""])");
  }
}

TEST(DataPackage, TypesAVariedKeyByItsValues) {
  const Json fields = Json::parse(datapackage_json(small_sweep().study))["resources"][3]["schema"]["fields"];
  EXPECT_EQ(fields[1]["type"], "number");
  EXPECT_EQ(fields[2]["type"], "string");
}

}  // namespace
}  // namespace hemicycle
