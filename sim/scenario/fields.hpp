#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/values.hpp"

namespace hemicycle {

/// The keys of one table of a scenario. Keys that the table cannot have are errors. A key that is asked for and not
/// there is put in with its default, so that a document that has been read is complete.
class Fields {
 public:
  /// A node that is no table is an error and counts as an empty table. `more` are further keys: ids of parties.
  Fields(Node& table, const TableKeys& keys, const Reading& reading, const std::vector<std::string>& more = {});

  /// The value of a key, or null.
  [[nodiscard]] Node* find(std::string_view key) const { return table_.find(key); }
  /// The value of a key; where there is none, null and an error.
  [[nodiscard]] Node* required(std::string_view key) const;
  /// The value of a key; where there is none, the default, which then stands in the document.
  [[nodiscard]] Node& value(std::string_view key, Node fallback) const;

  /// Notes that a key is there and has no effect. `why` follows the key: "is not used by model 'fixed'".
  void unused(std::string_view key, std::string_view why) const;

  [[nodiscard]] const Place& place() const { return table_.place; }

 private:
  void check_keys(const TableKeys& keys, const std::vector<std::string>& more) const;

  Node& table_;
  const TableKeys& keys_;
  const Reading& reading_;
  bool is_refused_ = false;  ///< the node was no table: that nothing is in it is no further error
};

/// Puts the keys in the order of the catalogue; others stay behind them as they are.
void sort_keys(Node& table, const TableKeys& keys);

/// The table under a key of the document; an empty one is put in where there is none.
[[nodiscard]] Node& section(Node& root, std::string_view key);

}  // namespace hemicycle
