#include "models/math/elementary.lanes.hpp"
#include "models/seats/admission.lanes.hpp"

// Jump and step: a multiplier gives nearly all seats at once, then seats are given to the largest next quotient or
// taken from the smallest used one until the house is full (Happacher and Pukelsheim 1996). Quotients are compared by
// cross-multiplication in doubles. A row is settled where in the end every used quotient lies above every unused one
// by more than all rounding; the others, ties among them, are left to the law.

namespace hemicycle::HEMICYCLE_LANES {

void highest_averages(const HighestAveragesNumbers&, const AdmissionNumbers&, const SeatColumns&);

namespace {

/// Products carry at most four roundings of 2^-53 each.
constexpr double kMargin = 1.0 + 0x1p-46;

/// Weights votes^(1/k) for k >= 1/4: the exponent is below 145, and 2^-44 off by the logarithm, the quotient and the
/// exponential function.
constexpr double kMarginOfPowers = 1.0 + 0x1p-40;

/// More steps than this are left to the law.
constexpr int kMaxSteps = 96;

/// Divisor sequences by form: d(s) and, for a list with seats, d(s - 1), which is 0 or less for a list without.
struct Linear {
  static constexpr bool kSquares = false;
  static constexpr bool kPowers = false;
  static constexpr bool kFirstPrecede = false;
  const HighestAveragesNumbers& numbers;

  HEMICYCLE_INLINE Doubles next(Doubles s) const { return s + numbers.ratio; }
  HEMICYCLE_INLINE Doubles last(Doubles s) const { return keep(s > 0.0, s + (numbers.ratio - 1.0)); }
  HEMICYCLE_INLINE Doubles round(Doubles x) const { return floor_of(maximum(x + (1.0 - numbers.ratio), Doubles{})); }
};

struct Modified {
  static constexpr bool kSquares = false;
  static constexpr bool kPowers = false;
  static constexpr bool kFirstPrecede = false;
  const HighestAveragesNumbers& numbers;

  HEMICYCLE_INLINE Doubles next(Doubles s) const { return select(s > 0.0, s + 0.5, all(numbers.first)); }
  HEMICYCLE_INLINE Doubles last(Doubles s) const { return keep(s > 0.0, select(s > 1.0, s - 0.5, all(numbers.first))); }
  HEMICYCLE_INLINE Doubles round(Doubles x) const {
    return keep(x >= numbers.first, maximum(floor_of(x + 0.5), all(1.0)));
  }
};

struct Adams {
  static constexpr bool kSquares = false;
  static constexpr bool kPowers = false;
  static constexpr bool kFirstPrecede = true;
  const HighestAveragesNumbers& numbers;

  HEMICYCLE_INLINE Doubles next(Doubles s) const { return s; }
  HEMICYCLE_INLINE Doubles last(Doubles s) const { return s - 1.0; }
  HEMICYCLE_INLINE Doubles round(Doubles x) const { return floor_of(x + 1.0); }
};

/// Squares of the divisors of Huntington-Hill, s (s + 1), against squares of votes.
struct HuntingtonHill {
  static constexpr bool kSquares = true;
  static constexpr bool kPowers = false;
  static constexpr bool kFirstPrecede = true;
  const HighestAveragesNumbers& numbers;

  HEMICYCLE_INLINE Doubles next(Doubles s) const { return s * (s + 1.0); }
  HEMICYCLE_INLINE Doubles last(Doubles s) const { return s * (s - 1.0); }
  HEMICYCLE_INLINE Doubles round(Doubles x) const {
    const Doubles whole = floor_of(x);
    return whole + one_if(x * x > whole * (whole + 1.0));
  }
};

struct Dean {
  static constexpr bool kSquares = false;
  static constexpr bool kPowers = false;
  static constexpr bool kFirstPrecede = true;
  const HighestAveragesNumbers& numbers;

