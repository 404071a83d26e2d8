package org.lectern.ingest.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;
import org.lectern.study.TableSpec;

/**
 * A table of a learning system, known by its columns, whatever its file is called. Alone or in the first place those are
 * recognised that tell what learners did; all others mean something only beside them.
 *
 * @param id of the source
 * @param table of a study that its rows belong to
 * @param columns of that table, and how they are called here
 * @param leftOut rows that are none of what learners did
 * @param further what else must hold
 */
record RecordSource(String id, TableSpec table, List<Told> columns, List<Without> leftOut, Predicate<Head> further)
        implements Source {

    RecordSource(String id, TableSpec table, List<Told> columns, Predicate<Head> further) {
        this(id, table, columns, List.of(), further);
    }

    /**
     * A column of a table of a study.
     *
     * @param needed whether the table is none of this kind without it
     * @param parts spellings of each header; several together are one text
     * @param reading how the text comes of them
     * @param before what is put before it
     */
    record Told(String column, boolean needed, List<List<String>> parts, Reading reading, String before) {

        /** The same, read otherwise. */
        Told read(Reading other) {
            return new Told(column, needed, parts, other, before);
        }

        /** The same, with something put before its text. */
        Told after(String text) {
            return new Told(column, needed, parts, reading, text);
        }
    }

    /** Rows to leave out, where one of some headers is there. */
    record Without(LeftOut why, String names) {}

    private static final String USER =
            "user_id|student_id|learner_id|id_student|actor_id|student sis id|user full name";
    private static final String COURSE = "course_id|course_code|course|course name";
    private static final String MODULE =
            "module_id|lesson_id|course_module_id|contextinstanceid|id_site|unit_id|step_id|activity_module_id";
    private static final String TIME =
            "event_time|timestamp|timecreated|created_at|activity_date|time|date|event_date|submitted_at";
    private static final String STATUS = "status|completion_state|completion_status|lesson_status|action";
    private static final String PROGRESS = "progress|percent|progress_percent|completion|completion_percent";
    private static final String SCORE = "score|grade|final_grade|mark|quiz_score|percent_score";
    private static final String ATTEMPT = "attempt_id|attempt_date|attempt_time|attempted_at|attempt_no|quiz_id";
    private static final String ATTEMPT_TIME =
            "attempt_date|attempted_at|attempt_time|submitted_at|time_finish|timestamp|created_at|event_time|date";
    private static final List<List<String>> OULAD_COURSE =
            List.of(List.of("code_module"), List.of("code_presentation"));

    /** What a table of views would have. */
    private static final List<Field> OF_VIEWS = List.of(Field.WATCH_TIME, Field.VIDEO_LENGTH);

    /** What learners did in lessons, and how far they are. */
    static final RecordSource LESSON_ACTIVITY = new RecordSource(
            "lesson-activity",
            TableSpec.ACTIVITY,
            List.of(
                    needed("learner", USER),
                    needed("module", MODULE),
                    needed("happened_at", TIME),
                    needed("status", STATUS),
                    may("progress", PROGRESS),
                    may("course", COURSE),
                    may("role", "role"),
                    may("changed_at", "updated_at")),
            RecordSource::tellsNoVideo);

    /** Quizzes that were taken. */
    static final RecordSource QUIZ_ATTEMPTS = new RecordSource(
            "quiz-attempts",
            TableSpec.ATTEMPTS,
            List.of(
                    needed("learner", USER),
                    needed("happened_at", ATTEMPT_TIME),
                    needed("score", SCORE),
                    may("module", MODULE + "|quiz_id"),
                    may("course", COURSE),
                    may("role", "role"),
                    may("attempt", "attempt|attempt_no|attempt_number"),
                    may("max_score", "max_score|points_possible|max_points|out_of")),
            head -> tellsNoVideo(head) && head.header(ATTEMPT.split("\\|", -1)).isPresent());

    /** Answers to single questions, right or wrong. */
    static final RecordSource QUESTION_ANSWERS = new RecordSource(
            "question-answers",
            TableSpec.ATTEMPTS,
            List.of(
                    needed("learner", USER),
                    needed("question", "quiz_question_id|question_id"),
                    needed("happened_at", TIME),
                    needed("score", "verdict|correct|is_correct|result"),
                    may("attempt", "attempt|attempt_no"),
                    may("module", MODULE),
                    may("course", COURSE)),
            _ -> true);

    /** Clicks of a learner, thing and day in the Open University's data. */
    static final RecordSource OULAD_CLICKS = new RecordSource(
            "oulad-clicks",
            TableSpec.ACTIVITY,
            List.of(
                    whole("course", OULAD_COURSE),
                    needed("learner", "id_student"),
                    needed("module", "id_site"),
                    needed("day", "date"),
                    needed("clicks", "sum_click")),
            _ -> true);

    /** What was handed in, in the Open University's data. */
    static final RecordSource OULAD_SUBMISSIONS = new RecordSource(
            "oulad-submissions",
            TableSpec.ATTEMPTS,
            List.of(
                    needed("module", "id_assessment"),
                    needed("learner", "id_student"),
                    needed("day", "date_submitted"),
                    needed("banked", "is_banked"),
                    needed("score", "score")),
            _ -> true);

    /** Tables that mean something only beside what learners did; those of the most columns first. */
    static final List<RecordSource> BESIDE = List.of(
            new RecordSource(
                    "oulad-results",
                    TableSpec.RESULTS,
                    List.of(
                            whole("course", OULAD_COURSE),
                            needed("learner", "id_student"),
                            needed("result", "final_result"),
                            may("credits", "studied_credits"),
                            may("earlier_attempts", "num_of_prev_attempts")),
                    _ -> true),
            // Of a term that is running: nobody knows results yet.
            new RecordSource(
                    "oulad-people",
                    TableSpec.RESULTS,
                    List.of(
                            whole("course", OULAD_COURSE),
                            needed("learner", "id_student"),
                            needed("credits", "studied_credits"),
                            needed("earlier_attempts", "num_of_prev_attempts")),
                    _ -> true),
            new RecordSource(
                    "oulad-registrations",
                    TableSpec.ENROLMENTS,
                    List.of(
                            whole("course", OULAD_COURSE),
                            needed("learner", "id_student"),
                            needed("enrolled_day", "date_registration"),
                            needed("left_day", "date_unregistration")),
                    _ -> true),
            new RecordSource(
                    "oulad-assessments",
                    TableSpec.ASSESSMENTS,
                    List.of(
                            whole("course", OULAD_COURSE),
                            needed("module", "id_assessment"),
                            needed("kind", "assessment_type"),
                            needed("due_day", "date"),
                            may("weight", "weight")),
                    _ -> true),
            new RecordSource(
                    "oulad-sites",
                    TableSpec.MODULES,
                    List.of(
                            needed("module", "id_site"),
                            whole("course", OULAD_COURSE),
                            needed("kind", "activity_type")),
                    _ -> true),
            new RecordSource(
                    "oulad-courses",
                    TableSpec.COURSES,
                    List.of(whole("course", OULAD_COURSE), needed("days", "module_presentation_length")),
                    _ -> true),
            new RecordSource(
                    "subscriptions",
                    TableSpec.ENROLMENTS,
                    List.of(
                            needed("learner", USER),
                            needed("course", COURSE),
                            needed("enrolled_at", "created_at|purchased_at|enrolled_at|started_at"),
                            needed("ends_at", "to|ends_at|valid_until|expires_at"),
                            may("tier", "tier|plan")),
                    _ -> true),
            new RecordSource(
                    "lesson-progress",
                    TableSpec.ACTIVITY,
                    List.of(
                            needed("learner", USER),
                            needed("module", MODULE),
                            needed("happened_at", TIME),
                            needed("progress", PROGRESS),
                            may("course", COURSE),
                            may("changed_at", "updated_at")),
                    RecordSource::tellsNoVideo),
            new RecordSource(
                    "course-progress",
                    TableSpec.RESULTS,
                    List.of(
                            needed("learner", USER),
                            needed("course", COURSE),
                            needed("progress", "course_progress|progress")),
                    head -> head.headers().size() == 3),
            new RecordSource(
                    "learning-users",
                    TableSpec.PEOPLE,
                    List.of(
                            needed("learner", USER),
                            needed("role", "role|role_id|shortname|enrollment type|user role"),
                            may("department", "department|group|team|unit"),
                            may("joined_at", "created_at|joined_at|registered_at"),
                            may("changed_at", "updated_at")),
                    _ -> true),
            new RecordSource(
                    "learning-modules",
                    TableSpec.MODULES,
                    List.of(
                            needed("module", "module_id|lesson_id|id"),
                            needed("course", COURSE),
                            needed("title", "module_name|title|name|lesson_name|module title"),
                            may("position", "sequence_no|position|sequence|order"),
                            may("kind", "content_type|kind|type")),
                    head -> head.header(USER.split("\\|", -1)).isEmpty()),
            new RecordSource(
                    "learning-courses",
                    TableSpec.COURSES,
                    List.of(
                            needed("course", "course_id|id"),
                            needed("title", "course_name|title|name"),
                            may("exam_at", "exam_date")),
                    head -> head.header(USER.split("\\|", -1)).isEmpty()),
            new RecordSource(
                    "exam-dates",
                    TableSpec.EXAMS,
                    List.of(needed("course", COURSE), needed("exam_at", "exam_date|session_date")),
                    head -> head.headers().size() == 2),
            new RecordSource(
                    "quiz-questions",
                    TableSpec.QUESTIONS,
                    List.of(needed("question", "id|question_id|quiz_question_id"), needed("course", COURSE)),
                    head -> head.headers().size() == 2),
            new RecordSource(
                    "export-notes",
                    TableSpec.EXPORTS,
                    List.of(needed("key", "key"), needed("value_at", "value")),
                    head -> head.headers().size() == 2
                            && head.header("key").stream()
                                    .anyMatch(key -> head.texts(key).contains("extracted_at"))));

    static Told needed(String column, String names) {
        return whole(column, List.of(List.of(names.split("\\|", -1))));
    }

    static Told whole(String column, List<List<String>> parts) {
        return new Told(column, true, parts, Reading.AS_IT_STANDS, "");
    }

    static Told may(String column, String names) {
        return new Told(column, false, List.of(List.of(names.split("\\|", -1))), Reading.AS_IT_STANDS, "");
    }

    /** Whether no column is about videos: what somebody watched of them is a view. */
    private static boolean tellsNoVideo(Head head) {
        Set<String> words = Set.of("video", "watch", "play", "view");
        return head.headers().stream()
                .map(Synonyms::plain)
                .noneMatch(plain -> words.stream().anyMatch(plain::contains)
                        || OF_VIEWS.stream()
                                .anyMatch(field -> Synonyms.of(field).stream()
                                        .anyMatch(name -> name.plain().equals(plain))));
    }

    private Map<LeftOut, String> leftOut(Head head) {
        Map<LeftOut, String> found = new EnumMap<>(LeftOut.class);
        leftOut.forEach(one -> head.header(one.names().split("\\|", -1)).ifPresent(name -> found.put(one.why(), name)));
        return found;
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        Map<String, Taken> found = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>();
        for (Told told : columns) {
            List<String> headers = new ArrayList<>();
            for (List<String> spellings : told.parts()) {
                head.header(spellings.stream()
                                .filter(name -> head.header(name)
                                        .filter(taken::contains)
                                        .isEmpty())
                                .toArray(String[]::new))
                        .ifPresent(headers::add);
            }
            if (headers.size() == told.parts().size()) {
                found.put(told.column(), new Taken(told.reading(), told.before(), headers));
                taken.addAll(headers);
            } else if (told.needed()) {
                return Optional.empty();
            }
        }
        return further.test(head)
                ? Optional.of(new Recognition(
                        id,
                        List.copyOf(taken),
                        Meaning.UNKNOWN,
                        CompletionRule.USUAL,
                        new Contents.Records(table, found, Map.of(), leftOut(head))))
                : Optional.empty();
    }
}
