#pragma once

#include <filesystem>
#include <fstream>
#include <ostream>

namespace hemicycle {

/// A file that appears whole or not at all: it is written under a temporary name in its folder, and takes its own
/// name by a rename. Dropped without a rename, it leaves nothing.
///
/// Every failure throws a std::runtime_error that names the file and the reason.
class AtomicFile {
 public:
  /// Opens the temporary file; the folder must exist.
  explicit AtomicFile(std::filesystem::path target);
  AtomicFile(AtomicFile&& other) noexcept = default;
  AtomicFile& operator=(AtomicFile&& other) = delete;
  ~AtomicFile();

  [[nodiscard]] std::ostream& stream() { return stream_; }

  /// Ends the writing and has the bytes put on the disk.
  void finish();
  /// Gives a finished file its name, in place of what had it.
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path temporary_;  ///< empty: nothing to remove
  std::ofstream stream_;
};

/// Throws the std::runtime_error "cannot <action> <path>: <reason>", with the reason of this error number.
[[noreturn]] void throw_file_error(const char* action, const std::filesystem::path& path, int error_number);

}  // namespace hemicycle
