#include "sim/report/poll_note.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "sim/report/number.hpp"
#include "sim/report/words.hpp"
#include "sim/scenario/date.hpp"

namespace hemicycle {
namespace {

std::string tenths(double number) { return fixed(number, 1); }

std::string counted(int number, const std::string& what) {
  return grouped(static_cast<Count>(number)) + " " + what + (number == 1 ? "" : "s");
}

std::vector<double> centre_of(const Scenario& scenario) {
  return scenario.votes.centre.empty() ? national_centre(scenario.electorate) : scenario.votes.centre;
}

/// Standard deviation of a party's share by the polling error alone, to first order. [points]
double error_points(const PollingError& error, const std::vector<double>& centre, std::size_t party) {
  // d ln x_i = b_i - sum_j m_j b_j with b = L n.
  const std::size_t n = centre.size();
  double variance = 0.0;
  for (std::size_t k = 0; k < n; ++k) {
    double weight = 0.0;
    for (std::size_t i = k; i < n; ++i) {
      weight += ((i == party ? 1.0 : 0.0) - centre[i]) * error.factor[i * (i + 1) / 2 + k];
    }
    variance += weight * weight;
  }
  const double tails = std::isfinite(error.df) ? error.df / (error.df - 2.0) : 1.0;
  return 100.0 * centre[party] * std::sqrt(variance * tails);
}

std::string error_sentence(const Scenario& scenario, const PollingError& error) {
  const std::vector<double> centre = centre_of(scenario);
  const std::vector<Party>& parties = scenario.electorate.parties;
  const auto largest = static_cast<std::size_t>(std::ranges::max_element(centre) - centre.begin());
  const auto smallest = static_cast<std::size_t>(std::ranges::min_element(centre) - centre.begin());
  std::string text = "Polling error shared by all polls, one draw an election: standard deviation " +
                     tenths(error_points(error, centre, largest)) + " points for " + label(parties[largest]);
  if (smallest != largest) {
    text += " and " + tenths(error_points(error, centre, smallest)) + " for " + label(parties[smallest]);
  }
  if (!std::isfinite(error.df)) return text + "; normal";
  return text + "; t with " + tenths(error.df) + " degrees of freedom";
}

}  // namespace

std::vector<std::string> poll_note(const Scenario& scenario) {
  std::vector<std::string> sentences;
  if (scenario.polls) {
    const PollSummary& polls = *scenario.polls;
    const bool is_result = polls.target == PollTarget::result;
    sentences.push_back(counted(polls.polls, "poll") + " of " + counted(polls.pollsters, "pollster") + ", " +
                        date_text(polls.first_day) + " to " + date_text(polls.last_day) +
                        (is_result ? "; asked for the result of " : "; asked for the opinion of ") +
                        date_text(polls.day));
    if (!is_result) sentences.push_back("What polls say, not what the vote will be: no polling error is added");
  }
  if (scenario.votes.undecided) {
    sentences.push_back("Undecided: " + tenths(100.0 * scenario.votes.undecided->share) + " % of those who vote");
  }
  if (scenario.votes.polling_error) sentences.push_back(error_sentence(scenario, *scenario.votes.polling_error));
  if (scenario.polls && !scenario.votes.polling_error && scenario.polls->target == PollTarget::result) {
    sentences.push_back("No polling error is added: intervals are too narrow for a forecast");
  }
  return sentences;
}

}  // namespace hemicycle
