package org.lectern.ingest.source;

import static org.lectern.ingest.source.RecordSource.may;
import static org.lectern.ingest.source.RecordSource.needed;

import java.util.ArrayList;
import java.util.List;
import org.lectern.study.TableSpec;

/** Tables of Canvas, as its API and its data exports name their columns. */
final class CanvasTables {

    private static final String ASSIGNMENT = "assignment ";

    private static final List<RecordSource.Without> NOT_HANDED_IN = List.of(
            new RecordSource.Without(LeftOut.UNSUBMITTED, "workflow_state"),
            new RecordSource.Without(LeftOut.MISSING, "missing"));

    /** Work handed in, where each row tells how many points it could have. */
    static final RecordSource SUBMISSIONS_WITH_MAXIMUM = submissions(
            "canvas-submissions-of-points", List.of(needed("score", "score"), needed("max_score", "points_possible")));

    /** Work handed in; how many points it could have, the table of assignments tells. */
    static final RecordSource SUBMISSIONS = submissions("canvas-submissions", List.of(needed("points", "score")));

    /** Lists that complete it. */
    static final List<RecordSource> BESIDE = List.of(
            new RecordSource(
                    "canvas-enrollments",
                    TableSpec.ENROLMENTS,
                    List.of(
                            needed("learner", "user_id"),
                            needed("course", "course_id"),
                            needed("role", "type"),
                            may("enrolled_at", "created_at")),
                    List.of(new RecordSource.Without(LeftOut.TEST_STUDENT, "type")),
                    head -> head.header("type").stream()
                            .flatMap(type -> head.texts(type).stream())
                            .anyMatch(type -> type.strip().endsWith("Enrollment"))),
            new RecordSource(
                    "canvas-assignments",
                    TableSpec.ASSESSMENTS,
                    List.of(
                            needed("module", "id").after(ASSIGNMENT),
                            needed("course", "course_id"),
                            needed("points", "points_possible"),
                            may("title", "name|title")),
                    _ -> true));

    private CanvasTables() {}

    private static RecordSource submissions(String id, List<RecordSource.Told> points) {
        List<RecordSource.Told> columns = new ArrayList<>(List.of(
                needed("learner", "user_id"),
                needed("module", "assignment_id").after(ASSIGNMENT),
                needed("happened_at", "submitted_at"),
                may("attempt", "attempt"),
                may("course", "course_id")));
        columns.addAll(points);
        return new RecordSource(id, TableSpec.ATTEMPTS, columns, NOT_HANDED_IN, _ -> true);
    }
}
