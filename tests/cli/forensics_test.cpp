// The commands that look at polling stations, as a user types them.

#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/program.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/source.hpp"

namespace hemicycle::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* kStuffing = R"(name    = "Small stuffing"
parties = [
  { id = "red",  votes = 300_000, name = "Red" },
  { id = "blue", votes = 400_000, name = "Blue" },
]
electorate = { registered = 1_000_000, turnout = 0.6 }
votes = { model = "dirichlet", concentration = 2_000, stations = { count = 400, concentration = 40 } }
turnout = { model = "logit_normal", sd = { station = 0.3 } }
rule  = { system = "list_pr", seats = 100, method = "dhondt" }
[[fraud]]
kind   = "stuffing"
for    = "blue"
where  = { share_of_stations = 0.3 }
amount = { half_normal = 0.3 }
)";

class Forensics : public testing::Test {
 protected:
  [[nodiscard]] const std::filesystem::path& folder() const { return scratch_.path(); }
  [[nodiscard]] std::string file(const std::string& name) const { return read_text(folder() / name); }
  [[nodiscard]] Outcome type(const std::vector<std::string>& words) { return hemicycle(folder(), words); }
  static std::string buenos_aires() {
    return std::filesystem::absolute(source_folder() / "tests/data/stations/buenos_aires_2015.csv.gz").string();
  }

 private:
  ScratchFolder scratch_;
};

