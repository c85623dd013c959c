#include "sim/cli/version.hpp"

namespace hemicycle {

std::string_view program_version() { return HEMICYCLE_VERSION; }

std::string_view program_commit() { return HEMICYCLE_GIT_SHA; }

}  // namespace hemicycle
