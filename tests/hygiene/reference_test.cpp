// scenarios/README.md is the reference of every key and word that the reader knows.

#include <algorithm>
#include <regex>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "sim/scenario/catalogue.hpp"

#include "tests/hygiene/sources.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

std::string reference() { return test::read_text(source_folder() / "scenarios/README.md"); }

/// Whether the reference has `prefix.key` in backticks, alone or with something below it, or as [key] or [[key]].
bool has_key(const std::string& text, const std::string& prefix, std::string_view key) {
  std::string path = std::regex_replace(prefix + std::string(key), std::regex("\\."), "\\.");
  return std::regex_search(text, std::regex("`\\[{0,2}" + path + "[`.\\]]"));
}

void expect_keys(const TableKeys& table, const std::string& prefix) {
  const std::string text = reference();
  ASSERT_FALSE(table.known.empty());
  for (const std::string_view key : table.known) EXPECT_TRUE(has_key(text, prefix, key)) << prefix << key;
}

template <class T>
void expect_words(const Choices<T>& choices) {
  const std::string text = reference();
  ASSERT_FALSE(choices.known.empty());
  for (const auto& word : choices.known) {
    EXPECT_NE(text.find("`" + std::string(word.name) + "`"), std::string::npos) << word.name;
  }
}

TEST(Reference, HasEveryKey) {
  expect_keys(catalogue::scenario, "");
  expect_keys(catalogue::party, "parties.N.");
  expect_keys(catalogue::region, "regions.N.");
  expect_keys(catalogue::electorate, "electorate.");
  expect_keys(catalogue::polls, "polls.");
  expect_keys(catalogue::poll, "");
  expect_keys(catalogue::votes, "votes.");
  expect_keys(catalogue::votes_mixture, "votes.mixture.N.");
  expect_keys(catalogue::votes_undecided, "votes.undecided.");
  expect_keys(catalogue::votes_polling_error, "votes.polling_error.");
  expect_keys(catalogue::votes_regions, "votes.regions.");
  expect_keys(catalogue::votes_stations, "votes.stations.");
  expect_keys(catalogue::turnout, "turnout.");
  expect_keys(catalogue::turnout_sd, "turnout.sd.");
  expect_keys(catalogue::flow, "flow.N.");
  expect_keys(catalogue::flow_where, "flow.N.where.");
  expect_keys(catalogue::fraud, "fraud.N.");
  expect_keys(catalogue::fraud_where, "fraud.N.where.");
  expect_keys(catalogue::fraud_amount, "fraud.N.amount.");
  expect_keys(catalogue::fraud_target, "fraud.N.target.");
  expect_keys(catalogue::observers, "observers.");
  expect_keys(catalogue::rule, "rule.");
  expect_keys(catalogue::threshold, "rule.threshold.");
  expect_keys(catalogue::guarantee, "rule.guarantee.");
  expect_keys(catalogue::district, "rule.districts.N.");
  expect_keys(catalogue::official, "official.");
  expect_keys(catalogue::districts, "districts.");
  expect_keys(catalogue::districts_row, "districts.rows.N.");
  expect_keys(catalogue::candidate, "districts.candidates.N.");
  expect_keys(catalogue::transfer, "districts.transfers.N.");
}

TEST(Reference, HasEveryWord) {
  expect_words(catalogue::vote_models);
  expect_words(catalogue::poll_units);
  expect_words(catalogue::poll_methods);
  expect_words(catalogue::poll_targets);
  expect_words(catalogue::undecided_go_to);
  expect_words(catalogue::turnout_models);
  expect_words(catalogue::flow_kinds);
  expect_words(catalogue::whole_voters);
  expect_words(catalogue::swings);
  expect_words(catalogue::counts);
  expect_words(catalogue::levels);
  expect_words(catalogue::fraud_kinds);
  expect_words(catalogue::overflows);
  expect_words(catalogue::roundings);
  expect_words(catalogue::systems);
  expect_words(catalogue::tier_presets);
  expect_words(catalogue::methods);
  expect_words(catalogue::quotas);
  expect_words(catalogue::threshold_bases);
  expect_words(catalogue::tie_orders);
  expect_words(catalogue::against_all_in_districts);
}

TEST(Reference, HasEveryFunctionOfExpressions) {
  const std::string text = reference();
  for (const auto& function : catalogue::functions_of_parties) {
    EXPECT_NE(text.find("`" + std::string(function.name) + "(x)`"), std::string::npos) << function.name;
  }
  for (const auto& function : catalogue::functions_of_the_nation) {
    EXPECT_NE(text.find("`" + std::string(function.name) + "`"), std::string::npos) << function.name;
  }
}

TEST(Reference, HasEveryRefusedId) {
  for (const std::string_view id : catalogue::reserved_ids) {
    EXPECT_NE(reference().find("`" + std::string(id) + "`"), std::string::npos) << id;
  }
}

TEST(Reference, NamesNoKeyThatIsUnknown) {
  // Of the rows of its tables, `path` in the first column.
  const std::string text = reference();
  const std::regex row(
      R"(\n\| `(parties\.N|regions\.N|electorate|polls|votes|turnout|flow\.N|fraud\.N|rule)\.([a-z_]+))");
  int rows = 0;
  for (std::sregex_iterator match(text.begin(), text.end(), row), end; match != end; ++match) {
    const std::string table = (*match)[1];
    const std::string key = (*match)[2];
    const TableKeys& keys = table == "parties.N"    ? catalogue::party
                            : table == "regions.N"  ? catalogue::region
                            : table == "electorate" ? catalogue::electorate
                            : table == "polls"      ? catalogue::polls
                            : table == "votes"      ? catalogue::votes
                            : table == "turnout"    ? catalogue::turnout
                            : table == "flow.N"     ? catalogue::flow
                            : table == "fraud.N"    ? catalogue::fraud
                                                    : catalogue::rule;
    EXPECT_NE(std::ranges::find(keys.known, key), keys.known.end()) << table << "." << key;
    ++rows;
  }
  EXPECT_GT(rows, 40);
}

}  // namespace
}  // namespace hemicycle
