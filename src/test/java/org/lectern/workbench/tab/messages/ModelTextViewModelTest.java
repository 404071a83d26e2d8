package org.lectern.workbench.tab.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.language.ScriptedService;
import org.lectern.messages.Author;
import org.lectern.messages.Prepared;
import org.lectern.messages.SomeRecipient;
import org.lectern.text.Draft;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;

/** When a language model is asked, and what becomes of its text: against a service that replies. */
class ModelTextViewModelTest {

    private static final String GOOD = """
            Back into Criminal Law II

            Hello, you have finished 4 of 10 lessons of Criminal Law II already, and there is time to go on whenever you like. \
            A good next step: open “Intent”. Write to {{support}} if something is in the way. {{sender}}""";

    private static final Clock CLOCK =
            Clock.fixed(SomeRecipient.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final PlanViewModel plans = new PlanViewModel(desk);
    private final DraftsViewModel drafts = new DraftsViewModel(tasks, plans, CLOCK);

    @BeforeEach
    void lookAtTwo() {
        plans.change(_ -> SomeRecipient.plan());
        drafts.of(List.of(SomeRecipient.away("ada"), SomeRecipient.away("bea")));
    }

    @AfterEach
    void close() {
        drafts.close();
        plans.close();
    }

    private ModelTextViewModel model(Map<String, String> environment) {
        return new ModelTextViewModel(tasks, plans, drafts, CLOCK, environment);
    }

    private ModelTextViewModel model(ScriptedService service) {
        return model(service.environment());
    }

    private Draft draft() {
        return drafts.chosen().flatMap(Prepared::draft).orElseThrow();
    }

    private Optional<Author> author() {
        return drafts.chosen().flatMap(Prepared::author);
    }

    @Test
    void nothingIsSentBeforeItWasSeen() throws IOException {
        try (ScriptedService service = new ScriptedService(ScriptedService.says(GOOD));
                ModelTextViewModel model = model(service)) {
            drafts.choose(1);
            drafts.choose(0);
            drafts.see();
            model.ask();
            assertEquals(ModelTextViewModel.Step.SHOWN, model.stepProperty().get());
            assertEquals(List.of(), service.received());
            ModelTextViewModel.Shown shown = model.shown().orElseThrow();
            assertTrue(shown.about().contains("some-model at " + service.address()), shown.about());
            assertFalse(shown.about().contains("secret-key"), shown.about());
            model.send();
            assertEquals(shown.text(), service.body(0));
            assertEquals(1, service.received().size());
        }
    }

    @Test
    void whatIsNotSentIsForgotten() throws IOException {
        try (ScriptedService service = new ScriptedService(ScriptedService.says(GOOD));
                ModelTextViewModel model = model(service)) {
            model.ask();
            model.doNotSend();
            model.send();
            model.ask();
            drafts.choose(1);
            assertEquals(ModelTextViewModel.Step.READY, model.stepProperty().get());
            model.send();
            assertEquals(List.of(), service.received());
        }
    }

    /** Whoever has seen one request knows the others; another study's page shows its first again. */
    @Test
    void isShownOnceAStudy() throws IOException {
        try (ScriptedService service = new ScriptedService(ScriptedService.says(GOOD));
                ModelTextViewModel model = model(service);
                ModelTextViewModel next = model(service)) {
            model.ask();
            model.send();
            drafts.choose(1);
            model.ask();
            assertEquals(2, service.received().size());
            next.ask();
            assertEquals(ModelTextViewModel.Step.SHOWN, next.stepProperty().get());
            assertEquals(2, service.received().size());
        }
    }

    @Test
    void theAnswerIsTheLearnersTextAndStaysTheModelsHoweverItIsChanged() throws IOException {
        try (ScriptedService service = new ScriptedService(ScriptedService.says(GOOD));
                ModelTextViewModel model = model(service)) {
            Draft template = draft();
            model.ask();
            model.send();
            assertEquals("Back into Criminal Law II", draft().subject());
            assertTrue(draft().body().endsWith("in the way. Your study team"), draft().body());
            assertEquals(Optional.of(new Author(Author.Outcome.MODEL, "some-model")), author());
            assertTrue(drafts.isOwn());
            assertFalse(drafts.isApproved(drafts.chosen().orElseThrow()));
            drafts.write("Another subject", draft().body());
            assertEquals(Optional.of(new Author(Author.Outcome.MODEL, "some-model")), author());
            drafts.backToTemplate();
            assertEquals(template, draft());
            assertEquals(Optional.empty(), author());
            drafts.choose(1);
            assertEquals(template, draft());
        }
    }

    @Test
    void whereTheTemplateStandsItIsWrittenDown() throws IOException {
        try (ScriptedService service = new ScriptedService(ScriptedService.says("You are lazy."));
                ModelTextViewModel model = model(service)) {
            Draft template = draft();
            model.ask();
            model.send();
            assertEquals(template, draft());
            assertFalse(drafts.isOwn());
            assertEquals(Optional.of(new Author(Author.Outcome.TEMPLATE, "some-model")), author());
            drafts.write("By hand", template.body());
            assertEquals(Optional.empty(), author());
            model.ask();
            assertEquals("By hand", draft().subject());
            assertEquals(
                    "What the model wrote failed the checks twice. Your own text stays.",
                    model.outcomeProperty().get());
        }
    }

    @Test
    void whatIsWrittenMeanwhileStays() throws IOException {
        try (ScriptedService service = new ScriptedService(ScriptedService.says(GOOD));
                ModelTextViewModel model = model(service)) {
            model.ask();
            tasks.hold();
            model.send();
            assertEquals(ModelTextViewModel.Step.ASKING, model.stepProperty().get());
            assertEquals(List.of("Asking a language model"), tasks.ordered());
            drafts.write("By hand", "Text");
            tasks.release();
            assertEquals("By hand", draft().subject());
            assertTrue(model.outcomeProperty().get().startsWith("The text was changed"));
            assertEquals(ModelTextViewModel.Step.READY, model.stepProperty().get());
        }
    }

    @Test
    void stoppingChangesNothing() throws IOException {
        try (ScriptedService service = new ScriptedService(ScriptedService.says(GOOD));
                ModelTextViewModel model = model(service)) {
            model.ask();
            tasks.hold();
            model.send();
            model.stop();
            tasks.release();
            assertEquals(List.of(), service.received());
            assertEquals(Optional.empty(), author());
            assertEquals(ModelTextViewModel.Step.READY, model.stepProperty().get());
            assertEquals(
                    "Nothing was changed, as asking was stopped.",
                    model.outcomeProperty().get());
        }
    }

    @Test
    void troubleIsSaidBesideTheText() throws IOException {
        try (ScriptedService service = new ScriptedService(ScriptedService.says(" "));
                ModelTextViewModel model = model(service);
                ModelTextViewModel unusable =
                        model(Map.of("LLM_BASE_URL", "http://llm.example.org", "LLM_MODEL", "m"))) {
            model.ask();
            model.send();
            assertTrue(model.outcomeProperty().get().contains("is empty. Ask once more"), model.outcomeProperty()::get);
            drafts.choose(1);
            assertEquals("", model.outcomeProperty().get());
            unusable.ask();
            assertTrue(unusable.outcomeProperty().get().contains("https"), unusable.outcomeProperty()::get);
        }
    }
}
