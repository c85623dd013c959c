#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "sim/cli/commands.hpp"
#include "sim/cli/input.hpp"
#include "sim/report/csv_writer.hpp"
#include "sim/report/explain_words.hpp"
#include "sim/report/json.hpp"
#include "sim/scenario/election_file.hpp"

namespace hemicycle {

namespace {

constexpr std::size_t kMostTiesNamed = 5;

/// An election and the file that it came from.
struct Source {
  std::string file;
  Election election;
};

std::vector<Source> read_sources(const Options& options, Diagnostics& diagnostics) {
  std::vector<Source> sources;
  for (const std::string& file : options.files) {
    auto election = read_given_election(file, options, diagnostics);
    if (election) sources.push_back({file, std::move(*election)});
  }
  return sources;
}

/// One row for every list with a seat: [file,][district,]party,seats; of seats in no district the district is empty.
void print_rows(const std::string& prefix, const std::vector<std::string>& parties, const std::vector<Seats>& seats) {
  for (std::size_t p = 0; p < parties.size(); ++p) {
    if (seats[p] > 0) fmt::print("{}{},{}\n", prefix, csv_field(parties[p]), seats[p]);
  }
}

void print_seats(const std::string& prefix, const Election& election, const ElectionSeats& seats, bool districts) {
  if (!districts) return print_rows(prefix, election.parties, seats.seats);
  std::vector<Seats> beside = seats.seats;
  for (std::size_t d = 0; d < election.districts.size(); ++d) {
    print_rows(prefix + csv_field(election.districts[d]) + ",", election.parties, seats.by_district[d]);
    for (std::size_t p = 0; p < beside.size(); ++p) beside[p] -= seats.by_district[d][p];
  }
  print_rows(prefix + ",", election.parties, beside);
}

void print_notes(const Source& source, const ElectionSeats& seats) {
  if (!seats.ties.empty() && source.election.has_lot) {
    fmt::print(stderr, "{}: note: a tie decides a seat, and the law draws lots: here the first listed wins\n",
               source.file);
  }
  for (std::size_t i = 0; i < seats.ties.size() && i < kMostTiesNamed; ++i) {
    fmt::print(stderr, "{}: note: {}\n", source.file,
               words_of(seats.ties[i], source.election.parties, source.election.districts));
  }
  if (seats.ties.size() > kMostTiesNamed) {
    fmt::print(stderr, "{}: note: {} more ties; 'explain' tells of all\n", source.file,
               seats.ties.size() - kMostTiesNamed);
  }
  if (seats.uncovered > 0) {
    fmt::print(stderr, "{}: note: {} district winners stay without a seat, since votes do not cover it\n", source.file,
               seats.uncovered);
  }
  if (seats.vacant > 0) {
    fmt::print(stderr, "{}: note: {} {} vacant\n", source.file, seats_of(seats.vacant),
               seats.vacant == 1 ? "stays" : "stay");
  }
}

bool has_official(const Election& election) {
  return !election.official.empty() || !election.official_list.empty() || !election.official_by_district.empty();
}

/// Prints what differs from the official seats; whether nothing does.
bool meets_official(const Source& source, const ElectionSeats& seats) {
  const std::vector<Mismatch> found = mismatches(source.election, seats);
  for (const Mismatch& mismatch : found) {
    fmt::print("{}: {} of {}: {}, official {}\n", source.file, mismatch.what, mismatch.party, mismatch.allocated,
               mismatch.official);
  }
  if (found.empty()) fmt::print("{}: as official\n", source.file);
  return found.empty();
}

ExitStatus expect_official(const std::vector<Source>& sources) {
  std::size_t compared = 0;
  std::size_t met = 0;
  for (const Source& source : sources) {
    if (!has_official(source.election)) {
      fmt::print("{}: no official seats to compare with\n", source.file);
      continue;
    }
    ++compared;
    met += meets_official(source, allocate_election(source.election)) ? 1 : 0;
  }
  fmt::print("{} of {} as official\n", met, compared);
  return met == compared ? ExitStatus::done : ExitStatus::differs;
}

void print_json(const std::vector<Source>& sources) {
  std::vector<AllocatedFile> files;
  for (const Source& source : sources) {
    files.push_back({source.file, source.election, allocate_election(source.election)});
    print_notes(source, files.back().seats);
  }
  fmt::print("{}", allocation_json(files));
}

void print_all(const std::vector<Source>& sources, bool districts) {
  const bool many = sources.size() > 1;
  fmt::print("{}{}party,seats\n", many ? "file," : "", districts ? "district," : "");
  for (const Source& source : sources) {
    const ElectionSeats seats = allocate_election(source.election);
    print_seats(many ? csv_field(source.file) + "," : "", source.election, seats, districts);
    print_notes(source, seats);
  }
}

}  // namespace

ExitStatus allocate_command(const Options& options) {
  Diagnostics diagnostics;
  const std::vector<Source> sources = read_sources(options, diagnostics);
  print_diagnostics(diagnostics, options);
  if (diagnostics.has_errors()) return status_of(diagnostics);
  if (options.expect) return expect_official(sources);
  if (options.json) {
    print_json(sources);
  } else {
    print_all(sources, options.districts);
  }
  return ExitStatus::done;
}

}  // namespace hemicycle
