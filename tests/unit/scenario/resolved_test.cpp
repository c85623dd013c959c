#include "sim/scenario/resolved.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scenario/scenario_folder.hpp"

namespace hemicycle {
namespace {

/// Reads the resolved copy of a study from a folder of its own.
Study reread(const Study& study, const Overlay& overlay = {}) {
  const ScenarioFolder folder;
  for (const auto& [name, text] : study.resolved_data) folder.write(name, text);
  return folder.study(study.resolved, overlay);
}

/// The copy gives the same scenarios, and copying it again the same bytes.
void expect_faithful(const Study& study, const Overlay& overlay = {}) {
  const Study again = reread(study, overlay);
  EXPECT_EQ(again.resolved, study.resolved);
  EXPECT_EQ(again.resolved_data, study.resolved_data);
  ASSERT_EQ(again.points.size(), study.points.size());
  for (std::size_t point = 0; point < study.points.size(); ++point) {
    EXPECT_EQ(again.points[point].varied, study.points[point].varied);
    EXPECT_EQ(again.points[point].scenario, study.points[point].scenario) << study.resolved;
  }
}

TEST(Resolved, HasEveryDefaultFilledIn) {
  const ScenarioFolder folder;
  EXPECT_EQ(folder.study(kSmallest).resolved, R"(name = "Kazakhstan 2021"
stem = "x"
draws = 1000000
seed = 1
level = "auto"
parties = [
  { id = "nur_otan", votes = 5148074, name = "Nur Otan" },
  { id = "ak_zhol", votes = 792828, name = "Ak Zhol" },
  { id = "npk", votes = 659019, name = "People's Party" },
  { id = "auyl", votes = 383023, name = "Auyl" },
  { id = "adal", votes = 258618, name = "Adal" },
]

[electorate]
registered = 11919241
turnout = 0.6325
invalid = 0.0395

[votes]
model = "dirichlet"
concentration = 2000
counts = "rounded"

[turnout]
model = "fixed"

[rule]
system = "list_pr"
seats = 98
appointed = 0
method = "largest_remainder"
quota = "hare"
threshold = 0.07
threshold_of = "cast"
threshold_inclusive = true
ties = "listed_first"
)");
}

TEST(Resolved, IsFaithful) {
  const ScenarioFolder folder;
  write_tables_of_full(folder);
  expect_faithful(folder.study(kSmallest));
  expect_faithful(folder.study(kFull, {.set = {"rule.threshold=0.05"}, .draws = 77, .seed = ~std::uint64_t{0}}));
  expect_faithful(
      folder.study("rule = { seats = 3, method = \"modified_sainte_lague\", threshold = { share = 0.05 } }\n"
                   "electorate = { invalid = 0.01 }\n"
                   "parties = [{ id = \"a\", votes = 3, colour = \"#ffffff\", exempt = true }]\n"
                   "official = { seats = { a = 3 } }\n"));
}

TEST(Resolved, KeepsTheSweep) {
  const ScenarioFolder folder;
  write_tables_of_full(folder);
  const Overlay overlay{.vary = {"fraud.0.where.share_of_stations=0,0.5", "fraud.1.amount=0.1,{half_normal=0.2}"},
                        .use_vary_table = true};
  const Study study = folder.study(kFull, overlay);
  EXPECT_NE(study.resolved.find("\n[vary]\n"
                                "rule.threshold = [0.03, 0.05, 0.07]\n"
                                "rule.method = [\"largest_remainder\", \"dhondt\", \"sainte_lague\"]\n"
                                "fraud.0.where.share_of_stations = [0, 0.5]\n"
                                "fraud.1.amount = [0.1, { half_normal = 0.2 }]\n"),
            std::string::npos)
      << study.resolved;
  Overlay sweep;
  sweep.use_vary_table = true;
  expect_faithful(study, sweep);
}

TEST(Resolved, HoldsShortTablesAndCopiesLongOnes) {
  const ScenarioFolder folder;
  const std::string text =
      "parties = [{ id = \"a\", votes = 1 }, { id = \"b\", votes = 2 }]\nrule = { seats = 9, method = \"dhondt\" }\n";
  folder.write("c.csv", ",b,a\na,0.02,0.04\nb,0.1,0.02\n");
  const Study matrix = folder.study(text + "votes = { model = \"logistic_normal\", covariance = \"c.csv\" }\n");
  EXPECT_NE(matrix.resolved.find("covariance = [\n"
                                 "  { party = \"a\", b = 0.02, a = 0.04 },\n"
                                 "  { party = \"b\", b = 0.1, a = 0.02 },\n"
                                 "]\n"),
            std::string::npos)
      << matrix.resolved;
  expect_faithful(matrix);

  std::string rows = "a,b\n";
  for (int row = 0; row < 100; ++row) rows += "0.3333333,0.6666667\n";
  folder.write("draws.csv", rows);
  const std::string draws = text + "votes = { model = \"draws\", file = \"draws.csv\" }\n";
  const Study hundred = folder.study(draws);
  EXPECT_TRUE(hundred.resolved_data.empty());
  expect_faithful(hundred);

  folder.write("draws.csv", rows + "0.5,\"0.5\"\r\n");
  const Study more = folder.study(draws);
  ASSERT_EQ(more.resolved_data.size(), 1u);
  EXPECT_EQ(more.resolved_data[0].first, "data/draws.csv");
  EXPECT_EQ(more.resolved_data[0].second, rows + "0.5,0.5\n");
  expect_faithful(more);
}

TEST(Resolved, CopiesLongTablesOfRegions) {
  const ScenarioFolder folder;
  write_tables_of_full(folder);
  std::string rows = "region,registered,turnout_mean,turnout_sd,nur_otan,ak_zhol,auyl\n";
  for (int region = 0; region < 101; ++region) {
    rows += "r" + std::to_string(region) + ",1000,0.5," + (region % 2 == 0 ? "" : "0.1") + ",0.5,0.25,0.25\n";
  }
  folder.write("data/regions.csv", rows);
  const Study study =
      folder.study(with(with(kFull, "regions = [\"turkistan\", \"kyzylorda\"], ", ""), "count = 10,", "count = 200,"));
  ASSERT_EQ(study.resolved_data.size(), 1u);
  EXPECT_EQ(study.resolved_data[0].first, "data/regions.csv");
  EXPECT_NE(study.resolved.find("\n[regions]\nfile = \"data/regions.csv\"\n"), std::string::npos);
  expect_faithful(study);
}

TEST(Resolved, HoldsNoOutsidePath) {
  const ScenarioFolder folder;
  folder.write("one.csv", "a\n1\n");
  folder.write("two.csv", "a\n1.0\n");
  const std::string text =
      "parties = [{ id = \"a\", votes = 1 }]\nrule = { seats = 9, method = \"dhondt\" }\n"
      "votes = { model = \"draws\", file = \"one.csv\" }\n";
  const Study unused = folder.study(text, {.set = {"votes.model=fixed"}});
  EXPECT_EQ(unused.resolved.find("one.csv"), std::string::npos);
  expect_faithful(unused);
  const Study sweep = folder.study(text, {.vary = {"votes.file=one.csv,two.csv"}});
  EXPECT_EQ(sweep.resolved.find("one.csv"), std::string::npos);
  EXPECT_NE(sweep.resolved.find("votes.file = [\"data/vary_1.csv\", \"data/vary_2.csv\"]\n"), std::string::npos);
}

TEST(ScenarioHash, ChangesWithEverythingThatResultsDependOn) {
  const ScenarioFolder folder;
  const std::string base = scenario_hash(folder.study(kSmallest));
  EXPECT_EQ(base.size(), 16u);
  EXPECT_EQ(scenario_hash(folder.study("# a comment\n" + kSmallest)), base);
  EXPECT_NE(scenario_hash(folder.study(kSmallest, {.seed = 2})), base);
  EXPECT_NE(scenario_hash(folder.study(kSmallest, {.set = {"rule.threshold=0.05"}})), base);
}

TEST(ScenarioHash, IsFnv1a) {
  // Offset basis, then one step for the byte 0xff that ends the empty text: (basis ^ 0xff) * prime mod 2^64.
  EXPECT_EQ(scenario_hash(Study{}), "af64724c8602eb6e");
}

TEST(Resolved, KeepsDistrictsWithCandidates) {
  const ScenarioFolder folder;
  folder.write("candidates.csv",
               "district,candidate,name,party,share,from,sd,struck_off\n"
               "d1,x,\"Mr. X, who stands\",,0.3,adal auyl,0.5,\n"
               "d1,nur_otan,,nur_otan,,,,0.25\n");
  const std::string text = with(kSmallest, "system = \"list_pr\"", "system = \"mixed_parallel\"");
  expect_faithful(folder.study(with(text, "{ id = \"adal\"", "{ id = \"independents\" }, { id = \"adal\"") +
                               "[districts]\n"
                               "rows = [{ district = \"d1\", registered = 1_000_000 }, { district = \"d2\" }]\n"
                               "candidates = { file = \"candidates.csv\" }\n"
                               "transfers = [{ from = [\"adal\", \"auyl\"], home = 0.5, rest = 0.5 }]\n"
                               "sd = { adal = 0.1 }\n"
                               "rounds = 2\n"
                               "concentration = 30\n"));
}

}  // namespace
}  // namespace hemicycle
