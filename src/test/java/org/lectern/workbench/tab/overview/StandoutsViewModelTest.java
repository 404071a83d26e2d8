package org.lectern.workbench.tab.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.analysis.Subject.Kind;
import org.lectern.analysis.all.Standouts;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.Workspace;
import org.lectern.workbench.Desk;
import org.lectern.workbench.Survey;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.task.InlineTaskRunner;

class StandoutsViewModelTest {

    private static final Problem TOO_FEW = new Problem("too-few", Map.of(), "There are too few views.", "Wait.");

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<String> went = new ArrayList<>();
    /** Parameters of {@link Sure}. */
    record None() {}

    /** An analysis that is sure of what it is given. */
    private record Sure(String id, Optional<Problem> lack, List<Standout> found) implements Analysis<None> {

        @Override
        public None parameters(Choices choices) {
            return new None();
        }

        @Override
        public Optional<Problem> lacking(StudyFacts facts) {
            return lack;
        }

        @Override
        public Findings run(None parameters, Study study, TaskContext context) {
            Reading reading = new Reading("It is so.", List.of(), List.of(), List.of()).with(found);
            return new Findings(
                    List.of(Samples.bars("ranking", "Ranking")),
                    List.of(),
                    reading,
                    new Provenance(
                            study.name(), study.fingerprint(), study.filter(), 4, 2, Map.of(), 42, "development"));
        }
    }

    private static Sure sure(String id, Standout... found) {
        return new Sure(id, Optional.empty(), List.of(found));
    }

    private static Standout video(String name, double atStake, String sentence) {
        return Standout.of(Kind.VIDEO, name, atStake, sentence, ShownIn.figure("ranking"));
    }

    private final Analysis<?> explore = sure("explore", video("a", 10, "Few watch a."), video("b", 30, "Few watch b."));
    private final Analysis<?> churn = sure("churn", video("a", 99, "Many leave a."), video("c", 20, "Many leave c."));
    private final Analysis<?> clusters =
            sure("clusters", Standout.ofAll("There are groups.", ShownIn.figure("groups")));
    private final Analysis<?> timeline = new Sure("timeline", Optional.of(TOO_FEW), List.of());

    private final Survey survey = new Survey(desk, tasks, List.of(explore, churn, timeline, clusters));
    private final StandoutsViewModel model = new StandoutsViewModel(new TabContext(
            desk, tasks, _ -> {}, (_, _, _, _) -> Optional.<Path>empty(), Samples.guide(went), survey, () -> {}));

    @AfterEach
    void close() {
        model.close();
        survey.close();
        tasks.close();
    }

    private List<String> told() {
        return model.standoutsProperty().get().told().stream()
                .map(told -> told.standout().sentence())
                .toList();
    }

    private void open() {
        model.show(true);
        desk.importedProperty().set(Samples.imported("autumn"));
    }

    @Test
    void nothingIsToldBeforeAFileIsOpen() {
        assertEquals(List.of(), told());
        assertEquals(0, model.progressProperty().get().answered());
    }

    /** Of video a Explore has told already. */
    @Test
    void mostAtStakeComesFirstAndEachThingOnce() {
        open();
        assertEquals(List.of("Few watch b.", "Many leave c.", "Few watch a.", "There are groups."), told());
        assertEquals(new Survey.Progress(null, 3, 1), model.progressProperty().get());
    }

    @Test
    void eachIsToldAsItComes() {
        tasks.hold();
        open();
        assertEquals(explore, model.progressProperty().get().asked());
        assertEquals(List.of(), told());
        tasks.release();
        assertEquals(4, told().size());
        assertNull(model.progressProperty().get().asked());
    }

    /** Churn is stopped; Explore's answer stays, and what was not asked is asked in its order. */
    @Test
    void whatTheUserStopsSaysSoAndGoesOnWhereItWas() {
        tasks.hold();
        model.show(true);
        desk.importedProperty().set(Samples.imported("autumn"));
        tasks.releaseOne();
        assertEquals(churn, model.progressProperty().get().asked());
        tasks.cancel("survey");
        assertEquals(
                new Survey.Progress(null, 1, 0, true), model.progressProperty().get());
        assertEquals(1, model.progressProperty().get().done());
        assertEquals(4, model.tabs());
        assertEquals(List.of("Few watch b.", "Few watch a."), told());
        model.show(false);
        model.show(true);
        assertEquals(
                new Survey.Progress(null, 1, 0, true), model.progressProperty().get(), "nobody has asked for more");
        model.goOn();
        assertEquals(churn, model.progressProperty().get().asked());
        tasks.release();
        assertEquals(List.of("Few watch b.", "Many leave c.", "Few watch a.", "There are groups."), told());
        assertEquals(new Survey.Progress(null, 3, 1), model.progressProperty().get());
        int before = tasks.delivered();
        model.goOn();
        assertEquals(before, tasks.delivered(), "there is nothing left to ask");
    }

    @Test
    void anotherFilterAsksAnew() {
        open();
        tasks.hold();
        desk.filterProperty().set(Filter.everything().withCourses(java.util.Set.of("BIO")));
        assertEquals(List.of(), told());
        assertEquals(explore, model.progressProperty().get().asked());
        tasks.release();
        assertEquals(4, told().size());
    }

    @Test
    void nothingIsAskedUntilThePageIsSeen() {
        open();
        model.show(false);
        desk.filterProperty().set(Filter.everything().withCourses(java.util.Set.of("BIO")));
        int before = tasks.delivered();
        assertEquals(List.of(), told());
        model.show(true);
        assertEquals(4, told().size());
        assertEquals(before + 3, tasks.delivered());
        model.show(false);
        model.show(true);
        assertEquals(before + 3, tasks.delivered());
    }

    @Test
    void followingLeadsToTheTabWithTheThingSelected() {
        open();
        model.follow(model.standoutsProperty().get().told().get(1));
        assertEquals(List.of("churn ranking"), went);
        assertEquals(new Subject(Kind.VIDEO, "c"), desk.subjectProperty().get());
    }

    /** Explore is sure of something here; of Drop-off, which is sure of nothing, the headline is told. */
    @Test
    void ofPlaysTheAnswersAreToldThatTestNothing() {
        Survey plays = new Survey(desk, tasks, List.of(explore, timeline, sure("dropoff")));
        StandoutsViewModel told = new StandoutsViewModel(new TabContext(
                desk, tasks, _ -> {}, (_, _, _, _) -> Optional.<Path>empty(), Samples.guide(went), plays, () -> {}));
        told.show(true);
        desk.importedProperty().set(Samples.imported("autumn"));
        assertEquals(List.of(), told.untestedProperty().get());
        StudyFacts facts = StudyFacts.ofTable(4, 0, 3, List.of(), List.of(), Set.of());
        desk.importedProperty()
                .set(new Imported(
                        new Study(Workspace.create(), "plays", "0123456789abcdef", facts),
                        Samples.report("plays"),
                        Path.of("plays"),
                        ImportOptions.standard()));
        Standout headline = Standout.ofAll("It is so.", ShownIn.figure("ranking"));
        assertEquals(
                List.of(new Standouts.Told("dropoff", headline)),
                told.untestedProperty().get());
        told.close();
        plays.close();
    }

    @Test
    void whatIsAskedEndsWithTheStudy() {
        tasks.hold();
        open();
        desk.importedProperty().set(null);
        tasks.release();
        assertEquals(List.of(), told());
        assertEquals(0, model.progressProperty().get().answered());
    }
}
