package org.lectern.workbench.tab.todo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Question;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Subject;
import org.lectern.cards.Card;
import org.lectern.cards.Claim;
import org.lectern.study.Filter;
import org.lectern.study.Meaning;
import org.lectern.workbench.Desk;
import org.lectern.workbench.Survey;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.task.InlineTaskRunner;

class TodoViewModelTest {

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<String> went = new ArrayList<>();
    private final Survey survey = new Survey(desk, tasks, List.of());
    private final TodoViewModel model = new TodoViewModel(new TabContext(
            desk, tasks, _ -> {}, (_, _, _, _) -> Optional.empty(), Samples.guide(went), survey, () -> {}));

    private static Card card(String video, String sentence) {
        Finding finding = new Finding(
                "video",
                Optional.empty(),
                Optional.of(new Subject(Subject.Kind.VIDEO, video)),
                Finding.Beyond.ABOVE,
                Double.NaN,
                1,
                sentence,
                "Watch it.",
                ShownIn.figure("videos_by_churn"));
        Question question = new Question("churn", Map.of(), Filter.everything(), "00", "1");
        return Card.of(new Claim(question, finding, Optional.empty(), Meaning.UNKNOWN));
    }

    @BeforeEach
    void pin() {
        desk.cards().setAll(card("intro", "Many leave the intro."), card("end", "Few see the end."));
    }

    @AfterEach
    void close() {
        model.close();
        survey.close();
    }

    @Test
    void looksAtTheFirstUntilAnotherIsChosen() {
        assertEquals("Many leave the intro.", sentence());
        model.choose(1);
        assertEquals("Few see the end.", sentence());
        model.remove();
        assertEquals("Many leave the intro.", sentence());
        model.remove();
        assertEquals(Optional.empty(), model.chosen());
        assertEquals(-1, model.chosenProperty().get());
    }

    private String sentence() {
        return model.chosen().orElseThrow().claim().finding().sentence();
    }

    @Test
    void writesOnTheCardThatIsLookedAt() {
        model.choose(1);
        int decisions = desk.decisionsProperty().get();
        model.change(card -> card.withOwner("Ada"));
        model.change(card -> card.withOwner("Ada"));
        assertEquals(List.of("", "Ada"), desk.cards().stream().map(Card::owner).toList());
        assertEquals(decisions + 1, desk.decisionsProperty().get());
        model.change(card -> card.withState(Card.State.DONE));
        assertEquals(
                List.of(1L, 1L, 0L),
                List.of(model.count(Card.State.OPEN), model.count(Card.State.DONE), model.count(Card.State.DROPPED)));
    }

    /** A place among the cards found is another among all. */
    @Test
    void findsCardsAndNotesByAllWords() {
        desk.notes().write("churn", "ask about the end of May");
        desk.notes().write(new Subject(Subject.Kind.VIDEO, "intro"), "old");
        model.searchProperty().set(" END  the ");
        assertEquals(1, model.cards().size());
        assertEquals(1, model.notes().size());
        model.choose(0);
        assertEquals("Few see the end.", sentence());
        model.searchProperty().set("ada");
        assertEquals(List.of(), model.cards());
        model.searchProperty().set("");
        model.change(card -> card.withOwner("Ada"));
        model.searchProperty().set("ada");
        assertEquals(
                "Few see the end.", model.cards().getFirst().claim().finding().sentence());
    }

    @Test
    void aNoteIsWrittenAnewOrTakenAway() {
        desk.notes().write("churn", "ask Ada");
        model.write(model.notes().getFirst(), "ask Ben");
        assertEquals("ask Ben", desk.notes().on("churn"));
        assertEquals("Churn", model.about(model.notes().getFirst()));
        model.write(model.notes().getFirst(), " ");
        assertTrue(model.notes().isEmpty());
    }
}
