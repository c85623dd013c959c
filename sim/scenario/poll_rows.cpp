#include "sim/scenario/poll_rows.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/date.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

constexpr double kSumTolerance = 0.02;  // of shares that were rounded
constexpr double kMostRespondents = 1e9;

/// A poll while its rows are read.
struct Entry {
  Poll poll;
  int first_day = 0;
  int last_day = 0;
  Place place{};  ///< of its first row
};

class RowReader {
 public:
  RowReader(const PollRowOptions& options, bool is_long, Draft& draft)
      : options_(options), draft_(draft), is_long_(is_long) {}

  void read(const Node& row) {
    if (row.kind != Node::Kind::table) {
      return error(row.place, "a poll is a table with pollster, fieldwork_end and shares, got " + shown(row));
    }
    check_keys(row);
    std::optional<Entry> entry = heading(row);
    if (!entry) return;
    Entry& poll = entry_like(std::move(*entry));
    if (row.find("party") != nullptr) return read_one_share(row, poll);
    for (std::size_t p = 0; p < draft_.parties.ids().size(); ++p) {
      if (const Node* cell = row.find(draft_.parties.ids()[p])) put(share_of(*cell), *cell, poll.poll.shares[p]);
    }
    if (const Node* cell = row.find("undecided")) poll.poll.undecided = share_of(*cell).value_or(0.0);
  }

  PollTable finish() {
    for (Entry& entry : entries_) {
      if (close(entry)) table_.polls.push_back(std::move(entry.poll));
    }
    return std::move(table_);
  }

 private:
  void error(const Place& place, std::string message, std::string hint = "") const {
    draft_.reading.error(place, std::move(message), std::move(hint));
  }

  /// What is no column of polls is an unknown party.
  void check_keys(const Node& row) const {
    for (const Node& cell : row.children) {
      if (std::ranges::find(catalogue::poll.known, cell.key) != catalogue::poll.known.end()) continue;
      static_cast<void>(draft_.parties.look_up(cell.key, cell.key_place, draft_.reading));
    }
  }

  /// Pollster, fieldwork and sample size; empty after an error.
  std::optional<Entry> heading(const Node& row) {
    Entry entry;
    entry.place = row.place;
    entry.poll.shares.resize(draft_.parties.ids().size());
    const Node* pollster = row.find("pollster");
    const Node* end = row.find("fieldwork_end");
    const auto missing = [&](const char* key) { error(row.place, std::string("the poll needs '") + key + "'"); };
    if (pollster == nullptr) missing("pollster");
    if (end == nullptr) missing("fieldwork_end");
    const auto size = sample_size(row);
    if (pollster == nullptr || end == nullptr || !size) return std::nullopt;
    const auto name = read_text(*pollster, draft_.reading);
    const auto last = read_date(*end, draft_.reading);
    const Node* start = row.find("fieldwork_start");
    const auto first = start == nullptr ? last : read_date(*start, draft_.reading);
    if (!name || !last || !first || !days_are_in_order(*first, *last, start, *end)) return std::nullopt;
    entry.poll.sample_size = *size;
    entry.poll.pollster = number_of(*name);
    entry.first_day = *first;
    entry.last_day = *last;
    entry.poll.day = *first + (*last - *first) / 2;
    return entry;
  }

  bool days_are_in_order(int first, int last, const Node* start, const Node& end) const {
    if (first > last) {
      error(start->place, "fieldwork begins on " + date_text(first) + ", after its end on " + date_text(last));
      return false;
    }
    if (options_.election_day && last > *options_.election_day) {
      error(end.place,
            "fieldwork ends on " + date_text(last) + ", after election_day, " + date_text(*options_.election_day));
      return false;
    }
    return true;
  }

  std::optional<double> sample_size(const Node& row) const {
    const Node* size = row.find("sample_size");
    if (size == nullptr) {
      if (options_.assumed_sample_size) return options_.assumed_sample_size;
      error(row.place, "the poll has no sample_size", "polls.assumed_sample_size = 1000, say, stands for those");
      return std::nullopt;
    }
    return read_respondents(*size, draft_.reading);
  }

