#include "sim/scenario/gzip.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <stdexcept>

#include <zlib.h>

#include "models/base/contracts.hpp"

namespace hemicycle {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 32;
constexpr int kGzipWindow = 15 + 16;  // the largest window, with gzip's header and checksum

Bytef* bytes_of(std::string_view text) {
  return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(text.data()));  // zlib only reads them
}

uInt at_most_uint(std::size_t bytes) {
  return static_cast<uInt>(std::min<std::size_t>(bytes, std::numeric_limits<uInt>::max()));
}

/// Unpacks one member after the other.
class Inflater {
 public:
  explicit Inflater(std::string_view bytes) : left_(bytes) {
    if (inflateInit2(&stream_, kGzipWindow) != Z_OK) throw std::bad_alloc();
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() { inflateEnd(&stream_); }

  std::variant<std::string, Unreadable> text() {
    while (!left_.empty()) {
      const int status = step();
      if (status == Z_STREAM_END) {
        inflateReset(&stream_);
        is_inside_ = false;
      } else if (status == Z_MEM_ERROR) {
        throw std::bad_alloc();
      } else if (status != Z_OK && status != Z_BUF_ERROR) {
        return Unreadable{text_.empty()
                              ? "gzip data are damaged at their beginning"
                              : "gzip data are damaged after " + std::to_string(text_.size()) + " bytes of text"};
      }
      if (text_.size() > kMostBytes) return Unreadable{"Text is larger than 4 GiB"};
    }
    if (is_inside_) {
      return Unreadable{"gzip data are cut short after " + std::to_string(text_.size()) + " bytes of text"};
    }
    return std::move(text_);
  }

 private:
  int step() {
    is_inside_ = true;
    stream_.next_in = bytes_of(left_);
    stream_.avail_in = at_most_uint(left_.size());
    const uInt given = stream_.avail_in;
    stream_.next_out = reinterpret_cast<Bytef*>(room_.data());
    stream_.avail_out = static_cast<uInt>(room_.size());
    const int status = inflate(&stream_, Z_NO_FLUSH);
    left_.remove_prefix(given - stream_.avail_in);
    text_.append(room_, 0, room_.size() - stream_.avail_out);
    return status;
  }

  std::string_view left_;
  z_stream stream_{};
  std::string room_ = std::string(std::size_t{1} << 16, '\0');
  std::string text_;
  bool is_inside_ = false;
};

}  // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }

std::variant<std::string, Unreadable> gunzip(std::string_view bytes) { return Inflater(bytes).text(); }

std::string gzip(std::string_view text) {
  EXPECTS(text.size() <= std::numeric_limits<uInt>::max());
  z_stream stream{};
  constexpr int kMemoryLevel = 8;  // zlib's default
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzipWindow, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
  std::string bytes(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
  stream.next_in = bytes_of(text);
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_out = at_most_uint(bytes.size());
  const int status = deflate(&stream, Z_FINISH);
  bytes.resize(stream.total_out);
  deflateEnd(&stream);
  ENSURES(status == Z_STREAM_END);
  return bytes;
}

}  // namespace hemicycle
