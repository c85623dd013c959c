#include "sim/scenario/station_file.hpp"

#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "sim/scenario/gzip.hpp"

#include "tests/support/program.hpp"
#include "tests/support/scratch_folder.hpp"

namespace hemicycle {
namespace {

const std::string kHeader = "station,region,registered,issued,ballots,valid,invalid,leader\n";

struct Read {
  std::optional<StationFile> file;
  std::string messages;
};

Read read(const std::string& text, const StationSelection& selection = {}) {
  Diagnostics diagnostics;
  Read result;
  result.file = read_station_text("t.csv", text, selection, diagnostics);
  result.messages = diagnostics.text();
  return result;
}

TEST(StationFile, ReadsColumnsInAnyOrderAndIgnoresOthers) {
  const Read result = read("leader,remark,region,registered,valid,ballots\n40,\"a, b\",north,200,99,100\n");
  ASSERT_TRUE(result.file) << result.messages;
  const StationTable& table = result.file->table;
  EXPECT_EQ(table.registered, (std::vector<std::int32_t>{200}));
  EXPECT_EQ(table.issued, (std::vector<std::int32_t>{100}));
  EXPECT_EQ(table.ballots, (std::vector<std::int32_t>{100}));
  EXPECT_EQ(table.valid, (std::vector<std::int32_t>{99}));
  EXPECT_EQ(table.leader, (std::vector<std::int32_t>{40}));
  EXPECT_EQ(table.regions, (std::vector<std::string>{"north"}));
  EXPECT_EQ(result.file->notes,
            (std::vector<std::string>{"no column 'issued': every ballot in the box counts as issued"}));
}

TEST(StationFile, TakesCyrillicAndQuotedRegions) {
  const Read result = read(
      "\xef\xbb\xbfregion,registered,ballots,valid,leader\r\n"
      "\"Республика Адыгея (Адыгея)\",200,100,99,40\r\n"
      "Республика Адыгея (Адыгея),300,100,99,40\r\n\"a \"\"b\"\", c\",300,100,99,40\r\n");
  ASSERT_TRUE(result.file) << result.messages;
  EXPECT_EQ(result.file->table.regions, (std::vector<std::string>{"Республика Адыгея (Адыгея)", "a \"b\", c"}));
  EXPECT_EQ(result.file->table.region, (std::vector<std::int32_t>{0, 0, 1}));
}

TEST(StationFile, KeepsOddRowsAndSaysWhere) {
  const Read result = read(kHeader +
                           "1,a,200,100,101,100,1,40\n"   // more ballots than issued
                           "2,a,200,210,205,200,5,40\n"   // a turnout above 100 %
                           "3,a,200,100,98,99,-1,40\n");  // more valid votes than ballots
  ASSERT_TRUE(result.file) << result.messages;
  EXPECT_EQ(result.file->ballots_above_issued.lines, (std::vector<int>{2}));
  EXPECT_EQ(result.file->above_registered.lines, (std::vector<int>{3}));
  EXPECT_EQ(result.file->valid_above_ballots.lines, (std::vector<int>{4}));
  EXPECT_EQ(result.file->table.size(), 3u);
}

TEST(StationFile, ChoosesTheLeader) {
  const std::string text = "registered,p01,p02,rest\n200,30,40,5\n200,60,20,6\n";
  const Read most = read(text);
  ASSERT_TRUE(most.file) << most.messages;
  EXPECT_EQ(most.file->leader, "p01");
  EXPECT_EQ(most.file->table.leader, (std::vector<std::int32_t>{30, 60}));
  EXPECT_EQ(most.file->table.valid, (std::vector<std::int32_t>{70, 80}));
  EXPECT_EQ(most.file->option_votes, (std::vector<Votes>{90, 60}));
  const Read named = read(text, {.leader = "rest"});
  ASSERT_TRUE(named.file) << named.messages;
  EXPECT_EQ(named.file->table.leader, (std::vector<std::int32_t>{5, 6}));
}

TEST(StationFile, FindsTheLeaderAmongTheOptions) {
  const std::string rows = "200,30,40,40\n200,60,60,60\n";
  EXPECT_EQ(read("registered,p01,p02,leader\n" + rows).file->leading_option, 1u);
  EXPECT_EQ(read("registered,p01,p02,rest\n" + rows).file->leading_option, 1u);  // most votes
  EXPECT_EQ(read("registered,p01,p02,rest\n" + rows, {.leader = "p01"}).file->leading_option, 0u);
  EXPECT_EQ(read("registered,p01,p02,leader\n" + rows + "200,50,40,60\n").file->leading_option, std::nullopt);
}

TEST(StationFile, TakesTheReportedTallyOfTheFirstDraw) {
  const std::string text =
      "draw,tally,registered,ballots,valid,leader\n0,honest,200,50,50,20\n0,reported,200,60,60,30\n"
      "1,honest,200,70,70,20\n1,reported,200,80,80,30\n";
  EXPECT_EQ(read(text).file->table.ballots, (std::vector<std::int32_t>{60}));
  EXPECT_EQ(read(text, {.tally = "honest", .draw = "1"}).file->table.ballots, (std::vector<std::int32_t>{70}));
}

TEST(StationFile, ReportsMissingColumns) {
  EXPECT_EQ(read("station,region,voters,ballots,leader\n").messages,
            "t.csv:1:1: error: column 'registered' is missing\n"
            "    1 | station,region,voters,ballots,leader\n"
            "      | ^ the header has station, region, voters, ballots and leader\n");
  EXPECT_EQ(read("registered,ballots,leadr\n").messages,
            "t.csv:1:1: error: column 'leader' is missing\n"
            "    1 | registered,ballots,leadr\n"
            "      | ^ rename 'leadr'; --leader COLUMN names another one\n");
  EXPECT_EQ(read("registered;ballots;leader\n1;1;1\n").messages,
            "t.csv:1:1: error: the columns are not separated by commas\n"
            "    1 | registered;ballots;leader\n"
            "      | ^ write commas in place of semicolons\n");
}

TEST(StationFile, ReportsEveryWrongRow) {
  EXPECT_EQ(read(kHeader + "1,a,200,100,x,99,1,40\n2,a,200,100\n3,a,200,100,100,99,1,140\n").messages,
            "t.csv:2:13: error: 'ballots' is a whole number from 0 to 2147483647, got 'x'\n"
            "    2 | 1,a,200,100,x,99,1,40\n"
            "      |             ^\n"
            "t.csv:3:1: error: a row of 4 fields, but the header has 8\n"
            "    3 | 2,a,200,100\n"
            "      | ^\n"
            "t.csv:4:1: error: more votes for the leader (140) than valid votes (99)\n"
            "    4 | 3,a,200,100,100,99,1,140\n"
            "      | ^\n");
}

TEST(StationFile, StopsAfterTwentyWrongRows) {
  std::string text = kHeader;
  for (int row = 0; row < 100; ++row) text += "1,a,200,100,x,99,1,40\n";
  Diagnostics diagnostics;
  EXPECT_FALSE(read_station_text("t.csv", text, {}, diagnostics));
  EXPECT_EQ(diagnostics.error_count(), 20);
}

TEST(StationFile, ReportsFilesWithoutStations) {
  EXPECT_EQ(read("").messages, "t.csv:1:1: error: the file is empty; a header is expected\n    1 | \n      | ^\n");
  EXPECT_EQ(read(kHeader).messages, "t.csv: error: no row of a polling station\n");
}

TEST(StationFile, SaysThatAGzipFileIsCutShort) {
  const test::ScratchFolder scratch;
  std::string text = kHeader;
  for (int row = 0; row < 1000; ++row) text += std::to_string(row) + ",a,200,100,100,99,1,40\n";
  const std::string packed = gzip(text);
  const std::string whole = (scratch.path() / "whole.csv.gz").string();
  const std::string cut = (scratch.path() / "cut.csv.gz").string();
  test::write_text(whole, packed);
  test::write_text(cut, packed.substr(0, packed.size() - 5));
  Diagnostics diagnostics;
  ASSERT_TRUE(read_station_file(whole, {}, diagnostics));
  EXPECT_FALSE(read_station_file(cut, {}, diagnostics));
  EXPECT_EQ(diagnostics.text(), cut + ": error: cannot read the file: gzip data are cut short after " +
                                    std::to_string(text.size()) + " bytes of text\n");
  EXPECT_TRUE(diagnostics.is_only_unreadable());
}

// No bytes crash the reader.
TEST(StationFile, SurvivesAnyBytes) {
  std::string text = kHeader + "1,\"a\"\"b\",200,100,100,99,1,40\n2,\xd0\x90,200,100,100,99,1,40\n";
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const char c : {'"', ',', '\n', '\r', '\0', '\xff', '-'}) {
      std::string changed = text;
      changed[at] = c;
      static_cast<void>(read(changed));
      static_cast<void>(read(changed.substr(0, at)));
    }
  }
}

}  // namespace
}  // namespace hemicycle
