#!/usr/bin/python3
"""The groups of learners that `lectern analyze --only clusters` finds, as an analyst finds them with scikit-learn.

Usage: peer_clusters.py FILE.csv FOLDER

Reads the columns student_id, video_title, role, completion_rate_percent, keeps students, and writes learner_clusters.csv and
cluster_quality.csv: k-means with 10 restarts and seed 42 for k = 1..10, silhouettes of all learners for k = 2..10. Prints how many
seconds these two took, without reading and counting.
"""

import pathlib
import sys
import time

import pandas as pd
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score
from sklearn.preprocessing import StandardScaler

COLUMNS = {
    "student_id": "category",
    "video_title": "category",
    "role": "category",
    "completion_rate_percent": "float64",
}
MOST = 10


def learners(path):
    views = pd.read_csv(path, usecols=list(COLUMNS), dtype=COLUMNS)
    views = views.dropna(subset=["student_id", "video_title", "completion_rate_percent"])
    views = views[views["role"] == "Student"]
    views["completion_rate_percent"] = views["completion_rate_percent"].clip(0, 100)
    table = views.groupby("student_id", observed=True).agg(
        avg_completion_rate=("completion_rate_percent", "mean"),
        unique_videos_watched=("video_title", "nunique"),
    )
    table.index = table.index.astype(str)
    return table.sort_index()


def quality(points):
    rows, labels = [], {}
    for k in range(1, MOST + 1):
        fit = KMeans(n_clusters=k, n_init=10, random_state=42).fit(points)
        labels[k] = fit.labels_
        silhouette = silhouette_score(points, fit.labels_) if k > 1 else float("nan")
        rows.append({"k": k, "silhouette": silhouette, "inertia": fit.inertia_})
    return pd.DataFrame(rows), labels


def main():
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    table = learners(sys.argv[1])
    start = time.perf_counter()
    rows, labels = quality(StandardScaler().fit_transform(table))
    print(round(time.perf_counter() - start, 3))
    best = int(rows.loc[rows["silhouette"].idxmax(), "k"])
    table["cluster"] = labels[best]
    table.to_csv(folder / "learner_clusters.csv")
    rows.to_csv(folder / "cluster_quality.csv", index=False)


if __name__ == "__main__":
    main()
