#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/diagnostics.hpp"
#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// What a command line lays over a scenario file.
struct Overlay {
  std::vector<std::string> set{};        ///< "KEY=VALUE" of --set, in order
  std::vector<std::string> vary{};       ///< "KEY=a,b,c" or "KEY=from..to/step" of --vary, in order
  bool use_vary_table = false;           ///< sweep and compare read [vary]; run does not
  std::optional<std::uint64_t> draws{};  ///< of -n
  std::optional<std::uint64_t> seed{};   ///< of -s
};

/// Reads a scenario with everything that is laid over it. Collects every error of all points in `diagnostics`
/// (each once); where there is an error, nothing is returned.
[[nodiscard]] std::optional<Study> read_scenario(const std::filesystem::path& file, const Overlay& overlay,
                                                 Diagnostics& diagnostics);

/// Reads every file with all points of its [vary] and collects the errors of all of them.
void validate(const std::vector<std::filesystem::path>& files, Overlay overlay, Diagnostics& diagnostics);

}  // namespace hemicycle
