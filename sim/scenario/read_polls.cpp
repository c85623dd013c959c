#include <algorithm>
#include <limits>

#include "sim/scenario/date.hpp"
#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"
#include "sim/scenario/poll_forecast.hpp"
#include "sim/scenario/poll_rows.hpp"
#include "sim/scenario/spread.hpp"

namespace hemicycle {
namespace {

constexpr double kMostSd = 10.0;              // of a logarithm
constexpr std::int64_t kMostDays = 36'500;    // a century
constexpr std::size_t kMostUnknowns = 2'000;  // of the state space: parties times pollsters

/// A number in a range outside of which nothing could be computed.
double number_within(const Node& node, double least, double most, double fallback, const Draft& draft) {
  if (node.is_number() && node.number() >= least && node.number() <= most) return node.number();
  draft.reading.error(
      node.place, node.key + " is a number from " + rounded(least) + " to " + rounded(most) + ", got " + shown(node));
  return fallback;
}

double number_or(const Fields& fields, std::string_view key, double fallback, double least, double most,
                 const Draft& draft) {
  return number_within(fields.value(key, real_node(fallback)), least, most, fallback, draft);
}

/// Standard deviations of logarithms in a day.
std::vector<double> read_walk_sd(const Node& node, Draft& draft) {
  std::vector<double> sd = read_sd(node, draft);
  if (std::ranges::all_of(sd, [](double value) { return value <= kMostSd; })) return sd;
  draft.reading.error(node.place, "walk_sd is at most " + rounded(kMostSd) + ", got " + rounded(std::ranges::max(sd)));
  return std::vector<double>(sd.size(), 0.0);
}

/// A share of the last election for each party; empty where nobody has votes.
std::vector<double> last_result(const Draft& draft) {
  Votes total = 0;
  for (const Party& party : draft.scenario.electorate.parties) total += party.votes;
  std::vector<double> shares;
  if (total == 0) return shares;
  for (const Party& party : draft.scenario.electorate.parties) {
    shares.push_back(static_cast<double>(party.votes) / static_cast<double>(total));
  }
  return shares;
}

PollDynamics read_dynamics(const Fields& fields, Draft& draft) {
  PollDynamics dynamics;
  dynamics.prior = number_or(fields, "prior", dynamics.prior, 1e-6, 1e6, draft);
  dynamics.design_effect = number_or(fields, "design_effect", dynamics.design_effect, 1e-3, 1e3, draft);
  dynamics.rounding = read_share(fields.value("rounding", real_node(0.0)), draft.reading).value_or(0.0);
  const std::vector<double> walk_sd = read_walk_sd(fields.value("walk_sd", real_node(poll_defaults::kWalkSd)), draft);
  const Node* correlation = fields.find("walk_correlation");
  dynamics.walk =
      covariance_of(walk_sd, correlation ? read_correlation(*correlation, draft.parties, draft.reading) : Matrix{});
  dynamics.house_sd = number_or(fields, "house_sd", poll_defaults::kHouseSd, 0.0, kMostSd, draft);
  dynamics.poll_sd = number_or(fields, "poll_sd", poll_defaults::kPollSd, 0.0, kMostSd, draft);
  if (const Node* sd = fields.find("anchor_sd")) {
    dynamics.anchor_sd = number_within(*sd, 1e-6, kMostSd, 1.0, draft);
    dynamics.anchor = last_result(draft);
    if (dynamics.anchor.empty()) {
      draft.reading.error(sd->place, "anchor_sd is the spread around the last result, but no party has votes");
    }
  }
  return dynamics;
}

PollRowOptions read_row_options(const Fields& fields, const Draft& draft) {
  PollRowOptions options;
  const Node& unit = fields.value("unit", text_node("share"));
  options.is_percent = read_choice(unit, catalogue::poll_units, draft.reading) == PollUnit::percent;
  if (const Node* size = fields.find("assumed_sample_size")) {
    options.assumed_sample_size = read_respondents(*size, draft.reading);
  }
  if (const Node* day = fields.find("election_day")) options.election_day = read_date(*day, draft.reading);
  return options;
}

/// A poll column of its own cannot be the id of a party too.
void refuse_column_names(const Draft& draft, const Place& place) {
  for (const std::string& id : draft.parties.ids()) {
    if (std::ranges::find(catalogue::poll.known, id) == catalogue::poll.known.end()) continue;
    draft.reading.error(place, "party id '" + id + "' is the name of a column of polls", "choose another id");
  }
}

int last_day_of(const std::vector<Poll>& polls) { return std::ranges::max(polls, {}, &Poll::day).day; }

/// The day that is asked for: of the vote, or of the opinion.
int read_day(const Fields& fields, PollTarget target, std::optional<int> election_day, const std::vector<Poll>& polls,
             const Draft& draft) {
  const Node* as_of = fields.find("as_of");
  if (target == PollTarget::opinion) {
    fields.unused("election_day", "is not used by target 'opinion'");
    if (as_of != nullptr) return read_date(*as_of, draft.reading).value_or(0);
    return last_day_of(polls);
  }
  fields.unused("as_of", "is not used by target 'result'");
  if (election_day) return *election_day;
  if (fields.find("election_day") == nullptr) {
    draft.reading.error(fields.place(), "target 'result' needs election_day", "election_day = 2023-03-19, say");
  }
  return last_day_of(polls);
}

/// Polls that the pooled method cannot count.
void check_pooled(const PollBook& book, const Node& method, const Draft& draft) {
  if (polls_in_window(book.polls, book.model).empty()) {
    draft.reading.error(
        method.place,
        "no poll is of the " + std::to_string(2 * book.model.window_days) + " days before " + date_text(book.model.day),
        "polls.window_days says how old polls may be");
  }
  const auto is_complete = [](const Poll& poll) {
    return std::ranges::all_of(poll.shares, [](const auto& share) { return share.has_value(); });
  };
  if (!std::ranges::all_of(book.polls, is_complete)) {
    draft.reading.error(method.place, "method 'pooled' needs a share of every party in every poll",
                        "method 'state_space' can do without");
  }
}

void check_size(const PollBook& book, const Node& rows, const Draft& draft) {
  const std::size_t unknowns = draft.parties.ids().size() * (2 + book.pollsters.size());
  if (unknowns <= kMostUnknowns) return;
  draft.reading.error(rows.place, "parties times pollsters are more than " + grouped(kMostUnknowns));
}

void read_model(const Fields& fields, PollBook& book, std::optional<int> election_day, Draft& draft) {
  PollModel& model = book.model;
  const Node method = fields.value("method", text_node("state_space"));
  model.method = read_choice(method, catalogue::poll_methods, draft.reading).value_or(model.method);
  const Node& target = fields.value("target", text_node("result"));
  model.target = read_choice(target, catalogue::poll_targets, draft.reading).value_or(model.target);
  model.dynamics = read_dynamics(fields, draft);
  const Node& correlation = fields.value("correlation", real_node(model.correlation));
  model.correlation = read_share(correlation, draft.reading).value_or(model.correlation);
  const Node& window = fields.value("window_days", integer_node(model.window_days));
  model.window_days = static_cast<int>(read_whole(window, 1, kMostDays, draft.reading).value_or(1));
  if (book.polls.empty()) return;
  model.day = read_day(fields, model.target, election_day, book.polls, draft);
  if (model.method == PollMethod::pooled) check_pooled(book, method, draft);
}

}  // namespace

void read_polls(Draft& draft) {
  Node* node = draft.root.find("polls");
  if (node == nullptr) return;
  const std::uint64_t errors = draft.reading.errors();
  const Fields fields(*node, catalogue::polls, draft.reading);
  PollBook book;
  const PollRowOptions options = read_row_options(fields, draft);
  const Node* rows = fields.find("rows");
  if (rows == nullptr) {
    if (fields.find("file") == nullptr)
      draft.reading.error(fields.place(), "[polls] needs file, a CSV of polls, or rows");
  } else if (rows->kind != Node::Kind::list || rows->children.empty()) {
    draft.reading.error(rows->place, rows->kind == Node::Kind::list ? "[polls] has no poll"
                                                                    : "rows is a list of polls, got " + shown(*rows));
  } else if (draft.party_count() > 1) {
    refuse_column_names(draft, rows->place);
    PollTable table = read_poll_rows(*rows, options, draft);
    book.polls = std::move(table.polls);
    book.pollsters = std::move(table.pollsters);
    check_size(book, *rows, draft);
  } else {
    draft.reading.error(rows->place, "polls are of two parties or more");
  }
  read_model(fields, book, options.election_day, draft);
  if (draft.reading.errors() > errors) book.polls.clear();
  draft.polls = std::move(book);
}

}  // namespace hemicycle
