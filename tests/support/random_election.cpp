#include "tests/support/random_election.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>

#include "models/seats/allocate.hpp"

namespace hemicycle {

namespace {

constexpr std::array<const char*, 10> kDivisorNames{
    "dhondt", "sainte_lague", "modified_sainte_lague", "danish", "imperiali", "huntington_hill", "adams",
    "dean",   "stationary",   "dhondt_power"};
constexpr std::array<const char*, 8> kQuotaNames{"hare",          "hare_rounded",       "droop",
                                                 "droop_rounded", "hagenbach_bischoff", "hagenbach_bischoff_rounded",
                                                 "imperiali",     "imperiali_rounded"};

std::string text(const Fraction& fraction) {
  return std::to_string(fraction.numerator) + "/" + std::to_string(fraction.denominator);
}

std::vector<Votes> multiples(Dice& dice, int lists, bool near) {
  const Votes unit = dice.log_uniform(1, 100'000);
  std::vector<Votes> votes;
  for (int i = 0; i < lists; ++i) {
    const Votes multiple = unit * dice.between(0, 60);
    votes.push_back(std::max<Votes>(0, multiple + (near ? dice.between(-1, 1) : 0)));
  }
  return votes;
}

Fraction random_share(Dice& dice) {
  switch (dice.below(6)) {
    case 0:
      return {0, 1};
    case 1:
      return {7, 100};
    case 2:
      return reduced(dice.between(1, 400), 1'000);
    case 3:
      return {1, dice.between(2, 12)};
    case 4:
      return reduced(dice.between(1, 300'000'000'000), 1'000'000'000'000);
    default:
      return {5, 100};
  }
}

Threshold random_threshold(Dice& dice, int parties) {
  Threshold threshold;
  threshold.share = random_share(dice);
  threshold.base = static_cast<ThresholdBase>(dice.below(3));
  threshold.inclusive = !dice.once_in(3);
  if (dice.once_in(4)) {
    for (int p = 0; p < parties; ++p) {
      threshold.share_for.push_back(dice.once_in(3) ? std::optional(random_share(dice)) : std::nullopt);
    }
  }
  if (dice.once_in(4)) {
    for (int p = 0; p < parties; ++p) threshold.exempt.push_back(dice.once_in(4));
  }
  if (dice.once_in(6)) threshold.base_total = dice.log_uniform(1, 10'000'000);
  return threshold;
}

/// A bonus of any kind: small, nearly the whole house, or more than it.
Bonus random_bonus(Dice& dice, Seats house) {
  const auto seats = static_cast<Seats>(dice.below(house + house / 10 + 2));
  const Fraction from = dice.once_in(3) ? Fraction{0, 1} : reduced(dice.between(1, 60), 100);
  switch (dice.below(3)) {
    case 0:
      return FixedBonus{seats};
    case 1:
      return GraduatedBonus{from, static_cast<Seats>(dice.below(seats + 1)), reduced(1, dice.between(1, 1'000)), seats};
    default:
      return MajorityBonus{seats, from};
  }
}

std::string describe(const FixedBonus& bonus) { return "bonus of " + std::to_string(bonus.seats); }

std::string describe(const GraduatedBonus& bonus) {
  return "bonus of " + std::to_string(bonus.first) + " to " + std::to_string(bonus.most) + " from " +
         text(bonus.from_share) + " by " + text(bonus.step);
}

std::string describe(const MajorityBonus& bonus) {
  return "brought up to " + std::to_string(bonus.up_to) + " from " + text(bonus.from_share);
}

}  // namespace

std::int64_t Dice::log_uniform(std::int64_t low, std::int64_t high) {
  int octaves = 1;
  while ((low << octaves) <= high) ++octaves;
  while (true) {
    const std::int64_t first = low << below(octaves);
    const std::int64_t number = between(first, 2 * first - 1);
    if (number <= high) return number;
  }
}

std::vector<Votes> random_votes(Dice& dice, int lists) {
  std::vector<Votes> votes;
  const auto fill = [&](auto number) {
    for (int i = 0; i < lists; ++i) votes.push_back(number());
  };
  switch (dice.below(10)) {
    case 0:
      fill([&] { return dice.below(4); });
      break;
    case 1:
      fill([&, same = dice.log_uniform(1, 1'000'000)] { return same; });
      break;
    case 2:
      return multiples(dice, lists, false);
    case 3:
      return multiples(dice, lists, true);
    case 4:
      fill([&] { return dice.once_in(2) ? 0 : dice.log_uniform(1, 1'000'000); });
      break;
    case 5:
      fill([&] { return dice.between(1, 20); });
      votes[static_cast<std::size_t>(dice.below(lists))] = 50'000'000;
      break;
    case 6:
      fill([&] { return dice.log_uniform(1, kMaxVotes / (2 * lists)); });
      break;
    case 7:
      if (dice.once_in(4)) fill([] { return 0; });
      if (votes.empty()) fill([&] { return dice.below(100); });
      break;
    default:
      fill([&] { return dice.log_uniform(1'000, 10'000'000); });
      break;
  }
  return votes;
}

std::vector<Votes> usual_votes(Dice& dice, int lists, Votes most) {
  std::vector<Votes> votes;
  for (int i = 0; i < lists; ++i) votes.push_back(dice.log_uniform(std::max<Votes>(1, most / 1'000), most));
  return votes;
}

Tally random_tally(Dice& dice, std::vector<Votes> votes) {
  Tally tally;
  const Votes named = std::accumulate(votes.begin(), votes.end(), Votes{0});
  tally.votes = std::move(votes);
  tally.valid = named + (dice.once_in(2) ? 0 : dice.below(named / 10 + 1));
  tally.cast = tally.valid + dice.below(named / 20 + 1);
  tally.registered = tally.cast + dice.below(named / 2 + 1);
  return tally;
}

Method random_method(Dice& dice) {
  if (dice.once_in(20)) return QuotaMethod{};
  if (dice.once_in(20)) return DutchCouncil{};
  if (dice.once_in(2)) {
    const auto left_over = dice.once_in(4) ? LeftOver::most_votes : LeftOver::largest_remainders;
    return LargestRemainder{static_cast<Quota>(dice.below(std::ssize(kQuotaNames))), left_over};
  }
  HighestAverages method{static_cast<Divisor>(dice.below(std::ssize(kDivisorNames)))};
  if (method.divisor == Divisor::modified_sainte_lague) method.first_divisor = reduced(dice.between(5, 35), 10);
  if (method.divisor == Divisor::dhondt_power) method.power = reduced(dice.between(5, 20), 10);
  if (method.divisor == Divisor::stationary) method.first_divisor = reduced(dice.between(1, 40), 20);
  return method;
}

ElectoralSystem random_system(Dice& dice, int parties) {
  ElectoralSystem system;
  system.list.seats = static_cast<Seats>(dice.once_in(50) ? 0 : dice.log_uniform(1, 5'000));
  system.list.method = random_method(dice);
  system.list.threshold = random_threshold(dice, parties);
  system.list.ties = static_cast<TieOrder>(dice.below(4));
  if (dice.once_in(3)) {
    system.list.guarantee = Guarantee{static_cast<int>(dice.between(1, 4)), static_cast<Seats>(dice.below(4)),
                                      reduced(dice.between(0, 12), 10)};
  }
  if (std::holds_alternative<DutchCouncil>(system.list.method)) {
    system.list.guarantee.reset();
    system.list.seats = static_cast<Seats>(dice.between(1, 45));
  } else if (dice.once_in(4)) {
    system.list.bonus = random_bonus(dice, system.list.seats);
  }
  for (int p = 0; p < parties; ++p) {
    if (dice.once_in(12) || !system.wins_nothing.empty()) system.wins_nothing.resize(static_cast<std::size_t>(parties));
    if (!system.wins_nothing.empty()) system.wins_nothing[static_cast<std::size_t>(p)] = dice.once_in(5);
  }
  if (dice.once_in(5)) {
    for (int p = 0; p < parties; ++p) system.direct.push_back(static_cast<Seats>(dice.below(30)));
    system.vacant_districts = static_cast<Seats>(dice.below(3));
    if (parties > 1 && dice.once_in(8)) system.tied_districts = {{{parties - 1, 0}}};
  }
  return system;
}

ElectoralSystem plain_system(const Method& method, Seats seats) {
  ElectoralSystem system;
  system.list.seats = seats;
  system.list.method = method;
  return system;
}

std::vector<HighestAverages> all_divisors() {
  return {{Divisor::dhondt},
          {Divisor::sainte_lague},
          {Divisor::modified_sainte_lague, {7, 5}},
          {Divisor::danish},
          {Divisor::imperiali},
          {Divisor::huntington_hill},
          {Divisor::adams},
          {Divisor::dean},
          {Divisor::modified_sainte_lague, {1, 2}},
          {Divisor::stationary, {2, 5}},
          {Divisor::dhondt_power, {7, 5}, {9, 10}}};
}

std::vector<LargestRemainder> all_quotas() {
  std::vector<LargestRemainder> quotas;
  for (int quota = 0; quota < std::ssize(kQuotaNames); ++quota) quotas.push_back({static_cast<Quota>(quota)});
  return quotas;
}

std::vector<Seats> allocated(const Method& method, const std::vector<Votes>& votes, Seats seats) {
  const Votes sum = std::accumulate(votes.begin(), votes.end(), Votes{0});
  return allocate(plain_system(method, seats), {votes, sum, sum, sum}, {}).seats;
}

std::string describe(const Method& method) {
  if (const auto* averages = std::get_if<HighestAverages>(&method)) {
    return std::string(kDivisorNames[static_cast<std::size_t>(averages->divisor)]) + " (first divisor " +
           text(averages->first_divisor) + ", power " + text(averages->power) + ")";
  }
  if (std::holds_alternative<QuotaMethod>(method)) return "quota method";
  if (std::holds_alternative<DutchCouncil>(method)) return "Dutch council";
  const auto& remainder = std::get<LargestRemainder>(method);
  return std::string("largest remainder, ") + kQuotaNames[static_cast<std::size_t>(remainder.quota)] +
         (remainder.left_over == LeftOver::most_votes ? ", left over by votes" : "");
}

std::string describe(const ElectoralSystem& system) {
  const ListTier& tier = system.list;
  std::string result = describe(tier.method) + ", seats " + std::to_string(tier.seats) + ", ties " +
                       std::to_string(static_cast<int>(tier.ties)) + ", threshold " + text(tier.threshold.share) +
                       " of base " + std::to_string(static_cast<int>(tier.threshold.base)) +
                       (tier.threshold.inclusive ? "" : ", strict");
  if (tier.threshold.base_total) result += ", base " + std::to_string(*tier.threshold.base_total);
  for (const auto& share : tier.threshold.share_for) result.append(" ").append(share ? text(*share) : "-");
  for (const bool exempt : tier.threshold.exempt) result += exempt ? " exempt" : " bound";
  for (const bool nothing : system.wins_nothing) result += nothing ? " nothing" : " can";
  if (tier.bonus) result += ", " + std::visit([](const auto& bonus) { return describe(bonus); }, *tier.bonus);
  if (tier.guarantee) {
    result += ", guarantee " + std::to_string(tier.guarantee->parties) + " parties, " +
              std::to_string(tier.guarantee->seats) + " seats, factor " + text(tier.guarantee->factor);
  }
  return result;
}

std::string describe(const Tally& tally) {
  return "votes " + describe(tally.votes) + ", valid " + std::to_string(tally.valid) + ", cast " +
         std::to_string(tally.cast) + ", registered " + std::to_string(tally.registered);
}

}  // namespace hemicycle
