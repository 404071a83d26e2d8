#!/usr/bin/python3
"""The published tables of `lectern analyze --only engagement,churn,anomalies,dropoff,struggle`, with pandas and scikit-learn.

Usage: peer_five.py FILE.csv FOLDER

Each function writes the tables of one analysis as an analyst writes them from one data frame; what several need is
computed once. Clusters have a peer of their own.
"""

import pathlib
import sys

import numpy as np
import pandas as pd
from peer_explore import read, wilson
from sklearn.ensemble import IsolationForest


def learners(views):
    groups = views.groupby("student_id", observed=True)
    table = groups.agg(
        avg_completion_rate=("completion", "mean"),
        unique_videos_watched=("video_title", "nunique"),
        views=("completion", "size"),
    )
    table.index = table.index.astype(str)
    return table.rename_axis("student_id").reset_index()


def scaled(column):
    spread = column.max() - column.min()
    return (column - column.min()) / spread if spread else column * 0 + 0.5


def engagement(people):
    table = people.copy()
    score = 0.6 * scaled(table["avg_completion_rate"]) + 0.4 * scaled(table["unique_videos_watched"])
    table.insert(1, "engagement_score", score)
    return {"learner_engagement": table.sort_values(["engagement_score", "student_id"], ascending=[False, True])}


def rates(views, flag, keys, names, count, rate):
    table = views.groupby(keys, observed=True).agg(views=("completion", "size"), flagged=(flag, "sum")).reset_index()
    share, low, high = wilson(table["flagged"], table["views"])
    table = table.rename(columns={"flagged": count}).assign(**{rate + "_rate": share, rate + "_low": low, rate + "_high": high})
    table[keys] = table[keys].astype(str)
    return table.rename(columns=dict(zip(keys, names)))


def churn(views):
    views["churned"] = views["completion"] < 49
    videos = rates(views, "churned", ["video_title", "course"], ["video_title", "course_code"], "churned_views", "churn")
    courses = rates(views, "churned", ["course"], ["course_code"], "churned_views", "churn")
    counts = views["completion"].value_counts().sort_index().cumsum()
    thresholds = np.arange(10, 91)
    below = [counts[counts.index < at].iloc[-1] if (counts.index < at).any() else 0 for at in thresholds]
    share, low, high = wilson(np.array(below), len(views))
    return {
        "video_churn": videos.sort_values(["churn_low", "video_title"], ascending=[False, True]),
        "course_churn": courses.sort_values(["churn_low", "course_code"], ascending=[False, True]),
        "churn_by_threshold": pd.DataFrame({"threshold": thresholds, "share": share, "low": low, "high": high}),
    }


def anomalies(views, people):
    parts = pd.DataFrame(
        {
            "student_id": views["student_id"],
            "completion": views["completion"],
            "in_band": views["completion"].between(40, 50),
            "low": views["completion"] <= 10,
            "high": views["completion"] >= 90,
            "finished": views["finished"],
        }
    )
    sums = parts.groupby("student_id", observed=True).agg(
        std_completion_rate=("completion", "std"),
        share_in_band=("in_band", "mean"),
        share_low=("low", "mean"),
        share_high=("high", "mean"),
        completed_share=("finished", "mean"),
    )
    sums.index = sums.index.astype(str)
    table = people.merge(sums, left_on="student_id", right_index=True)
    videos = views["video_title"].nunique()
    found = table[table["avg_completion_rate"].between(40, 50) & (table["unique_videos_watched"] < videos)]
    scored = table[table["views"] >= 5].fillna({"std_completion_rate": 0})
    features = scored[["avg_completion_rate", "std_completion_rate", "completed_share", "unique_videos_watched", "views"]]
    forest = IsolationForest(n_estimators=100, max_samples=256, random_state=42).fit(features)
    scored = scored.assign(unusual_score=-forest.score_samples(features))
    return {
        "anomalous_learners": found[["student_id", "avg_completion_rate", "unique_videos_watched", "views", "share_in_band"]],
        "anomalous_learner_views": found[["student_id", "share_low", "share_in_band", "share_high"]],
        "unusual_learners": scored.sort_values(["unusual_score", "student_id"], ascending=[False, True]),
    }


