#!/usr/bin/python3
"""What `src/bench/recommend` holds Lectern against: implicit ALS by three steps of conjugate gradients, compiled by numba, with a full
ranking by numpy's matrix product; and scikit-learn's TF-IDF with the nearest twenty of each text.

Usage: peer_recommend.py rank|texts FOLDER          FOLDER holds train.csv, test.csv and texts.txt

Prints "name wall-seconds processor-seconds figure", without reading and without compiling.
"""

import os
import sys
import time

import numba as nb
import numpy as np
import pandas as pd
import scipy.sparse as sp
from sklearn.feature_extraction.text import TfidfVectorizer

FACTORS, ROUNDS, STEPS, RIDGE, SHOWN = 64, 15, 3, 0.1, 10


@nb.njit(parallel=True, fastmath=True, cache=True)
def half(start, other, x, y, gram):
    for row in nb.prange(len(start) - 1):
        if start[row] == start[row + 1]:
            x[row, :] = 0
            continue
        f = y.shape[1]
        solution = x[row, :].copy()
        residual = -(gram @ solution)
        for cell in range(start[row], start[row + 1]):
            item = y[other[cell]]
            weight = np.float32(2) - np.dot(item, solution)
            for k in range(f):
                residual[k] += weight * item[k]
        direction = residual.copy()
        squares = np.dot(residual, residual)
        for _ in range(STEPS):
            if squares < 1e-12:
                break
            product = gram @ direction
            for cell in range(start[row], start[row + 1]):
                item = y[other[cell]]
                weight = np.dot(item, direction)
                for k in range(f):
                    product[k] += weight * item[k]
            step = squares / np.dot(direction, product)
            for k in range(f):
                solution[k] += step * direction[k]
                residual[k] -= step * product[k]
            now = np.dot(residual, residual)
            for k in range(f):
                direction[k] = residual[k] + now / squares * direction[k]
            squares = now
        x[row, :] = solution


def fit(seen, rounds):
    turned = seen.T.tocsr()
    draws = np.random.default_rng(7)
    items = draws.normal(0, 0.1, (seen.shape[1], FACTORS)).astype(np.float32)
    learners = np.zeros((seen.shape[0], FACTORS), np.float32)
    ridge = RIDGE * np.eye(FACTORS, dtype=np.float32)
    for _ in range(rounds):
        half(seen.indptr, seen.indices, learners, items, items.T @ items + ridge)
        half(turned.indptr, turned.indices, items, learners, learners.T @ learners + ridge)
    return learners, items


def ndcg(learners, items, seen, later, block=2048):
    """Mean NDCG of the first ten of all items that a learner has not seen, and the rank of the first hit, as Lectern measures."""
    judges = np.flatnonzero(np.diff(later.indptr))
    discounts = 1 / np.log2(np.arange(2, SHOWN + 2))
    gained = 0.0
    for first in range(0, len(judges), block):
        who = judges[first : first + block]
        scores = learners[who] @ items.T
        scores[seen[who].nonzero()] = -np.inf
        best = np.argpartition(-scores, SHOWN, axis=1)[:, :SHOWN]
        order = np.argsort(-np.take_along_axis(scores, best, 1), axis=1, kind="stable")
        best = np.take_along_axis(best, order, 1)
        tests = later[who].toarray() > 0
        hits = np.take_along_axis(tests, best, 1)
        most = np.minimum(tests.sum(1), SHOWN)
        gained += ((hits * discounts).sum(1) / np.cumsum(discounts)[most - 1]).sum()
    return gained / len(judges)


def timed(name, work, figure):
    processor, wall = sum(os.times()[:2]), time.perf_counter()
    done = work()
    print(f"{name} {time.perf_counter() - wall:.2f} {sum(os.times()[:2]) - processor:.2f} {figure(done):.4f}")
    return done


def rank(folder):
    train, test = (pd.read_csv(f"{folder}/{name}.csv").to_numpy() for name in ("train", "test"))
    shape = tuple(np.maximum(train.max(0), test.max(0)) + 1)
    seen, later = (
        sp.csr_matrix((np.ones(len(pairs), np.float32), (pairs[:, 0], pairs[:, 1])), shape) for pairs in (train, test)
    )
    fit(seen[:100], 1)
    learners, items = timed("als", lambda: fit(seen, ROUNDS), lambda _: FACTORS)
    timed("ranking", lambda: ndcg(learners, items, seen, later), lambda figure: figure)


def nearest(texts, block=500):
    vectors = TfidfVectorizer().fit_transform(texts)
    turned = vectors.T.tocsr()
    first = []
    for start in range(0, vectors.shape[0], block):
        likeness = (vectors[start : start + block] @ turned).toarray()
        likeness[np.arange(len(likeness)), np.arange(start, start + len(likeness))] = 0
        best = np.argpartition(-likeness, 20, axis=1)[:, :20]
        first.append(np.take_along_axis(likeness, best, 1).max(1))
    return np.concatenate(first)


if __name__ == "__main__":
    if sys.argv[1] == "rank":
        rank(sys.argv[2])
    else:
        with open(f"{sys.argv[2]}/texts.txt", encoding="utf-8") as file:
            lines = file.read().splitlines()
        timed("tfidf", lambda: nearest(lines), np.mean)
