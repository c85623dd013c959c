#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "sim/scenario/read_scenario.hpp"

#include "tests/support/scratch_folder.hpp"

namespace hemicycle {

/// A folder of its own for the files of a test, removed with it.
class ScenarioFolder {
 public:
  ScenarioFolder();

  void write(const std::string& name, const std::string& text) const;
  [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder_.path() / name; }

  /// Reads "x.toml"; a test fails where that does not give a study.
  [[nodiscard]] Study study(const std::string& text, const Overlay& overlay = {}) const;
  [[nodiscard]] Scenario scenario(const std::string& text, const Overlay& overlay = {}) const;

  /// The messages on "x.toml", files named without the folder; empty where it gives a study without errors.
  [[nodiscard]] std::string errors(const std::string& text, const Overlay& overlay = {}) const;
  /// The same by headlines alone.
  [[nodiscard]] std::string short_errors(const std::string& text) const;
  [[nodiscard]] std::string errors_and_notes(const std::string& text, const Overlay& overlay = {}) const;

 private:
  [[nodiscard]] std::string messages(const std::string& text, const Overlay& overlay, bool with_notes) const;

  test::ScratchFolder folder_;
};

/// Kazakhstan's lists of 2021: the smallest complete scenario.
extern const std::string kSmallest;

/// A scenario with regions, stations, fraud, events and a sweep, and the CSV files that it names.
extern const std::string kFull;
void write_tables_of_full(const ScenarioFolder& folder);

/// "line:column: error: message" of each message on a file, without the lines that show it.
[[nodiscard]] std::string headlines(const std::string& messages, const std::string& file);

/// The text with one part put in place of another; the test fails where `from` is not in it.
[[nodiscard]] std::string with(std::string text, const std::string& from, const std::string& to);

}  // namespace hemicycle
