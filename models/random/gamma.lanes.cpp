// Gamma variates by G. Marsaglia and W. W. Tsang (2000), "A simple method for generating gamma variables", ACM TOMS
// 26: d v with v = (1 + c x)^3, x normal, d = shape - 1/3, c = 1 / (3 sqrt(d)), accepted where a uniform u has
// log u < h(x) = x^2 / 2 + d (1 - v + log v).
//
// One random block serves two gammas: the two normals of Box and Muller, and from the lowest bits of each word the
// first 12 bits of u. Almost always these settle the test; only where they do not is the rest of u drawn.

#include "models/math/elementary.lanes.hpp"
#include "models/random/gamma_squeeze.hpp"
#include "models/random/kernels.lanes.hpp"
#include "models/random/normal.lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

namespace {

/// Attempt 2 k draws the normal and the first bits of u of trial k, attempt 2 k + 1 the other bits; the last attempt
/// draws the uniform that brings a shape below one down.
constexpr std::uint32_t kBoostAttempt = kMaxAttempt;

constexpr std::uint64_t kPrefixMask = 0xfff;  // the 12 bits of a word that Box and Muller leave
constexpr double kPrefixes = 4096.0;

/// Shapes of one column; stride 0 repeats the first.
struct Shapes {
  const double* values;
  int stride;

