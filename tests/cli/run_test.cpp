// What a user types, and gets: commands, messages, statuses and files of the program itself.

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.hpp"
#include "tests/support/scratch_folder.hpp"

namespace hemicycle::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr const char* kKazakhstan = R"(name    = "Kazakhstan 2021"
parties = [
  { id = "nur_otan", votes = 5_148_074, name = "Nur Otan" },
  { id = "ak_zhol",  votes =   792_828, name = "Ak Zhol" },
  { id = "npk",      votes =   659_019, name = "People's Party" },
  { id = "auyl",     votes =   383_023, name = "Auyl" },
  { id = "adal",     votes =   258_618, name = "Adal" },
]
electorate = { registered = 11_919_241, turnout = 0.6325, invalid = 0.0395 }
votes = { model = "dirichlet", concentration = 2_000 }
rule  = { system = "list_pr", seats = 98, method = "largest_remainder", quota = "hare", threshold = 0.07, threshold_of = "cast", ties = "listed_first" }
)";

/// A folder with the smallest complete scenario.
class Program : public testing::Test {
 protected:
  Program() { write_text(folder() / "kz.toml", kKazakhstan); }

  [[nodiscard]] const std::filesystem::path& folder() const { return scratch_.path(); }
  [[nodiscard]] std::string file(const std::string& name) const { return read_text(folder() / name); }
  [[nodiscard]] Outcome type(const std::vector<std::string>& words, const std::vector<std::string>& environment = {}) {
    return hemicycle(folder(), words, environment);
  }

 private:
  ScratchFolder scratch_;
};

const std::vector<std::string> kResultFiles{"datapackage.json", "differences.csv", "events.csv", "parties.csv",
                                            "points.csv",       "scenario.toml",   "seats.csv",  "summary.json"};

TEST_F(Program, WritesTheTurnoutOfEveryHour) {
  write_text(folder() / "hours.csv", "hour,turnout\n10:00,12.5\n22:00,50\n");
  ASSERT_EQ(type({"run", "kz.toml", "-n", "64", "-q", "-o", "out", "--set", "turnout.hours=hours.csv", "--set",
                  "electorate.registered=12_000_000", "--set", "electorate.turnout=0.625"})
                .status,
            0);
  EXPECT_EQ(file("out/turnout_by_hour.csv"),
            "scenario,point,tally,region,hour,mean,q05,median,q95\n"
            "kz,0,honest,,10:00,0.15625,0.15625,0.15625,0.15625\n"
            "kz,0,honest,,22:00,0.625,0.625,0.625,0.625\n");
  EXPECT_THAT(file("out/datapackage.json"), HasSubstr("turnout_by_hour.csv"));
  EXPECT_THAT(file("out/scenario.toml"), HasSubstr("hours = \"data/turnout_hours.csv\""));
}

