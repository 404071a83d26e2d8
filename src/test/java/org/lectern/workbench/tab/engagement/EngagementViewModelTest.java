package org.lectern.workbench.tab.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Subject;
import org.lectern.analysis.engagement.LearnerCard;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;

class EngagementViewModelTest {

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final EngagementViewModel model = new EngagementViewModel(desk, tasks);

    @AfterEach
    void letGo() {
        model.close();
        tasks.close();
    }

    private void open(Path folder) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, """
                learner,video,course,completion
                ann,Intro,X,100
                ann,Loops,X,100
                bob,Intro,X,40
                bob,Loops,X,50
                cid,Maps,Y,0
                """);
        desk.importedProperty().set(Importer.open(file, ImportOptions.standard(), TaskContext.quiet()));
        model.answer().show(true);
        model.card().show(true);
    }

    private Findings found() {
        return Objects.requireNonNull(model.answer().findingsProperty().get());
    }

    private LearnerCard card() {
        return Objects.requireNonNull(model.card().cardProperty().get());
    }

    private void lookAt(String learner) {
        desk.subjectProperty().set(new Subject(Subject.Kind.LEARNER, learner));
    }

    private double bobsScore() {
        return found().tables()
                .getFirst()
                .table()
                .doubleColumn("engagement_score")
                .get(1);
    }

    @Test
    void answersAgainWhenTheWeightMoves(@TempDir Path folder) throws IOException {
        open(folder);
        assertEquals(0.67, bobsScore(), 1e-9);
        model.completionWeightProperty().set(1.0);
        assertEquals(0.45, bobsScore(), 1e-9);
        assertEquals("0.00", model.videosWeight().getValue());
    }

    @Test
    void hasAMinimumOfViewsOfItsOwn(@TempDir Path folder) throws IOException {
        open(folder);
        desk.choicesProperty().set(Choices.standard().withMinimumViews(2));
        assertEquals("5", found().provenance().parameters().get("minimumViews"));
        model.minimumViewsProperty().set(2);
        assertEquals("2", found().provenance().parameters().get("minimumViews"));
    }

    @Test
    void sharesThePublishedModeWithAllTabs(@TempDir Path folder) throws IOException {
        open(folder);
        model.asPublishedProperty().set(true);
        assertEquals(Mode.AS_PUBLISHED, desk.choicesProperty().get().mode());
        assertEquals("as-published", found().provenance().parameters().get("mode"));
        desk.choicesProperty().set(Choices.standard());
        assertFalse(model.asPublishedProperty().get());
    }

    @Test
    void showsTheCardOfTheLearnerLookedAt(@TempDir Path folder) throws IOException {
        open(folder);
        assertNull(model.card().cardProperty().get());
        lookAt("bob");
        assertEquals("bob", card().learner());
        assertEquals(2, card().place());
        lookAt("ann");
        assertEquals("ann", card().learner());
        desk.subjectProperty().set(null);
        assertNull(model.card().cardProperty().get());
    }

    @Test
    void keepsTheCardWhileItsVideosAreLookedAt(@TempDir Path folder) throws IOException {
        open(folder);
        lookAt("bob");
        int answered = tasks.delivered();
        model.card().lookAtVideo("Loops");
        assertEquals(
                new Subject(Subject.Kind.VIDEO, "Loops"), desk.subjectProperty().get());
        assertEquals("bob", card().learner());
        assertEquals(answered, tasks.delivered());
    }

    @Test
    void cardFollowsWeightAndFilter(@TempDir Path folder) throws IOException {
        open(folder);
        lookAt("bob");
        model.completionWeightProperty().set(1.0);
        assertEquals(0.45, card().score(), 1e-9);
        desk.filterProperty().set(desk.filterProperty().get().withCourses(List.of("X")));
        assertEquals(2, card().learners());
    }

    @Test
    void saysWhyThereIsNoCard(@TempDir Path folder) throws IOException {
        open(folder);
        lookAt("cid");
        desk.filterProperty().set(desk.filterProperty().get().withCourses(List.of("X")));
        assertNull(model.card().cardProperty().get());
        assertEquals(
                "no-such-learner",
                Objects.requireNonNull(model.card().problemProperty().get()).code());
        lookAt("bob");
        assertNull(model.card().problemProperty().get());
        assertEquals("bob", card().learner());
    }

    @Test
    void looksNobodyUpUnseen(@TempDir Path folder) throws IOException {
        open(folder);
        model.card().show(false);
        lookAt("bob");
        assertNull(model.card().cardProperty().get());
        model.card().show(true);
        assertEquals("bob", card().learner());
    }

    @Test
    void looksUpTheLastOfManyOnly(@TempDir Path folder) throws IOException {
        open(folder);
        tasks.hold();
        lookAt("ann");
        lookAt("bob");
        lookAt("cid");
        int before = tasks.delivered();
        tasks.release();
        assertEquals("cid", card().learner());
        assertEquals(before + 1, tasks.delivered());
    }

    @Test
    void asksAgainAfterACancel(@TempDir Path folder) throws IOException {
        open(folder);
        tasks.hold();
        lookAt("ann");
        tasks.cancel(LearnerCardViewModel.KEY);
        tasks.release();
        assertNull(model.card().cardProperty().get());
        model.card().show(true);
        assertEquals("ann", card().learner());
    }
}
