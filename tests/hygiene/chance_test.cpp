// Chance and arithmetic: what would make results differ from one library or processor to another is not there.

#include <regex>
#include <string>

#include <gtest/gtest.h>

#include "tests/hygiene/sources.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

void expect_nowhere(const std::string& top, const std::regex& refused) {
  for (const SourceFile& file : sources_under(top)) {
    int number = 0;
    for (const std::string& line : code_of(file)) {
      ++number;
      EXPECT_FALSE(std::regex_search(line, refused)) << file.path << ":" << number << ": " << line;
    }
  }
}

TEST(Chance, ComesOnlyFromAddresses) {
  const std::regex refused(
      R"(std::\w+_distribution|boost::random|random_device|mt19937|minstd_rand|ranlux|default_random_engine|\bs?rand\s*\()"
      R"(|\b[dlm]rand48|std::shuffle|random_shuffle)");
  expect_nowhere("models", refused);
  expect_nowhere("sim", refused);
}

TEST(Chance, IsNotSeededFromTheClock) {
  const std::regex refused(R"(\btime\s*\(\s*(0|NULL|nullptr)\s*\)|\brdtsc\b)");
  expect_nowhere("models", refused);
  expect_nowhere("sim/engine", refused);
  expect_nowhere("sim/scenario", refused);
}

// glibc chooses its version of these by the processor. sqrt and floor are exact and stay.
TEST(Arithmetic, ModelsCallNoLibmFunctionThatRounds) {
  const std::regex refused(
      R"(\b(std::|__builtin_)(exp2?|expm1|log|log2|log10|log1p|pow|sin|cos|tan|a?sinh?|a?cosh?|a?tanh?|atan2|cbrt|hypot)"
      R"(|erfc?|[tl]gamma|fma)\s*\()");
  expect_nowhere("models", refused);
}

TEST(Arithmetic, IsNeverFast) {
  for (const std::string file : {"CMakeLists.txt", "models/CMakeLists.txt", "sim/CMakeLists.txt"}) {
    const std::string text = test::read_text(source_folder() / file);
    ASSERT_FALSE(text.empty()) << file;
    for (const std::string flag : {"-ffast-math", "-Ofast", "-funsafe-math", "-fassociative-math", "-march=native"}) {
      EXPECT_EQ(text.find(flag), std::string::npos) << file << ": " << flag;
    }
  }
}

}  // namespace
}  // namespace hemicycle
