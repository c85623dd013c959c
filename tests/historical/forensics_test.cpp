// Real tables of polling stations give what an independent implementation of the published statistics gives.

#include <cmath>
#include <fstream>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "models/base/instruction_set.hpp"

#include "sim/report/forensics_json.hpp"
#include "sim/scenario/station_file.hpp"

#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

using Json = nlohmann::ordered_json;

const std::filesystem::path kFolder = source_folder() / "tests/data/stations";

StationFile read_stations(const std::string& name) {
  Diagnostics diagnostics;
  auto read = read_station_file((kFolder / (name + ".csv.gz")).string(), {}, diagnostics);
  EXPECT_TRUE(read) << diagnostics.text();
  return read ? std::move(*read) : StationFile{};
}

const StationFile& buenos_aires() {
  static const StationFile file = read_stations("buenos_aires_2015");
  return file;
}

/// The difference of two counts near 677 loses two digits, there as here.
bool is_difference(const std::string& path) { return path.ends_with(".excess") || path.ends_with(".z"); }

void expect_equal(const Json& actual, const Json& expected, const std::string& path) {
  if (expected.is_object()) {
    ASSERT_EQ(actual.size(), expected.size()) << path;
    for (const auto& [key, value] : expected.items()) {
      ASSERT_TRUE(actual.contains(key)) << path << "." << key;
      expect_equal(actual[key], value, path + "." + key);
    }
  } else if (expected.is_array()) {
    ASSERT_EQ(actual.size(), expected.size()) << path;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      expect_equal(actual[i], expected[i], path + "[" + std::to_string(i) + "]");
    }
  } else if (expected.is_number_float()) {
    const double value = expected.get<double>();
    EXPECT_NEAR(actual.get<double>(), value, (is_difference(path) ? 1e-8 : 1e-9) * std::abs(value)) << path;
  } else {
    EXPECT_EQ(actual, expected) << path;
  }
}

Json expected_json(const std::string& name) {
  std::ifstream stream(kFolder / (name + ".json"));
  return Json::parse(stream);
}

const std::string kTables[] = {"buenos_aires_2015", "czechia_2018"};

TEST(Forensics, GiveThePublishedStatistics) {
  for (const std::string& name : kTables) {
    const Examination found = examine(read_stations(name).table, best_instruction_set());
    Json expected = expected_json(name);
    expected.erase("klimek");
    expect_equal(Json::parse(forensics_json(found, {})), expected, name);
  }
}

// Fits to other draws of the same model: within the spread of such fits. Alpha is not identified where so little fraud
// is found.
TEST(Forensics, FitTheKlimekModel) {
  for (const std::string& name : kTables) {
    const Json expected = expected_json(name)["klimek"];
    const auto fit = examine_klimek(read_stations(name).table, best_instruction_set());
    ASSERT_TRUE(fit) << name;
    EXPECT_NEAR(fit->incremental, expected["f_i"].get<double>(), 0.06) << name;
    EXPECT_NEAR(fit->extreme, expected["f_e"].get<double>(), 0.005) << name;
    EXPECT_DOUBLE_EQ(fit->peaks.share, expected["v_peak"].get<double>()) << name;
    EXPECT_DOUBLE_EQ(fit->peaks.turnout, expected["a_peak"].get<double>()) << name;
    EXPECT_NEAR(fit->peaks.share_sd, expected["sigma_v"].get<double>(), 1e-11) << name;
    EXPECT_NEAR(fit->peaks.turnout_sd, expected["sigma_a"].get<double>(), 1e-11) << name;
    EXPECT_NEAR(fit->peaks.theta, expected["theta"].get<double>(), 1e-11) << name;
  }
}

// 678 turnouts near whole percents against 677.3678259951309 expected, by exact integer arithmetic.
TEST(Forensics, CountWholePercentsExactly) {
  const Examination found = examine(buenos_aires().table, best_instruction_set());
  EXPECT_EQ(found.whole_percents.turnout.observed, 678);
  EXPECT_NEAR(found.whole_percents.turnout.expected, 677.3678259951309, 1e-10);
}

TEST(Forensics, AreTheSameBytesUnderEveryInstructionSet) {
  const std::string best = forensics_json(examine(buenos_aires().table, best_instruction_set()),
                                          {true, examine_klimek(buenos_aires().table, best_instruction_set())});
  for (const InstructionSet set : {InstructionSet::scalar, InstructionSet::sse2}) {
    if (!is_available(set)) continue;
    EXPECT_EQ(forensics_json(examine(buenos_aires().table, set), {true, examine_klimek(buenos_aires().table, set)}),
              best)
        << name(set);
  }
}

TEST(Forensics, TakeTheOptionWithMostVotesAsLeader) {
  EXPECT_EQ(buenos_aires().leader, "p04");
  EXPECT_EQ(totals(buenos_aires().table).leader, 990'826);
  EXPECT_EQ(buenos_aires().table.regions.size(), 15u);
}

}  // namespace
}  // namespace hemicycle
