// Official votes give the official seats, district by district where they are known. Each data file names its source.

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/report/explain.hpp"
#include "sim/scenario/election_file.hpp"

#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

std::vector<std::filesystem::path> election_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(source_folder() / "tests/data/elections")) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

Election read(const std::filesystem::path& file) {
  Diagnostics diagnostics;
  const std::optional<Election> election = read_election(file, diagnostics);
  EXPECT_TRUE(election) << diagnostics.text();
  return election.value_or(Election{});
}

TEST(Elections, GiveTheirOfficialSeats) {
  int elections = 0;
  for (const std::filesystem::path& file : election_files()) {
    const Election election = read(file);
    const ElectionSeats seats = allocate_election(election);
    ++elections;
    EXPECT_FALSE(election.official.empty()) << file << " does not say the official seats";
    EXPECT_EQ(seats.vacant, 0) << file;
    EXPECT_TRUE(seats.ties.empty()) << file;
    for (const Mismatch& mismatch : mismatches(election, seats)) {
      ADD_FAILURE() << file << ": " << mismatch.what << " of " << mismatch.party << ": official " << mismatch.official
                    << ", allocated " << mismatch.allocated;
    }
  }
  EXPECT_EQ(elections, 72);
}

// Every law has its worksheet.
TEST(Elections, AreExplained) {
  for (const std::filesystem::path& file : election_files()) {
    const Election election = read(file);
    const std::string text = terminal_text(explain(election, allocate_election(election), true), {});
    EXPECT_NE(text.find("in all, as official."), std::string::npos) << file << "\n" << text;
  }
}

// Members by Land in the Bundestag of 2021, which the file does not give: Bundeswahlleiter, result of 15 October 2021.
TEST(Elections, PlaceTheSeatsOfTheBundestagInItsLaender) {
  const Election election = read(source_folder() / "tests/data/elections/germany_2021.json");
  const std::map<std::string, Seats> official{{"Schleswig-Holstein", 28},
                                              {"Mecklenburg-Vorpommern", 16},
                                              {"Hamburg", 16},
                                              {"Niedersachsen", 73},
                                              {"Bremen", 5},
                                              {"Brandenburg", 25},
                                              {"Berlin", 29},
                                              {"Sachsen-Anhalt", 18},
                                              {"Sachsen", 38},
                                              {"Nordrhein-Westfalen", 155},
                                              {"Hessen", 50},
                                              {"Thüringen", 19},
                                              {"Rheinland-Pfalz", 36},
                                              {"Baden-Württemberg", 102},
                                              {"Bayern", 117},
                                              {"Saarland", 9}};
  const ElectionSeats seats = allocate_election(election);
  ASSERT_EQ(election.districts.size(), official.size());
  for (std::size_t d = 0; d < election.districts.size(); ++d) {
    const std::vector<Seats>& land = seats.by_district[d];
    EXPECT_EQ(std::accumulate(land.begin(), land.end(), Seats{0}), official.at(election.districts[d]))
        << election.districts[d];
  }
}

// One seat moved in the official result is found, and named.
TEST(Elections, AreTestedByTheirSeats) {
  Election election = read(source_folder() / "tests/data/elections/kazakhstan_2021.json");
  ASSERT_EQ(election.official, (std::vector{76, 12, 10, 0, 0}));
  election.official = {75, 12, 11, 0, 0};
  const std::vector<Mismatch> found = mismatches(election, allocate_election(election));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].party, "Nur Otan");
  EXPECT_EQ(found[0].official, 75);
  EXPECT_EQ(found[0].allocated, 76);
  EXPECT_EQ(found[1].party, "People's Party");
}

}  // namespace
}  // namespace hemicycle
