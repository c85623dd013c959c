#include "sim/scenario/read_polling_error.hpp"

#include <algorithm>

#include "sim/scenario/poll_forecast.hpp"
#include "sim/scenario/spread.hpp"

namespace hemicycle {
namespace {

constexpr double kMostSd = 10.0;  // of a logarithm

PollingErrorSize read_size(const Fields& fields, Draft& draft) {
  PollingErrorSize size;
  const Node& sd = fields.value("sd_log", real_node(poll_defaults::kErrorSd));
  if (sd.kind == Node::Kind::table) {
    size.by_party = read_sd(sd, draft);
    fields.unused("size_exponent", "is not used beside sd_log by party");
  } else {
    size.sd_log = read_number(sd, Above::zero_or_equal, draft.reading).value_or(0.0);
    const Node& exponent = fields.value("size_exponent", real_node(poll_defaults::kErrorSizeExponent));
    size.size_exponent = read_share(exponent, draft.reading).value_or(0.0);
  }
  const double largest = size.by_party.empty() ? size.sd_log : std::ranges::max(size.by_party);
  if (largest > kMostSd) {
    draft.reading.error(fields.find("sd_log")->place,
                        "sd_log is at most " + rounded(kMostSd) + ", got " + rounded(largest));
  }
  const Node& df = fields.value("df", real_node(poll_defaults::kErrorDf));
  size.df = read_number(df, Above::two, draft.reading, Infinity::allowed).value_or(poll_defaults::kErrorDf);
  if (const Node* correlation = fields.find("correlation")) {
    size.correlation = read_correlation(*correlation, draft.parties, draft.reading);
  }
  return size;
}

/// What opinion may still move, where the law itself does not know the days until the vote.
Matrix drift_of(const PollBook& book) {
  if (book.model.method != PollMethod::pooled) return {};
  const int last = std::ranges::max(book.polls, {}, &Poll::day).day;
  Matrix drift = book.model.dynamics.walk;
  for (double& entry : drift) entry *= static_cast<double>(std::max(0, book.model.day - last));
  return drift;
}

}  // namespace

void read_polling_error(const Fields& votes, Draft& draft) {
  const PollBook* book = draft.scenario.polls ? &*draft.polls : nullptr;
  const bool is_forecast = book != nullptr && book->model.target == PollTarget::result;
  Node* node = votes.find("polling_error");
  if (node == nullptr && !is_forecast) return;
  if (node != nullptr && book != nullptr && !is_forecast) {
    return votes.unused("polling_error", "is not used by polls with target 'opinion'");
  }
  if (node != nullptr && node->kind == Node::Kind::flag) {
    if (!node->flag) return;
    node->kind = Node::Kind::table;  // true: with all defaults
  }
  const Fields fields(votes.value("polling_error", table_node()), catalogue::votes_polling_error, draft.reading);
  PollingErrorSize size = read_size(fields, draft);
  if (is_forecast) size.drift = drift_of(*book);
  if (draft.reading.errors() > 0) return;
  const VoteModel& model = draft.scenario.votes;
  draft.scenario.votes.polling_error =
      polling_error(size, model.centre.empty() ? national_centre(draft.scenario.electorate) : model.centre);
}

}  // namespace hemicycle
