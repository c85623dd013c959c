#include "sim/scenario/json_reader.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

Node read(const std::string& text) {
  Diagnostics diagnostics;
  const std::optional<Node> node = read_json("e.json", text, diagnostics);
  EXPECT_TRUE(node) << diagnostics.text();
  return node.value_or(Node{});
}

std::string refusal(const std::string& text) {
  Diagnostics diagnostics;
  diagnostics.add_source("e.json", text);
  EXPECT_FALSE(read_json("e.json", text, diagnostics));
  return diagnostics.text();
}

std::string place(const Place& place) {
  return std::to_string(place.line) + ":" + std::to_string(place.column) + "+" + std::to_string(place.width);
}

TEST(JsonReader, KeepsKindsAndOrder) {
  const Node node = read(R"({"b": 1, "a": [2.5, "x", true, false], "c": {}, "n": null})");
  ASSERT_EQ(node.children.size(), 3u);
  EXPECT_EQ(node.children[0].key, "b");
  EXPECT_EQ(node.children[0].integer, 1);
  const Node& list = node.children[1];
  ASSERT_EQ(list.children.size(), 4u);
  EXPECT_EQ(list.children[0].real, 2.5);
  EXPECT_EQ(list.children[1].text, "x");
  EXPECT_TRUE(list.children[2].flag);
  EXPECT_EQ(list.children[3].kind, Node::Kind::flag);
  EXPECT_EQ(node.children[2].kind, Node::Kind::table);
}

TEST(JsonReader, KnowsWhereEverythingStands) {
  const Node node = read("{\n  \"aé\\\"b\": -12.5,\n  \"c\": [ \"d\\\\\", true ]\n}\n");
  EXPECT_EQ(place(node.children[0].key_place), "2:3+7");
  EXPECT_EQ(place(node.children[0].place), "2:12+5");
  EXPECT_EQ(place(node.children[1].place), "3:8+1");
  EXPECT_EQ(place(node.children[1].children[0].place), "3:10+5");
  EXPECT_EQ(place(node.children[1].children[1].place), "3:17+4");
}

TEST(JsonReader, KnowsWhereADocumentOfOneValueStands) {
  EXPECT_EQ(place(read("17").place), "1:1+2");
  EXPECT_EQ(place(read("  \"\"").place), "1:3+2");
}

TEST(JsonReader, TakesWholeNumbersBeyond64BitsAsReals) {
  EXPECT_EQ(read("9223372036854775807").integer, 9'223'372'036'854'775'807);
  EXPECT_EQ(read("9223372036854775808").kind, Node::Kind::real);
  EXPECT_EQ(read("18446744073709551616").kind, Node::Kind::real);
}

TEST(JsonReader, SaysWhereTheSyntaxBreaks) {
  EXPECT_EQ(refusal("{\"a\": 1,\n \"b\" 2}"),
            "e.json:2:6: error: not valid JSON (object separator): unexpected number literal; expected ':'\n"
            "    2 |  \"b\" 2}\n"
            "      |      ^\n");
}

TEST(JsonReader, RefusesAKeyThatIsGivenTwice) {
  EXPECT_EQ(refusal("{\"a\": 1,\n \"a\": 2}"),
            "e.json:2:2: error: 'a' is given twice\n"
            "    2 |  \"a\": 2}\n"
            "      |  ^~~\n");
}

TEST(JsonReader, RefusesWhatIsNoJson) {
  for (const std::string text :
       {"", "{", "[1,]", "{\"a\":}", "nul", "1 2", "\"\xff\"", "{'a': 1}", "[1", "NaN", "01"}) {
    EXPECT_NE(refusal(text).find("not valid JSON"), std::string::npos) << text << refusal(text);
  }
}

TEST(JsonReader, RefusesBottomlessNesting) {
  EXPECT_NE(refusal(std::string(100'000, '[')).find("nested too deeply"), std::string::npos);
}

}  // namespace
}  // namespace hemicycle
