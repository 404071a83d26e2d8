package org.lectern.analysis.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.LearnerSplit;
import org.lectern.evaluation.LearnerSplit.Part;
import org.lectern.study.Learners;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;

class CasesTest {

    private static final PredictorParams PARAMS = PredictorParams.of(Choices.standard());

    private static final List<View> THREE_VIEWS = List.of(
            new View("ann", "a", "X", 100),
            new View("ann", "b", "X", 40),
            new View("ann", "c", "Y", 10),
            new View("bob", "a", "X", 96));

    @Test
    void theAverageLeavesOutTheViewAndIsShrunk() {
        try (Study study = StudyFixture.of(THREE_VIEWS)) {
            Cases cases = new CaseQueries(PARAMS, study, TaskContext.quiet()).corrected(60);
            // Ann: (5 * 60 + 150 - c) / 7, by course and average; Bob has no other view.
            assertEquals(List.of("0 X 50.0 1 1", "0 X 58.6 1 0", "0 Y 62.9 1 0", "1 X 60.0 1 1"), told(cases));
        }
    }

    @Test
    void withTimesOnlyEarlierViewsCount() {
        try (Study study = StudyFixture.ofColumns("""
                SELECT * FROM (VALUES
                    ('ann', 'a', 'X', 'X', 'Student', 100, TIMESTAMP '2025-01-01 10:00:00', NULL, NULL),
                    ('ann', 'b', 'X', 'X', 'Student', 40, TIMESTAMP '2025-01-02 10:00:00', NULL, NULL),
                    ('ann', 'c', 'X', 'X', 'Student', 70, TIMESTAMP '2025-01-02 10:00:00', NULL, NULL),
                    ('ann', 'd', 'X', 'X', 'Student', 10, TIMESTAMP '2025-01-03 10:00:00', NULL, NULL),
                    ('ann', 'e', 'X', 'X', 'Student', 99, NULL, NULL, NULL))
                """)) {
            CaseQueries queries = new CaseQueries(PARAMS, study, TaskContext.quiet());
            assertTrue(queries.history());
            // Nothing before the first nor before one without a time; views of one moment do not know of each other.
            assertEquals(List.of("0 X 60.0 2 2", "0 X 63.8 1 0", "0 X 66.7 2 0"), told(queries.corrected(60)));
        }
    }

    /** Otherwise the average of a learner without times would be everybody's. */
    @Test
    void whereFewViewsHaveATimeAllOthersCount() {
        String rows = """
                SELECT * FROM (VALUES
                    ('ann', 'a', 'X', 'X', 'Student', 100, TIMESTAMP '2025-01-01 10:00:00', NULL, NULL),
                    ('ann', 'b', 'X', 'X', 'Student', 40, TIMESTAMP '2025-01-02 10:00:00', NULL, NULL),
                    ('ann', 'c', 'Y', 'Y', 'Student', 10, NULL, NULL, NULL),
                    ('bob', 'a', 'X', 'X', 'Student', 96, NULL, NULL, NULL))
                """;
        try (Study study = StudyFixture.ofColumns(rows)) {
            CaseQueries queries = new CaseQueries(PARAMS, study, TaskContext.quiet());
            assertEquals(0.5, queries.timed());
            assertFalse(queries.history());
            assertEquals(
                    List.of("0 X 50.0 1 1", "0 X 58.6 1 0", "0 Y 62.9 1 0", "1 X 60.0 1 1"),
                    told(queries.corrected(60)));
        }
    }

    @Test
    void asPublishedTheAverageHoldsTheViewItself() {
        try (Study study = StudyFixture.of(THREE_VIEWS)) {
            Cases cases = new CaseQueries(PARAMS, study, TaskContext.quiet())
                    .asPublished(study.learners(TaskContext.quiet()));
            assertEquals(List.of("0 X 50.0 2 1", "0 Y 50.0 1 0", "1 X 96.0 1 1"), told(cases));
        }
    }

    @Test
    void byCourseViewsAreCountedWhateverTheirAverage() {
        try (Study study = StudyFixture.of(THREE_VIEWS)) {
            CaseQueries queries = new CaseQueries(PARAMS, study, TaskContext.quiet());
            for (Mode mode : Mode.values()) {
                assertEquals(List.of("0 X 0.0 2 1", "0 Y 0.0 1 0", "1 X 0.0 1 1"), told(queries.byCourse(mode)));
            }
        }
    }

