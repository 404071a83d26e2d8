package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Preview;
import org.lectern.ingest.door.Recipe;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Recognition;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.StudyFacts.Group;
import org.lectern.study.Workspace;

/** Small studies made by SQL, as if they had been imported. */
final class StudyFixture {

    private StudyFixture() {}

    /** 1,000 views by 100 viewers (90 students, 10 teachers) of 40 videos in 4 courses. */
    static Imported imported(Path file, ImportOptions options) {
        try {
            Workspace database = Workspace.create();
            database.run(statement -> statement.execute("""
                            CREATE TABLE all_views AS
                            SELECT 'learner ' || (i % 100) AS learner,
                                   'video ' || (i % 40) AS video,
                                   'Course ' || (1 + i % 4) AS course,
                                   'Course ' || (1 + i % 4) AS course_as_given,
                                   CASE WHEN i % 100 < 90 THEN 'student' ELSE 'teacher' END AS role,
                                   CAST(i % 101 AS DECIMAL(18, 9)) AS completion,
                                   CAST(NULL AS TIMESTAMP) AS viewed_at,
                                   CAST(NULL AS DOUBLE) AS video_seconds,
                                   CAST(NULL AS DOUBLE) AS position
                            FROM range(1000) AS numbers(i)"""), TaskContext.quiet());
            String name = String.valueOf(file.getFileName());
            Study study = new Study(database, name, "4f1c09aa", facts());
            return new Imported(study, report(name), file, options);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StudyFacts facts() {
        return StudyFacts.ofTable(
                1000,
                100,
                40,
                List.of(
                        new Group("Course 1", 250),
                        new Group("Course 2", 250),
                        new Group("Course 3", 250),
                        new Group("Course 4", 250)),
                List.of(new Group("student", 900), new Group("teacher", 100)),
                Set.of("course", "role"));
    }

    /** A study made elsewhere, as if it had been imported from a file of this name. */
    static Imported imported(Study study, String name) {
        return new Imported(study, report(name), Path.of(name), ImportOptions.standard());
    }

    private static ImportReport report(String name) {
        return new ImportReport(
                name,
                1,
                "4f1c09aa",
                "CSV",
                "UTF-8",
                Recognition.TABLE,
                List.of(),
                List.of(),
                List.of(),
                ImportOptions.Unit.PERCENT,
                new ImportReport.Counts(1, 1, List.of(), 0, 0, 1, 1, 0, 0),
                List.of(),
                null,
                List.of(),
                null);
    }

    /** The head of a file all of whose columns are plain, or none. */
    static Preview preview(Path file, ImportOptions options, boolean plain) {
        List<ImportReport.Column> columns = plain
                ? List.of(
                        new ImportReport.Column(Field.LEARNER, "learner", 1),
                        new ImportReport.Column(Field.VIDEO, "video", 1),
                        new ImportReport.Column(Field.COMPLETION, "completion", 1))
                : List.of();
        return new Preview(
                Recipe.of(file, options),
                "CSV",
                "UTF-8",
                "",
                List.of(),
                Recognition.TABLE,
                List.of("a", "b"),
                List.of(List.of("1", "2")),
                columns,
                "",
                Preview.After.UNKNOWN);
    }
}
