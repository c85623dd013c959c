#include "sim/scenario/reading.hpp"

#include <utility>
#include <variant>

#include "sim/scenario/gzip.hpp"
#include "sim/scenario/text_file.hpp"

namespace hemicycle {
namespace {

Diagnostic diagnostic(Severity severity, const Place& place, std::string message, std::string hint) {
  return {.severity = severity,
          .source = place.source ? *place.source : "",
          .line = place.line,
          .column = place.column,
          .width = place.width,
          .message = std::move(message),
          .hint = std::move(hint)};
}

}  // namespace

void Reading::error(const Place& place, std::string message, std::string hint) const {
  for (const auto& [source, table] : tables_) {
    if (place.source && *place.source == source) diagnostics_.add_source(source, table->text());
  }
  diagnostics_.add(diagnostic(Severity::error, place, std::move(message), std::move(hint)));
}

void Reading::note(const Place& place, std::string message, std::string hint) const {
  diagnostics_.add(diagnostic(Severity::note, place, std::move(message), std::move(hint)));
}

std::shared_ptr<const CsvTable> Reading::table(const Node& file_name) {
  if (file_name.kind != Node::Kind::text || file_name.text.empty() || file_name.text.find('\0') != std::string::npos) {
    error(file_name.place, file_name.key + " is the name of a CSV file, got " + shown(file_name));
    return nullptr;
  }
  const std::string source = source_of(file_name.text);
  if (const auto found = tables_.find(source); found != tables_.end()) return found->second;
  auto text = read_text_file(source);
  if (const auto* unreadable = std::get_if<Unreadable>(&text)) {
    error(file_name.place, "cannot read '" + source + "': " + unreadable->reason);
    return nullptr;
  }
  if (is_gzip(std::get<std::string>(text))) text = gunzip(std::get<std::string>(text));
  if (const auto* damaged = std::get_if<Unreadable>(&text)) {
    error(file_name.place, "cannot read '" + source + "': " + damaged->reason);
    return nullptr;
  }
  std::shared_ptr<const CsvTable> table =
      std::make_shared<const CsvTable>(read_csv(source, std::get<std::string>(std::move(text)), diagnostics_));
  if (table->columns().empty()) table = nullptr;  // the header has errors
  tables_.emplace(source, table);
  return table;
}

std::string Reading::source_of(const std::string& file_name) const {
  return (folder_ / file_name).lexically_normal().string();
}

std::shared_ptr<const CsvTable> Reading::table_read(const std::string& file_name) const {
  const auto found = tables_.find(source_of(file_name));
  return found == tables_.end() ? nullptr : found->second;
}

}  // namespace hemicycle