  HEMICYCLE_INLINE Doubles at(int row) const { return stride == 0 ? all(values[0]) : load(values + row); }
};

struct GammaConstants {
  Doubles d;
  Doubles c;
  Doubles squeeze;  ///< kPrefixes times the bound kappa of the squeeze
};

/// A variate of shape a < 1 is one of shape a + 1 times u^(1/a), hence d = a + 2/3 there.
HEMICYCLE_INLINE GammaConstants gamma_constants(Doubles shape) {
  const Doubles d = shape + one_if(shape < 1.0) - 1.0 / 3.0;
  const Doubles c = (1.0 / 3.0) / square_root(d);
  const Doubles kappa = c * c * (kGammaSqueeze.constant + c * (kGammaSqueeze.linear + c * kGammaSqueeze.quadratic));
  return {d, c, kappa * kPrefixes};
}

/// The rows of a block whose trial is not settled.
struct Unsettled {
  int count = 0;
  std::int32_t row[kBlockSize + kLanes];
  alignas(64) double normal[kBlockSize];
  alignas(64) std::uint64_t word[kBlockSize];  ///< with the first bits of u
};

/// Tries every row of a column: writes d v and lists the rows that the first bits of u do not let pass.
template <bool kVarying>
__attribute__((noinline)) int first_trial(int count, Shapes shapes, const double* normals, const std::uint64_t* words,
                                          double* out, std::int32_t* list) {
  GammaConstants constants = gamma_constants(all(shapes.values[0]));
  int listed = 0;
  for (int row = 0; row < count; row += kLanes) {
    if constexpr (kVarying) constants = gamma_constants(load(shapes.values + row));
    const Doubles x = load(normals + row);
    const Doubles root = 1.0 + constants.c * x;
    store(out + row, constants.d * (root * root * root));
    const Doubles prefix = to_double(load(words + row) & kPrefixMask);
    const Doubles square = x * x;
    const Mask open = prefix > (kPrefixes - 1.0) - constants.squeeze * (square * square);
    unsigned lanes = lanes_of(open);
    while (lanes != 0) {
      list[listed++] = row + __builtin_ctz(lanes);
      lanes &= lanes - 1;
    }
  }
  while (listed > 0 && list[listed - 1] >= count) --listed;
  return listed;
}

HEMICYCLE_INLINE Doubles gathered(Shapes shapes, const std::int32_t* rows) {
  Doubles values;
  for (int lane = 0; lane < kLanes; ++lane) values[lane] = shapes.values[rows[lane] * shapes.stride];
  return values;
}

/// Decides the listed trials exactly, writes those accepted and keeps the others listed.
///
/// @param rest  the other bits of u, in the order of the list
void judge(Unsettled& unsettled, Shapes shapes, const WordBuffer& rest, double* out) {
  const int count = unsettled.count;
  for (int lane = 0; lane < kLanes; ++lane) unsettled.row[count + lane] = unsettled.row[0];
  unsettled.count = 0;
  for (int i = 0; i < count; i += kLanes) {
    const GammaConstants constants = gamma_constants(gathered(shapes, unsettled.row + i));
    const Doubles t = constants.c * load(unsettled.normal + i);
    const Doubles root = 1.0 + t;
    const Doubles value = constants.d * (root * root * root);
    const Doubles prefix = to_double(load(unsettled.word + i) & kPrefixMask);
    const Doubles u = (prefix + open_uniform(load(rest.first + i))) * (1.0 / kPrefixes);
    // h = 3 d (log(1 + t) - t + t^2/2 - t^3/3), which loses less to rounding than the form with x.
    const Doubles h = 3.0 * constants.d * (log_one_plus(t) - t * (1.0 - t * (0.5 - t * (1.0 / 3.0))));
    const Mask accepted = (root > 0.0) & (natural_log(u) < h);
    for (int lane = 0; lane < kLanes && i + lane < count; ++lane) {
      const std::int32_t row = unsettled.row[i + lane];
      if (accepted[lane] != 0) {
        out[row] = value[lane];
      } else {
        unsettled.row[unsettled.count++] = row;
      }
    }
  }
}

/// Settles the listed rows, trial after trial.
__attribute__((noinline)) void settle(const Replicates& replicates, const Address& address, Shapes shapes,
                                      Unsettled& unsettled, double* out) {
  WordBuffer words;
  alignas(64) double unused[kBlockSize];
  Address trial = address;
  for (trial.attempt = 1; trial.attempt + 2 < kBoostAttempt; ++trial.attempt) {
    draw_words_of(replicates, trial, unsettled.row, unsettled.count, words);
    judge(unsettled, shapes, words, out);
    if (unsettled.count == 0) return;
    ++trial.attempt;
    draw_words_of(replicates, trial, unsettled.row, unsettled.count, words);
    box_muller(words, unsettled.count, unsettled.normal, unused);
    for (int i = 0; i < unsettled.count; ++i) unsettled.word[i] = words.first[i];
  }
}

/// Brings variates of shape a + 1 down to their shapes a < 1, and takes logarithms where these are asked for.
__attribute__((noinline)) void boost(const Replicates& replicates, const Address& address, Shapes shapes,
                                     GammaScale scale, double* out) {
  WordBuffer words;
  Address uniform = address;
  uniform.attempt = kBoostAttempt;
  draw_words(replicates, uniform, words);
  for (int row = 0; row < replicates.count; row += kLanes) {
    const Doubles shape = shapes.at(row);
    const Doubles exponent = keep(shape < 1.0, natural_log(open_uniform(load(words.first + row))) / shape);
    const Doubles value = load(out + row);
    store(out + row, scale == GammaScale::linear ? value * exponential(exponent) : natural_log(value) + exponent);
  }
}

bool needs_boost(Shapes shapes, int count) {
  Mask small = {};
  for (int row = 0; row < (shapes.stride == 0 ? 1 : count); row += kLanes) small |= shapes.at(row) < 1.0;
  return any(small);
}

void gamma_column(const Replicates& replicates, const Address& address, Shapes shapes, GammaScale scale,
                  const double* normals, const std::uint64_t* words, double* out) {
  Unsettled unsettled;
  unsettled.count = shapes.stride == 0
                        ? first_trial<false>(replicates.count, shapes, normals, words, out, unsettled.row)
                        : first_trial<true>(replicates.count, shapes, normals, words, out, unsettled.row);
  if (unsettled.count > 0) {
    for (int i = 0; i < unsettled.count; ++i) {
      unsettled.normal[i] = normals[unsettled.row[i]];
      unsettled.word[i] = words[unsettled.row[i]];
    }
    settle(replicates, address, shapes, unsettled, out);
  }
  if (scale == GammaScale::logarithmic || needs_boost(shapes, replicates.count)) {
    boost(replicates, address, shapes, scale, out);
  }
}

}  // namespace

void gammas(const Replicates& replicates, const Address& address, int columns, const double* shapes, ShapeLayout layout,
            GammaScale scale, double* out) {
  const bool varying = layout == ShapeLayout::varying;
  WordBuffer buffer;
  alignas(64) double cosines[kBlockSize];
  alignas(64) double sines[kBlockSize];
  for (int column = 0; column < columns; ++column) {
    Address own = address;
    own.unit += static_cast<std::uint32_t>(column);
    const bool is_even = own.unit % 2 == 0;
    if (is_even || column == 0) {
      Address pair = own;
      pair.unit &= ~1u;
      draw_words(replicates, pair, buffer);
      box_muller(buffer, replicates.count, cosines, sines);
    }
    const Shapes own_shapes{shapes + column * (varying ? kBlockSize : 1), varying ? 1 : 0};
    gamma_column(replicates, own, own_shapes, scale, is_even ? cosines : sines, is_even ? buffer.first : buffer.second,
                 out + column * kBlockSize);
  }
}

}  // namespace hemicycle::HEMICYCLE_LANES
