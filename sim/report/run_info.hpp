#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hemicycle {

/// Where a run was computed. None of it changes a result.
struct Environment {
  std::string system;        ///< "Linux 6.1.0 x86_64"
  std::string processor;     ///< "AMD EPYC 7763"
  std::string compiler;      ///< "g++ 12.2.0"
  std::string instructions;  ///< instruction set of the kernels: "avx2"
  int threads = 1;
};

/// The provenance of a run: what run.json says besides seed and draws.
struct RunInfo {
  std::string version;                 ///< of the program: "0.1.0"
  std::string git_sha;                 ///< empty: not built from a repository
  std::vector<std::string> argv;       ///< the command line, program first
  std::vector<std::string> overrides;  ///< "KEY=VALUE" of --set and --vary, in order
  Environment environment;
  std::string started;        ///< UTC, "2021-01-10T07:00:00Z"
  double seconds = 0.0;       ///< [s] wall time
  std::string scenario_hash;  ///< of the resolved scenario
};

}  // namespace hemicycle
