#pragma once

#include "models/random/philox.lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

/// A pair of independent standard normals from each random block: the highest 52 bits of the first word give the
/// radius, those of the second the angle. The lowest 12 bits of both are left for other uses.
///
/// Source: G. E. P. Box and M. E. Muller (1958). With 52 bits, no radius exceeds 8.6.
void box_muller(const WordBuffer& words, int count, double* cosines, double* sines);

}  // namespace hemicycle::HEMICYCLE_LANES
