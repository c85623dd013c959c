#include "sim/scenario/node.hpp"

#include <algorithm>
#include <utility>

#include "sim/scenario/toml_writer.hpp"

namespace hemicycle {
namespace {

Node node_of(Node::Kind kind) {
  Node node;
  node.kind = kind;
  return node;
}

}  // namespace

const Node* Node::find(std::string_view name) const {
  if (kind != Kind::table) return nullptr;
  const auto found = std::ranges::find(children, name, &Node::key);
  return found == children.end() ? nullptr : &*found;
}

Node* Node::find(std::string_view name) { return const_cast<Node*>(std::as_const(*this).find(name)); }

Node& Node::put(std::string name, Node child) {
  child.key = std::move(name);
  if (Node* old = find(child.key)) return *old = std::move(child);
  return children.emplace_back(std::move(child));
}

void Node::remove(std::string_view name) {
  std::erase_if(children, [&](const Node& child) { return child.key == name; });
}

Node table_node() { return node_of(Node::Kind::table); }

Node list_node() { return node_of(Node::Kind::list); }

Node text_node(std::string text) {
  Node node = node_of(Node::Kind::text);
  node.text = std::move(text);
  return node;
}

Node integer_node(std::int64_t value) {
  Node node = node_of(Node::Kind::integer);
  node.integer = value;
  return node;
}

Node real_node(double value) {
  Node node = node_of(Node::Kind::real);
  node.real = value;
  return node;
}

Node flag_node(bool value) {
  Node node = node_of(Node::Kind::flag);
  node.flag = value;
  return node;
}

std::string shown(const Node& node) {
  switch (node.kind) {
    case Node::Kind::table:
      return "a table";
    case Node::Kind::list:
      return "a list";
    case Node::Kind::date:
      return "a date";
    case Node::Kind::text:
    case Node::Kind::integer:
    case Node::Kind::real:
    case Node::Kind::flag:
      break;
  }
  return toml_value(node);
}

}  // namespace hemicycle
