#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/reading.hpp"

namespace hemicycle {

/// The ids of parties, regions or coalitions, with the places where they were given.
class Names {
 public:
  /// `what` is the word for one of them: "party".
  explicit Names(std::string what) : what_(std::move(what)) {}

  /// Adds an id. One that is there already is an error that names the line of the first.
  void add(const std::string& id, const Place& place, const Reading& reading);

  /// The word for one of them.
  [[nodiscard]] const std::string& word() const { return what_; }
  [[nodiscard]] int count() const { return static_cast<int>(ids_.size()); }
  [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }
  [[nodiscard]] std::optional<int> find(std::string_view id) const;

  /// The number of an id; an unknown one is an error with the nearest name and its line.
  [[nodiscard]] std::optional<int> look_up(const std::string& id, const Place& place, const Reading& reading) const;
  [[nodiscard]] std::optional<int> look_up(const Node& node, const Reading& reading) const;
  /// An id or a list of different ids.
  [[nodiscard]] std::vector<int> look_up_all(const Node& node, const Reading& reading) const;

 private:
  [[nodiscard]] std::string hint(const std::string& id) const;

  std::string what_;
  std::vector<std::string> ids_;
  std::vector<Place> places_;
};

}  // namespace hemicycle
