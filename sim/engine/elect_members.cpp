#include "sim/engine/elect_members.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include "models/seats/single_member.hpp"

namespace hemicycle {

namespace {

void clear(Columns& columns) {
  std::fill_n(columns.data(), static_cast<std::size_t>(columns.count()) * kBlockSize, 0.0);
}

/// An empty tally of the districts.
void begin(const DistrictSampler& votes, MemberTally& tally) {
  clear(tally.seats);
  clear(tally.flags);
  tally.counts.resize(votes.model().districts.size());
  for (int d = 0; d < std::ssize(tally.counts); ++d) {
    DistrictCounts& counts = tally.counts[static_cast<std::size_t>(d)];
    counts.options.assign(static_cast<std::size_t>(votes.plan(d).option_count()), {});
    counts.vacant = 0;
    counts.second_rounds = 0;
  }
}

/// Writes down who was elected in a row.
void note(const MemberElection& election, const DistrictPlan& plan, std::size_t row, DistrictCounts& counts,
          MemberTally& tally) {
  counts.second_rounds += election.second_round ? 1 : 0;
  if (election.tied) tally.tied()[row] = 1.0;
  if (election.winner < 0) {
    ++counts.vacant;
    tally.vacant()[row] += 1.0;
    return;
  }
  const auto winner = static_cast<std::size_t>(election.winner);
  ++counts.options[winner].wins;
  tally.seats[plan.option_party[winner]][row] += 1.0;
}

/// Adds the shares of an option, in whole units.
void add_shares(const BallotBlock& ballots, int option, int rows, OptionCounts& counts) {
  std::int64_t sum = 0;
  std::int64_t squares = 0;
  for (std::size_t r = 0; r < static_cast<std::size_t>(rows); ++r) {
    const double valid = ballots.valid()[r];
    const double share = valid > 0.0 ? ballots.votes[option][r] / valid : 0.0;
    sum += static_cast<std::int64_t>(share / kShareUnit + 0.5);
    squares += static_cast<std::int64_t>(share * share / kShareUnit + 0.5);
  }
  counts.share_sum += sum;
  counts.share_square_sum += squares;
}

}  // namespace

MemberElections::MemberElections(const DistrictContest& contest, const Replicates& replicates, MemberRoom& room,
                                 MemberTally& honest, MemberTally* reported)
    : contest_(contest), replicates_(replicates), room_(room), honest_(honest), reported_(reported) {
  if (contest.empty()) return;
  contest.votes().begin(replicates, room.votes);
  begin(contest.votes(), honest);
  if (reported_ != nullptr) begin(contest.votes(), *reported_);
  room.fraud.resize(static_cast<std::size_t>(contest.count()));
  for (int d = 0; d < contest.count(); ++d) {
    if (const FraudPipeline* fraud = contest.fraud(d)) {
      fraud->begin(replicates, room.fraud[static_cast<std::size_t>(d)]);
    }
  }
}

void MemberElections::take(const Unit& unit, const BallotBlock& list) {
  if (contest_.empty() || contest_.votes().of_region(unit.region).empty()) return;
  const DistrictSampler& votes = contest_.votes();
  if (unit.level == UnitLevel::station) {
    if (votes.of_station(unit) != district_) open(votes.of_station(unit));
    DistrictBallots& ballots = room_.ballots[static_cast<std::size_t>(votes.plan(district_).option_count())];
    ballots.unit.totals = list.totals;
    return cast(unit, list);
  }
  votes.split(replicates_, unit.region, list, room_.votes);
  const std::vector<int>& districts = votes.of_region(unit.region);
  for (std::size_t place = 0; place < districts.size(); ++place) {
    open(districts[place]);
    DistrictBallots& ballots = room_.ballots[static_cast<std::size_t>(votes.plan(district_).option_count())];
    votes.take_totals(static_cast<int>(place), room_.votes, ballots.unit);
    cast(contest_.unit_of(district_), list);
  }
}

void MemberElections::open(int district) {
  close_district();
  district_ = district;
  const auto options = static_cast<std::size_t>(contest_.votes().plan(district).option_count());
  while (room_.ballots.size() <= options) room_.ballots.emplace_back(static_cast<int>(room_.ballots.size()));
  clear(room_.ballots[options].honest);
  clear(room_.ballots[options].reported);
  contest_.votes().enter(replicates_, district, room_.votes);
  if (const FraudPipeline* fraud = contest_.fraud(district)) {
    const int region = contest_.votes().model().districts[static_cast<std::size_t>(district)].region;
    fraud->enter_region(replicates_, region, room_.fraud[static_cast<std::size_t>(district)]);
  }
}

void MemberElections::cast(const Unit& unit, const BallotBlock& list) {
  const DistrictSampler& votes = contest_.votes();
  DistrictBallots& ballots = room_.ballots[static_cast<std::size_t>(votes.plan(district_).option_count())];
  std::ranges::fill(ballots.unit.removed[0], 0.0);
  votes.cast(replicates_, district_, list, room_.votes, ballots.unit);
  add(ballots.unit, ballots.honest);
  if (const FraudPipeline* fraud = contest_.fraud(district_)) {
    fraud->perturb_all(replicates_, unit, ballots.unit, room_.fraud[static_cast<std::size_t>(district_)]);
    add(ballots.unit, ballots.reported);
  }
}

void MemberElections::close_district() {
  if (district_ < 0) return;
  DistrictBallots& ballots = room_.ballots[static_cast<std::size_t>(contest_.votes().plan(district_).option_count())];
  settle(ballots.honest, false);
  if (reported_ != nullptr) {
    const FraudPipeline* fraud = contest_.fraud(district_);
    if (fraud != nullptr && fraud->has_tabulation()) {
      const int region = contest_.votes().model().districts[static_cast<std::size_t>(district_)].region;
      fraud->tabulate(replicates_, region, ballots.reported, room_.fraud[static_cast<std::size_t>(district_)]);
    }
    settle(fraud == nullptr ? ballots.honest : ballots.reported, true);
  }
  district_ = -1;
}

void MemberElections::settle(const BallotBlock& ballots, bool is_reported) {
  const DistrictSampler& sampler = contest_.votes();
  const DistrictPlan& plan = sampler.plan(district_);
  MemberTally& tally = is_reported ? *reported_ : honest_;
  DistrictCounts& counts = tally.counts[static_cast<std::size_t>(district_)];
  std::vector<Votes> votes(plan.option_party.size());
  std::size_t row = 0;
  const SecondRound second_round = [&](int one, int other) {
    return sampler.second_round(district_, votes, one, other, row, room_.votes);
  };
  for (; row < static_cast<std::size_t>(replicates_.count); ++row) {
    for (std::size_t i = 0; i < votes.size(); ++i)
      votes[i] = static_cast<Votes>(ballots.votes[static_cast<int>(i)][row]);
    const MemberVotes member{votes, sampler.against_all(district_)};
    if (const auto election = elect_member(contest_.law(), member, second_round, nullptr)) {
      note(*election, plan, row, counts, tally);
    } else {
      room_.ties.push_back({district_, row, votes, is_reported});
    }
  }
  for (int option = 0; option < plan.option_count(); ++option) {
    add_shares(ballots, option, replicates_.count, counts.options[static_cast<std::size_t>(option)]);
  }
}

void MemberElections::close(const BallotBlock& honest, const BallotBlock& reported) {
  if (contest_.empty()) return;
  close_district();
  for (const PendingTie& tie : room_.ties) settle_tie(tie, tie.is_reported ? reported : honest);
  room_.ties.clear();
}

void MemberElections::settle_tie(const PendingTie& tie, const BallotBlock& nation) {
  const DistrictSampler& sampler = contest_.votes();
  const DistrictPlan& plan = sampler.plan(tie.district);
  std::vector<Votes> tie_votes;
  for (const int party : plan.option_party) tie_votes.push_back(static_cast<Votes>(nation.votes[party][tie.row]));
  const SecondRound second_round = [&](int one, int other) {
    return sampler.second_round(tie.district, tie.votes, one, other, tie.row, room_.votes);
  };
  TieBreaker ties(contest_.law().ties, {replicates_.seed, replicates_.first + tie.row},
                  {.stage = Stage::district_tie_break, .unit = static_cast<std::uint32_t>(tie.district)});
  MemberTally& tally = tie.is_reported ? *reported_ : honest_;
  const auto election =
      elect_member(contest_.law(), {tie.votes, sampler.against_all(tie.district), tie_votes}, second_round, &ties);
  note(*election, plan, tie.row, tally.counts[static_cast<std::size_t>(tie.district)], tally);
}

}  // namespace hemicycle
