package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.churn.ChurnAnalysis;
import org.lectern.cards.Card;
import org.lectern.cards.Claim;
import org.lectern.contract.TaskContext;
import org.lectern.study.Meaning;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.PinsViewModel.Pin;

class PinsViewModelTest {

    private final Desk desk = new Desk();
    private final Study study = StudyFixture.of(views());
    private final Findings found = new ChurnAnalysis().answer(Choices.standard(), study, TaskContext.quiet());
    private final PinsViewModel model = new PinsViewModel(desk, "churn");

    private static List<View> views() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            views.add(new View("a" + i, "lost", "c", i < 120 ? 10 : 100));
            views.add(new View("b" + i, "kept", "c", i < 20 ? 10 : 100));
        }
        return views;
    }

    @AfterEach
    void close() {
        model.close();
        study.close();
    }

    private Pin pin(String video) {
        return model.pins().stream()
                .filter(pin -> pin.finding().about().orElseThrow().name().equals(video))
                .findFirst()
                .orElseThrow();
    }

    private void show() {
        desk.importedProperty().set(Samples.imported("a.csv"));
        model.show(found);
    }

    @Test
    void offersWhatTheAnswerClaims() {
        show();
        assertEquals(
                found.reading().findings(),
                model.pins().stream().map(pin -> pin.finding()).toList());
        assertEquals(
                List.of(false, false),
                model.pins().stream().map(pin -> pin.pinned().get()).toList());
    }

    @Test
    void aTickMakesACardAndAnotherTakesItAway() {
        show();
        pin("lost").pinned().set(true);
        Card card = desk.cards().getFirst();
        assertEquals(Claim.of("churn", found, pin("lost").finding(), Meaning.UNKNOWN), card.claim());
        assertEquals(0.6, card.claim().value().orElseThrow().number(), 1e-12);
        assertEquals(card.claim().finding().action(), card.action());
        pin("lost").pinned().set(false);
        assertEquals(List.of(), desk.cards());
    }

    @Test
    void ticksFollowTheCards() {
        show();
        pin("lost").pinned().set(true);
        Card card = desk.cards().getFirst();
        desk.cards().clear();
        assertFalse(pin("lost").pinned().get());
        desk.cards().add(card.withOwner("Ada"));
        assertTrue(pin("lost").pinned().get());
        assertEquals("Ada", desk.cards().getFirst().owner());
    }

    @Test
    void anotherAnswerKnowsWhatIsPinned() {
        show();
        pin("lost").pinned().set(true);
        model.show(null);
        assertEquals(List.of(), model.pins());
        assertEquals(1, desk.cards().size());
        model.show(found);
        assertTrue(pin("lost").pinned().get());
        assertFalse(pin("kept").pinned().get());
    }
}
