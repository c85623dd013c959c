#include "sim/report/atomic_file.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/support/scratch_folder.hpp"

namespace hemicycle {
namespace {

using test::count_entries;
using test::read_text;
using test::ScratchFolder;

TEST(AtomicFile, AppearsOnlyWhenItIsWhole) {
  const ScratchFolder folder;
  AtomicFile file(folder.path() / "a.csv");
  file.stream() << "whole\n";
  file.finish();
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "a.csv"));
  file.commit();
  EXPECT_EQ(read_text(folder.path() / "a.csv"), "whole\n");
  EXPECT_EQ(count_entries(folder.path()), 1);
}

TEST(AtomicFile, TakesThePlaceOfAnOlderOne) {
  const ScratchFolder folder;
  std::ofstream(folder.path() / "a.csv") << "old and longer\n";
  AtomicFile file(folder.path() / "a.csv");
  file.stream() << "new\n";
  file.finish();
  EXPECT_EQ(read_text(folder.path() / "a.csv"), "old and longer\n");
  file.commit();
  EXPECT_EQ(read_text(folder.path() / "a.csv"), "new\n");
}

TEST(AtomicFile, LeavesNothingWhenItIsDropped) {
  const ScratchFolder folder;
  { AtomicFile(folder.path() / "a.csv").stream() << "half"; }
  EXPECT_EQ(count_entries(folder.path()), 0);
}

TEST(AtomicFile, NamesThePathAndTheReason) {
  const ScratchFolder folder;
  const std::filesystem::path target = folder.path() / "missing" / "a.csv";
  try {
    AtomicFile file(target);
    FAIL() << "a file in a folder that does not exist was opened";
  } catch (const std::runtime_error& error) {
    EXPECT_EQ(std::string(error.what()), "cannot write " + target.string() + ": No such file or directory");
  }
}

TEST(AtomicFile, LeavesNothingWhereTheRenameFails) {
  const ScratchFolder folder;
  std::filesystem::create_directories(folder.path() / "a.csv" / "inside");
  {
    AtomicFile file(folder.path() / "a.csv");
    file.finish();
    EXPECT_THROW(file.commit(), std::runtime_error);
  }
  EXPECT_EQ(count_entries(folder.path()), 1);
}

}  // namespace
}  // namespace hemicycle
