#!/usr/bin/python3
"""The two models of `lectern analyze --only predictor`, as an analyst trains them with XGBoost: histogram method, native categories,
100 trees of depth 6, rate 0.3, all cores.

Usage: peer_predictor.py FILE.csv

Reads the columns student_id, course_code, role, completion_rate_percent and keeps students. Corrected: the average leaves out the
view that is predicted, a fifth of the learners is held out. As published: the average holds it, a fifth of the views is held out.
Prints the seconds of the two fits alone and the ROC-AUC of both: fit, fit, auc, auc.
"""

import sys
import time

import numpy as np
import pandas as pd
from sklearn.metrics import roc_auc_score
from xgboost import XGBClassifier

COLUMNS = {"student_id": "category", "course_code": "category", "role": "category", "completion_rate_percent": "float64"}
HELD_OUT = 0.2


def read(path):
    views = pd.read_csv(path, usecols=list(COLUMNS), dtype=COLUMNS)
    views = views.dropna(subset=["student_id", "completion_rate_percent"])
    views = views[views["role"] == "Student"]
    return views.assign(completion=views["completion_rate_percent"].clip(0, 100))


def fitted(features, label, held):
    model = XGBClassifier(
        n_estimators=100,
        max_depth=6,
        learning_rate=0.3,
        tree_method="hist",
        enable_categorical=True,
        random_state=42,
    )
    start = time.perf_counter()
    model.fit(features[~held], label[~held])
    seconds = time.perf_counter() - start
    return seconds, roc_auc_score(label[held], model.predict_proba(features[held])[:, 1])


def main():
    views = read(sys.argv[1])
    draw = np.random.default_rng(42)
    label = (views["completion"] >= 95).astype(int)
    groups = views.groupby("student_id", observed=True)["completion"]
    total, count = groups.transform("sum"), groups.transform("count")
    others = (total - views["completion"]) / (count - 1).where(count > 1)
    course = views["course_code"].cat.remove_unused_categories()
    learners = views["student_id"].cat.codes.to_numpy()
    chosen = draw.random(learners.max() + 1) < HELD_OUT
    corrected = fitted(pd.DataFrame({"average": others, "course": course}), label, chosen[learners])
    rows = draw.random(len(views)) < HELD_OUT
    published = fitted(pd.DataFrame({"average": total / count, "course": course}), label, rows)
    print(f"{corrected[0]:.2f} {published[0]:.2f} {corrected[1]:.4f} {published[1]:.4f}")


if __name__ == "__main__":
    main()
