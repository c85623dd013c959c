#pragma once

#include "sim/scenario/list_words.hpp"

namespace hemicycle {

/// Whether the method gives seats to the strongest alone, and not in proportion.
[[nodiscard]] bool is_for_the_strongest(const Method& method);

/// What such a method has beside its name, and which systems it goes with: majority and transfers of a two-round vote.
void read_majority_words(const Fields& rule, const ListContext& context, ListTier& tier);

/// A two-round vote fills one seat in each district.
void refuse_larger_districts(const Fields& rule, const Method& method, Seats largest, const Reading& reading);

}  // namespace hemicycle
