#pragma once

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"

namespace hemicycle {

/// Reads a biproportional law, when electorate, seats and method have been read. Its districts are the regions.
void read_biproportional(const Fields& rule, Draft& draft);

/// Reports votes of the scenario that no table of seats fits. The draft has no error so far.
void refuse_misfit(const Draft& draft);

}  // namespace hemicycle
