#include "sim/report/terminal.hpp"

#include "models/base/contracts.hpp"

#include "sim/report/terminal_run.hpp"
#include "sim/report/terminal_sweep.hpp"

namespace hemicycle {

std::string terminal_summary(const Study& study, const Results& results, const TerminalStyle& style,
                             const std::optional<Detection>& detection) {
  EXPECTS(study.points.size() == results.points.size() && !study.points.empty());
  if (study.points.size() > 1) return terminal_sweep(study, results, style);
  return terminal_run(study.points.front().scenario, results.points.front(), results.draws, style, detection);
}

}  // namespace hemicycle
