// Votes in single-member districts follow their law.

#include <cmath>
#include <functional>
#include <vector>

#include <gtest/gtest.h>

#include "models/math/elementary.hpp"
#include "models/votes/district_sampler.hpp"

#include "tests/statistical/votes/moments.hpp"
#include "tests/support/ballots.hpp"

namespace hemicycle {
namespace {

constexpr int kBlocks = 100;  // 25,600 elections
const std::vector<double> kShares{0.4, 0.3, 0.2, 0.1};

DistrictCandidate candidate(int party, double sd) {
  return {.id = "c" + std::to_string(party), .name = "", .party = party, .sd = sd};
}

/// A number of every election of a district with 10^9 valid votes, whose roundings no test can see.
std::vector<double> sampled(const DistrictModel& model,
                            const std::function<double(const BallotBlock&, std::size_t)>& quantity) {
  const DistrictSampler sampler(model, nation_of(2'000'000'000, 0.5, 0.0, kShares));
  const BallotBlock list = same_ballots(2'000'000'000, {400'000'000, 300'000'000, 200'000'000, 100'000'000}, 0);
  const int last = static_cast<int>(model.districts.size()) - 1;
  DistrictRoom room;
  BallotBlock ballots(sampler.plan(last).option_count());
  std::vector<double> values;
  for (std::uint64_t block = 0; block < kBlocks; ++block) {
    const Replicates replicates = block_of(20230319, block);
    ballots.totals = list.totals;
    sampler.begin(replicates, room);
    sampler.enter(replicates, last, room);
    sampler.cast(replicates, last, list, room, ballots);
    for (std::size_t r = 0; r < kBlockSize; ++r) values.push_back(quantity(ballots, r));
  }
  return values;
}

DistrictModel model_of(std::vector<DistrictCandidate> candidates) {
  DistrictModel model;
  const SingleMemberDistrict other{.id = "x",
                                   .name = "x",
                                   .region = 0,
                                   .registered = 1,
                                   .shares = {},
                                   .candidates = {candidate(0, 0.1), candidate(1, 0.1), candidate(2, 0.1)}};
  model.districts = {other, other};
  model.districts.back().candidates = std::move(candidates);
  return model;
}

double share(const BallotBlock& ballots, int option, std::size_t row) {
  return ballots.votes[option][row] / ballots.valid()[row];
}

double log_ratio(const BallotBlock& ballots, std::size_t row) {
  return natural_log(ballots.votes[0][row] / ballots.votes[1][row]);
}

void expect_normal(const std::vector<double>& values, double mean, double sd) {
  const auto law = [&](double value) { return normal_probability((value - mean) / sd); };
  EXPECT_LT(kolmogorov_excess(probabilities(values, law)), 1.0);
}

// logit(share) ~ N(logit(0.3), 0.5^2), whoever else stands.
TEST(DistrictLaw, OwnSharesAreLogitNormal) {
  DistrictCandidate own = candidate(3, 0.5);
  own.share = 0.3;
  const auto values =
      sampled(model_of({candidate(0, 0.0), candidate(1, 0.7), candidate(2, 0.0), own}),
              [](const BallotBlock& b, auto r) { return natural_log(share(b, 3, r) / (1.0 - share(b, 3, r))); });
  expect_normal(values, natural_log(0.3 / 0.7), 0.5);
}

// ln of the ratio of two candidates of parties: ln(4 / 3) + 0.2, and the variances of both effects and deviations.
TEST(DistrictLaw, EffectsAndDeviationsAddUpOnTheLogScale) {
  DistrictCandidate strong = candidate(0, 0.3);
  strong.effect = 0.2;
  DistrictModel model = model_of({strong, candidate(1, 0.4), candidate(2, 0.0), candidate(3, 0.0)});
  model.sd = {0.1, 0.2, 0.0, 0.0};
  expect_normal(sampled(model, log_ratio), natural_log(4.0 / 3.0) + 0.2, std::sqrt(0.09 + 0.16 + 0.01 + 0.04));
}

// A proportional transfer changes no ratio; a candidate is struck off in 30 % of the elections.
TEST(DistrictLaw, CandidatesAreStruckOffWithTheirProbability) {
  DistrictCandidate shaky = candidate(2, 0.0);
  shaky.struck_off = 0.3;
  const auto values =
      sampled(model_of({candidate(0, 0.0), candidate(1, 0.0), shaky}), [](const BallotBlock& b, auto r) {
        EXPECT_NEAR(log_ratio(b, r), natural_log(4.0 / 3.0), 1e-7);
        return b.votes[2][r] == 0.0 ? 1.0 : 0.0;
      });
  double struck_off = 0.0;
  for (const double value : values) struck_off += value;
  EXPECT_LT(pearson_excess({struck_off, static_cast<double>(values.size()) - struck_off},
                           {0.3 * static_cast<double>(values.size()), 0.7 * static_cast<double>(values.size())}),
            1.0);
}

// The voters of party 3 go to party 0 with a share ~ Beta(10 * 0.6, 10 * 0.4) of an election, the others stay at home.
TEST(DistrictLaw, UncertainTransfersAreDirichlet) {
  DistrictModel model = model_of({candidate(0, 0.0), candidate(1, 0.0), candidate(2, 0.0)});
  model.transfers.resize(4);
  model.transfers[3] = TransferRow{{0.6, 0.0, 0.0, 0.0}, 0.4, 0.0};
  model.concentration = 10.0;
  const auto values = sampled(model, [](const BallotBlock& b, auto r) { return (b.votes[0][r] - 4e8) / 1e8; });
  expect_moments(values, 0.6, 0.6 * 0.4 / 11.0, "share of those who go");
}

// Two districts have effects of their own.
TEST(DistrictLaw, DistrictsAreIndependent) {
  const DistrictModel model = model_of({candidate(0, 0.5), candidate(1, 0.5), candidate(2, 0.0)});
  DistrictModel first = model;
  first.districts = {model.districts.back()};
  EXPECT_LT(std::abs(correlation_in_standard_errors(sampled(model, log_ratio), sampled(first, log_ratio))),
            kFarStandardErrors);
}

}  // namespace
}  // namespace hemicycle
