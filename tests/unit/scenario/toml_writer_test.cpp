#include "sim/scenario/toml_writer.hpp"

#include <limits>

#include <gtest/gtest.h>

#include "sim/scenario/toml_reader.hpp"

namespace hemicycle {
namespace {

TEST(TomlWriter, WritesTheShortestDecimalThatStaysAReal) {
  EXPECT_EQ(toml_number(0.07), "0.07");
  EXPECT_EQ(toml_number(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(toml_number(2.0), "2.0");
  EXPECT_EQ(toml_number(1e300), "1e+300");
  EXPECT_EQ(toml_number(std::numeric_limits<double>::infinity()), "inf");
}

TEST(TomlWriter, EscapesTextsAndQuotesKeys) {
  EXPECT_EQ(toml_string("say \"x\"\n\t\\\x01"), R"("say \"x\"\n\t\\\u0001")");
  EXPECT_EQ(toml_string("Әділет"), "\"Әділет\"");
  EXPECT_EQ(toml_key("nur_otan"), "nur_otan");
  EXPECT_EQ(toml_key("a b"), "\"a b\"");
  EXPECT_EQ(toml_key(""), "\"\"");
  EXPECT_EQ(toml_path("fraud.0.where"), "fraud.0.where");
}

TEST(TomlWriter, WritesADocumentThatIsAFixedPoint) {
  const std::string text = R"(name = "x"
draws = 100
parties = [
  { id = "a", votes = 1 },
  { id = "b", votes = 2.5, flag = true },
]

[votes]
model = "fixed"
sd = { a = 0.1 }
rows = [
  { a = 0.5, b = 0.5 },
]

[[fraud]]
kind = "stuffing"
where = {}

[[fraud]]
kind = "transfer"
from = ["a", "b"]
)";
  Diagnostics diagnostics;
  EXPECT_EQ(toml_document(read_toml("x", text, diagnostics).value(), {"fraud"}), text);
}

}  // namespace
}  // namespace hemicycle
