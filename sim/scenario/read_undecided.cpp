#include "sim/scenario/read_undecided.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "models/votes/poll_pool.hpp"

namespace hemicycle {
namespace {

constexpr double kConcentration = 10.0;  // of where the undecided go, by default
constexpr double kShareTolerance = 1e-6;

std::vector<double> over_their_sum(std::vector<double> weights) {
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  for (double& weight : weights) weight /= sum;
  return weights;
}

/// Where the undecided go on average, for decided voters of these shares.
std::vector<double> direction(UndecidedGoTo to, std::vector<double> decided) {
  switch (to) {
    case UndecidedGoTo::proportional:
      return decided;
    case UndecidedGoTo::equal:
      std::ranges::fill(decided, 1.0);
      return over_their_sum(decided);
    case UndecidedGoTo::adverse: {
      const auto largest = std::ranges::max_element(decided);
      const double rest = 1.0 - *largest;
      *largest = 0.0;
      if (!(rest > 0.0)) std::ranges::fill(decided, 1.0);
      return over_their_sum(decided);
    }
  }
  return decided;
}

std::vector<double> read_direction(const Node& node, const std::vector<double>& decided, const Draft& draft) {
  if (node.kind != Node::Kind::table) {
    const auto word = read_choice(node, catalogue::undecided_go_to, draft.reading);
    return direction(word.value_or(UndecidedGoTo::proportional), decided);
  }
  const auto read = [&](const Node& value) { return read_share(value, draft.reading); };
  const std::vector<double> shares = read_by_party<double>(node, draft, 0.0, read);
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (std::abs(sum - 1.0) <= kShareTolerance) return over_their_sum(shares);
  draft.reading.error(node.place, "the shares of the undecided sum to " + rounded(sum) + ", not to 1");
  return decided;
}

}  // namespace

void read_undecided(const Fields& votes, Draft& draft) {
  const PollBook* book = draft.scenario.polls ? &*draft.polls : nullptr;
  const bool is_forecast = book != nullptr && book->model.target == PollTarget::result;
  const double in_polls = is_forecast ? undecided_share(book->polls) : 0.0;
  Node* node = votes.find("undecided");
  if (node == nullptr && !(in_polls > 0.0)) return;
  if (node != nullptr && book != nullptr && !is_forecast) {
    return votes.unused("undecided", "is not used by polls with target 'opinion'");
  }
  const Fields fields(votes.value("undecided", table_node()), catalogue::votes_undecided, draft.reading);
  const Node* share = fields.find("share");
  if (share == nullptr && !is_forecast) share = fields.required("share");
  const double of_all = share == nullptr ? in_polls : read_share(*share, draft.reading).value_or(0.0);
  if (of_all >= 1.0) return draft.reading.error(share->place, "share of the undecided is below 1, got 1");
  const double voting = read_share(fields.value("voting", real_node(1.0)), draft.reading).value_or(1.0);

  const VoteModel& model = draft.scenario.votes;
  UndecidedVoters undecided;
  undecided.share = of_all * voting / (1.0 - of_all + of_all * voting);
  const Node& concentration = fields.value("concentration", real_node(kConcentration));
  undecided.concentration = read_number(concentration, Above::zero, draft.reading).value_or(kConcentration);
  const std::vector<double> decided = model.centre.empty() ? national_centre(draft.scenario.electorate) : model.centre;
  undecided.centre = read_direction(fields.value("to", text_node("proportional")), decided, draft);
  if (undecided.share > 0.0) draft.scenario.votes.undecided = std::move(undecided);
}

}  // namespace hemicycle
