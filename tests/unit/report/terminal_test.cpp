#include "sim/report/terminal.hpp"

#include <gtest/gtest.h>

#include "tests/support/small_study.hpp"

namespace hemicycle {
namespace {

std::string summary_of(const test::SmallStudy& small, const TerminalStyle& style = {}) {
  return terminal_summary(small.study, small.results, style);
}

TEST(TerminalSummary, TellsOneScenarioInFull) {
  EXPECT_EQ(summary_of(test::small_run()), R"text(Small
4 simulated elections, seed 7; house of 10 seats

Red has a majority of the 10-seat house in 75 % of the 4 simulated elections.

Mean seats, and the range of 90 % of the elections
  party            votes  P(entry)  seats  90 % range  median  official
  Red               50 %    > 25 %      6      4 to 7       6         6
  Blue, "the old"   39 %    > 25 %      4      2 to 5       3         3
  green             11 %      75 %      1      0 to 1       1         1

How the seats spread in 99 % of the elections
  party            from        to
  Red                 4  ▄ █▄   7
  Blue, "the old"     2  ████   5
  green               0  ▃█     1

Coalitions
  coalition   parties      seats  90 % range  majority  two thirds
  opposition  blue, green      4      3 to 6      25 %      < 75 %

Events
  event                 probability
  Red: majority           75 ± 22 %
  Red: two thirds         25 ± 22 %
  a tie decides a seat       < 75 %
  upset                   25 ± 22 %

± is one Monte Carlo standard error. < and > are the bounds (95 %) on what no
election or every election showed.
)text");
}

TEST(TerminalSummary, SetsHonestAgainstReported) {
  EXPECT_EQ(summary_of(test::small_fraud()), R"text(Small
4 simulated elections, seed 7; house of 10 seats

As reported, Red has a majority of the 10-seat house in 75 % of the 4 simulated
elections.

Mean seats, and the range of 90 % of the elections; honest: before the fraud
  party            votes  P(entry)  seats  90 % range  median  official
  Red               50 %    > 25 %      6      4 to 7       6         6
  Blue, "the old"   39 %    > 25 %      4      2 to 5       3         3
  green             11 %      75 %      1      0 to 1       1         1

Mean seats, and the range of 90 % of the elections; reported: after the fraud
  party            votes  P(entry)  seats  90 % range  median  official
  Red               59 %    > 25 %      6      5 to 8       6         6
  Blue, "the old"   30 %    > 25 %      3      2 to 4       2         3
  green             11 %      75 %      1      0 to 1       1         1

How the seats spread in 99 % of the elections
  party            from        to
  Red                 5  ████   8
  Blue, "the old"     2  █▄▄    4
  green               0  ▃█     1

What the fraud moves: reported less honest, election by election
  party                 seats  90 % range
  Red              +0.8 ± 0.4     0 to +2
  Blue, "the old"  -0.8 ± 0.4     -2 to 0
  green                     0      0 to 0

Coalitions, reported
  coalition   parties      seats  90 % range  majority  two thirds
  opposition  blue, green      4      2 to 5    < 75 %      < 75 %

Events
  event                    honest   reported   difference
  Red: majority         75 ± 22 %  75 ± 22 %      < 75 pp
  Red: two thirds       25 ± 22 %  50 ± 25 %  +25 ± 22 pp
  a tie decides a seat     < 75 %     < 75 %      < 75 pp
  upset                 25 ± 22 %     < 75 %  -25 ± 22 pp

± is one Monte Carlo standard error. < and > are the bounds (95 %) on what no
election or every election showed.
)text");
}

TEST(TerminalSummary, SetsThePointsOfASweepBelowEachOther) {
  EXPECT_EQ(summary_of(test::small_sweep()), R"text(Small
Sweep of rule.threshold, rule.method: 2 points on the same 4 simulated
elections, seed 7

Seats: mean, and the most likely number
  point  rule.threshold   rule.method    Red  Blue, "the old"  green
      0            0.07        dhondt  6 (6)            4 (2)  1 (1)
      1            0.05  sainte_lague  5 (5)            4 (4)      1

Probability of entry
  point  rule.threshold   rule.method     Red  Blue, "the old"   green
      0            0.07        dhondt  > 25 %           > 25 %    75 %
      1            0.05  sainte_lague  > 25 %           > 25 %  > 25 %

Probability of events
  point  rule.threshold   rule.method  Red: majority  Red: two thirds
      0            0.07        dhondt           75 %             25 %
      1            0.05  sainte_lague           25 %           < 75 %

  point  rule.threshold   rule.method  opposition: majority  upset
      0            0.07        dhondt                  25 %   25 %
      1            0.05  sainte_lague                  25 %   25 %

Seats less those of point 0, election by election: mean
  point  rule.threshold   rule.method         Red  Blue, "the old"       green
      1            0.05  sainte_lague  -0.8 ± 0.4       +0.5 ± 0.4  +0.2 ± 0.2

Probability of events less that of point 0
  point  rule.threshold   rule.method  Red: majority  Red: two thirds
      1            0.05  sainte_lague    -50 ± 25 pp      -25 ± 22 pp

  point  rule.threshold   rule.method  opposition: majority    upset
      1            0.05  sainte_lague               < 75 pp  < 75 pp

± is one Monte Carlo standard error. < and > are the bounds (95 %) on what no
election or every election showed.
)text");
}

TEST(TerminalSummary, GivesPlainSeatsWhereThereIsNoChance) {
  EXPECT_EQ(summary_of(test::small_certainty()), R"text(Small
1 simulated election, seed 7; house of 10 seats

No chance in this scenario: the result is certain under its assumptions. Red has
a majority of the 10-seat house: 6 seats.

Seats
  party              votes  enters  seats  official
  Red              50.00 %     yes      6         6
  Blue, "the old"  43.75 %     yes      4         3
  green             6.25 %      no      0         1

Coalitions
  coalition   parties      seats  majority  two thirds
  opposition  blue, green      4        no          no

Events
  event                 answer
  Red: majority            yes
  a tie decides a seat      no
  upset                     no
)text");
}

TEST(TerminalSummary, LeavesOutHistogramsWhereTheTerminalIsNarrow) {
  EXPECT_EQ(summary_of(test::small_run(), {.colour = false, .width = 59}).find("spread"), std::string::npos);
}

TEST(TerminalSummary, ShowsTheFirstPointsOfALongSweep) {
  test::SmallStudy small = test::small_sweep();
  small.study.points.resize(1000, small.study.points.back());
  small.results.points.resize(1000, small.results.points.back());
  const std::string text = summary_of(small);
  EXPECT_NE(text.find("… and 960 more points: see parties.csv\n"), std::string::npos);
  EXPECT_NE(text.find("     39            0.05  sainte_lague"), std::string::npos);
  EXPECT_EQ(text.find("     40            0.05  sainte_lague"), std::string::npos);
}

TEST(TerminalSummary, SaysWhereSomeSeatsStayVacant) {
  test::SmallStudy small = test::small_run();
  small.results.points.front().honest.vacant = {3, 1};
  EXPECT_NE(summary_of(small).find("  Vacant seats: < 1 on average; some in 25 % of the elections\n"),
            std::string::npos);
}

TEST(TerminalSummary, HasNoEscapesWithoutColour) {
  EXPECT_EQ(summary_of(test::small_fraud()).find('\x1b'), std::string::npos);
  EXPECT_NE(summary_of(test::small_fraud(), {.colour = true, .width = 80}).find("\x1b[1mSmall\x1b[0m\n"),
            std::string::npos);
}

TEST(TerminalComparison, SetsTwoPointsSideBySide) {
  const test::SmallStudy small = test::small_sweep();
  EXPECT_EQ(terminal_comparison(small.study, small.results, 1, {}),
            R"text(A  Small: rule.threshold = 0.07, rule.method = dhondt
B  Small: rule.threshold = 0.05, rule.method = sainte_lague
The same 4 simulated elections under both, seed 7

Seats: mean, and the difference election by election
  party            A  B       B - A  90 % range
  Red              6  5  -0.8 ± 0.4     -2 to 0
  Blue, "the old"  4  4  +0.5 ± 0.4     0 to +2
  green            1  1  +0.2 ± 0.2     0 to +1

Probability of entry
  party                 A       B
  Red              > 25 %  > 25 %
  Blue, "the old"  > 25 %  > 25 %
  green              75 %  > 25 %

Probability of events
  event                    A       B        B - A
  Red: majority         75 %    25 %  -50 ± 25 pp
  Red: two thirds       25 %  < 75 %  -25 ± 22 pp
  opposition: majority  25 %    25 %      < 75 pp
  upset                 25 %    25 %      < 75 pp

± is one Monte Carlo standard error. < and > are the bounds (95 %) on what no
election or every election showed.
)text");
}

}  // namespace
}  // namespace hemicycle
