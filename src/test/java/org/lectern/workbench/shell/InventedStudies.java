package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Preview;
import org.lectern.ingest.door.Recipe;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;

/** Studies of other kinds than the sample study, in the place of any file. */
record InventedStudies(String name, Supplier<Study> study) implements StudyOpener {

    /**
     * 90 learners of a video of 8 minutes: some leave on the way, more at 5:00; a fifth jumps over 0:20 to 0:50; a third
     * goes back to 3:00.
     */
    private static final String POSITIONS = """
            WITH learners AS (
                SELECT i,
                       CASE WHEN i % 7 = 3 THEN 300 WHEN i % 3 = 0 THEN 60 + (i * 37) % 400 ELSE 480 END AS leave,
                       i % 5 = 1 AS jumps,
                       i % 3 = 1 AS again
                FROM range(90) AS numbers(i)
            )
            SELECT 'learner ' || i, 'video 1', 'C', 'Student', i, 1, 0.0, CASE WHEN jumps THEN 20.0 ELSE leave END,
                   NULL::TIMESTAMP, i % 9 = 0
            FROM learners
            UNION ALL
            SELECT 'learner ' || i, 'video 1', 'C', 'Student', i, 2, 50.0, leave, NULL::TIMESTAMP, false
            FROM learners
            WHERE jumps
            UNION ALL
            SELECT 'learner ' || i, 'video 1', 'C', 'Student', i, 0, 176.0 + i % 6, 186.0 + i % 9, NULL::TIMESTAMP, false
            FROM learners
            WHERE again
            """;

    /** Twelve videos of a hundred places each, some watched again near the middle. */
    private static final String VIDEOS = """
            SELECT 'video ' || i, NULL, 40 + 97 * i, 30 + 60 * i, NULL, 30.0 + 4 * i, 90.0 + 45 * i, NULL
            FROM range(12) AS numbers(i)
            """;

    private static final String RETENTION = """
            SELECT 'video ' || i, NULL, place / 100.0,
                   1.1 - place / (130.0 + 10 * i) + CASE WHEN place BETWEEN 45 AND 49 THEN 0.02 * i ELSE 0 END
            FROM range(12) AS numbers(i), range(1, 101) AS places(place)
            """;

    static InventedStudies positions() {
        return new InventedStudies("autumn.csv", () -> StudyFixture.ofSegments(POSITIONS, 480));
    }

    static InventedStudies totals() {
        return new InventedStudies("autumn.csv", () -> StudyFixture.ofTotals(VIDEOS, RETENTION));
    }

    static InventedStudies totalsWithoutRetention() {
        return new InventedStudies("autumn.csv", () -> StudyFixture.ofTotals(VIDEOS, ""));
    }

    @Override
    public Preview preview(Path file, ImportOptions options, TaskContext context) {
        return org.lectern.workbench.shell.StudyFixture.preview(file, options, true);
    }

    @Override
    public Imported open(Recipe recipe, TaskContext context) {
        return org.lectern.workbench.shell.StudyFixture.imported(study.get(), name);
    }
}
