#include <cstdio>

#include <fmt/format.h>

#include "sim/cli/commands.hpp"
#include "sim/cli/input.hpp"
#include "sim/scenario/election_file.hpp"

namespace hemicycle {

ExitStatus validate_command(const Options& options) {
  Overlay overlay = overlay_of(options);
  overlay.use_vary_table = true;
  Diagnostics diagnostics;
  for (const std::string& file : options.files) {
    const auto errors = diagnostics.reported_errors();
    if (file.ends_with(".json")) {
      static_cast<void>(read_election(file, diagnostics));
    } else {
      static_cast<void>(read_scenario(file, overlay, diagnostics));
    }
    if (diagnostics.reported_errors() == errors && !options.quiet) fmt::print("{}: valid\n", file);
  }
  fmt::print(stderr, "{}", diagnostics.text(options.verbose));
  return status_of(diagnostics);
}

}  // namespace hemicycle
