#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hemicycle::test {

/// What a program printed and how it ended.
struct Outcome {
  int status = -1;
  std::string out;  ///< standard output
  std::string err;  ///< standard error
};

/// Runs hemicycle in `folder` with these words, and with variables such as "HEMICYCLE_SIMD=sse2" in its environment.
[[nodiscard]] Outcome hemicycle(const std::filesystem::path& folder, const std::vector<std::string>& words,
                                const std::vector<std::string>& environment = {});

/// The same, and sends it SIGINT after so many milliseconds.
[[nodiscard]] Outcome interrupted_hemicycle(const std::filesystem::path& folder, const std::vector<std::string>& words,
                                            int milliseconds);

/// Writes a file, and the folders that it stands in.
void write_text(const std::filesystem::path& file, const std::string& text);

}  // namespace hemicycle::test
