#include <algorithm>
#include <cmath>

#include "sim/scenario/covariance.hpp"
#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"
#include "sim/scenario/number_table.hpp"
#include "sim/scenario/stations.hpp"

namespace hemicycle {
namespace {

constexpr double kShareTolerance = 1e-6;  // of a sum of shares that were rounded
constexpr int kMostStations = 10'000'000;

/// A number for all parties, or a table with one for each.
std::vector<double> read_sd(const Node& node, const Draft& draft) {
  const auto read = [&](const Node& value) { return read_number(value, Above::zero_or_equal, draft.reading); };
  if (!node.is_number()) return read_by_party<double>(node, draft, 0.0, read);
  return std::vector<double>(static_cast<std::size_t>(draft.party_count()), read(node).value_or(0.0));
}

/// A symmetric matrix by parties from a file or a list of rows.
class MatrixReader {
 public:
  MatrixReader(const Node& node, Draft& draft) : node_(node), draft_(draft), order_(draft.party_count()) {}

  /// Empty after an error.
  Matrix read() {
    const auto table = read_number_table(node_, draft_.parties, RowLabels::first_column, draft_.reading);
    if (!table || !read_rows(*table)) return {};
    Matrix matrix(table->values.size());
    for (int i = 0; i < order_; ++i) {
      for (int j = 0; j < order_; ++j) matrix[index(i, j)] = table->values[at(row_of_[pos(i)], j)];
    }
    return is_symmetric(matrix, *table) ? matrix : Matrix{};
  }

 private:
  static std::size_t pos(int i) { return static_cast<std::size_t>(i); }
  std::size_t at(int row, int party) const { return pos(row) * pos(order_) + pos(party); }
  std::size_t index(int i, int j) const { return at(i, j); }

  /// Finds the row of every party.
  bool read_rows(const NumberTable& table) {
    row_of_.assign(pos(order_), -1);
    bool valid = true;
    for (int row = 0; row < table.rows(); ++row) {
      const std::string& label = table.labels[pos(row)];
      const auto party = draft_.parties.look_up(label, table.place(row), draft_.reading);
      if (party && row_of_[pos(*party)] >= 0) {
        draft_.reading.error(table.place(row), "party '" + label + "' has two rows");
        valid = false;
      }
      if (party) row_of_[pos(*party)] = row;
      valid = valid && party;
    }
    for (int party = 0; party < order_; ++party) {
      if (row_of_[pos(party)] >= 0) continue;
      draft_.reading.error(node_.place, "the table has no row for party '" + draft_.parties.ids()[pos(party)] + "'");
      valid = false;
    }
    return valid;
  }

  bool is_symmetric(const Matrix& matrix, const NumberTable& table) const {
    constexpr double tolerance = 1e-9;  // of the larger entry
    const std::vector<std::string>& ids = draft_.parties.ids();
    bool symmetric = true;
    for (int i = 0; i < order_; ++i) {
      for (int j = 0; j < i; ++j) {
        const double here = matrix[index(i, j)];
        const double there = matrix[index(j, i)];
        if (std::abs(here - there) <= tolerance * std::max(std::abs(here), std::abs(there))) continue;
        draft_.reading.error(table.cell(row_of_[pos(i)], j),
                             node_.key + " is not symmetric: " + ids[pos(i)] + ", " + ids[pos(j)] + " is " +
                                 rounded(here) + ", but " + ids[pos(j)] + ", " + ids[pos(i)] + " is " + rounded(there));
        symmetric = false;
      }
    }
    return symmetric;
  }

