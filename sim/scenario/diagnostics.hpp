#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hemicycle {

enum class Severity { error, note };

/// A message about one place in a text that the user wrote.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string source;     ///< file as named by the user, or "--set rule.threshold=7"; empty: no place
  int line = 0;           ///< from 1; 0: the whole file
  int column = 0;         ///< from 1, in characters
  int width = 1;          ///< characters to underline
  std::string message{};  ///< "threshold is a share between 0 and 1, got 7"
  std::string hint{};     ///< "write 0.07 for 7 %", or empty
};

/// Collects messages, keeps the texts they point into, and prints them sorted by place.
class Diagnostics {
 public:
  void add_source(const std::string& source, std::string text);
  /// Keeps a message, once, and of one source at most a thousand.
  void add(Diagnostic diagnostic);

  [[nodiscard]] bool has_errors() const;
  /// Errors added so far, repeated ones counted again: grows where a text has an error.
  [[nodiscard]] std::uint64_t reported_errors() const { return reported_errors_; }
  [[nodiscard]] int error_count() const;
  /// Adds the error that a file named on the command line cannot be read, for this reason.
  void add_unreadable(const std::string& source, const std::string& reason);
  /// Whether files that cannot be read are all that is wrong.
  [[nodiscard]] bool is_only_unreadable() const { return unreadable_ > 0 && error_count() == unreadable_; }
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }

  /// Every message once, by source in the order added, then line and column, each with its line and a caret:
  ///
  ///     scenarios/kz.toml:12:13: error: threshold is a share between 0 and 1, got 7
  ///        12 | threshold = 7
  ///           |             ^ write 0.07 for 7 %
  ///
  /// An option of the command line is named without its value and has no numbers:
  ///
  ///     --set: error: threshold is a share between 0 and 1, got 7
  ///           | --set rule.threshold=7
  ///           |                      ^ write 0.07 for 7 %
  ///
  /// Notes only where `with_notes`.
  [[nodiscard]] std::string text(bool with_notes = false) const;

 private:
  std::vector<std::string> order_;            ///< sources in the order added
  std::map<std::string, std::string> texts_;  ///< source to text
  std::vector<Diagnostic> all_;
  std::map<std::string, int> counts_;  ///< messages kept, by source
  std::uint64_t reported_errors_ = 0;
  int unreadable_ = 0;
};

}  // namespace hemicycle
