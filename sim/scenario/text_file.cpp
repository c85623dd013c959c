#include "sim/scenario/text_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>

namespace hemicycle {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 30;

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

Unreadable last_error() { return {std::strerror(errno)}; }

}  // namespace

std::variant<std::string, Unreadable> read_text_file(const std::filesystem::path& file) {
  std::error_code ignored;
  if (std::filesystem::is_directory(file, ignored)) return Unreadable{"Is a directory"};
  const std::unique_ptr<std::FILE, Closer> stream(std::fopen(file.c_str(), "rb"));
  if (!stream) return last_error();
  std::string text;
  std::string buffer(std::size_t{1} << 16, '\0');
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), stream.get())) {
    text.append(buffer, 0, count);
    if (text.size() > kMostBytes) return Unreadable{"File is larger than 1 GiB"};
  }
  if (std::ferror(stream.get()) != 0) return last_error();
  return text;
}

}  // namespace hemicycle
