#include "sim/report/terminal_style.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(DisplayWidth, CountsCharactersAndNoEscapes) {
  EXPECT_EQ(display_width("Nur Otan"), 8);
  EXPECT_EQ(display_width("Әділет ▁█"), 9);
  EXPECT_EQ(display_width("\x1b[1mbold\x1b[0m"), 4);
}

TEST(Coloured, KnowsHexadecimalColoursOnly) {
  const TerminalStyle style = {.colour = true, .width = 80};
  EXPECT_EQ(coloured("x", "#0a64ff", style), "\x1b[38;2;10;100;255mx\x1b[0m");
  EXPECT_EQ(coloured("x", "blue", style), "x");
  EXPECT_EQ(coloured("x", "#12345g", style), "x");
  EXPECT_EQ(coloured("x", "", style), "x");
  EXPECT_EQ(coloured("x", "#0a64ff", {}), "x");
}

TEST(Wrapped, BreaksAtSpacesAndKeepsThePercentSign) {
  EXPECT_EQ(wrapped("more than 99.9997 % of all", {.colour = false, .width = 17}), "more than\n99.9997 % of all\n");
  EXPECT_EQ(wrapped("unbreakable", {.colour = false, .width = 5}), "unbreakable\n");
}

}  // namespace
}  // namespace hemicycle
