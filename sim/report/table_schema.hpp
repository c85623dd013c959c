#pragma once

#include <string>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// A column of a result table, in the words of a Frictionless Table Schema.
struct TableField {
  std::string name;
  std::string type;         ///< "string", "integer", "number"
  std::string unit;         ///< "elections", "seats", "share of valid votes", …; empty: none
  std::string description;  ///< one sentence
};

/// A result table: its file is <name>.csv.
struct TableSchema {
  std::string name;
  std::string description;
  std::vector<TableField> fields;
  std::vector<std::string> key;  ///< the columns that tell rows apart
};

[[nodiscard]] TableSchema seats_schema();
[[nodiscard]] TableSchema parties_schema();
[[nodiscard]] TableSchema events_schema();
/// One column for each varied key of the study.
[[nodiscard]] TableSchema points_schema(const Study& study);
[[nodiscard]] TableSchema differences_schema();

/// What each block of flows and of fraud did.
[[nodiscard]] TableSchema effects_schema();

/// Whether a point of the study has flows or fraud.
[[nodiscard]] bool has_effects(const Study& study);

/// Turnout until the hours of a day.
[[nodiscard]] TableSchema turnout_by_hour_schema();

/// Whether a point of the study knows the course of the day.
[[nodiscard]] bool has_hours(const Study& study);

/// Who wins single-member districts.
[[nodiscard]] TableSchema districts_schema();

/// Whether a point of the study has districts with candidates.
[[nodiscard]] bool has_districts(const Study& study);

/// All result tables of a study.
[[nodiscard]] std::vector<TableSchema> table_schemas(const Study& study);

}  // namespace hemicycle