    /** A learner's outlook is the mean over their views of what the model says of each view's course. */
    @Test
    void outlooksAreMeansOverTheCoursesThatSomebodyWatches() {
        CompletionModel model = SampleModels.corrected();
        String one = model.seen().courses().getFirst().name();
        String other = model.seen().courses().getLast().name();
        List<View> views = List.of(
                new View("ann", "a", one, 100),
                new View("ann", "b", one, 40),
                new View("ann", "c", other, 10),
                new View("bob", "a", one, 96));
        try (Study study = StudyFixture.of(views)) {
            List<LearnerOutlook> outlooks = LearnerOutlook.of(
                    model,
                    study.learners(TaskContext.quiet()),
                    new CaseQueries(PARAMS, study, TaskContext.quiet()).byCourse(Mode.CORRECTED),
                    TaskContext.quiet());
            assertEquals(
                    List.of("ann", "bob"),
                    outlooks.stream().map(LearnerOutlook::learner).toList());
            LearnerOutlook ann = outlooks.getFirst();
            double average = model.seen().shrunk(50, 3);
            Prediction inOne = model.predict(average, one);
            Prediction inOther = model.predict(average, other);
            assertEquals(3, ann.views());
            assertEquals(average, ann.average(), 1e-9);
            assertEquals((2 * inOne.probability() + inOther.probability()) / 3, ann.probability(), 1e-12);
            assertEquals(
                    (2 * inOne.interval().low() + inOther.interval().low()) / 3,
                    ann.interval().low(),
                    1e-12);
            assertEquals(
                    (2 * inOne.interval().high() + inOther.interval().high()) / 3,
                    ann.interval().high(),
                    1e-12);
        }
    }

    @Test
    void withoutShrinkageALoneViewHasThePrior() {
        PredictorParams none = new PredictorParams(95, 100, 6, 64, 0.3, 1, 10, 0, 0.5, 10, PARAMS.mode(), 42);
        try (Study study = StudyFixture.of(THREE_VIEWS)) {
            Cases cases = new CaseQueries(none, study, TaskContext.quiet()).corrected(61);
            assertEquals(61, cases.average(3));
            assertEquals(25, cases.average(0));
        }
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        List<View> views = many(60);
        List<View> shuffled = new ArrayList<>(views);
        Collections.shuffle(shuffled, new Random(3));
        try (Study one = StudyFixture.of(views);
                Study other = StudyFixture.of(shuffled)) {
            assertEquals(
                    told(new CaseQueries(PARAMS, one, TaskContext.quiet()).corrected(60)),
                    told(new CaseQueries(PARAMS, other, TaskContext.quiet()).corrected(60)));
        }
    }

    @Test
    void aFifthOfTheLearnersJudgesWhateverTheirActivity() {
        try (Study study = StudyFixture.of(many(200))) {
            Learners learners = study.learners(TaskContext.quiet());
            LearnerSplit parts = LearnerSplit.of(activity(learners), 42);
            assertEquals(40, parts.learners(Part.TEST));
            assertEquals(32, parts.learners(Part.VALIDATION));
            assertEquals(128, parts.learners(Part.TRAINING));
            long busy = IntStream.range(0, 200)
                    .filter(learner -> parts.of(learner) == Part.TEST && learners.views(learner) > 3)
                    .count();
            assertEquals(20, busy);
            LearnerSplit others = LearnerSplit.of(activity(learners), 43);
            assertFalse(IntStream.range(0, 200).allMatch(learner -> parts.of(learner) == others.of(learner)));
        }
    }

    @Test
    void fiveLearnersFillEveryPart() {
        try (Study study = StudyFixture.of(many(5))) {
            LearnerSplit parts = LearnerSplit.of(activity(study.learners(TaskContext.quiet())), 1);
            assertEquals(1, parts.learners(Part.TEST));
            assertEquals(1, parts.learners(Part.VALIDATION));
            assertEquals(3, parts.learners(Part.TRAINING));
        }
    }

    @Test
    void asPublishedAFifthOfTheViewsJudgesStratifiedByHowTheyWent() {
        Cases cases = new Cases(
                List.of("X"), new int[] {0, 1}, new int[2], new double[] {50, 60}, new int[] {50, 30}, new int[] {30, 20
                });
        ViewParts parts = ViewParts.of(cases, 42);
        assertEquals(16, parts.test().views());
        assertEquals(10, parts.test().finished());
        assertEquals(64, parts.training().views());
        assertEquals(40, parts.training().finished());
        assertNotEquals(told(parts.test()), told(ViewParts.of(cases, 43).test()));
    }

    private static long[] activity(Learners learners) {
        return IntStream.range(0, learners.size()).mapToLong(learners::views).toArray();
    }

    private static List<String> told(Cases cases) {
        return IntStream.range(0, cases.size())
                .mapToObj(of -> cases.learner(of) + " " + cases.courses().get(cases.course(of)) + " "
                        + cases.average(of) + " " + cases.views(of) + " " + cases.finished(of))
                .toList();
    }

    /** Learners with 2 or 5 views each. */
    private static List<View> many(int learners) {
        Random random = new Random(7);
        List<View> views = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            for (int view = 0; view < (learner % 2 == 0 ? 2 : 5); view++) {
                views.add(new View("l" + learner, "v" + view, "C" + view % 3, random.nextInt(101)));
            }
        }
        return views;
    }
}
