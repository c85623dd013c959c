#include "sim/scenario/read_scenario.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <variant>

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/draft.hpp"
#include "sim/scenario/nearest_name.hpp"
#include "sim/scenario/overlay.hpp"
#include "sim/scenario/read_biproportional.hpp"
#include "sim/scenario/resolved.hpp"
#include "sim/scenario/station_table.hpp"
#include "sim/scenario/tables.hpp"
#include "sim/scenario/text_file.hpp"
#include "sim/scenario/toml_reader.hpp"
#include "sim/scenario/toml_writer.hpp"
#include "sim/scenario/values.hpp"
#include "sim/scenario/zero_quota.hpp"

namespace hemicycle {
namespace {

constexpr std::size_t kMostPoints = 10'000;

std::optional<Node> read_document(const std::filesystem::path& file, Diagnostics& diagnostics) {
  const std::string source = file.string();
  auto text = read_text_file(file);
  if (const auto* unreadable = std::get_if<Unreadable>(&text)) {
    diagnostics.add_unreadable(source, unreadable->reason);
    return std::nullopt;
  }
  diagnostics.add_source(source, std::get<std::string>(text));
  std::optional<Node> document = read_toml(source, std::get<std::string>(text), diagnostics);
  if (document) document->place = {std::make_shared<const std::string>(source), 0, 0, 1};
  return document;
}

/// A number of the command line that stands in the document from now on.
void put_option(Node& root, const std::string& key, std::uint64_t value, Diagnostics& diagnostics) {
  const std::string text = "--" + key + " " + std::to_string(value);
  diagnostics.add_source(text, text);
  const bool fits = value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  Node node = fits ? integer_node(static_cast<std::int64_t>(value)) : text_node(std::to_string(value));
  const int column = static_cast<int>(key.size()) + 4;
  node.place = {std::make_shared<const std::string>(text), 1, column, static_cast<int>(text.size()) - column + 1};
  node.key_place = node.place;
  root.put(key, std::move(node));
}

void lay_overlay(const Overlay& overlay, Node& root, Reading& reading, Diagnostics& diagnostics) {
  for (const std::string& text : overlay.set) {
    if (const auto assignment = parse_assignment("--set", text, diagnostics)) lay(*assignment, root, reading);
  }
  if (overlay.draws) put_option(root, "draws", *overlay.draws, diagnostics);
  if (overlay.seed) put_option(root, "seed", *overlay.seed, diagnostics);
}

/// Whether a sweep can vary a key: what all points share cannot be varied.
bool is_variable(const Variable& variable, const Reading& reading) {
  const std::string table = variable.key.substr(0, variable.key.find('.'));
  if (std::ranges::find(catalogue::variable_tables, table) != catalogue::variable_tables.end()) return true;
  const std::vector<std::string> tables(catalogue::variable_tables.begin(), catalogue::variable_tables.end());
  const auto nearest = nearest_name(table, tables);
  reading.error(variable.key_place, "'" + variable.key + "' cannot be varied",
                nearest ? "did you mean '" + *nearest + "'?" : "keys of " + listed(tables) + " can");
  return false;
}

/// The varied keys: of [vary], then of the command line, which goes over [vary].
std::vector<Variable> read_variables(const Node& root, const Overlay& overlay, Reading& reading,
                                     Diagnostics& diagnostics) {
  std::vector<Variable> variables;
  const Node* vary = root.find("vary");
  if (overlay.use_vary_table && vary != nullptr) variables = variables_of(*vary, reading);
  std::vector<Variable> options;
  for (const std::string& text : overlay.vary) {
    auto variable = parse_variable(text, diagnostics);
    if (!variable) continue;
    if (std::ranges::find(options, variable->key, &Variable::key) != options.end()) {
      reading.error(variable->key_place, "'" + variable->key + "' is varied twice");
    }
    options.push_back(std::move(*variable));
  }
  std::erase_if(variables, [&](const Variable& variable) {
    return std::ranges::find(options, variable.key, &Variable::key) != options.end();
  });
  std::ranges::move(options, std::back_inserter(variables));
  std::erase_if(variables, [&](const Variable& variable) { return !is_variable(variable, reading); });
  return variables;
}

std::size_t count_points(const std::vector<Variable>& variables, const Reading& reading) {
  std::size_t count = 1;
  for (const Variable& variable : variables) {
    count *= variable.values.size();
    if (count <= kMostPoints) continue;
    reading.error(variable.key_place, "the sweep has more than " + grouped(kMostPoints) + " points");
    return 0;
  }
  return count;
}

/// The value as --set takes it: a text without quotes where that is read as the same text.
std::string option_value(const Node& node) {
  if (node.kind != Node::Kind::text) return toml_value(node);
  const Place place{std::make_shared<const std::string>(), 1, 1, 1};
  const Node bare = read_toml_value(node.text, place);
  const bool is_same = bare.kind == Node::Kind::text && bare.text == node.text && !node.text.empty();
  return is_same && node.text.find_first_of(",\n") == std::string::npos ? node.text : toml_value(node);
}

/// Lays the values of a point on the document; the last varied key is the fastest.
std::vector<Variation> lay_point(std::size_t point, const std::vector<Variable>& variables, Node& root,
                                 Reading& reading) {
  std::vector<Variation> varied(variables.size());
  for (std::size_t v = variables.size(); v-- > 0;) {
    const Variable& variable = variables[v];
    const Node& value = variable.values[point % variable.values.size()];
    point /= variable.values.size();
    varied[v] = {variable.key, option_value(value)};
    lay({variable.key, variable.key_place, value}, root, reading);
  }
  return varied;
}

Scenario read_parts(Node& root, const std::string& stem, Reading& reading) {
  const std::uint64_t errors_before = reading.errors();
  expand_tables(root, reading);
  derive_regions(root, reading);
  Draft draft{root, reading};
  draft.scenario.stem = stem;
  read_heading(draft);
  read_parties(draft);
  read_coalitions(draft);
  read_electorate(draft);
  read_stations(draft);
  read_polls(draft);
  read_votes(draft);
  read_turnout(draft);
  read_flows(draft);
  read_district_contest(draft);
  read_observers(draft);
  read_fraud(draft);
  read_rule(draft);
  read_level(draft);
  read_events(draft);
  read_official(draft);
  const auto is_valid = [&] { return reading.errors() == errors_before; };
  if (is_valid() && draft.scenario.rule.biproportional) refuse_misfit(draft);
  if (is_valid()) refuse_zero_quota(draft);
  return std::move(draft.scenario);
}

/// Whether two points can be counted side by side and compared replicate by replicate.
bool are_comparable(const Scenario& a, const Scenario& b) {
  const auto same_party = [](const Party& p, const Party& q) { return p.id == q.id; };
  const auto same_event = [](const Event& e, const Event& f) { return e.id == f.id; };
  return a.draws == b.draws && std::ranges::equal(a.electorate.parties, b.electorate.parties, same_party) &&
         std::ranges::equal(a.events, b.events, same_event);
}

}  // namespace

std::optional<Study> read_scenario(const std::filesystem::path& file, const Overlay& overlay,
                                   Diagnostics& diagnostics) {
  const std::uint64_t errors_before = diagnostics.reported_errors();
  std::optional<Node> base = read_document(file, diagnostics);
  if (!base) return std::nullopt;
  Reading reading(file.parent_path(), diagnostics);
  lay_overlay(overlay, *base, reading, diagnostics);
  expand_tables(*base, reading);
  const std::vector<Variable> variables = read_variables(*base, overlay, reading, diagnostics);
  base->remove("vary");

  Study study;
  Node first;
  for (std::size_t point = 0, count = count_points(variables, reading); point < count; ++point) {
    Node root = *base;
    std::vector<Variation> varied = lay_point(point, variables, root, reading);
    study.points.push_back({std::move(varied), read_parts(root, file.stem().string(), reading)});
    if (point == 0) first = std::move(root);
    if (!are_comparable(study.points.front().scenario, study.points.back().scenario)) {
      reading.error(variables.back().key_place, "the points of a sweep share their parties, events and draws");
    }
  }
  if (diagnostics.reported_errors() > errors_before) return std::nullopt;
  ResolvedCopy copy = resolve(std::move(first), study.points.front().scenario, variables, reading);
  study.resolved = std::move(copy.text);
  study.resolved_data = std::move(copy.data);
  return study;
}

void validate(const std::vector<std::filesystem::path>& files, Overlay overlay, Diagnostics& diagnostics) {
  overlay.use_vary_table = true;
  for (const std::filesystem::path& file : files) static_cast<void>(read_scenario(file, overlay, diagnostics));
}

}  // namespace hemicycle
