#include "sim/report/atomic_file.hpp"

#include <cerrno>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace hemicycle {
namespace {

/// Beside the target, so that the rename stays in one file system; the process number keeps two writers apart.
std::filesystem::path temporary_name(const std::filesystem::path& target) {
  return target.parent_path() / ("." + target.filename().string() + "." + std::to_string(::getpid()) + ".part");
}

/// Has the system write its buffers of a file to the disk. Returns 0, or the number of the error.
int synchronize(const std::filesystem::path& path) {
  const int file = ::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return errno;
  const int error = ::fsync(file) == 0 ? 0 : errno;
  ::close(file);
  return error;
}

}  // namespace

void throw_file_error(const char* action, const std::filesystem::path& path, int error_number) {
  throw std::runtime_error("cannot " + std::string(action) + " " + path.string() + ": " +
                           std::generic_category().message(error_number));
}

AtomicFile::AtomicFile(std::filesystem::path target) : target_(std::move(target)) {
  const std::filesystem::path temporary = temporary_name(target_);
  errno = 0;
  stream_.open(temporary, std::ios::binary | std::ios::trunc);
  if (!stream_) throw_file_error("write", target_, errno);
  temporary_ = temporary;
  errno = 0;
}

AtomicFile::~AtomicFile() {
  if (temporary_.empty()) return;
  stream_.close();
  std::error_code ignored;
  std::filesystem::remove(temporary_, ignored);
}

void AtomicFile::finish() {
  if (stream_) errno = 0;  // else it tells why a write before this one failed
  stream_.close();
  if (!stream_) throw_file_error("write", target_, errno != 0 ? errno : EIO);
  if (const int error = synchronize(temporary_); error != 0) throw_file_error("write", target_, error);
}

void AtomicFile::commit() {
  std::error_code error;
  std::filesystem::rename(temporary_, target_, error);
  if (error) throw_file_error("replace", target_, error.value());
  temporary_.clear();
  synchronize(target_.parent_path());  // some file systems refuse this for a folder; the file is whole either way
}

}  // namespace hemicycle
