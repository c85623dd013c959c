#include "sim/scenario/past_election.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/date.hpp"
#include "sim/scenario/poll_rows.hpp"
#include "sim/scenario/tables.hpp"
#include "sim/scenario/text_file.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

constexpr double kSumTolerance = 2.0;  // [percent] of results that were rounded
constexpr Seats kMostSeats = 100'000;

/// Rows of one CSV file, election by election.
class Rows {
 public:
  Rows(const std::string& file, const std::vector<std::string>& needed, Reading& reading) {
    Node table = table_node();
    table.put("file", text_node(file));
    const auto csv = reading.table(*table.find("file"));
    expand_table(table, reading);
    rows_ = std::move(table.children);
    if (csv == nullptr) return;
    for (const std::string& column : needed) {
      if (std::ranges::find(csv->columns(), column) != csv->columns().end() || csv->columns().empty()) continue;
      reading.error(csv->header_place(0), "the table has no column '" + column + "'");
      rows_.clear();
    }
  }

  [[nodiscard]] const std::vector<Node>& all() const { return rows_; }

  [[nodiscard]] std::vector<Node> of(const std::string& election) const {
    std::vector<Node> found;
    for (const Node& row : rows_) {
      if (id_of(row) == election) found.push_back(row);
    }
    return found;
  }

  [[nodiscard]] static std::string id_of(const Node& row) {
    const Node* id = row.find("election");
    return id == nullptr ? "" : id->text;
  }

 private:
  std::vector<Node> rows_;
};

class Reader {
 public:
  Reader(const std::filesystem::path& folder, Diagnostics& diagnostics)
      : folder_(folder),
        diagnostics_(diagnostics),
        reading_(folder, diagnostics),
        results_("results.csv", {"election", "date", "party", "share"}, reading_),
        polls_("polls.csv", {"election", "pollster", "fieldwork_end"}, reading_) {
    if (std::filesystem::exists(folder / "rules.csv")) rules_.emplace("rules.csv", kRuleColumns, reading_);
  }

  std::vector<PastElection> read() {
    std::vector<std::string> ids;
    for (const Node& row : results_.all()) {
      const std::string id = Rows::id_of(row);
      if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    }
    for (const Rows* rows : {&polls_, rules_ ? &*rules_ : nullptr}) {
      if (rows != nullptr) refuse_unknown(*rows, ids);
    }
    if (ids.empty() && reading_.errors() == 0) {
      diagnostics_.add({.source = (folder_ / "results.csv").string(), .message = "there is no election in it"});
    }
    std::vector<PastElection> elections;
    for (const std::string& id : ids) elections.push_back(read_election(id));
    return elections;
  }

 private:
  inline static const std::vector<std::string> kRuleColumns{"election", "seats", "method", "first_divisor",
                                                            "threshold"};

  void refuse_unknown(const Rows& rows, const std::vector<std::string>& ids) const {
    for (const Node& row : rows.all()) {
      if (std::ranges::find(ids, Rows::id_of(row)) != ids.end()) continue;
      reading_.error(row.place, "results.csv has no election '" + Rows::id_of(row) + "'");
    }
  }

  PastElection read_election(const std::string& id) {
    PastElection election;
    election.id = id;
    Node root = table_node();
    Draft draft{root, reading_};
    const std::vector<Node> results = results_.of(id);
    for (const Node& row : results) read_result(row, draft, election);
    const double sum = [&] {
      double total = 0.0;
      for (const double share : election.result) total += share;
      return total;
    }();
    if (!(std::abs(sum - 100.0) <= kSumTolerance)) {
      reading_.error(results.front().place,
                     "the shares of election '" + id + "' sum to " + rounded(sum) + ", not to 100");
    }
    for (double& share : election.result) share /= sum;
    read_polls(draft, election);
    if (rules_) read_rule(election);
    return election;
  }

