#include <gtest/gtest.h>

#include "models/base/instruction_set.hpp"

#include "sim/engine/run.hpp"

#include "tests/support/studies.hpp"

namespace hemicycle {
namespace {

constexpr Count kDraws = 5'000;  // 19 whole blocks and a part of one

Results results_of(const Study& study, int threads = 1, InstructionSet instructions = InstructionSet::scalar) {
  return run(study, {threads, instructions, {}, {}}).results;
}

// The answer does not depend on who computed which block.
TEST(Run, CountsTheSameWithAnyNumberOfThreads) {
  const Study study = small_sweep(kDraws);
  const Results expected = results_of(study);
  for (const int threads : {2, 3, 7}) EXPECT_EQ(results_of(study, threads), expected) << threads << " threads";
}

TEST(Run, CountsTheSameWithAnyInstructionSet) {
  const Study study = small_sweep(kDraws);
  const Results expected = results_of(study);
  for (const InstructionSet set : {InstructionSet::sse2, InstructionSet::avx2}) {
    if (!is_available(set)) continue;
    EXPECT_EQ(results_of(study, 1, set), expected) << name(set);
  }
}

// A run that was stopped and went on is the run that was never stopped.
TEST(Run, GoesOnWhereItStopped) {
  const Study study = small_sweep(kDraws);
  int chunks = 0;
  const Progress part = run(study, {1, InstructionSet::scalar, {}, [&] { return ++chunks == 1; }});
  EXPECT_EQ(part.blocks, 8u);
  EXPECT_EQ(part.results.draws, 8u * kBlockSize);
  EXPECT_EQ(run(study, {2, InstructionSet::scalar, {}, {}}, part).results, results_of(study));
}

// The first draws of a long run are the draws of a short one: the counts of a prefix of blocks add up.
TEST(Run, IsAPrefixOfALongerOne) {
  const Study longer = small_sweep(kDraws);
  const Progress part = run(longer, {1, InstructionSet::scalar, {}, [] { return true; }});
  EXPECT_EQ(part.results, results_of(small_sweep(8 * kBlockSize)));
}

// A sweep gives each point what a run of that point alone gives: common random numbers, nothing shifted.
TEST(Run, GivesAPointOfASweepWhatItGivesThePointAlone) {
  const Study sweep = small_sweep(kDraws);
  const Results together = results_of(sweep);
  for (std::size_t i = 0; i < sweep.points.size(); ++i) {
    Study alone;
    alone.points = {sweep.points[i]};
    const PointCounts counts = results_of(alone).points.front();
    EXPECT_EQ(counts.honest, together.points[i].honest) << "point " << i;
    EXPECT_EQ(counts.reported, together.points[i].reported) << "point " << i;
  }
}

// Nor does it matter whether a point is counted by itself or by what it changes of another: in a sweep of two far
// points nothing follows, in a fine one nearly everything does.
TEST(Run, GivesAPointOfAFineSweepWhatItGivesThePointBesideTheFirst) {
  const Study sweep = fine_sweep(kDraws);
  const Results together = results_of(sweep);
  for (std::size_t i = 8; i < sweep.points.size(); ++i) {
    const Results pair = results_of({.points = {sweep.points.front(), sweep.points[i]}});
    EXPECT_EQ(together.points.front(), pair.points.front());
    EXPECT_EQ(together.points[i], pair.points.back()) << "threshold " << sweep.points[i].varied.front().second;
  }
}

TEST(Run, CountsAFineSweepTheSameWithAnyNumberOfThreads) {
  const Study sweep = fine_sweep(kDraws);
  const Results expected = results_of(sweep);
  for (const int threads : {2, 3}) EXPECT_EQ(results_of(sweep, threads), expected) << threads << " threads";
}

// Honest elections know nothing of fraud.
TEST(Run, LeavesTheHonestTallyAsItIsWithoutFraud) {
  Study study = small_sweep(kDraws);
  const TallyCounts with = results_of(study).points.front().honest;
  study.points.resize(1);
  study.points.front().scenario.fraud.clear();
  EXPECT_EQ(results_of(study).points.front().honest, with);
}

// Every election is counted once, everywhere.
TEST(Run, CountsEveryElectionOnceInEveryHistogram) {
  const Results results = results_of(small_sweep(kDraws));
  const auto total = [](const Histogram& counts) {
    Count sum = 0;
    for (const Count count : counts) sum += count;
    return sum;
  };
  EXPECT_EQ(results.draws, kDraws);
  for (const PointCounts& point : results.points) {
    for (const TallyCounts* tally : {&point.honest, &point.reported}) {
      for (const PartyCounts& party : tally->parties) EXPECT_EQ(total(party.seats), kDraws);
      for (const Histogram& coalition : tally->coalitions) EXPECT_EQ(total(coalition), kDraws);
      EXPECT_EQ(total(tally->vacant), kDraws);
    }
    for (const Histogram& counts : point.reported_less_honest.parties) EXPECT_EQ(total(counts), kDraws);
    for (const Histogram& counts : point.less_baseline.parties) EXPECT_EQ(total(counts), kDraws);
  }
}

// The paired difference of events closes: yes here = yes there + gained - lost.
TEST(Run, PairsEventsWithPointZero) {
  const Results results = results_of(small_sweep(kDraws));
  const std::vector<Count>& before = results.points[0].reported.events;
  for (std::size_t i = 1; i < results.points.size(); ++i) {
    const PointCounts& point = results.points[i];
    for (std::size_t e = 0; e < before.size(); ++e) {
      EXPECT_EQ(point.reported.events[e] + point.less_baseline.lost[e], before[e] + point.less_baseline.gained[e]);
    }
  }
}

}  // namespace
}  // namespace hemicycle
