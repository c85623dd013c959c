#include "sim/engine/count_block.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace hemicycle {

namespace {

Count whole(double count) { return static_cast<Count>(static_cast<std::int64_t>(count)); }

/// Counts a column now where it is one number, else adds it to what `places` counts next.
void count_column(const double* values, Range range, const CountKernels& kernels, int rows, PlaceCounter& places,
                  Histogram& histogram) {
  if (range.is_constant()) {
    histogram[static_cast<std::size_t>(range.least)] += static_cast<Count>(rows);
  } else {
    kernels.place(values, places.add(histogram.data()));
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

/// Answers one event of a block; the overloads stand for the alternatives of Event::question. Returns the rows that
/// say yes.
struct Answer {
  const Outcome& outcome;
  const std::vector<Range>& ranges;
  const CountKernels& kernels;
  int rows;
  CountScratch& scratch;
  Column out;

  Count operator()(const HouseShare& share) const {
    if (outcome.grows) return of_its_own_house(share);
    const double bound = static_cast<double>(outcome.house) * share.of;
    const double limit = share.inclusive ? bound - 0.5 : bound;  // whole numbers: x >= b is x > b - 1/2
    const Range range = range_of(share.parties);
    if (range.most * share.multiple <= limit) return 0;
    if (range.least * share.multiple > limit) return static_cast<Count>(rows);
    const double* seats = seats_together(outcome.seats, share.parties, kernels, scratch.group[0]);
    return whole(kernels.exceed(seats, share.multiple, limit, out.data()));
  }

  Count operator()(const Tie&) const {
    std::ranges::copy(outcome.seats.tied(), out.begin());
    return whole(kernels.sum(out.data()));
  }

  Count operator()(const Expression& expression) const {
    const ConstColumn value = evaluate(expression, outcome, scratch.evaluation, scratch.stack);
    Count yes = 0;
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      const bool counts = static_cast<int>(r) < rows && value[r] != 0.0;
      out[r] = counts ? 1.0 : 0.0;
      yes += counts ? 1 : 0;
    }
    return yes;
  }

 private:
  /// Where every election has a house of its own size.
  Count of_its_own_house(const HouseShare& share) const {
    const double* seats = seats_together(outcome.seats, share.parties, kernels, scratch.group[0]);
    const ConstColumn house = outcome.seats.house();
    Count yes = 0;
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      const double bound = house[r] * share.of;
      const double held = seats[r] * share.multiple;
      const bool is_reached = static_cast<int>(r) < rows && (share.inclusive ? held >= bound : held > bound);
      out[r] = is_reached ? 1.0 : 0.0;
      yes += is_reached ? 1 : 0;
    }
    return yes;
  }

  /// A range that holds the seats of the parties together in every row.
  Range range_of(const std::vector<int>& parties) const {
    Range sum;
    for (const int p : parties) {
      sum.least += ranges[static_cast<std::size_t>(p)].least;
      sum.most += ranges[static_cast<std::size_t>(p)].most;
    }
    return sum;
  }
};

/// Counts who has most seats of all. One list that never has fewer than any other ever has needs no comparison.
void count_largest(const OutcomeBlock& outcome, const CountKernels& kernels, int rows, Column peak,
                   std::vector<PartyCounts>& counts) {
  const auto leader = std::ranges::max_element(outcome.ranges, {}, &Range::least);
  const bool leads_everywhere = std::ranges::all_of(
      outcome.ranges, [&](const Range& range) { return &range == &*leader || range.most < leader->least; });
  if (leads_everywhere) {
    counts[static_cast<std::size_t>(leader - outcome.ranges.begin())].largest += static_cast<Count>(rows);
    return;
  }
  const Columns& seats = outcome.seats.seats;
  std::ranges::fill(peak, 0.0);
  for (int p = 0; p < seats.count(); ++p) kernels.raise(seats[p].data(), peak.data());
  for (int p = 0; p < seats.count(); ++p) {
    counts[static_cast<std::size_t>(p)].largest += whole(kernels.count_peaks(seats[p].data(), peak.data()));
  }
}

void count_parties(const ShareBlock& shares, const CountKernels& kernels, int rows, CountScratch& scratch,
                   OutcomeBlock& outcome, std::vector<PartyCounts>& counts) {
  const SeatBlock& seats = outcome.seats;
  for (int p = 0; p < seats.seats.count(); ++p) {
    const auto index = static_cast<std::size_t>(p);
    const double* const held = seats.seats[p].data();
    const PartySurvey survey = kernels.survey(held, seats.admitted[p].data(), shares.shares[p].data());
    PartyCounts& party = counts[index];
    outcome.ranges[index] = survey.seats;
    party.admitted += whole(survey.admitted);
    party.wasted_sum += static_cast<std::int64_t>(survey.wasted);
    party.share_sum += static_cast<std::int64_t>(shares.sums[index].share);
    party.share_square_sum += static_cast<std::int64_t>(shares.sums[index].share_square);
    count_column(held, survey.seats, kernels, rows, scratch.places, party.seats);
  }
  count_largest(outcome, kernels, rows, scratch.peak[0], counts);
}

}  // namespace