def survival(views):
    """Kaplan-Meier by whole percents; a finished view is censored."""
    percent = np.minimum(np.floor(views["completion"]), 100).astype(int)
    stopped = percent[~views["finished"]].value_counts().reindex(range(101), fill_value=0).sort_index().to_numpy()
    left = percent.value_counts().reindex(range(101), fill_value=0).sort_index().to_numpy()
    at_risk = len(views) - np.concatenate([[0], left.cumsum()[:-1]])
    hazard = np.divide(stopped, at_risk, out=np.zeros(101), where=at_risk > 0)
    running = np.cumprod(1 - hazard)
    terms = np.divide(stopped, at_risk * (at_risk - stopped), out=np.zeros(101), where=at_risk > stopped)
    half = 1.959963984540054 * running * np.sqrt(np.cumsum(terms))
    return pd.DataFrame(
        {"percent": range(101), "still_running": running, "low": running - half, "high": running + half, "at_risk": at_risk}
    )


def path(views):
    """Learners who are still there at each video of each course, in the order of titles."""
    pairs = views[["student_id", "course", "video_title"]].drop_duplicates()
    pairs = pairs.assign(video_title=pairs["video_title"].astype(str))
    titles = pairs[["course", "video_title"]].drop_duplicates().sort_values(["course", "video_title"])
    titles["position"] = titles.groupby("course", observed=True).cumcount() + 1
    placed = pairs.merge(titles, on=["course", "video_title"])
    last = placed.groupby(["course", "student_id"], observed=True)["position"].max().reset_index()
    lost = last.groupby(["course", "position"], observed=True).size().rename("learners_lost").reset_index()
    watching = placed.groupby(["course", "position"], observed=True).size().rename("learners_watching").reset_index()
    table = titles.merge(lost, how="left").merge(watching, how="left").fillna({"learners_lost": 0})
    reversed_sums = table[::-1].groupby("course", observed=True)["learners_lost"].cumsum()[::-1]
    table["learners_reaching"] = reversed_sums
    share, low, high = wilson(table["learners_lost"], table["learners_reaching"])
    return table.assign(loss_rate=share, loss_low=low, loss_high=high)


def dropoff(views):
    views["abandoned"] = views["completion"] <= 50
    by_video = rates(views, "abandoned", ["video_title"], ["video_title"], "abandonment_count", "abandonment")
    by_course = rates(views, "abandoned", ["course"], ["course_code"], "abandonment_count", "abandonment")
    both = rates(
        views, "abandoned", ["course", "video_title"], ["course_code", "video_title"], "abandonment_count", "abandonment"
    )
    return {
        "abandoned_videos": by_video.sort_values(["abandonment_count", "video_title"], ascending=[False, True]),
        "abandonment_by_course": by_course.sort_values(["abandonment_count", "course_code"], ascending=[False, True]),
        "abandonment_by_course_video": both.sort_values(["course_code", "video_title"]),
        "survival_curve": survival(views),
        "course_path": path(views),
    }


def struggle(views):
    stats = views.groupby("video_title", observed=True)["completion"].agg(["mean", "std", "size"])
    stats["std"] = stats["std"].fillna(0)
    mean = views["video_title"].map(stats["mean"]).astype(float)
    std = views["video_title"].map(stats["std"]).astype(float)
    deviation = mean - views["completion"]
    flagged = (deviation > 0) & (views["completion"] < mean - 1.5 * std)
    views["struggle"] = flagged
    rows = views[flagged].assign(
        struggle_deviation=deviation[flagged], video_avg_completion=mean[flagged], video_std_completion=std[flagged]
    )
    tables = {}
    for name, key in {"struggling_learners": "student_id", "struggle_videos": "video_title"}.items():
        table = rows.groupby(key, observed=True)["struggle_deviation"].agg(struggle_count="size", avg_struggle_deviation="mean")
        table.index = table.index.astype(str)
        tables[name] = table.reset_index().sort_values(["struggle_count", key], ascending=[False, True])
    courses = views.groupby("course", observed=True)["struggle"].agg(total_views="size", significant_struggles="sum")
    courses = courses[courses["total_views"] >= 100]
    courses["struggle_rate"] = (100 * courses["significant_struggles"] / courses["total_views"]).round(2)
    tables["course_struggle"] = courses.sort_values("struggle_rate", ascending=False).reset_index()
    counts, edges = np.histogram(deviation, bins=np.arange(-100, 101, 4))
    tables["deviation_distribution"] = pd.DataFrame({"from": edges[:-1], "to": edges[1:], "views": counts})
    columns = ["student_id", "video_title", "course", "completion", "video_avg_completion", "video_std_completion"]
    tables["struggle_views"] = rows.sort_values(
        ["struggle_deviation", "student_id", "video_title"], ascending=[False, True, True]
    )[columns + ["struggle_deviation"]]
    return tables


def main(source, folder):
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    views = read(source)
    people = learners(views)
    answers = [engagement(people), churn(views), anomalies(views, people), dropoff(views), struggle(views)]
    for tables in answers:
        for name, table in tables.items():
            table.to_csv(out / f"{name}.csv", index=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
