#include "models/seats/bonus_block.hpp"

#include <algorithm>
#include <cstddef>
#include <variant>
#include <vector>

#include "models/base/columns.hpp"
#include "models/seats/method_kernel.hpp"

namespace hemicycle {

namespace {

BonusNumbers numbers_of(const FixedBonus& bonus) {
  BonusNumbers numbers;
  numbers.first = numbers.most = bonus.seats;
  return numbers;
}

BonusNumbers numbers_of(const GraduatedBonus& bonus) {
  BonusNumbers numbers;
  numbers.from_numerator = static_cast<double>(bonus.from_share.numerator);
  numbers.from_denominator = static_cast<double>(bonus.from_share.denominator);
  numbers.step_numerator = static_cast<double>(bonus.step.numerator);
  numbers.step_denominator = static_cast<double>(bonus.step.denominator);
  numbers.first = bonus.first;
  numbers.most = bonus.most;
  return numbers;
}

/// Here the bonus is all that the strongest is brought up to.
BonusNumbers numbers_of(const MajorityBonus& bonus) {
  return numbers_of(
      GraduatedBonus{.from_share = bonus.from_share, .first = bonus.up_to, .step = {1, 1}, .most = bonus.up_to});
}

BonusNumbers numbers_of(const ListTier& tier) {
  BonusNumbers numbers = std::visit([](const auto& bonus) { return numbers_of(bonus); }, *tier.bonus);
  numbers.most = std::min<double>(numbers.most, tier.seats);
  numbers.largest_factor =
      std::max(std::max(numbers.from_numerator, numbers.from_denominator) * numbers.step_denominator,
               numbers.step_numerator * numbers.from_denominator);
  return numbers;
}

/// Who gets a bonus in a block, and how many seats there are to share.
class BonusBlock {
 public:
  BonusBlock(const ListTier& tier, InstructionSet instructions, const AdmissionNumbers& admission, const double* valid,
             const SeatColumns& columns)
      : tier_(tier), instructions_(instructions), admission_(admission), columns_(columns) {
    columns_.house = house_.data();
    const BonusColumns found{valid, room_[0].data(), room_[1].data()};
    seat_kernels(instructions).find_bonus(numbers_of(tier), admission, columns_, found);
  }

  /// The bonus first, then the other seats.
  void give_first() {
    const auto seats = static_cast<double>(tier_.seats);
    for (std::size_t r = 0; r < rows(); ++r) house_[0][r] = seats - bonus()[r];
    run_kernel(tier_.method, instructions_, admission_, columns_);
    for (std::size_t r = 0; r < rows(); ++r) {
      if (bonus()[r] > 0.0) seats_of_strongest(r) += bonus()[r];
    }
  }

  /// All seats first; where the strongest list has fewer than it is due, it is given these, and the others share the
  /// rest.
  void bring_up() {
    std::ranges::fill(house_[0], static_cast<double>(tier_.seats));
    run_kernel(tier_.method, instructions_, admission_, columns_);
    std::vector<std::size_t> short_rows;
    for (std::size_t r = 0; r < rows(); ++r) {
      if (bonus()[r] > 0.0 && seats_of_strongest(r) < bonus()[r]) short_rows.push_back(r);
    }
    if (!short_rows.empty()) share_beside_strongest(short_rows);
  }

 private:
  [[nodiscard]] std::size_t rows() const { return static_cast<std::size_t>(columns_.rows); }
  [[nodiscard]] ConstColumn bonus() const { return room_[1]; }
  [[nodiscard]] int strongest(std::size_t r) const { return static_cast<int>(room_[0][r]); }
  [[nodiscard]] double& seats_of_strongest(std::size_t r) { return columns_.seats[strongest(r)][r]; }

  void share_beside_strongest(const std::vector<std::size_t>& short_rows) {
    const double due = bonus()[short_rows.front()];
    std::ranges::fill(house_[0], static_cast<double>(tier_.seats) - due);
    AdmissionNumbers admission = admission_;
    admission.guaranteed_lists = 0.0;
    Columns votes(columns_.lists);
    Columns seats(columns_.lists);
    Columns other(columns_.lists + 1);
    SeatColumns beside = columns_;
    beside.vacant = other[columns_.lists].data();
    for (int i = 0; i < columns_.lists; ++i) {
      std::copy_n(columns_.votes[i], rows(), votes[i].begin());
      beside.votes[i] = votes[i].data();
      beside.seats[i] = seats[i].data();
      beside.admitted[i] = other[i].data();
    }
    for (const std::size_t r : short_rows) votes[strongest(r)][r] = 0.0;
    run_kernel(tier_.method, instructions_, admission, beside);
    for (const std::size_t r : short_rows) {
      for (int i = 0; i < columns_.lists; ++i) columns_.seats[i][r] = seats[i][r];
      seats_of_strongest(r) = due;
      columns_.vacant[r] = beside.vacant[r];
    }
  }

  const ListTier& tier_;
  InstructionSet instructions_;
  const AdmissionNumbers& admission_;
  SeatColumns columns_;
  Columns house_{1};
  Columns room_{2};  ///< who is strongest, and the bonus
};

}  // namespace

void share_with_bonus(const ListTier& tier, InstructionSet instructions, const AdmissionNumbers& admission,
                      const double* valid, const SeatColumns& columns) {
  BonusBlock block(tier, instructions, admission, valid, columns);
  if (std::holds_alternative<MajorityBonus>(*tier.bonus)) {
    block.bring_up();
  } else {
    block.give_first();
  }
}

}  // namespace hemicycle
