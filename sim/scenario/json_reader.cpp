#include "sim/scenario/json_reader.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/scenario/toml_depth.hpp"
#include "sim/scenario/utf8.hpp"

namespace hemicycle {
namespace {

using Json = nlohmann::ordered_json;

/// Walks over a text and tells how far the parser has read.
class TellingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  TellingIterator(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
  reference operator*() const { return *at_; }
  TellingIterator& operator++() {
    *furthest_ = ++at_;
    return *this;
  }
  friend bool operator==(const TellingIterator& a, const TellingIterator& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  const char** furthest_;
};

/// Turns bytes of a text into lines and columns.
class Lines {
 public:
  Lines(const std::string& source, std::string_view text)
      : source_(std::make_shared<const std::string>(source)), text_(text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n') starts_.push_back(i + 1);
    }
  }

  /// The place of the bytes [begin, end).
  [[nodiscard]] Place place(std::size_t begin, std::size_t end) const {
    const auto next = std::ranges::upper_bound(starts_, begin);
    const std::size_t line_start = *(next - 1);
    const int column = 1 + character_count(text_.substr(line_start, begin - line_start));
    const int width = character_count(text_.substr(begin, end - begin));
    return {source_, static_cast<int>(next - starts_.begin()), column, std::max(1, width)};
  }

 private:
  std::shared_ptr<const std::string> source_;
  std::string_view text_;
  std::vector<std::size_t> starts_{0};
};

bool is_number_character(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// Takes the events of the parser and builds nodes from them.
class NodeBuilder : public nlohmann::json_sax<Json> {
 public:
  NodeBuilder(const std::string& source, std::string_view text, const char* const* furthest, Diagnostics& diagnostics)
      : source_(source), text_(text), lines_(source, text), furthest_(furthest), diagnostics_(diagnostics) {}

  [[nodiscard]] Node& root() { return root_; }

  bool null() override {
    key_.clear();
    return true;
  }
  bool boolean(bool value) override { return add(flag_node(value), word_place(value ? 4 : 5)); }
  bool number_integer(std::int64_t value) override { return add(integer_node(value), number_place()); }
  bool number_unsigned(std::uint64_t value) override {
    if (value <= INT64_MAX) return number_integer(static_cast<std::int64_t>(value));
    return number_float(static_cast<double>(value), "");
  }
  bool number_float(double value, const std::string&) override { return add(real_node(value), number_place()); }
  bool string(std::string& value) override { return add(text_node(std::move(value)), string_place()); }
  bool binary(Json::binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(table_node()); }
  bool start_array(std::size_t) override { return open(list_node()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(std::string& name) override {
    key_place_ = string_place();
    if (open_.back().find(name) != nullptr) return refuse(key_place_, "'" + name + "' is given twice");
    key_ = std::move(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override {
    const std::size_t at = std::min(position > 0 ? position - 1 : 0, text_.size());
    return refuse(lines_.place(at, std::min(at + 1, text_.size())), plain(error.what()));
  }

 private:
  /// "[…] parse error at line 1, column 2: syntax error while parsing value - invalid literal; last read: …" in our
  /// words.
  static std::string plain(std::string_view description) {
    constexpr std::string_view opening = "while parsing ";
    const std::size_t begin = description.find(opening);
    const std::size_t dash = description.find(" - ", begin);
    if (begin == std::string_view::npos || dash == std::string_view::npos) return "not valid JSON";
    const std::string_view what = description.substr(begin + opening.size(), dash - begin - opening.size());
    const std::string_view why = description.substr(dash + 3);
    return "not valid JSON (" + std::string(what) + "): " + std::string(why.substr(0, why.find("; last read")));
  }

  bool refuse(const Place& place, std::string message) {
    diagnostics_.add({.source = source_,
                      .line = place.line,
                      .column = place.column,
                      .width = place.width,
                      .message = std::move(message)});
    return false;
  }

  [[nodiscard]] std::size_t read() const { return static_cast<std::size_t>(*furthest_ - text_.data()); }

  [[nodiscard]] Place word_place(std::size_t size) const { return lines_.place(read() - size, read()); }

  /// The parser has read one character behind the number, unless the text ends with it.
  [[nodiscard]] Place number_place() const {
    std::size_t end = read();
    while (!is_number_character(text_[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && is_number_character(text_[begin - 1])) --begin;
    return lines_.place(begin, end);
  }

  /// Back to the nearest quote without a backslash: quotes within have one.
  [[nodiscard]] Place string_place() const {
    std::size_t begin = read() - 1;
    do {
      --begin;
    } while (text_[begin] != '"' || (begin > 0 && text_[begin - 1] == '\\'));
    return lines_.place(begin, read());
  }

  bool open(Node node) {
    node.place = word_place(1);
    if (open_.size() >= kMaxDepth) return refuse(node.place, "nested too deeply");
    node.key = std::exchange(key_, "");
    node.key_place = key_place_;
    open_.push_back(std::move(node));
    return true;
  }

  bool close() {
    Node node = std::move(open_.back());
    open_.pop_back();
    attach(std::move(node));
    return true;
  }

  bool add(Node node, const Place& place) {
    node.place = place;
    node.key = std::exchange(key_, "");
    node.key_place = key_place_;
    attach(std::move(node));
    return true;
  }

  void attach(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else {
      open_.back().children.push_back(std::move(node));
    }
  }

  const std::string& source_;
  std::string_view text_;
  Lines lines_;
  const char* const* furthest_;
  Diagnostics& diagnostics_;
  Node root_;
  std::vector<Node> open_;
  std::string key_;
  Place key_place_;
};

}  // namespace

std::optional<Node> read_json(const std::string& source, const std::string& text, Diagnostics& diagnostics) {
  const char* furthest = text.data();
  NodeBuilder builder(source, text, &furthest, diagnostics);
  const TellingIterator begin(text.data(), &furthest);
  const TellingIterator end(text.data() + text.size(), &furthest);
  if (!Json::sax_parse(begin, end, &builder)) return std::nullopt;
  return std::move(builder.root());
}

}  // namespace hemicycle
