#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "sim/scenario/csv.hpp"
#include "sim/scenario/diagnostics.hpp"
#include "sim/scenario/node.hpp"

namespace hemicycle {

struct ShareDraws;

/// What all parts of reading a scenario share: where its files are, and where messages go.
class Reading {
 public:
  Reading(std::filesystem::path folder, Diagnostics& diagnostics)
      : folder_(std::move(folder)), diagnostics_(diagnostics), errors_before_(diagnostics.reported_errors()) {}

  void error(const Place& place, std::string message, std::string hint = "") const;
  void note(const Place& place, std::string message, std::string hint = "") const;

  /// Errors since this reading began, repeated ones counted again.
  [[nodiscard]] std::uint64_t errors() const { return diagnostics_.reported_errors() - errors_before_; }

  /// The table in the CSV file that a text names, relative to the scenario; null where it cannot be read, after an
  /// error at the name. A file is read once.
  [[nodiscard]] std::shared_ptr<const CsvTable> table(const Node& file_name);

  /// The table of a file that has been read; null otherwise.
  [[nodiscard]] std::shared_ptr<const CsvTable> table_read(const std::string& file_name) const;

  /// Where a table of draws is kept that several points of a sweep share; null until it has been read.
  [[nodiscard]] std::shared_ptr<const ShareDraws>& share_draws(const std::string& key) { return share_draws_[key]; }

 private:
  [[nodiscard]] std::string source_of(const std::string& file_name) const;

  std::filesystem::path folder_;  ///< of the scenario
  Diagnostics& diagnostics_;
  std::uint64_t errors_before_;
  std::map<std::string, std::shared_ptr<const CsvTable>> tables_;
  std::map<std::string, std::shared_ptr<const ShareDraws>> share_draws_;
};

}  // namespace hemicycle
