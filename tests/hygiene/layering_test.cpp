// The arrows between folders, read from the includes.

#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/hygiene/sources.hpp"

namespace hemicycle {
namespace {

/// What a folder of models/ may include besides itself.
const std::map<std::string, std::set<std::string>> kAllowed{
    {"base", {}},
    {"math", {"base"}},
    {"random", {"base", "math"}},
    {"electorate", {"base", "math", "random"}},
    {"votes", {"base", "math", "random", "electorate"}},
    {"fraud", {"base", "math", "random", "electorate", "votes"}},
    {"seats", {"base", "math", "random", "electorate", "votes"}},
    {"forensics", {"base", "math", "random"}},
};

/// "seats" of "models/seats/quota.hpp"; empty where the path is not below `top`.
std::string folder_below(const std::string& path, const std::string& top) {
  if (!path.starts_with(top + "/")) return "";
  const std::size_t begin = top.size() + 1;
  const std::size_t end = path.find('/', begin);
  return end == std::string::npos ? "" : path.substr(begin, end - begin);
}

TEST(Layering, ModelsNeverIncludeSimOrTests) {
  for (const SourceFile& file : sources_under("models")) {
    for (const std::string& included : includes_of(file)) {
      EXPECT_FALSE(included.starts_with("sim/") || included.starts_with("tests/"))
          << file.path << " includes " << included;
    }
  }
}

TEST(Layering, SimNeverIncludesTests) {
  for (const SourceFile& file : sources_under("sim")) {
    for (const std::string& included : includes_of(file)) {
      EXPECT_FALSE(included.starts_with("tests/")) << file.path << " includes " << included;
    }
  }
}

TEST(Layering, ArrowsInsideModelsPointOneWay) {
  const std::vector<SourceFile> files = sources_under("models");
  ASSERT_FALSE(files.empty());
  for (const SourceFile& file : files) {
    const std::string folder = folder_below(file.path, "models");
    ASSERT_TRUE(kAllowed.contains(folder)) << file.path << ": say in this test what the folder may include";
    for (const std::string& included : includes_of(file)) {
      const std::string other = folder_below(included, "models");
      if (other.empty() || other == folder) continue;
      EXPECT_TRUE(kAllowed.at(folder).contains(other)) << file.path << " includes " << included;
    }
  }
}

TEST(Layering, OurIncludesStartAtTheRoot) {
  for (const std::string top : {"models", "sim", "tests"}) {
    for (const SourceFile& file : sources_under(top)) {
      for (const std::string& line : file.lines) {
        if (!line.starts_with("#include \"")) continue;
        const bool from_root = line.starts_with("#include \"models/") || line.starts_with("#include \"sim/") ||
                               line.starts_with("#include \"tests/");
        EXPECT_TRUE(from_root) << file.path << ": " << line;
      }
    }
  }
}

/// Where a header from outside may be included: below one of the folders, and in so many files of models/ and sim/.
struct HeavyHeader {
  std::string prefix;
  std::vector<std::string> folders;
  int most_files;
};

const std::vector<HeavyHeader> kHeavyHeaders{
    {"omp.h", {"sim/engine/"}, 100},
    {"mpi.h", {"sim/engine/"}, 1},
    {"toml++/", {"sim/scenario/"}, 1},
    {"nlohmann/", {"sim/scenario/json_reader", "sim/report/"}, 3},
    {"Eigen/", {"sim/scenario/covariance", "models/votes/poll_filter"}, 2},
    {"boost/math/", {"sim/stats/"}, 1},
    {"boost/program_options", {"sim/cli/"}, 1},
    {"boost/multiprecision/", {}, 0},
    {"Random123/", {}, 0},
    {"zlib.h", {"sim/scenario/gzip"}, 1},
};

TEST(Layering, HeavyHeadersStandInTheirOneFile) {
  std::vector<SourceFile> files = sources_under("models");
  for (const SourceFile& file : sources_under("sim")) files.push_back(file);

  for (const HeavyHeader& header : kHeavyHeaders) {
    std::set<std::string> users;
    for (const SourceFile& file : files) {
      for (const std::string& included : includes_of(file)) {
        if (!included.starts_with(header.prefix)) continue;
        users.insert(file.path);
        EXPECT_TRUE(std::ranges::any_of(header.folders,
                                        [&](const std::string& folder) { return file.path.starts_with(folder); }))
            << file.path << " includes " << included;
        EXPECT_TRUE(file.path.ends_with(".cpp") || header.prefix == "omp.h") << file.path << " includes " << included;
      }
    }
    EXPECT_LE(static_cast<int>(users.size()), header.most_files) << header.prefix << " in too many files";
  }
}

TEST(Layering, OnlyTheEngineKnowsThreads) {
  for (const std::string top : {"models", "sim"}) {
    for (const SourceFile& file : sources_under(top)) {
      if (file.path.starts_with("sim/engine/")) continue;
      for (const std::string& line : code_of(file)) {
        EXPECT_EQ(line.find("#pragma omp"), std::string::npos) << file.path << ": " << line;
        // How many processors there are is no thread.
        const std::size_t thread = line.find("std::thread");
        EXPECT_EQ(thread, line.find("std::thread::hardware_concurrency")) << file.path << ": " << line;
      }
    }
  }
}

TEST(Layering, ModelsKnowNoFilesAndNoClock) {
  const std::set<std::string> refused{"chrono", "filesystem", "fstream", "iostream", "thread", "ctime"};
  for (const SourceFile& file : sources_under("models")) {
    for (const std::string& included : includes_of(file)) {
      EXPECT_FALSE(refused.contains(included)) << file.path << " includes " << included;
    }
  }
}

/// Types that a file defines for all others: at the left margin, outside of unnamed namespaces.
std::vector<std::string> shared_types_of(const SourceFile& file) {
  static const std::regex kDefinition(R"(^(?:struct|class|enum class|enum) (\w+)(?: final)?(?: :[^;]*)? \{)");
  std::vector<std::string> types;
  bool is_unnamed = false;
  for (const std::string& line : code_of(file)) {
    std::smatch match;
    if (line == "namespace {") is_unnamed = true;
    if (line.starts_with("}  ")) is_unnamed = false;
    if (!is_unnamed && std::regex_search(line, match, kDefinition)) types.push_back(match[1]);
  }
  return types;
}

// Two types of one name in one namespace are an error that no compiler must find; g++ has hung on one.
TEST(Layering, TypesHaveOneDefinition) {
  std::map<std::string, std::string> defined_in;
  for (const std::string top : {"models", "sim"}) {
    for (const SourceFile& file : sources_under(top)) {
      for (const std::string& type : shared_types_of(file)) {
        const auto [first, is_new] = defined_in.try_emplace(type, file.path);
        EXPECT_TRUE(is_new) << type << " is defined in " << first->second << " and in " << file.path;
      }
    }
  }
  EXPECT_GT(defined_in.size(), 300u) << "the test has not found the types";
}

}  // namespace
}  // namespace hemicycle
