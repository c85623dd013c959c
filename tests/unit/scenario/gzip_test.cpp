#include "sim/scenario/gzip.hpp"

#include <string>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

std::string text_of(const std::variant<std::string, Unreadable>& result) {
  return std::holds_alternative<std::string>(result) ? std::get<std::string>(result) : "unreadable";
}

std::string reason_of(const std::variant<std::string, Unreadable>& result) {
  return std::holds_alternative<Unreadable>(result) ? std::get<Unreadable>(result).reason : "";
}

/// 300,000 bytes that pack poorly.
std::string long_text() {
  std::string text;
  for (unsigned i = 0, state = 1; i < 300'000; ++i) {
    state = state * 1664525u + 1013904223u;
    text += static_cast<char>('a' + (state >> 24) % 26);
  }
  return text;
}

TEST(Gzip, GivesBackWhatItPacked) {
  for (const std::string& text : {std::string(), std::string("station,region\n1,Алматы\n"), long_text()}) {
    const std::string packed = gzip(text);
    EXPECT_TRUE(is_gzip(packed));
    EXPECT_EQ(text_of(gunzip(packed)), text);
  }
}

TEST(Gzip, PacksTheSameTextToTheSameBytes) { EXPECT_EQ(gzip(long_text()), gzip(long_text())); }

TEST(Gzip, ReadsMembersOneBehindTheOther) { EXPECT_EQ(text_of(gunzip(gzip("one\n") + gzip("two\n"))), "one\ntwo\n"); }

TEST(Gzip, SaysWhereItIsCutShort) {
  const std::string packed = gzip("0123456789");
  EXPECT_EQ(reason_of(gunzip(packed.substr(0, packed.size() - 1))), "gzip data are cut short after 10 bytes of text");
  EXPECT_EQ(reason_of(gunzip(packed.substr(0, 5))), "gzip data are cut short after 0 bytes of text");
}

TEST(Gzip, SaysThatItIsDamaged) {
  std::string packed = gzip(long_text());
  packed.back() = static_cast<char>(packed.back() ^ 1);  // of the length at its end
  EXPECT_EQ(reason_of(gunzip(packed)), "gzip data are damaged after 300000 bytes of text");
  EXPECT_EQ(reason_of(gunzip("\x1f\x8b no gzip at all")), "gzip data are damaged at their beginning");
}

TEST(Gzip, KnowsOtherFiles) {
  EXPECT_FALSE(is_gzip(""));
  EXPECT_FALSE(is_gzip("station,region\n"));
}

}  // namespace
}  // namespace hemicycle
