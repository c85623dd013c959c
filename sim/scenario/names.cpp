#include "sim/scenario/names.hpp"

#include <algorithm>

#include "sim/scenario/nearest_name.hpp"

namespace hemicycle {

void Names::add(const std::string& id, const Place& place, const Reading& reading) {
  if (const auto first = find(id)) {
    const int line = places_[static_cast<std::size_t>(*first)].line;
    reading.error(place, what_ + " '" + id + "' is given twice", "first in line " + std::to_string(line));
  }
  ids_.push_back(id);
  places_.push_back(place);
}

std::optional<int> Names::find(std::string_view id) const {
  const auto found = std::ranges::find(ids_, id);
  if (found == ids_.end()) return std::nullopt;
  return static_cast<int>(found - ids_.begin());
}

std::string Names::hint(const std::string& id) const {
  constexpr std::size_t most_listed = 12;
  if (const auto nearest = nearest_name(id, ids_)) {
    const int line = places_[static_cast<std::size_t>(*find(*nearest))].line;
    return "did you mean '" + *nearest + "' (line " + std::to_string(line) + ")?";
  }
  return !ids_.empty() && ids_.size() <= most_listed ? "known: " + listed(ids_) : "";
}

std::optional<int> Names::look_up(const std::string& id, const Place& place, const Reading& reading) const {
  const std::optional<int> found = find(id);
  if (!found) reading.error(place, "unknown " + what_ + " '" + id + "'", hint(id));
  return found;
}

std::optional<int> Names::look_up(const Node& node, const Reading& reading) const {
  if (node.kind == Node::Kind::text) return look_up(node.text, node.place, reading);
  reading.error(node.place,
                (node.key.empty() ? "this" : node.key) + " is the id of a " + what_ + ", got " + shown(node));
  return std::nullopt;
}

std::vector<int> Names::look_up_all(const Node& node, const Reading& reading) const {
  if (node.kind == Node::Kind::text) {
    const auto one = look_up(node, reading);
    return one ? std::vector<int>{*one} : std::vector<int>{};
  }
  std::vector<int> all;
  if (node.kind != Node::Kind::list) {
    reading.error(node.place, node.key + " is a list of ids, got " + shown(node));
    return all;
  }
  for (const Node& child : node.children) {
    const auto one = look_up(child, reading);
    if (!one) continue;
    if (std::ranges::find(all, *one) != all.end()) {
      reading.error(child.place, what_ + " '" + child.text + "' is listed twice");
    } else {
      all.push_back(*one);
    }
  }
  return all;
}

}  // namespace hemicycle
