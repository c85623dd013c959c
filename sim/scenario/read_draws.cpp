#include "sim/scenario/read_draws.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <utility>

#include "models/votes/national_shares.hpp"

#include "sim/scenario/number_table.hpp"

namespace hemicycle {
namespace {

constexpr double kShareTolerance = 1e-6;  // of a sum of shares that were rounded
constexpr double kLargestWeight = 1e15;
constexpr std::string_view kWeight = "weight";

/// The columns that a table of draws has in its file or in the rows of the scenario.
std::vector<std::string> columns_in(const Node& source, Reading& reading) {
  if (source.kind != Node::Kind::list) {
    const auto table = reading.table(source);
    return table == nullptr ? std::vector<std::string>{} : table->columns();
  }
  std::vector<std::string> columns;
  if (source.children.empty()) return columns;
  for (const Node& cell : source.children.front().children) columns.push_back(cell.key);
  return columns;
}

/// What the columns mean: parties of the nation, or of each region.
struct Layout {
  Names columns{"party"};
  int regions = 0;
  bool has_weights = false;

  [[nodiscard]] std::size_t width() const { return static_cast<std::size_t>(columns.count() - (has_weights ? 1 : 0)); }
};

Layout layout_of(const Node& source, Draft& draft) {
  const std::vector<std::string> columns = columns_in(source, draft.reading);
  const auto has_dot = [](const std::string& name) { return name.find('.') != std::string::npos; };
  Layout layout;
  if (draft.regions.count() > 0 && std::ranges::any_of(columns, has_dot)) {
    layout.columns = Names("region.party");
    layout.regions = draft.regions.count();
    for (const std::string& region : draft.regions.ids()) {
      for (const std::string& party : draft.parties.ids()) {
        layout.columns.add(region + "." + party, source.place, draft.reading);
      }
    }
  } else {
    layout.columns = draft.parties;
  }
  layout.has_weights = !draft.parties.find(kWeight) && std::ranges::find(columns, kWeight) != columns.end();
  if (layout.has_weights) layout.columns.add(std::string(kWeight), source.place, draft.reading);
  return layout;
}

/// Takes the shares of a row, each group of them made to sum to one exactly, and its weight.
class RowReader {
 public:
  RowReader(const NumberTable& table, const Layout& layout, std::size_t parties, const Reading& reading)
      : table_(table), layout_(layout), parties_(parties), reading_(reading) {}

  void read(int row) {
    const std::size_t width = layout_.width();
    const std::size_t first = static_cast<std::size_t>(row) * static_cast<std::size_t>(table_.parties);
    for (std::size_t group = 0; group < width; group += parties_) {
      read_group(row, first, group);
    }
    if (!layout_.has_weights) return;
    const double weight = table_.values[first + width];
    const bool is_weight = weight >= 0.0 && weight <= kLargestWeight;
    if (!is_weight) {
      reading_.error(table_.cell(row, static_cast<int>(width)), "a weight is from 0 to 1e15, got " + rounded(weight));
    }
    weights.push_back(is_weight ? weight : 0.0);
  }

  [[nodiscard]] std::size_t count() const { return static_cast<std::size_t>(table_.rows()); }

  std::vector<double> shares;
  std::vector<double> weights;

 private:
  void read_group(int row, std::size_t first, std::size_t group) {
    double sum = 0.0;
    for (std::size_t column = group; column < group + parties_; ++column) {
      const double share = table_.values[first + column];
      if (!(share >= 0.0)) {
        reading_.error(table_.cell(row, static_cast<int>(column)), "a share is not below 0, got " + rounded(share));
      }
      sum += share;
    }
    const bool is_whole = std::abs(sum - 1.0) <= kShareTolerance;
    if (!is_whole) {
      const std::string& name = layout_.columns.ids()[group];
      const std::string where = layout_.regions > 0 ? " in region '" + name.substr(0, name.find('.')) + "'" : "";
      reading_.error(layout_.regions > 0 ? table_.cell(row, static_cast<int>(group)) : table_.place(row),
                     "shares of row " + std::to_string(row + 1) + where + " sum to " + rounded(sum) + ", not to 1");
    }
    for (std::size_t column = group; column < group + parties_; ++column) {
      shares.push_back(is_whole ? table_.values[first + column] / sum : 0.0);
    }
  }

