#include "sim/scenario/csv.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

struct Read {
  CsvTable table;
  std::string messages;
};

Read read(const std::string& text) {
  Diagnostics diagnostics;
  CsvTable table = read_csv("t.csv", text, diagnostics);
  return {std::move(table), diagnostics.text()};
}

std::vector<std::string> row(const CsvTable& table, int number) {
  std::vector<std::string> fields;
  for (int column = 0; column < static_cast<int>(table.columns().size()); ++column) {
    fields.push_back(table.field(number, column));
  }
  return fields;
}

using Row = std::vector<std::string>;

TEST(Csv, ReadsQuotesCommasAndLineBreaksInFields) {
  const auto [table, messages] = read("id,name\na,\"Ak Zhol, the \"\"Path\"\"\"\nb,\"two\nlines\"\nc,\n");
  EXPECT_EQ(messages, "");
  EXPECT_EQ(table.columns(), (Row{"id", "name"}));
  ASSERT_EQ(table.rows(), 3);
  EXPECT_EQ(row(table, 0), (Row{"a", "Ak Zhol, the \"Path\""}));
  EXPECT_EQ(row(table, 1), (Row{"b", "two\nlines"}));
  EXPECT_EQ(row(table, 2), (Row{"c", ""}));
}

TEST(Csv, ReadsByteOrderMarksCarriageReturnsAndAMissingLastLineFeed) {
  const auto [table, messages] = read("\xef\xbb\xbfid,votes\r\na,1\r\nb,2");
  EXPECT_EQ(messages, "");
  EXPECT_EQ(table.columns(), (Row{"id", "votes"}));
  ASSERT_EQ(table.rows(), 2);
  EXPECT_EQ(row(table, 1), (Row{"b", "2"}));
  EXPECT_EQ(table.header_place(0).column, 1);
}

TEST(Csv, KnowsThePlaceOfAFieldInCharacters) {
  const auto [table, messages] = read("id,name,votes\na,Әділет,12\n");
  const Place place = table.place(0, 2);
  EXPECT_EQ(place.line, 2);
  EXPECT_EQ(place.column, 10);
  EXPECT_EQ(place.width, 2);
}

TEST(Csv, SaysWhichRowsAreRaggedAndKeepsTheOthers) {
  const auto [table, messages] = read("a,b,c\n1,2,3\n1,2\n\n1,2,3,4\n4,5,6\n");
  EXPECT_EQ(messages,
            "t.csv:3:1: error: row 2 has 2 fields, but the header has 3\n    3 | 1,2\n      | ^\n"
            "t.csv:4:1: error: row 3 has 1 field, but the header has 3\n    4 | \n      | ^\n"
            "t.csv:5:1: error: row 4 has 4 fields, but the header has 3\n    5 | 1,2,3,4\n      | ^\n");
  ASSERT_EQ(table.rows(), 2);
  EXPECT_EQ(row(table, 1), (Row{"4", "5", "6"}));
}

TEST(Csv, RefusesWhatIsNotCsv) {
  EXPECT_EQ(read("").messages, "t.csv:1:1: error: the file is empty; a header is expected\n    1 | \n      | ^\n");
  EXPECT_EQ(read("a,a\n").messages,
            "t.csv:1:3: error: column 'a' stands twice in the header\n    1 | a,a\n      |   ^\n");
  EXPECT_EQ(read("a,b\n1,\"2\n").messages,
            "t.csv:2:3: error: the quote that begins here is not closed\n    2 | 1,\"2\n      |   ^\n");
  EXPECT_EQ(read("a,b\n1,\"2\"x\n").messages,
            "t.csv:2:6: error: text behind a closing quote\n    2 | 1,\"2\"x\n      |      ^\n");
  EXPECT_EQ(read("a,b\n1,x\"2\n").messages,
            "t.csv:2:4: error: a quote inside a field that does not begin with one\n    2 | 1,x\"2\n      |    ^\n");
  EXPECT_EQ(read("a,b\n1,\xff\n").messages,
            "t.csv:2:3: error: bytes that are not UTF-8\n    2 | 1,\uFFFD\n      |   ^\n");
  EXPECT_EQ(read("a\rb\n").messages,
            "t.csv:1:2: error: a carriage return without a line feed\n    1 | a\uFFFDb\n      |  ^\n");
}

TEST(CsvLine, QuotesOnlyWhatNeedsIt) {
  EXPECT_EQ(csv_line({"a", "b c", ""}), "a,b c,\n");
  EXPECT_EQ(csv_line({"", "a"}), ",a\n");
  EXPECT_EQ(csv_line({"a,b", "say \"x\"", "two\nlines"}), "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\n");
}

}  // namespace
}  // namespace hemicycle
