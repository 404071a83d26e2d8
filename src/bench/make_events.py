#!/usr/bin/env python3
"""Writes invented player events, the same ones for the same arguments.

    make_events.py xapi 1000000 FILE [array]   statements of the xAPI video profile, one a line (or one JSON array)
    make_events.py edx 1000000 FILE            tracking events of Open edX, one a line
"""
import json
import random
import sys
import uuid
from datetime import datetime, timedelta, timezone

VIDEO = "https://w3id.org/xapi/video"
EXTENSION = VIDEO + "/extensions/"
VERBS = {
    "load": "http://adlnet.gov/expapi/verbs/initialized",
    "play": VIDEO + "/verbs/played",
    "pause": VIDEO + "/verbs/paused",
    "seek": VIDEO + "/verbs/seeked",
    "stop": "http://adlnet.gov/expapi/verbs/terminated",
}
TYPES = {"load": "load_video", "play": "play_video", "pause": "pause_video", "seek": "seek_video", "stop": "stop_video"}


def sittings(draw, videos):
    """Yields (learner, video, session, length, [(kind, when, second, to, played)]) for ever."""
    lengths = [draw.uniform(60, 1500) for _ in range(videos)]
    start = datetime(2026, 1, 1, tzinfo=timezone.utc)
    learner = 0
    while True:
        learner += 1
        for video in sorted(draw.sample(range(videos), draw.randint(1, 12))):
            length, at, when = lengths[video], 0.0, start + timedelta(seconds=draw.uniform(0, 1e7))
            events, played = [("load", when, 0.0, None, [])], []
            for _ in range(draw.randint(1, 8)):
                when += timedelta(seconds=draw.uniform(1, 30))
                events.append(("play", when, at, None, list(played)))
                end = min(length, at + draw.expovariate(4 / length))
                when += timedelta(seconds=end - at)
                played.append((at, end))
                if end < length and draw.random() < 0.3:
                    to = draw.uniform(0, length)
                    events.append(("seek", when, end, to, list(played)))
                    at = to
                    continue
                events.append(("pause", when, end, None, list(played)))
                at = end if end < length else 0.0
            if draw.random() < 0.5:
                when += timedelta(seconds=1)
                events.append(("stop", when, at, None, list(played)))
            yield learner, video, uuid.UUID(int=draw.getrandbits(128)), length, events


def statement(draw, learner, video, session, length, kind, when, second, to, played):
    result = {EXTENSION + "time": round(second, 3)}
    if kind == "seek":
        result = {EXTENSION + "time-from": round(second, 3), EXTENSION + "time-to": round(to, 3)}
    if kind in ("pause", "seek", "stop"):
        result[EXTENSION + "played-segments"] = "[,]".join(f"{a:.3f}[.]{b:.3f}" for a, b in played)
        result[EXTENSION + "progress"] = round(min(1, sum(b - a for a, b in played) / length), 3)
    return {
        "id": str(uuid.UUID(int=draw.getrandbits(128))),
        "verb": {"id": VERBS[kind], "display": {"en-US": VERBS[kind].rsplit("/", 1)[1]}},
        "actor": {
            "objectType": "Agent",
            "account": {"homePage": "https://lms.example.org", "name": str(uuid.UUID(int=learner * 7919))},
        },
        "object": {
            "id": f"https://lms.example.org/video/{video:05d}",
            "objectType": "Activity",
            "definition": {"type": VIDEO + "/activity-type/video", "name": {"en": f"Lecture {video:05d}"}},
        },
        "context": {
            "contextActivities": {
                "category": [{"id": VIDEO}],
                "parent": [
                    {
                        "id": f"course-v1:Demo+{video % 20:03d}+2026",
                        "objectType": "Activity",
                        "definition": {"type": "http://adlnet.gov/expapi/activities/course"},
                    }
                ],
            },
            "extensions": {EXTENSION + "session-id": str(session), EXTENSION + "length": round(length, 3)},
        },
        "result": {"extensions": result},
        "timestamp": when.isoformat(),
    }


def tracked(learner, video, session, length, kind, when, second, to):
    event = {"id": f"{video:032x}", "code": "html5", "duration": round(length, 3)}
    if kind == "seek":
        event |= {"old_time": round(second, 3), "new_time": round(to, 3), "type": "onSlideSeek"}
    elif kind != "load":
        event["currentTime"] = round(second, 3)
    course = f"course-v1:Demo+{video % 20:03d}+2026"
    return {
        "username": f"student{learner}",
        "event_type": TYPES[kind],
        "name": TYPES[kind],
        "event_source": "browser",
        "time": when.isoformat(),
        "session": f"{session.int:032x}",
        "page": f"https://edx.example.org/courses/{course}/courseware/week/",
        "referer": "",
        "agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36",
        "accept_language": "en-US,en;q=0.9",
        "host": "edx.example.org",
        "ip": "192.0.2.1",
        "context": {"course_id": course, "org_id": "Demo", "user_id": learner, "path": "/event"},
        "event": json.dumps(event),
    }


def main():
    form, count, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    array = sys.argv[4:] == ["array"]
    draw = random.Random(42)
    written = 0
    with open(path, "w", encoding="utf-8") as out:
        out.write("[" if array else "")
        for learner, video, session, length, events in sittings(draw, 500):
            for kind, when, second, to, played in events:
                if written == count:
                    out.write("]\n" if array else "")
                    return
                if form == "xapi":
                    row = statement(draw, learner, video, session, length, kind, when, second, to, played)
                else:
                    row = tracked(learner, video, session, length, kind, when, second, to)
                out.write(",\n" if array and written else "")
                out.write(json.dumps(row) + ("" if array else "\n"))
                written += 1


main()
