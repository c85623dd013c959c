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
  EXPECT_EQ(elections, 73);
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

// Levelling seats of Iceland found their districts one after the other as published: "list district", sources in the
// files.
TEST(Elections, PlaceTheLevellingSeatsOfIcelandInTheirOrder) {
  const std::map<std::string, std::string> districts{
      {"Norðvestur", "NV"}, {"Norðaustur", "NE"},      {"Suður", "S"},
      {"Suðvestur", "SW"},  {"Reykjavík suður", "RS"}, {"Reykjavík norður", "RN"}};
  const std::map<std::string, std::string> official{
      {"iceland_2003.json", "F NV, F SW, U NE, D RN, S RS, D SW, S S, D RS, B RN, "},
      {"iceland_2009.json", "O S, S RS, V RN, S RN, D RS, S SW, V NV, S NE, D SW, "},
      {"iceland_2016.json", "S S, A RS, C NE, S NV, A SW, C SW, V RN, C RS, P RN, "},
      {"iceland_2017.json", "P S, F RN, P RN, M RS, S NE, F SW, C SW, M NV, P RS, "}};
  for (const auto& [file, order] : official) {
    const Election election = read(source_folder() / "tests/data/elections" / file);
    std::string found;
    for (const PlacedSeat& seat : allocate_election(election).placed) {
      found += election.parties[seat.list] + " " + districts.at(election.districts[seat.district]) + ", ";
    }
    EXPECT_EQ(found, order) << file;
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
