package org.lectern.workbench.tab.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.Problem;
import org.lectern.drafts.CourseDraft;
import org.lectern.drafts.DraftKind;
import org.lectern.drafts.SignedDraft;
import org.lectern.language.ScriptedService;
import org.lectern.workbench.Desk;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.task.InlineTaskRunner;

class DraftViewModelTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<Problem> troubles = new ArrayList<>();
    private final OneItemViewModel item = new OneItemViewModel(desk, tasks, new SimpleObjectProperty<>());
    private final DraftViewModel model = new DraftViewModel(
            new TabContext(
                    desk,
                    tasks,
                    troubles::add,
                    (_, name, _, _) -> Optional.of(folder.resolve(name)),
                    Samples.guide(new ArrayList<>())),
            item,
            Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void open() {
        desk.importedProperty().set(SomeCatalogue.in(folder));
        item.show(true);
        item.choice().nameProperty().set("Share: a/b");
    }

    @AfterEach
    void letGo() {
        model.close();
        item.close();
        tasks.close();
        Objects.requireNonNull(desk.importedProperty().get()).study().close();
    }

    private CourseDraft<?> draft() {
        return Objects.requireNonNull(model.draftProperty().get());
    }

    private SignedDraft<?> signed() {
        return Objects.requireNonNull(model.signedProperty().get());
    }

    /** A title may hold what no file may be called. */
    @Test
    void aQuizIsSavedOnceSomebodyHasAcceptedIt() throws IOException {
        model.make(DraftKind.QUIZ);
        assertEquals("10", draft().about().id());
        model.accept();
        assertNull(model.signedProperty().get());
        model.save(draft().formats().getFirst());
        assertEquals("", model.outcomeProperty().get());
        model.acceptedByProperty().set(" Ada ");
        model.accept();
        assertEquals("Ada", signed().accepted().by());
        assertEquals(NOON, signed().accepted().when());
        model.save(draft().formats().getFirst());
        assertTrue(Files.readString(folder.resolve("Share-a-b-Quiz.gift")).startsWith("::1::"));
        assertTrue(
                Files.readString(folder.resolve("accepted-drafts.csv")).contains("2026-03-02T12:00:00Z,Ada,10,quiz,,"));
        assertTrue(
                model.outcomeProperty().get().contains("accepted-drafts.csv"),
                model.outcomeProperty().get());
    }

    @Test
    void whatIsAcceptedIsOneDraftOfOneItem() {
        model.acceptedByProperty().set("Ada");
        model.make(DraftKind.QUIZ);
        model.accept();
        model.make(DraftKind.SUMMARY);
        assertEquals(DraftKind.SUMMARY, draft().kind());
        assertNull(model.signedProperty().get());
        model.accept();
        item.choice().nameProperty().set("Bin");
        assertNull(model.draftProperty().get());
        assertNull(model.signedProperty().get());
        assertEquals("Ada", model.acceptedByProperty().get());
    }

    /** Nothing leaves before it was shown, and another item is another request. */
    @Test
    void aLanguageModelIsAskedOnceItWasSeenWhatIsSent() throws IOException {
        try (ScriptedService service = new ScriptedService(
                        ScriptedService.says(
                                "{\"summary\": \"A library holds the documents of a team, and every document has an owner.\"}"));
                ModelDraftViewModel byModel = new ModelDraftViewModel(tasks, model, service.environment())) {
            byModel.ask(DraftKind.SUMMARY);
            assertEquals(ModelDraftViewModel.Step.SHOWN, byModel.stepProperty().get());
            byModel.doNotSend();
            byModel.send();
            byModel.ask(DraftKind.SUMMARY);
            item.choice().nameProperty().set("Own");
            byModel.send();
            assertEquals(List.of(), service.received());
            item.choice().nameProperty().set("Share: a/b");
            byModel.ask(DraftKind.SUMMARY);
            String shown = byModel.shown().orElseThrow().text();
            byModel.send();
            assertEquals(shown, service.body(0));
            assertEquals("some-model", draft().maker());
            assertEquals("", byModel.outcomeProperty().get());
            item.choice().nameProperty().set("Nothing");
            byModel.ask(DraftKind.QUIZ);
            assertTrue(byModel.outcomeProperty().get().startsWith("The catalogue has no text"));
        }
    }

    @Test
    void whatCannotBeDraftedOrSavedSaysWhy() throws IOException {
        item.choice().nameProperty().set("Nothing");
        model.make(DraftKind.SUMMARY);
        assertNull(model.draftProperty().get());
        assertEquals(
                "text-missing",
                Objects.requireNonNull(model.problemProperty().get()).code());
        item.choice().nameProperty().set("Bin");
        assertNull(model.problemProperty().get());
        model.make(DraftKind.SUMMARY);
        model.acceptedByProperty().set("Ada");
        model.accept();
        Files.writeString(folder.resolve("accepted-drafts.csv"), "something else\n");
        model.save(draft().formats().getFirst());
        assertEquals(
                List.of("acceptances-other"),
                troubles.stream().map(Problem::code).toList());
    }
}
