#pragma once

#include <filesystem>
#include <string>

namespace hemicycle::test {

/// A new empty folder that goes with its owner.
class ScratchFolder {
 public:
  ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// The bytes of a file; empty where it cannot be read.
[[nodiscard]] std::string read_text(const std::filesystem::path& file);

/// Files and folders directly in a folder, hidden ones included.
[[nodiscard]] int count_entries(const std::filesystem::path& folder);

}  // namespace hemicycle::test
