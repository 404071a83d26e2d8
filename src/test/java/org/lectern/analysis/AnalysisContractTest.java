package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;

/** What holds for every analysis, whatever it asks. */
class AnalysisContractTest {

    private static final Choices CHOICES = Choices.standard().withMinimumViews(2);

    private static final CommonStudies STUDIES = new CommonStudies();
    private static final Map<Asked, Findings> ANSWERS = new HashMap<>();

    @AfterAll
    static void close() {
        STUDIES.close();
    }

    /** An analysis in one of its modes. */
    record Asked(Analysis<?> analysis, Choices choices) {

        Findings of(Study study) {
            return analysis.answer(choices, study, TaskContext.quiet());
        }

        /** What it says of all views. */
        Findings answer() {
            return ANSWERS.computeIfAbsent(this, _ -> of(study()));
        }

        Study study() {
            return STUDIES.whole(analysis);
        }

        @Override
        public String toString() {
            return analysis.id() + " " + choices.mode();
        }
    }

    static Stream<Asked> asked() {
        return Analyses.all().stream()
                .flatMap(analysis ->
                        Arrays.stream(Mode.values()).map(mode -> new Asked(analysis, CHOICES.withMode(mode))));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void neitherTheOrderOfRowsNorAskingAgainChangesAnything(Asked asked) {
        SameFindings.assertSame(asked.answer(), asked.of(asked.study()));
        SameFindings.assertSame(asked.answer(), asked.of(STUDIES.shuffled(asked.analysis())));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void aFilteredStudyIsTheStudyOfItsRows(Asked asked) {
        List<String> others = asked.study().facts().courses().stream()
                .map(StudyFacts.Group::name)
                .filter(course -> !course.equals(CommonStudies.LEFT_OUT))
                .toList();
        SameFindings.assertSame(
                asked.of(STUDIES.withoutOneCourse(asked.analysis())),
                asked.of(asked.study().filtered(Filter.everything().withCourses(others))));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void aStudyOfSomeVideosIsTheStudyOfTheirRows(Asked asked) {
        List<String> others = STUDIES
                .timed()
                .query("SELECT DISTINCT CAST(video AS VARCHAR) AS video FROM views", TaskContext.quiet())
                .stringColumn("video")
                .asList()
                .stream()
                .filter(video -> !CommonStudies.VIDEOS_LEFT_OUT.contains(video))
                .toList();
        assertEquals(22, others.size());
        SameFindings.assertSame(
                asked.of(STUDIES.withoutTwoVideos(asked.analysis())),
                asked.of(asked.study().filtered(Filter.everything().withVideos(others))));
    }

    static Stream<Asked> askedOfTimes() {
        return asked().filter(asked -> asked.analysis().lacking(STUDIES.timed()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("askedOfTimes")
    void aStudyOfSomeDaysIsTheStudyOfTheirRows(Asked asked) {
        Filter days = Filter.everything().withDays(CommonStudies.TWO_WEEKS);
        SameFindings.assertSame(
                asked.of(STUDIES.ofTwoWeeks()), asked.of(STUDIES.timed().filtered(days)));
    }

    /**
     * Tables that tell how often somebody did something, as whoever is unusual may be by it and a dashboard counts it, or that take
     * every row for somebody else's, as the usual tests do.
     */
    private static final Set<String> OF_HOW_OFTEN = Set.of("unusual_learners", "activity_kpis", "activity_tests");

    /** Those that learn nothing from a study in which every view stands twice. */
    static Stream<Analysis<?>> unmovedByCopies() {
        // To watch twice is what the timeline looks for; a deviation of a sample, which marks who falls far short, has
        // another
        // divisor; who has seen twice as much is predicted otherwise; what is done in a week is what weeks tell; and
        // how much is
        // watched again is among what is compared.
        return Analyses.all().stream()
                .filter(analysis -> !List.of("timeline", "struggle", "predictor", "weeks", "risk", "compare")
                        .contains(analysis.id()));
    }

    @ParameterizedTest
    @MethodSource("unmovedByCopies")
    void everyRowWrittenTwiceDoublesCountsOfViewsAndNothingElse(Analysis<?> analysis) {
        Findings once = new Asked(analysis, CHOICES).answer();
        Findings twice = new Asked(analysis, CHOICES).of(STUDIES.twice(analysis));
        assertEquals(once.tables().size(), twice.tables().size());
        for (int i = 0; i < once.tables().size(); i++) {
            if (!OF_HOW_OFTEN.contains(once.tables().get(i).name())) {
                TwiceTheViews.assertHolds(once.tables().get(i), twice.tables().get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("asked")
    void refusesAFilterThatLeavesNothing(Asked asked) {
        Study none = asked.study().filtered(Filter.everything().withCourses(List.of("Z")));
        ProblemException refused = assertThrows(ProblemException.class, () -> asked.of(none));
        assertEquals("no-views", refused.problem().code());
        assertFalse(refused.problem().remedy().isBlank());
    }

    @ParameterizedTest
    @MethodSource("asked")
    void stopsWhenCancelledHoweverFarItIs(Asked asked) {
        // A study keeps what it was asked of its learners, so that a second asking looks less often.
        asked.answer();
        CancelledAfter never = new CancelledAfter(Integer.MAX_VALUE);
        asked.analysis().answer(asked.choices(), asked.study(), never);
        int looks = never.looks.get();
        for (int look : List.of(1, Math.max(1, looks / 2), Math.max(1, looks - 1))) {
            assertThrows(
                    TaskCancelled.class,
                    () -> asked.analysis().answer(asked.choices(), asked.study(), new CancelledAfter(look)),
                    () -> "at look " + look + " of " + looks);
        }
    }

    @ParameterizedTest
    @MethodSource("asked")
    void tellsWhatItWasComputedFrom(Asked asked) {
        Provenance told = asked.answer().provenance();
        StudyFacts facts = asked.study().facts();
        Record parameters = asked.analysis().parameters(asked.choices());
        assertEquals(
                Provenance.of(
                        asked.study(),
                        told.views(),
                        told.learners(),
                        parameters,
                        asked.choices().seed()),
                told);
        assertTrue(told.views() > 0 && told.views() <= facts.views(), told::toString);
        assertTrue(told.learners() > 0 && told.learners() <= facts.learners(), told::toString);
    }

    @ParameterizedTest
    @MethodSource("asked")
    void figuresAndTablesHaveNamesOfTheirOwnAndFiguresTheirTables(Asked asked) {
        Findings found = asked.answer();
        List<String> tables = Stream.concat(
                        found.tables().stream().map(NamedTable::name),
                        found.largeTables().stream().map(LargeTable::name))
                .toList();
        assertEquals(tables.size(), new HashSet<>(tables).size(), tables::toString);
        found.tables().forEach(table -> assertFalse(table.title().isBlank(), table.name()));
        List<Caption> captions = found.figures().stream().map(Figure::caption).toList();
        assertFalse(captions.isEmpty());
        assertEquals(
                captions.size(), captions.stream().map(Caption::id).distinct().count(), captions::toString);
        captions.forEach(caption -> assertTrue(tables.contains(caption.table()), caption::toString));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void offersTheNamesOfTheStudyThatItsParametersTake(Asked asked) {
        Parameters<?> declared = Parameters.of(asked.analysis());
        List<String> named = declared.all().stream()
                .filter(parameter -> parameter.type() instanceof ParameterType.Name)
                .map(Parameter::name)
                .toList();
        for (String parameter : named) {
            assertFalse(asked.answer().optionsOf(parameter).isEmpty(), parameter);
        }
        asked.answer()
                .options()
                .forEach((parameter, options) -> options.forEach(option -> declared.check(parameter, option.value())));
    }

    static Stream<Asked> askedOfACourse() {
        return asked().filter(asked -> Parameters.of(asked.analysis()).all().stream()
                .anyMatch(parameter -> parameter.name().equals("course")));
    }

    @ParameterizedTest
    @MethodSource("askedOfACourse")
    void offersTheCoursesThatTheFilterLetsThrough(Asked asked) {
        List<String> two = List.of("c0", "c2");
        Study filtered = asked.study().filtered(Filter.everything().withCourses(two));
        assertEquals(ParameterOption.of(two), asked.of(filtered).optionsOf("course"));
    }

    static Stream<List<CommonStudies.View>> odd() {
        return Stream.of(
                CommonStudies.even(1, 1, 1, 33.3),
                CommonStudies.even(2, 2, 1, 0),
                CommonStudies.even(7, 7, 2, 250),
                CommonStudies.even(60, 12, 3, 0),
                CommonStudies.even(60, 12, 3, 33.3),
                CommonStudies.even(60, 12, 3, 50),
                CommonStudies.even(60, 12, 3, 100),
                CommonStudies.even(400, 1, 400, 40));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void oddStudiesAreAnsweredInWordsOrRefusedWithARemedy(List<CommonStudies.View> views) {
        List<Study> kinds = CommonStudies.ofEveryKind(views);
        asked().forEach(asked -> kinds.forEach(study -> assertAnsweredOrRefused(asked, study)));
        kinds.forEach(Study::close);
    }

    private static void assertAnsweredOrRefused(Asked asked, Study study) {
        try {
            Findings found = asked.of(study);
            String words = found.reading().toString();
            assertFalse(words.contains("NaN") || words.contains("\uFFFD"), () -> asked + ": " + words);
            found.figures()
                    .forEach(figure -> assertTrue(
                            figure.size() > 0 || !figure.caption().note().isEmpty(), figure.caption()::toString));
        } catch (ProblemException refused) {
            assertFalse(refused.problem().sentence().isBlank(), asked::toString);
            assertFalse(refused.problem().remedy().isBlank(), asked::toString);
        }
    }

    /** Counts how often it is looked at, is cancelled from one look on, and checks what it is told. */
    private static final class CancelledAfter implements TaskContext {

        private final AtomicInteger looks = new AtomicInteger();
        private final int last;

        CancelledAfter(int last) {
            this.last = last;
        }

        @Override
        public void progress(String step, DoubleSupplier fraction) {
            double done = fraction.getAsDouble();
            assertTrue(Double.isNaN(done) || (done >= 0 && done <= 1), step + " at " + done);
        }

        @Override
        public void checkCancelled() {
            if (looks.incrementAndGet() >= last) {
                throw new TaskCancelled();
            }
        }

        @Override
        public Registration onCancel(Runnable stop) {
            return () -> {};
        }
    }
}
