package org.lectern.workbench.tab.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Subject;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Metric;
import org.lectern.figure.IntervalFigure;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.keep.Setup;
import org.lectern.stats.Interval;
import org.lectern.workbench.Borrowed;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;
import tech.tablesaw.api.Table;

class WhatIfViewModelTest {

    private static final CompletionModel CORRECTED = SampleModels.corrected();

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final ObjectProperty<@Nullable CompletionModel> trained = new SimpleObjectProperty<>();
    private final WhatIfViewModel model = new WhatIfViewModel(desk, tasks, trained);

    @AfterEach
    void letGo() {
        model.close();
        tasks.close();
    }

    private void open() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, """
                learner,video,course,completion
                ann,Intro,CSC101,100
                ann,Loops,CSC101,80
                bob,Intro,CSC101,10
                """);
        desk.importedProperty().set(Importer.open(file, ImportOptions.standard(), TaskContext.quiet()));
        trained.set(CORRECTED);
        model.show(true);
    }

    @Test
    void answersOfAnotherModelSayWhoseTheyAre() throws IOException {
        open();
        assertEquals("", model.ofProperty().get());
        desk.borrowedProperty().set(new Borrowed(CORRECTED, "first", "spring.csv"));
        assertTrue(model.ofProperty().get().contains("first"));
        assertTrue(model.ofProperty().get().contains("spring.csv"));
        model.giveBack();
        assertEquals("", model.ofProperty().get());
    }

    private WhatIfAnswer answer() {
        return Objects.requireNonNull(model.answerProperty().get());
    }

    private List<String> codes() {
        return Stream.concat(answer().worth().stream(), answer().flags().stream())
                .map(Notice::code)
                .toList();
    }

    private Table kept() {
        return model.scenarios().tableProperty().get().table();
    }

    @Test
    void startsFromTheMeanOfAllInTheFirstOfTheLargestCourses() {
        assertNull(model.answerProperty().get());
        trained.set(CORRECTED);
        assertEquals(62.5, model.average().averageProperty().get());
        assertEquals("CSC101", model.courses().chosenProperty().get());
        assertEquals(
                List.of("Another course, not in this study", "CSC101", "MTH202", "PHY303"),
                model.courses().names());
    }

    @Test
    void saysHowLikelyItIsAndHowSuchViewsWent() {
        trained.set(CORRECTED);
        model.average().set(77);
        double expected = CORRECTED.probability(77, "CSC101");
        assertEquals(Math.round(100 * expected) + " %", answer().probability());
        assertEquals("Counted as finished: over the threshold of 50 %.", answer().verdict());
        // Band 15 holds 75 of 100 views of 20 learners: Wilson for 0.75 of 20 is 0.531 to 0.888.
        assertEquals(
                "Of 100 views by 20 learners with averages of 75 to 80 % in this course, 75 were finished: 75 %"
                        + " (53 to 89 %, each learner counted as one value).",
                answer().alike());
        model.average().set(10);
        assertEquals("Counted as not finished: not over the threshold of 50 %.", answer().verdict());
    }

    @Test
    void pointsAddUpToTheAnswer() {
        trained.set(CORRECTED);
        for (double average : new double[] {60, 90}) {
            for (String course : List.of("CSC101", "PHY303")) {
                model.average().set(average);
                model.courses().choose(CORRECTED, course);
                Matcher said = POINTS.matcher(answer().madeOf());
                assertTrue(said.matches(), answer().madeOf());
                long sum = Long.parseLong(said.group(1)) + points(said.group(2)) + points(said.group(3));
                assertEquals(answer().probability(), sum + " %", answer().madeOf());
            }
        }
        model.courses().choose(CORRECTED, "PHY303");
        assertTrue(answer().madeOf().contains(" off."), "few finish in this course: " + answer().madeOf());
    }

    private static final Pattern POINTS =
            Pattern.compile("Of a typical view of those it was trained on, the model expects (\\d+) %\\."
                    + " This average (.*); this course (.*)\\.");

    private static long points(String effect) {
        if (effect.equals("changes it by less than a point")) {
            return 0;
        }
        long points = Long.parseLong(effect.replaceAll("\\D", ""));
        return effect.startsWith("adds") ? points : -points;
    }

    @Test
    void flagsWhatWasNotSeen() {
        trained.set(CORRECTED);
        assertEquals(List.of(), codes());
        model.courses().chosenProperty().set("Another course, not in this study");
        assertEquals(List.of("unknown-course"), codes());
        assertTrue(answer().madeOf().endsWith("the course is not known and changes nothing."));
        // Three courses with 100 views in the band each, by 20 learners at most as far as anybody can tell.
        assertTrue(answer().alike().startsWith("Of 300 views with averages of 60 to 65 % in any course, 180 were"));
        assertTrue(answer().alike().contains("counted as 20 learners"));
        model.average().set(1);
        assertEquals(List.of("unknown-course", "unseen-average"), codes());
    }

    @Test
    void saysSoFirstWhereTheModelIsNoBetterThanGuessing() {
        trained.set(judged(new Metric("roc_auc", 0.52, Optional.of(new Interval(0.48, 0.56)), 0.5, 0.5)));
        assertEquals("no-better-than-guessing", codes().getFirst());
        assertTrue(answer().worth().orElseThrow().sentence().contains("52 of 100 cases (48 to 56)"));
        trained.set(judged(new Metric("roc_auc", Double.NaN, Optional.empty(), 0.5, 0.5)));
        assertEquals("worth-unknown", codes().getFirst());
        trained.set(CORRECTED);
        assertEquals(List.of(), codes());
    }

    private static CompletionModel judged(Metric metric) {
        CompletionModel m = CORRECTED;
        return new CompletionModel(
                m.mode(),
                m.finished(),
                m.threshold(),
                m.trees(),
                m.resampled(),
                m.calibration(),
                m.seen(),
                List.of(metric),
                m.provenance());
    }

    @Test
    void takesALearnersAverageAsTheModelDoes() throws IOException {
        open();
        assertEquals(
                List.of("Nobody in particular", "ann", "bob"), model.learners().names());
        model.learners().chosenProperty().set("ann");
        // (5 · 62.5 + 90 · 2) / 7 = 70.357
        assertEquals(70.4, model.average().averageProperty().get());
        assertEquals(
                "Own average 90.0 % over 2 views, counted as 70.4 %",
                model.ownProperty().get());
        assertFalse(model.leftProperty().get());
        model.average().set(85);
        assertTrue(model.leftProperty().get());
        model.takeOwn();
        assertEquals(70.4, model.average().averageProperty().get());
        model.learners().chosenProperty().set("Nobody in particular");
        assertEquals("", model.ownProperty().get());
    }

    @Test
    void followsWhatAllTabsLookAtAndTellsThemWhatIsPickedHere() throws IOException {
        open();
        desk.subjectProperty().set(new Subject(Subject.Kind.LEARNER, "bob"));
        assertEquals("bob", model.learners().chosenProperty().get());
        desk.subjectProperty().set(new Subject(Subject.Kind.COURSE, "PHY303"));
        assertEquals("PHY303", model.courses().chosenProperty().get());
        assertEquals("bob", model.learners().chosenProperty().get());
        desk.subjectProperty().set(new Subject(Subject.Kind.COURSE, "ART900"));
        assertEquals("PHY303", model.courses().chosenProperty().get());
        model.learners().chosenProperty().set("ann");
        assertEquals(
                new Subject(Subject.Kind.LEARNER, "ann"), desk.subjectProperty().get());
        model.courses().chosenProperty().set("MTH202");
        assertEquals(
                new Subject(Subject.Kind.COURSE, "MTH202"),
                desk.subjectProperty().get());
        desk.subjectProperty().set(null);
        assertEquals("ann", model.learners().chosenProperty().get());
    }

    @Test
    void followsALearnerWhoWasLookedAtBeforeThereWasAModel() throws IOException {
        Path file = Files.writeString(folder.resolve("b.csv"), "learner,video,completion\ncid,Intro,50\n");
        desk.importedProperty().set(Importer.open(file, ImportOptions.standard(), TaskContext.quiet()));
        desk.subjectProperty().set(new Subject(Subject.Kind.LEARNER, "cid"));
        trained.set(CORRECTED);
        assertEquals(
                new Subject(Subject.Kind.LEARNER, "cid"), desk.subjectProperty().get());
        model.show(true);
        assertEquals("cid", model.learners().chosenProperty().get());
        assertTrue(model.knows(new Subject(Subject.Kind.LEARNER, "cid")));
        assertFalse(model.knows(new Subject(Subject.Kind.LEARNER, "dan")));
        assertFalse(model.knows(new Subject(Subject.Kind.VIDEO, "Intro")));
    }

    @Test
    void comparesAllCoursesAndFindsWhereTheAnswerTurns() {
        trained.set(CORRECTED);
        assertNull(model.ranking().figureProperty().get());
        model.show(true);
        IntervalFigure figure =
                Objects.requireNonNull(model.ranking().figureProperty().get());
        assertEquals(
                List.of("CSC101", "MTH202", "PHY303"),
                figure.rows().stream().map(IntervalFigure.Row::category).toList());
        assertEquals(
                100 * CORRECTED.probability(62.5, "CSC101"),
                figure.rows().getFirst().value());
        double turn = CORRECTED.turningPoint("CSC101").orElseThrow();
        assertEquals(
                "Learners who average %.1f %% or more are expected to finish views in this course.".formatted(turn),
                model.ranking().turningProperty().get());
    }

    @Test
    void whileASliderMovesTheNewestIsAskedForOnceTheLastHasArrived() {
        trained.set(CORRECTED);
        model.show(true);
        int before = tasks.delivered();
        tasks.hold();
        for (int average = 10; average <= 90; average++) {
            model.average().set(average);
        }
        tasks.release();
        assertEquals(before + 2, tasks.delivered());
        assertEquals(
                "An average of 90.0 % in every course",
                Objects.requireNonNull(model.ranking().figureProperty().get())
                        .caption()
                        .title());
    }

    @Test
    void keepsAnswersSideBySide() throws IOException {
        open();
        model.learners().chosenProperty().set("ann");
        model.keep();
        model.keep();
        model.average().set(20);
        model.keep();
        assertEquals(2, kept().rowCount());
        assertEquals(
                List.of(
                        "student_id",
                        "learner_avg_completion_rate",
                        "course_code",
                        "probability_complete",
                        "probability_low",
                        "probability_high",
                        "prediction_label",
                        "finished_from",
                        "mode"),
                kept().columnNames());
        assertEquals(List.of("ann", ""), kept().stringColumn("student_id").asList());
        assertEquals(
                List.of("Will Complete", "Will Not Complete"),
                kept().stringColumn("prediction_label").asList());
        assertEquals(
                CORRECTED.probability(20, "CSC101"),
                kept().doubleColumn("probability_complete").getDouble(1));
        model.scenarios().remove(List.of(0));
        assertEquals(List.of(""), kept().stringColumn("student_id").asList());
    }

    @Test
    void keepsAnswersOfModelsApartUntilAnotherFileIsOpened() throws IOException {
        open();
        model.keep();
        trained.set(SampleModels.asPublished());
        model.keep();
        assertEquals(
                List.of("corrected", "as published"),
                kept().stringColumn("mode").asList());
        desk.importedProperty().set(null);
        desk.forgetStudy();
        assertEquals(0, kept().rowCount());
    }

    /** They are decided on, so that they are saved with the study and can be undone. */
    @Test
    void keptAnswersComeBackWithTheStudy() throws IOException {
        open();
        model.keep();
        Setup setup = desk.setup();
        List<Object> row = List.of(
                kept().row(0).getString(2),
                kept().row(0).getDouble(3),
                kept().row(0).getDouble(4));
        desk.forgetStudy();
        assertEquals(0, kept().rowCount());
        desk.takeBack(setup);
        assertEquals(
                row,
                List.of(
                        kept().row(0).getString(2),
                        kept().row(0).getDouble(3),
                        kept().row(0).getDouble(4)));
        assertEquals(setup, desk.setup());
    }

    /** Texts of another version are no answer, and take no other along. */
    @Test
    void whatIsNoAnswerIsNotShown() throws IOException {
        open();
        model.keep();
        desk.kept("predictor").answers().addFirst(Map.of("average", "many"));
        assertEquals(1, kept().rowCount());
        model.scenarios().remove(List.of(0));
        assertEquals(0, kept().rowCount());
        assertEquals(List.of(Map.of("average", "many")), desk.kept("predictor").answers());
    }

    @Test
    void forgetsTheAnswerWithTheModel() throws IOException {
        open();
        model.learners().chosenProperty().set("ann");
        trained.set(null);
        assertNull(model.answerProperty().get());
        assertNull(model.ranking().figureProperty().get());
        assertEquals(List.of("Nobody in particular"), model.learners().names());
        assertNotEquals("ann", model.learners().chosenProperty().get());
        model.keep();
        assertEquals(0, kept().rowCount());
    }

    @Test
    void aModelTakenAnewTakesTheLearnerAnew() throws IOException {
        open();
        model.learners().chosenProperty().set("ann");
        model.average().set(20);
        trained.set(SampleModels.asPublished());
        assertEquals("ann", model.learners().chosenProperty().get());
        assertEquals(70.4, model.average().averageProperty().get());
        assertEquals(
                new Subject(Subject.Kind.LEARNER, "ann"), desk.subjectProperty().get());
    }
}
