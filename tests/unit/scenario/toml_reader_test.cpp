#include "sim/scenario/toml_reader.hpp"

#include <memory>

#include <gtest/gtest.h>

#include "sim/scenario/toml_depth.hpp"

namespace hemicycle {
namespace {

std::string messages(const std::string& text) {
  Diagnostics diagnostics;
  diagnostics.add_source("x.toml", text);
  const bool has_document = read_toml("x.toml", text, diagnostics).has_value();
  EXPECT_NE(has_document, diagnostics.has_errors());
  return diagnostics.text();
}

Node document(const std::string& text) {
  Diagnostics diagnostics;
  return read_toml("x.toml", text, diagnostics).value();
}

TEST(TomlReader, KeepsTheOrderAndThePlacesOfTheFile) {
  const Node node = document("b = 1\na = { 'é' = 2.5, c = [true, \"x\"] }\n[t]\nz.y = 3\n");
  ASSERT_EQ(node.children.size(), 3u);
  EXPECT_EQ(node.children[0].key, "b");
  EXPECT_EQ(node.children[1].key, "a");
  EXPECT_EQ(node.children[2].key, "t");
  const Node& c = *node.children[1].find("c");
  EXPECT_EQ(c.key_place.column, 18);
  EXPECT_EQ(c.children[1].place.line, 2);
  EXPECT_EQ(c.children[1].place.column, 29);
  EXPECT_EQ(c.children[1].place.width, 3);
  EXPECT_EQ(node.find("t")->find("z")->find("y")->integer, 3);
}

TEST(TomlReader, SaysWhereTheSyntaxBreaks) {
  EXPECT_EQ(messages("a = 1\nseats = 098\n"),
            "x.toml:2:12: error: not valid TOML (decimal integer): leading zeroes are prohibited\n"
            "    2 | seats = 098\n      |            ^\n");
  EXPECT_EQ(messages("a = 1\na = 2\n"),
            "x.toml:2:5: error: not valid TOML (key-value pair): cannot redefine existing integer 'a'\n"
            "    2 | a = 2\n      |     ^\n");
}

TEST(TomlReader, SurvivesBytesThatAreNoText) {
  EXPECT_NE(messages("a = \"\xff\""), "");
  EXPECT_NE(messages(std::string("a = \"\0\"", 7)), "");
  EXPECT_NE(messages("a = 99999999999999999999999"), "");
  EXPECT_NE(messages("a = 1e999"), "");
  EXPECT_EQ(messages(""), "");
}

TEST(TomlReader, RefusesDeepNestingBeforeItCanHurt) {
  std::string dotted = "a";
  for (int i = 0; i < 100'000; ++i) dotted += ".a";
  EXPECT_NE(messages(dotted + " = 1").find("x.toml:1:66: error: nested too deeply\n"), std::string::npos);
  EXPECT_NE(messages("[" + dotted + "]").find("error: nested too deeply\n"), std::string::npos);
  EXPECT_NE(messages("a = " + std::string(100'000, '[')).find("x.toml:1:37: error: nested too deeply\n"),
            std::string::npos);
}

TEST(TooDeep, CountsNeitherStringsNorComments) {
  EXPECT_FALSE(too_deep("a = \"" + std::string(100, '[') + "\" # " + std::string(100, '.') + "\n"));
  EXPECT_FALSE(too_deep("a = '''\n" + std::string(100, '{') + "\n'''\n"));
  EXPECT_FALSE(too_deep("a = \"\\\"" + std::string(100, '[') + "\"\n"));
  EXPECT_FALSE(
      too_deep("a = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, "
               "0.9, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]"));
}

TEST(TomlValue, IsTakenAsAStringWhereItIsNoToml) {
  const Place start{std::make_shared<const std::string>("--set k=v"), 1, 9, 1};
  EXPECT_EQ(read_toml_value("0.05", start).real, 0.05);
  EXPECT_EQ(read_toml_value("7", start).integer, 7);
  EXPECT_EQ(read_toml_value("\"a b\"", start).text, "a b");
  EXPECT_EQ(read_toml_value("fixed", start).text, "fixed");
  EXPECT_EQ(read_toml_value("seats(a) > 3", start).text, "seats(a) > 3");
  EXPECT_EQ(read_toml_value("1\nb=2", start).text, "1\nb=2");
  EXPECT_EQ(read_toml_value("", start).text, "");
}

TEST(TomlValue, HasThePlacesOfTheOption) {
  const Place start{std::make_shared<const std::string>("--set k=v"), 1, 9, 1};
  const Node table = read_toml_value("{ a = [1, 22] }", start);
  EXPECT_EQ(table.place.column, 9);
  const Node& list = *table.find("a");
  EXPECT_EQ(list.key_place.column, 11);
  EXPECT_EQ(list.children[1].place.column, 19);
  EXPECT_EQ(list.children[1].place.width, 2);
}

}  // namespace
}  // namespace hemicycle
