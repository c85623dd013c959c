#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/scenario/date.hpp"

#include "tests/unit/scenario/scenario_folder.hpp"

namespace hemicycle {
namespace {

const ScenarioFolder& folder() {
  static const ScenarioFolder folder;
  return folder;
}

const std::string kHead =
    "parties = [{ id = \"a\" }, { id = \"b\" }, { id = \"c\" }]\n"
    "electorate = { registered = 1000, turnout = 0.5 }\n"
    "rule = { seats = 10, method = \"dhondt\" }\n"
    "[polls]\nelection_day = 2023-03-19\n";
const std::string kPolls = kHead + "file = \"polls.csv\"\n";

std::string errors_of(const std::string& csv, const std::string& more = "") {
  folder().write("polls.csv", csv);
  return folder().errors(kPolls + more);
}

Scenario scenario_of(const std::string& csv, const std::string& more = "") {
  folder().write("polls.csv", csv);
  return folder().scenario(kPolls + more);
}

const std::string kWide =
    "pollster,fieldwork_end,sample_size,a,b,c\n"
    "X,2023-03-01,1000,0.5,0.3,0.2\n"
    "Y,2023-03-11,500,0.46,0.34,0.2\n";

TEST(ReadPolls, TakesThemAsTheModelOfVotes) {
  const Scenario s = scenario_of(kWide);
  ASSERT_TRUE(s.polls);
  EXPECT_EQ(*s.polls, (PollSummary{2, 2, *parse_date("2023-03-01"), *parse_date("2023-03-11"),
                                   *parse_date("2023-03-19"), PollTarget::result}));
  ASSERT_TRUE(std::holds_alternative<LogisticNormalShares>(s.votes.national));
  EXPECT_FALSE(s.votes.undecided);
  ASSERT_TRUE(s.votes.polling_error);  // on without being asked for
  EXPECT_EQ(s.votes.polling_error->df, 5.0);
  EXPECT_GT(s.votes.centre[0], 0.46);
  EXPECT_LT(s.votes.centre[0], 0.5);
  EXPECT_EQ(s.electorate.regions.front().shares, s.votes.centre);
}

// sd_log (m / 0.2)^-0.25: 0.07 for a party at 20 %.
TEST(ReadPolls, SizesThePollingErrorByTheParty) {
  const Scenario s = scenario_of("pollster,fieldwork_end,sample_size,a,b,c\nX,2023-03-01,1000000000,0.79,0.2,0.01\n");
  const std::vector<double>& factor = s.votes.polling_error->factor;
  EXPECT_NEAR(factor[2], 0.07, 1e-6);
  EXPECT_NEAR(factor[5], 0.07 * 2.1147425, 1e-5);  // 20^0.25
}

TEST(ReadPolls, OfOpinionHaveNoPollingErrorAndNoUndecided) {
  const std::string csv = "pollster,fieldwork_end,sample_size,a,b,c,undecided\nX,2023-03-01,1000,0.4,0.24,0.16,0.2\n";
  const Scenario opinion = scenario_of(csv, "target = \"opinion\"\n");
  EXPECT_FALSE(opinion.votes.polling_error);
  EXPECT_FALSE(opinion.votes.undecided);
  EXPECT_EQ(opinion.polls->day, *parse_date("2023-03-01"));
  const Scenario result = scenario_of(csv);
  ASSERT_TRUE(result.votes.undecided);
  EXPECT_NEAR(result.votes.undecided->share, 0.2, 1e-12);
  const Scenario sure =
      scenario_of(csv, "[votes]\npolling_error = false\nundecided = { voting = 0.5, to = \"adverse\" }\n");
  EXPECT_FALSE(sure.votes.polling_error);
  EXPECT_NEAR(sure.votes.undecided->share, 0.1 / 0.9, 1e-12);
  EXPECT_EQ(sure.votes.undecided->centre[0], 0.0);
  EXPECT_NEAR(sure.votes.undecided->centre[1], 0.6, 1e-3);  // the prior adds half a respondent to each
}

// Dirichlet(0.5 + n p) with n = 1000: concentration 1001.5.
TEST(ReadPolls, PoolsThem) {
  const Scenario s =
      scenario_of("pollster,fieldwork_end,sample_size,a,b,c\nX,2023-03-11,1000,0.5,0.3,0.2\n", "method = \"pooled\"\n");
  EXPECT_NEAR(std::get<DirichletShares>(s.votes.national).concentration, 1001.5, 1e-6);
  EXPECT_NEAR(s.votes.centre[0], 500.5 / 1001.5, 1e-9);
}

// Eight days until the vote, 0.02 each: they add to the variance of the error, which has 0.07 at 20 %.
TEST(ReadPolls, PooledWalkUntilTheVote) {
  const Scenario s = scenario_of("pollster,fieldwork_end,sample_size,a,b,c\nX,2023-03-11,1000000000,0.5,0.3,0.2\n",
                                 "method = \"pooled\"\n");
  const double variance = s.votes.polling_error->factor[5] * s.votes.polling_error->factor[5];
  EXPECT_NEAR(variance, 0.07 * 0.07 + 8 * 0.02 * 0.02, 1e-6);
}

// Within 14 days whole, to 28 half, then not: 1000 / 2 respondents.
TEST(ReadPolls, CountOldPollsHalf) {
  const std::string csv =
      "pollster,fieldwork_end,sample_size,a,b,c\nX,2023-03-01,1000,0.5,0.3,0.2\nY,2023-02-01,1000,0.3,0.3,0.4\n";
  const Scenario s = scenario_of(csv, "method = \"pooled\"\nprior = 1e-6\n");
  EXPECT_NEAR(std::get<DirichletShares>(s.votes.national).concentration, 500.0, 1e-4);
  EXPECT_EQ(errors_of(csv, "method = \"pooled\"\nwindow_days = 2\n"),
            "x.toml:7:10: error: no poll is of the 4 days before 2023-03-19\n"
            "    7 | method = \"pooled\"\n"
            "      |          ^~~~~~~~ polls.window_days says how old polls may be\n");
}

TEST(ReadPolls, LongRowsAndPercentagesAreTheSamePolls) {
  const Scenario wide = scenario_of(kWide);
  const Scenario lengthy = scenario_of(
      "party,pollster,fieldwork_end,sample_size,share\n"
      "a,X,2023-03-01,1000,50\nb,X,2023-03-01,1000,30\nc,X,2023-03-01,1000,20\n"
      "c,Y,2023-03-11,500,20\nb,Y,2023-03-11,500,34\na,Y,2023-03-11,500,46\n",
      "unit = \"percent\"\n");
  ASSERT_EQ(lengthy.votes.centre.size(), 3u);
  for (std::size_t p = 0; p < 3; ++p) EXPECT_NEAR(lengthy.votes.centre[p], wide.votes.centre[p], 1e-9);
}

TEST(ReadPolls, TakeTheMiddleOfTheirFieldwork) {
  const Scenario s = scenario_of(
      "pollster,fieldwork_start,fieldwork_end,sample_size,a,b,c\nX,2023-03-01,2023-03-11,1000,0.5,0.3,0.2\n");
  EXPECT_EQ(s.polls->first_day, *parse_date("2023-03-06"));
}

TEST(ReadPolls, TheResolvedCopyGivesTheSameScenario) {
  folder().write("polls.csv", kWide);
  const Study study = folder().study(kPolls + "[votes]\nundecided = { share = 0.1 }\n");
  const Study again = folder().study(study.resolved);
  EXPECT_EQ(again.points.front().scenario, study.points.front().scenario);
  EXPECT_EQ(again.resolved, study.resolved);
}

TEST(ReadPolls, RefuseSumsThatAreNotOne) {
  EXPECT_EQ(errors_of("pollster,fieldwork_end,sample_size,a,b,c\nX,2023-03-01,1000,0.5,0.3,0.1\n"
                      "X,2023-03-02,1000,0.5,0.3,0.3\n"),
            "polls.csv:2:1: error: the shares of the poll sum to 0.9, not to 1\n"
            "    2 | X,2023-03-01,1000,0.5,0.3,0.1\n"
            "      | ^ give the rest as undecided\n"
            "polls.csv:3:1: error: the shares of the poll sum to 1.1, not to 1\n"
            "    3 | X,2023-03-02,1000,0.5,0.3,0.3\n"
            "      | ^\n");
}

TEST(ReadPolls, RefuseSampleSizesOfZeroAndNone) {
  EXPECT_EQ(errors_of("pollster,fieldwork_end,sample_size,a,b,c\nX,2023-03-01,0,0.5,0.3,0.2\n"
                      "X,2023-03-02,,0.5,0.3,0.2\n"),
            "polls.csv:2:14: error: sample_size is a number of respondents from 1 to 1,000,000,000, got 0\n"
            "    2 | X,2023-03-01,0,0.5,0.3,0.2\n"
            "      |              ^\n"
            "polls.csv:3:1: error: the poll has no sample_size\n"
            "    3 | X,2023-03-02,,0.5,0.3,0.2\n"
            "      | ^ polls.assumed_sample_size = 1000, say, stands for those\n");
  EXPECT_EQ(scenario_of("pollster,fieldwork_end,a,b,c\nX,2023-03-02,0.5,0.3,0.2\n", "assumed_sample_size = 800\n")
                .polls->polls,
            1);
}

TEST(ReadPolls, RefuseDatesOutOfOrder) {
  EXPECT_EQ(errors_of("pollster,fieldwork_start,fieldwork_end,sample_size,a,b,c\n"
                      "X,2023-03-05,2023-03-01,900,0.5,0.3,0.2\nX,,2023-03-20,900,0.5,0.3,0.2\n"
                      "X,,2023-02-29,900,0.5,0.3,0.2\n"),
            "polls.csv:2:3: error: fieldwork begins on 2023-03-05, after its end on 2023-03-01\n"
            "    2 | X,2023-03-05,2023-03-01,900,0.5,0.3,0.2\n"
            "      |   ^~~~~~~~~~\n"
            "polls.csv:3:4: error: fieldwork ends on 2023-03-20, after election_day, 2023-03-19\n"
            "    3 | X,,2023-03-20,900,0.5,0.3,0.2\n"
            "      |    ^~~~~~~~~~\n"
            "polls.csv:4:4: error: fieldwork_end is a date such as 2023-03-19, got \"2023-02-29\"\n"
            "    4 | X,,2023-02-29,900,0.5,0.3,0.2\n"
            "      |    ^~~~~~~~~~\n");
}

TEST(ReadPolls, RefuseUnknownParties) {
  EXPECT_EQ(errors_of("pollster,fieldwork_end,sample_size,a,b,d\nX,2023-03-01,900,0.5,0.3,0.2\n"),
            "polls.csv:1:40: error: unknown party 'd'\n"
            "    1 | pollster,fieldwork_end,sample_size,a,b,d\n"
            "      |                                        ^ known: a, b and c\n");
  EXPECT_EQ(errors_of("pollster,fieldwork_end,sample_size,party,share\nX,2023-03-01,900,a,0.5\nX,2023-03-01,900,d,0.5\n"
                      "X,2023-03-01,900,b,0.5\n"),
            "polls.csv:3:18: error: unknown party 'd'\n"
            "    3 | X,2023-03-01,900,d,0.5\n"
            "      |                  ^ known: a, b and c\n");
}

TEST(ReadPolls, RefusePercentagesThatAreNotDeclared) {
  EXPECT_EQ(errors_of("pollster,fieldwork_end,sample_size,a,b\nX,2023-03-01,900,50,0.3\n"),
            "polls.csv:2:1: error: the poll tells nothing: it needs shares of two parties, one of them above 0\n"
            "    2 | X,2023-03-01,900,50,0.3\n"
            "      | ^\n"
            "polls.csv:2:18: error: a share of a poll is a number from 0 to 1, got 50\n"
            "    2 | X,2023-03-01,900,50,0.3\n"
            "      |                  ^~ say polls.unit = \"percent\"\n");
}

TEST(ReadPolls, RefuseACorrelationThatIsNone) {
  folder().write("c.csv", "party,a,b,c\na,1,0.9,-0.9\nb,0.9,1,0.9\nc,-0.9,0.9,1\n");
  EXPECT_EQ(errors_of(kWide, "walk_correlation = \"c.csv\"\n"),
            "x.toml:7:20: error: walk_correlation is not positive semi-definite: its smallest eigenvalue is -0.8\n"
            "    7 | walk_correlation = \"c.csv\"\n"
            "      |                    ^~~~~~~\n");
}

TEST(ReadPolls, NeedAnElectionDayForTheResult) {
  folder().write("polls.csv", kWide);
  const std::string text = with(kPolls, "election_day = 2023-03-19\n", "");
  EXPECT_EQ(folder().errors(text),
            "x.toml:4:1: error: target 'result' needs election_day\n"
            "    4 | [polls]\n"
            "      | ^~~~~~~ election_day = 2023-03-19, say\n");
}

TEST(ReadPolls, AreMissedByTheirModel) {
  EXPECT_EQ(folder().errors(with(kHead, "[polls]\nelection_day = 2023-03-19\n", "[votes]\nmodel = \"polls\"\n")),
            "x.toml:1:11: error: no party has votes, so their shares are unknown\n"
            "    1 | parties = [{ id = \"a\" }, { id = \"b\" }, { id = \"c\" }]\n"
            "      |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ give votes, or shares in the regions\n"
            "x.toml:5:9: error: model 'polls' needs [polls]\n"
            "    5 | model = \"polls\"\n"
            "      |         ^~~~~~~ [polls] with file = \"polls.csv\", say\n");
}

TEST(Date, CountsDaysFrom1970) {
  EXPECT_EQ(parse_date("1970-01-01"), 0);
  EXPECT_EQ(parse_date("2023-03-19"), 19435);
  EXPECT_EQ(date_text(19435), "2023-03-19");
  EXPECT_EQ(parse_date("1900-02-29"), std::nullopt);
  for (const char* text : {"", "2023-3-19", "2023-13-01", "2023-00-10", "20230319", "2023-03-1x", "x023-03-10"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace hemicycle
