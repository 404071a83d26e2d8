package org.lectern.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.contract.ProblemException;
import org.lectern.text.Draft;
import org.lectern.text.Language;
import org.lectern.text.Mark;
import org.lectern.text.Tone;

/** Which rule speaks of whom, and what its text says. */
class PreparationTest {

    private final Preparation preparation = new Preparation(SomeRecipient.plan(), SomeRecipient.TODAY);

    private String rule(Recipient one) {
        return preparation.of(one).rule().map(Rule::id).orElse("none");
    }

    @Test
    void thePublishedRulesSpeakInTheirOrder() {
        assertEquals("a-person-calls", rule(SomeRecipient.of("a", 9, 70, 4, 7, 0.61)));
        assertEquals("help-with-material", rule(SomeRecipient.of("a", 9, 49, 4, 7, 0.60)));
        assertEquals("nudge", rule(SomeRecipient.of("a", 7, 50, 4, 7, 0.60)));
        assertEquals("praise", rule(SomeRecipient.of("a", 6, 50, 4, 0, 0.60)));
        assertEquals("nothing-done-yet", rule(SomeRecipient.of("a", 6, 50, 5, 0, Double.NaN)));
        assertEquals("none", rule(SomeRecipient.of("a", 6, 50, 5, 1, Double.NaN)));
    }

    @Test
    void wherePersonsCallNoTextIsWritten() {
        Prepared one = preparation.of(SomeRecipient.of("a", 9, 70, 12, 4, 0.9));
        assertEquals(Prepared.State.PERSON, one.state());
        assertEquals("foreseen success in percent: 10 (less than 40)", one.why());
        assertTrue(one.draft().isEmpty());
    }

    @Test
    void aRuleThatIsOffSpeaksOfNobody() {
        MessagePlan plan = SomeRecipient.plan();
        List<Rule> rules = plan.rules().stream()
                .map(rule -> rule.turned(rule.reach() != Reach.PERSON))
                .toList();
        Preparation without = new Preparation(plan.withRules(rules), SomeRecipient.TODAY);
        assertEquals(
                "nudge",
                without.of(SomeRecipient.of("a", 9, 70, 12, 4, 0.9))
                        .rule()
                        .orElseThrow()
                        .id());
    }

    @Test
    void theTextSaysWhatIsKnownAndWhy() {
        Prepared one = preparation.of(SomeRecipient.away("a"));
        assertEquals("days without activity: 9 (at least 7)", one.why());
        Draft draft = one.draft().orElseThrow();
        assertEquals("A small next step for Criminal Law II", draft.subject());
        assertEquals("""
                Hello,

                It has been 9 days since your last visit to Criminal Law II. That happens, and there is time to pick it up again. \
                You have already finished 4 of 10 lessons, so you are not starting from zero.

                A good next step in Criminal Law II: open “Intent”.

                Write to help@example.org if something is in the way; a person reads it.

                Your study team""", draft.body());
    }

    /** Every template of every language passes its own checks for somebody of whom all is known. */
    @ParameterizedTest
    @EnumSource
    void everyTemplateThatIsShippedPasses(Language language) {
        List<String> marks = new ArrayList<>();
        MessagePlan shipped = PlanFile.standard().with(SomeRecipient.details(language));
        for (String id : shipped.ids()) {
            Template template = shipped.template(id).orElseThrow();
            Rule rule = new Rule("always", true, List.of(), template.tone(), Reach.of(template.channel()), id);
            Prepared one = new Preparation(
                            new MessagePlan(shipped.details(), List.of(rule), shipped.templates()), SomeRecipient.TODAY)
                    .of(SomeRecipient.away("a"));
            assertTrue(one.draft().isPresent(), id);
            one.marks().stream()
                    .map(mark -> id + " " + mark.check() + " " + mark.sentence())
                    .forEach(marks::add);
        }
        assertEquals(12, shipped.ids().size());
        assertEquals(List.of(), marks);
    }

