// Binomial variates: inversion by a search from zero where the mean is below 10, else W. Hormann (1993), "The
// generation of binomial random variates", Journal of Statistical Computation and Simulation 46, algorithm BTRS.
// Both work on min(p, 1 - p), for which the mean is the smaller one.

#include "models/math/elementary.lanes.hpp"
#include "models/random/kernels.lanes.hpp"
#include "models/random/philox.lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

namespace {

constexpr double kLeastMeanOfRejection = 10.0;

/// Rows of a block that are drawn by one method, side by side.
struct Job {
  int count = 0;
  std::int32_t row[kBlockSize + kRowsInFlight];
  alignas(64) double trials[kBlockSize];
  alignas(64) double p[kBlockSize];  ///< in [0, 1/2]
  alignas(64) double result[kBlockSize];
};

HEMICYCLE_INLINE Doubles gathered(const double* values, const std::int32_t* at) {
  Doubles result;
  for (int lane = 0; lane < kLanes; ++lane) result[lane] = values[at[lane]];
  return result;
}

HEMICYCLE_INLINE Words gathered(const std::uint64_t* values, const std::int32_t* at) {
  Words result;
  for (int lane = 0; lane < kLanes; ++lane) result[lane] = values[at[lane]];
  return result;
}

/// Vectors that the search keeps in flight, to hide the latency of its steps.
constexpr int kSearches = 4;
/// Steps of the search: a binomial of mean below 10 exceeds 63 with probability below 1e-28. A lane that rounding
/// leaves without an answer, once in 10^16, stops here.
constexpr int kMaxSteps = 64;

struct Reciprocals {
  double of[kMaxSteps + 1] = {};
};

constexpr Reciprocals reciprocals() {
  Reciprocals table;
  for (int i = 1; i <= kMaxSteps; ++i) table.of[i] = 1.0 / i;
  return table;
}

constexpr Reciprocals kReciprocals = reciprocals();

/// Inversion: takes away P(X = 0), P(X = 1), ... until less than the next is left of a uniform.
__attribute__((noinline)) void search(Job& job, const WordBuffer& words) {
  for (int first = 0; first < job.count; first += kSearches * kLanes) {
    Doubles left[kSearches];
    Doubles probability[kSearches];
    Doubles odds[kSearches];
    Doubles k[kSearches];
    Mask active[kSearches];
    for (int i = 0; i < kSearches; ++i) {
      const Doubles trials = load(job.trials + first + i * kLanes);
      const Doubles p = load(job.p + first + i * kLanes);
      left[i] = open_uniform(load(words.first + first + i * kLanes));
      probability[i] = exponential(trials * log_one_plus(-p));
      odds[i] = p / (1.0 - p);
      k[i] = Doubles{};
      active[i] = left[i] >= probability[i];
    }
    for (int step = 1; step <= kMaxSteps; ++step) {
      Mask some = active[0];
      for (int i = 1; i < kSearches; ++i) some |= active[i];
      if (!any(some)) break;
      for (int i = 0; i < kSearches; ++i) {
        const Doubles trials = load(job.trials + first + i * kLanes);
        left[i] -= keep(active[i], probability[i]);
        k[i] += one_if(active[i]);
        probability[i] *= (trials - (step - 1.0)) * (odds[i] * kReciprocals.of[step]);
        active[i] &= left[i] >= probability[i];
      }
    }
    for (int i = 0; i < kSearches; ++i) {
      store(job.result + first + i * kLanes, minimum(k[i], load(job.trials + first + i * kLanes)));
    }
  }
}

/// The constants of BTRS for trials n and success probability p.
struct Btrs {
  Doubles sd;
  Doubles b;
  Doubles a;
};

HEMICYCLE_INLINE Btrs btrs(Doubles trials, Doubles p) {
  const Doubles sd = square_root(trials * p * (1.0 - p));
  const Doubles b = 1.15 + 2.53 * sd;
  return {sd, b, -0.0873 + 0.0248 * b + 0.01 * p};
}

/// Distance of a uniform from the nearer end of (0, 1), where the other is `centred` = uniform - 1/2.
HEMICYCLE_INLINE Doubles edge_distance(Doubles centred) { return 0.5 - from_bits(bits(centred) & 0x7fffffffffffffffu); }

/// Proposes a value in every position and lists the positions where the quick test does not accept it.
__attribute__((noinline)) int propose(Job& job, const WordBuffer& words, std::int32_t* open) {
  int listed = 0;
  for (int i = 0; i < job.count; i += kLanes) {
    const Doubles trials = load(job.trials + i);
    const Doubles p = load(job.p + i);
    const Btrs constants = btrs(trials, p);
    const Doubles u = open_uniform(load(words.first + i)) - 0.5;
    const Doubles v = open_uniform(load(words.second + i));
    const Doubles edge = edge_distance(u);
    const Doubles k = floor_of((2.0 * constants.a / edge + constants.b) * u + (trials * p + 0.5));
    store(job.result + i, k);
    const unsigned settled = lanes_of((edge >= 0.07) & (v <= 0.92 - 4.2 / constants.b));
    for (int lane = 0; lane < kLanes; ++lane) {
      open[listed] = i + lane;
      listed += static_cast<int>(~settled >> lane & 1u);
    }
  }
  while (listed > 0 && open[listed - 1] >= job.count) --listed;
  return listed;
}

/// log(k!) - ((k + 1/2) log(k + 1) - (k + 1) + log(2 pi) / 2) for k = 0, ..., 9.
constexpr double kStirlingTails[10] = {0.081061466795327258220, 0.041340695955409294094, 0.027677925684998339149,
                                       0.020790672103765093112, 0.016644691189821192163, 0.013876128823070747999,
                                       0.011896709945891770095, 0.010411265261972096497, 0.0092554621827127329177,
                                       0.0083305634333628712565};

/// The same for any whole k >= 0: a table below 10, else Stirling's series, whose error there is below 1e-14.
HEMICYCLE_INLINE Doubles stirling_tail(Doubles k) {
  const Doubles inverse = 1.0 / (k + 1.0);
  Doubles tail =
      inverse * polynomial(inverse * inverse, 1.0 / 12.0, -1.0 / 360.0, 1.0 / 1260.0, -1.0 / 1680.0, 1.0 / 1188.0);
  const unsigned small = lanes_of(k < 10.0);
  if (small != 0) {
    for (int lane = 0; lane < kLanes; ++lane) {
      if ((small >> lane & 1u) != 0) tail[lane] = kStirlingTails[static_cast<int>(k[lane])];
    }
  }
  return tail;
}

/// log(a / b) for positive a and b.
HEMICYCLE_INLINE Doubles log_of_ratio(Doubles a, Doubles b) {
  const Doubles difference = a - b;
  const Doubles sum = a + b;
  const Doubles near = log_of_near_ratio(difference, sum);
  const Mask is_far = difference * difference > (0.17 * 0.17) * (sum * sum);
  return any(is_far) ? select(is_far, natural_log(a / b), near) : near;
}

/// log of P(X = k) / P(X = mode).
///
/// With Stirling's formula for the factorials; differences of large logarithms are taken as logarithms of ratios.
HEMICYCLE_INLINE Doubles log_relative_probability(Doubles trials, Doubles p, Doubles k) {
  const Doubles q = 1.0 - p;
  const Doubles mode = floor_of((trials + 1.0) * p);
  const Doubles successes = mode + 1.0;
  const Doubles failures = trials - mode + 1.0;
  const Doubles rest = trials - k;
  const Doubles balance =
      log_of_near_ratio(p * (trials + 2.0) - successes, p * failures + q * successes);  // log(p failures / q successes)
  return (k - mode) * balance - (k + 0.5) * log_of_ratio(k + 1.0, successes) -
         (rest + 0.5) * log_of_ratio(rest + 1.0, failures) + (stirling_tail(mode) - stirling_tail(k)) +
         (stirling_tail(trials - mode) - stirling_tail(rest));
}

/// Decides the listed positions by the exact test; the list keeps those that are rejected.
__attribute__((noinline)) int judge(const Job& job, const WordBuffer& words, std::int32_t* open, int count) {
  for (int lane = 0; lane < kLanes; ++lane) open[count + lane] = open[0];
  int rejected = 0;
  for (int i = 0; i < count; i += kLanes) {
    const Doubles trials = gathered(job.trials, open + i);
    const Doubles p = gathered(job.p, open + i);
    const Doubles proposed = gathered(job.result, open + i);
    const Btrs constants = btrs(trials, p);
    const Doubles edge = edge_distance(open_uniform(gathered(words.first, open + i)) - 0.5);
    const Doubles v = open_uniform(gathered(words.second, open + i));
    const Doubles height = v * (2.83 + 5.1 / constants.b) * constants.sd / (constants.a / (edge * edge) + constants.b);
    const Mask inside = (proposed >= 0.0) & (proposed <= trials);
    const Doubles k = keep(inside, proposed);
    const Mask accepted = inside & (natural_log(height) <= log_relative_probability(trials, p, k));
    const unsigned lanes = lanes_of(accepted);
    for (int lane = 0; lane < kLanes && i + lane < count; ++lane) {
      open[rejected] = open[i + lane];
      rejected += static_cast<int>(~lanes >> lane & 1u);
    }
  }
  return rejected;
}

/// Repeats the first entry behind the last, up to whole vectors.
HEMICYCLE_INLINE void pad(Job& job) {
  for (int i = job.count; i % kRowsInFlight != 0; ++i) {
    job.trials[i] = job.trials[0];
    job.p[i] = job.p[0];
  }
}

/// Random words for every position of a job. A job of all rows has them in order.
void draw_words_for(const Replicates& replicates, const Address& address, const Job& job, WordBuffer& words) {
  if (job.count == replicates.count) {
    draw_words(replicates, address, words);
  } else {
    draw_words_of(replicates, address, job.row, job.count, words);
  }
}

/// Writes the results of a job to their rows.
HEMICYCLE_INLINE void deliver(const Job& job, double* out) {
  for (int i = 0; i < job.count; ++i) out[job.row[i]] = job.result[i];
}

/// Draws by rejection, attempt after attempt.
void reject(const Replicates& replicates, const Address& address, Job& job, double* out) {
  WordBuffer words;
  std::int32_t open[kBlockSize + kLanes];
  Address trial = address;
  for (; job.count > 0 && trial.attempt < kMaxAttempt; ++trial.attempt) {
    draw_words_for(replicates, trial, job, words);
    const int listed = propose(job, words, open);
    const int rejected = listed == 0 ? 0 : judge(job, words, open, listed);
    deliver(job, out);  // what was rejected is written again later
    for (int i = 0; i < rejected; ++i) {
      job.row[i] = job.row[open[i]];
      job.trials[i] = job.trials[open[i]];
      job.p[i] = job.p[open[i]];
    }
    job.count = rejected;
    pad(job);
  }
}

void invert(const Replicates& replicates, const Address& address, Job& job, double* out) {
  WordBuffer words;
  draw_words_for(replicates, address, job, words);
  search(job, words);
  deliver(job, out);
}

/// Makes one job of all rows.
void take_all(int count, const double* trials, const double* p, Job& job) {
  for (int row = 0; row < count; row += kLanes) {
    store(job.trials + row, load(trials + row));
    store(job.p + row, load(p + row));
  }
  for (int row = 0; row < count; ++row) job.row[row] = row;
  job.count = count;
}

/// Hands each row to its method: written to both jobs, kept in one.
void split(int count, const double* trials, const double* p, Job& inversion, Job& rejection) {
  for (int row = 0; row < count; ++row) {
    Job* const jobs[] = {&inversion, &rejection};
    for (Job* job : jobs) {
      job->row[job->count] = row;
      job->trials[job->count] = trials[row];
      job->p[job->count] = p[row];
    }
    const bool is_rare = trials[row] * p[row] < kLeastMeanOfRejection;
    inversion.count += is_rare ? 1 : 0;
    rejection.count += is_rare ? 0 : 1;
  }
}

__attribute__((noinline)) void assign(int count, const double* trials, const double* p, Job& inversion,
                                      Job& rejection) {
  Mask some_rare = {};
  Mask all_rare = ~some_rare;
  for (int row = 0; row < count; row += kLanes) {
    const Mask is_rare = load(trials + row) * load(p + row) < kLeastMeanOfRejection;
    some_rare |= is_rare;
    all_rare &= is_rare;
  }
  if (!any(some_rare)) {
    take_all(count, trials, p, rejection);
  } else if (!any(~all_rare)) {
    take_all(count, trials, p, inversion);
  } else {
    split(count, trials, p, inversion, rejection);
  }
  pad(inversion);
  pad(rejection);
}

/// min(p, 1 - p), with p cut to [0, 1].
HEMICYCLE_INLINE Doubles folded(Doubles p) {
  const Doubles cut = maximum(minimum(p, all(1.0)), Doubles{});
  return minimum(cut, 1.0 - cut);
}

}  // namespace