  const NumberTable& table_;
  const Layout& layout_;
  std::size_t parties_;
  const Reading& reading_;
};

std::shared_ptr<const ShareDraws> read_table(const Node& source, const Layout& layout, RowOrder order, Draft& draft) {
  const auto table = read_number_table(source, layout.columns, RowLabels::none, draft.reading);
  if (!table) return nullptr;
  if (table->rows() == 0) {
    draft.reading.error(source.place, "the table of draws has no row");
    return nullptr;
  }
  RowReader rows(*table, layout, draft.parties.ids().size(), draft.reading);
  for (int row = 0; row < table->rows(); ++row) rows.read(row);
  ShareDraws draws{std::move(rows.shares), {}, layout.regions};
  if (!layout.has_weights && order == RowOrder::by_weight) rows.weights.assign(rows.count(), 1.0);
  if (!rows.weights.empty()) {
    if (std::ranges::all_of(rows.weights, [](double weight) { return weight == 0.0; })) {
      draft.reading.error(source.place, "no row of the table of draws has a weight above 0");
      return nullptr;
    }
    draws.cumulative = cumulative_weights(rows.weights);
  }
  return std::make_shared<const ShareDraws>(std::move(draws));
}

/// The table, read once for all points of a sweep that name its columns alike.
std::shared_ptr<const ShareDraws> shared_table(const Node& source, RowOrder order, Draft& draft) {
  const Layout layout = layout_of(source, draft);
  if (source.kind != Node::Kind::text) return read_table(source, layout, order, draft);
  std::string key = source.text + (order == RowOrder::by_weight ? "," : "");
  for (const std::string& column : layout.columns.ids()) key += "," + column;
  std::shared_ptr<const ShareDraws>& known = draft.reading.share_draws(key);
  if (known == nullptr) known = read_table(source, layout, order, draft);
  return known;
}

}  // namespace

DrawnShares read_draws(const Fields& fields, RowOrder order, Draft& draft) {
  const Node* source = fields.find("file") != nullptr ? fields.find("file") : fields.find("rows");
  if (source == nullptr) {
    draft.reading.error(fields.find("model")->place, "model 'draws' needs file, a CSV of shares with one row a draw");
    return {};
  }
  DrawnShares drawn{shared_table(*source, order, draft)};
  if (drawn.draws == nullptr || !drawn.draws->cumulative.empty()) return drawn;
  const std::size_t width = draft.parties.ids().size() * static_cast<std::size_t>(std::max(1, drawn.draws->regions));
  const std::size_t rows = drawn.draws->shares.size() / width;
  const Node* draws = draft.root.find("draws");
  if (draws == nullptr) {
    draft.scenario.draws = static_cast<std::uint64_t>(rows);
  } else if (draft.scenario.draws > static_cast<std::uint64_t>(rows)) {
    draft.reading.error(draws->place, "draws is " + grouped(static_cast<std::int64_t>(draft.scenario.draws)) +
                                          ", but the table of draws has " + grouped(static_cast<std::int64_t>(rows)) +
                                          " rows");
  }
  return drawn;
}

std::vector<double> mean_shares(const ShareDraws& draws, std::size_t width) {
  std::vector<double> mean(width, 0.0);
  const std::size_t rows = draws.shares.size() / width;
  double before = 0.0;
  for (std::size_t row = 0; row < rows; ++row) {
    const double weight = draws.cumulative.empty() ? 1.0 : draws.cumulative[row] - before;
    if (!draws.cumulative.empty()) before = draws.cumulative[row];
    for (std::size_t i = 0; i < width; ++i) mean[i] += weight * draws.shares[row * width + i];
  }
  if (draws.cumulative.empty()) {
    for (double& share : mean) share /= static_cast<double>(rows);
  }
  return mean;
}

}  // namespace hemicycle