    /** Of data that end a week ago nobody knows whether somebody has been there since. */
    @Test
    void howLongSomebodyIsAwayIsSaidOfFreshDataOnly() {
        Known known = SomeRecipient.away("a").known();
        Known old = new Known(
                "a", "C1", "Law", 9, Optional.of(SomeRecipient.TODAY.minusDays(7)), 70, 12, 4, 10, known.nextLesson());
        Draft draft = preparation
                .of(new Recipient(old, 1, 0.2, List.of(), ""))
                .draft()
                .orElseThrow();
        assertFalse(draft.body().contains("days since"), draft.body());
        Known fresh = new Known(
                "a", "C1", "Law", 9, Optional.of(SomeRecipient.TODAY.minusDays(2)), 70, 12, 4, 10, known.nextLesson());
        assertTrue(preparation
                .of(new Recipient(fresh, 1, 0.2, List.of(), ""))
                .draft()
                .orElseThrow()
                .body()
                .contains("It has been 11 days"));
    }

    @Test
    void aSentenceWhoseSlotIsMissingIsLeftOut() {
        Recipient nothingDone = SomeRecipient.of("a", 9, 70, 0, 0, 0.2);
        Draft draft = preparation.of(nothingDone).draft().orElseThrow();
        assertFalse(draft.body().contains("finished"), draft.body());
        assertTrue(draft.body().contains("pick it up again.\n\nA good next step"), draft.body());
    }

    @Test
    void aTemplateThatNeedsWhatIsNotKnownIsNotOffered() {
        MessagePlan nobodySigns = PlanFile.standard().with(Details.none(Language.EN));
        Prepared one = new Preparation(nobodySigns, SomeRecipient.TODAY).of(SomeRecipient.away("a"));
        assertEquals(Prepared.State.LACKING, one.state());
        assertEquals("The text needs whom to ask, which is not known.", one.why());
    }

    private static ProblemException refused(String body) {
        MessagePlan plan = SomeRecipient.plan().rewritten("supportive-email", "Hello", body);
        return assertThrows(ProblemException.class, () -> new Preparation(plan, SomeRecipient.TODAY));
    }

    @Test
    void anUnknownSlotIsNamedWithTheNearest() {
        ProblemException e = refused("Hello {{next_stop}}");
        assertEquals("unknown-slot", e.problem().code());
        assertTrue(e.problem().remedy().contains("next_step"), e.problem().remedy());
    }

    @Test
    void bracesThatDoNotMatchAreSaidToBeSo() {
        assertEquals("template-broken", refused("Hello {{#name}}").problem().code());
        assertEquals(
                "template-broken",
                refused("Hello {{#name}}{{/course}}").problem().code());
        assertEquals("unknown-slot", refused("{{> other}}").problem().code());
    }

    @Test
    void whatAValueSaysIsNeverRead() {
        Recipient odd = new Recipient(
                new Known("a", "C1", "{{sender}} $1", 9, Optional.of(SomeRecipient.TODAY), 70, 12, 4, 10, "Intent"),
                1,
                0.2,
                List.of(),
                "");
        assertTrue(preparation.of(odd).draft().orElseThrow().subject().contains("{{sender}} $1"));
    }

    @Test
    void aNameStandsThereOnlyWhenTheMessageLeaves() {
        Prepared one = preparation.of(SomeRecipient.away("a"));
        assertTrue(one.draft().orElseThrow().body().startsWith("Hello,\n"));
        assertTrue(preparation.named(one, "Ada").body().startsWith("Hello Ada,\n"));
        assertEquals(one.draft().orElseThrow(), preparation.named(one, " "));
    }

    @Test
    void somebodysOwnTextIsCheckedAndLeavesAsItIs() {
        Prepared before = preparation.of(SomeRecipient.away("a"));
        Prepared own = preparation.rewritten(before, "Subject", "You are lazy.");
        assertEquals(Prepared.State.BLOCKED, own.state());
        assertTrue(own.marks().stream().map(Mark::check).anyMatch("M05"::equals));
        assertEquals(own.draft().orElseThrow(), preparation.named(own, "Ada"));
    }

    @Test
    void anEarlierVersionStays() {
        MessagePlan plan = SomeRecipient.plan().rewritten("supportive-email", "New", "Text");
        assertEquals(
                "supportive-email 2",
                plan.template("supportive-email").orElseThrow().name());
        assertEquals(2, plan.versions("supportive-email").size());
        assertEquals(Optional.empty(), plan.template("none"));
    }

    @Test
    void aRuleNamesATemplateUnlessAPersonCalls() {
        assertThrows(
                IllegalArgumentException.class, () -> new Rule("r", true, List.of(), Tone.SUPPORTIVE, Reach.EMAIL, ""));
    }
}
