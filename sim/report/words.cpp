#include "sim/report/words.hpp"

#include <algorithm>
#include <charconv>

#include "sim/scenario/catalogue.hpp"

namespace hemicycle {
namespace {

/// The text of a TOML basic string, whose escapes of one character are resolved.
std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_escape = text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\');
    result += is_escape ? text[++i] : text[i];
  }
  return result;
}

bool is_quoted(std::string_view text, char quote) {
  return text.size() >= 2 && text.front() == quote && text.back() == quote;
}

}  // namespace

std::string_view name(EventKind kind) {
  switch (kind) {
    case EventKind::majority:
      return "majority";
    case EventKind::supermajority:
      return "supermajority";
    case EventKind::coalition:
      return "coalition";
    case EventKind::tie:
      return "tie";
    case EventKind::custom:
      return "custom";
  }
  return {};
}

std::vector<NamedTally> tallies(const PointCounts& point) {
  std::vector<NamedTally> result = {{"honest", &point.honest}};
  if (!point.reported.parties.empty()) result.push_back({"reported", &point.reported});
  return result;
}

NamedTally last_tally(const PointCounts& point) { return tallies(point).back(); }

std::vector<NamedDifference> differences(const PointCounts& point) {
  std::vector<NamedDifference> result;
  if (!point.less_baseline.parties.empty()) result.push_back({"0", &point.less_baseline});
  if (!point.reported_less_honest.parties.empty()) result.push_back({"honest", &point.reported_less_honest});
  return result;
}

std::vector<NamedEffect> effects(const Scenario& scenario, const PointCounts& point) {
  std::vector<NamedEffect> result;
  for (std::size_t i = 0; i < point.flows.size(); ++i) {
    result.push_back({"flow." + std::to_string(i), catalogue::word_of(scenario.flows[i]), &point.flows[i], false});
  }
  for (std::size_t i = 0; i + 1 < point.fraud.size(); ++i) {
    result.push_back({"fraud." + std::to_string(i), catalogue::word_of(scenario.fraud[i]), &point.fraud[i], true});
  }
  if (!point.fraud.empty()) result.push_back({"fraud", "", &point.fraud.back(), true});
  return result;
}

std::string plain_value(std::string_view toml) {
  const std::string_view inside = toml.substr(toml.empty() ? 0 : 1, toml.size() < 2 ? 0 : toml.size() - 2);
  if (is_quoted(toml, '"')) return unescaped(inside);
  if (is_quoted(toml, '\'')) return std::string(inside);
  std::string digits(toml);
  std::erase(digits, '_');
  return is_number(digits) ? digits : std::string(toml);
}

bool is_number(std::string_view text) {
  double value = 0.0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool has_digits_only = text.find_first_not_of("+-.0123456789eE") == std::string_view::npos;
  return has_digits_only && read.ec == std::errc() && read.ptr == text.data() + text.size();
}

const std::string& label(const Party& party) { return party.name.empty() ? party.id : party.name; }

}  // namespace hemicycle
