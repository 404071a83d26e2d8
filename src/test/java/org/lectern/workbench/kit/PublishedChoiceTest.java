package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.workbench.Desk;

class PublishedChoiceTest {

    private final Desk desk = new Desk();

    @Test
    void keepsAllTabsInStep() {
        try (PublishedChoice one = new PublishedChoice(desk);
                PublishedChoice other = new PublishedChoice(desk)) {
            one.asPublishedProperty().set(true);
            assertTrue(other.asPublishedProperty().get());
            assertEquals(Mode.AS_PUBLISHED, desk.choicesProperty().get().mode());
            desk.choicesProperty().set(Choices.standard());
            assertFalse(one.asPublishedProperty().get());
        }
    }

    @Test
    void startsAsTheDeskSaysAndLeavesTheRestOfItsChoices() {
        Choices chosen = Choices.standard().withMinimumViews(7).withMode(Mode.AS_PUBLISHED);
        desk.choicesProperty().set(chosen);
        try (PublishedChoice choice = new PublishedChoice(desk)) {
            assertTrue(choice.asPublishedProperty().get());
            choice.asPublishedProperty().set(false);
            assertEquals(chosen.withMode(Mode.CORRECTED), desk.choicesProperty().get());
        }
    }

    @Test
    void listensNoMoreWhenItIsClosed() {
        PublishedChoice choice = new PublishedChoice(desk);
        choice.close();
        desk.choicesProperty().set(Choices.standard().withMode(Mode.AS_PUBLISHED));
        assertFalse(choice.asPublishedProperty().get());
    }
}