void binomial(const Replicates& replicates, const Address& address, const double* trials, const double* probability,
              double* out) {
  alignas(64) double p[kBlockSize];
  for (int row = 0; row < replicates.count; row += kLanes) store(p + row, folded(load(probability + row)));
  Job inversion;
  Job rejection;
  assign(replicates.count, trials, p, inversion, rejection);
  if (inversion.count > 0) invert(replicates, address, inversion, out);
  if (rejection.count > 0) reject(replicates, address, rejection, out);
  for (int row = 0; row < replicates.count; row += kLanes) {
    const Doubles successes = load(out + row);
    store(out + row, select(load(probability + row) > 0.5, load(trials + row) - successes, successes));
  }
}

void multinomial(const Replicates& replicates, const Address& address, int columns, const double* trials,
                 const double* shares, double* out) {
  alignas(64) double left[kBlockSize];
  alignas(64) double probability[kBlockSize];
  const int rows = replicates.count;
  // The sums of the shares from each column on stand in the columns until these are drawn.
  for (int row = 0; row < rows; row += kLanes) {
    Doubles sum = {};
    for (int column = columns - 1; column >= 0; --column) {
      sum += load(shares + column * kBlockSize + row);
      store(out + column * kBlockSize + row, sum);
    }
    store(left + row, load(trials + row));
  }
  for (int column = 0; column < columns; ++column) {
    double* const counts = out + column * kBlockSize;
    for (int row = 0; row < rows; row += kLanes) {
      const Doubles sum = load(counts + row);
      store(probability + row, keep(sum > 0.0, load(shares + column * kBlockSize + row) / sum));
    }
    Address own = address;
    own.unit += static_cast<std::uint32_t>(column);
    binomial(replicates, own, left, probability, counts);
    for (int row = 0; row < rows; row += kLanes) store(left + row, load(left + row) - load(counts + row));
  }
}

}  // namespace hemicycle::HEMICYCLE_LANES
