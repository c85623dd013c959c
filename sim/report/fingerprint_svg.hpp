#pragma once

#include <string>

#include "models/forensics/fingerprint.hpp"

namespace hemicycle {

/// The words of a fingerprint's picture.
struct FingerprintWords {
  std::string title;
  std::string turnout_low;  ///< at the ends of the axes
  std::string turnout_high;
  std::string share_low;
  std::string share_high;
};

/// A fingerprint as SVG: turnout to the right, the leader's share upwards, a bin the darker the more stands in it, on
/// a square-root scale.
[[nodiscard]] std::string fingerprint_svg(const Fingerprint& fingerprint, const FingerprintWords& words);

}  // namespace hemicycle
