#!/usr/bin/env python3
"""What weeks and risk answer of a learning system's tables, with pandas and scikit-learn: the panel of learners and weeks, its
trend, and who completes nothing next week, judged by learner in five folds. Writes the panel and prints the AUC.

    peer_weeks.py FOLDER OUT
"""
import sys

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, brier_score_loss, roc_auc_score
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

folder, out = sys.argv[1:3]
users = pd.read_csv(f"{folder}/users.csv")
learners = users[users["role"] == "learner"]["user_id"]
lessons = pd.read_csv(f"{folder}/lesson_activity.csv", usecols=["user_id", "status", "progress", "event_time"])
quizzes = pd.read_csv(f"{folder}/quiz_attempts.csv", usecols=["user_id", "score", "attempt_date"])
lessons["day"] = pd.to_datetime(lessons.pop("event_time"), format="%Y-%m-%d %H:%M:%S").dt.normalize()
quizzes["day"] = pd.to_datetime(quizzes.pop("attempt_date"), format="%Y-%m-%d %H:%M:%S").dt.normalize()
lessons = lessons[lessons["user_id"].isin(learners)]
quizzes = quizzes[quizzes["user_id"].isin(learners)]
first = min(lessons["day"].min(), quizzes["day"].min())
monday = first - pd.Timedelta(days=first.dayofweek)
for table in (lessons, quizzes):
    table["day"] = (table["day"] - monday).dt.days
    table["week"] = table["day"] // 7 + 1
weeks = max(lessons["week"].max(), quizzes["week"].max())
lessons["done"] = lessons["status"] == "completed"
by = ["user_id", "week"]
weekly = lessons.groupby(by).agg(
    sessions=("day", "size"), avg_progress=("progress", "mean"), modules_completed=("done", "sum"))
scores = quizzes.groupby(by).agg(quiz_attempts=("day", "size"), avg_quiz_score=("score", "mean"))
days = pd.concat([lessons[by + ["day"]], quizzes[by + ["day"]]])
active = days.groupby(by)["day"].agg(active_days="nunique", last_day="max")
index = pd.MultiIndex.from_product([sorted(learners), range(1, weeks + 1)], names=by)
panel = pd.DataFrame(index=index).join(weekly).join(scores).join(active)
counts = ["sessions", "modules_completed", "quiz_attempts", "active_days"]
panel[counts] = panel[counts].fillna(0)
each = panel.groupby(level=0)
last = each["last_day"].cummax().groupby(level=0).ffill().fillna(0)
panel["days_since_last"] = 7 * panel.index.get_level_values(1) - last
for name in counts[:3]:
    panel["cumulative_" + name] = each[name].cumsum()
panel["completed_next_week"] = (panel["modules_completed"] > 0).groupby(level=0).shift(-1)
trend = panel.groupby(level=1).agg(
    active=("active_days", lambda x: (x > 0).mean()), sessions=("sessions", "mean"), progress=("avg_progress", "mean"),
    score=("avg_quiz_score", "mean"))
panel.drop(columns="last_day").to_csv(out)

rows = panel[panel["completed_next_week"].notna()]
label = 1 - rows["completed_next_week"].astype(int).to_numpy()
x = rows.drop(columns=["completed_next_week", "last_day"])
for name in ("avg_progress", "avg_quiz_score"):
    x[name + "_missing"] = x[name].isna().astype(int)
groups = rows.index.get_level_values(0)
said = np.zeros(len(rows))
for train, test in GroupKFold(5).split(x, label, groups):
    filled = x.iloc[train].mean()
    scale = StandardScaler().fit(x.iloc[train].fillna(filled))
    model = LogisticRegression(C=1).fit(scale.transform(x.iloc[train].fillna(filled)), label[train])
    said[test] = model.predict_proba(scale.transform(x.iloc[test].fillna(filled)))[:, 1]
print(trend.tail(1))
print("AUC", roc_auc_score(label, said), "AP", average_precision_score(label, said), "Brier", brier_score_loss(label, said))
draws, codes = np.random.default_rng(42), pd.factorize(groups)[0]
order = np.argsort(codes, kind="stable")
bounds = np.searchsorted(codes[order], np.arange(codes.max() + 2))
aucs = []
for _ in range(200):
    chosen = draws.integers(0, codes.max() + 1, codes.max() + 1)
    weight = np.bincount(chosen, minlength=codes.max() + 1)[codes]
    aucs.append(roc_auc_score(label, said, sample_weight=weight))
print("95 %", np.quantile(aucs, [0.025, 0.975]))
