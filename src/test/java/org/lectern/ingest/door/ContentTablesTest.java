package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.QualityNotice;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Content, who opened it and who they are, known by their columns. */
class ContentTablesTest {

    @TempDir
    private Path folder = Path.of("");

    private static final List<String> OPENED = List.of(
            "user_id,content_id,timestamp,duration_seconds,liked,engagement_type",
            "u1,501,2026-01-05 09:00:00,300,1.0,viewed",
            "u1,502,2026-01-05 09:10:00,30,,completed",
            "u2,501,2026-01-06 10:00:00,600,0.0,viewed",
            "u2,501,2026-01-06 10:00:00,600,0.0,viewed",
            "u9,599,2026-01-07 10:00:00,60,,viewed");

    private static final List<String> PEOPLE = List.of(
            "user_id,title,department,seniority_level,learning_style",
            "u1,Analyst,Data,Junior,Visual",
            "u2,Engineer,Engineering,Senior,Auditory");

    private static final List<String> CONTENT = List.of(
            "content_id,title,domain,subtopic,difficulty_level,content_type",
            "501,Pivot tables,Excel,tables,Beginner,Video",
            "502,Charts,Excel,charts,Undefined,Video",
            "502,Charts again,Excel,charts,Advanced,Video",
            "503,Folders,OneDrive,sharing,Beginner,Article");

