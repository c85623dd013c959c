#include "sim/scenario/station_file.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <unordered_map>
#include <utility>

#include "sim/scenario/gzip.hpp"
#include "sim/scenario/station_columns.hpp"
#include "sim/scenario/text_file.hpp"
#include "sim/scenario/utf8.hpp"

namespace hemicycle {
namespace {

constexpr int kMostFaults = 20;
constexpr std::int64_t kMostCount = std::numeric_limits<std::int32_t>::max();

using Fields = std::vector<std::string_view>;

/// Cuts a text into rows of fields without copying; quotes are left on.
class RowCursor {
 public:
  explicit RowCursor(std::string_view text) : text_(text) {
    if (text_.starts_with("\xef\xbb\xbf")) text_.remove_prefix(3);
  }

  /// The next row that is not empty; false at the end.
  bool next(Fields& fields) {
    do {
      if (text_.empty()) return false;
      line_ = next_line_;
      fields.clear();
      while (take_field(fields)) {
      }
    } while (fields.size() == 1 && fields.front().empty());
    return true;
  }

  [[nodiscard]] int line() const { return line_; }

 private:
  /// Whether another field of the row follows.
  bool take_field(Fields& fields) {
    std::size_t end = 0;
    if (text_.starts_with('"')) end = after_quotes();
    while (end < text_.size() && text_[end] != ',' && text_[end] != '\n') ++end;
    std::string_view field = text_.substr(0, end);
    const bool has_more = end < text_.size() && text_[end] == ',';
    if (!has_more) {
      if (field.ends_with('\r')) field.remove_suffix(1);
      ++next_line_;
    }
    fields.push_back(field);
    text_.remove_prefix(std::min(end + 1, text_.size()));
    return has_more;
  }

  std::size_t after_quotes() {
    std::size_t at = 1;
    for (; at < text_.size(); ++at) {
      if (text_[at] == '\n') ++next_line_;
      if (text_[at] != '"') continue;
      if (at + 1 < text_.size() && text_[at + 1] == '"') {
        ++at;
      } else {
        return at + 1;
      }
    }
    return at;
  }

  std::string_view text_;
  int line_ = 0;
  int next_line_ = 1;
};

std::string unquoted(std::string_view field) {
  if (field.size() < 2 || field.front() != '"' || field.back() != '"') return std::string(field);
  std::string text(field.substr(1, field.size() - 2));
  for (std::size_t at = text.find("\"\""); at != std::string::npos; at = text.find("\"\"", at + 1)) text.erase(at, 1);
  return text;
}

/// Numbers of regions by name, in the order of first use.
class RegionNumbers {
 public:
  std::int32_t number(std::string_view raw) {
    if (raw == last_raw_ && !names_.empty()) return last_;
    last_raw_ = raw;
    const std::string name = unquoted(raw);
    const auto [entry, is_new] = numbers_.try_emplace(name, static_cast<std::int32_t>(names_.size()));
    if (is_new) names_.push_back(name);
    return last_ = entry->second;
  }
  std::vector<std::string> take_names() { return std::move(names_); }

 private:
  std::unordered_map<std::string, std::int32_t> numbers_;
  std::vector<std::string> names_;
  std::string_view last_raw_;
  std::int32_t last_ = 0;
};

/// The counts of one row.
struct Row {
  std::int64_t registered = 0;
  std::int64_t issued = 0;
  std::int64_t ballots = 0;
  std::int64_t valid = 0;
  std::int64_t leader = 0;
};

class StationReader {
 public:
  StationReader(const std::string& source, const std::string& text, const StationSelection& selection,
                Diagnostics& diagnostics)
      : source_(source), text_(text), selection_(selection), diagnostics_(diagnostics), rows_(text) {}

  std::optional<StationFile> read() {
    if (!read_header()) return std::nullopt;
    while (faults_ < kMostFaults && rows_.next(fields_)) read_row();
    if (faults_ == 0 && file_.table.size() == 0) fail(0, {}, "no row of a polling station" + selected(), "");
    if (faults_ > 0) return std::nullopt;
    file_.table.regions = regions_.take_names();
    file_.notes = stand_ins(columns_);
    if (columns_.leader < 0) {
      choose_leader();
    } else {
      find_leading_option();
    }
    return std::move(file_);
  }

