#include "sim/report/explain_tiers.hpp"

#include <variant>

#include <fmt/format.h>

#include "models/base/contracts.hpp"

#include "sim/report/explain_words.hpp"

namespace hemicycle {

namespace {

/// What a distribution does about seats held before it.
std::string words_of(Link link) {
  switch (link) {
    case Link::beside:
      return "they come on top of the seats held before";
    case Link::within:
      return "seats held before count: lists keep what they hold, and the others share the rest";
    case Link::kept:
      return "every list gets the larger of its share and the seats it holds, and the house grows by the overhang";
    case Link::halfway:
      return "every list gets the larger of the seats it holds and the mean of these and its share, rounded up";
    case Link::levelled:
      return "the house grows until every list's share covers the seats it holds";
    case Link::capped:
      return "the shares stand, and seats held over them are lost";
  }
  EXPECTS(false);
  return "";
}

std::string words_of(MagnitudesBy by) {
  switch (by) {
    case MagnitudesBy::statute:
      return "has its number of seats by law";
    case MagnitudesBy::population:
      return "has its number of seats by population";
    case MagnitudesBy::valid_votes:
      return "has its number of seats by its valid votes";
  }
  EXPECTS(false);
  return "";
}

std::string words_of(const DistrictTier& tier) {
  std::string text =
      fmt::format("Districts: each {} and shares them out by {}", words_of(tier.magnitudes.by), words_of(tier.method));
  if (!tier.threshold_binds) text += ", over all lists whatever their share of the nation";
  if (tier.own_threshold.numerator > 0) {
    text += fmt::format(", over lists with {} of the votes of the district", percent_of(tier.own_threshold));
  }
  if (tier.bonus > 0) text += fmt::format("; {} of each go to its strongest list first", seats_of(tier.bonus));
  if (tier.link != Link::beside) text += "; " + words_of(tier.link);
  return text + ".";
}

std::string words_of(const NationalTier& tier) {
  std::string text = "Nation: ";
  switch (tier.count) {
    case NationalSeats::whole_house:
      text += seats_of(tier.seats) + ", those held before included,";
      break;
    case NationalSeats::on_top:
      text += seats_of(tier.seats) + " more";
      break;
    case NationalSeats::unfilled:
      text += "the seats that districts left unfilled";
      break;
  }
  text += " by " + words_of(tier.method);
  switch (tier.votes) {
    case NationalVotes::all:
      text += ", on the votes of all districts";
      break;
    case NationalVotes::unspent:
      text += ", on the votes that bought no seat in a district";
      break;
    case NationalVotes::own_ballots:
      text += ", on ballots of their own";
      break;
  }
  text += "; " + words_of(tier.link);
  if (tier.bonus) text += "; " + words_of(*tier.bonus);
  if (tier.uncompensated > 0) text += fmt::format(", but for {}", seats_of(tier.uncompensated));
  return text + ".";
}

struct PlacementWords {
  std::string operator()(const NotInDistricts&) const { return ""; }
  std::string operator()(const OverItsDistricts& rule) const {
    return "The national seats of a list go to its districts by its votes there; " + words_of(rule.link) + ".";
  }
  std::string operator()(const OneInEachDistrict&) const {
    return "The national seats of a list are filled one in each district, where it was nearest to its next seat.";
  }
  std::string operator()(const ToStrongestDistricts&) const {
    return "Every district has its number of levelling seats. They are filled in the order of the national quotients: "
           "the list goes to the district with levelling seats left in which its next quotient is the largest share "
           "of the valid votes.";
  }
};

/// The quotients of a district have few digits: "7.13 %".
std::string percent_of_share(const Quotient& share) { return decimal(share.numerator * 100, share.denominator) + " %"; }

}  // namespace

void describe_placed(const std::vector<PlacedSeat>& placed, const std::vector<std::string>& lists,
                     const std::vector<std::string>& districts, Document& document) {
  if (placed.empty()) return;
  document.blocks.emplace_back(Heading{"Levelling seats, one by one", 3});
  DocumentTable table{{{"seat"},
                       {"list", Alignment::left},
                       {"national quotient"},
                       {"district", Alignment::left},
                       {"share of its valid votes"}},
                      {}};
  for (const PlacedSeat& seat : placed) {
    table.rows.push_back({std::to_string(table.rows.size() + 1), lists[seat.list],
                          decimal(seat.national.numerator, seat.national.denominator), districts[seat.district],
                          percent_of_share(seat.share)});
  }
  document.blocks.emplace_back(std::move(table));
}

void describe_tiers(const TierSystem& system, Document& document) {
  if (system.direct_seats_for_entry > 0) {
    document.blocks.emplace_back(Paragraph{fmt::format("{} won directly open the door as well as the threshold.",
                                                       seats_of(system.direct_seats_for_entry))});
  }
  if (system.district_tier) document.blocks.emplace_back(Paragraph{words_of(*system.district_tier)});
  if (system.national_tier) document.blocks.emplace_back(Paragraph{words_of(*system.national_tier)});
  if (std::string text = std::visit(PlacementWords{}, system.placement); !text.empty()) {
    document.blocks.emplace_back(Paragraph{std::move(text)});
  }
}

}  // namespace hemicycle
