// The exact messages on what is wrong with [districts], and with fraud for their candidates.

#include <gtest/gtest.h>

#include "tests/unit/scenario/scenario_folder.hpp"

namespace hemicycle {
namespace {

const ScenarioFolder& folder() {
  static const ScenarioFolder folder;
  return folder;
}

/// Three lists, "against all" and a line of independents; thirteen lines.
const std::string kLists =
    "parties = [\n"
    "  { id = \"a\", votes = 500 },\n"
    "  { id = \"b\", votes = 300 },\n"
    "  { id = \"c\", votes = 200 },\n"
    "  { id = \"against\", votes = 20, against_all = true },\n"
    "  { id = \"independents\" },\n"
    "]\n"
    "electorate = { registered = 10000, turnout = 0.6 }\n"
    "[rule]\n"
    "system = \"mixed_parallel\"\n"
    "seats = 10\n"
    "method = \"dhondt\"\n"
    "[districts]\n";

std::string errors(const std::string& districts) { return folder().errors(kLists + districts); }

const std::string kTwo = "rows = [{ district = \"d1\" }, { district = \"d2\" }]\n";

TEST(BadDistricts, NothingIsWrongWithTheFewestWords) {
  EXPECT_EQ(errors(kTwo), "");
  EXPECT_EQ(errors("candidates = [{ district = \"d1\", candidate = \"x\", share = 0.5 }]\n"), "");
}

TEST(BadDistricts, ThatDoNotExist) {
  EXPECT_EQ(errors(kTwo + "candidates = [\n"
                          "  { district = \"d3\", candidate = \"x\", share = 0.1 },\n"
                          "]\n"),
            "x.toml:16:16: error: unknown district 'd3'\n"
            "   16 |   { district = \"d3\", candidate = \"x\", share = 0.1 },\n"
            "      |                ^~~~ did you mean 'd1' (line 14)?\n");
}

TEST(BadDistricts, CandidatesWhoStandTwice) {
  EXPECT_EQ(errors(kTwo + "candidates = [\n"
                          "  { district = \"d1\", candidate = \"x\", share = 0.1 },\n"
                          "  { district = \"d2\", candidate = \"x\", share = 0.1 },\n"
                          "  { district = \"d1\", candidate = \"x\", party = \"a\" },\n"
                          "]\n"),
            "x.toml:18:34: error: candidate 'x' is given twice\n"
            "   18 |   { district = \"d1\", candidate = \"x\", party = \"a\" },\n"
            "      |                                  ^~~ first in line 16\n");
}

TEST(BadDistricts, EffectsOnVotesThatAreNotThere) {
  EXPECT_EQ(errors(kTwo + "candidates = [\n"
                          "  { district = \"d1\", candidate = \"x\", effect = 0.3 },\n"
                          "  { district = \"d1\", candidate = \"y\", party = \"against\" },\n"
                          "  { district = \"d1\", candidate = \"z\", party = \"a\", from = \"b\" },\n"
                          "]\n"),
            "x.toml:16:3: error: candidate 'd1.x' needs share: party 'independents' has no votes there that an effect "
            "could change\n"
            "   16 |   { district = \"d1\", candidate = \"x\", effect = 0.3 },\n"
            "      |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ such as share = 0.1\n"
            "x.toml:17:47: error: party 'against' is against all and has no candidates\n"
            "   17 |   { district = \"d1\", candidate = \"y\", party = \"against\" },\n"
            "      |                                               ^~~~~~~~~\n"
            "x.toml:18:52: error: from says where a share comes from: it needs share\n"
            "   18 |   { district = \"d1\", candidate = \"z\", party = \"a\", from = \"b\" },\n"
            "      |                                                    ^~~~\n");
}

TEST(BadDistricts, IndependentsWithoutALine) {
  const std::string text = with(kLists, "  { id = \"independents\" },\n", "\n");
  EXPECT_EQ(
      folder().errors(text + kTwo + "candidates = [{ district = \"d1\", candidate = \"x\", share = 0.1 }]\n"),
      "x.toml:15:15: error: candidate 'd1.x' has no party, and there is no line for independents\n"
      "   15 | candidates = [{ district = \"d1\", candidate = \"x\", share = 0.1 }]\n"
      "      |               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add { id = \"independents\" } to the "
      "parties\n");
}

TEST(BadDistricts, WhereNobodyIsLeft) {
  EXPECT_EQ(errors(kTwo + "candidates = [\n"
                          "  { district = \"d1\", candidate = \"x\", party = \"a\", struck_off = 1 },\n"
                          "  { district = \"d1\", candidate = \"y\", party = \"b\", struck_off = 1 },\n"
                          "]\n"),
            "x.toml:16:16: error: all candidates of district 'd1' are struck off\n"
            "   16 |   { district = \"d1\", candidate = \"x\", party = \"a\", struck_off = 1 },\n"
            "      |                ^~~~\n");
}

TEST(BadDistricts, SharesThatAreMoreThanAllVotes) {
  EXPECT_EQ(errors("candidates = [\n"
                   "  { district = \"d1\", candidate = \"x\", share = 0.7 }, { district = \"d1\", candidate = \"y\", "
                   "share = 0.6 },\n"
                   "  { district = \"d2\", candidate = \"x\", share = 1.0 },\n"
                   "]\n"),
            "x.toml:15:16: error: shares of candidates of district 'd1' sum to 1.3, more than all votes\n"
            "   15 |   { district = \"d1\", candidate = \"x\", share = 0.7 }, { district = \"d1\", candidate = \"y\", "
            "share = "
            "0.6 },\n"
            "      |                ^~~~\n"
            "x.toml:16:16: error: shares of candidates of district 'd2' leave nothing to the others\n"
            "   16 |   { district = \"d2\", candidate = \"x\", share = 1.0 },\n"
            "      |                ^~~~\n");
}

TEST(BadDistricts, TransfersThatDoNotAddUp) {
  EXPECT_EQ(
      errors(kTwo + "transfers = [\n"
                    "  { from = \"a\", b = 0.5, home = 0.4 },\n"
                    "  { from = \"a\", rest = 1 },\n"
                    "]\n"),
      "x.toml:16:3: error: the shares of the row sum to 0.9, not to 1\n"
      "   16 |   { from = \"a\", b = 0.5, home = 0.4 },\n"
      "      |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ home: those who do not vote; rest: in proportion to all on the "
      "ballot\n"
      "x.toml:17:12: error: there are two rows of transfers from party 'a'\n"
      "   17 |   { from = \"a\", rest = 1 },\n"
      "      |            ^~~\n");
}

TEST(BadDistricts, LawsAndNumbersOutOfRange) {
  EXPECT_EQ(
      errors(kTwo + "rounds = 3\n"
                    "against_all = \"vacat\"\n"
                    "sd = { a = -1 }\n"
                    "candidates = [{ district = \"d1\", candidate = \"x\", party = \"a\", effect = 51, sd = 11 }]\n"),
      "x.toml:15:10: error: rounds is a whole number from 1 to 2, got 3\n"
      "   15 | rounds = 3\n"
      "      |          ^\n"
      "x.toml:16:15: error: unknown against_all 'vacat'\n"
      "   16 | against_all = \"vacat\"\n"
      "      |               ^~~~~~~ did you mean 'vacates'?\n"
      "x.toml:17:12: error: a is a number of at least 0, got -1\n"
      "   17 | sd = { a = -1 }\n"
      "      |            ^~\n"
      "x.toml:18:73: error: effect is a number from -50 to 50, got 51\n"
      "   18 | candidates = [{ district = \"d1\", candidate = \"x\", party = \"a\", effect = 51, sd = 11 }]\n"
      "      |                                                                         ^~\n"
      "x.toml:18:82: error: sd is a number from 0 to 10, got 11\n"
      "   18 | candidates = [{ district = \"d1\", candidate = \"x\", party = \"a\", effect = 51, sd = 11 }]\n"
      "      |                                                                                  ^~\n");
}

TEST(BadDistricts, RegistersThatDoNotAddUp) {
  EXPECT_EQ(errors("rows = [{ district = \"d1\", registered = 4000 }, { district = \"d2\", registered = 5000 }]\n"),
            "x.toml:14:49: error: the districts have 9,000 registered voters, all together there are 10,000\n"
            "   14 | rows = [{ district = \"d1\", registered = 4000 }, { district = \"d2\", registered = 5000 }]\n"
            "      |                                                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n");
}

TEST(BadDistricts, SeatsThatAreGivenAsWell) {
  EXPECT_EQ(folder().errors(with(kLists, "seats = 10\n", "seats = 10\ndirect = { a = 3 }\n") + kTwo),
            "x.toml:12:1: error: the seats of districts are simulated: leave out direct\n"
            "   12 | direct = { a = 3 }\n"
            "      | ^~~~~~ or leave out [districts] in line 14\n");
}

TEST(BadDistricts, FraudForNobodyWhoStands) {
  EXPECT_EQ(errors(kTwo + "[[fraud]]\n"
                          "kind = \"stuffing\"\n"
                          "for = \"d3.a\"\n"
                          "amount = 0.1\n"
                          "[[fraud]]\n"
                          "kind = \"transfer\"\n"
                          "for = \"d1.ab\"\n"
                          "from = [\"d2.a\", \"b\"]\n"
                          "amount = 0.1\n"
                          "[[fraud]]\n"
                          "kind = \"removal\"\n"
                          "from = [\"d2.a\", \"d2.against\"]\n"
                          "amount = 0.1\n"),
            "x.toml:17:7: error: unknown district 'd3'\n"
            "   17 | for = \"d3.a\"\n"
            "      |       ^~~~~~ did you mean 'd1' (line 14)?\n"
            "x.toml:21:7: error: unknown candidate 'ab'\n"
            "   21 | for = \"d1.ab\"\n"
            "      |       ^~~~~~~ known: a, b, c and against\n"
            "x.toml:22:9: error: a block names candidates of one district, here 'd1', got \"d2.a\"\n"
            "   22 | from = [\"d2.a\", \"b\"]\n"
            "      |         ^~~~~~\n"
            "x.toml:22:17: error: a block names candidates of one district, here 'd1', got \"b\"\n"
            "   22 | from = [\"d2.a\", \"b\"]\n"
            "      |                 ^~~\n");
}

TEST(BadDistricts, FraudForCandidatesWithoutDistricts) {
  EXPECT_EQ(
      folder().errors(with(with(kLists, "[districts]\n", ""), "mixed_parallel", "list_pr") + "[[fraud]]\n"
                                                                                             "kind = \"stuffing\"\n"
                                                                                             "for = \"d1.a\"\n"
                                                                                             "amount = 0.1\n"),
      "x.toml:15:7: error: 'd1.a' is a candidate, but the scenario has no [districts]\n"
      "   15 | for = \"d1.a\"\n"
      "      |       ^~~~~~\n");
}

TEST(BadDistricts, RegionsThatAreNotNamedOrNotThere) {
  const std::string regions =
      with(kLists, "electorate = { registered = 10000, turnout = 0.6 }\n",
           "regions = [{ region = \"r1\", registered = 4000 }, { region = \"r2\", registered = 6000 }]\n"
           "electorate = { turnout = 0.6 }\n");
  EXPECT_EQ(folder().errors(regions + "rows = [\n"
                                      "  { district = \"d1\", region = \"r1\" },\n"
                                      "  { district = \"d2\", region = \"r3\" },\n"
                                      "  { district = \"d3\" },\n"
                                      "]\n"),
            "x.toml:17:31: error: unknown region 'r3'\n"
            "   17 |   { district = \"d2\", region = \"r3\" },\n"
            "      |                               ^~~~ did you mean 'r1' (line 8)?\n"
            "x.toml:18:3: error: district 'd3' has no region\n"
            "   18 |   { district = \"d3\" },\n"
            "      |   ^~~~~~~~~~~~~~~~~~~ say in which one it lies\n");
}

TEST(BadDistricts, RegionsThatAreMergedAway) {
  const std::string regions =
      with(kLists, "electorate = { registered = 10000, turnout = 0.6 }\n",
           "regions = [{ region = \"r1\", registered = 4000 }, { region = \"r2\", registered = 6000 }]\n"
           "electorate = { turnout = 0.6 }\n"
           "level = \"nation\"\n");
  EXPECT_EQ(folder().errors(regions + "rows = [{ district = \"d1\", region = \"r1\" }]\n"),
            "x.toml:10:9: error: level 'nation' cannot be where the regions have ballots, seats or hours of their own\n"
            "   10 | level = \"nation\"\n"
            "      |         ^~~~~~~~\n");
}

TEST(BadDistricts, TooFewPollingStations) {
  const std::string text = with(kLists, "[rule]\n", "votes = { stations = { count = 2 } }\n[rule]\n");
  EXPECT_EQ(folder().errors(text + "rows = [\n"
                                   "  { district = \"d1\" },\n"
                                   "  { district = \"d2\" },\n"
                                   "  { district = \"d3\" },\n"
                                   "]\n"),
            "x.toml:17:3: error: district 'd2' is too small to have a polling station\n"
            "   17 |   { district = \"d2\" },\n"
            "      |   ^~~~~~~~~~~~~~~~~~~ simulate more stations\n");
}

TEST(BadDistricts, AHouseOfMembersWithoutDistricts) {
  EXPECT_EQ(folder().errors("parties = [{ id = \"a\", votes = 1 }]\nrule = { system = \"single_member\" }\n"),
            "x.toml:2:8: error: system 'single_member' needs [districts]\n"
            "    2 | rule = { system = \"single_member\" }\n"
            "      |        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~\n");
}

}  // namespace
}  // namespace hemicycle