 private:
  bool read_header() {
    if (!rows_.next(fields_)) {
      fail(1, {}, "the file is empty; a header is expected", "");
      return false;
    }
    for (const std::string_view field : fields_) header_.push_back(unquoted(field));
    columns_ = station_columns(header_, selection_.leader);
    if (const auto fault = header_fault(header_, columns_, selection_.leader)) {
      fail(1, {}, fault->message, fault->hint);
      return false;
    }
    file_.leader = columns_.leader < 0 ? "" : header_[index(columns_.leader)];
    for (const int option : columns_.options) file_.options.push_back(header_[index(option)]);
    file_.option_votes.resize(file_.options.size());
    row_options_.resize(file_.options.size());
    is_leader_.assign(file_.options.size(), true);
    if (columns_.leader < 0) option_columns_.resize(file_.options.size());
    return true;
  }

  static std::size_t index(int column) { return static_cast<std::size_t>(column); }

  void read_row() {
    if (fields_.size() != header_.size()) {
      return fail(rows_.line(), {},
                  "a row of " + std::to_string(fields_.size()) + " fields, but the header has " +
                      std::to_string(header_.size()),
                  "");
    }
    if (!is_selected(columns_.tally, selection_.tally) || !is_selected(columns_.draw, selection_.draw)) return;
    const int faults_before = faults_;
    const std::int64_t options = read_options();
    Row row = read_counts(options);
    if (faults_ > faults_before || !is_possible(row)) return;
    note_oddities(row, options);
    keep(row);
  }

  /// What rows were looked for, where the file has several elections.
  std::string selected() const {
    return columns_.draw < 0 ? "" : " with draw " + selection_.draw + " and tally " + selection_.tally;
  }

  bool is_selected(int column, const std::string& wanted) const {
    return column < 0 || unquoted(fields_[index(column)]) == wanted;
  }

  /// The sum of the options of the row, each added to its own total.
  std::int64_t read_options() {
    std::int64_t sum = 0;
    for (std::size_t o = 0; o < columns_.options.size(); ++o) {
      const std::int64_t votes = count(columns_.options[o]);
      sum += votes;
      file_.option_votes[o] += votes;
      row_options_[o] = votes;
      if (columns_.leader < 0) option_columns_[o].push_back(static_cast<std::int32_t>(votes));
    }
    return sum;
  }

  Row read_counts(std::int64_t options) {
    const bool has_ballots = columns_.ballots >= 0;
    const bool has_invalid = columns_.invalid >= 0 && (!has_ballots || columns_.valid < 0);
    const std::int64_t invalid = has_invalid ? count(columns_.invalid) : 0;
    Row row;
    row.registered = count(columns_.registered);
    if (has_ballots) row.ballots = count(columns_.ballots);
    if (columns_.valid >= 0) {
      row.valid = count(columns_.valid);
    } else if (has_ballots && has_invalid) {
      row.valid = row.ballots - invalid;
    } else {
      row.valid = columns_.options.empty() ? row.ballots : options;
    }
    if (!has_ballots) row.ballots = row.valid + invalid;
    row.issued = columns_.issued >= 0 ? count(columns_.issued) : row.ballots;
    row.leader = columns_.leader >= 0 ? count(columns_.leader) : 0;
    return row;
  }

  /// A count, or 0 after an error.
  std::int64_t count(int column) {
    std::string_view field = fields_[index(column)];
    if (field.size() >= 2 && field.front() == '"' && field.back() == '"') field = field.substr(1, field.size() - 2);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (error == std::errc() && end == field.data() + field.size() && value >= 0 && value <= kMostCount) return value;
    fail(rows_.line(), fields_[index(column)],
         "'" + header_[index(column)] + "' is a whole number from 0 to 2147483647, got '" + shown(field) + "'",
         field.empty() ? "leave out stations without a protocol" : "");
    return 0;
  }

  static std::string shown(std::string_view field) {
    constexpr std::size_t kMost = 40;
    return std::string(field.substr(0, kMost)) + (field.size() > kMost ? "…" : "");
  }

  bool is_possible(const Row& row) {
    if (row.valid < 0) {
      fail(rows_.line(), {}, "more invalid ballots than ballots (" + std::to_string(row.ballots) + ")", "");
      return false;
    }
    if (row.leader > row.valid) {
      fail(rows_.line(), {},
           "more votes for the leader (" + std::to_string(row.leader) + ") than valid votes (" +
               std::to_string(row.valid) + ")",
           "");
      return false;
    }
    return true;
  }

  void note_oddities(const Row& row, std::int64_t options) {
    if (row.ballots > row.issued) file_.ballots_above_issued.add(rows_.line());
    if (row.valid > row.ballots) file_.valid_above_ballots.add(rows_.line());
    if (std::max(row.issued, row.ballots) > row.registered) file_.above_registered.add(rows_.line());
    if (!columns_.options.empty() && options != row.valid) file_.options_unlike_valid.add(rows_.line());
  }

