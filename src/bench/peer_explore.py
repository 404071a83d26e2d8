#!/usr/bin/python3
"""The tables of `lectern analyze --only explore`, as an analyst writes them with pandas.

Usage: peer_explore.py FILE.csv FOLDER

Reads the columns student_id, course_id, course_code, video_title, completion_rate_percent and, where there is one, role, of which
it keeps students, and writes what Lectern writes: video_engagement, course_engagement, completion_distribution, completion_by_course, study_totals.
"""

import pathlib
import sys

import numpy as np
import pandas as pd

Z = 1.959963984540054
FINISHED_AT = 95
COLUMNS = {
    "student_id": "category",
    "course_id": "category",
    "course_code": "category",
    "video_title": "category",
    "role": "category",
    "completion_rate_percent": "float64",
}


def read(path):
    there = [name for name in pd.read_csv(path, nrows=0).columns if name in COLUMNS]
    views = pd.read_csv(path, usecols=there, dtype={name: COLUMNS[name] for name in there})
    views = views.dropna(subset=["student_id", "video_title", "completion_rate_percent"])
    if "role" in views:
        views = views[views["role"] == "Student"]
    views["completion"] = views.pop("completion_rate_percent").clip(0, 100)
    views["finished"] = views["completion"] >= FINISHED_AT
    # A course is its id; it is called by the code most of its views carry.
    pairs = views.groupby(["course_id", "course_code"], observed=True).size().rename("views").reset_index()
    pairs = pairs.sort_values(["views", "course_code"], ascending=[False, True])
    names = pairs.drop_duplicates("course_id").set_index("course_id")["course_code"].astype(str)
    views["course"] = views["course_id"].map(names)
    return views


def wilson(finished, views):
    share = finished / views
    middle = (share + Z * Z / (2 * views)) / (1 + Z * Z / views)
    half = Z * np.sqrt(share * (1 - share) / views + Z * Z / (4 * views * views)) / (1 + Z * Z / views)
    return share, middle - half, middle + half


def engagement(views, key, name):
    groups = views.groupby(key, observed=True)
    table = groups.agg(
        views=("completion", "size"),
        learners=("student_id", "nunique"),
        avg_completion_rate=("completion", "mean"),
        median_completion_rate=("completion", "median"),
        full_length_views=("completion", lambda values: values.sum() / 100),
        finished=("finished", "sum"),
    )
    share, low, high = wilson(table.pop("finished"), table["views"])
    table["completed_share"], table["completed_low"], table["completed_high"] = share, low, high
    table = table.rename_axis(name).reset_index()
    table[name] = table[name].astype(str)
    return table.sort_values(["avg_completion_rate", name], ascending=[False, True])


def distribution(views):
    bins = np.minimum(np.floor(views["completion"] / 5), 20).astype(int)
    counts = bins.value_counts().reindex(range(21), fill_value=0).sort_index()
    low = counts.index * 5.0
    return pd.DataFrame(
        {"from": low, "to": np.minimum(low + 5, 100), "views": counts.values, "share": counts.values / len(views)}
    )


def spread(views):
    groups = views.groupby("course", observed=True)["completion"]
    table = groups.quantile([0.05, 0.25, 0.5, 0.75, 0.95]).unstack()
    table.columns = ["percentile_5", "quartile_1", "median_completion_rate", "quartile_3", "percentile_95"]
    table.insert(0, "views", groups.size())
    stopped = (views["completion"] < 50).groupby(views["course"], observed=True).mean()
    finished = views["finished"].groupby(views["course"], observed=True).mean()
    table.insert(1, "stopped_share", stopped)
    table.insert(2, "stopped_later_share", 1 - stopped - finished)
    table.insert(3, "completed_share", finished)
    table["avg_completion_rate"] = groups.mean()
    table = table.rename_axis("course_code").reset_index()
    table["course_code"] = table["course_code"].astype(str)
    return table.sort_values(["avg_completion_rate", "course_code"], ascending=[False, True])


def totals(views):
    completion = views["completion"]
    share, low, high = wilson(views["finished"].sum(), len(views))
    return pd.DataFrame(
        {
            "views": [len(views)],
            "learners": [views["student_id"].nunique()],
            "videos": [views["video_title"].nunique()],
            "courses": [views["course"].nunique()],
            "avg_completion_rate": [completion.mean()],
            "std_completion_rate": [completion.std()],
            "median_completion_rate": [completion.median()],
            "full_length_views": [completion.sum() / 100],
            "completed_share": [share],
            "completed_low": [low],
            "completed_high": [high],
            "stopped_share": [(completion < 50).mean()],
        }
    )


def main(source, folder):
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    views = read(source)
    tables = {
        "video_engagement": engagement(views, "video_title", "video_title"),
        "course_engagement": engagement(views, "course", "course_code"),
        "completion_distribution": distribution(views),
        "completion_by_course": spread(views),
        "study_totals": totals(views),
    }
    for name, table in tables.items():
        table.to_csv(out / f"{name}.csv", index=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