  HEMICYCLE_INLINE Doubles next(Doubles s) const { return s * (s + 1.0) / (s + 0.5); }
  HEMICYCLE_INLINE Doubles last(Doubles s) const { return keep(s > 0.0, s * (s - 1.0) / (s - 0.5)); }
  HEMICYCLE_INLINE Doubles round(Doubles x) const {
    const Doubles whole = floor_of(x);
    return whole + one_if(x > next(whole));
  }
};

/// Quotients votes / (s + 1)^k are in the order of votes^(1/k) / (s + 1): D'Hondt's divisors with other weights.
struct PowerOfDHondt {
  static constexpr bool kSquares = false;
  static constexpr bool kPowers = true;
  static constexpr bool kFirstPrecede = false;
  const HighestAveragesNumbers& numbers;

  HEMICYCLE_INLINE Doubles next(Doubles s) const { return s + 1.0; }
  HEMICYCLE_INLINE Doubles last(Doubles s) const { return s; }
  HEMICYCLE_INLINE Doubles round(Doubles x) const { return floor_of(x); }
};

/// Gives one seat in each lane where `missing` > 0, takes one where it is < 0, and returns what is missing then.
template <typename Form>
HEMICYCLE_INLINE Doubles step(const Form& form, int lists, const Doubles* weights, Doubles missing, Doubles* seats) {
  const Mask gives = missing > 0.0;
  Doubles numerator{};
  Doubles denominator = all(1.0);
  Doubles best = all(-1.0);
  HEMICYCLE_UNROLL
  for (int i = 0; i < lists; ++i) {
    const Doubles n = select(gives, weights[i], form.last(seats[i]));
    const Doubles d = select(gives, form.next(seats[i]), weights[i]);
    const Mask better = n * denominator > numerator * d;
    numerator = select(better, n, numerator);
    denominator = select(better, d, denominator);
    best = select(better, all(static_cast<double>(i)), best);
  }
  const Doubles change = keep((missing != 0.0) & (best >= 0.0), select(gives, all(1.0), all(-1.0)));
  HEMICYCLE_UNROLL
  for (int i = 0; i < lists; ++i) seats[i] += keep(best == static_cast<double>(i), change);
  return missing - change;
}

/// Whether the smallest used quotient lies above the largest unused one by more than all rounding.
template <typename Form>
HEMICYCLE_INLINE Mask is_beyond_doubt(const Form& form, int lists, const Doubles* weights, const Doubles* seats) {
  Doubles unused = Doubles{};
  Doubles unused_divisor = all(1.0);
  Doubles used = all(1.0);
  Doubles used_divisor = Doubles{};  // 1 / 0: no seat is used yet
  HEMICYCLE_UNROLL
  for (int i = 0; i < lists; ++i) {
    const Doubles next = form.next(seats[i]);
    const Mask higher = weights[i] * unused_divisor > unused * next;
    unused = select(higher, weights[i], unused);
    unused_divisor = select(higher, next, unused_divisor);
    const Doubles last = form.last(seats[i]);
    const Mask lower = weights[i] * used_divisor < used * last;
    used = select(lower, weights[i], used);
    used_divisor = select(lower, last, used_divisor);
  }
  return unused * used_divisor * (Form::kPowers ? kMarginOfPowers : kMargin) < used * unused_divisor;
}

/// Nearly all seats at once; returns their sum.
template <typename Form>
HEMICYCLE_INLINE Doubles jump(const Form& form, int lists, const Doubles* votes, Doubles multiplier, Doubles* seats) {
  Doubles sum{};
  HEMICYCLE_UNROLL
  for (int i = 0; i < lists; ++i) {
    seats[i] = form.round(votes[i] * multiplier);
    if (Form::kFirstPrecede) seats[i] = keep(votes[i] > 0.0, maximum(seats[i], all(1.0)));
    sum += seats[i];
  }
  return sum;
}

/// Makes weights of votes: votes^exponent, 0 for 0; returns their sum.
HEMICYCLE_INLINE Doubles raise(double exponent, int lists, Doubles* votes) {
  Doubles sum{};
  for (int i = 0; i < lists; ++i) {
    votes[i] = keep(votes[i] > 0.0, exponential(natural_log(maximum(votes[i], all(1.0))) * exponent));
    sum += votes[i];
  }
  return sum;
}

/// Unrolled for kLists lists, or for any number where that is 0.
template <typename Form, int kLists>
__attribute__((noinline)) void run(const HighestAveragesNumbers& numbers, const AdmissionNumbers& admission,
                                   const SeatColumns& columns) {
  const Form form{numbers};
  const int lists = kLists > 0 ? kLists : columns.lists;
  Doubles votes[kLists > 0 ? kLists : kMaxKernelLists];
  Doubles squares[kLists > 0 ? kLists : kMaxKernelLists];
  Doubles seats[kLists > 0 ? kLists : kMaxKernelLists];
  for (int r = 0; r < columns.rows; r += kLanes) {
    const Admitted admitted = admit(admission, columns, lists, r, votes);
    const Doubles house = load(columns.house + r);
    Mask undecided = admitted.undecided;
    if (Form::kFirstPrecede) undecided |= admitted.lists > house;
    const Mask filled = (admitted.votes > 0.0) & ~undecided;
    Doubles total = admitted.votes;
    if (Form::kPowers) total = raise(numbers.inverse_power, lists, votes);
    const Doubles multiplier = (house + admitted.lists * (numbers.ratio - 0.5)) / maximum(total, all(1.0));
    Doubles missing = keep(filled, house - jump(form, lists, votes, multiplier, seats));

    if (Form::kSquares) {
      HEMICYCLE_UNROLL
      for (int i = 0; i < lists; ++i) squares[i] = votes[i] * votes[i];
    }
    const Doubles* weights = Form::kSquares ? squares : votes;
    for (int steps = 0; steps < kMaxSteps && any(missing != 0.0); ++steps) {
      missing = step(form, lists, weights, missing, seats);
    }
    undecided |= missing != 0.0;
    undecided |= ~is_beyond_doubt(form, lists, weights, seats) & filled;
    HEMICYCLE_UNROLL
    for (int i = 0; i < lists; ++i) store(columns.seats[i] + r, keep(filled, seats[i]));
    store(columns.vacant + r, keep(admitted.votes == 0.0, house));
    note_undecided(columns, r, undecided);
  }
}

template <typename Form>
HEMICYCLE_INLINE void run_any(const HighestAveragesNumbers& numbers, const AdmissionNumbers& admission,
                              const SeatColumns& columns) {
  switch (columns.lists) {
    case 2:
      return run<Form, 2>(numbers, admission, columns);
    case 3:
      return run<Form, 3>(numbers, admission, columns);
    case 4:
      return run<Form, 4>(numbers, admission, columns);
    case 5:
      return run<Form, 5>(numbers, admission, columns);
    case 6:
      return run<Form, 6>(numbers, admission, columns);
    case 7:
      return run<Form, 7>(numbers, admission, columns);
    case 8:
      return run<Form, 8>(numbers, admission, columns);
    default:
      return run<Form, 0>(numbers, admission, columns);
  }
}

}  // namespace

void highest_averages(const HighestAveragesNumbers& numbers, const AdmissionNumbers& admission,
                      const SeatColumns& columns) {
  switch (numbers.divisor) {
    case Divisor::dhondt:
    case Divisor::sainte_lague:
    case Divisor::danish:
    case Divisor::imperiali:
    case Divisor::stationary:
      return run_any<Linear>(numbers, admission, columns);
    case Divisor::modified_sainte_lague:
      return run_any<Modified>(numbers, admission, columns);
    case Divisor::adams:
      return run<Adams, 0>(numbers, admission, columns);
    case Divisor::huntington_hill:
      return run<HuntingtonHill, 0>(numbers, admission, columns);
    case Divisor::dean:
      return run<Dean, 0>(numbers, admission, columns);
    case Divisor::dhondt_power:
      return run<PowerOfDHondt, 0>(numbers, admission, columns);
  }
}

}  // namespace hemicycle::HEMICYCLE_LANES
