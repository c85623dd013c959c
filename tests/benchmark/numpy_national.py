#!/usr/bin/env python3
"""The national model of tests/benchmark/smallest.toml in vectorised numpy on one core, written twice.

Dirichlet shares, whole ballots by largest remainder, seven per cent of the ballots cast, Hare quota with largest
remainders over 98 seats, one histogram a list. No loop over elections in either.

idiomatic: an array of elections by lists, numpy's Dirichlet, remainders ranked by argsort.
tuned: lists by elections, gammas drawn list by list (numpy prepares each shape once), the fastest bit generator,
       arrays reused, ranks by comparisons, which beat sorting for so few lists.

numpy_national.py [ELECTIONS [idiomatic|tuned [BLOCK]]]: prints elections per second and the mean seats of the lists.
"""
import sys
import time

import numpy as np

VOTES = np.array([5_148_074, 792_828, 659_019, 383_023, 258_618], dtype=float)
CONCENTRATION = 2_000.0
REGISTERED, TURNOUT, INVALID = 11_919_241, 0.6325, 0.0395
HOUSE = 98

CAST = int(REGISTERED * TURNOUT + 0.5)
VALID = CAST - int(CAST * INVALID + 0.5)
LEAST_VOTES = -(-7 * CAST // 100)  # the smallest whole number of votes that is seven per cent
SHAPES = CONCENTRATION * VOTES / VOTES.sum()


def deal(weights, total):
    """Deals `total` out in proportion to each row: whole parts first, the rest to the largest remainders."""
    exact = weights * (total / weights.sum(axis=1, keepdims=True))
    whole = np.floor(exact)
    left = total - whole.sum(axis=1, keepdims=True)
    ranks = np.argsort(np.argsort(whole - exact, axis=1, kind="stable"), axis=1)
    return whole + (ranks < left)


def simulate_idiomatic(elections, block):
    random = np.random.default_rng(1)
    histograms = np.zeros((len(VOTES), HOUSE + 1), dtype=np.int64)
    for start in range(0, elections, block):
        count = min(block, elections - start)
        ballots = deal(random.dirichlet(SHAPES, size=count), VALID)
        seats = deal(np.where(ballots >= LEAST_VOTES, ballots, 0.0), HOUSE).astype(np.int64)
        for histogram, column in zip(histograms, seats.T):
            histogram += np.bincount(column, minlength=HOUSE + 1)
    return histograms


def deal_in_place(weights, total, whole, ranks):
    """As deal(), lists in rows; `weights` is overwritten by the remainders."""
    weights *= total / weights.sum(axis=0)
    np.floor(weights, out=whole)
    weights -= whole
    left = total - whole.sum(axis=0)
    ranks[...] = 0
    for i in range(len(weights)):
        for j in range(i + 1, len(weights)):
            first = weights[i] >= weights[j]
            ranks[j] += first
            ranks[i] += ~first
    whole += ranks < left


def simulate_tuned(elections, block):
    random = np.random.Generator(np.random.SFC64(1))
    shape = (len(VOTES), block)
    weights, ballots, seats = np.empty(shape), np.empty(shape), np.empty(shape)
    ranks = np.empty(shape, dtype=np.int8)
    histograms = np.zeros((len(VOTES), HOUSE + 1), dtype=np.int64)
    for start in range(0, elections, block):
        for alpha, row in zip(SHAPES, weights):
            random.standard_gamma(alpha, out=row)
        deal_in_place(weights, VALID, ballots, ranks)
        ballots *= ballots >= LEAST_VOTES
        deal_in_place(ballots, HOUSE, seats, ranks)
        count = min(block, elections - start)
        for histogram, row in zip(histograms, seats):
            histogram += np.bincount(row[:count].astype(np.int64), minlength=HOUSE + 1)
    return histograms


PROGRAMS = {"idiomatic": (simulate_idiomatic, 4_096), "tuned": (simulate_tuned, 8_192)}


def main():
    elections = int(float(sys.argv[1])) if len(sys.argv) > 1 else 2_000_000
    simulate, block = PROGRAMS[sys.argv[2] if len(sys.argv) > 2 else "idiomatic"]
    block = int(sys.argv[3]) if len(sys.argv) > 3 else block
    start = time.perf_counter()
    histograms = simulate(elections, block)
    seconds = time.perf_counter() - start
    means = histograms @ np.arange(HOUSE + 1) / elections
    print(f"{elections / seconds:.0f}", *(f"{mean:.4f}" for mean in means))


if __name__ == "__main__":
    main()
