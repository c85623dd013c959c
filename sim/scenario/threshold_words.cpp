#include "sim/scenario/threshold_words.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

ThresholdBase base_named(BaseName name) {
  switch (name) {
    case BaseName::valid:
    case BaseName::hare_quota:
      return ThresholdBase::valid;
    case BaseName::cast:
      return ThresholdBase::cast;
    case BaseName::registered:
      return ThresholdBase::registered;
  }
  return ThresholdBase::valid;
}

}  // namespace

void set_base(BaseName base, Seats seats, Threshold& threshold) {
  threshold.base = base_named(base);
  if (base != BaseName::hare_quota) return;
  const auto of_valid = [&](const Fraction& share) {
    return reduced(share.numerator, share.denominator * std::max<Seats>(1, seats));
  };
  threshold.share = of_valid(threshold.share);
  for (std::optional<Fraction>& share : threshold.share_for) {
    if (share) share = of_valid(*share);
  }
}

void read_shares_by_size(const Fields& threshold, const ListContext& context, Threshold& result) {
  const Reading& reading = context.reading;
  const Node* shares = threshold.find("share_by_size");
  const Node* sizes = threshold.find("coalition_size");
  if (shares == nullptr && sizes == nullptr) return;
  if (shares == nullptr || sizes == nullptr) {
    const Node* given = shares != nullptr ? shares : sizes;
    return reading.error(given->key_place, "share_by_size and coalition_size go together");
  }
  if (shares->kind != Node::Kind::list || shares->children.empty()) {
    return reading.error(shares->place, "share_by_size is a list of shares, got " + shown(*shares));
  }
  std::vector<Fraction> by_size;
  for (Node share : shares->children) {
    share.key = shares->key;
    by_size.push_back(read_exact_share(share, reading).value_or(Fraction{}));
  }
  if (sizes->kind != Node::Kind::table) {
    return reading.error(sizes->place, sizes->key + " is a table, got " + shown(*sizes));
  }
  result.share_for.resize(static_cast<std::size_t>(context.parties.count()));
  for (const Node& child : sizes->children) {
    const auto party = context.parties.look_up(child.key, child.key_place, reading);
    const auto size = read_whole(child, 1, 1'000, reading);
    if (!party || !size || result.share_for[static_cast<std::size_t>(*party)]) continue;
    const auto place = std::min(static_cast<std::size_t>(*size), by_size.size()) - 1;
    result.share_for[static_cast<std::size_t>(*party)] = by_size[place];
  }
}

void read_shares_of_districts(const Fields& fields, const Reading& reading, Threshold& threshold) {
  const auto read = [&](std::string_view key) {
    const Node* share = fields.find(key);
    return share == nullptr ? std::nullopt : read_exact_share(*share, reading);
  };
  threshold.any_district = read("or_in_any_district");
  threshold.own_district = read("or_in_own_district");
  threshold.every_district = read("and_in_every_district");
}

void refuse_shares_of_districts(const Fields& rule, const DistrictsOfLaw& districts, const Reading& reading) {
  const Node* threshold = rule.find("threshold");
  const Node* system = rule.find("system");
  if (threshold == nullptr || system == nullptr) return;
  const auto refuse = [&](std::string_view key, std::string_view what) {
    const Node* share = threshold->find(key);
    if (share == nullptr) return;
    reading.error(share->key_place, std::string(key) + " needs districts with " + std::string(what) + ", and system '" +
                                        system->text + "' has none");
  };
  if (!districts.have_votes) refuse("or_in_any_district", "votes");
  if (!districts.have_seats) refuse("or_in_own_district", "seats under the threshold");
  if (!districts.have_votes) refuse("and_in_every_district", "votes");
}

}  // namespace hemicycle
