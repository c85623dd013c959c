#pragma once

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"

namespace hemicycle {

/// `votes.polling_error`: the error that all polls share. A forecast of the result from polls has one without being
/// asked; `false` takes it away.
void read_polling_error(const Fields& votes, Draft& draft);

}  // namespace hemicycle
