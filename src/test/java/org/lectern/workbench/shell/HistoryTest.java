package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Subject;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.Setup;
import org.lectern.study.CompletionRule;
import org.lectern.study.Filter;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;

/** What is decided is undone and done again, a step at a time. */
class HistoryTest {

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final Imported study = StudyFixture.imported(Path.of("autumn.csv"), ImportOptions.standard());
    private final History history = new History(desk, tasks, StepNames.of(Catalogue.all()));

    @BeforeEach
    void open() {
        desk.importedProperty().set(study);
    }

    @AfterEach
    void close() {
        study.study().close();
    }

    private String undo() {
        return history.undoNameProperty().get();
    }

    private String redo() {
        return history.redoNameProperty().get();
    }

    private void filter(String course) {
        desk.filterProperty().set(Filter.everything().withCourses(Set.of(course)));
    }

    private void choose(Choices choices) {
        desk.choicesProperty().set(choices);
    }

    @Test
    void saysWhatEachStepIs() {
        assertEquals("", undo());
        filter("Course 1");
        assertEquals("filter", undo());
        choose(Choices.standard().withMinimumViews(7));
        assertEquals("minimum views", undo());
        choose(desk.choicesProperty().get().withMode(Mode.AS_PUBLISHED));
        assertEquals("figures as published", undo());
        choose(desk.choicesProperty().get().withRule(new CompletionRule(80, Double.POSITIVE_INFINITY)));
        assertEquals("when a view is finished", undo());
        desk.kept("churn").settings().put("threshold", "40");
        assertEquals("“Stopped early below” of Churn", undo());
        desk.kept("churn").names().put("course", "Course 2");
        assertEquals("“Course” of Churn", undo());
        desk.kept("explore").hiddenColumns("videos").add("low");
        assertEquals("columns of Explore", undo());
        desk.notes().write("churn", "Ask Ann.");
        assertEquals("note", undo());
        history.undo();
        assertEquals("", desk.notes().on("churn"));
        assertEquals("churn", desk.frontProperty().get());
        history.redo();
        assertEquals("Ask Ann.", desk.notes().on("churn"));
        history.undo();
        assertEquals("note", redo());
        history.undo();
        assertEquals("“Course” of Churn", undo());
        assertEquals("columns of Explore", redo());
    }

    @Test
    void undoesAndDoesAgainByValue() {
        Setup first = desk.setup();
        filter("Course 1");
        Setup filtered = desk.setup();
        desk.kept("churn").settings().put("threshold", "40");
        Setup last = desk.setup();
        history.undo();
        assertTrue(filtered.decidesAs(desk.setup()));
        history.undo();
        assertTrue(first.decidesAs(desk.setup()));
        history.undo();
        assertTrue(first.decidesAs(desk.setup()));
        history.redo();
        history.redo();
        history.redo();
        assertTrue(last.decidesAs(desk.setup()));
    }

    /** A slider that is dragged passes many values. */
    @Test
    void whatIsDecidedInOneGoIsOneStep() {
        tasks.hold();
        for (int threshold = 49; threshold >= 40; threshold--) {
            desk.kept("churn").settings().put("threshold", "" + threshold);
            assertEquals("“Stopped early below” of Churn", undo(), "at once");
        }
        tasks.release();
        desk.kept("churn").settings().put("threshold", "39");
        history.undo();
        assertEquals("40", desk.kept("churn").settings().get("threshold"));
        history.undo();
        assertNull(desk.kept("churn").settings().get("threshold"));
        assertEquals("", undo());
    }

    @Test
    void whatIsDecidedJustNowIsUndoneBeforeItHasSettled() {
        filter("Course 1");
        tasks.hold();
        filter("Course 2");
        history.undo();
        assertEquals(Set.of("Course 1"), desk.filterProperty().get().courses());
        tasks.release();
        assertEquals("filter", redo());
        history.redo();
        assertEquals(Set.of("Course 2"), desk.filterProperty().get().courses());
    }

    @Test
    void whatIsSetBackAtOnceIsNoStep() {
        tasks.hold();
        filter("Course 1");
        desk.filterProperty().set(Filter.everything());
        assertEquals("", undo());
        tasks.release();
        assertEquals("", undo());
    }

