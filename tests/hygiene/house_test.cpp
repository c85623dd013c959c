// The house is in order: sizes, format, documents, scripts.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "tests/hygiene/sources.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

struct Outcome {
  int status = 0;
  std::string output;
};

/// Runs a shell command at the root of the repository; both streams together.
Outcome shell(const std::string& command) {
  Outcome outcome;
  FILE* pipe = popen(("cd '" + source_folder().string() + "' && { " + command + "; } 2>&1").c_str(), "r");
  if (pipe == nullptr) return {127, "no shell"};
  char buffer[4096];
  while (std::fgets(buffer, sizeof buffer, pipe) != nullptr) outcome.output += buffer;
  outcome.status = pclose(pipe);
  return outcome;
}

TEST(House, FilesHaveAtMost400Lines) {
  for (const std::string top : {"models", "sim", "tests"}) {
    for (const SourceFile& file : sources_under(top)) {
      EXPECT_LE(file.lines.size(), 400u) << file.path << ": what is the second noun?";
    }
  }
}

TEST(House, SourcesHaveTheOneFormat) {
  if (shell("command -v clang-format-14").status != 0) GTEST_SKIP() << "clang-format-14 is not installed";
  const Outcome outcome =
      shell("find models sim tests -name '*.[ch]pp' -print0 | xargs -0 -n 16 -P 2 clang-format-14 --dry-run -Werror");
  EXPECT_EQ(outcome.status, 0) << "run scripts/format.sh\n" << outcome.output;
}

TEST(House, HeadersAreGuardedOnce) {
  for (const std::string top : {"models", "sim", "tests"}) {
    for (const SourceFile& file : sources_under(top)) {
      if (!file.path.ends_with(".hpp")) continue;
      ASSERT_FALSE(file.lines.empty()) << file.path;
      EXPECT_EQ(file.lines.front(), "#pragma once") << file.path;
    }
  }
}

TEST(House, NothingIsMarkedAsLeftToDo) {
  // The marks in halves, so that this line is not one of them.
  const std::string marks = std::string("TO") + "DO|FIX" + "ME|XX" + "X";
  EXPECT_EQ(shell("grep -rnwE '" + marks + "' models sim tests scripts scenarios || true").output, "");
}

TEST(House, ReadmeNamesTheTwoCommands) {
  const std::string readme = test::read_text(source_folder() / "README.md");
  EXPECT_NE(readme.find("scripts/run.sh"), std::string::npos);
  EXPECT_NE(readme.find("scripts/test.sh"), std::string::npos);
}

TEST(House, ScriptsCanBeRun) {
  int scripts = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source_folder() / "scripts")) {
    if (entry.path().extension() != ".sh" || entry.path().filename() == "lib.sh") continue;
    ++scripts;
    const auto permissions = std::filesystem::status(entry.path()).permissions();
    EXPECT_NE(permissions & std::filesystem::perms::owner_exec, std::filesystem::perms::none) << entry.path();
    EXPECT_TRUE(test::read_text(entry.path()).starts_with("#!/usr/bin/env bash\n")) << entry.path();
  }
  EXPECT_GE(scripts, 6);
  const Outcome outcome =
      shell("for script in scripts/*.sh scripts/examples/*.sh .ci/run; do bash -n $script || exit 1; done");
  EXPECT_EQ(outcome.status, 0) << outcome.output;
}

TEST(House, ContinuousIntegrationRunsTheTests) {
  EXPECT_NE(test::read_text(source_folder() / ".ci/run").find("scripts/test.sh"), std::string::npos);
}

// The missing packages are named, all of them and no others, and nothing is installed or built.
TEST(House, WithoutInstallingMissingPackagesAreListed) {
  const test::ScratchFolder folder;
  const std::string fake = (folder.path() / "dpkg-query").string();
  ASSERT_EQ(shell("printf '#!/bin/sh\\ncase \"$*\" in *zlib1g-dev|*g++) exit 1;; esac\\necho installed\\n' > '" + fake +
                  "' && chmod +x '" + fake + "'")
                .status,
            0);
  const Outcome outcome =
      shell("HEMICYCLE_NO_INSTALL=1 PATH=\"" + folder.path().string() + ":$PATH\" bash scripts/run.sh");
  EXPECT_EQ(WEXITSTATUS(outcome.status), 1);
  EXPECT_EQ(outcome.output, "missing packages; install them and try again:\ng++ zlib1g-dev\n");
}

TEST(House, ShippedScenariosStandInTheirReference) {
  const std::string reference = test::read_text(source_folder() / "scenarios/README.md");
  for (const auto& entry : std::filesystem::directory_iterator(source_folder() / "scenarios")) {
    if (entry.path().extension() != ".toml") continue;
    const std::string name = entry.path().filename().string();
    EXPECT_NE(reference.find("[" + name + "](" + name + ")"), std::string::npos) << name;
  }
}

// They round once where a product and a sum round twice, so that results would differ between processors.
TEST(House, TheProgramHasNoFusedMultiplyAdd) {
  if (shell("command -v objdump").status != 0) GTEST_SKIP() << "objdump is not installed";
  const char* program = std::getenv("HEMICYCLE_PROGRAM");
  ASSERT_NE(program, nullptr);
  const std::string code = "objdump -d --no-show-raw-insn '" + std::string(program) + "' | ";
  EXPECT_EQ(shell(code + "grep -cE '\\bvfn?m(add|sub)' || true").output, "0\n");
  EXPECT_NE(shell(code + "grep -cE '\\b(mulsd|vmulpd)' || true").output, "0\n") << "the disassembly shows no code";
}

// The linker keeps one copy of a weak function for all instruction sets: it must not come from a block kernel, or a
// processor without AVX2 would run AVX2 code.
TEST(House, BlockKernelsEmitNoSharedSymbols) {
  if (shell("command -v nm").status != 0) GTEST_SKIP() << "nm is not installed";
  int objects = 0;
  for (const std::string set : {"scalar", "sse2", "avx2"}) {
    for (const std::string library : {"models/CMakeFiles/hemicycle_models_", "sim/CMakeFiles/hemicycle_sim_"}) {
      const std::filesystem::path folder = build_folder() / (library + set + ".dir");
      if (!std::filesystem::exists(folder)) continue;
      ++objects;
      const Outcome outcome = shell("find '" + folder.string() + "' -name '*.o' -exec nm -C --defined-only {} + | " +
                                    "grep -E '^[0-9a-f]+ [VWuBDRT] ' | grep -v 'hemicycle::" + set + "::' || true");
      EXPECT_EQ(outcome.output, "") << library << set;
    }
  }
  EXPECT_GT(objects, 0) << "no block kernels in " << build_folder();
}

}  // namespace
}  // namespace hemicycle
