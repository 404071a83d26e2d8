package org.lectern.analysis.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Mode;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import tech.tablesaw.api.Table;

class LearnerCardsTest {

    private static final EngagementParams PARAMS = new EngagementParams(0.6, 3, 10, Mode.CORRECTED, 42);

    /** Means 100, 45 and 0; 2, 2 and 1 videos; 3, 2 and 1 views. */
    private static final List<View> SMALL = List.of(
            new View("cat", "c", "Y", 0),
            new View("ann", "a", "X", 100),
            new View("bob", "a", "X", 50),
            new View("ann", "b", "X", 100),
            new View("ann", "b", "X", 100),
            new View("bob", "b", "X", 40));

    @Test
    void agreesWithAHandWorkedStudy() {
        LearnerCard bob = card(SMALL, "bob");
        assertEquals(0.67, bob.score(), 1e-15);
        assertEquals(2, bob.place());
        assertEquals(3, bob.learners());
        assertEquals(1 / 3.0, bob.shareBelow(), 1e-15);
        assertEquals(45, bob.mean(), 1e-12);
        assertEquals(2, bob.videos());
        assertEquals(2, bob.views());
        assertEquals(new LearnerCard.Middle(0.67, 45, 2), bob.middle());
        assertEquals(
                List.of(
                        new LearnerCard.Watched("b", "X", 1, 40, 80, ""),
                        new LearnerCard.Watched("a", "X", 1, 50, 75, "")),
                bob.watched());
    }

    @Test
    void saysWhatItShows() {
        LearnerCard bob = card(SMALL, "bob");
        assertEquals(
                "bob: place 2 of 3, above 33.3 % of the learners.",
                bob.reading().headline());
        assertEquals(
                "With 2 views, fewer than 3, this score and place are mostly luck.",
                bob.reading().notices().getFirst().sentence());
        assertTrue(card(SMALL, "ann").reading().notices().isEmpty());
        Table videos = bob.table().table();
        assertEquals(
                List.of("video_title", "course_code", "views", "avg_completion_rate", "video_avg_completion"),
                videos.columnNames());
        assertEquals(2, videos.rowCount());
    }

    @Test
    void showsTheLatestVideoFirstWhereThereAreDays(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("views.csv");
        Files.writeString(file, """
                learner,video,completion,viewed_at
                ann,old,90,2025-01-03 23:00:00
                ann,new,100,2025-02-01 08:00:00
                ann,old,80,2025-01-02 10:00:00
                """);
        try (Study study = Importer.open(file, ImportOptions.standard(), TaskContext.quiet())
                .study()) {
            LearnerCard card = new LearnerCards().card(PARAMS, "ann", study, TaskContext.quiet());
            assertEquals(
                    List.of(
                            new LearnerCard.Watched("new", "", 1, 100, 100, "2025-02-01"),
                            new LearnerCard.Watched("old", "", 2, 85, 85, "2025-01-03")),
                    card.watched());
            assertEquals("last_viewed", card.table().table().columnNames().getLast());
        }
    }

    @Test
    void letsEqualScoresShareTheirPlace() {
        List<View> views = new ArrayList<>(SMALL);
        views.add(new View("dan", "a", "X", 100));
        views.add(new View("dan", "b", "X", 100));
        assertEquals(1, card(views, "ann").place());
        assertEquals(1, card(views, "dan").place());
        assertEquals(3, card(views, "bob").place());
        assertEquals(0.5, card(views, "dan").shareBelow());
    }

    @Test
    void placesALearnerAsTheTableDoes() {
        try (Study study = StudyFixture.of(SMALL)) {
            Table learners = new EngagementAnalysis()
                    .run(PARAMS, study, TaskContext.quiet())
                    .tables()
                    .getFirst()
                    .table();
            for (int row = 0; row < learners.rowCount(); row++) {
                String name = learners.stringColumn("student_id").get(row);
                LearnerCard card = new LearnerCards().card(PARAMS, name, study, TaskContext.quiet());
                assertEquals(row + 1, card.place());
                assertEquals(learners.doubleColumn("engagement_score").getDouble(row), card.score());
            }
        }
    }

    @Test
    void putsNobodyAboveAll() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            views.add(new View("l" + i, "v", null, i / 3.0));
        }
        assertEquals(
                "l299: place 1 of 300, above 99.6 % of the learners.",
                card(views, "l299").reading().headline());
    }

    @Test
    void heedsTheFilter() {
        try (Study study = StudyFixture.of(SMALL)) {
            Study part = study.filtered(Filter.everything().withCourses(List.of("X")));
            LearnerCards cards = new LearnerCards();
            assertEquals(2, cards.card(PARAMS, "bob", part, TaskContext.quiet()).learners());
            ProblemException trouble =
                    assertThrows(ProblemException.class, () -> cards.card(PARAMS, "cat", part, TaskContext.quiet()));
            assertEquals("no-such-learner", trouble.problem().code());
            assertTrue(trouble.problem().sentence().contains("cat"));
        }
    }

    @Test
    void answersOddNames() {
        List<View> views =
                List.of(new View("O'Neil {0}", "It's \"1\"", null, 60), new View("b", "It's \"1\"", null, 10));
        LearnerCard card = card(views, "O'Neil {0}");
        assertEquals(
                "O'Neil {0}: place 1 of 2, above 50.0 % of the learners.",
                card.reading().headline());
        assertEquals(List.of(new LearnerCard.Watched("It's \"1\"", "", 1, 60, 35, "")), card.watched());
        assertEquals(
                "bob: the only learner.",
                card(SMALL.subList(2, 3), "bob").reading().headline());
    }

    private static LearnerCard card(List<View> views, String learner) {
        try (Study study = StudyFixture.of(views)) {
            return new LearnerCards().card(PARAMS, learner, study, TaskContext.quiet());
        }
    }
}
