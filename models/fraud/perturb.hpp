#pragma once

#include "models/fraud/mechanism.hpp"
#include "models/fraud/site.hpp"

namespace hemicycle {

// What each mechanism makes of the ballots of a unit; the definitions stand at their structs. A unit whose strength is
// 0 stays as it is.

void perturb(const Stuffing& stuffing, const Site& site);
void perturb(const Transfer& transfer, const Site& site);
void perturb(const RollInflation& inflation, const Site& site);
void perturb(const Suppression& suppression, const Site& site);
void perturb(const Coercion& coercion, const Site& site);
void perturb(const VoteBuying& buying, const Site& site);
void perturb(const FamilyVoting& families, const Site& site);
void perturb(const Carousel& carousel, const Site& site);
void perturb(const Klimek& klimek, const Site& site);
void perturb(const Invalidation& invalidation, const Site& site);
void perturb(const Removal& removal, const Site& site);
void perturb(const Miscount& miscount, const Site& site);
void perturb(const TargetShare& protocol, const Site& site);
void perturb(const TurnoutInflation& inflation, const Site& site);
void perturb(const PrefilledProtocol& protocol, const Site& site);
void perturb(const CopiedProtocol& protocol, const Site& site);
void perturb(const Tabulation& tabulation, const Site& site);
void perturb(const Annulment& annulment, const Site& site);

}  // namespace hemicycle
