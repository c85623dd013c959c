#pragma once

#include <string>

#include "sim/scenario/reading.hpp"

namespace hemicycle {

/// Puts the rows of the CSV file in place of a table { file = "…" }: a list of tables with a key for each column. Empty
/// fields are left out. Another node stays as it is, and so does one whose file cannot be read, after an error.
void expand_table(Node& node, Reading& reading);

/// Expands parties, regions, the districts of the rule, the matrices of flows, the rows of the polls, and those of the
/// districts with candidates from their files.
void expand_tables(Node& root, Reading& reading);

/// Rows as CSV text: a column for each key in the order of first use.
[[nodiscard]] std::string csv_text(const Node& rows);

/// The table again as CSV text: only quotes that are needed, LF.
[[nodiscard]] std::string csv_text(const CsvTable& table);

/// The value of a field: a whole number, a number, true or false, or else a text.
[[nodiscard]] Node field_value(const std::string& text);

}  // namespace hemicycle
