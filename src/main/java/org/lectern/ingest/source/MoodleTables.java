package org.lectern.ingest.source;

import static org.lectern.ingest.source.RecordSource.may;
import static org.lectern.ingest.source.RecordSource.needed;

import java.util.List;
import java.util.function.Predicate;
import org.lectern.study.TableSpec;

/**
 * Tables of Moodle's database. They refer to one another by numbers, which say of what they are by a word before them:
 * quiz 7 is neither unit 7 nor item 7 of the gradebook. Source: Moodle's {@code lib/db/install.xml}.
 */
final class MoodleTables {

    private static final String QUIZ = "quiz ";
    private static final String ITEM = "item ";
    private static final String ROLE = Taken.REFERENCE + "role ";
    private static final String ENROL = Taken.REFERENCE + "enrol ";
    private static final String CONTEXT = Taken.REFERENCE + "context ";
    private static final String KIND = Taken.REFERENCE + "modules ";

    /** Units that somebody completed: {@code course_modules_completion}. */
    static final RecordSource COMPLETIONS = new RecordSource(
            "moodle-completions",
            TableSpec.ACTIVITY,
            List.of(
                    needed("learner", "userid"),
                    needed("module", "coursemoduleid"),
                    needed("status", "completionstate").read(Reading.COMPLETION_STATE),
                    needed("happened_at", "timemodified").read(Reading.ABOVE_ZERO)),
            List.of(
                    new RecordSource.Without(LeftOut.NOT_COMPLETED, "completionstate"),
                    new RecordSource.Without(LeftOut.OVERRIDDEN, "overrideby")),
            _ -> true);

    /** Quizzes that were taken: {@code quiz_attempts}; how many points each can have, the table of quizzes tells. */
    static final RecordSource QUIZ_ATTEMPTS = new RecordSource(
            "moodle-quiz-attempts",
            TableSpec.ATTEMPTS,
            List.of(
                    needed("learner", "userid"),
                    needed("module", "quiz").after(QUIZ),
                    needed("happened_at", "timefinish").read(Reading.ABOVE_ZERO),
                    needed("points", "sumgrades"),
                    may("attempt", "attempt")),
            List.of(
                    new RecordSource.Without(LeftOut.UNFINISHED, "state"),
                    new RecordSource.Without(LeftOut.PREVIEW, "preview")),
            has("state"));

    /** Grades: {@code grade_grades}. Moodle keeps in {@code timecreated} when the work was handed in. */
    static final RecordSource GRADES = new RecordSource(
            "moodle-grades",
            TableSpec.ATTEMPTS,
            List.of(
                    needed("learner", "userid"),
                    needed("module", "itemid").after(ITEM),
                    needed("points", "finalgrade"),
                    may("happened_at", "timecreated").read(Reading.ABOVE_ZERO)),
            List.of(new RecordSource.Without(LeftOut.UNGRADED, "finalgrade")),
            has("rawgrademax"));

    /** Lists that complete them. */
    static final List<RecordSource> BESIDE = List.of(
            new RecordSource(
                    "moodle-quizzes",
                    TableSpec.ASSESSMENTS,
                    List.of(
                            needed("module", "id").after(QUIZ),
                            needed("course", "course"),
                            needed("points", "sumgrades"),
                            may("title", "name")),
                    has("timelimit").or(has("timeclose"))),
            new RecordSource(
                    "moodle-grade-items",
                    TableSpec.ASSESSMENTS,
                    List.of(
                            needed("module", "id").after(ITEM),
                            needed("course", "courseid"),
                            RecordSource.whole("kind", List.of(List.of("itemmodule"), List.of("itemtype")))
                                    .read(Reading.FIRST_TOLD),
                            needed("points", "grademax"),
                            may("instance", "iteminstance"),
                            may("title", "itemname")),
                    _ -> true),
            new RecordSource(
                    "moodle-units",
                    TableSpec.MODULES,
                    List.of(
                            needed("module", "id"),
                            needed("course", "course"),
                            needed("kind", "module").after(KIND),
                            may("tracked", "completion").read(Reading.NOT_ZERO)),
                    has("instance")),
            new RecordSource(
                    "moodle-courses",
                    TableSpec.COURSES,
                    List.of(needed("course", "id"), needed("title", "fullname")),
                    has("shortname")),
            new RecordSource(
                    "moodle-users",
                    TableSpec.PEOPLE,
                    List.of(
                            needed("learner", "id"),
                            needed("joined_at", "timecreated").read(Reading.ABOVE_ZERO),
                            may("department", "department")),
                    List.of(new RecordSource.Without(LeftOut.DELETED, "deleted")),
                    has("username").and(has("confirmed").or(has("firstaccess")))),
            new RecordSource(
                    "moodle-role-assignments",
                    TableSpec.ENROLMENTS,
                    List.of(
                            needed("learner", "userid"),
                            needed("role", "roleid").after(ROLE),
                            needed("course", "contextid").after(CONTEXT)),
                    _ -> true),
            new RecordSource(
                    "moodle-enrolments",
                    TableSpec.ENROLMENTS,
                    List.of(
                            needed("learner", "userid"),
                            needed("course", "enrolid").after(ENROL),
                            may("enrolled_at", "timestart|timecreated").read(Reading.ABOVE_ZERO)),
                    _ -> true),
            link(
                    "roles",
                    needed("key", "id").after(ROLE),
                    needed("means", "shortname"),
                    has("sortorder").or(has("archetype"))),
            link("enrolment-ways", needed("key", "id").after(ENROL), needed("means", "courseid"), has("enrol")),
            link(
                    "contexts",
                    needed("key", "id").after(CONTEXT),
                    RecordSource.whole("means", List.of(List.of("instanceid"), List.of("contextlevel")))
                            .read(Reading.COURSE_BY_LEVEL),
                    _ -> true),
            link(
                    "kinds",
                    needed("key", "id").after(KIND),
                    needed("means", "name"),
                    has("visible").and(has("search").or(has("cron")))));

    private MoodleTables() {}

    private static RecordSource link(
            String id, RecordSource.Told key, RecordSource.Told means, Predicate<Head> further) {
        return new RecordSource("moodle-" + id, TableSpec.LINKS, List.of(key, means), further);
    }

    private static Predicate<Head> has(String header) {
        return head -> head.header(header).isPresent();
    }
}
