// Official votes give the official seats, district by district where they are known. Each data file names its source.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

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
  EXPECT_EQ(elections, 48);
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
