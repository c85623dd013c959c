// The exact messages on what is wrong with blocks of fraud and of flows.

#include <gtest/gtest.h>

#include "tests/unit/scenario/scenario_folder.hpp"

namespace hemicycle {
namespace {

const ScenarioFolder& folder() {
  static const ScenarioFolder folder;
  return folder;
}

std::string errors(const std::string& text) { return folder().errors(text); }

/// Two lists of whom the votes are the ballots; nobody is registered.
const std::string kGiven =
    "parties = [{ id = \"a\", votes = 60 }, { id = \"b\", votes = 40 }]\n"
    "rule = { seats = 10, method = \"dhondt\" }\n";

/// The same with a roll.
const std::string kRoll = kGiven + "electorate = { registered = 1000, turnout = 0.5 }\n";

/// The same in two regions with ten polling stations: seven of about 71 voters, and three of about 83.
const std::string kStations =
    kGiven +
    "regions = [{ region = \"x\", registered = 500, turnout_mean = 0.5 }, { region = \"y\", registered = 250, "
    "turnout_mean = 0.5 }]\n"
    "votes = { stations = { count = 10 } }\n";

TEST(BadFraud, MoreStationsThanThereAre) {
  const auto asks = [](const std::string& where) {
    return headlines(errors(kStations +
                            "[[fraud]]\n"
                            "kind = \"miscount\"\n"
                            "rate = 0.1\n"
                            "where = { " +
                            where + " }\n"),
                     "x.toml");
  };
  EXPECT_EQ(asks("stations = 10"), "");
  EXPECT_EQ(asks("stations = 11"), "8:22: error: stations asks for 11 of 10 polling stations\n");
  EXPECT_EQ(asks("stations = 6, regions = [\"y\"]"), "8:22: error: stations asks for 6 of 3 polling stations\n");
  EXPECT_EQ(asks("stations = 1_000, least_registered = 80"),
            "8:22: error: stations asks for 1,000 of 3 polling stations\n");
}

TEST(BadFraud, MoreRegionsThanThereAre) {
  const std::string tabulation =
      "[[fraud]]\n"
      "kind = \"tabulation\"\n"
      "for = \"a\"\n"
      "amount = 0.1\n"
      "where = { stations = 3 }\n";
  EXPECT_EQ(errors(kStations + tabulation),
            "x.toml:9:22: error: stations asks for 3 of 2 regions\n"
            "    9 | where = { stations = 3 }\n"
            "      |                      ^\n");
  EXPECT_EQ(headlines(errors(kRoll + tabulation), "x.toml"), "8:22: error: stations asks for 3 of 1 region\n");
  EXPECT_EQ(
      headlines(errors("level = \"region\"\n" + kStations + with(tabulation, "tabulation", "transfer")), "x.toml"),
      "10:22: error: stations asks for 3 of 2 regions\n");
}

TEST(BadFraud, BoundsBetweenWhichNothingLies) {
  EXPECT_EQ(errors(kStations + "[[fraud]]\n"
                               "kind = \"miscount\"\n"
                               "rate = 0.1\n"
                               "where = { least_registered = 2_000, most_registered = 1_000 }\n"
                               "[[fraud]]\n"
                               "kind = \"miscount\"\n"
                               "rate = 0.1\n"
                               "where = { most_turnout = 0.2, least_turnout = 0.8, regions = [] }\n"),
            "x.toml:8:55: error: most_registered is below least_registered: 1000 < 2000\n"
            "    8 | where = { least_registered = 2_000, most_registered = 1_000 }\n"
            "      |                                                       ^~~~~ no unit lies between them\n"
            "x.toml:12:26: error: most_turnout is below least_turnout: 0.2 < 0.8\n"
            "   12 | where = { most_turnout = 0.2, least_turnout = 0.8, regions = [] }\n"
            "      |                          ^~~ no unit lies between them\n"
            "x.toml:12:62: error: regions names no region\n"
            "   12 | where = { most_turnout = 0.2, least_turnout = 0.8, regions = [] }\n"
            "      |                                                              ^~ leave it out for all of them\n");
}

TEST(BadFraud, SizesWithoutARoll) {
  EXPECT_EQ(headlines(errors(kGiven + "[[fraud]]\n"
                                      "kind = \"miscount\"\n"
                                      "rate = 0.1\n"
                                      "where = { size_power = 1, least_registered = 10 }\n"),
                      "x.toml"),
            "6:11: error: size_power needs electorate.registered or regions\n"
            "6:27: error: least_registered needs electorate.registered or regions\n");
}

// What every kind has is checked all the same.
TEST(BadFraud, AKindThatIsNotKnown) {
  EXPECT_EQ(errors(kRoll + "[[fraud]]\n"
                           "kind = \"stufing\"\n"
                           "for = \"c\"\n"
                           "from = [\"a\", \"d\"]\n"
                           "where = { share_of_stations = 20 }\n"),
            "x.toml:5:8: error: unknown kind 'stufing'\n"
            "    5 | kind = \"stufing\"\n"
            "      |        ^~~~~~~~~ did you mean 'stuffing'?\n"
            "x.toml:6:7: error: unknown party 'c'\n"
            "    6 | for = \"c\"\n"
            "      |       ^~~ known: a and b\n"
            "x.toml:7:14: error: unknown party 'd'\n"
            "    7 | from = [\"a\", \"d\"]\n"
            "      |              ^~~ known: a and b\n"
            "x.toml:8:31: error: share_of_stations is a share between 0 and 1, got 20\n"
            "    8 | where = { share_of_stations = 20 }\n"
            "      |                               ^~ write 0.2 for 20 %\n");
}

TEST(BadFraud, DisplacementOfAnExactNumberIsNoted) {
  const std::string notes = folder().errors_and_notes(kStations +
                                                      "[observers]\n"
                                                      "share = 0.5\n"
                                                      "displacement = 0.6\n"
                                                      "[[fraud]]\n"
                                                      "kind = \"miscount\"\n"
                                                      "rate = 0.1\n"
                                                      "where = { stations = 3 }\n");
  EXPECT_NE(notes.find("x.toml:11:11: note: displacement of [observers] does nothing to an exact number of stations\n"
                       "   11 | where = { stations = 3 }\n"
                       "      |           ^~~~~~~~ attempts at observed units fail, and none is made elsewhere\n"),
            std::string::npos)
      << notes;
}

TEST(BadFraud, ClassesThatExceedOne) {
  EXPECT_EQ(errors(kRoll + "[[fraud]]\n"
                           "kind = \"klimek\"\n"
                           "for = \"a\"\n"
                           "incremental = 0.8\n"
                           "extreme = 0.3\n"),
            "x.toml:8:11: error: incremental and extreme sum to 1.1: more stations than there are\n"
            "    8 | extreme = 0.3\n"
            "      |           ^~~\n");
}

TEST(BadFraud, AChanceThatObserversRaiseAboveOne) {
  EXPECT_EQ(errors(kRoll + "[observers]\n"
                           "share = 0.5\n"
                           "displacement = 0.6\n"
                           "[[fraud]]\n"
                           "kind = \"stuffing\"\n"
                           "for = \"a\"\n"
                           "amount = 0.1\n"
                           "where = { share_of_stations = 0.7 }\n"),
            "x.toml:11:31: error: with the displacement of [observers] share_of_stations rises to 1.12 where nobody "
            "observes, above 1\n"
            "   11 | where = { share_of_stations = 0.7 }\n"
            "      |                               ^~~ lower it or the displacement\n");
}

TEST(BadFraud, BeneficiariesThatAreNoParty) {
  EXPECT_EQ(errors(kRoll + "[[fraud]]\n"
                           "kind = \"stuffing\"\n"
                           "for = \"c\"\n"
                           "amount = 0.1\n"
                           "[[fraud]]\n"
                           "kind = \"stuffing\"\n"
                           "amount = 0.1\n"),
            "x.toml:6:7: error: unknown party 'c'\n"
            "    6 | for = \"c\"\n"
            "      |       ^~~ known: a and b\n"
            "x.toml:8:1: error: [[fraud]] needs 'for'\n"
            "    8 | [[fraud]]\n"
            "      | ^~~~~~~~~\n");
}

TEST(BadFraud, LawsOfAmount) {
  EXPECT_EQ(errors(kRoll + "[[fraud]]\n"
                           "kind = \"stuffing\"\n"
                           "for = \"a\"\n"
                           "amount = { beta = [1] }\n"
                           "[[fraud]]\n"
                           "kind = \"stuffing\"\n"
                           "for = \"a\"\n"
                           "amount = { half_normal = 0.1, ballots = 3 }\n"
                           "[[fraud]]\n"
                           "kind = \"stuffing\"\n"
                           "for = \"a\"\n"
                           "amount = { binomial = 30 }\n"
                           "[[fraud]]\n"
                           "kind = \"stuffing\"\n"
                           "for = \"a\"\n"
                           "amount = { half_normal = 30 }\n"),
            "x.toml:7:19: error: beta is a list of two numbers above 0, got a list\n"
            "    7 | amount = { beta = [1] }\n"
            "      |                   ^~~ the mean of beta = [a, b] is a / (a + b)\n"
            "x.toml:11:10: error: amount is a share or one law, got 2 keys\n"
            "   11 | amount = { half_normal = 0.1, ballots = 3 }\n"
            "      |          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ such as { half_normal = 0.3 }\n"
            "x.toml:15:23: error: binomial is a share between 0 and 1, got 30\n"
            "   15 | amount = { binomial = 30 }\n"
            "      |                       ^~ write 0.3 for 30 %\n"
            "x.toml:19:26: error: half_normal is a share between 0 and 1, got 30\n"
            "   19 | amount = { half_normal = 30 }\n"
            "      |                          ^~ write 0.3 for 30 %\n");
}

TEST(BadFraud, AnExactNumberBesideAShare) {
  EXPECT_EQ(errors(kRoll + "[[fraud]]\n"
                           "kind = \"miscount\"\n"
                           "rate = 0.6\n"
                           "where = { stations = 3, share_of_stations = 0.5 }\n"),
            "x.toml:6:8: error: rate is a share of at most 0.5, got 0.6\n"
            "    6 | rate = 0.6\n"
            "      |        ^~~\n"
            "x.toml:7:11: error: an exact number of stations cannot be combined with 'share_of_stations'\n"
            "    7 | where = { stations = 3, share_of_stations = 0.5 }\n"
            "      |           ^~~~~~~~ take one of the two away\n");
}

TEST(BadFraud, ConditionsWithoutObservers) {
  EXPECT_EQ(errors(kRoll + "[[fraud]]\n"
                           "kind = \"miscount\"\n"
                           "rate = 0.1\n"
                           "where = { bad_counts = true, observed = false }\n"),
            "x.toml:7:11: error: 'bad_counts' needs [observers]\n"
            "    7 | where = { bad_counts = true, observed = false }\n"
            "      |           ^~~~~~~~~~\n"
            "x.toml:7:30: error: 'observed' needs [observers]\n"
            "    7 | where = { bad_counts = true, observed = false }\n"
            "      |                              ^~~~~~~~\n");
}

TEST(BadFraud, ObserversOfATabulation) {
  EXPECT_EQ(errors(kRoll + "[observers]\n"
                           "share = 0.5\n"
                           "displacement = 0.6\n"
                           "[[fraud]]\n"
                           "kind = \"tabulation\"\n"
                           "for = \"a\"\n"
                           "amount = 0.1\n"
                           "where = { share_of_stations = 1, observed = false, bad_counts = true }\n"),
            "x.toml:11:34: error: observers and bad counts are at stations, not where their protocols are added up\n"
            "   11 | where = { share_of_stations = 1, observed = false, bad_counts = true }\n"
            "      |                                  ^~~~~~~~\n"
            "x.toml:11:52: error: observers and bad counts are at stations, not where their protocols are added up\n"
            "   11 | where = { share_of_stations = 1, observed = false, bad_counts = true }\n"
            "      |                                                    ^~~~~~~~~~\n");
}

TEST(BadFraud, MechanismsWithoutARoll) {
  EXPECT_EQ(errors(kGiven + "[[fraud]]\n"
                            "kind = \"stuffing\"\n"
                            "for = \"a\"\n"
                            "amount = 0.1\n"
                            "[[flow]]\n"
                            "kind = \"mobilisation\"\n"
                            "share = 0.1\n"),
            "x.toml:4:8: error: stuffing needs electorate.registered or regions\n"
            "    4 | kind = \"stuffing\"\n"
            "      |        ^~~~~~~~~~ it depends on those who stayed at home\n"
            "x.toml:8:8: error: mobilisation needs electorate.registered or regions\n"
            "    8 | kind = \"mobilisation\"\n"
            "      |        ^~~~~~~~~~~~~~ it moves those who stayed at home\n");
}

TEST(BadFraud, TargetsAndSteps) {
  EXPECT_EQ(errors(kRoll + "[[fraud]]\n"
                           "kind = \"target_share\"\n"
                           "for = \"a\"\n"
                           "[[fraud]]\n"
                           "kind = \"turnout_inflation\"\n"
                           "for = \"a\"\n"
                           "step = 0.3\n"),
            "x.toml:4:1: error: [[fraud]] needs 'target' or 'step'\n"
            "    4 | [[fraud]]\n"
            "      | ^~~~~~~~~\n"
            "x.toml:10:8: error: step is one over a whole number up to 1,000, got 0.3\n"
            "   10 | step = 0.3\n"
            "      |        ^~~ such as 0.05 for whole multiples of 5 %\n");
}

TEST(BadFraud, SharesOfATemplate) {
  EXPECT_EQ(errors(kRoll + "[[fraud]]\n"
                           "kind = \"prefilled\"\n"
                           "turnout = 0.8\n"
                           "shares = { a = 0.8, b = 0.4 }\n"),
            "x.toml:7:10: error: shares sum to 1.2, not to 1\n"
            "    7 | shares = { a = 0.8, b = 0.4 }\n"
            "      |          ^~~~~~~~~~~~~~~~~~~~\n");
}

TEST(BadFraud, OffersAndHouseholds) {
  EXPECT_EQ(errors(kRoll + "[[fraud]]\n"
                           "kind = \"vote_buying\"\n"
                           "for = \"a\"\n"
                           "budget = 1e6\n"
                           "price = 0\n"
                           "to_home = 0.7\n"
                           "to_others = 0.7\n"
                           "[[fraud]]\n"
                           "kind = \"family_voting\"\n"
                           "heads = 0.1\n"
                           "sizes = []\n"),
            "x.toml:8:9: error: price is a number above 0, got 0\n"
            "    8 | price = 0\n"
            "      |         ^\n"
            "x.toml:10:13: error: to_home and to_others sum to 1.4, more than all offers\n"
            "   10 | to_others = 0.7\n"
            "      |             ^~~\n"
            "x.toml:14:9: error: sizes has one to four sizes of households, got 0\n"
            "   14 | sizes = []\n"
            "      |         ^~\n");
}

TEST(BadFraud, UnitsThatAreChosenBeforeTheVoteByTurnout) {
  EXPECT_EQ(errors(kRoll + "[[fraud]]\n"
                           "kind = \"vote_buying\"\n"
                           "for = \"a\"\n"
                           "budget = 100\n"
                           "price = 1\n"
                           "where = { least_turnout = 0.5 }\n"
                           "[[fraud]]\n"
                           "kind = \"carousel\"\n"
                           "for = \"a\"\n"
                           "people = 10\n"
                           "where = { most_turnout = 0.5 }\n"),
            "x.toml:9:11: error: units where votes are bought are chosen before anyone votes, not by turnout\n"
            "    9 | where = { least_turnout = 0.5 }\n"
            "      |           ^~~~~~~~~~~~~\n"
            "x.toml:14:11: error: hosts of a carousel are chosen before anyone votes, not by turnout\n"
            "   14 | where = { most_turnout = 0.5 }\n"
            "      |           ^~~~~~~~~~~~\n");
}

TEST(BadFraud, UnitsThatAreTooLarge) {
  EXPECT_EQ(errors(with(kRoll, "1000", "5_000_000_000") + "[[fraud]]\n"
                                                          "kind = \"miscount\"\n"
                                                          "rate = 0.1\n"),
            "x.toml:5:8: error: miscount draws whole ballots of at most 2,147,483,648 voters, but the largest unit has "
            "5,000,000,000\n"
            "    5 | kind = \"miscount\"\n"
            "      |        ^~~~~~~~~~ split it into regions or stations\n");
}

TEST(BadFraud, FlowRowsAboveOne) {
  EXPECT_EQ(errors(kRoll + "[[flow]]\n"
                           "kind = \"matrix\"\n"
                           "matrix = [{ from = \"a\", a = 0.8, b = 0.4 }, { from = \"c\", a = 1 }]\n"
                           "[[flow]]\n"
                           "kind = \"deregistration\"\n"
                           "party = \"a\"\n"
                           "to = { b = 0.8 }\n"
                           "home = 0.4\n"
                           "[[flow]]\n"
                           "kind = \"boycott\"\n"
                           "party = \"a\"\n"
                           "share = 20\n"),
            "x.toml:6:11: error: the row from 'a' sums to 1.2, not to 1\n"
            "    6 | matrix = [{ from = \"a\", a = 0.8, b = 0.4 }, { from = \"c\", a = 1 }]\n"
            "      |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ those who stay stand in it as well\n"
            "x.toml:6:54: error: unknown party 'c'\n"
            "    6 | matrix = [{ from = \"a\", a = 0.8, b = 0.4 }, { from = \"c\", a = 1 }]\n"
            "      |                                                      ^~~ known: a and b\n"
            "x.toml:10:6: error: to, home and spoiled sum to 1.2, not to 1\n"
            "   10 | to = { b = 0.8 }\n"
            "      |      ^~~~~~~~~~~\n"
            "x.toml:15:9: error: share is a share between 0 and 1, got 20\n"
            "   15 | share = 20\n"
            "      |         ^~ write 0.2 for 20 %\n");
}

TEST(BadFraud, TacticalVotesForTheEnemy) {
  EXPECT_EQ(errors(kRoll + "[[flow]]\n"
                           "kind = \"tactical\"\n"
                           "against = \"a\"\n"
                           "share = 0.2\n"
                           "to = \"a\"\n"
                           "[[flow]]\n"
                           "kind = \"tactic\"\n"),
            "x.toml:8:6: error: tactical votes against a list cannot go to it\n"
            "    8 | to = \"a\"\n"
            "      |      ^~~\n"
            "x.toml:10:8: error: unknown kind 'tactic'\n"
            "   10 | kind = \"tactic\"\n"
            "      |        ^~~~~~~~ did you mean 'tactical'?\n");
}

}  // namespace
}  // namespace hemicycle
