#pragma once

#include "models/seats/list_tier.hpp"

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/list_words.hpp"

namespace hemicycle {

/// Sets what the shares of a threshold are shares of, when all of them are known: of a Hare quota they become shares of
/// the valid votes. @param seats  of the distribution; >= 0
void set_base(BaseName base, Seats seats, Threshold& threshold);

/// Other shares for coalitions by the number of their members, where a list has no share of its own.
void read_shares_by_size(const Fields& threshold, const ListContext& context, Threshold& result);

/// Shares of the valid votes of single districts.
void read_shares_of_districts(const Fields& fields, const Reading& reading, Threshold& threshold);

/// What a law has of districts.
struct DistrictsOfLaw {
  bool have_votes = false;
  bool have_seats = false;  ///< of the lists that the threshold lets in
};

/// Refuses shares of districts that the law has not.
void refuse_shares_of_districts(const Fields& rule, const DistrictsOfLaw& districts, const Reading& reading);

}  // namespace hemicycle
