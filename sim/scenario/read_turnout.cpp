#include <algorithm>

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"
#include "sim/scenario/read_hours.hpp"
#include "sim/scenario/spread.hpp"
#include "sim/scenario/turnout_correlation.hpp"

namespace hemicycle {
namespace {

double sd_of(const Fields& fields, std::string_view key, const Draft& draft) {
  return read_number(fields.value(key, real_node(0.0)), Above::zero_or_equal, draft.reading).value_or(0.0);
}

/// A number is the national spread; a table may say all three.
LogitNormalTurnout read_logit_normal(const Fields& fields, Draft& draft) {
  LogitNormalTurnout model;
  Node* sd = fields.find("slope") == nullptr ? fields.required("sd") : fields.find("sd");
  if (sd != nullptr && sd->is_number()) {
    model.national_sd = read_number(*sd, Above::zero_or_equal, draft.reading).value_or(0.0);
  } else if (sd != nullptr) {
    const Fields levels(*sd, catalogue::turnout_sd, draft.reading);
    model.national_sd = sd_of(levels, "national", draft);
    model.regional_sd = sd_of(levels, "region", draft);
    model.station_sd = sd_of(levels, "station", draft);
  }
  if (const Node* slope = fields.find("slope")) {
    const auto read = [&](const Node& value) { return read_signed(value, draft.reading); };
    model.slope = read_by_party<double>(*slope, draft, 0.0, read);
  }
  if (const Node* between = fields.find("between"); between != nullptr && draft.regions.count() == 0) {
    fields.unused("between", "is not used without regions");
  } else {
    model.region_factor = read_between_regions(fields, "between", draft);
  }
  if (const Node* node = fields.find("corr_with")) read_turnout_correlation(*node, draft, model);
  return model;
}

/// A mean of 0 or 1 has no logit and no beta law.
void check_means(const Draft& draft, const Node& model) {
  for (const Region& region : draft.scenario.electorate.regions) {
    if (draft.scenario.electorate.given || (region.turnout > 0.0 && region.turnout < 1.0)) continue;
    const std::string whose = region.id.empty() ? "electorate.turnout" : "turnout_mean of region '" + region.id + "'";
    draft.reading.error(model.place, "turnout model '" + model.text + "' needs a mean between 0 and 1, but " + whose +
                                         " is " + rounded(region.turnout));
  }
}

}  // namespace

void read_turnout(Draft& draft) {
  const Fields fields(section(draft.root, "turnout"), catalogue::turnout, draft.reading);
  const Node model = fields.value("model", text_node("fixed"));
  const auto name = read_choice(model, catalogue::turnout_models, draft.reading);
  if (!name) return;
  const Node* hours = fields.find("hours");
  if (hours != nullptr && draft.scenario.electorate.given) {
    fields.unused("hours", "is not used without registered voters");
  } else if (hours != nullptr) {
    read_hours(*hours, draft);
  }
  const std::string why = "is not used by model '" + model.text + "'";
  if (*name != TurnoutModelName::beta) fields.unused("concentration", why);
  if (*name != TurnoutModelName::logit_normal) {
    for (const std::string_view key : {"sd", "slope", "corr_with", "between", "lambda"}) fields.unused(key, why);
  }
  switch (*name) {
    case TurnoutModelName::fixed:
      draft.scenario.turnout = FixedTurnout{};
      return;
    case TurnoutModelName::beta:
      if (const Node* node = fields.required("concentration")) {
        draft.scenario.turnout = BetaTurnout{read_number(*node, Above::zero, draft.reading).value_or(1.0)};
      }
      break;
    case TurnoutModelName::logit_normal:
      draft.scenario.turnout = read_logit_normal(fields, draft);
      break;
  }
  check_means(draft, model);
  if (draft.scenario.electorate.given) draft.reading.note(model.place, "turnout is not used without registered voters");
}

}  // namespace hemicycle
