#include "sim/report/document.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

Document small() {
  return {{Heading{"Title", 1}, Paragraph{"Some text."},
           DocumentTable{{{"list", Alignment::left}, {"seats"}}, {{"a|b", "12"}, {"c", "3"}}}}};
}

TEST(Document, IsTextOnATerminal) {
  EXPECT_EQ(terminal_text(small(), {}), "Title\n\nSome text.\n\n  list  seats\n  a|b      12\n  c         3\n");
}

TEST(Document, IsMarkdown) {
  EXPECT_EQ(markdown(small()), "# Title\n\nSome text.\n\n| list | seats |\n|---|---:|\n| a\\|b | 12 |\n| c | 3 |\n");
}

}  // namespace
}  // namespace hemicycle