  const Node& node_;
  Draft& draft_;
  int order_;
  std::vector<int> row_of_;
};

/// The factor of a covariance; empty after an error.
std::vector<double> checked_factor(const Matrix& covariance, const Node& node, const Draft& draft) {
  if (covariance.empty()) return {};
  if (is_positive_semi_definite(covariance, draft.party_count())) {
    return lower_factor(covariance, draft.party_count());
  }
  draft.reading.error(node.place, node.key + " is not positive semi-definite: its smallest eigenvalue is " +
                                      rounded(smallest_eigenvalue(covariance, draft.party_count())));
  return {};
}

bool is_correlation(const Matrix& matrix, const Node& node, const Draft& draft) {
  const auto n = static_cast<std::size_t>(draft.party_count());
  for (std::size_t i = 0; i < n; ++i) {
    if (std::abs(matrix[i * n + i] - 1.0) <= 1e-9) continue;
    draft.reading.error(node.place, "correlation has " + rounded(matrix[i * n + i]) + " on its diagonal at party '" +
                                        draft.parties.ids()[i] + "', not 1");
    return false;
  }
  return true;
}

std::vector<double> read_factor(const Fields& fields, Draft& draft) {
  const Node* sd = fields.find("sd");
  const Node* covariance = fields.find("covariance");
  const Node* correlation = fields.find("correlation");
  if (covariance != nullptr) {
    if (correlation != nullptr) draft.reading.error(correlation->key_place, "give either covariance or correlation");
    fields.unused("sd", "is not used beside covariance");
    return checked_factor(MatrixReader(*covariance, draft).read(), *covariance, draft);
  }
  if (sd == nullptr) {
    const Node* at = correlation == nullptr ? fields.find("model") : correlation;
    const std::string what =
        correlation == nullptr ? "model 'logistic_normal' needs sd or covariance" : "correlation needs sd beside it";
    draft.reading.error(at->place, what, "sd = 0.10, say, is a spread of about 10 % of a small party's share");
    return {};
  }
  const std::vector<double> spread = read_sd(*sd, draft);
  if (correlation == nullptr) return diagonal_factor(spread);
  Matrix matrix = MatrixReader(*correlation, draft).read();
  if (matrix.empty() || !is_correlation(matrix, *correlation, draft)) return {};
  if (checked_factor(matrix, *correlation, draft).empty()) return {};
  const std::size_t n = spread.size();
  for (std::size_t i = 0; i < n * n; ++i) matrix[i] *= spread[i / n] * spread[i % n];
  return lower_factor(matrix, draft.party_count());
}

LogisticNormalShares read_logistic_normal(const Fields& fields, Draft& draft) {
  LogisticNormalShares model;
  model.factor = read_factor(fields, draft);
  if (const Node* df = fields.find("df")) {
    model.df = read_number(*df, Above::two, draft.reading, Infinity::allowed).value_or(model.df);
  }
  return model;
}

/// Checks the rows and makes each sum to one exactly.
std::vector<double> normalised_rows(NumberTable& table, const Reading& reading) {
  const auto width = static_cast<std::size_t>(table.parties);
  for (int row = 0; row < table.rows(); ++row) {
    double* shares = table.values.data() + static_cast<std::size_t>(row) * width;
    double sum = 0.0;
    for (std::size_t party = 0; party < width; ++party) {
      if (!(shares[party] >= 0.0)) {
        reading.error(table.cell(row, static_cast<int>(party)),
                      "a share is not below 0, got " + rounded(shares[party]));
      }
      sum += shares[party];
    }
    if (!(std::abs(sum - 1.0) <= kShareTolerance)) {
      reading.error(table.place(row),
                    "shares of row " + std::to_string(row + 1) + " sum to " + rounded(sum) + ", not to 1");
      continue;
    }
    for (std::size_t party = 0; party < width; ++party) shares[party] /= sum;
  }
  return std::move(table.values);
}

DrawnShares read_draws(const Fields& fields, Draft& draft) {
  const Node* source = fields.find("file") != nullptr ? fields.find("file") : fields.find("rows");
  if (source == nullptr) {
    draft.reading.error(fields.find("model")->place, "model 'draws' needs file, a CSV of shares with one row a draw");
    return {};
  }
  auto table = read_number_table(*source, draft.parties, RowLabels::none, draft.reading);
  if (!table) return {};
  const int rows = table->rows();
  if (rows == 0) {
    draft.reading.error(source->place, "the table of draws has no row");
    return {};
  }
  const Node* draws = draft.root.find("draws");
  if (draws == nullptr) {
    draft.scenario.draws = static_cast<std::uint64_t>(rows);
  } else if (draft.scenario.draws > static_cast<std::uint64_t>(rows)) {
    draft.reading.error(draws->place, "draws is " + grouped(static_cast<std::int64_t>(draft.scenario.draws)) +
                                          ", but the table of draws has " + grouped(rows) + " rows");
  }
  return {normalised_rows(*table, draft.reading)};
}

NationalShares read_national(const Fields& fields, Draft& draft) {
  if (fields.find("model") == nullptr) {
    draft.reading.note(fields.place(), "votes has no model: 'fixed' is taken, votes without chance");
  }
  const Node& model = fields.value("model", text_node("fixed"));
  const auto name = read_choice(model, catalogue::vote_models, draft.reading);
  if (!name) return FixedShares{};
  const std::string why = "is not used by model '" + model.text + "'";
  const auto unused = [&](std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) fields.unused(key, why);
  };
  switch (*name) {
    case VoteModelName::fixed:
      unused({"concentration", "sd", "covariance", "correlation", "df", "file", "rows"});
      return FixedShares{};
    case VoteModelName::dirichlet: {
      unused({"sd", "covariance", "correlation", "df", "file", "rows"});
      const Node* node = fields.required("concentration");
      return DirichletShares{node == nullptr ? 1.0 : read_number(*node, Above::zero, draft.reading).value_or(1.0)};
    }
    case VoteModelName::logistic_normal:
      unused({"concentration", "file", "rows"});
      return read_logistic_normal(fields, draft);
    case VoteModelName::draws:
      unused({"concentration", "sd", "covariance", "correlation", "df"});
      return read_draws(fields, draft);
  }
  return FixedShares{};
}

/// The mean of drawn shares, party by party in the order of the rows.
std::vector<double> mean_shares(const DrawnShares& drawn, std::size_t parties) {
  std::vector<double> mean(parties, 0.0);
  const double rows = static_cast<double>(drawn.shares.size() / parties);
  for (std::size_t i = 0; i < drawn.shares.size(); ++i) mean[i % parties] += drawn.shares[i];
  for (double& share : mean) share /= rows;
  return mean;
}

/// Where no party has votes and the regions have no shares, the centre of drawn shares is their mean.
void settle_shares(Draft& draft) {
  Electorate& electorate = draft.scenario.electorate;
  const auto* drawn = std::get_if<DrawnShares>(&draft.scenario.votes.national);
  const bool has_votes = std::ranges::any_of(electorate.parties, [](const Party& party) { return party.votes > 0; });
  const Node* parties = draft.root.find("parties");
  if (electorate.given && !has_votes && drawn != nullptr) {
    draft.reading.error(parties->place, "draws are shares: they need votes of the parties or electorate.registered",
                        "to know of how many ballots");
  }
  for (Region& region : electorate.regions) {
    if (!region.shares.empty()) continue;
    if (drawn != nullptr && !drawn->shares.empty()) {
      region.shares = mean_shares(*drawn, electorate.parties.size());
    } else if (drawn == nullptr && !electorate.parties.empty()) {
      draft.reading.error(parties->place, "no party has votes, so their shares are unknown",
                          "give votes, or shares in the regions");
    }
  }
}

void read_regional(const Fields& fields, Draft& draft) {
  Node* node = fields.find("regions");
  if (node == nullptr) return;
  const Fields regions(*node, catalogue::votes_regions, draft.reading);
  if (draft.root.find("regions") == nullptr) fields.unused("regions", "is not used without regions");
  const Node* sd = regions.required("sd");
  if (sd != nullptr) draft.scenario.votes.regional_sd = read_sd(*sd, draft);
}

}  // namespace

