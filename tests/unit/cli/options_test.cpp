#include "sim/cli/options.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(ParseCount, ReadsTheFormsPeopleType) {
  EXPECT_EQ(parse_count("1000000"), 1'000'000u);
  EXPECT_EQ(parse_count("1e6"), 1'000'000u);
  EXPECT_EQ(parse_count("2.5e6"), 2'500'000u);
  EXPECT_EQ(parse_count("200k"), 200'000u);
  EXPECT_EQ(parse_count("1.5M"), 1'500'000u);
  EXPECT_EQ(parse_count("1_000_000"), 1'000'000u);
  EXPECT_EQ(parse_count("18446744073709551615"), 18'446'744'073'709'551'615u);
}

TEST(ParseCount, RefusesWhatIsNoWholeNumber) {
  for (const char* text : {"", "k", "-5", "1.5", "1e-3", "ten", "1e6x", "0x10", "1e400", "nan"}) {
    EXPECT_FALSE(parse_count(text).has_value()) << text;
  }
}

std::string error_of(Flags flags, const std::vector<std::string>& words) {
  try {
    static_cast<void>(parse_options(flags, words));
  } catch (const UsageError& error) {
    return error.what();
  }
  return "no error";
}

TEST(ParseOptions, ReadsFlagsAndFilesInAnyOrder) {
  const Options options = parse_options(
      Flags::simulation, {"-n", "1e6", "kz.toml", "--set", "a=1", "-j2", "--set", "b=2", "-o", "out/x", "--fresh"});
  EXPECT_EQ(options.files, std::vector<std::string>{"kz.toml"});
  EXPECT_EQ(options.draws, 1'000'000u);
  EXPECT_EQ(options.threads, 2);
  EXPECT_EQ(options.set, (std::vector<std::string>{"a=1", "b=2"}));
  EXPECT_EQ(options.out, "out/x");
  EXPECT_TRUE(options.fresh);
  EXPECT_FALSE(options.seed.has_value());
}

TEST(ParseOptions, NamesTheNearestFlag) {
  EXPECT_EQ(error_of(Flags::simulation, {"--drws", "5"}), "unknown option '--drws', did you mean '--draws'?");
}

TEST(ParseOptions, DoesNotGuessAFlagFromItsBeginning) {
  EXPECT_EQ(error_of(Flags::simulation, {"--dra", "5"}), "unknown option '--dra', did you mean '--draws'?");
}

TEST(ParseOptions, RefusesNumbersOutOfRange) {
  EXPECT_EQ(error_of(Flags::simulation, {"-n", "0"}),
            "--draws takes a whole number from 1 to 2^63, such as 1000000, 1e6 or 200k, got '0'");
  EXPECT_EQ(error_of(Flags::simulation, {"-n", "-5"}),
            "--draws takes a whole number from 1 to 2^63, such as 1000000, 1e6 or 200k, got '-5'");
  EXPECT_EQ(error_of(Flags::simulation, {"-j", "5000"}), "--threads takes at most 4096, got 5000");
  EXPECT_EQ(error_of(Flags::simulation, {"--color", "red"}), "--color takes auto, always or never, got 'red'");
}

TEST(ParseOptions, KnowsVaryOnlyWhereItIsRead) {
  EXPECT_EQ(parse_options(Flags::sweep, {"--vary", "a=1,2"}).vary, std::vector<std::string>{"a=1,2"});
  EXPECT_EQ(error_of(Flags::simulation, {"--vary", "a=1,2"}), "unknown option '--vary'");
}

}  // namespace
}  // namespace hemicycle
