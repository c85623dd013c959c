#include "sim/report/csv_writer.hpp"

#include <sstream>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(CsvField, IsQuotedOnlyWhereItMustBe) {
  EXPECT_EQ(csv_field("nur_otan"), "nur_otan");
  EXPECT_EQ(csv_field(""), "");
  EXPECT_EQ(csv_field("a b"), "a b");
  EXPECT_EQ(csv_field("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_field("say \"no\""), "\"say \"\"no\"\"\"");
  EXPECT_EQ(csv_field("two\nlines"), "\"two\nlines\"");
  EXPECT_EQ(csv_field("\r"), "\"\r\"");
}

TEST(CsvWriter, EndsEveryRowWithALineFeed) {
  std::ostringstream out;
  CsvWriter csv(out);
  csv.field("id").field("share").end_row();
  csv.field(-3).field(0.07).end_row();
  csv.field(Count{18446744073709551615U}).field("").end_row();
  EXPECT_EQ(out.str(), "id,share\n-3,0.07\n18446744073709551615,\n");
}

}  // namespace
}  // namespace hemicycle
