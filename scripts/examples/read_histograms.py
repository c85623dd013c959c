#!/usr/bin/env python3
"""read_histograms.py FOLDER: seats by point and party from the histograms of a sweep, with pandas."""
import sys
from pathlib import Path

import pandas as pd

folder = Path(sys.argv[1])
points = pd.read_csv(folder / "points.csv")
seats = pd.read_csv(folder / "seats.csv")
seats = seats[seats.tally == seats.tally.unique()[-1]]  # reported, where a scenario has fraud


def summary(rows):
    """Mean and quantiles: the smallest number of seats with at least that share of the elections at or below it."""
    rows = rows.sort_values("seats")
    below = rows["count"].cumsum()
    total = rows["count"].sum()
    quantiles = [rows.seats[below >= q * total].iloc[0] for q in (0.05, 0.5, 0.95)]
    return [f"{(rows.seats * rows['count']).sum() / total:.3f}", *quantiles]


print(*points.columns, "party", "mean", "q05", "median", "q95", sep=",")
for _, point in points.astype(object).iterrows():
    of_point = seats[seats.point == point.point]
    for party in of_point.party.unique():
        print(*point, party, *summary(of_point[of_point.party == party]), sep=",")