void read_votes(Draft& draft) {
  const Fields fields(section(draft.root, "votes"), catalogue::votes, draft.reading);
  draft.scenario.votes.national = read_national(fields, draft);
  read_regional(fields, draft);
  settle_shares(draft);
}

void read_stations(Draft& draft) {
  Node* node = section(draft.root, "votes").find("stations");
  if (node == nullptr) return;
  const Fields fields(*node, catalogue::votes_stations, draft.reading);
  if (const Node* concentration = fields.find("concentration")) {
    draft.scenario.votes.station_concentration =
        read_number(*concentration, Above::zero, draft.reading, Infinity::allowed);
  }
  if (fields.find("file") != nullptr) return;
  const Node* count = fields.required("count");
  Electorate& electorate = draft.scenario.electorate;
  if (count == nullptr || electorate.regions.empty()) return;
  if (electorate.given) {
    return draft.reading.error(node->key_place, "polling stations need electorate.registered or regions");
  }
  std::vector<Votes> registered;
  for (const Region& region : electorate.regions) registered.push_back(region.registered);
  const auto regions = static_cast<std::int64_t>(registered.size());
  const auto stations = read_whole(*count, regions, kMostStations, draft.reading);
  if (!stations) return;
  const std::vector<int> split = split_stations(static_cast<int>(*stations), registered);
  for (std::size_t r = 0; r < split.size(); ++r) {
    electorate.regions[r].stations = even_split(registered[r], split[r]);
  }
}

}  // namespace hemicycle
