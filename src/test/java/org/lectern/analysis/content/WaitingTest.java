package org.lectern.analysis.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which items wait for one another. */
class WaitingTest {

    private static Item item(String id, String after) {
        return Item.unlisted(id, "").after(after);
    }

    private static List<String> waiting(Item... items) {
        return Waiting.of(List.of(items)).stream().map(Item::id).toList();
    }

    @Test
    void whatFollowsOneAnotherDoesNotWait() {
        assertEquals(List.of(), waiting(item("c", "b"), item("b", "a"), item("a", "")));
    }

    @Test
    void aCircleWaitsAndWhatIsBehindIt() {
        assertEquals(
                List.of("a", "b", "behind"),
                waiting(item("a", "b"), item("b", "a"), item("behind", "b, free"), item("free", "")));
    }

    @Test
    void whatAsksForItselfIsSaid() {
        String said = Waiting.notice(List.of(item("a", "a"), item("b", "")))
                .orElseThrow()
                .sentence();
        assertTrue(said.startsWith("One item asks for itself") && said.contains("“a”"), said);
    }

    @Test
    void nothingIsSaidWhereNothingWaits() {
        assertTrue(Waiting.notice(List.of(item("a", ""))).isEmpty());
    }
}
