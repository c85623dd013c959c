#pragma once

namespace hemicycle {

/// What the program tells its caller; documented in README.
enum class ExitStatus {
  done = 0,
  environment = 1,  ///< cannot read or write, out of memory
  usage = 2,        ///< the command line, or a scenario
  differs = 5,      ///< allocate --expect, compare --expect-equal
  stopped = 75,     ///< by a signal, with a checkpoint: run the same command again
};

}  // namespace hemicycle
