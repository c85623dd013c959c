// What the law makes of the official votes of Kazakhstan's elections, under its own rules and under others.

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "models/seats/allocate.hpp"

#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

using Row = std::map<std::string, std::string>;

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

/// The rows of a table without quotes, each by column name.
std::vector<Row> read_table(const std::string& name) {
  std::ifstream file(source_folder() / "tests/data/kazakhstan" / name);
  EXPECT_TRUE(file) << name;
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> header = split(line, ',');
  std::vector<Row> rows;
  while (std::getline(file, line)) {
    std::vector<std::string> cells = split(line, ',');
    cells.resize(header.size());
    Row row;
    for (std::size_t i = 0; i < header.size(); ++i) row[header[i]] = cells[i];
    rows.push_back(row);
  }
  return rows;
}

struct Lists {
  std::vector<std::string> parties;
  Tally tally;
  std::vector<bool> wins_nothing;
};

/// All lists of a year, "against all" among them.
Lists lists_of(const std::string& year) {
  Lists lists;
  for (const Row& row : read_table("votes.csv")) {
    if (row.at("year") != year) continue;
    lists.parties.push_back(row.at("party"));
    lists.tally.votes.push_back(std::stoll(row.at("votes")));
    lists.tally.valid += lists.tally.votes.back();
    lists.wins_nothing.push_back(row.at("party") == "against_all");
  }
  lists.tally.cast = lists.tally.valid;
  return lists;
}

Method method_of(const Row& row) {
  if (row.at("method") == "dhondt") return HighestAverages{Divisor::dhondt, {7, 5}};
  if (row.at("method") == "sainte_lague") return HighestAverages{Divisor::sainte_lague, {7, 5}};
  return LargestRemainder{row.at("quota") == "droop" ? Quota::droop : Quota::hare};
}

/// "nur_otan=76 ak_zhol=12": lists with seats, in the order of the seats and then of the table.
std::string seats_of(const Lists& lists, const Seating& seating) {
  std::string text;
  for (std::size_t p = 0; p < lists.parties.size(); ++p) {
    if (seating.seats[p] == 0) continue;
    text += (text.empty() ? "" : " ") + lists.parties[p] + "=" + std::to_string(seating.seats[p]);
  }
  return text;
}

TEST(Kazakhstan, AnotherThresholdHouseOrMethodGivesTheseSeats) {
  const std::vector<Row> rows = read_table("what_if.csv");
  ASSERT_EQ(rows.size(), 87u);
  for (const Row& row : rows) {
    const Lists lists = lists_of(row.at("year"));
    ElectoralSystem system;
    system.list.seats = std::stoi(row.at("seats"));
    system.list.method = method_of(row);
    system.list.threshold.share = parse_fraction(row.at("threshold")).value();
    system.list.threshold.base_total = std::stoll(row.at("base"));
    system.wins_nothing = lists.wins_nothing;

    EXPECT_EQ(seats_of(lists, allocate(system, lists.tally, Lot{})), row.at("expected"))
        << row.at("year") << ", " << row.at("question") << ", " << row.at("seats") << " seats, threshold "
        << row.at("threshold") << ", " << row.at("method") << " " << row.at("quota");
  }
}

TEST(Kazakhstan, VotesOfAYearAreTheBaseOfItsThreshold) {
  for (const Row& row : read_table("what_if.csv")) {
    EXPECT_EQ(lists_of(row.at("year")).tally.valid, std::stoll(row.at("base"))) << row.at("year");
  }
}

TEST(Kazakhstan, AdmittedListsGetTheirOfficialSeats) {
  std::map<std::string, std::vector<Row>> elections;
  for (const Row& row : read_table("seat_arithmetic.csv")) elections[row.at("year")].push_back(row);
  ASSERT_EQ(elections.size(), 6u);

  for (const auto& [year, rows] : elections) {
    Tally tally;
    for (const Row& row : rows) tally.votes.push_back(std::stoll(row.at("votes")));
    for (const Votes votes : tally.votes) tally.valid += votes;
    ElectoralSystem system;
    system.list.seats = std::stoi(rows.front().at("list_seats"));
    system.list.method = LargestRemainder{Quota::hare};

    const Seating seating = allocate(system, tally, Lot{});
    EXPECT_FALSE(seating.tied) << year;
    for (std::size_t p = 0; p < rows.size(); ++p) {
      EXPECT_EQ(seating.seats[p], std::stoi(rows[p].at("seats"))) << year << ", " << rows[p].at("party");
    }
  }
}

