// The shipped scenarios about fraud and flows: all of them read, and those without chance have their known answers.

#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/engine/run.hpp"
#include "sim/scenario/read_scenario.hpp"

#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

Study study_of(const std::string& file, std::uint64_t draws, bool sweeps) {
  Overlay overlay;
  overlay.use_vary_table = sweeps;
  overlay.draws = draws;
  Diagnostics diagnostics;
  auto study = read_scenario(source_folder() / "scenarios" / file, overlay, diagnostics);
  EXPECT_TRUE(study.has_value()) << diagnostics.text();
  return study ? *std::move(study) : Study{};
}

Results results_of(const Study& study) {
  return study.points.empty() ? Results{} : run(study, {.instructions = best_instruction_set()}).results;
}

/// "60 16 14 8 0": the seats of the only election.
std::string seats_in(const TallyCounts& tally) {
  std::string text;
  for (const PartyCounts& party : tally.parties) {
    Seats seats = 0;
    while (party.seats[static_cast<std::size_t>(seats)] == 0) ++seats;
    text += (text.empty() ? "" : " ") + std::to_string(seats);
  }
  return text;
}

TEST(ShippedScenarios, WithoutTheSurplusOf2021AuylEnters) {
  const Study study = study_of("kazakhstan_2021_inflated.toml", 1, true);
  const Results results = results_of(study);
  ASSERT_EQ(results.points.size(), 4u);  // threshold 7 and 5 %, of the ballots cast and of the valid votes
  EXPECT_EQ(seats_in(results.points[0].honest), "60 16 14 8 0");
  EXPECT_EQ(seats_in(results.points[0].reported), "76 12 10 0 0");
  EXPECT_EQ(seats_in(results.points[1].honest), "60 16 14 8 0");
  EXPECT_EQ(seats_in(results.points[3].honest), "57 15 13 8 5");
  EXPECT_EQ(results.points[0].fraud.back().moved_sum, Wide{2'211'380});
}

// 545,064 voters who did not boycott would have been 7 % of the valid votes, 567,473 of the ballots cast.
TEST(ShippedScenarios, WithoutTheBoycottOf2021TheSocialDemocratsEnterFromTheLimitOn) {
  const Study study = study_of("kazakhstan_2021_boycott.toml", 1, true);
  const Results results = results_of(study);
  ASSERT_EQ(results.points.size(), 10u);
  const auto enters = [&](std::size_t point) { return results.points[point].honest.parties[5].admitted > 0; };
  const auto voters = [&](std::size_t point) { return results.points[point].flows.front().moved_sum; };
  EXPECT_EQ(voters(0), Wide{545'063});
  EXPECT_FALSE(enters(1));
  EXPECT_EQ(voters(2), Wide{545'064});
  EXPECT_FALSE(enters(2)) << "of the ballots cast";
  EXPECT_TRUE(enters(3)) << "of the valid votes";
  EXPECT_LT(voters(4), Wide{567'473});
  EXPECT_FALSE(enters(4));
  EXPECT_GE(voters(6), Wide{567'473});
  EXPECT_TRUE(enters(6));
}

// Without chance 7.243 % of 1,710,465 votes are 123,887 for Auyl; 8.461 % are 144,727.
TEST(ShippedScenarios, SmartVotingIn2021NeedsSoManyVotes) {
  const auto enters = [](const std::string& share, const std::string& base) {
    Overlay overlay;
    overlay.draws = 1;
    overlay.set = {"flow.0.share=" + share, "flow.0.whole=expected", "rule.threshold_of=" + base};
    Diagnostics diagnostics;
    auto study = read_scenario(source_folder() / "scenarios/kazakhstan_2021_smart_voting.toml", overlay, diagnostics);
    EXPECT_TRUE(study.has_value()) << diagnostics.text();
    for (Point& point : study->points) point.scenario.flows.front().concentration.reset();
    const Results results = results_of(*study);
    return results.points.front().honest.parties[3].admitted > 0;
  };
  EXPECT_FALSE(enters("0.0724280", "valid"));
  EXPECT_TRUE(enters("0.0724290", "valid"));
  EXPECT_FALSE(enters("0.084612", "cast"));
  EXPECT_TRUE(enters("0.084613", "cast"));
}

TEST(ShippedScenarios, OnMechanismsRunAndDoWhatTheyAreAbout) {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_folder() / "scenarios/mechanisms")) {
    if (entry.path().extension() != ".toml") continue;
    ++files;
    const std::string name = entry.path().filename().string();
    static_cast<void>(study_of("mechanisms/" + name, 1, true));
    const Study study = study_of("mechanisms/" + name, 16, false);
    const Results results = results_of(study);
    ASSERT_EQ(results.points.size(), 1u) << name;
    Wide done = 0;
    for (const EffectCounts& effect : results.points[0].flows) done += effect.moved_sum;
    for (const EffectCounts& effect : results.points[0].fraud) done += effect.moved_sum + effect.touched_sum;
    EXPECT_GT(done, Wide{0}) << name;
  }
  EXPECT_GE(files, 28);
}

TEST(ShippedScenarios, AboutFraudRead) {
  for (const std::string name : {"kazakhstan_2023_stuffing", "kazakhstan_2012_family_voting", "klimek_russia_2011",
                                 "observers", "kazakhstan_2021_smart_voting"}) {
    EXPECT_GE(study_of(name + ".toml", 1, true).points.size(), 3u) << name;
  }
}

}  // namespace
}  // namespace hemicycle
