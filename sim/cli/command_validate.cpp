#include <cstdio>
#include <vector>

#include <fmt/format.h>

#include "sim/cli/commands.hpp"
#include "sim/cli/input.hpp"
#include "sim/report/json.hpp"
#include "sim/scenario/election_file.hpp"

namespace hemicycle {

ExitStatus validate_command(const Options& options) {
  Overlay overlay = overlay_of(options);
  overlay.use_vary_table = true;
  Diagnostics diagnostics;
  std::vector<FileVerdict> verdicts;
  for (const std::string& file : options.files) {
    const auto errors = diagnostics.reported_errors();
    if (file.ends_with(".json")) {
      static_cast<void>(read_election(file, diagnostics));
    } else {
      static_cast<void>(read_scenario(file, overlay, diagnostics));
    }
    verdicts.push_back({file, diagnostics.reported_errors() == errors});
  }
  if (options.json) {
    fmt::print("{}", diagnostics_json(verdicts, diagnostics));
    return status_of(diagnostics);
  }
  for (const FileVerdict& verdict : verdicts) {
    if (verdict.is_valid && !options.quiet) fmt::print("{}: valid\n", verdict.file);
  }
  fmt::print(stderr, "{}", diagnostics.text(options.verbose));
  return status_of(diagnostics);
}

}  // namespace hemicycle
