package org.lectern.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.language.ScriptedService.says;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.json.JsonText;
import org.lectern.messages.Author;
import org.lectern.messages.MessagePlan;
import org.lectern.messages.Preparation;
import org.lectern.messages.Prepared;
import org.lectern.messages.Reach;
import org.lectern.messages.Rule;
import org.lectern.messages.SomeRecipient;
import org.lectern.text.Tone;

/** A model's texts are checked like any other, asked for once more, and then the template stands. */
class RewritingTest {

    private static final String GOOD = """
            A way back into Criminal Law II

            Hello,

            it has been 9 days since your last visit to Criminal Law II, and you have finished 4 of 10 lessons already. \
            When you like to go on: open “Intent”.

            Write to {{support}} if something is in the way.

            {{ sender }}""";

    private static final String LAZY = GOOD.replace("Hello,", "Hello, lazy one,");

    private final Preparation preparation = new Preparation(SomeRecipient.plan(), SomeRecipient.TODAY);
    private final Prepared one = preparation.of(SomeRecipient.away("learner-17"));

    private Prepared rewritten(ScriptedService service, Prepared before) {
        return new Rewriting(new LanguageModel(ModelSettings.of(service.environment())), preparation)
                .of(before, TaskContext.quiet());
    }

    private static Optional<Author> author(Author.Outcome outcome) {
        return Optional.of(new Author(outcome, "some-model"));
    }

    @Test
    void aTextThatPassesIsTheLearners() throws IOException {
        try (ScriptedService service = new ScriptedService(says(GOOD))) {
            Prepared after = rewritten(service, one);
            assertEquals(List.of(), after.marks());
            assertEquals(author(Author.Outcome.MODEL), after.author());
            assertEquals(
                    "A way back into Criminal Law II",
                    after.draft().orElseThrow().subject());
            assertTrue(
                    after.draft()
                            .orElseThrow()
                            .body()
                            .endsWith("Write to help@example.org if something is in the way.\n\nYour study team"),
                    after.toString());
            assertEquals(1, service.received().size());
        }
    }

    /** Whom to ask and who signs are people: a place is kept for them, also where their text had failed. */
    @Test
    void oneThatFailsIsAskedForOnceMoreWithTheRule() throws IOException {
        try (ScriptedService service = new ScriptedService(says(LAZY), says(GOOD))) {
            Prepared after = rewritten(service, one);
            assertEquals(author(Author.Outcome.MODEL_AGAIN), after.author());
            assertEquals(Prepared.State.PASSES, after.state());
            assertFalse(service.body(0).contains("M05"), service.body(0));
            assertTrue(service.body(1).contains("heed: M05: do not judge the person."), service.body(1));
            for (String text : service.received()) {
                assertTrue(text.contains("{{support}}") && text.contains("{{sender}}"), text);
                assertFalse(text.contains("help@example.org") || text.contains("study team"), text);
            }
        }
    }

    @Test
    void andThenTheTemplateStands() throws IOException {
        try (ScriptedService service = new ScriptedService(says(LAZY), says("Sure! Here it is."), says(GOOD))) {
            Prepared after = rewritten(service, one);
            assertEquals(author(Author.Outcome.TEMPLATE), after.author());
            assertEquals(one.draft(), after.draft());
            assertEquals(2, service.received().size());
        }
    }

    /** A template that passes for nobody is no reason to ask a model without end. */
    @Test
    void theTemplateStandsInPlaceOfATextByHand() throws IOException {
        try (ScriptedService service = new ScriptedService(says(LAZY))) {
            Prepared own = preparation.rewritten(one, "By hand", "You are lazy.");
            assertEquals(one.draft(), rewritten(service, own).draft());
        }
    }

    @Test
    void whatModelsWriteAroundATextIsTakenOff() throws IOException {
        String odd = "<think>\nThe learner is lazy.\n</think>\n\n**Subject:** " + GOOD.replace("\n", "\r\n");
        try (ScriptedService service = new ScriptedService(says(odd))) {
            Prepared after = rewritten(service, one);
            assertEquals(author(Author.Outcome.MODEL), after.author());
            assertEquals(
                    "A way back into Criminal Law II",
                    after.draft().orElseThrow().subject());
        }
    }

    @Test
    void anSmsHasNoSubject() throws IOException {
        Rule always = new Rule("always", true, List.of(), Tone.SUPPORTIVE, Reach.SMS, "supportive-sms");
        MessagePlan plan = SomeRecipient.plan();
        Preparation bySms = new Preparation(
                new MessagePlan(plan.details(), List.of(always), plan.templates()), SomeRecipient.TODAY);
        try (ScriptedService service =
                new ScriptedService(says("Your next step is to open \"Intent\". 4 lessons are done.\n{{sender}}"))) {
            Prepared after = new Rewriting(new LanguageModel(ModelSettings.of(service.environment())), bySms)
                    .of(bySms.of(SomeRecipient.away("learner-17")), TaskContext.quiet());
            assertEquals(author(Author.Outcome.MODEL), after.author());
            assertEquals(
                    "Your next step is to open \"Intent\". 4 lessons are done.\nYour study team",
                    after.draft().orElseThrow().body());
            assertFalse(service.body(0).contains("{{support}}"), service.body(0));
        }
    }

    /** The whole request, so that whoever adds to it sees what they do. */
    @Test
    void theRequestIsMadeOfSlots() throws IOException {
        try (ScriptedService service = new ScriptedService(says(GOOD))) {
            Rewriting rewriting =
                    new Rewriting(new LanguageModel(ModelSettings.of(service.environment())), preparation);
            ChatRequest request = rewriting.request(one);
            assertEquals("""
                    What you may say:
                    Course: Criminal Law II
                    Day of the exam: 16 March 2026
                    Days to the exam: 14
                    Days since the last visit: 9
                    Lessons that are done: 4
                    Lessons that there are: 10
                    Visits: 12
                    Topics to repeat: Intent and Participation
                    Next step: open “Intent”
                    What helps: Revision sheet: https://learn.example.org/sheet""", request.user());
            assertEquals(List.of(), service.received());
            rewriting.of(one, TaskContext.quiet());
            assertEquals(request.exactText(), service.body(0));
            Map<?, ?> sent = (Map<?, ?>)
                    Objects.requireNonNull(JsonText.read(service.body(0).getBytes(StandardCharsets.UTF_8)));
            assertEquals(Set.of("model", "messages", "temperature", "max_tokens"), sent.keySet());
            assertEquals(
                    List.of(
                            Map.of("role", "system", "content", request.system()),
                            Map.of("role", "user", "content", request.user())),
                    sent.get("messages"));
        }
    }
}
