#include "sim/report/margin_words.hpp"

#include <algorithm>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

constexpr GoalWords kGoals[] = {
    {MarginGoal::seat_gained, "seat_gained", "One more seat for the list"},
    {MarginGoal::seat_lost, "seat_lost", "One seat fewer for the list"},
    {MarginGoal::entry_gained, "entry_gained", "Entry of a list that is outside"},
    {MarginGoal::entry_lost, "entry_lost", "Exclusion of a list that is inside"},
    {MarginGoal::majority_gained, "majority_gained", "A majority of the house"},
    {MarginGoal::majority_lost, "majority_lost", "The majority lost"},
};

}  // namespace

std::span<const GoalWords> margin_goals() { return kGoals; }

std::string_view id_of(MarginGoal goal) { return std::ranges::find(kGoals, goal, &GoalWords::goal)->id; }

std::string_view id_of(BallotChange change) {
  switch (change) {
    case BallotChange::added:
      return "added";
    case BallotChange::moved:
      return "moved";
    case BallotChange::removed:
      return "removed";
  }
  EXPECTS(false);
  return "";
}

}  // namespace hemicycle
