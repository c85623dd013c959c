// Whatever the bytes of a scenario, reading it ends: with a study, or with at least one error.

#include <random>

#include <gtest/gtest.h>

#include "tests/unit/scenario/scenario_folder.hpp"

namespace hemicycle {
namespace {

/// A few random changes: bytes replaced, removed, doubled, or a piece moved.
std::string mutated(std::string text, std::mt19937& random) {
  const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random()) % end; };
  constexpr std::string_view pieces[] = {"\"", "'",   "[",  "]",    "{",  "}",    "=",   ".",    ",",  "\n", "#",
                                         "-1", "1e9", "\0", "\xff", "na", "true", "inf", "9999", "[[", "é",  "0x"};
  for (std::size_t changes = 1 + below(4); changes > 0 && !text.empty(); --changes) {
    const std::size_t at = below(text.size());
    switch (below(4)) {
      case 0:
        text[at] = static_cast<char>(below(256));
        break;
      case 1:
        text.erase(at, 1 + below(8));
        break;
      case 2:
        text.insert(at, pieces[below(std::size(pieces))]);
        break;
      default:
        text.insert(at, text.substr(below(text.size()), below(40)));
        break;
    }
  }
  return text;
}

void expect_an_end(const ScenarioFolder& folder, const std::string& text, int example) {
  folder.write("x.toml", text);
  Diagnostics diagnostics;
  Overlay overlay;
  overlay.use_vary_table = true;
  const auto study = read_scenario(folder.path("x.toml"), overlay, diagnostics);
  EXPECT_EQ(study.has_value(), !diagnostics.has_errors()) << "example " << example << "\n" << text;
  EXPECT_EQ(diagnostics.text().empty(), study.has_value()) << "example " << example << "\n" << text;
}

TEST(Robustness, OfScenariosWithRandomChanges) {
  const ScenarioFolder folder;
  write_tables_of_full(folder);
  std::mt19937 random(1);
  for (int example = 0; example < 2000; ++example) {
    expect_an_end(folder, mutated(example % 2 == 0 ? kSmallest : kFull, random), example);
  }
}

TEST(Robustness, OfTablesWithRandomChanges) {
  const ScenarioFolder folder;
  std::mt19937 random(2);
  const std::string parties =
      "id,name,votes\nnur_otan,Nur Otan,5148074\nak_zhol,\"Ak, Zhol\",792828\nauyl,Auyl,383023\n";
  for (int example = 0; example < 1000; ++example) {
    write_tables_of_full(folder);
    folder.write("data/parties.csv", mutated(parties, random));
    expect_an_end(folder, kFull, example);
  }
}

TEST(Robustness, OfEveryPrefix) {
  const ScenarioFolder folder;
  write_tables_of_full(folder);
  for (std::size_t length = 0; length < kFull.size(); length += 3) {
    expect_an_end(folder, kFull.substr(0, length), static_cast<int>(length));
  }
}

}  // namespace
}  // namespace hemicycle
