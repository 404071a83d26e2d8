package org.lectern.ingest.source;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.study.TableSpec;

/** Content, who opened it, and who they are; known by their columns, whatever their files are called. */
final class ContentTables {

    private static final String LEARNER =
            "user_id|userid|user|student_id|student|learner_id|learner|actor_id|viewer|viewer_id";
    private static final String ITEM = "content_id|item_id|content|item";
    private static final String TIME = "timestamp|created_at|event_time|time|date|event_date|viewed_at|opened_at";
    private static final String SECONDS = "duration_seconds|watch_time|watch_time_seconds|time_spent|seconds";
    private static final String PERCENT =
            "watch_percentage|completion_rate_percent|watch_percent|percent|progress|completion";
    private static final String LIKED = "liked|like|thumbs";
    private static final String KIND = "engagement_type|interaction_type|interaction|event_type";
    private static final String RATING = "rating|stars";

    private static final String ID = ITEM + "|video_id|course_id|id|address|url";
    private static final String TITLE = "title|name|content_title|item_title|course_title|course_name|content_name";
    private static final String DESCRIPTION = "description|summary|abstract|subtitles|transcript|body|text";
    private static final String DOMAIN = "domain|category|software|subject|area|field";
    private static final String SUBTOPIC = "subtopic|skill|topic";
    private static final String TAGS = "tags|theme|themes|keywords";
    private static final String LEVEL = "difficulty_level|difficulty|level";
    private static final String CONTENT_KIND = "content_type|type|kind|format";

    private static final String JOB = "job|job_title|title|position_title";
    private static final String DEPARTMENT = "department|dept|division|team";
    private static final String SENIORITY = "seniority_level|seniority|grade";
    private static final String STYLE = "preferred_learning_style|learning_style|style";

    /** Items that somebody opened, finished, shared, liked or rated. A mere amount of each is a table of views. */
    static final RecordSource ENGAGEMENTS = new RecordSource(
            "engagements",
            TableSpec.ENGAGEMENTS,
            List.of(
                    RecordSource.needed("learner", LEARNER),
                    RecordSource.needed("item", ITEM),
                    RecordSource.may("happened_at", TIME),
                    RecordSource.may("seconds", SECONDS),
                    RecordSource.may("percent", PERCENT),
                    RecordSource.may("liked", LIKED),
                    RecordSource.may("kind", KIND),
                    RecordSource.may("rating", RATING),
                    RecordSource.may("role", "role")),
            head -> has(head, LIKED, KIND, RATING) || (has(head, TIME) && !has(head, SECONDS, PERCENT)));

    /** What there is: each item with a title and what it is about. */
    static final RecordSource CATALOGUE = new RecordSource(
            "catalogue",
            TableSpec.CATALOGUE,
            List.of(
                    RecordSource.needed("item", ID),
                    RecordSource.needed("title", TITLE),
                    RecordSource.may("description", DESCRIPTION),
                    RecordSource.may("domain", DOMAIN),
                    RecordSource.may("subtopic", SUBTOPIC),
                    RecordSource.may("tags", TAGS),
                    RecordSource.may("jobs", "job|jobs"),
                    RecordSource.may("level", LEVEL),
                    RecordSource.may("kind", CONTENT_KIND),
                    RecordSource.may("language", "language|lang|locale"),
                    RecordSource.may(
                            "seconds",
                            "seconds|duration_seconds|duration|length_seconds|length|duration_minutes|length_minutes|minutes"),
                    RecordSource.may("position", "position|sequence_no|sequence|order"),
                    RecordSource.may("after_item", "prerequisite|prerequisites|requires"),
                    RecordSource.may("retired", "retired|archived|inactive"),
                    RecordSource.may("added_at", "published_at|added_at|created_at"),
                    RecordSource.may("address", "address|url|link")),
            head -> !has(head, LEARNER, PERCENT) && tellsContent(head));

    /** Who learners are, beside what they opened. */
    static final RecordSource PEOPLE = new RecordSource(
            "content-people",
            TableSpec.PEOPLE,
            List.of(
                    RecordSource.needed("learner", LEARNER),
                    RecordSource.may("job", JOB),
                    RecordSource.may("department", DEPARTMENT),
                    RecordSource.may("seniority", SENIORITY),
                    RecordSource.may("style", STYLE),
                    RecordSource.may("role", "role"),
                    RecordSource.may("joined_at", "created_at|joined_at|registered_at")),
            head -> !has(head, ITEM, SECONDS, PERCENT) && has(head, JOB, DEPARTMENT, SENIORITY, STYLE));

    private ContentTables() {}

    /** Any list may have ids, names and descriptions; one of content says so, or tells more of it. */
    private static boolean tellsContent(Head head) {
        long more = told(head, DOMAIN, SUBTOPIC, TAGS, LEVEL, CONTENT_KIND);
        boolean named = has(head, ITEM + "|video_id|course_id|url", "title|content_title|item_title|course_title");
        return more > 1 || (has(head, DESCRIPTION) && (named || more > 0));
    }

    /** Whether any of some columns is there. */
    private static boolean has(Head head, String... columns) {
        return told(head, columns) > 0;
    }

    private static long told(Head head, String... columns) {
        return Stream.of(columns)
                .filter(names -> head.header(names.split("\\|", -1)).isPresent())
                .count();
    }
}
