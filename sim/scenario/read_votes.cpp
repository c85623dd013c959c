#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <variant>

#include "models/votes/mean_matching.hpp"

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"
#include "sim/scenario/poll_forecast.hpp"
#include "sim/scenario/read_draws.hpp"
#include "sim/scenario/read_polling_error.hpp"
#include "sim/scenario/read_undecided.hpp"
#include "sim/scenario/spread.hpp"

namespace hemicycle {
namespace {

constexpr double kShareTolerance = 1e-6;  // of a sum of shares that were rounded
constexpr double kLargestWeight = 1e15;   // of a model in a mixture: larger ones are as this one

LogisticNormalShares read_logistic_normal(const Fields& fields, Draft& draft) {
  LogisticNormalShares model;
  const bool is_given = fields.find("sd") != nullptr || fields.find("covariance") != nullptr;
  if (!is_given && fields.find("correlation") == nullptr) {
    draft.reading.error(fields.find("model")->place, "model 'logistic_normal' needs sd or covariance",
                        "sd = 0.10, say, is a spread of about 10 % of a small party's share");
  }
  model.factor = read_party_factor(fields, draft);
  if (const Node* df = fields.find("df")) {
    model.df = read_number(*df, Above::two, draft.reading, Infinity::allowed).value_or(model.df);
  }
  if (const Node* flag = fields.find("mean_matching")) static_cast<void>(read_flag(*flag, draft.reading));
  return model;
}

/// Notes the keys that a model does not use.
void note_unused(const Fields& fields, VoteModelName name, const std::string& text) {
  using enum VoteModelName;
  const std::pair<std::string_view, VoteModelName> users[] = {{"concentration", dirichlet},
                                                              {"sd", logistic_normal},
                                                              {"covariance", logistic_normal},
                                                              {"correlation", logistic_normal},
                                                              {"df", logistic_normal},
                                                              {"mean_matching", logistic_normal},
                                                              {"file", draws},
                                                              {"rows", draws},
                                                              {"mixture", mixture}};
  for (const auto& [key, user] : users) {
    if (user != name) fields.unused(key, "is not used by model '" + text + "'");
  }
}

/// A law of one piece. `order` is that of drawn rows.
UnmixedShares read_law(const Fields& fields, VoteModelName name, RowOrder order, Draft& draft) {
  switch (name) {
    case VoteModelName::dirichlet: {
      const Node* node = fields.required("concentration");
      return DirichletShares{node == nullptr ? 1.0 : read_number(*node, Above::zero, draft.reading).value_or(1.0)};
    }
    case VoteModelName::logistic_normal:
      return read_logistic_normal(fields, draft);
    case VoteModelName::draws:
      return read_draws(fields, order, draft);
    case VoteModelName::fixed:
    case VoteModelName::polls:
    case VoteModelName::mixture:
      break;
  }
  return FixedShares{};
}

/// Shares of a table by party, which sum to one.
std::vector<double> read_shares(const Node& node, const Draft& draft) {
  const auto read = [&](const Node& value) { return read_share(value, draft.reading); };
  std::vector<double> shares = read_by_party<double>(node, draft, 0.0, read);
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (!(std::abs(sum - 1.0) <= kShareTolerance)) {
    draft.reading.error(node.place, node.key + " sum to " + rounded(sum) + ", not to 1");
    return {};
  }
  for (double& share : shares) share /= sum;
  return shares;
}

MixtureComponent read_component(Node& row, Draft& draft) {
  const Fields fields(row, catalogue::votes_mixture, draft.reading);
  MixtureComponent part;
  if (const Node* weight = fields.required("weight")) {
    part.weight = std::min(kLargestWeight, read_number(*weight, Above::zero, draft.reading).value_or(1.0));
  }
  if (const Node* shares = fields.find("shares")) part.centre = read_shares(*shares, draft);
  const Node* model = fields.required("model");
  if (model == nullptr) return part;
  const auto name = read_choice(*model, catalogue::mixed_models, draft.reading);
  if (!name) return part;
  note_unused(fields, *name, model->text);
  part.shares = read_law(fields, *name, RowOrder::by_weight, draft);
  const auto* drawn = std::get_if<DrawnShares>(&part.shares);
  if (drawn != nullptr && drawn->draws != nullptr && drawn->draws->regions > 0) {
    draft.reading.error(model->place, "draws by region cannot be mixed");
  }
  return part;
}

MixedShares read_mixture(const Fields& fields, Draft& draft) {
  MixedShares mixed;
  Node* rows = fields.required("mixture");
  if (rows == nullptr) return mixed;
  if (rows->kind != Node::Kind::list || rows->children.empty()) {
    draft.reading.error(rows->place, "mixture is a list of models with their weights, got " + shown(*rows));
    return mixed;
  }
  for (Node& row : rows->children) mixed.components.push_back(read_component(row, draft));
  return mixed;
}

/// The law of the polls, and what the summary says of them.
void read_poll_law(const Node& model, Draft& draft) {
  if (!draft.polls) {
    return draft.reading.error(model.place, "model 'polls' needs [polls]", "[polls] with file = \"polls.csv\", say");
  }
  const PollBook& book = *draft.polls;
  if (book.polls.empty()) return;
  PollForecast forecast = forecast_from(book.polls, static_cast<int>(book.pollsters.size()), book.model);
  draft.scenario.votes.national = std::move(forecast.shares);
  draft.scenario.votes.centre = std::move(forecast.centre);
  const auto [first, last] = std::ranges::minmax(book.polls, {}, &Poll::day);
  draft.scenario.polls = PollSummary{static_cast<int>(book.polls.size()),
                                     static_cast<int>(book.pollsters.size()),
                                     first.day,
                                     last.day,
                                     book.model.day,
                                     book.model.target};
}

void read_national(const Fields& fields, Draft& draft) {
  const bool has_polls = draft.root.find("polls") != nullptr;
  if (fields.find("model") == nullptr && !has_polls && fields.find("mixture") == nullptr) {
    draft.reading.note(fields.place(), "votes has no model: 'fixed' is taken, votes without chance");
  }
  const std::string fallback = fields.find("mixture") != nullptr ? "mixture" : has_polls ? "polls" : "fixed";
  const Node& model = fields.value("model", text_node(fallback));
  const auto name = read_choice(model, catalogue::vote_models, draft.reading);
  if (!name) return;
  note_unused(fields, *name, model.text);
  if (has_polls && *name != VoteModelName::polls) {
    draft.reading.note(draft.root.find("polls")->key_place, "polls is not used by model '" + model.text + "'");
  }
  if (*name == VoteModelName::polls) return read_poll_law(model, draft);
  if (*name == VoteModelName::mixture) {
    draft.scenario.votes.national = read_mixture(fields, draft);
    return;
  }
  draft.scenario.votes.national = std::visit([](auto law) { return NationalShares(std::move(law)); },
                                             read_law(fields, *name, RowOrder::in_order, draft));
}

/// Mean shares of a table of draws: of the nation, or of a region where the table says them.
std::vector<double> mean_of_draws(const ShareDraws& draws, std::size_t parties, std::size_t region) {
  if (draws.regions == 0) return mean_shares(draws, parties);
  const std::vector<double> all = mean_shares(draws, parties * static_cast<std::size_t>(draws.regions));
  const auto first = all.begin() + static_cast<std::ptrdiff_t>(region * parties);
  return {first, first + static_cast<std::ptrdiff_t>(parties)};
}

/// The shares that a law brings with it, for a scenario without votes; empty where it has none.
std::vector<double> own_shares(const VoteModel& votes, std::size_t parties, std::size_t region) {
  if (!votes.centre.empty()) return votes.centre;
  const auto mean = [&](const DrawnShares& drawn) {
    return drawn.draws == nullptr ? std::vector<double>{} : mean_of_draws(*drawn.draws, parties, region);
  };
  if (const auto* drawn = std::get_if<DrawnShares>(&votes.national)) return mean(*drawn);
  const auto* mixed = std::get_if<MixedShares>(&votes.national);
  if (mixed == nullptr) return {};
  std::vector<double> shares(parties, 0.0);
  double total = 0.0;
  for (const MixtureComponent& part : mixed->components) {
    const auto* drawn = std::get_if<DrawnShares>(&part.shares);
    const std::vector<double> own = drawn != nullptr ? mean(*drawn) : part.centre;
    if (own.empty()) return {};
    total += part.weight;
    for (std::size_t p = 0; p < parties; ++p) shares[p] += part.weight * own[p];
  }
  for (double& share : shares) share /= total;
  return shares;
}

/// The word for laws that bring their own shares; empty for others.
std::string bringer_of_shares(const Draft& draft) {
  if (std::holds_alternative<DrawnShares>(draft.scenario.votes.national)) return "draws";
  if (std::holds_alternative<MixedShares>(draft.scenario.votes.national)) return "mixtures";
  return draft.polls ? "polls" : "";
}

/// Where no party has votes and the regions have no shares, the centre is that of the law.
void settle_shares(Draft& draft) {
  Electorate& electorate = draft.scenario.electorate;
  const Node* parties = draft.root.find("parties");
  const std::string bringer = bringer_of_shares(draft);
  const bool has_votes = std::ranges::any_of(electorate.parties, [](const Party& party) { return party.votes > 0; });
  if (electorate.given && !has_votes && !bringer.empty()) {
    draft.reading.error(parties->place,
                        bringer + " are shares: they need votes of the parties or electorate.registered",
                        "to know of how many ballots");
  }
  for (std::size_t r = 0; r < electorate.regions.size(); ++r) {
    Region& region = electorate.regions[r];
    if (!region.shares.empty()) continue;
    region.shares = own_shares(draft.scenario.votes, electorate.parties.size(), r);
    const bool is_law_refused = !bringer.empty() && draft.reading.errors() > 0;
    if (region.shares.empty() && !electorate.parties.empty() && !is_law_refused) {
      draft.reading.error(parties->place, "no party has votes, so their shares are unknown",
                          "give votes, or shares in the regions");
    }
  }
}

/// Moves the centres of logistic-normal laws whose mean is to be the share given.
void match_means(const Fields& fields, Draft& draft) {
  VoteModel& votes = draft.scenario.votes;
  const auto is_asked = [](const Node* flag) { return flag != nullptr && flag->flag; };
  const auto matched = [&](const LogisticNormalShares& law, const std::vector<double>& own) {
    return mean_matched_centre(law, own.empty() ? national_centre(draft.scenario.electorate) : own);
  };
  const auto* law = std::get_if<LogisticNormalShares>(&votes.national);
  if (law != nullptr && is_asked(fields.find("mean_matching"))) votes.centre = matched(*law, votes.centre);
  auto* mixed = std::get_if<MixedShares>(&votes.national);
  for (std::size_t i = 0; mixed != nullptr && i < mixed->components.size(); ++i) {
    MixtureComponent& part = mixed->components[i];
    const auto* part_law = std::get_if<LogisticNormalShares>(&part.shares);
    if (part_law == nullptr || !is_asked(fields.find("mixture")->children[i].find("mean_matching"))) continue;
    part.centre = matched(*part_law, part.centre);
  }
}

/// What comes on top of the law of the decided voters.
void read_layers(const Fields& fields, Draft& draft) {
  const auto* drawn = std::get_if<DrawnShares>(&draft.scenario.votes.national);
  if (drawn != nullptr && drawn->draws != nullptr && drawn->draws->regions > 0) {
    for (const std::string_view key : {"undecided", "polling_error", "regions"}) {
      fields.unused(key, "is not used by draws of regions");
    }
    const auto has_own = [](const Region& region) { return !region.station_shares.empty(); };
    if (std::ranges::any_of(draft.scenario.electorate.regions, has_own)) {
      draft.reading.error(fields.find("model")->place, "draws of regions cannot move stations with shares of their own",
                          "leave the parties' columns out of the station table");
    }
    return;
  }
  read_undecided(fields, draft);
  read_polling_error(fields, draft);
}

/// A covariance over all parties of all regions has columns named "region.party".
bool is_joint(const Node& covariance, Draft& draft) {
  if (covariance.kind != Node::Kind::text) return false;
  const auto table = draft.reading.table(covariance);
  return table != nullptr && table->columns().size() > 1 && table->columns()[1].find('.') != std::string::npos;
}

std::vector<double> read_joint_factor(const Fields& fields, const Node& covariance, Draft& draft) {
  for (const std::string_view key : {"sd", "correlation", "between", "lambda"}) {
    if (const Node* node = fields.find(key)) {
      draft.reading.error(node->key_place, node->key + " cannot stand beside a covariance of regions and parties");
    }
  }
  Names pairs("region and party");
  for (const std::string& region : draft.regions.ids()) {
    for (const std::string& party : draft.parties.ids())
      pairs.add(region + "." + party, covariance.place, draft.reading);
  }
  return checked_factor(read_symmetric(covariance, pairs, draft.reading), pairs.count(), covariance, draft.reading);
}

/// A swing that is solved cannot give votes to a party that has none anywhere.
void check_bases(const Node& swing, const Draft& draft) {
  const Electorate& electorate = draft.scenario.electorate;
  const auto is_known = [&](const Region& region) { return region.shares.size() == electorate.parties.size(); };
  if (electorate.regions.empty() || !std::ranges::all_of(electorate.regions, is_known)) return;
  const std::vector<double> centre = national_centre(electorate);
  for (std::size_t p = 0; p < electorate.parties.size(); ++p) {
    const auto has_votes = [&](const Region& region) { return region.shares[p] > 0.0; };
    if (centre[p] > 0.0 && std::ranges::none_of(electorate.regions, has_votes)) {
      draft.reading.error(swing.place, "swing '" + swing.text + "' cannot give party '" + electorate.parties[p].id +
                                           "' its national share: it has no votes in any region");
    }
  }
}

void read_regional(const Fields& fields, Draft& draft) {
  Node* node = fields.find("regions");
  if (node == nullptr) return;
  const Fields regions(*node, catalogue::votes_regions, draft.reading);
  if (draft.root.find("regions") == nullptr) return fields.unused("regions", "is not used without regions");
  VoteModel& votes = draft.scenario.votes;
  const Node& swing = regions.value("swing", text_node("multiplicative"));  // before pointers into the table
  votes.swing = read_choice(swing, catalogue::swings, draft.reading).value_or(Swing::multiplicative);
  const Node* covariance = regions.find("covariance");
  const Node* sd = regions.find("sd");
  if (covariance != nullptr && is_joint(*covariance, draft)) {
    votes.regional.joint = read_joint_factor(regions, *covariance, draft);
    return;
  }
  votes.regional.regions = read_between_regions(regions, "between", draft);
  const bool is_plain = covariance == nullptr && regions.find("correlation") == nullptr;
  if (is_plain && votes.regional.regions.empty()) {
    if (sd != nullptr) votes.regional_sd = read_sd(*sd, draft);
    return;
  }
  if (sd == nullptr && covariance == nullptr && regions.find("correlation") == nullptr) {
    return draft.reading.error(regions.find("between")->place, "between needs sd or covariance beside it");
  }
  votes.regional.parties = read_party_factor(regions, draft);
}

}  // namespace

void read_votes(Draft& draft) {
  const Fields fields(section(draft.root, "votes"), catalogue::votes, draft.reading);
  read_national(fields, draft);
  VoteModel& votes = draft.scenario.votes;
  const Node& counts = fields.value("counts", text_node("rounded"));
  votes.counts = read_choice(counts, catalogue::counts, draft.reading).value_or(Counts::rounded);
  read_regional(fields, draft);
  settle_shares(draft);
  if (draft.reading.errors() > 0) return;  // what follows builds on shares
  const Node* regions = fields.find("regions");
  const Node* swing = regions == nullptr ? nullptr : regions->find("swing");
  if (swing != nullptr && votes.swing != Swing::multiplicative) check_bases(*swing, draft);
  match_means(fields, draft);
  read_layers(fields, draft);
}

}  // namespace hemicycle
