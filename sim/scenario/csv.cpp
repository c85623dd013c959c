#include "sim/scenario/csv.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "sim/scenario/utf8.hpp"

namespace hemicycle {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

std::string_view unquoted_bytes(std::string_view raw) {
  return raw.size() >= 2 && raw.front() == '"' ? raw.substr(1, raw.size() - 2) : raw;
}

/// The place of a byte of the text; a byte order mark is not counted.
Place place_at(const std::shared_ptr<const std::string>& source, std::string_view text, std::size_t byte, int width) {
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
    byte -= std::min(byte, kByteOrderMark.size());
  }
  const std::string_view before = text.substr(0, byte);
  const std::size_t feed = before.rfind('\n');
  const std::size_t start = feed == std::string_view::npos ? 0 : feed + 1;
  return {source, static_cast<int>(std::ranges::count(before, '\n')) + 1, character_count(before.substr(start)) + 1,
          std::max(1, width)};
}

/// Cuts a text into fields, one row at a time.
class Scanner {
 public:
  struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  struct Fault {
    std::size_t byte = 0;
    std::string message;
  };

  explicit Scanner(std::string_view text) : text_(text), at_(text.starts_with(kByteOrderMark) ? 3 : 0) {}

  bool at_end() const { return at_ >= text_.size(); }
  const std::optional<Fault>& fault() const { return fault_; }

  /// The fields of the next row. After a fault the rest of the line is skipped.
  std::vector<Span> row() {
    fault_.reset();
    std::vector<Span> fields;
    while (true) {
      fields.push_back(field());
      if (fault_ || at_end() || text_[at_] != ',') break;
      ++at_;
    }
    if (fault_) {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (!at_end() && text_[at_] == '\r') {
      ++at_;
    }
    if (!at_end()) ++at_;
    return fields;
  }

 private:
  Span field() { return !at_end() && text_[at_] == '"' ? quoted() : plain(); }

  Span plain() {
    const std::size_t begin = at_;
    while (!at_end() && !ends_field()) {
      if (text_[at_] == '"') return faulty(begin, at_, "a quote inside a field that does not begin with one");
      if (text_[at_] == '\r') return faulty(begin, at_, "a carriage return without a line feed");
      ++at_;
    }
    return {begin, at_};
  }

  Span quoted() {
    const std::size_t begin = at_++;
    while (true) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos) return faulty(begin, begin, "the quote that begins here is not closed");
      at_ = quote + 1;
      if (at_end() || text_[at_] != '"') break;
      ++at_;
    }
    if (!at_end() && !ends_field()) return faulty(begin, at_, "text behind a closing quote");
    return {begin, at_};
  }

  bool ends_field() const {
    const char c = text_[at_];
    return c == ',' || c == '\n' || (c == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n');
  }

  Span faulty(std::size_t begin, std::size_t byte, const char* message) {
    fault_ = Fault{byte, message};
    return {begin, at_};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<Fault> fault_;
};

}  // namespace

std::string_view CsvTable::raw(const Field& field) const {
  return std::string_view(text_).substr(field.begin, field.size);
}

Place CsvTable::place(const Field& field) const {
  const std::string_view bytes = raw(field);
  const int width = bytes.find('\n') == std::string_view::npos ? character_count(bytes) : 1;
  return place_at(source_, text_, field.begin, width);
}

Place CsvTable::place(int row, int column) const { return place(at(row, column)); }

Place CsvTable::header_place(int column) const { return place(header_[static_cast<std::size_t>(column)]); }

std::string CsvTable::text_of(const Field& field) const {
  const std::string_view bytes = raw(field);
  std::string text(unquoted_bytes(bytes));
  if (text.size() == bytes.size()) return text;
  for (std::size_t at = text.find("\"\""); at != std::string::npos; at = text.find("\"\"", at + 1)) text.erase(at, 1);
  return text;
}

const CsvTable::Field& CsvTable::at(int row, int column) const {
  return fields_[static_cast<std::size_t>(row) * columns_.size() + static_cast<std::size_t>(column)];
}

int CsvTable::rows() const { return columns_.empty() ? 0 : static_cast<int>(fields_.size() / columns_.size()); }

std::string CsvTable::field(int row, int column) const { return text_of(at(row, column)); }

/// Fills a table row by row and reports what is wrong.
class CsvReader {
 public:
  CsvReader(const std::string& source, std::string text, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    table_.source_ = std::make_shared<const std::string>(source);
    table_.text_ = std::move(text);
  }

  CsvTable read() && {
    if (const auto byte = first_invalid_byte(table_.text_)) {
      error(*byte, "bytes that are not UTF-8");
      return std::move(table_);
    }
    Scanner scanner(table_.text_);
    if (scanner.at_end()) {
      error(0, "the file is empty; a header is expected");
      return std::move(table_);
    }
    read_header(scanner.row(), scanner.fault());
    for (int row = 1; !scanner.at_end() && !table_.columns_.empty(); ++row) read_row(row, scanner);
    return std::move(table_);
  }

 private:
  using Fields = std::vector<CsvTable::Field>;

  void read_header(const std::vector<Scanner::Span>& spans, const std::optional<Scanner::Fault>& fault) {
    if (fault) return error(fault->byte, fault->message);
    table_.header_ = fields_of(spans);
    if (spans.size() == 1 && table_.raw(table_.header_.front()).find(';') != std::string_view::npos) {
      return error(spans.front().begin, "the columns are not separated by commas",
                   "write commas in place of semicolons");
    }
    for (const CsvTable::Field& field : table_.header_) {
      std::string name = table_.text_of(field);
      if (std::ranges::find(table_.columns_, name) != table_.columns_.end()) {
        error(field.begin, "column '" + name + "' stands twice in the header");
      }
      table_.columns_.push_back(std::move(name));
    }
  }

  void read_row(int row, Scanner& scanner) {
    const std::vector<Scanner::Span> spans = scanner.row();
    if (scanner.fault()) return error(scanner.fault()->byte, scanner.fault()->message);
    if (spans.size() == table_.columns_.size()) {
      const Fields fields = fields_of(spans);
      table_.fields_.insert(table_.fields_.end(), fields.begin(), fields.end());
      return;
    }
    error(spans.front().begin, "row " + std::to_string(row) + " has " + std::to_string(spans.size()) +
                                   (spans.size() == 1 ? " field" : " fields") + ", but the header has " +
                                   std::to_string(table_.columns_.size()));
  }

  static Fields fields_of(const std::vector<Scanner::Span>& spans) {
    Fields fields;
    for (const auto& [begin, end] : spans) {
      fields.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)});
    }
    return fields;
  }

  void error(std::size_t byte, std::string message, std::string hint = "") {
    diagnostics_.add_source(*table_.source_, table_.text_);
    const Place at = place_at(table_.source_, table_.text_, byte, 1);
    diagnostics_.add({.source = *table_.source_,
                      .line = at.line,
                      .column = at.column,
                      .message = std::move(message),
                      .hint = std::move(hint)});
  }

  Diagnostics& diagnostics_;
  CsvTable table_;
};

CsvTable read_csv(const std::string& source, std::string text, Diagnostics& diagnostics) {
  return CsvReader(source, std::move(text), diagnostics).read();
}

std::string csv_line(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) {
    if (!line.empty() || &field != &fields.front()) line += ',';
    if (field.find_first_of(",\"\r\n") == std::string::npos) {
      line += field;
      continue;
    }
    line += '"';
    for (const char c : field) line += c == '"' ? std::string("\"\"") : std::string(1, c);
    line += '"';
  }
  return line + "\n";
}

}  // namespace hemicycle
