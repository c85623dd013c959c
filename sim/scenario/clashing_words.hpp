#pragma once

#include <string_view>

#include "models/seats/list_tier.hpp"

#include "sim/scenario/fields.hpp"
#include "sim/scenario/list_words.hpp"

namespace hemicycle {

/// Refuses words of a list tier that no house can honour together: pairs that the law has no order for, limits of a
/// list that contradict each other, and more seats promised than there are. The words have been read.
void refuse_clashing_words(const Fields& rule, const ListContext& context, const ListTier& tier);

/// Refuses a word where a system has no place for it.
void refuse_word(const Fields& rule, std::string_view key, const Reading& reading);

/// Refuses what a law says about single lists of one tier, where a system has no such tier.
void refuse_words_of_lists(const Fields& rule, const Reading& reading);

/// Refuses joined lists that share seats as one where they can only pass the threshold together.
void refuse_joined_seats(const Fields& rule, const ListTier& tier, const Reading& reading);

/// Refuses least seats that the smallest district of a law cannot give.
void refuse_minima_of_districts(const Fields& rule, const ListTier& tier, Seats smallest, const Reading& reading);

}  // namespace hemicycle