    private void write(String name, List<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines);
    }

    private Imported open() {
        return Importer.open(folder, ImportOptions.standard(), TaskContext.quiet());
    }

    private static Table asked(Study study, String sql) {
        return study.query(sql, TaskContext.quiet());
    }

    private static Set<String> codes(Imported imported) {
        return imported.report().notices().stream().map(QualityNotice::code).collect(Collectors.toSet());
    }

    /** Liked is yes, no or not said; what is in no list is counted and stays. */
    @Test
    void openedContentItsCatalogueAndPeopleAreOneStudy() throws IOException {
        write("engagements.csv", OPENED);
        write("users.csv", PEOPLE);
        write("content.csv", CONTENT);
        try (Imported imported = open()) {
            Study study = imported.study();
            assertTrue(study.facts().tellsEngagements());
            assertFalse(study.facts().tellsActivity());
            assertEquals(5, study.facts().views());
            assertEquals(3, study.facts().learners());
            assertEquals(3, study.facts().videos());
            Row liked = asked(
                            study,
                            "SELECT count(*) FILTER (liked) AS yes, count(*) FILTER (NOT liked) AS no,"
                                    + " count(*) FILTER (liked IS NULL) AS unsaid FROM engagements")
                    .row(0);
            assertEquals(List.of(1L, 2L, 2L), List.of(liked.getLong(0), liked.getLong(1), liked.getLong(2)));
            Table people = asked(
                    study,
                    "SELECT CAST(job AS VARCHAR) AS job, CAST(style AS VARCHAR) AS style FROM people ORDER BY learner");
            assertEquals(
                    List.of("Analyst", "Engineer"), people.stringColumn("job").asList());
            assertEquals(
                    List.of("Visual", "Auditory"), people.stringColumn("style").asList());
            Table items = asked(study, "SELECT CAST(title AS VARCHAR) AS title FROM catalogue ORDER BY item");
            assertEquals(
                    List.of("Pivot tables", "Charts", "Folders"),
                    items.stringColumn("title").asList());
            assertTrue(
                    codes(imported).containsAll(Set.of("ids-again", "no-account", "no-item")),
                    codes(imported)::toString);
        }
    }

    private static final List<String> PAIR = List.of("user_id,content_id,timestamp", "u1,a,2026-01-05 09:00:00");

    private double seconds(String header, String text) throws IOException {
        write("lengths.csv", List.of("id,title,description," + header, "a,One,About one," + text));
        try (Imported imported =
                Importer.open(folder.resolve("lengths.csv"), ImportOptions.standard(), TaskContext.quiet())) {
            return asked(imported.study(), "SELECT seconds FROM catalogue")
                    .row(0)
                    .getDouble("seconds");
        }
    }

    @Test
    void lengthsAreSecondsHoweverTheyAreWritten() throws IOException {
        assertEquals(200, seconds("duration", "3:20"));
        assertEquals(3723, seconds("length", "1:02:03"));
        assertEquals(200, seconds("duration", "PT3M20S"));
        assertEquals(95, seconds("seconds", "95"));
        assertEquals(720, seconds("duration_minutes", "12"));
    }

    /** One array, and one object a line, tell the same as a table. */
    @Test
    void aCatalogueAndWhatWasOpenedMayBeJson() throws IOException {
        write(
                "content.json",
                List.of("[{\"content_id\":\"a\",\"title\":\"One\",\"domain\":\"Excel\",\"difficulty\":\"Easy\"},"
                        + "{\"content_id\":\"b\",\"title\":\"Two\",\"domain\":\"Word\",\"difficulty\":\"Easy\"}]"));
        write(
                "opened.jsonl",
                List.of(
                        "{\"user_id\":\"u1\",\"content_id\":\"a\",\"timestamp\":\"2026-01-05 09:00:00\"}",
                        "{\"user_id\":\"u1\",\"content_id\":\"b\",\"timestamp\":\"2026-01-06 09:00:00\"}"));
        try (Imported imported = open()) {
            assertTrue(imported.study().facts().tellsEngagements());
            assertTrue(imported.study().facts().holds("catalogue.domain", "engagements.happened_at"));
            assertEquals(2, imported.study().facts().videos());
        }
    }

    /** Of u1's three rows two are the same; u2 opened one item; nobody opened 503. */
    @Test
    void whatStandsTwiceAndWhatLittleIsToldOfIsCounted() throws IOException {
        write("engagements.csv", OPENED);
        write("content.csv", CONTENT);
        try (Imported imported = open()) {
            List<String> told = imported.report().notices().stream()
                    .filter(notice ->
                            Set.of("rows-again", "one-item", "unopened").contains(notice.code()))
                    .map(notice -> notice.code() + " " + notice.sentence().split(" ", 5)[0] + " "
                            + notice.sentence().split(" ", 5)[2])
                    .toList();
            assertEquals(List.of("rows-again One 5", "one-item 2 3", "unopened One 3"), told);
        }
    }

    @Test
    void aCatalogueOfSomethingElseIsSaid() throws IOException {
        write("opened.csv", PAIR);
        write("content.csv", CONTENT);
        try (Imported imported = open()) {
            assertTrue(codes(imported).contains("no-item-listed"));
            assertFalse(codes(imported).contains("unopened"));
        }
    }

    /** Videos may stand in it by their titles, in whatever letters. */
    @Test
    void aCatalogueBesideViewsOfOtherVideosIsSaid() throws IOException {
        String head = "learner,video,completion";
        write("views.csv", List.of(head, "u1,Knitting,100", "u2,Sewing,40"));
        write("content.csv", CONTENT);
        try (Imported imported = open()) {
            assertTrue(codes(imported).contains("no-video-listed"));
        }
        write("views.csv", List.of(head, "u1,PIVOT tables,100", "u2,Sewing,40"));
        try (Imported imported = open()) {
            assertTrue(codes(imported).contains("video-unlisted"));
            assertFalse(codes(imported).contains("no-video-listed"));
        }
    }

    /** Files of one kind are told apart from those of another: pages that were opened, percentages that were watched. */
    @Test
    void filesKeepTheirNumbers() throws IOException {
        write(
                "january.csv",
                List.of("item_id,user_id,created_at", "1,u1,2026-01-05 09:00:00", "2,u1,2026-01-06 09:00:00"));
        write("february.csv", List.of("item_id,user_id,created_at", "3,u1,2026-02-05 09:00:00"));
        write(
                "watched.csv",
                List.of("user_id,item_id,watch_percentage,created_at,rating", "u1,1,50,2026-01-05 09:00:00,5"));
        try (Imported imported = open()) {
            Table logs = asked(
                    imported.study(),
                    "SELECT log, count(*) AS n, count(percent) AS watched FROM engagements GROUP BY log ORDER BY log");
            assertEquals(3, logs.rowCount());
            assertEquals(4, imported.study().facts().views());
            long watched = 0;
            for (Row row : logs) {
                watched += row.getLong("watched") > 0 ? 1 : 0;
            }
            assertEquals(1, watched);
        }
    }

    @Test
    void aBareCatalogueIsAStudyOfNobody() throws IOException {
        write("content.csv", CONTENT);
        try (Imported imported =
                Importer.open(folder.resolve("content.csv"), ImportOptions.standard(), TaskContext.quiet())) {
            assertTrue(imported.study().facts().isBareCatalogue());
            assertEquals(3, imported.study().facts().videos());
            assertEquals(0, imported.study().facts().learners());
        }
    }

    /** Views stay what they are; the catalogue stands beside them. */
    @Test
    void besideViewsTheCatalogueStaysACatalogue() throws IOException {
        write(
                "views.csv",
                List.of(
                        "learner,video,completion,viewed_at",
                        "u1,Pivot tables,100,2026-01-05 09:00:00",
                        "u2,Charts,40,2026-01-05 09:00:00"));
        write("content.csv", CONTENT);
        try (Imported imported = open()) {
            assertEquals(2, imported.study().facts().views());
            assertTrue(imported.study().facts().holds("views.completion", "catalogue.domain"));
            assertEquals(
                    3,
                    asked(imported.study(), "SELECT count(*) AS n FROM catalogue")
                            .row(0)
                            .getLong("n"));
        }
    }

    /** In a learning system a list of courses is one, whatever else it tells of them. */
    @Test
    void besideLessonsAListOfCoursesIsNoCatalogue() throws IOException {
        write("activity.csv", List.of("user_id,module_id,status,progress,event_time", "U1,M1,Started,10,2026-01-05"));
        write("courses.csv", List.of("course_id,course_name,description,category", "C1,One,About one,IT"));
        try (Imported imported = open()) {
            assertTrue(imported.study().facts().holds("activity", "courses"));
            assertFalse(imported.study().facts().holds("catalogue"));
        }
    }

    @Test
    void learnersGetTheSamePseudonymInAllTables() throws IOException {
        write("engagements.csv", OPENED);
        write("users.csv", PEOPLE);
        ImportOptions hidden = ImportOptions.standard().withPseudonyms(new Pseudonyms(new byte[16]));
        try (Imported imported = Importer.open(folder, hidden, TaskContext.quiet())) {
            Row row = asked(
                            imported.study(),
                            "SELECT count(*) AS n FROM (SELECT DISTINCT CAST(learner AS VARCHAR) AS l FROM engagements)"
                                    + " JOIN (SELECT CAST(learner AS VARCHAR) AS l FROM people) USING (l)")
                    .row(0);
            assertEquals(2, row.getLong("n"));
        }
    }
}
