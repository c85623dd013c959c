// The backtest as a user types it: on the shipped elections, and on a folder with mistakes.

#include <cstdlib>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/source.hpp"

namespace hemicycle::test {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

class BacktestCommand : public testing::Test {
 protected:
  [[nodiscard]] const std::filesystem::path& folder() const { return scratch_.path(); }
  [[nodiscard]] Outcome type(const std::vector<std::string>& words) { return hemicycle(folder(), words, {}); }

 private:
  ScratchFolder scratch_;
};

const std::string kShipped = (source_folder() / "scenarios/data/backtest").string();

/// The number behind `name=` in the last line.
double last_line_number(const std::string& out, const std::string& name) {
  const std::string line = out.substr(out.rfind('\n', out.size() - 2) + 1);
  const std::size_t at = line.find(name + "=");
  return at == std::string::npos ? -1.0 : std::atof(line.c_str() + at + name.size() + 1);
}

// What the README promises: of results, 85 to 95 % in the 90 % intervals, and a CRPS of at most 0.72 points.
TEST_F(BacktestCommand, CoversTheShippedElectionsLeftOutInTurn) {
  const Outcome run = type({"backtest", kShipped, "-n", "5000"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("15 elections, 94 results of parties\n"));
  const double coverage = last_line_number(run.out, "coverage90");
  EXPECT_GE(coverage, 0.85) << run.out;
  EXPECT_LE(coverage, 0.95) << run.out;
  const double crps = last_line_number(run.out, "crps");
  EXPECT_GT(crps, 0.0) << run.out;
  EXPECT_LE(crps, 0.72) << run.out;
}

TEST_F(BacktestCommand, RefusesAFolderThatCannotBeRead) {
  const Outcome run = type({"backtest", "nowhere"});
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err,
            "nowhere/polls.csv: error: cannot read the file: No such file or directory\n"
            "nowhere/results.csv: error: cannot read the file: No such file or directory\n"
            "2 errors; nothing was run\n");
}

TEST_F(BacktestCommand, ListsTheMistakesOfAFolder) {
  write_text(folder() / "results.csv", "election,date,party,share\nx,2020-05-05,a,60\nx,2020-05-05,b,30\n");
  write_text(folder() / "polls.csv",
             "election,pollster,fieldwork_end,sample_size,party,share\n"
             "x,P,2020-05-06,1000,a,60\nx,P,2020-05-01,0,b,40\ny,P,2020-05-01,,b,40\n");
  const Outcome run = type({"backtest", "."});
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(run.err,
            "polls.csv:2:5: error: fieldwork ends on 2020-05-06, after election_day, 2020-05-05\n"
            "    2 | x,P,2020-05-06,1000,a,60\n"
            "      |     ^~~~~~~~~~\n"
            "polls.csv:3:16: error: sample_size is a number of respondents from 1 to 1,000,000,000, got 0\n"
            "    3 | x,P,2020-05-01,0,b,40\n"
            "      |                ^\n"
            "polls.csv:4:1: error: results.csv has no election 'y'\n"
            "    4 | y,P,2020-05-01,,b,40\n"
            "      | ^\n"
            "results.csv:2:1: error: the shares of election 'x' sum to 90, not to 100\n"
            "    2 | x,2020-05-05,a,60\n"
            "      | ^\n"
            "4 errors; nothing was run\n");
}

TEST_F(BacktestCommand, LeavesOneOutOfTwoAndSpeaksJson) {
  std::string results = "election,date,party,share\n";
  std::string polls = "election,pollster,fieldwork_end,sample_size,party,share\n";
  for (const std::string election : {"x", "y"}) {
    results += election + ",2020-05-05,a,60\n" + election + ",2020-05-05,b,40\n";
    polls += election + ",P,2020-05-01,1000,a,58\n" + election + ",P,2020-05-01,1000,b,42\n";
  }
  write_text(folder() / "results.csv", results);
  write_text(folder() / "polls.csv", polls);
  const Outcome run = type({"backtest", ".", "--json", "-n", "300"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("\"forecast\": \"state space, left out\""));
  EXPECT_THAT(run.out, HasSubstr("\"brier\": null"));
  EXPECT_THAT(run.out, EndsWith("}\n"));
  write_text(folder() / "results.csv", "election,date,party,share\nx,2020-05-05,a,60\nx,2020-05-05,b,40\n");
  write_text(folder() / "polls.csv",
             "election,pollster,fieldwork_end,sample_size,party,share\nx,P,2020-05-01,9,a,58\nx,P,2020-05-01,9,b,42\n");
  EXPECT_EQ(type({"backtest", "."}).err,
            ".: error: to leave one election out takes two or more\n1 error; nothing was run\n");
}

}  // namespace
}  // namespace hemicycle::test