  void keep(const Row& row) {
    StationTable& table = file_.table;
    table.registered.push_back(static_cast<std::int32_t>(row.registered));
    table.issued.push_back(static_cast<std::int32_t>(row.issued));
    table.ballots.push_back(static_cast<std::int32_t>(row.ballots));
    table.valid.push_back(static_cast<std::int32_t>(row.valid));
    table.leader.push_back(static_cast<std::int32_t>(row.leader));
    for (std::size_t o = 0; o < row_options_.size(); ++o)
      is_leader_[o] = is_leader_[o] && row_options_[o] == row.leader;
    const std::string_view region = columns_.region < 0 ? std::string_view() : fields_[index(columns_.region)];
    if (first_invalid_byte(region) && faults_ < kMostFaults) {
      fail(rows_.line(), region, "bytes that are not UTF-8", "save the file as UTF-8");
    }
    table.region.push_back(regions_.number(region));
  }

  /// The option with most votes leads, the first of equal ones.
  void choose_leader() {
    const auto most = std::ranges::max_element(file_.option_votes) - file_.option_votes.begin();
    const auto option = static_cast<std::size_t>(most);
    file_.leader = file_.options[option];
    file_.leading_option = option;
    file_.table.leader = std::move(option_columns_[option]);
    file_.notes.push_back("no column 'leader': '" + file_.leader + "' has most votes and is taken");
  }

  void find_leading_option() {
    const auto leading = std::ranges::find(is_leader_, true);
    if (leading != is_leader_.end()) file_.leading_option = static_cast<std::size_t>(leading - is_leader_.begin());
  }

  /// An error at a field of the current row, or at the beginning of a line; line 0: the whole file.
  void fail(int line, std::string_view field, std::string message, std::string hint) {
    ++faults_;
    if (line > 0 && faults_ == 1) diagnostics_.add_source(source_, text_);
    int column = 1;
    if (!field.empty() && !fields_.empty()) {
      const char* const begin = fields_.front().data();
      column += character_count({begin, static_cast<std::size_t>(field.data() - begin)});
    }
    diagnostics_.add({.source = source_,
                      .line = line,
                      .column = column,
                      .width = std::max(1, character_count(field)),
                      .message = std::move(message),
                      .hint = std::move(hint)});
  }

  const std::string& source_;
  const std::string& text_;
  const StationSelection& selection_;
  Diagnostics& diagnostics_;
  RowCursor rows_;
  Fields fields_;
  std::vector<std::string> header_;
  StationColumns columns_;
  RegionNumbers regions_;
  std::vector<std::vector<std::int32_t>> option_columns_;  ///< kept where one of them has to be chosen
  std::vector<std::int64_t> row_options_;                  ///< their votes in the current row
  std::vector<bool> is_leader_;  ///< of each option, whether it has had the leader's votes in every row
  StationFile file_;
  int faults_ = 0;
};

/// Whether a file with a column `tally` has rows of this tally.
bool has_tally(const std::string& text, std::string_view tally) {
  return text.find("," + std::string(tally) + ",") != std::string::npos ||
         text.find("\n" + std::string(tally) + ",") != std::string::npos;
}

}  // namespace

void OddRows::add(int line) {
  constexpr std::size_t kMostLines = 5;
  ++count;
  if (lines.size() < kMostLines) lines.push_back(line);
}

std::optional<StationFile> read_station_text(const std::string& source, const std::string& text,
                                             const StationSelection& selection, Diagnostics& diagnostics) {
  StationSelection chosen = selection;
  if (chosen.tally.empty()) chosen.tally = has_tally(text, "reported") ? "reported" : "honest";
  if (chosen.draw.empty()) chosen.draw = "0";
  return StationReader(source, text, chosen, diagnostics).read();
}

std::optional<StationFile> read_station_file(const std::string& path, const StationSelection& selection,
                                             Diagnostics& diagnostics) {
  std::variant<std::string, Unreadable> bytes = read_text_file(path);
  if (std::holds_alternative<std::string>(bytes) && is_gzip(std::get<std::string>(bytes))) {
    bytes = gunzip(std::get<std::string>(bytes));
  }
  if (const auto* unreadable = std::get_if<Unreadable>(&bytes)) {
    diagnostics.add_unreadable(path, unreadable->reason);
    return std::nullopt;
  }
  return read_station_text(path, std::get<std::string>(bytes), selection, diagnostics);
}

}  // namespace hemicycle