  void read_result(const Node& row, Draft& draft, PastElection& election) {
    const Node* party = row.find("party");
    const Node* share = row.find("share");
    const Node* date = row.find("date");
    if (party == nullptr || share == nullptr || date == nullptr) {
      return reading_.error(row.place, "a result has election, date, party and share");
    }
    election.day = read_date(*date, reading_).value_or(0);
    draft.parties.add(party->text, party->place, reading_);
    election.parties.push_back(party->text);
    election.result.push_back(read_number(*share, Above::zero_or_equal, reading_).value_or(0.0));
    const Node* seats = row.find("seats");
    const auto number = seats == nullptr ? std::nullopt : read_whole(*seats, 0, kMostSeats, reading_);
    election.seats.push_back(number ? std::optional(static_cast<Seats>(*number)) : std::nullopt);
  }

  void read_polls(Draft& draft, PastElection& election) {
    Node rows = list_node();
    rows.children = polls_.of(election.id);
    for (Node& row : rows.children) {
      for (const char* key : {"election", "country", "date"}) row.remove(key);
    }
    const PollRowOptions options{true, kAssumedSampleSize, election.day};
    PollTable table = read_poll_rows(rows, options, draft);
    election.polls = std::move(table.polls);
    election.pollsters = static_cast<int>(table.pollsters.size());
    if (!election.polls.empty() || reading_.errors() > 0) return;
    reading_.error({std::make_shared<const std::string>("polls.csv"), 0, 0, 1},
                   "election '" + election.id + "' has no poll");
  }

  void read_rule(PastElection& election) {
    const std::vector<Node> rows = rules_->of(election.id);
    if (rows.empty()) return;
    const Node& row = rows.front();
    if (const Node* threshold = row.find("threshold")) {
      election.threshold = read_share(*threshold, reading_);
    }
    const Node* seats = row.find("seats");
    if (seats == nullptr) return;
    ElectoralSystem law;
    law.list.seats = static_cast<Seats>(read_whole(*seats, 1, kMostSeats, reading_).value_or(1));
    if (const Node* method = row.find("method")) {
      law.list.method = read_choice(*method, catalogue::methods, reading_).value_or(law.list.method);
    }
    const Node* divisor = row.find("first_divisor");
    auto* averages = std::get_if<HighestAverages>(&law.list.method);
    if (divisor != nullptr && averages != nullptr && divisor->is_number()) {
      averages->first_divisor = fraction_of(divisor->number()).value_or(averages->first_divisor);
    }
    if (const Node* threshold = row.find("threshold")) {
      law.list.threshold.share = read_exact_share(*threshold, reading_).value_or(Fraction{});
    }
    for (const std::string& party : election.parties) law.wins_nothing.push_back(party == kRest);
    election.law = std::move(law);
  }

  std::filesystem::path folder_;
  Diagnostics& diagnostics_;
  Reading reading_;
  Rows results_;
  Rows polls_;
  std::optional<Rows> rules_;
};

bool can_be_read(const std::filesystem::path& file, Diagnostics& diagnostics) {
  const auto text = read_text_file(file);
  const auto* unreadable = std::get_if<Unreadable>(&text);
  if (unreadable != nullptr) diagnostics.add_unreadable(file.string(), unreadable->reason);
  return unreadable == nullptr;
}

}  // namespace

std::optional<std::vector<PastElection>> read_past_elections(const std::filesystem::path& folder,
                                                             Diagnostics& diagnostics) {
  const std::uint64_t errors = diagnostics.reported_errors();
  const bool has_polls = can_be_read(folder / "polls.csv", diagnostics);
  const bool has_results = can_be_read(folder / "results.csv", diagnostics);
  if (!has_polls || !has_results) return std::nullopt;
  std::vector<PastElection> elections = Reader(folder, diagnostics).read();
  if (diagnostics.reported_errors() > errors) return std::nullopt;
  return elections;
}

}  // namespace hemicycle
