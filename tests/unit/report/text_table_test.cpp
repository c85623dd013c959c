#include "sim/report/text_table.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TextTable some_table() {
  TextTable table({{"party", Alignment::left}, {"seats"}, {"share"}});
  table.add_row({"Аль", "7", "10 %"});
  table.add_row({"B", "12", "9 %"});
  return table;
}

TEST(TextTable, AlignsByCharactersAndEndsWithoutSpaces) {
  EXPECT_EQ(some_table().text({}),
            "  party  seats  share\n"
            "  Аль        7   10 %\n"
            "  B         12    9 %\n");
}

TEST(TextTable, IsCutWhereTheTerminalIsNarrow) {
  EXPECT_EQ(some_table().text({.colour = false, .width = 20}),
            "  party  seats\n"
            "  Аль        7\n"
            "  B         12\n"
            "\n"
            "  party  share\n"
            "  Аль     10 %\n"
            "  B        9 %\n");
}

TEST(TextTable, DimsItsHeadingWhereThereIsColour) {
  EXPECT_EQ(some_table().text({.colour = true, .width = 80}).substr(0, 30), "\x1b[2m  party  seats  share\x1b[0m\n");
}

}  // namespace
}  // namespace hemicycle
