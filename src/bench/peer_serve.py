#!/usr/bin/python3
"""The prediction service as published: a Flask app over a scikit-learn pipeline of scaled average, one-hot course and XGBoost.

Usage: LECTERN_STUDY=FILE.csv gunicorn --chdir src/bench peer_serve:app

Reads the columns student_id, course_code, role, completion_rate_percent of the study, keeps students, trains on all their views
and answers POST /predict with one DataFrame a request.
"""

import math
import os

import pandas as pd
from flask import Flask, jsonify, request
from sklearn.compose import ColumnTransformer
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from xgboost import XGBClassifier

AVERAGE, COURSE = "learner_avg_completion_rate", "course_code"
COLUMNS = ["student_id", COURSE, "role", "completion_rate_percent"]


def trained(path):
    views = pd.read_csv(path, usecols=COLUMNS).dropna()
    views = views[views["role"] == "Student"]
    completion = views["completion_rate_percent"].clip(0, 100)
    views[AVERAGE] = completion.groupby(views["student_id"]).transform("mean")
    columns = ColumnTransformer(
        [("num", StandardScaler(), [AVERAGE]), ("cat", OneHotEncoder(handle_unknown="ignore"), [COURSE])]
    )
    model = XGBClassifier(n_estimators=100, max_depth=6, learning_rate=0.3, random_state=42, n_jobs=1)
    pipeline = Pipeline([("preprocessor", columns), ("classifier", model)])
    return pipeline.fit(views[[AVERAGE, COURSE]], (completion >= 95).astype(int))


app = Flask(__name__)
pipeline = trained(os.environ["LECTERN_STUDY"])


def refused(text):
    return jsonify({"error": text}), 400


@app.route("/")
def home():
    return jsonify({"message": "Video Completion Prediction API is running!"})


@app.route("/predict", methods=["POST"])
def predict():
    if not request.is_json:
        return refused("Request must be JSON")
    data = request.get_json()
    missing = [name for name in (AVERAGE, COURSE) if name not in data]
    if missing:
        return refused(f"Missing required features: {missing}")
    average, course = data[AVERAGE], data[COURSE]
    if not isinstance(average, (int, float)) or isinstance(average, bool) or math.isnan(average):
        return refused(f"Invalid data type or value for '{AVERAGE}'. Must be a number.")
    if not 0 <= average <= 100:
        return refused(f"Invalid value for '{AVERAGE}'. Must be between 0 and 100 (inclusive).")
    if not isinstance(course, str):
        return refused(f"'{COURSE}' must be a string.")
    no, yes = pipeline.predict_proba(pd.DataFrame([{AVERAGE: average, COURSE: course}]))[0]
    return jsonify(
        {
            "message": "Prediction successful.",
            "prediction": int(yes > 0.5),
            "prediction_label": "Will Complete" if yes > 0.5 else "Will Not Complete",
            "probability_complete": float(yes),
            "probability_not_complete": float(no),
        }
    )
