#include "sim/scenario/catalogue.hpp"

namespace hemicycle::catalogue {
namespace {

using Words = std::string_view[];

constexpr Words kDistricts = {"file",          "rows",   "candidates", "sd",         "transfers",
                              "concentration", "rounds", "majority",   "against_all"};
constexpr Words kRow = {"district", "name", "region", "registered", "source", "note"};
constexpr Words kCandidate = {"district", "candidate",  "name", "party",  "share", "effect",
                              "sd",       "struck_off", "from", "source", "note"};
constexpr Words kTransfer = {"from", "home", "rest"};
constexpr std::span<const std::string_view> kNone;

constexpr Named<AgainstAllInDistricts> kAgainstAll[] = {{"no_effect", AgainstAllInDistricts::no_effect},
                                                        {"vacates", AgainstAllInDistricts::vacates},
                                                        {"absent", AgainstAllInDistricts::absent}};

}  // namespace

const TableKeys districts{"[districts]", kDistricts, kNone};
const TableKeys districts_row{"a row of districts", kRow, kNone};
const TableKeys candidate{"a row of districts.candidates", kCandidate, kNone};
const TableKeys transfer{"a row of districts.transfers", kTransfer, kNone};
const Choices<AgainstAllInDistricts> against_all_in_districts{kAgainstAll, kNone};

}  // namespace hemicycle::catalogue
