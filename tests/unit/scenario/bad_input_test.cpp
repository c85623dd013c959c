// The exact messages on what is wrong with a scenario.

#include <gtest/gtest.h>

#include "tests/unit/scenario/scenario_folder.hpp"

namespace hemicycle {
namespace {

const ScenarioFolder& folder() {
  static const ScenarioFolder folder;
  return folder;
}

std::string errors(const std::string& text) { return folder().errors(text); }

TEST(BadInput, UnknownKeys) {
  const std::string text = with(kSmallest, "quota = ", "qota = ");
  EXPECT_EQ(
      errors(text),
      "x.toml:11:73: error: unknown key 'qota' in [rule]\n"
      "   11 | …stem = \"list_pr\", seats = 98, method = \"largest_remainder\", qota = \"hare\", threshold = 0.07, "
      "threshold_of = \"cast\", ties…\n"
      "      |                                                              ^~~~ did you mean 'quota'?\n");
  EXPECT_EQ(
      errors("elections = 3\n" + kSmallest),
      "x.toml:1:1: error: unknown key 'elections'\n"
      "    1 | elections = 3\n"
      "      | ^~~~~~~~~ known: name, stem, draws, seed, level, parties, regions, electorate, polls, votes, turnout, "
      "flow, districts, fraud, observers, rule, "
      "vary, events, coalitions and official\n");
}

TEST(BadInput, KeysThatOtherVersionsKnow) {
  EXPECT_EQ(
      errors(kSmallest + "[target]\n"),
      "x.toml:12:2: error: 'target' is not supported by this version\n"
      "   12 | [target]\n"
      "      |  ^~~~~~ supported: name, stem, draws, seed, level, parties, regions, electorate, polls, votes, turnout, "
      "flow, districts, fraud, observers, rule, "
      "vary, events, coalitions and official\n");
}

TEST(BadInput, SevenForSevenPerCent) {
  EXPECT_EQ(errors("[rule]\nseats = 98\nmethod = \"dhondt\"\nthreshold = 7\n[[parties]]\nid = \"a\"\nvotes = 1\n"),
            "x.toml:4:13: error: threshold is a share between 0 and 1, got 7\n"
            "    4 | threshold = 7\n"
            "      |             ^ write 0.07 for 7 %\n");
  EXPECT_EQ(errors("[rule]\nseats = 98\nmethod = \"dhondt\"\nthreshold = -1\n[[parties]]\nid = \"a\"\nvotes = 1\n"),
            "x.toml:4:13: error: threshold is a share between 0 and 1, got -1\n"
            "    4 | threshold = -1\n"
            "      |             ^~\n");
}

TEST(BadInput, SharesOfARegionThatDoNotSum) {
  write_tables_of_full(folder());
  folder().write("data/regions.csv",
                 "region,registered,turnout_mean,nur_otan,ak_zhol,auyl\n"
                 "turkistan,1000,0.6,0.75,0.15,0.03\n"
                 "kyzylorda,1000,0.6,0.75,0.15,15\n");
  EXPECT_EQ(errors(kFull),
            "data/regions.csv:2:1: error: shares of region 'turkistan' sum to 0.93, not to 1\n"
            "    2 | turkistan,1000,0.6,0.75,0.15,0.03\n"
            "      | ^~~~~~~~~\n"
            "data/regions.csv:3:30: error: auyl is a share between 0 and 1, got 15\n"
            "    3 | kyzylorda,1000,0.6,0.75,0.15,15\n"
            "      |                              ^~ write 0.15 for 15 %\n");
}

TEST(BadInput, IdsThatOtherProgramsReadAsSomethingElse) {
  EXPECT_EQ(errors(with(kSmallest, "\"npk\"", "\"na\" ")),
            "x.toml:5:10: error: party id 'na' reads as missing, a number or a boolean in R and pandas\n"
            "    5 |   { id = \"na\" ,      votes =   659_019, name = \"People's Party\" },\n"
            "      |          ^~~~ choose another id\n");
  EXPECT_EQ(errors(with(kSmallest, "\"npk\"", "\"Nur Otan 2\"")),
            "x.toml:5:10: error: party id \"Nur Otan 2\" is not made of a-z, 0-9 and _ behind a letter\n"
            "    5 |   { id = \"Nur Otan 2\",      votes =   659_019, name = \"People's Party\" },\n"
            "      |          ^~~~~~~~~~~~ write 'nur_otan_2'\n");
  EXPECT_EQ(errors(with(kSmallest, "\"npk\"", "\"adal\"")),
            "x.toml:7:10: error: party 'adal' is given twice\n"
            "    7 |   { id = \"adal\",     votes =   258_618, name = \"Adal\" },\n"
            "      |          ^~~~~~ first in line 5\n");
}

TEST(BadInput, AMissingFile) {
  EXPECT_EQ(errors(with(kSmallest, "votes = { model = \"dirichlet\", concentration = 2_000 }",
                        "votes = { model = \"draws\", file = \"nowhere.csv\" }")),
            "x.toml:10:35: error: cannot read 'nowhere.csv': No such file or directory\n"
            "   10 | votes = { model = \"draws\", file = \"nowhere.csv\" }   # Dirichlet(concentration * share)\n"
            "      |                                   ^~~~~~~~~~~~~\n");
  Diagnostics diagnostics;
  EXPECT_FALSE(read_scenario("/nonexistent/x.toml", {}, diagnostics));
  EXPECT_TRUE(diagnostics.is_only_unreadable());
  EXPECT_EQ(diagnostics.text(), "/nonexistent/x.toml: error: cannot read the file: No such file or directory\n");
}

TEST(BadInput, ARaggedRowAndEverythingElseInTheTables) {
  folder().write("data/parties.csv",
                 "id,name,votes,colour\n"
                 "nur_otan,Nur Otan,5148074,#0a8fae\n"
                 "ak_zhol,Ak Zhol,792828\n"
                 "auyl,Auyl,many,green\n");
  folder().write("data/regions.csv", "region,registered,turnout_mean,nur_otn\nturkistan,1000,60,0.75\n");
  EXPECT_EQ(errors(with(kFull, "opposition_entry = \"entered(auyl) or entered(ak_zhol)\"", "")),
            "x.toml:23:36: error: unknown region 'kyzylorda'\n"
            "   23 | where  = { regions = [\"turkistan\", \"kyzylorda\"], share_of_stations = 0.20 }\n"
            "      |                                    ^~~~~~~~~~~ known: turkistan\n"
            "x.toml:51:15: error: unknown party 'ak_zhol'\n"
            "   51 | opposition = [\"ak_zhol\", \"auyl\"]\n"
            "      |               ^~~~~~~~~ known: nur_otan and auyl\n"
            "x.toml:54:26: error: unknown party 'ak_zhol'\n"
            "   54 | seats = { nur_otan = 76, ak_zhol = 12 }\n"
            "      |                          ^~~~~~~ known: nur_otan and auyl\n"
            "data/parties.csv:3:1: error: row 2 has 3 fields, but the header has 4\n"
            "    3 | ak_zhol,Ak Zhol,792828\n"
            "      | ^\n"
            "data/parties.csv:4:11: error: votes is a whole number from 0 to 4,503,599,627,370,496, got \"many\"\n"
            "    4 | auyl,Auyl,many,green\n"
            "      |           ^~~~\n"
            "data/parties.csv:4:16: error: colour is six hexadecimal digits, \"#rrggbb\", got \"green\"\n"
            "    4 | auyl,Auyl,many,green\n"
            "      |                ^~~~~\n"
            "data/regions.csv:1:32: error: unknown key 'nur_otn' in a row of regions\n"
            "    1 | region,registered,turnout_mean,nur_otn\n"
            "      |                                ^~~~~~~ did you mean 'nur_otan'?\n"
            "data/regions.csv:2:16: error: turnout_mean is a share between 0 and 1, got 60\n"
            "    2 | turkistan,1000,60,0.75\n"
            "      |                ^~ write 0.6 for 60 %\n");
}

TEST(BadInput, ACovarianceThatIsNotPositiveSemiDefinite) {
  folder().write("c.csv", "party,a,b\nb,2,1\na,1,2\n");
  const std::string text =
      "parties = [{ id = \"a\", votes = 1 }, { id = \"b\", votes = 1 }]\n"
      "rule = { seats = 1, method = \"dhondt\" }\n"
      "[votes]\nmodel = \"logistic_normal\"\ncovariance = \"c.csv\"\n";
  EXPECT_EQ(errors(text),
            "x.toml:5:14: error: covariance is not positive semi-definite: its smallest eigenvalue is -1\n"
            "    5 | covariance = \"c.csv\"\n"
            "      |              ^~~~~~~\n");
  folder().write("c.csv", "party,a,b\nb,0.2,1\na,1,0.3\n");
  EXPECT_EQ(errors(text),
            "c.csv:2:3: error: covariance is not symmetric: b, a is 0.2, but a, b is 0.3\n"
            "    2 | b,0.2,1\n"
            "      |   ^~~\n");
  folder().write("c.csv", "party,a,d\na,1,0\n");
  EXPECT_EQ(errors(text),
            "x.toml:5:14: error: the table has no column for party 'b'\n"
            "    5 | covariance = \"c.csv\"\n"
            "      |              ^~~~~~~\n"
            "c.csv:1:9: error: unknown party 'd'\n"
            "    1 | party,a,d\n"
            "      |         ^ known: a and b\n");
}

TEST(BadInput, MoreVotesThanCanBeCounted) {
  EXPECT_EQ(errors(with(kSmallest, "5_148_074", "4503599627370497")),
            "x.toml:3:30: error: votes is a whole number from 0 to 4,503,599,627,370,496, got 4,503,599,627,370,497\n"
            "    3 |   { id = \"nur_otan\", votes = 4503599627370497, name = \"Nur Otan\" },\n"
            "      |                              ^~~~~~~~~~~~~~~~\n");
  EXPECT_EQ(errors("parties = [{ id = \"a\", votes = 4503599627370496 }, { id = \"b\", votes = 1 }]\n"
                   "rule = { seats = 1, method = \"dhondt\" }\n"),
            "x.toml:1:11: error: the parties have 4,503,599,627,370,497 votes together; at most "
            "4,503,599,627,370,496 can be counted exactly\n"
            "    1 | parties = [{ id = \"a\", votes = 4503599627370496 }, { id = \"b\", votes = 1 }]\n"
            "      |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n");
}

TEST(BadInput, ZeroSeats) {
  EXPECT_EQ(errors("parties = [{ id = \"a\", votes = 1 }]\nrule = { seats = 0, method = \"dhondt\" }\n"),
            "x.toml:2:18: error: seats is a whole number from 1 to 100,000, got 0\n"
            "    2 | rule = { seats = 0, method = \"dhondt\" }\n"
            "      |                  ^\n");
}

TEST(BadInput, NoVotesAtAllWhereSharesAreNeeded) {
  const std::string text = "parties = [{ id = \"a\", votes = 0 }]\nrule = { seats = 1, method = \"dhondt\" }\n";
  EXPECT_EQ(errors(text + "electorate = { registered = 10, turnout = 0.5 }\n"),
            "x.toml:1:11: error: no party has votes, so their shares are unknown\n"
            "    1 | parties = [{ id = \"a\", votes = 0 }]\n"
            "      |           ^~~~~~~~~~~~~~~~~~~~~~~~~ give votes, or shares in the regions\n");
  EXPECT_EQ(folder().scenario(text).electorate.given->valid, 0);
}

TEST(BadInput, NothingAtAll) {
  EXPECT_EQ(errors(""),
            "x.toml: error: the scenario needs 'parties'; parties = [{ id = \"…\", votes = … }, …], or { file = "
            "\"….csv\" }\n"
            "x.toml: error: the scenario needs 'rule'; write [rule]\n");
}

TEST(BadInput, ValuesOfAnotherKind) {
  EXPECT_EQ(errors("parties = 3\nrule = \"x\"\nfraud = 1\ndraws = 1.5\nseed = -1\nname = 7\n"),
            "x.toml:1:11: error: parties is a list of rows or { file = \"….csv\" }, got 3\n"
            "    1 | parties = 3\n      |           ^\n"
            "x.toml:2:8: error: [rule] is a table, got \"x\"\n"
            "    2 | rule = \"x\"\n      |        ^~~\n"
            "x.toml:3:9: error: fraud is a list of blocks, got 1\n"
            "    3 | fraud = 1\n      |         ^ write [[fraud]]\n"
            "x.toml:4:9: error: draws is a whole number from 1 to 1,000,000,000,000,000, got 1.5\n"
            "    4 | draws = 1.5\n      |         ^~~\n"
            "x.toml:5:8: error: seed is a whole number from 0 to 9,223,372,036,854,775,807, got -1\n"
            "    5 | seed = -1\n      |        ^~\n"
            "x.toml:6:8: error: name is a text, got 7\n"
            "    6 | name = 7\n      |        ^ write it between quotes\n");
}

TEST(BadInput, FraudWithoutVictimsOrAbstainers) {
  const std::string text =
      "parties = [{ id = \"united\", votes = 1 }, { id = \"b\", votes = 1 }]\n"
      "rule = { seats = 1, method = \"dhondt\" }\n"
      "[[fraud]]\nkind = \"stuffing\"\nfor = \"unitied\"\namount = 0.1\n"
      "[[fraud]]\nkind = \"transfer\"\nfor = \"b\"\nfrom = [\"b\"]\namount = 0.1\n";
  EXPECT_EQ(errors(text),
            "x.toml:4:8: error: stuffing needs electorate.registered or regions\n"
            "    4 | kind = \"stuffing\"\n"
            "      |        ^~~~~~~~~~ it depends on those who stayed at home\n"
            "x.toml:5:7: error: unknown party 'unitied'\n"
            "    5 | for = \"unitied\"\n"
            "      |       ^~~~~~~~~ did you mean 'united' (line 1)?\n"
            "x.toml:10:8: error: votes cannot be moved from the party that they go to\n"
            "   10 | from = [\"b\"]\n"
            "      |        ^~~~~\n");
}

TEST(BadInput, Expressions) {
  EXPECT_EQ(errors(kSmallest + "[events]\nx = \"seats(nur_otn) > 1\"\n"),
            "x.toml:13:12: error: unknown party or coalition 'nur_otn'\n"
            "   13 | x = \"seats(nur_otn) > 1\"\n"
            "      |            ^~~~~~~ did you mean 'nur_otan'?\n");
}

TEST(BadInput, AnEmptyTableIsOneErrorNotOneAParty) {
  folder().write("empty.csv", "");
  EXPECT_EQ(errors("parties = [{ id = \"a\", votes = 1 }, { id = \"b\", votes = 1 }]\n"
                   "rule = { seats = 1, method = \"dhondt\" }\n"
                   "votes = { model = \"draws\", file = \"empty.csv\" }\n"),
            "empty.csv:1:1: error: the file is empty; a header is expected\n"
            "    1 | \n"
            "      | ^\n");
}

TEST(BadInput, EventsThatAskNothing) {
  EXPECT_EQ(
      errors(kSmallest + "[events]\nx = \"seats(nur_otan) + 1\"\ny = \"tie or not house\"\nz = \"turnout > 0.5\"\n"),
      "x.toml:13:5: error: an event, and each side of 'and', 'or' and 'not', is answered by yes or no\n"
      "   13 | x = \"seats(nur_otan) + 1\"\n"
      "      |     ^~~~~~~~~~~~~~~~~~~~~ compare numbers, as in seats(x) > 0\n"
      "x.toml:14:5: error: an event, and each side of 'and', 'or' and 'not', is answered by yes or no\n"
      "   14 | y = \"tie or not house\"\n"
      "      |     ^~~~~~~~~~~~~~~~~~ compare numbers, as in seats(x) > 0\n");
  EXPECT_EQ(errors("parties = [{ id = \"a\", votes = 1 }]\nrule = { seats = 1, method = \"dhondt\" }\n"
                   "events = { x = \"turnout > 0.5\" }\n"),
            "x.toml:3:16: error: turnout needs electorate.registered or regions\n"
            "    3 | events = { x = \"turnout > 0.5\" }\n"
            "      |                ^~~~~~~~~~~~~~~\n");
}

TEST(BadInput, OptionsOfTheCommandLine) {
  EXPECT_EQ(folder().errors(kSmallest, {.set = {"rule.threshold=7", "rule.treshold=0.05", "parties.ak_zol.votes=1"}}),
            "--set: error: threshold is a share between 0 and 1, got 7\n"
            "      | --set rule.threshold=7\n"
            "      |                      ^ write 0.07 for 7 %\n"
            "--set: error: unknown key 'treshold' in [rule]\n"
            "      | --set rule.treshold=0.05\n"
            "      |       ^~~~~~~~~~~~~ did you mean 'threshold'?\n"
            "--set: error: parties has no row 'ak_zol'\n"
            "      | --set parties.ak_zol.votes=1\n"
            "      |       ^~~~~~~~~~~~~~~~~~~~ did you mean 'ak_zhol'?\n");
  EXPECT_EQ(folder().errors(kSmallest, {.vary = {"rule.threshold=0.05,7", "draws=1,2"}}),
            "--vary: error: threshold is a share between 0 and 1, got 7\n"
            "      | --vary rule.threshold=0.05,7\n"
            "      |                            ^ write 0.07 for 7 %\n"
            "--vary: error: 'draws' cannot be varied\n"
            "      | --vary draws=1,2\n"
            "      |        ^~~~~ keys of parties, regions, electorate, polls, votes, turnout, flow, districts, fraud, "
            "observers and "
            "rule can\n");
}

TEST(BadInput, ASweepThatIsNone) {
  Overlay sweep;
  sweep.use_vary_table = true;
  EXPECT_EQ(folder().errors(kSmallest + "[vary]\nrule.threshold = 0.05\nrule.seats = []\n", sweep),
            "x.toml:13:18: error: vary.rule.threshold is a list of the values that rule.threshold takes, got 0.05\n"
            "   13 | rule.threshold = 0.05\n"
            "      |                  ^~~~\n"
            "x.toml:14:14: error: vary.rule.seats is a list of the values that rule.seats takes, got an empty list\n"
            "   14 | rule.seats = []\n"
            "      |              ^~\n");
  sweep.vary = {"rule.threshold=0..1/0.001", "rule.seats=1..100/1"};
  EXPECT_EQ(folder().errors(kSmallest, sweep),
            "--vary: error: the sweep has more than 10,000 points\n"
            "      | --vary rule.seats=1..100/1\n"
            "      |        ^~~~~~~~~~\n");
}

TEST(BadInput, EveryErrorOfEveryFileAtOnce) {
  folder().write("a.toml", "parties = [{ id = \"na\", votes = 1 }]\nrule = { seats = 0, method = \"dhondt\" }\n");
  folder().write("b.toml", "parties = [\n");
  Diagnostics diagnostics;
  validate({folder().path("a.toml"), folder().path("b.toml")}, {}, diagnostics);
  EXPECT_EQ(diagnostics.error_count(), 3);
}

}  // namespace
}  // namespace hemicycle