  int number_of(const std::string& pollster) {
    const auto found = std::ranges::find(table_.pollsters, pollster);
    if (found == table_.pollsters.end()) {
      table_.pollsters.push_back(pollster);
      return static_cast<int>(table_.pollsters.size()) - 1;
    }
    return static_cast<int>(found - table_.pollsters.begin());
  }

  /// The poll that a row belongs to: rows { party, share } follow each other.
  Entry& entry_like(Entry entry) {
    const auto is_same = [&](const Entry& other) {
      return other.poll.pollster == entry.poll.pollster && other.first_day == entry.first_day &&
             other.last_day == entry.last_day && other.poll.sample_size == entry.poll.sample_size;
    };
    if (is_long_) {
      const auto same = std::ranges::find_if(entries_, is_same);
      if (same != entries_.end()) return *same;
    }
    return entries_.emplace_back(std::move(entry));
  }

  void read_one_share(const Node& row, Entry& entry) {
    const Node& party = *row.find("party");
    const Node* share = row.find("share");
    if (share == nullptr) return error(row.place, "the row has no share of party " + shown(party));
    const auto value = share_of(*share);
    if (party.kind == Node::Kind::text && party.text == "undecided") {
      entry.poll.undecided = value.value_or(0.0);
    } else if (const auto p = draft_.parties.look_up(party, draft_.reading)) {
      put(value, *share, entry.poll.shares[static_cast<std::size_t>(*p)]);
    }
  }

  void put(std::optional<double> value, const Node& cell, std::optional<double>& share) const {
    if (share) return error(cell.place, "the poll has this share twice");
    share = value;
  }

  std::optional<double> share_of(const Node& cell) const {
    const double whole = options_.is_percent ? 100.0 : 1.0;
    if (cell.is_number() && cell.number() >= 0.0 && cell.number() <= whole) return cell.number() / whole;
    const bool is_percentage = cell.is_number() && cell.number() > 1.0 && cell.number() <= 100.0;
    error(cell.place,
          std::string("a share of a poll is a number from 0 to ") + (options_.is_percent ? "100" : "1") + ", got " +
              shown(cell),
          is_percentage ? "say polls.unit = \"percent\"" : "");
    return std::nullopt;
  }

  /// Checks the sum and makes the shares those of the decided; false after an error.
  bool close(Entry& entry) const {
    Poll& poll = entry.poll;
    double sum = 0.0;
    int asked = 0;
    for (const auto& share : poll.shares) {
      sum += share.value_or(0.0);
      asked += share.has_value() ? 1 : 0;
    }
    if (asked < 2 || !(sum > 0.0) || !(poll.undecided < 1.0)) {
      error(entry.place, "the poll tells nothing: it needs shares of two parties, one of them above 0");
      return false;
    }
    const bool is_complete = asked == static_cast<int>(poll.shares.size());
    const double total = sum + poll.undecided;
    if (total > 1.0 + kSumTolerance || (is_complete && total < 1.0 - kSumTolerance)) {
      const double whole = options_.is_percent ? 100.0 : 1.0;
      error(entry.place, "the shares of the poll sum to " + rounded(total * whole) + ", not to " + rounded(whole),
            total < 1.0 ? "give the rest as undecided" : "");
      return false;
    }
    const double decided = is_complete ? sum : std::max(sum, 1.0 - poll.undecided);
    for (auto& share : poll.shares) {
      if (share) *share /= decided;
    }
    return true;
  }

  const PollRowOptions& options_;
  Draft& draft_;
  PollTable table_;
  bool is_long_;  ///< rows { party, share }
  std::vector<Entry> entries_;
};

}  // namespace

std::optional<double> read_respondents(const Node& node, const Reading& reading) {
  if (node.is_number() && node.number() >= 1.0 && node.number() <= kMostRespondents) return node.number();
  reading.error(node.place, node.key + " is a number of respondents from 1 to 1,000,000,000, got " + shown(node));
  return std::nullopt;
}

PollTable read_poll_rows(const Node& rows, const PollRowOptions& options, Draft& draft) {
  const bool is_long = std::ranges::any_of(rows.children, [](const Node& row) { return row.find("party") != nullptr; });
  RowReader reader(options, is_long, draft);
  for (const Node& row : rows.children) reader.read(row);
  return reader.finish();
}

}  // namespace hemicycle
