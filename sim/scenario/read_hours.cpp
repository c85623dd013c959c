#include "sim/scenario/read_hours.hpp"

#include <algorithm>

#include "sim/scenario/number_table.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

/// The columns of the table: regions, or of one nation its turnout.
Names columns_of(const Draft& draft, const Place& place) {
  if (draft.regions.count() > 0) return draft.regions;
  Names nation("one nation, whose column is");
  nation.add("turnout", place, draft.reading);
  return nation;
}

bool are_hours(const NumberTable& table, const Reading& reading) {
  const std::uint64_t errors_before = reading.errors();
  for (int row = 0; row < table.rows(); ++row) {
    const auto label = table.labels.begin() + row;
    if (std::find(table.labels.begin(), label, *label) != label) {
      reading.error(table.place(row), "hour '" + *label + "' has two rows");
    }
    for (int column = 0; column < table.parties; ++column) {
      const auto at = static_cast<std::size_t>(row * table.parties + column);
      const double before = row == 0 ? 0.0 : table.values[at - static_cast<std::size_t>(table.parties)];
      if (table.values[at] >= before) continue;
      reading.error(table.cell(row, column),
                    "turnout does not fall during the day: " + rounded(table.values[at]) + " after " + rounded(before));
    }
  }
  for (int column = 0; column < table.parties; ++column) {
    if (table.values[table.values.size() - static_cast<std::size_t>(table.parties - column)] > 0.0) continue;
    reading.error(table.cell(table.rows() - 1, column), "the turnout of the last hour is above 0");
  }
  return reading.errors() == errors_before;
}

}  // namespace

void read_hours(const Node& file, Draft& draft) {
  const auto table = read_number_table(file, columns_of(draft, file.place), RowLabels::first_column, draft.reading);
  if (!table) return;
  if (table->rows() == 0) return draft.reading.error(file.place, "the table of hours has no row");
  if (!are_hours(*table, draft.reading)) return;
  DayCourse& course = draft.scenario.course;
  course.hours = table->labels;
  const auto width = static_cast<std::size_t>(table->parties);
  const std::size_t last = table->values.size() - width;
  for (std::size_t i = 0; i < table->values.size(); ++i) {
    course.parts.push_back(table->values[i] / table->values[last + i % width]);
  }
}

}  // namespace hemicycle