/// A decimal with four places, in ten-thousandths.
std::int64_t ten_thousandths(const std::string& decimal) {
  const Fraction fraction = parse_fraction(decimal).value();
  return fraction.numerator * (10'000 / fraction.denominator);
}

TEST(Kazakhstan, QuotasArePublishedFiguresOverTheirSum) {
  const std::vector<Row> rows = read_table("seat_arithmetic.csv");
  std::map<std::string, Votes> sums;
  for (const Row& row : rows) sums[row.at("year")] += std::stoll(row.at("votes"));

  for (const Row& row : rows) {
    const Votes votes = std::stoll(row.at("votes"));
    const Votes seats = std::stoll(row.at("list_seats"));
    const Votes sum = sums[row.at("year")];
    EXPECT_EQ(votes * seats / sum, std::stoll(row.at("whole_quotas"))) << row.at("year") << row.at("party");
    // Rounded to four places: within half a ten-thousandth of the exact fraction.
    EXPECT_LE(std::abs(2 * (ten_thousandths(row.at("quota")) * seats - sum * 10'000)), seats) << row.at("year");
    EXPECT_LE(std::abs(2 * (ten_thousandths(row.at("quotas")) * sum - votes * seats * 10'000)), sum) << row.at("year");
  }
}

// The law of 2009 on the votes of 2007: the runner-up has 0.7 * 4.7838 = 3.35 quotas, so 3 seats; the leader the rest.
TEST(Kazakhstan, GuaranteeOf2009WouldHaveLetOneMoreListInIn2007) {
  const Lists lists = lists_of("2007");
  ElectoralSystem system;
  system.list.seats = 98;
  system.list.method = LargestRemainder{Quota::hare};
  system.list.threshold.share = {7, 100};
  EXPECT_EQ(seats_of(lists, allocate(system, lists.tally, Lot{})), "nur_otan=98");
  system.list.guarantee = Guarantee{};
  EXPECT_EQ(seats_of(lists, allocate(system, lists.tally, Lot{})), "nur_otan=95 osdp=3");
}

// Both small lists of 2012 at 6.9 %: without the guarantee one list holds the house.
TEST(Kazakhstan, GuaranteeActsWhereTwoListsMissTheThreshold) {
  Tally tally;
  tally.votes = {8'170, 690, 689, 451};
  tally.valid = tally.cast = 10'000;
  ElectoralSystem system;
  system.list.seats = 98;
  system.list.method = LargestRemainder{Quota::hare};
  system.list.threshold.share = {7, 100};
  EXPECT_EQ(allocate(system, tally, Lot{}).seats, (std::vector<Seats>{98, 0, 0, 0}));
  system.list.guarantee = Guarantee{};
  // 0.7 * 690 * 98 / 8,860 = 5.34
  EXPECT_EQ(allocate(system, tally, Lot{}).seats, (std::vector<Seats>{93, 5, 0, 0}));
}

// The law counts those who took part; no seat of any election so far turned on it.
TEST(Kazakhstan, BaseOfTheThresholdChangesNoSeat) {
  struct Case {
    std::string year;
    Votes cast;
    Seats seats;
    Fraction share;
    std::string expected;
  };
  const std::vector<Case> cases{
      {"2012", 7'019'636, 98, {7, 100}, "nur_otan=83 ak_zhol=8 knpk=7"},
      {"2016", 7'566'150, 98, {7, 100}, "nur_otan=84 ak_zhol=7 knpk=7"},
      {"2021", 7'539'280, 98, {7, 100}, "nur_otan=76 ak_zhol=12 npk=10"},
      {"2023", 6'521'860, 69, {5, 100}, "amanat=40 auyl=8 respublica=6 ak_zhol=6 npk=5 osdp=4"},
  };
  for (const Case& election : cases) {
    Lists lists = lists_of(election.year);
    lists.tally.cast = election.cast;
    ElectoralSystem system;
    system.list.seats = election.seats;
    system.list.method = LargestRemainder{Quota::hare};
    system.list.threshold.share = election.share;
    system.wins_nothing = lists.wins_nothing;
    for (const ThresholdBase base : {ThresholdBase::valid, ThresholdBase::cast}) {
      system.list.threshold.base = base;
      EXPECT_EQ(seats_of(lists, allocate(system, lists.tally, Lot{})), election.expected) << election.year;
    }
  }
}

}  // namespace
}  // namespace hemicycle