TEST_F(Program, RunsIntoTheFolderOfTheScenarioName) {
  const Outcome run = type({"run", "kz.toml", "-n", "1e4"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, StartsWith("Kazakhstan 2021\n10,000 simulated elections, seed 1; house of 98 seats\n"));
  EXPECT_EQ(run.err, "results in out/kz\n");
  EXPECT_THAT(file("out/kz/seats.csv"), StartsWith("scenario,point,tally,party,seats,count,probability,mcse\n"
                                                   "kz,0,honest,nur_otan,"));
  for (const std::string& name : kResultFiles) EXPECT_NE(file("out/kz/" + name), "") << name;
  EXPECT_NE(file("out/kz/run.json"), "");
}

TEST_F(Program, GivesTheOfficialSeatsWithFixedVotes) {
  const Outcome run = type({"run", "kz.toml", "-n", "300", "--set", "votes.model=fixed", "-o", "fixed"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(file("fixed/seats.csv"),
            "scenario,point,tally,party,seats,count,probability,mcse\n"
            "kz,0,honest,nur_otan,76,300,1,0\n"
            "kz,0,honest,ak_zhol,12,300,1,0\n"
            "kz,0,honest,npk,10,300,1,0\n"
            "kz,0,honest,auyl,0,300,1,0\n"
            "kz,0,honest,adal,0,300,1,0\n");
}

TEST_F(Program, FindsOutBeforeTheWorkThatTheFolderCannotBeWritten) {
  write_text(folder() / "taken", "a file");
  const Outcome run = type({"run", "kz.toml", "-n", "1e15", "-o", "taken/here"});
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.err, "hemicycle: cannot make the folder taken/here: Not a directory\n");
}

TEST_F(Program, AllocatesATieByLotToTheFirstListedAndSaysSo) {
  write_text(folder() / "tie.toml",
             "parties = [{ id = \"a\", votes = 5 }, { id = \"b\", votes = 5 }, { id = \"c\", votes = 5 }]\n"
             "rule = { seats = 10, method = \"dhondt\", ties = \"lot\" }\n");
  const Outcome seats = type({"allocate", "tie.toml"});
  EXPECT_EQ(seats.status, 0);
  EXPECT_EQ(seats.out, "party,seats\na,4\nb,3\nc,3\n");
  EXPECT_EQ(seats.err,
            "tie.toml: note: a tie decides a seat, and the law draws lots: here the first listed wins\n"
            "tie.toml: note: a, b and c have the same claim to 1 seat: a prevails by the order of the ballot\n");
}

TEST_F(Program, SweepsThresholdsOnTheSameDraws) {
  const Outcome sweep = type({"sweep", "kz.toml", "-n", "256", "--set", "votes={model='fixed'}", "--vary",
                              "rule.threshold=0.03,0.05,0.07", "-o", "sweep"});
  EXPECT_EQ(sweep.status, 0) << sweep.err;
  EXPECT_EQ(file("sweep/points.csv"), "point,rule.threshold\n0,0.03\n1,0.05\n2,0.07\n");
  EXPECT_EQ(file("sweep/differences.csv"),
            "scenario,point,baseline,party,difference,count,probability\n"
            "kz,1,0,nur_otan,2,256,1\nkz,1,0,ak_zhol,0,256,1\nkz,1,0,npk,0,256,1\nkz,1,0,auyl,1,256,1\n"
            "kz,1,0,adal,-3,256,1\n"
            "kz,2,0,nur_otan,6,256,1\nkz,2,0,ak_zhol,1,256,1\nkz,2,0,npk,1,256,1\nkz,2,0,auyl,-5,256,1\n"
            "kz,2,0,adal,-3,256,1\n");
}

TEST_F(Program, AllocatesWithoutChance) {
  const Outcome seats = type({"allocate", "kz.toml"});
  EXPECT_EQ(seats.status, 0) << seats.err;
  EXPECT_EQ(seats.out, "party,seats\nnur_otan,76\nak_zhol,12\nnpk,10\n");
  EXPECT_EQ(seats.err, "");
  EXPECT_EQ(type({"allocate", "kz.toml", "--set", "rule.threshold=0.05"}).out,
            "party,seats\nnur_otan,72\nak_zhol,11\nnpk,9\nauyl,6\n");
}

TEST_F(Program, ComparesWithTheOfficialSeats) {
  write_text(folder() / "right.toml",
             std::string(kKazakhstan) + "official = { seats = { nur_otan = 76, ak_zhol = 12, npk = 10 } }\n");
  write_text(folder() / "wrong.toml",
             std::string(kKazakhstan) + "official = { seats = { nur_otan = 75, ak_zhol = 13, npk = 10 } }\n");
  const Outcome right = type({"allocate", "--expect", "right.toml"});
  EXPECT_EQ(right.status, 0) << right.err;
  EXPECT_EQ(right.out, "right.toml: as official\n1 of 1 as official\n");
  const Outcome wrong = type({"allocate", "--expect", "right.toml", "wrong.toml"});
  EXPECT_EQ(wrong.status, 5);
  EXPECT_EQ(wrong.out,
            "right.toml: as official\n"
            "wrong.toml: seats of nur_otan: 76, official 75\n"
            "wrong.toml: seats of ak_zhol: 12, official 13\n"
            "1 of 2 as official\n");
}

TEST_F(Program, ComparesNothingWhereNothingIsOfficial) {
  const Outcome nothing = type({"allocate", "--expect", "kz.toml"});
  EXPECT_EQ(nothing.status, 0) << nothing.err;
  EXPECT_EQ(nothing.out, "kz.toml: no official seats to compare with\n0 of 0 as official\n");
  write_text(folder() / "districts.json",
             R"({"name": "x", "rule": {"system": "list_pr_districts", "seats": 3, "method": "dhondt",
"districts": {"n": 2, "s": 1}}, "votes": {"n": {"A": 5, "B": 4}, "s": {"A": 3}}, "district_seats": {"n": {"A": 2}}})");
  const Outcome districts = type({"allocate", "--expect", "districts.json"});
  EXPECT_EQ(districts.status, 5);
  EXPECT_EQ(districts.out,
            "districts.json: n of A: 1, official 2\n"
            "districts.json: n of B: 1, official 0\n"
            "0 of 1 as official\n");
}

