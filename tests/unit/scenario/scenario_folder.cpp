#include "tests/unit/scenario/scenario_folder.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace hemicycle {

ScenarioFolder::ScenarioFolder() { std::filesystem::create_directories(folder_.path() / "data"); }

void ScenarioFolder::write(const std::string& name, const std::string& text) const {
  std::ofstream(folder_.path() / name, std::ios::binary) << text;
}

Study ScenarioFolder::study(const std::string& text, const Overlay& overlay) const {
  write("x.toml", text);
  Diagnostics diagnostics;
  std::optional<Study> study = read_scenario(path("x.toml"), overlay, diagnostics);
  EXPECT_TRUE(study.has_value()) << diagnostics.text();
  return study ? std::move(*study) : Study{{Point{}}, "", {}};
}

Scenario ScenarioFolder::scenario(const std::string& text, const Overlay& overlay) const {
  return study(text, overlay).points.front().scenario;
}

std::string ScenarioFolder::messages(const std::string& text, const Overlay& overlay, bool with_notes) const {
  write("x.toml", text);
  Diagnostics diagnostics;
  const std::optional<Study> study = read_scenario(path("x.toml"), overlay, diagnostics);
  EXPECT_EQ(study.has_value(), !diagnostics.has_errors());
  std::string messages = diagnostics.text(with_notes);
  const std::string folder = folder_.path().string() + "/";
  for (std::size_t at = messages.find(folder); at != std::string::npos; at = messages.find(folder, at)) {
    messages.erase(at, folder.size());
  }
  return messages;
}

std::string ScenarioFolder::errors(const std::string& text, const Overlay& overlay) const {
  return messages(text, overlay, false);
}

std::string ScenarioFolder::short_errors(const std::string& text) const { return headlines(errors(text), "x.toml"); }

std::string ScenarioFolder::errors_and_notes(const std::string& text, const Overlay& overlay) const {
  return messages(text, overlay, true);
}

const std::string kSmallest = R"toml(name    = "Kazakhstan 2021"
parties = [
  { id = "nur_otan", votes = 5_148_074, name = "Nur Otan" },
  { id = "ak_zhol",  votes =   792_828, name = "Ak Zhol" },
  { id = "npk",      votes =   659_019, name = "People's Party" },
  { id = "auyl",     votes =   383_023, name = "Auyl" },
  { id = "adal",     votes =   258_618, name = "Adal" },
]
electorate = { registered = 11_919_241, turnout = 0.6325, invalid = 0.0395 }
votes = { model = "dirichlet", concentration = 2_000 }   # Dirichlet(concentration * share)
rule  = { system = "list_pr", seats = 98, method = "largest_remainder", quota = "hare", threshold = 0.07, threshold_of = "cast", ties = "listed_first" }
)toml";

const std::string kFull = R"toml(name    = "Polls, regions, suspicion, reform"
draws   = 200_000
seed    = 20210110
parties = { file = "data/parties.csv" }
regions = { file = "data/regions.csv" }

[electorate]
invalid  = 0.0395

[votes]
model    = "logistic_normal"
sd       = 0.10
regions  = { sd = 0.08 }
stations = { count = 10, concentration = 40 }

[turnout]
model = "logit_normal"
sd    = { national = 0.10, region = 0.10, station = 0.25 }

[[fraud]]
kind   = "stuffing"
for    = "nur_otan"
where  = { regions = ["turkistan", "kyzylorda"], share_of_stations = 0.20 }
amount = { half_normal = 0.3 }

[[fraud]]
kind   = "transfer"
for    = "nur_otan"
amount = 0.05

[rule]
system    = "list_pr"
seats     = 98
appointed = 9
method    = "largest_remainder"
quota     = "hare"
threshold = 0.07
threshold_of = "cast"
guarantee = { parties = 2, seats = 2, factor = 0.7 }
ties      = "listed_first"

[vary]
rule.threshold = [0.03, 0.05, 0.07]
rule.method    = ["largest_remainder", "dhondt", "sainte_lague"]

[events]
two_thirds = "seats(nur_otan) * 3 >= house * 2"
opposition_entry = "entered(auyl) or entered(ak_zhol)"

[coalitions]
opposition = ["ak_zhol", "auyl"]

[official]
seats = { nur_otan = 76, ak_zhol = 12 }
)toml";

void write_tables_of_full(const ScenarioFolder& folder) {
  folder.write("data/parties.csv",
               "id,name,votes,colour\n"
               "nur_otan,Nur Otan,5148074,#0a8fae\n"
               "ak_zhol,\"Ak Zhol, the \"\"Bright Path\"\"\",792828,\n"
               "auyl,Auyl,383023,#3f8f3a\n");
  folder.write("data/regions.csv",
               "region,registered,turnout_mean,turnout_sd,nur_otan,ak_zhol,auyl\n"
               "turkistan,1172829,0.658,0.08,0.75,0.15,0.10\n"
               "kyzylorda,460000,0.7,,0.7,0.2,0.1\n"
               "almaty,1254000,0.3,0.2,0.6,0.3,0.1\n");
}

std::string headlines(const std::string& messages, const std::string& file) {
  std::istringstream lines(messages);
  std::string headlines;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(file + ":")) headlines += line.substr(file.size() + 1) + "\n";
  }
  return headlines;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

}  // namespace hemicycle
