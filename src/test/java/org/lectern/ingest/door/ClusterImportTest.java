package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.study.Cluster;
import org.lectern.study.ClusterSource;
import org.lectern.study.Sql;
import org.lectern.study.Study;
import org.lectern.study.Workspace;
import tech.tablesaw.api.Table;

/** A table on a cluster becomes the same views as a file of the same rows; DuckDB stands for the cluster. */
class ClusterImportTest {

    @TempDir
    Path folder;

    /** Speaks the SQL that clusters speak. */
    private static final class Standing implements Cluster {

        private final Workspace behind = Workspace.create();
        private boolean closed;

        private void run(String sql) {
            try {
                behind.run(statement -> statement.execute(sql), TaskContext.quiet());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Rows rows(ClusterSource source, TaskContext context) {
            run("CREATE VIEW given AS SELECT * FROM read_csv(" + Sql.literal(source.name())
                    + ", all_varchar = true, header = true)");
            return new Rows(
                    "given",
                    query(List.of(), "SELECT * FROM given LIMIT 0", context).columnNames());
        }

        @Override
        public void define(String name, String select, boolean kept, TaskContext context) {
            run("CREATE OR REPLACE " + (kept ? "TABLE " : "VIEW ") + name + " AS " + select);
        }

        @Override
        public Table query(List<View> views, String sql, TaskContext context) {
            return behind.query(views, sql, context);
        }

        @Override
        public void copyToCsv(List<View> views, String sql, Path target, TaskContext context) {
            behind.copyToCsv(views, sql, target, context);
        }

        @Override
        public void copyToParquet(List<View> views, String sql, Path target, TaskContext context) {
            behind.copyToParquet(views, sql, target, context);
        }

        @Override
        public void close() {
            closed = true;
            behind.close();
        }
    }

    private static List<String> rows(Study study) {
        Table views = study.query("""
                SELECT CAST(learner AS STRING) AS learner, CAST(video AS STRING) AS video, CAST(course AS STRING) AS course,
                    CAST(course_as_given AS STRING) AS given, CAST(role AS STRING) AS role,
                    CAST(completion AS DOUBLE) AS completion, viewed_at, video_seconds, position
                FROM views
                """, TaskContext.quiet());
        return IntStream.range(0, views.rowCount())
                .mapToObj(row -> views.columns().stream()
                        .map(column -> column.getString(row))
                        .collect(Collectors.joining("|")))
                .sorted()
                .toList();
    }

    private static void assertSame(Path csv, ImportOptions options) {
        assertSame(csv, options, new Standing());
    }

    /** A file here, and the same on a cluster. */
    static void assertSame(Path csv, ImportOptions options, Cluster cluster) {
        try (Imported here = Importer.open(csv, options, TaskContext.quiet());
                var there = ClusterImport.open(
                        cluster, new ClusterSource.Files(csv.toString()), options, TaskContext.quiet())) {
            assertEquals(rows(here.study()), rows(there.study()));
            assertEquals(here.report().counts(), there.report().counts());
            assertEquals(here.report().columns(), there.report().columns());
            assertEquals(here.report().unit(), there.report().unit());
            assertEquals(here.report().completion(), there.report().completion());
            assertEquals(here.study().facts(), there.study().facts());
        }
    }

    @Test
    void theSampleStudyIsTheSame() {
        assertSame(Path.of("data/sample-study/completion.csv"), ImportOptions.standard());
    }

    static final String HEAD = "student_id,course_id,course_code,video_title,role,completion,viewed_at,duration\n";

    static Stream<String> odd() {
        String usual = """
                s1,7,MAT 101,Intro,Student,80,2026-03-01T10:00:00Z,12:30
                s2,7,MAT101,Intro,Student,20.5,2026-03-01 11:00:00,754
                s3,7,MAT101,Loops,Teacher,100,2026-03-02,1:02:34
                s4,8,PHY101,Forces,Student,0,,5 min 30 s
                """;
        return Stream.of(
                usual,
                usual + "s5,8,,Forces,,101,2026-03-02T10:00:00+02:00,\ns5,8,NA,Forces,,250,,\n",
                usual
                        + "anonymous,7,MAT101,Intro,Student,50,,\n-,7,MAT101,Intro,Student,50,,\n,7,MAT101,,Student,50,,\n",
                usual
                        + "s1,7,MAT101,\" Intro \",Student,-3,,\ns9,7,MAT101,N/A,Student,10,,\ns9,7,MAT101,Intro,Student,,,\n",
                usual + "Total,7,MAT101,Intro,Student,55,,\ns8,7,MAT101,All videos,Student,55,,\n",
                usual
                        + "s7,7,MAT101,Intro,Student,85 %,,\ns7,7,MAT101,Loops,Student,\"85,5\",,\ns7,9,X,Loops,Student,3/10,,\n",
                usual
                        + "s7,7,MAT101,Intro,Student,completed,,\ns7,7,MAT101,Loops,Student,nan,,\ns7,9,X,Loops,Student,inf,,\n",
                usual.replace("100", "1").replace("80", "0.8").replace("20.5", "0.205"),
                usual + "s6,7,MAT\\101,It's \"\"on\"\" \\n,Student,12,,\n");
    }

    @ParameterizedTest
    @MethodSource("odd")
    void oddRowsBecomeTheSameViewsAndAreSetAsideForTheSameReasons(String rows) throws IOException {
        Path csv = folder.resolve("views.csv");
        Files.writeString(csv, HEAD + rows);
        for (ImportOptions.Over over : ImportOptions.Over.values()) {
            assertSame(csv, ImportOptions.standard().withOver(over));
        }
    }

    @Test
    void whatIsNoTableOfViewsIsToldAndNothingStaysOpen() throws IOException {
        Path csv = folder.resolve("sales.csv");
        Files.writeString(csv, "shop,price\nA,1\nB,2\n");
        Standing cluster = new Standing();
        ProblemException told = assertThrows(
                ProblemException.class,
                () -> ClusterImport.open(
                        cluster,
                        new ClusterSource.Files(csv.toString()),
                        ImportOptions.standard(),
                        TaskContext.quiet()));
        assertEquals("missing-columns", told.problem().code());
        assertTrue(cluster.closed);
    }

    @Test
    void namesAreNotSentToBeReplaced() throws IOException {
        Path csv = folder.resolve("views.csv");
        Files.writeString(csv, "Name,Video,Completion %\nAnna Berg,Intro,50\nBen Ode,Intro,60\nCleo Marsh,Intro,70\n");
        ImportOptions replaced =
                ImportOptions.standard().withPseudonyms(new org.lectern.ingest.Pseudonyms(() -> new byte[32]));
        ProblemException told = assertThrows(
                ProblemException.class,
                () -> ClusterImport.open(
                        new Standing(), new ClusterSource.Files(csv.toString()), replaced, TaskContext.quiet()));
        assertEquals("cluster-names", told.problem().code());
    }

    @Test
    void columnsThatNeedAWholeFileAreNamed() throws IOException {
        Path csv = folder.resolve("views.csv");
        Files.writeString(csv, "student_id,video_id,video_title,completion\ns1,1,a,50\ns2,1,a,60\ns2,2,a,60\n");
        ProblemException told = assertThrows(
                ProblemException.class,
                () -> ClusterImport.open(
                        new Standing(),
                        new ClusterSource.Files(csv.toString()),
                        ImportOptions.standard(),
                        TaskContext.quiet()));
        assertEquals("cluster-columns", told.problem().code());
        assertTrue(told.problem().remedy().contains("--map video-id="), told.problem()::remedy);
    }
}
