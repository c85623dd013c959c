#include "sim/engine/count_block.hpp"

#include <algorithm>
#include <cstddef>
#include <type_traits>

namespace hemicycle {

namespace {

Count whole(double count) { return static_cast<Count>(count); }

void count_values(ConstColumn values, int rows, Histogram& histogram) {
  for (int r = 0; r < rows; ++r) {
    ++histogram[static_cast<std::size_t>(static_cast<std::int32_t>(values[static_cast<std::size_t>(r)]))];
  }
}

/// The seats of some parties together: a column of `seats` where it is one party, else a sum in `room`.
const double* seats_together(const SeatBlock& seats, const std::vector<int>& parties, const CountKernels& kernels,
                             Column room) {
  if (parties.size() == 1) return seats.seats[parties.front()].data();
  std::ranges::fill(room, 0.0);
  for (const int p : parties) kernels.add(seats.seats[p].data(), room.data());
  return room.data();
}

/// Answers one event of a block; the overloads stand for the alternatives of Event::question.
struct Answer {
  const Outcome& outcome;
  const CountKernels& kernels;
  int rows;
  CountScratch& scratch;
  Column out;

  Count operator()(const HouseShare& share) const {
    const double* seats = seats_together(outcome.seats, share.parties, kernels, scratch.group[0]);
    const double bound = static_cast<double>(outcome.house) * share.of;
    return whole(kernels.exceed(seats, share.multiple, bound, share.inclusive, out.data()));
  }

  Count operator()(const Tie&) const {
    std::ranges::copy(outcome.seats.tied(), out.begin());
    return whole(kernels.sum(out.data()));
  }

  Count operator()(const Expression& expression) const {
    const ConstColumn value = evaluate(expression, outcome, scratch.stack);
    Count yes = 0;
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      const bool counts = static_cast<int>(r) < rows && value[r] != 0.0;
      out[r] = counts ? 1.0 : 0.0;
      yes += counts ? 1 : 0;
    }
    return yes;
  }
};

void count_parties(const SeatBlock& seats, const ShareBlock& shares, const CountKernels& kernels, int rows, Column peak,
                   std::vector<PartyCounts>& counts) {
  std::ranges::fill(peak, 0.0);
  for (int p = 0; p < seats.seats.count(); ++p) kernels.raise(seats.seats[p].data(), peak.data());
  for (int p = 0; p < seats.seats.count(); ++p) {
    PartyCounts& party = counts[static_cast<std::size_t>(p)];
    const ShareSums& sums = shares.sums[static_cast<std::size_t>(p)];
    count_values(seats.seats[p], rows, party.seats);
    party.admitted += whole(kernels.sum(seats.admitted[p].data()));
    party.largest += whole(kernels.count_peaks(seats.seats[p].data(), peak.data()));
    party.share_sum += static_cast<Wide>(sums.share);
    party.share_square_sum += static_cast<Wide>(sums.share_square);
    party.wasted_sum += static_cast<Wide>(kernels.sum_unless(shares.shares[p].data(), seats.admitted[p].data()));
  }
}

}  // namespace

CountScratch::CountScratch(const std::vector<Point>& points) : peak(1), group(1), stack(0) {
  int depth = 0;
  for (const Point& point : points) {
    for (const Event& event : point.scenario.events) {
      if (const auto* expression = std::get_if<Expression>(&event.question)) {
        depth = std::max(depth, stack_depth(*expression));
      }
    }
  }
  stack = Columns(depth);
}

void measure_shares(const BallotBlock& ballots, const CountKernels& kernels, ShareBlock& shares) {
  kernels.invert(ballots.valid().data(), shares.inverse_valid[0].data());
  for (int p = 0; p < ballots.votes.count(); ++p) {
    shares.sums[static_cast<std::size_t>(p)] =
        kernels.share(ballots.votes[p].data(), shares.inverse_valid[0].data(), shares.shares[p].data());
  }
}

void count_tally(const Scenario& scenario, const BallotBlock& ballots, const ShareBlock& shares,
                 const CountKernels& kernels, int rows, CountScratch& scratch, OutcomeBlock& outcome,
                 TallyCounts& counts) {
  count_parties(outcome.seats, shares, kernels, rows, scratch.peak[0], counts.parties);
  for (std::size_t c = 0; c < scenario.coalitions.size(); ++c) {
    const std::vector<int>& parties = scenario.coalitions[c].parties;
    const double* seats = seats_together(outcome.seats, parties, kernels, scratch.group[0]);
    count_values(ConstColumn(seats, kBlockSize), rows, counts.coalitions[c]);
  }
  const Outcome asked{ballots, outcome.seats, scenario.rule.house()};
  for (std::size_t e = 0; e < scenario.events.size(); ++e) {
    const Answer answer{asked, kernels, rows, scratch, outcome.answers[static_cast<int>(e)]};
    counts.events[e] += std::visit(answer, scenario.events[e].question);
  }
  count_values(outcome.seats.vacant(), rows, counts.vacant);
}

void count_differences(const OutcomeBlock& here, const OutcomeBlock& there, const CountKernels& kernels, int rows,
                       DifferenceCounts& counts) {
  for (int p = 0; p < here.seats.seats.count(); ++p) {
    const ConstColumn mine = here.seats.seats[p];
    const ConstColumn yours = there.seats.seats[p];
    Histogram& histogram = counts.parties[static_cast<std::size_t>(p)];
    for (std::size_t r = 0; r < static_cast<std::size_t>(rows); ++r) {
      ++histogram[static_cast<std::size_t>(static_cast<std::int32_t>(mine[r] - yours[r]) + counts.offset)];
    }
  }
  for (int e = 0; e < here.answers.count(); ++e) {
    const auto event = static_cast<std::size_t>(e);
    counts.gained[event] += whole(kernels.count_only(here.answers[e].data(), there.answers[e].data()));
    counts.lost[event] += whole(kernels.count_only(there.answers[e].data(), here.answers[e].data()));
  }
}

TallyCounts empty_tally(const Scenario& scenario) {
  const auto places = static_cast<std::size_t>(scenario.rule.house()) + 1;
  TallyCounts counts;
  counts.parties.resize(scenario.electorate.parties.size());
  for (PartyCounts& party : counts.parties) party.seats.resize(places);
  counts.coalitions.assign(scenario.coalitions.size(), Histogram(places));
  counts.events.resize(scenario.events.size());
  counts.vacant.resize(places);
  return counts;
}

DifferenceCounts empty_differences(const Scenario& here, const Scenario& there) {
  DifferenceCounts counts;
  counts.offset = there.rule.house();
  const auto places = static_cast<std::size_t>(here.rule.house() + there.rule.house()) + 1;
  counts.parties.assign(here.electorate.parties.size(), Histogram(places));
  counts.gained.resize(here.events.size());
  counts.lost.resize(here.events.size());
  return counts;
}

}  // namespace hemicycle
