#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/stats/scores.hpp"

namespace hemicycle {

/// What a poll model lets vary in a backtest.
struct ForecastSettings {
  double walk_sd = 0.0;   ///< of opinion, a day, log scale
  double error_sd = 0.0;  ///< PollingErrorSize::sd_log

  friend bool operator==(const ForecastSettings&, const ForecastSettings&) = default;
};

/// A way to forecast, and how it did.
struct BacktestModel {
  std::string name;
  ScoreSummary scores;
};

/// How an election was forecast with the settings that did best on all the others.
struct LeftOut {
  std::string election;
  int polls = 0;
  ForecastSettings settings;
  double crps = 0.0;  ///< [points] mean over its parties
};

/// The seats of an election by its law and its real shares, against the real ones.
struct LawError {
  std::string election;
  double seats = 0.0;  ///< mean absolute difference over the parties whose seats are known
};

struct Backtest {
  std::uint64_t draws = 0;
  std::uint64_t seed = 1;
  std::vector<BacktestModel> models;  ///< the first is the state space, each election left out
  std::vector<LeftOut> left_out;      ///< one an election
  ForecastSettings best;              ///< on all elections together
  std::vector<LawError> laws;
};

}  // namespace hemicycle