TEST_F(Program, RefusesVotesThatALawCannotCount) {
  const std::string few =
      "parties = [{ id = \"a\", votes = 3 }, { id = \"b\", votes = 1 }]\n"
      "electorate = { registered = 2, turnout = 1 }\n";
  write_text(folder() / "roll.toml",
             few + "rule = { seats = 3, method = \"dhondt\", threshold = 0.1, threshold_of = \"registered\" }\n");
  write_text(folder() / "quota.toml",
             few + "rule = { seats = 9, method = \"largest_remainder\", quota = \"hare_rounded\" }\n");
  const Outcome refused = type({"allocate", "roll.toml", "quota.toml"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_EQ(refused.out, "");
  EXPECT_EQ(refused.err,
            "roll.toml: error: the electorate registers 2, less than the 4 ballots cast by the votes of the parties; "
            "give the votes of this electorate, or simulate with 'run'\n"
            "quota.toml: error: the quota of 4 votes and 9 seats rounds to 0; "
            "give the votes of this electorate, or simulate with 'run'\n"
            "2 errors; nothing was run\n");
}

// The same bytes for any number of threads and any instruction set.
TEST_F(Program, WritesTheSameBytesHoweverItIsComputed) {
  ASSERT_EQ(type({"run", "kz.toml", "-n", "1e5", "-o", "a", "-j", "1"}).status, 0);
  ASSERT_EQ(type({"run", "kz.toml", "-n", "1e5", "-o", "b", "-j", "3"}, {"HEMICYCLE_SIMD=sse2"}).status, 0);
  ASSERT_EQ(type({"run", "kz.toml", "-n", "1e5", "-o", "c", "-j", "2"}, {"HEMICYCLE_SIMD=scalar"}).status, 0);
  for (const std::string& name : kResultFiles) {
    EXPECT_EQ(file("a/" + name), file("b/" + name)) << name;
    EXPECT_EQ(file("a/" + name), file("c/" + name)) << name;
  }
}

TEST_F(Program, RepeatsARunFromItsResolvedScenario) {
  ASSERT_EQ(type({"run", "kz.toml", "-n", "2e4", "-s", "7", "--set", "rule.threshold=0.05", "-o", "a"}).status, 0);
  const Outcome again = type({"run", "a/scenario.toml", "-o", "b"});
  ASSERT_EQ(again.status, 0) << again.err;
  EXPECT_EQ(file("a/scenario.toml"), file("b/scenario.toml"));
  EXPECT_EQ(type({"compare", "a", "b", "--expect-equal", "-o", "c"}).status, 0);
}

TEST_F(Program, ComparesTwoPointsElectionByElection) {
  const Outcome compared = type({"compare", "kz.toml@0", "kz.toml@1", "--vary", "rule.threshold=0.07,0.05", "-n", "1e4",
                                 "-o", "c", "--expect-equal"});
  EXPECT_EQ(compared.status, 5) << compared.err;
  EXPECT_THAT(compared.out, HasSubstr("Nur Otan"));
  EXPECT_THAT(file("c/differences.csv"), HasSubstr("\nkz,1,0,auyl,"));
  EXPECT_NE(file("c/compared/scenario.toml"), "");
}

// A party keeps its seats wherever it is listed.
TEST_F(Program, SeatsPartiesInAnyOrder) {
  std::string text = kKazakhstan;
  const std::string first = "  { id = \"nur_otan\", votes = 5_148_074, name = \"Nur Otan\" },\n";
  text.erase(text.find(first), first.size());
  text.insert(text.find("]\n"), first);
  write_text(folder() / "other.toml", text);
  EXPECT_EQ(type({"allocate", "other.toml"}).out, "party,seats\nak_zhol,12\nnpk,10\nnur_otan,76\n");
}

TEST_F(Program, ReplacesItsOwnRunAndRefusesAnother) {
  ASSERT_EQ(type({"run", "kz.toml", "-n", "1000", "-o", "a"}).status, 0);
  EXPECT_EQ(type({"run", "kz.toml", "-n", "1000", "-o", "a"}).status, 0);
  const std::string seats = file("a/seats.csv");
  const Outcome refused = type({"run", "kz.toml", "-n", "2000", "-o", "a"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_EQ(refused.err,
            "hemicycle run: a holds something else than this run: name another folder with -o, or replace it with "
            "--fresh\nsee: hemicycle run --help\n");
  EXPECT_EQ(file("a/seats.csv"), seats);
  EXPECT_EQ(type({"run", "kz.toml", "-n", "2000", "-o", "a", "--fresh"}).status, 0);
}

TEST_F(Program, GoesOnAfterCtrlC) {
  const std::vector<std::string> words{"run", "kz.toml", "-n", "2e7", "-o", "a", "-j", "1"};
  const Outcome stopped = interrupted_hemicycle(folder(), words, 150);
  ASSERT_EQ(stopped.status, 75) << stopped.err;
  EXPECT_THAT(stopped.err, HasSubstr("of 20000000 elections, kept in a: run the same command again to go on\n"));
  EXPECT_NE(file("a/checkpoint.txt"), "");
  ASSERT_EQ(type(words).status, 0);
  EXPECT_EQ(file("a/checkpoint.txt"), "");
  ASSERT_EQ(type({"run", "kz.toml", "-n", "2e7", "-o", "b"}).status, 0);
  for (const std::string& name : kResultFiles) EXPECT_EQ(file("a/" + name), file("b/" + name)) << name;
}

TEST_F(Program, PrintsTheSummaryAsJson) {
  const Outcome run = type({"run", "kz.toml", "-n", "1000", "--json", "-q"});
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(run.out, file("out/kz/summary.json"));
}

TEST_F(Program, NamesTheNearestCommandFlagAndKey) {
  EXPECT_EQ(type({"rnu", "kz.toml"}).err,
            "hemicycle: unknown command 'rnu', did you mean 'run'?\nsee: hemicycle --help\n");
  EXPECT_EQ(type({"run", "kz.toml", "--sed", "3"}).err,
            "hemicycle run: unknown option '--sed', did you mean '--set'?\nsee: hemicycle run --help\n");
  const Outcome key = type({"run", "kz.toml", "--set", "rule.treshold=0.05"});
  EXPECT_EQ(key.status, 2);
  EXPECT_THAT(key.err, HasSubstr("did you mean 'threshold'"));
  EXPECT_THAT(key.err, HasSubstr("1 error; nothing was run\n"));
  EXPECT_FALSE(std::filesystem::exists(folder() / "out"));
}

TEST_F(Program, SaysEveryErrorOfAFileAtOnceAndWritesNothing) {
  std::string text = kKazakhstan;
  text.replace(text.find("0.07"), 4, "7");
  text.replace(text.find("seats = 98"), 10, "seats = 0");
  write_text(folder() / "bad.toml", text);
  const Outcome bad = type({"run", "bad.toml"});
  EXPECT_EQ(bad.status, 2);
  EXPECT_THAT(bad.err, HasSubstr("bad.toml:11:"));
  EXPECT_THAT(bad.err, HasSubstr("threshold is a share between 0 and 1, got 7\n"));
  EXPECT_THAT(bad.err, HasSubstr("^ write 0.07 for 7 %\n"));
  EXPECT_THAT(bad.err, HasSubstr("2 errors; nothing was run\n"));
  EXPECT_FALSE(std::filesystem::exists(folder() / "out"));
}

TEST_F(Program, TellsAnUnreadableFileFromAWrongOne) {
  EXPECT_EQ(type({"run", "missing.toml"}).status, 1);
  EXPECT_THAT(type({"run", "missing.toml"}).err,
              HasSubstr("missing.toml: error: cannot read the file: No such file or directory"));
  write_text(folder() / "bad.toml", "name = \n");
  EXPECT_EQ(type({"validate", "missing.toml", "bad.toml"}).status, 2);
  EXPECT_EQ(type({"run", "kz.toml", "-n", "10", "-o", "kz.toml/x"}).status, 1);
}

TEST_F(Program, SaysWhyACommandCannotBeMeant) {
  EXPECT_EQ(type({"sweep", "kz.toml"}).err,
            "hemicycle sweep: nothing varies: give the scenario a [vary] table, or name a key, such as --vary "
            "rule.threshold=0.03,0.05,0.07\nsee: hemicycle sweep --help\n");
  const Outcome nowhere = type({"run", "kz.toml", "-o", ""});
  EXPECT_EQ(nowhere.status, 2);
  EXPECT_EQ(nowhere.err, "hemicycle run: --out takes a folder, got ''\nsee: hemicycle run --help\n");
  EXPECT_THAT(type({"run", "kz.toml", "-n", "1e30"}).err, HasSubstr("takes a whole number from 1 to 2^63"));
  write_text(folder() / "election.json", "{}");
  EXPECT_THAT(type({"run", "election.json"}).err, HasSubstr("^ elections in JSON are for 'hemicycle allocate'"));
}

TEST_F(Program, AllocatesIntoJson) {
  const Outcome seats = type({"allocate", "kz.toml", "--json"});
  EXPECT_EQ(seats.status, 0) << seats.err;
  EXPECT_THAT(seats.out, HasSubstr("\"seats\": {\n        \"nur_otan\": 76,\n        \"ak_zhol\": 12,\n"));
}

TEST_F(Program, ExplainsTheLawStepByStep) {
  const Outcome text = type({"explain", "kz.toml"});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_THAT(text.out, HasSubstr("The lists that take part have 6,599,921 votes together, for 98 seats."));
  EXPECT_THAT(type({"explain", "kz.toml", "--markdown"}).out, HasSubstr("\n## Who takes part\n"));
  EXPECT_THAT(type({"explain", "kz.toml", "--json"}).out, HasSubstr("\"heading\": \"Who takes part\""));
  EXPECT_THAT(type({"explain", "kz.toml", "--set", "rule.method=dhondt"}).out,
              HasSubstr("The proof: divide the votes"));
  EXPECT_EQ(type({"explain", "missing.json"}).status, 1);
}

TEST_F(Program, FindsTheFewestBallotsThatChangeTheResult) {
  const Outcome text = type({"margin", "kz.toml"});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_THAT(text.out, HasSubstr("Entry of a list that is outside"));
  const Outcome csv = type({"margin", "kz.toml", "--csv"});
  EXPECT_THAT(csv.out, testing::StartsWith("party,goal,change,ballots,other,district\n"));
  EXPECT_THAT(csv.out, HasSubstr("npk,majority_gained,moved,2682278,nur_otan,\n"));
}

TEST_F(Program, FindsTheFewestBallotsOfSimulatedElections) {
  const Outcome text = type({"margin", "kz.toml", "-n", "50"});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_THAT(text.out, HasSubstr("The fewest ballots that change the result of each of 50 simulated elections,"));
  EXPECT_THAT(text.out, HasSubstr("\n  list      ballots  elections        5 %     median       95 %\n"));
  const Outcome csv = type({"margin", "kz.toml", "-n", "50", "--csv"});
  EXPECT_THAT(csv.out, StartsWith("party,goal,change,draws,elections,probability,mcse,ballots_mean,"));
  EXPECT_EQ(csv.out, type({"margin", "kz.toml", "-n", "50", "--csv", "-j", "1"}).out);
  EXPECT_THAT(type({"margin", "kz.toml", "-n", "50", "--markdown"}).out,
              HasSubstr("\n## One more seat for the list\n"));
  write_text(folder() / "election.json", "{}");
  const Outcome refused = type({"margin", "election.json", "-n", "50"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr("--draws needs a scenario: an election file has no chance"));
}

TEST_F(Program, ValidatesIntoJson) {
  const Outcome checked = type({"validate", "kz.toml", "--json"});
  EXPECT_EQ(checked.status, 0);
  EXPECT_THAT(checked.out, HasSubstr("\"valid\": true"));
  EXPECT_EQ(checked.err, "");
}

TEST_F(Program, LeavesSeatsVacantWhereNoListPasses) {
  const Outcome run = type({"run", "kz.toml", "-n", "256", "--set", "rule.threshold=0.9", "-o", "a"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(file("a/seats.csv"), HasSubstr("kz,0,honest,nur_otan,0,256,1,0\n"));
  const Outcome seats = type({"allocate", "kz.toml", "--set", "rule.threshold=0.9"});
  EXPECT_EQ(seats.out, "party,seats\n");
  EXPECT_EQ(seats.err, "kz.toml: note: 98 seats stay vacant\n");
}

TEST_F(Program, TakesTheNextLowerInstructionSet) {
  const Outcome lower = type({"run", "kz.toml", "-n", "256", "-q"}, {"HEMICYCLE_SIMD=sse4"});
  EXPECT_EQ(lower.status, 0);
  EXPECT_EQ(lower.err, "note: HEMICYCLE_SIMD=sse4 is not available here, using sse2\n");
  const Outcome unknown = type({"run", "kz.toml", "-n", "256"}, {"HEMICYCLE_SIMD=mmx"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_EQ(unknown.err,
            "hemicycle run: HEMICYCLE_SIMD takes scalar, sse2, ssse3, sse4 or avx2, got 'mmx'\n"
            "see: hemicycle run --help\n");
}

TEST_F(Program, HelpsWithExamplesFirst) {
  const Outcome help = type({"run", "--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_THAT(help.out, StartsWith("hemicycle run SCENARIO: simulate a scenario\n\nExamples:\n  hemicycle run "));
  EXPECT_EQ(type({}).status, 2);
  EXPECT_EQ(type({"--version"}).out, "hemicycle 0.1.0\n");
}

}  // namespace
}  // namespace hemicycle::test