    @Test
    void anotherDecisionEndsWhatCouldBeDoneAgain() {
        filter("Course 1");
        history.undo();
        assertEquals("filter", redo());
        choose(Choices.standard().withMinimumViews(7));
        assertEquals("", redo());
        history.redo();
        assertEquals(Filter.everything(), desk.filterProperty().get());
    }

    @Test
    void forgetsTheOldestSteps() {
        for (int views = 1; views <= History.MOST + 20; views++) {
            choose(Choices.standard().withMinimumViews(views));
        }
        int undone = 0;
        while (!undo().isEmpty()) {
            history.undo();
            undone++;
        }
        assertEquals(History.MOST, undone);
        assertEquals(20, desk.choicesProperty().get().minimumViews());
    }

    @Test
    void whatIsLookedAtIsNoStepAndStays() {
        filter("Course 1");
        desk.kept("churn").figureProperty().set("rates");
        desk.frontProperty().set("churn");
        desk.change(Desk.Cause.LOOK, () -> desk.kept("timeline").names().put("video", "video 1"));
        assertEquals("filter", undo());
        history.undo();
        assertEquals("", undo());
        assertEquals("rates", desk.kept("churn").figureProperty().get());
        assertEquals("churn", desk.frontProperty().get());
        assertEquals(Map.of("video", "video 1"), desk.kept("timeline").names());
    }

    /** A course that the filter leaves out is not offered any more. */
    @Test
    void whatFollowsFromADecisionIsUndoneWithIt() {
        desk.kept("churn").names().put("course", "Course 2");
        filter("Course 1");
        desk.change(Desk.Cause.CONSEQUENCE, () -> desk.kept("churn").names().clear());
        assertEquals("filter", undo());
        history.undo();
        assertEquals(Map.of("course", "Course 2"), desk.kept("churn").names());
        assertEquals("“Course” of Churn", undo());
        history.redo();
        assertEquals(Map.of(), desk.kept("churn").names());
        assertEquals("", redo());
    }

    @Test
    void turnsToTheTabWhereItIsSeen() {
        desk.frontProperty().set("churn");
        desk.kept("churn").settings().put("threshold", "40");
        filter("Course 1");
        desk.frontProperty().set("explore");
        history.undo();
        assertEquals("explore", desk.frontProperty().get(), "a filter is seen anywhere");
        history.undo();
        assertEquals("churn", desk.frontProperty().get());
    }

    /** The subject would choose its name again. */
    @Test
    void letsGoOfWhatIsLookedAtWhereANameIsChosenBack() {
        desk.kept("churn").names().put("course", "Course 2");
        desk.subjectProperty().set(new Subject(Subject.Kind.COURSE, "Course 2"));
        history.undo();
        assertNull(desk.subjectProperty().get());
    }

    @Test
    void aWalkOfDecisionsLeadsBackAndForth() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            List<Setup> trail = new ArrayList<>(List.of(desk.setup()));
            while (trail.size() <= History.MOST) {
                decide(random);
                if (!trail.getLast().decidesAs(desk.setup())) {
                    trail.add(desk.setup());
                }
            }
            for (int at = trail.size() - 2; at >= 0; at--) {
                history.undo();
                assertTrue(trail.get(at).decidesAs(desk.setup()), "seed " + seed + ", back to " + at);
            }
            for (int at = 1; at < trail.size(); at++) {
                history.redo();
                assertTrue(trail.get(at).decidesAs(desk.setup()), "seed " + seed + ", forth to " + at);
            }
            assertEquals("", redo());
        }
    }

    private void decide(Random random) {
        String tab = List.of("churn", "explore", "clusters").get(random.nextInt(3));
        String value = "" + random.nextInt(5);
        switch (random.nextInt(8)) {
            case 0 -> filter("Course " + value);
            case 1 -> choose(desk.choicesProperty().get().withMinimumViews(1 + random.nextInt(50)));
            case 2 -> choose(desk.choicesProperty().get().withSeed(random.nextInt(3)));
            case 3 -> desk.kept(tab).settings().put("setting " + value, value);
            case 4 -> desk.kept(tab).settings().remove("setting " + value);
            case 5 -> desk.kept(tab).names().put("course", value);
            case 6 -> desk.notes().write(tab, value);
            default -> {
                if (!desk.kept(tab).hiddenColumns("videos").add(value)) {
                    desk.kept(tab).hiddenColumns("videos").remove(value);
                }
            }
        }
    }
}
