#include "sim/report/write_results.hpp"

#include <csignal>
#include <fstream>
#include <set>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "sim/report/json.hpp"

#include "tests/support/scratch_folder.hpp"
#include "tests/support/small_study.hpp"

namespace hemicycle {
namespace {

using test::count_entries;
using test::read_text;
using test::ScratchFolder;
using test::small_run;
using test::small_sweep;
using test::SmallStudy;

std::set<std::string> files_in(const std::filesystem::path& folder) {
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.insert(std::filesystem::relative(entry.path(), folder).string());
  }
  return files;
}

/// What went wrong when the results were written; empty where nothing did.
std::string failure(const std::filesystem::path& folder, const SmallStudy& small) {
  try {
    write_results(folder, small.study, small.results, {});
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return {};
}

/// Files of this process may grow to so many bytes only, as on a full disk, until the end of the scope.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : old_handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &old_limit_);
    const rlimit limit = {bytes, old_limit_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &old_limit_);
    std::signal(SIGXFSZ, old_handler_);
  }

 private:
  void (*old_handler_)(int);
  rlimit old_limit_ = {};
};

const std::set<std::string> kFiles = {"datapackage.json", "differences.csv", "events.csv", "parties.csv", "points.csv",
                                      "run.json",         "scenario.toml",   "seats.csv",  "summary.json"};

TEST(WriteResults, MakesTheFolderWithAllItsFiles) {
  const ScratchFolder scratch;
  const std::filesystem::path folder = scratch.path() / "out" / "small";
  const SmallStudy small = small_sweep();
  EXPECT_EQ(failure(folder, small), "");
  EXPECT_EQ(files_in(folder), kFiles);
  EXPECT_EQ(read_text(folder / "scenario.toml"), small.study.resolved);
  EXPECT_EQ(read_text(folder / "summary.json"), summary_json(small.study, small.results));
  EXPECT_EQ(read_text(folder / "points.csv"), "point,rule.threshold,rule.method\n0,0.07,dhondt\n1,0.05,sainte_lague\n");
}

TEST(WriteResults, PutsTheDataOfTheScenarioBesideIt) {
  const ScratchFolder scratch;
  SmallStudy small = small_run();
  small.study.resolved_data = {{"data/regions.csv", "region\nnorth\n"}};
  EXPECT_EQ(failure(scratch.path(), small), "");
  EXPECT_EQ(read_text(scratch.path() / "data" / "regions.csv"), "region\nnorth\n");
}

TEST(WriteResults, ReplacesAnOlderRunAndLeavesOtherFiles) {
  const ScratchFolder scratch;
  std::ofstream(scratch.path() / "notes.txt") << "mine";
  EXPECT_EQ(failure(scratch.path(), small_sweep()), "");
  EXPECT_EQ(failure(scratch.path(), small_run()), "");
  EXPECT_EQ(read_text(scratch.path() / "points.csv"), "point\n0\n");
  EXPECT_EQ(read_text(scratch.path() / "notes.txt"), "mine");
  EXPECT_EQ(count_entries(scratch.path()), static_cast<int>(kFiles.size()) + 1);
}

TEST(WriteResults, SaysWhyTheFolderCannotBeMade) {
  const ScratchFolder scratch;
  std::ofstream(scratch.path() / "out") << "a file";
  EXPECT_EQ(failure(scratch.path() / "out", small_run()),
            "cannot make the folder " + (scratch.path() / "out").string() + ": Not a directory");
  EXPECT_EQ(read_text(scratch.path() / "out"), "a file");
}

TEST(WriteResults, ChangesNothingWhereAFileCannotBeReplaced) {
  const ScratchFolder scratch;
  EXPECT_EQ(failure(scratch.path(), small_sweep()), "");
  const std::string run = read_text(scratch.path() / "run.json");
  std::filesystem::remove(scratch.path() / "events.csv");
  std::filesystem::create_directory(scratch.path() / "events.csv");

  EXPECT_EQ(failure(scratch.path(), small_run()),
            "cannot replace " + (scratch.path() / "events.csv").string() + ": Is a directory");
  EXPECT_EQ(read_text(scratch.path() / "run.json"), run);
  EXPECT_EQ(read_text(scratch.path() / "points.csv").substr(0, 20), "point,rule.threshold");
  EXPECT_EQ(count_entries(scratch.path()), static_cast<int>(kFiles.size()));
}

// The tables fit into 3,000 bytes, summary.json does not.
TEST(WriteResults, LeavesNothingHalfWrittenOnAFullDisk) {
  const ScratchFolder scratch;
  std::string message;
  {
    const FileSizeLimit limit(3000);
    message = failure(scratch.path(), small_run());
  }
  EXPECT_EQ(message, "cannot write " + (scratch.path() / "summary.json").string() + ": File too large");
  EXPECT_EQ(count_entries(scratch.path()), 0);
}

}  // namespace
}  // namespace hemicycle
