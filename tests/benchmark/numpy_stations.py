#!/usr/bin/env python3
"""The stations of tests/benchmark/stations.toml in vectorised numpy on one core.

Elections by stations in one array each, no loop over elections or stations; blocks of elections that stay in the second
cache were measured fastest. Multinomials by conditional binomials, as numpy's own multinomial takes no array of
probabilities in every version; the fastest bit generator.

numpy_stations.py [ELECTIONS [BLOCK]]: prints elections per second and the mean seats of the lists.
"""
import sys
import time

import numpy as np

SHARES = np.array([60, 12, 9, 8, 6, 5], dtype=float) / 100
REGIONS, STATIONS, REGISTERED = 17, 10_061, 11_919_241
TURNOUT, INVALID, HOUSE = 0.6325, 0.0395, 98
REGION_OF = np.arange(STATIONS) * REGIONS // STATIONS
VOTERS = np.full(STATIONS, REGISTERED // STATIONS, dtype=np.int64)
VOTERS[: REGISTERED - VOTERS.sum()] += 1


def ballots(random, elections):
    """Honest and reported votes of the nation, elections by lists."""
    national = np.log(SHARES) + 0.1 * random.standard_normal((elections, 1, 6))
    regional = np.exp(national + 0.08 * random.standard_normal((elections, REGIONS, 6)))
    regional /= regional.sum(axis=2, keepdims=True)
    size = (elections, STATIONS)
    yes = random.standard_gamma(50 * TURNOUT, size)
    turnout = yes / (yes + random.standard_gamma(50 * (1 - TURNOUT), size))
    cast = np.floor(VOTERS * turnout + 0.5).astype(np.int64)
    left = cast - np.floor(cast * INVALID + 0.5).astype(np.int64)
    weights = random.standard_gamma(40 * np.moveaxis(regional, 2, 0)[:, :, REGION_OF])
    rest = weights.sum(axis=0)
    honest = np.empty((elections, 6), dtype=np.int64)
    for party in range(5):
        votes = random.binomial(left, np.minimum(weights[party] / rest, 1.0))
        honest[:, party] = votes.sum(axis=1)
        left -= votes
        rest -= weights[party]
        rest = np.maximum(rest, 1e-300)
    honest[:, 5] = left.sum(axis=1)
    touched = random.random(size) < 0.2
    strength = np.abs(0.3 * random.standard_normal(np.count_nonzero(touched)))
    strength[strength >= 1] = 0.99
    reported = honest.copy()
    stuffed = np.zeros(size, dtype=np.int64)
    stuffed[touched] = np.floor(strength * (np.broadcast_to(VOTERS, size)[touched] - cast[touched]))
    reported[:, 0] += stuffed.sum(axis=1)
    return honest, reported


def seats(votes):
    admitted = np.where(votes * 100 >= 7 * votes.sum(axis=1, keepdims=True), votes, 0)
    exact = admitted * (HOUSE / admitted.sum(axis=1, keepdims=True))
    whole = np.floor(exact)
    left = HOUSE - whole.sum(axis=1, keepdims=True)
    ranks = np.argsort(np.argsort(whole - exact, axis=1, kind="stable"), axis=1)
    return whole + (ranks < left)


def main():
    elections = int(float(sys.argv[1])) if len(sys.argv) > 1 else 500
    block = int(sys.argv[2]) if len(sys.argv) > 2 else 4
    random = np.random.Generator(np.random.SFC64(1))
    total = np.zeros((2, 6))
    start = time.perf_counter()
    for first in range(0, elections, block):
        for tally, votes in enumerate(ballots(random, min(block, elections - first))):
            total[tally] += seats(votes).sum(axis=0)
    seconds = time.perf_counter() - start
    print(f"{elections / seconds:.0f} elections per second")
    print("mean seats, honest:", np.round(total[0] / elections, 3), "reported:", np.round(total[1] / elections, 3))


main()
