#!/usr/bin/env python3
"""Draws mean seats along one varied key, as an SVG on standard output. Needs nothing but Python 3.

  hemicycle sweep scenarios/kazakhstan_2021.toml --vary rule.threshold=0.03..0.11/0.0025 -o out/thresholds
  scripts/examples/plot_sweep.py out/thresholds > thresholds.svg

Each band is a party; its height is the party's mean number of seats over the simulated elections.
"""
import csv
import sys
from html import escape
from pathlib import Path

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 760, 400, 52, 46, 130, 48
COLOURS = ["#2c6e9b", "#e0a030", "#b5483a", "#5d9455", "#7d6aa8", "#8a8a8a", "#c98bb0", "#4aa3a0"]


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def text(x, y, words, anchor="start", size=13, weight="normal"):
    return (f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}">'
            f"{escape(words)}</text>")


def main():
    folder = Path(sys.argv[1])
    points = rows(folder / "points.csv")
    key = [name for name in points[0] if name != "point"][0]
    values = [float(point[key]) for point in points]
    parties = rows(folder / "parties.csv")
    tally = parties[-1]["tally"]
    seats = {}
    for row in parties:
        if row["tally"] == tally:
            seats.setdefault(row["party"], [0.0] * len(points))[int(row["point"])] = float(row["seats_mean"])
    house = max(sum(column) for column in zip(*seats.values()))

    def x(value):
        return LEFT + (value - values[0]) / (values[-1] - values[0]) * (WIDTH - LEFT - RIGHT)

    def y(count):
        return HEIGHT - BOTTOM - count / house * (HEIGHT - TOP - BOTTOM)

    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" fill="#222">')
    print(f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>')
    print(text(LEFT, 26, f"Mean list seats by {key}, {parties[0]['scenario']}", size=16, weight="bold"))
    below = [0.0] * len(points)
    labels = []
    for colour, (party, means) in zip(COLOURS, seats.items()):
        above = [b + m for b, m in zip(below, means)]
        outline = [f"{x(v):.1f},{y(a):.1f}" for v, a in zip(values, above)]
        outline += [f"{x(v):.1f},{y(b):.1f}" for v, b in zip(reversed(values), reversed(below))]
        print(f'<polygon points="{" ".join(outline)}" fill="{colour}" stroke="#fff" stroke-width="1"/>')
        widest = max(range(len(means)), key=lambda i: (means[i], i))
        if means[-1] > 0.02 * house:
            labels.append(text(x(values[-1]) + 8, y((above[-1] + below[-1]) / 2) + 5, party))
        elif means[widest] > 0.02 * house:
            size = min(13, y(below[0]) - y(above[0]))
            label = text(x(values[0]) + 8, y((above[0] + below[0]) / 2) + 0.35 * size, party, size=f"{size:.0f}")
            labels.append(label.replace("<text", '<text fill="#fff"'))
        below = above
    print("\n".join(labels))
    for i in range(0, len(values), max(1, len(values) // 8)):
        print(text(x(values[i]), HEIGHT - BOTTOM + 20, f"{values[i]:g}", "middle"))
    for part in (0, 0.25, 0.5, 0.75, 1):
        print(text(LEFT - 8, y(part * house) + 5, f"{part * house:.0f}", "end"))
    print(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, key, "middle"))
    print("</svg>")


if __name__ == "__main__":
    main()
