#include "sim/scenario/nearest_name.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(EditDistance, CountsInsertionsRemovalsReplacementsAndSwaps) {
  EXPECT_EQ(edit_distance("", "abc"), 3);
  EXPECT_EQ(edit_distance("threshold", "treshold"), 1);
  EXPECT_EQ(edit_distance("unitied", "united"), 1);
  EXPECT_EQ(edit_distance("seast", "seats"), 1);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3);
}

TEST(NearestName, IsWithinTwoEditsAndHalfOfTheLetters) {
  const std::vector<std::string> names = {"dhondt", "danish", "adams", "hare"};
  EXPECT_EQ(nearest_name("dhont", names), "dhondt");
  EXPECT_EQ(nearest_name("hrae", names), "hare");
  EXPECT_EQ(nearest_name("xx", names), std::nullopt);
  EXPECT_EQ(nearest_name("sainte_lague", names), std::nullopt);
}

TEST(NearestName, IsTheFirstListedOfEquallyNearOnes) {
  const std::vector<std::string> names = {"party_a", "party_b"};
  EXPECT_EQ(nearest_name("party_c", names), "party_a");
}

TEST(Listed, JoinsWithCommasAndAWord) {
  EXPECT_EQ(listed(std::vector<std::string>{}), "");
  EXPECT_EQ(listed(std::vector<std::string>{"a"}), "a");
  EXPECT_EQ(listed(std::vector<std::string>{"a", "b", "c"}), "a, b and c");
  EXPECT_EQ(listed(std::vector<std::string>{"a", "b"}, "or"), "a or b");
}

}  // namespace
}  // namespace hemicycle
