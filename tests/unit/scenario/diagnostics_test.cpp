#include "sim/scenario/diagnostics.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(Diagnostics, PutsACaretUnderTheValue) {
  Diagnostics diagnostics;
  diagnostics.add_source("kz.toml", "name = \"x\"\nthreshold = 7\n");
  diagnostics.add({.source = "kz.toml",
                   .line = 2,
                   .column = 13,
                   .message = "threshold is a share between 0 and 1, got 7",
                   .hint = "write 0.07 for 7 %"});
  EXPECT_EQ(diagnostics.text(),
            "kz.toml:2:13: error: threshold is a share between 0 and 1, got 7\n"
            "    2 | threshold = 7\n"
            "      |             ^ write 0.07 for 7 %\n");
}

TEST(Diagnostics, SortsBySourceThenPlaceAndSaysEachThingOnce) {
  Diagnostics diagnostics;
  diagnostics.add_source("b.toml", "one\ntwo");
  diagnostics.add_source("a.toml", "three");
  diagnostics.add({.source = "a.toml", .line = 1, .column = 1, .message = "third"});
  diagnostics.add({.source = "b.toml", .line = 2, .column = 1, .message = "second"});
  diagnostics.add({.source = "b.toml", .line = 1, .column = 2, .message = "first"});
  diagnostics.add({.source = "b.toml", .line = 1, .column = 2, .message = "first"});
  EXPECT_EQ(diagnostics.error_count(), 3);
  EXPECT_EQ(diagnostics.text(),
            "b.toml:1:2: error: first\n    1 | one\n      |  ^\n"
            "b.toml:2:1: error: second\n    2 | two\n      | ^\n"
            "a.toml:1:1: error: third\n    1 | three\n      | ^\n");
}

TEST(Diagnostics, CountsCharactersAndKeepsTabs) {
  Diagnostics diagnostics;
  diagnostics.add_source("kz.toml", "\tname = \"Әділет\", votes = -1");
  diagnostics.add({.source = "kz.toml", .line = 1, .column = 27, .width = 2, .message = "m"});
  EXPECT_EQ(diagnostics.text(), "kz.toml:1:27: error: m\n    1 | \tname = \"Әділет\", votes = -1\n      | \t" +
                                    std::string(25, ' ') + "^~\n");
}

TEST(Diagnostics, ShowsControlCharactersAndBrokenBytesHarmlessly) {
  Diagnostics diagnostics;
  diagnostics.add_source("kz.toml", "a\x1b[31m\xff\r\n");
  diagnostics.add({.source = "kz.toml", .line = 1, .column = 7, .message = "m"});
  EXPECT_EQ(diagnostics.text(), "kz.toml:1:7: error: m\n    1 | a\uFFFD[31m\uFFFD\n      |       ^\n");
}

TEST(Diagnostics, CutsLongLinesAroundTheCaret) {
  Diagnostics diagnostics;
  diagnostics.add_source("kz.toml", std::string(150, 'a') + "X" + std::string(150, 'b'));
  diagnostics.add({.source = "kz.toml", .line = 1, .column = 151, .message = "m"});
  EXPECT_EQ(diagnostics.text(), "kz.toml:1:151: error: m\n    1 | …" + std::string(60, 'a') + "X" +
                                    std::string(59, 'b') + "…\n      |  " + std::string(60, ' ') + "^\n");
}

TEST(Diagnostics, NamesAnOptionWithoutItsValue) {
  Diagnostics diagnostics;
  diagnostics.add_source("--set rule.threshold=7", "--set rule.threshold=7");
  diagnostics.add({.source = "--set rule.threshold=7", .line = 1, .column = 22, .message = "m", .hint = "h"});
  EXPECT_EQ(diagnostics.text(),
            "--set: error: m\n"
            "      | --set rule.threshold=7\n"
            "      |                      ^ h\n");
}

TEST(Diagnostics, ShowsNotesOnlyWhenAsked) {
  Diagnostics diagnostics;
  diagnostics.add({.severity = Severity::note, .source = "kz.toml", .message = "quota is not used"});
  EXPECT_FALSE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.text(), "");
  EXPECT_EQ(diagnostics.text(true), "kz.toml: note: quota is not used\n");
}

TEST(Diagnostics, KeepsAThousandMessagesOfASource) {
  Diagnostics diagnostics;
  for (int line = 1; line <= 5000; ++line) diagnostics.add({.source = "x", .line = line, .message = "m"});
  EXPECT_EQ(diagnostics.error_count(), 1000);
  EXPECT_EQ(diagnostics.reported_errors(), 5000u);
}

}  // namespace
}  // namespace hemicycle