TEST_F(Forensics, PrintTestsBesideCleanElections) {
  const Outcome outcome = type({"forensics", buenos_aires(), "--no-klimek", "-o", "found"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("7,322 polling stations, 2,537,800 voters, 1,993,457 ballots (turnout 78.6 %)"));
  EXPECT_THAT(outcome.out, HasSubstr("Tests, each beside 68 clean elections at the same stations\n"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("Klimek")));
  EXPECT_THAT(outcome.err, HasSubstr("note: no column 'leader': 'p04' has most votes and is taken\n"));
  EXPECT_THAT(file("found/tests.csv"), StartsWith("test,observed,clean_q05,clean_q95,clean_p,own_p,own_size\n"));
  EXPECT_THAT(file("found/regions.csv"), HasSubstr("\n001,515,"));
  EXPECT_THAT(file("found/fingerprint.csv"), StartsWith("turnout_bin,share_bin,stations,voters,ballots\n"));
  EXPECT_THAT(file("found/fingerprint.svg"), StartsWith("<svg "));
  EXPECT_THAT(file("found/shpilkin.csv"), HasSubstr("\n79,"));
}

TEST_F(Forensics, PrintOneObject) {
  const Outcome outcome = type({"forensics", buenos_aires(), "--no-klimek", "--json", "-q"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, StartsWith("{\n  \"stations\": 7322,\n  \"registered\": 2537800,\n"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("klimek")));
}

TEST_F(Forensics, SayWhatIsMissing) {
  write_text(folder() / "t.csv", "station,ballots,leader\n1,2,1\n");
  const Outcome outcome = type({"forensics", "t.csv"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err,
            "t.csv:1:1: error: column 'registered' is missing\n"
            "    1 | station,ballots,leader\n"
            "      | ^ the header has station, ballots and leader\n"
            "1 error; nothing was run\n");
  EXPECT_EQ(type({"forensics", "none.csv"}).status, 1);
  EXPECT_EQ(type({"forensics", "t.csv", "--fit", "magic"}).status, 2);
}

TEST_F(Forensics, NameOddRows) {
  write_text(folder() / "t.csv", "registered,issued,ballots,valid,leader\n200,100,101,100,40\n200,210,205,200,90\n");
  const Outcome outcome = type({"forensics", "t.csv"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err,
            "t.csv: note: no column 'region': all stations count as one region\n"
            "t.csv: note: 1 row has more ballots than were issued, kept: line 2\n"
            "t.csv: note: 1 row has a turnout above 100 %, kept: line 3\n");
}

TEST_F(Forensics, ReadTheStationsOfARunAndFitTheirStuffing) {
  write_text(folder() / "s.toml", kStuffing);
  ASSERT_EQ(type({"run", "s.toml", "-n", "100", "--save-stations", "2", "-q"}).status, 0);
  const std::vector<std::string> words{
      "forensics", "out/s/stations.csv.gz", "--no-klimek", "--fit", "stuffing", "--rule", "s.toml", "--draw", "1"};
  const Outcome outcome = type(words);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("400 polling stations, 1,000,000 voters"));
  EXPECT_THAT(outcome.out, HasSubstr("  ballots stuffed"));
  EXPECT_THAT(outcome.out, HasSubstr("  party  reported  without stuffing  90 % interval\n"));
}

// Election 1 of the run: without what was stuffed, the fit gives the seats of the honest count or their neighbours.
TEST_F(Forensics, TakeTheStuffedBallotsFromTheLeaderOfTheSeats) {
  write_text(folder() / "s.toml", kStuffing);
  ASSERT_EQ(type({"run", "s.toml", "-n", "100", "--save-stations", "2", "-q"}).status, 0);
  const auto seats = [&](const std::string& tally) {
    const Outcome outcome = type({"forensics", "out/s/stations.csv.gz", "--no-klimek", "--json", "--fit", "stuffing",
                                  "--rule", "s.toml", "--draw", "1", "--tally", tally});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return nlohmann::json::parse(outcome.out).at("seats").at(1);
  };
  const int honest = seats("honest").at("reported");
  const nlohmann::json reported = seats("reported");
  EXPECT_EQ(reported.at("party"), "Blue");
  EXPECT_GT(reported.at("reported"), honest + 1);
  EXPECT_LT(reported.at("without"), reported.at("reported"));
  EXPECT_NEAR(reported.at("without").get<int>(), honest, 1);
  EXPECT_LE(reported.at("low"), reported.at("without"));
  EXPECT_GE(reported.at("high"), reported.at("without"));
}

TEST_F(Forensics, NeedTheLeaderAmongTheOptionsForSeats) {
  write_text(folder() / "s.toml", kStuffing);
  write_text(folder() / "t.csv", "registered,ballots,valid,p01,p02,leader\n200,100,100,60,40,50\n");
  const Outcome outcome = type({"forensics", "t.csv", "--no-klimek", "--fit", "stuffing", "--rule", "s.toml"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err,
              HasSubstr("--rule needs the leader among the options: no column p01, p02, … of t.csv has the "
                        "votes of 'leader' in every row"));
}

TEST_F(Forensics, NeedALawOfTheNationalVotesForSeats) {
  write_text(
      folder() / "s.toml",
      "parties = [{ id = \"a\" }, { id = \"b\" }]\nelectorate = { turnout = 0.5 }\n"
      "regions = [{ region = \"x\", registered = 500, a = 0.6, b = 0.4, seats = 3 },\n"
      "           { region = \"y\", registered = 500, a = 0.6, b = 0.4, seats = 3 }]\n"
      "votes = { model = \"fixed\" }\nrule = { system = \"list_pr_districts\", seats = 6, method = \"dhondt\" }\n");
  write_text(folder() / "t.csv", "registered,ballots,valid,p01,p02\n200,100,100,60,40\n");
  const Outcome outcome = type({"forensics", "t.csv", "--no-klimek", "--fit", "stuffing", "--rule", "s.toml"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--rule takes a law of the national votes, and this one has districts"));
}

TEST_F(Forensics, TellTheirOwnColumnsFromThoseOfARun) {
  write_text(folder() / "t.csv", "draw,registered,ballots,valid,leader\n1,200,100,100,60\n2,300,150,150,60\n");
  EXPECT_THAT(type({"forensics", "t.csv", "--no-klimek", "-q"}).out, HasSubstr("2 polling stations, 500 voters"));
  write_text(folder() / "t.csv", "draw,tally,registered,ballots,valid,leader\n0,honest,200,100,100,60\n");
  EXPECT_THAT(type({"forensics", "t.csv", "--draw", "7"}).err,
              HasSubstr("no row of a polling station with draw 7 and tally honest"));
  write_text(folder() / "t.csv", "registered,leader,ballots,valid,leader\n200,60,100,100,50\n");
  EXPECT_THAT(type({"forensics", "t.csv"}).err, HasSubstr("t.csv:1:1: error: there are two columns 'leader'"));
}

TEST_F(Forensics, SaveStationsOfOneScenarioAndAsManyElectionsAsThereAre) {
  write_text(folder() / "s.toml", kStuffing);
  const Outcome sweep = type({"sweep", "s.toml", "-n", "64", "--vary", "rule.seats=90,100", "--save-stations", "1"});
  EXPECT_EQ(sweep.status, 2);
  EXPECT_THAT(sweep.err, HasSubstr("--save-stations keeps the stations of one scenario"));
  const Outcome many = type({"run", "s.toml", "-n", "64", "--save-stations", "65"});
  EXPECT_EQ(many.status, 2);
  EXPECT_THAT(many.err, HasSubstr("--save-stations: 65 elections of 64"));
}

TEST_F(Forensics, FreshRunsLeaveNoTableOfAnother) {
  write_text(folder() / "s.toml", kStuffing);
  ASSERT_EQ(type({"run", "s.toml", "-n", "64", "-q", "-o", "out", "--save-stations", "1"}).status, 0);
  ASSERT_TRUE(std::filesystem::exists(folder() / "out/effects.csv"));
  ASSERT_TRUE(std::filesystem::exists(folder() / "out/stations.csv.gz"));
  std::string honest = kStuffing;
  honest.erase(honest.find("[[fraud]]"));
  write_text(folder() / "h.toml", honest);
  ASSERT_EQ(type({"run", "h.toml", "-n", "64", "-q", "-o", "out", "--fresh"}).status, 0);
  EXPECT_FALSE(std::filesystem::exists(folder() / "out/effects.csv"));
  EXPECT_FALSE(std::filesystem::exists(folder() / "out/stations.csv.gz"));
}

TEST_F(Forensics, NeedStationsThatAreSimulatedApart) {
  write_text(folder() / "s.toml",
             "draws = 64\nparties = [{ id = \"a\", votes = 60 }, { id = \"b\", votes = 40 }]\n"
             "electorate = { registered = 1000, turnout = 0.6 }\nrule = { seats = 10, method = \"dhondt\" }\n"
             "votes = { model = \"fixed\", counts = \"multinomial\", stations = { count = 4 } }\n");
  const Outcome outcome = type({"run", "s.toml", "--save-stations", "1", "-q"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("units that add up are simulated as one here; --level station keeps them apart"));
  EXPECT_EQ(type({"run", "s.toml", "--save-stations", "1", "-q", "--level", "station"}).status, 0);
}

TEST_F(Forensics, SayInTheSummaryOfARunHowLikelyItsFraudIsSeen) {
  write_text(folder() / "s.toml", kStuffing);
  const Outcome outcome = type({"run", "s.toml", "-n", "100"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("would see it in"));
  EXPECT_THAT(outcome.out, HasSubstr("of the first 100 elections; hemicycle power"));
  EXPECT_THAT(type({"run", "s.toml", "-n", "49", "--fresh"}).out, Not(HasSubstr("would see it in")));
}

TEST_F(Forensics, SayHowLikelyFraudIsSeen) {
  write_text(folder() / "s.toml", kStuffing);
  const Outcome outcome = type({"power", "s.toml", "-n", "60", "-o", "seen"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, StartsWith("Small stuffing\n60 simulated elections of 400 polling stations"));
  EXPECT_THAT(outcome.out, HasSubstr("by fraud.0.where.share_of_stations\n"));
  EXPECT_THAT(outcome.out, HasSubstr("seats moved to Blue"));
  EXPECT_THAT(outcome.out, HasSubstr("The largest "));
  EXPECT_THAT(
      file("seen/power.csv"),
      StartsWith("dose,test,power,power_mcse,tables,seats_moved,seats_moved_mcse,ballots_moved,stations_touched\n"
                 "0.01,whole_result,"));
  const Outcome honest = type({"power", "s.toml", "--vary", "votes.concentration=1000,2000"});
  EXPECT_EQ(honest.status, 2);
  EXPECT_THAT(honest.err, HasSubstr("--vary takes a key of a [[fraud]] block or of [observers], got "
                                    "'votes.concentration': it changes honest elections too"));
  const Outcome numbers = type({"power", "s.toml", "-n", "50", "--set", "fraud.0.where={stations=10}"});
  EXPECT_EQ(numbers.status, 0) << numbers.err;
  EXPECT_THAT(numbers.out, HasSubstr("by fraud.0.where.stations\n"));
  const Outcome refused = type({"power", "s.toml", "--leader", "bleu"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr("--leader takes a party, got 'bleu', did you mean 'blue'?"));
}

}  // namespace
}  // namespace hemicycle::test