CountScratch::CountScratch(const std::vector<Point>& points, InstructionSet instructions)
    : evaluation(evaluate_kernels(instructions)), peak(1), group(1), stack(0) {
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
  count_parties(shares, kernels, rows, scratch, outcome, counts.parties);
  for (std::size_t c = 0; c < scenario.coalitions.size(); ++c) {
    const std::vector<int>& parties = scenario.coalitions[c].parties;
    const double* seats = seats_together(outcome.seats, parties, kernels, scratch.group[0]);
    count_column(seats, kernels.range(seats), kernels, rows, scratch.places, counts.coalitions[c]);
  }
  const Outcome asked{ballots, outcome.seats, scenario.rule.house(), scenario.rule.grows()};
  for (std::size_t e = 0; e < scenario.events.size(); ++e) {
    const Column column = outcome.answers[static_cast<int>(e)];
    const Answer answer{asked, outcome.ranges, kernels, rows, scratch, column};
    outcome.yes[e] = std::visit(answer, scenario.events[e].question);
    counts.events[e] += outcome.yes[e];
  }
  const double* vacant = outcome.seats.vacant().data();
  count_column(vacant, kernels.range(vacant), kernels, rows, scratch.places, counts.vacant);
  scratch.places.count(rows);
}

namespace {

/// Rows that say yes here and no there; columns are read only where both sides answer both ways.
Count count_gained(const OutcomeBlock& here, const OutcomeBlock& there, std::size_t event, const CountKernels& kernels,
                   Count rows) {
  const Count yes = here.yes[event];
  const Count yes_there = there.yes[event];
  if (yes == 0 || yes_there == rows) return 0;
  if (yes_there == 0) return yes;
  if (yes == rows) return rows - yes_there;
  const int column = static_cast<int>(event);
  return whole(kernels.count_only(here.answers[column].data(), there.answers[column].data()));
}

}  // namespace

void count_differences(const OutcomeBlock& here, const OutcomeBlock& there, const CountKernels& kernels, int rows,
                       PlaceCounter& places, DifferenceCounts& counts) {
  for (std::size_t p = 0; p < counts.parties.size(); ++p) {
    Count* const zero = counts.parties[p].data() + counts.offset;
    const double* const mine = here.seats.seats[static_cast<int>(p)].data();
    const double* const yours = there.seats.seats[static_cast<int>(p)].data();
    if (here.ranges[p].is_constant() && there.ranges[p].is_constant()) {
      zero[static_cast<std::int32_t>(mine[0] - yours[0])] += static_cast<Count>(rows);
    } else {
      kernels.place_difference(mine, yours, places.add(zero));
    }
  }
  places.count(rows);
  for (std::size_t e = 0; e < counts.gained.size(); ++e) {
    const Count gained = count_gained(here, there, e, kernels, static_cast<Count>(rows));
    counts.gained[e] += gained;
    counts.lost[e] += there.yes[e] + gained - here.yes[e];
  }
}

TallyCounts empty_tally(const Scenario& scenario) {
  const auto places = static_cast<std::size_t>(scenario.rule.largest_house()) + 1;
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
  counts.offset = there.rule.largest_house();
  const auto places = static_cast<std::size_t>(here.rule.largest_house() + there.rule.largest_house()) + 1;
  counts.parties.assign(here.electorate.parties.size(), Histogram(places));
  counts.gained.resize(here.events.size());
  counts.lost.resize(here.events.size());
  return counts;
}

}  // namespace hemicycle
