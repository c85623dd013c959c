#include "sim/scenario/utf8.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(Utf8, CountsCharactersNotBytes) {
  EXPECT_EQ(character_count("Nur Otan"), 8);
  EXPECT_EQ(character_count("Әділет"), 6);
  EXPECT_EQ(character_count("a\xff"
                            "b"),
            3);
}

TEST(Utf8, FindsTheFirstByteThatBelongsToNoCharacter) {
  EXPECT_EQ(first_invalid_byte("Ауыл € 𝄞"), std::nullopt);
  EXPECT_EQ(first_invalid_byte("ab\xc3("), 2u);
  EXPECT_EQ(first_invalid_byte("a\xe2\x82"), 1u);
}

TEST(Utf8, RefusesOverlongFormsSurrogatesAndNumbersTooLarge) {
  EXPECT_EQ(utf8_length("\xc0\xaf", 0), 0);
  EXPECT_EQ(utf8_length("\xe0\x80\xaf", 0), 0);
  EXPECT_EQ(utf8_length("\xed\xa0\x80", 0), 0);
  EXPECT_EQ(utf8_length("\xf4\x90\x80\x80", 0), 0);
  EXPECT_EQ(utf8_length("\xf4\x8f\xbf\xbf", 0), 4);
}

}  // namespace
}  // namespace hemicycle
