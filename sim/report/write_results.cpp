#include "sim/report/write_results.hpp"

#include <cerrno>
#include <deque>
#include <string_view>
#include <system_error>
#include <utility>

#include "sim/report/atomic_file.hpp"
#include "sim/report/json.hpp"
#include "sim/report/table_schema.hpp"
#include "sim/report/tables.hpp"

namespace hemicycle {
namespace {

/// Files of one folder that get their names together, in the order in which they were added.
class FileSet {
 public:
  explicit FileSet(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Writes and finishes one file under its temporary name; `write` takes the stream.
  template <typename Write>
  void add(std::string_view name, const Write& write) {
    const std::filesystem::path target = folder_ / name;
    make_folder(target.parent_path());
    if (std::filesystem::is_directory(target)) throw_file_error("replace", target, EISDIR);
    AtomicFile& file = files_.emplace_back(target);
    write(file.stream());
    file.finish();
  }

  void add_text(std::string_view name, const std::string& text) {
    add(name, [&](std::ostream& out) { out << text; });
  }

  void commit() {
    for (AtomicFile& file : files_) file.commit();
  }

 private:
  static void make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw_file_error("make the folder", folder, error.value());
  }

  std::filesystem::path folder_;
  std::deque<AtomicFile> files_;
};

/// A folder with a run.json is whole, so the old one goes before the first new file comes.
void remove_run_json(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::remove(folder / "run.json", error);
  if (error) throw_file_error("replace", folder / "run.json", error.value());
}

/// Removes the tables that this study does not have, in case another one left them.
void remove_other_tables(const std::filesystem::path& folder, const Study& study) {
  std::error_code ignored;
  if (!has_effects(study)) std::filesystem::remove(folder / "effects.csv", ignored);
  if (!has_hours(study)) std::filesystem::remove(folder / "turnout_by_hour.csv", ignored);
  if (!has_districts(study)) std::filesystem::remove(folder / "districts.csv", ignored);
}

}  // namespace

void write_results(const std::filesystem::path& folder, const Study& study, const Results& results, const RunInfo& info,
                   const std::vector<TurnoutByHour>& hours) {
  FileSet files(folder);
  files.add("seats.csv", [&](std::ostream& out) { write_seats(out, study, results); });
  files.add("parties.csv", [&](std::ostream& out) { write_parties(out, study, results); });
  files.add("events.csv", [&](std::ostream& out) { write_events(out, study, results); });
  files.add("points.csv", [&](std::ostream& out) { write_points(out, study); });
  files.add("differences.csv", [&](std::ostream& out) { write_differences(out, study, results); });
  if (has_effects(study)) {
    files.add("effects.csv", [&](std::ostream& out) { write_effects(out, study, results); });
  }
  if (has_hours(study)) {
    files.add("turnout_by_hour.csv", [&](std::ostream& out) { write_turnout_by_hour(out, study, hours); });
  }
  if (has_districts(study)) {
    files.add("districts.csv", [&](std::ostream& out) { write_districts(out, study, results); });
  }
  files.add_text("summary.json", summary_json(study, results));
  files.add_text("datapackage.json", datapackage_json(study));
  for (const auto& [name, text] : study.resolved_data) files.add_text(name, text);
  files.add_text("scenario.toml", study.resolved);
  files.add_text("run.json", run_json(study, results, info));
  remove_run_json(folder);
  remove_other_tables(folder, study);
  files.commit();
}

}  // namespace hemicycle
