#include "sim/report/csv_writer.hpp"

#include "sim/report/number.hpp"

namespace hemicycle {

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted += '"';
}

CsvWriter& CsvWriter::field(std::string_view text) { return raw(csv_field(text)); }

CsvWriter& CsvWriter::field(double value) { return raw(shortest(value)); }

CsvWriter& CsvWriter::raw(std::string_view text) {
  if (!is_first_) out_ << ',';
  is_first_ = false;
  out_ << text;
  return *this;
}

void CsvWriter::end_row() {
  out_ << '\n';
  is_first_ = true;
}

}  // namespace hemicycle
