#include "sim/scenario/station_columns.hpp"

#include <algorithm>
#include <cctype>

#include "sim/scenario/nearest_name.hpp"

namespace hemicycle {
namespace {

int find(const std::vector<std::string>& header, std::string_view name) {
  const auto found = std::ranges::find(header, name);
  return found == header.end() ? -1 : static_cast<int>(found - header.begin());
}

bool is_option(std::string_view name) {
  return name.size() >= 2 && name.front() == 'p' &&
         std::ranges::all_of(name.substr(1), [](unsigned char c) { return std::isdigit(c) != 0; });
}

HeaderFault missing(const std::vector<std::string>& header, const std::string& name) {
  const bool has_semicolons = header.size() == 1 && header.front().find(';') != std::string::npos;
  if (has_semicolons) return {"the columns are not separated by commas", "write commas in place of semicolons"};
  const std::optional<std::string> near = nearest_name(name, header);
  return {"column '" + name + "' is missing", near ? "rename '" + *near + "'" : "the header has " + listed(header)};
}

}  // namespace

StationColumns station_columns(const std::vector<std::string>& header, const std::string& leader) {
  StationColumns columns;
  columns.region = find(header, "region");
  columns.registered = find(header, "registered");
  columns.issued = find(header, "issued");
  columns.ballots = find(header, "ballots");
  columns.valid = find(header, "valid");
  columns.invalid = find(header, "invalid");
  columns.leader = find(header, leader.empty() ? "leader" : leader);
  const int tally = find(header, "tally");
  const int draw = find(header, "draw");
  if (tally >= 0 && draw >= 0) columns.tally = tally, columns.draw = draw;  // one alone is a column of the user's own
  for (std::size_t c = 0; c < header.size(); ++c) {
    if (is_option(header[c])) columns.options.push_back(static_cast<int>(c));
  }
  return columns;
}

std::optional<HeaderFault> header_fault(const std::vector<std::string>& header, const StationColumns& columns,
                                        const std::string& leader) {
  if (columns.registered < 0) return missing(header, "registered");
  for (const int column : {columns.registered, columns.issued, columns.ballots, columns.valid, columns.invalid,
                           columns.leader, columns.region}) {
    if (column < 0) continue;
    const std::string& name = header[static_cast<std::size_t>(column)];
    if (std::ranges::count(header, name) > 1) return HeaderFault{"there are two columns '" + name + "'", "rename one"};
  }
  if (columns.leader < 0 && !leader.empty()) return missing(header, leader);
  if (columns.leader < 0 && columns.options.empty()) {
    HeaderFault fault = missing(header, "leader");
    fault.hint += "; --leader COLUMN names another one";
    return fault;
  }
  if (columns.ballots < 0 && columns.valid < 0 && columns.options.empty()) return missing(header, "ballots");
  return std::nullopt;
}

std::vector<std::string> stand_ins(const StationColumns& columns) {
  std::vector<std::string> notes;
  const bool has_ballots = columns.ballots >= 0;
  const bool has_invalid = columns.invalid >= 0;
  if (columns.issued < 0) notes.emplace_back("no column 'issued': every ballot in the box counts as issued");
  if (!has_ballots) {
    notes.emplace_back(has_invalid ? "no column 'ballots': valid and invalid ballots are added"
                                   : "no columns 'ballots' and 'invalid': every ballot counts as valid");
  }
  if (columns.valid < 0) {
    notes.emplace_back(has_ballots && has_invalid ? "no column 'valid': invalid ballots are taken off the ballots"
                       : !columns.options.empty() ? "no column 'valid': the votes of the options are added"
                                                  : "no columns 'valid' and 'invalid': every ballot counts as valid");
  }
  if (columns.region < 0) notes.emplace_back("no column 'region': all stations count as one region");
  return notes;
}

}  // namespace hemicycle
