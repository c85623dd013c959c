#include "sim/scenario/fields.hpp"

#include <algorithm>
#include <utility>

namespace hemicycle {
namespace {

std::string in(const TableKeys& keys) { return keys.title.empty() ? "" : " in " + std::string(keys.title); }

template <class Range>
bool contains(const Range& range, std::string_view word) {
  return std::ranges::find(range, word) != range.end();
}

}  // namespace

void sort_keys(Node& table, const TableKeys& keys) {
  std::ranges::stable_sort(table.children, {}, [&](const Node& child) {
    return std::ranges::find(keys.known, child.key) - keys.known.begin();
  });
}

Fields::Fields(Node& table, const TableKeys& keys, const Reading& reading, const std::vector<std::string>& more)
    : table_(table), keys_(keys), reading_(reading) {
  if (table_.kind != Node::Kind::table) {
    is_refused_ = true;
    const std::string what = keys.title.empty() ? "the scenario" : std::string(keys.title);
    reading_.error(table_.place, what + " is a table, got " + shown(table_));
    Node empty = table_node();
    empty.key = table_.key;
    empty.place = table_.place;
    table_ = std::move(empty);
  }
  check_keys(keys, more);
  sort_keys(table_, keys_);
}

void Fields::check_keys(const TableKeys& keys, const std::vector<std::string>& more) const {
  std::vector<std::string> known(keys.known.begin(), keys.known.end());
  known.insert(known.end(), more.begin(), more.end());
  for (const Node& child : table_.children) {
    if (contains(known, child.key)) continue;
    const std::string named = "'" + child.key + "'" + in(keys);
    if (contains(keys.later, child.key)) {
      reading_.error(child.key_place, named + " is not supported by this version", "supported: " + listed(known));
      continue;
    }
    const std::optional<std::string> nearest = nearest_name(child.key, known);
    reading_.error(child.key_place, "unknown key " + named,
                   nearest ? "did you mean '" + *nearest + "'?" : "known: " + listed(known));
  }
}

Node* Fields::required(std::string_view key) const {
  if (Node* node = find(key)) return node;
  if (is_refused_) return nullptr;
  const std::string what = keys_.title.empty() ? "the scenario" : std::string(keys_.title);
  reading_.error(table_.place, what + " needs '" + std::string(key) + "'");
  return nullptr;
}

Node& Fields::value(std::string_view key, Node fallback) const {
  if (Node* node = find(key)) return *node;
  fallback.place = table_.place;
  fallback.key_place = table_.place;
  table_.put(std::string(key), std::move(fallback));
  sort_keys(table_, keys_);
  return *table_.find(key);
}

void Fields::unused(std::string_view key, std::string_view why) const {
  const Node* node = find(key);
  if (node != nullptr) reading_.note(node->key_place, std::string(key) + " " + std::string(why));
}

Node& section(Node& root, std::string_view key) {
  if (Node* node = root.find(key)) return *node;
  Node empty = table_node();
  empty.place = root.place;
  empty.key_place = root.place;
  return root.put(std::string(key), std::move(empty));
}

}  // namespace hemicycle
