package org.lectern.analysis.next;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.content.Item;
import org.lectern.contract.TaskContext;

/** What a trained recommender answers. */
class RecommendingTest {

    private static final List<Item> ITEMS = List.of(
            SampleRecommenders.item("p", "pivot tables", "", false),
            SampleRecommenders.item("q", "pivot charts", "", false),
            SampleRecommenders.item("r", "law", "q", false),
            SampleRecommenders.item("s", "poetry", "", true));
    private static final List<Item> OTHERS =
            List.of(SampleRecommenders.item("new", "pivot tables and charts", "", false));

    /** a opened p then q, b p, q, r and s, c p then q then r, d s alone. */
    private static Recommending serving(String model) {
        return Recommending.of(
                SampleRecommenders.of(
                        model, ITEMS, OTHERS, new int[] {0, 1}, new int[] {0, 1, 2, 3}, new int[] {0, 1, 2}, new int[] {
                            3
                        }),
                TaskContext.quiet());
    }

    private static List<String> ids(Recommending.Answer answer) {
        return answer.shown().stream().map(one -> one.item().id()).toList();
    }

    /** r needs q, which d has not opened, and s is no longer offered. */
    @Test
    void whatWasOpenedIsRetiredOrHasToWaitIsNotShown() {
        Recommending popular = serving("popularity");
        assertEquals(List.of("r"), ids(popular.ofLearner("a", 5).orElseThrow()));
        assertEquals(List.of("p", "q"), ids(popular.ofLearner("d", 5).orElseThrow()));
        assertEquals(List.of("p"), ids(popular.ofLearner("d", 1).orElseThrow()));
        assertEquals(List.of(), ids(popular.ofLearner("b", 5).orElseThrow()));
    }

    /** Of three who opened q, two opened r right after. */
    @Test
    void aModelGivesItsReason() {
        Recommending.Answer answer = serving("next_step").ofLearner("a", 5).orElseThrow();
        assertEquals(
                "Often opened right after “About q” (2 of 3 learners)",
                answer.shown().getFirst().reason());
        assertEquals(Source.MODEL, answer.source());
        assertFalse(answer.baseline());
    }

    @Test
    void whoeverHasNoHistoryIsShownWhatIsPopularAndToldSo() {
        Recommending.Answer answer = serving("next_step").ofHistory(new int[0], 5);
        assertEquals(List.of("p", "q"), ids(answer));
        assertEquals("Opened by 3 of 4 learners", answer.shown().getFirst().reason());
        assertEquals(Source.POPULAR, answer.source());
        assertTrue(answer.baseline());
    }

    /** The text of s shares no word with any other. */
    @Test
    void whereTheModelHasNothingToSayWhatIsPopularIsShown() {
        Recommending.Answer answer = serving("content").ofLearner("d", 5).orElseThrow();
        assertEquals(List.of("p", "q"), ids(answer));
        assertEquals(Source.POPULAR, answer.source());
    }

    @Test
    void theOrderOfTheCatalogueIsABaseline() {
        Recommending.Answer answer =
                serving("catalogue_order").ofLearner("a", 5).orElseThrow();
        assertEquals(
                "Next in the order after “About q”", answer.shown().getFirst().reason());
        assertEquals(Source.ORDER, answer.source());
        assertTrue(answer.baseline());
    }

    /** What nobody opened in training adds nothing, and what stands there twice counts once. */
    @Test
    void aHistoryCountsItemsOnceAndOnlyThoseThatWereOpened() {
        Recommending steps = serving("next_step");
        int fresh = steps.place("new").orElseThrow();
        assertEquals(steps.ofLearner("a", 5).orElseThrow(), steps.ofHistory(new int[] {fresh, 0, 0, 1, fresh}, 5));
        assertEquals(Source.POPULAR, steps.ofHistory(new int[] {fresh}, 5).source());
        assertTrue(steps.ofLearner("nobody", 5).isEmpty());
    }

    /** p and q share "pivot", p and the new one "tables", too. What is retired is left out. */
    @Test
    void whatIsAlikeIsToldWithTheWordsInCommonAndWhatNobodyOpenedToo() {
        Recommending asked = serving("popularity");
        List<Recommending.Alike> alike = asked.alike(asked.place("p").orElseThrow(), 5);
        assertEquals("new", alike.getFirst().item().id());
        assertTrue(alike.getFirst().terms().containsAll(List.of("pivot", "tables")), alike.toString());
        assertTrue(alike.stream()
                .noneMatch(one -> List.of("p", "s").contains(one.item().id())));
        assertTrue(alike.getFirst().likeness() < 1);
        assertEquals(1, asked.alike(asked.place("p").orElseThrow(), 1).size());
        assertEquals(0, asked.learnersOf(asked.place("new").orElseThrow()));
        assertEquals(3, asked.learnersOf(asked.place("p").orElseThrow()));
    }

    @Test
    void trainingServesWhatTheVerdictSaysAndTellsWhatItIsWorth() {
        TrainedRecommender trained = SampleRecommenders.trained();
        assertEquals(Verdict.MODEL, trained.verdict());
        assertFalse(trained.isBaseline());
        Worth worth = trained.worth().stream()
                .filter(one -> one.model().equals(trained.serving()))
                .findFirst()
                .orElseThrow();
        assertTrue(worth.overPopularity().low() > 0 && worth.overOrder().low() > 0, worth.toString());
        assertEquals("ndcg", trained.metrics().getFirst().name());
        assertEquals(worth.value().value(), trained.metrics().getFirst().value());
        assertEquals(List.of("90"), trained.others().stream().map(Item::id).toList());
        Recommending asked = Recommending.of(trained, TaskContext.quiet());
        int same = 0;
        int all = 0;
        for (int learner = 0; learner < 150; learner++) {
            for (Recommending.Shown one :
                    asked.ofLearner("l" + learner, 5).orElseThrow().shown()) {
                all++;
                same += Integer.parseInt(one.item().id()) % 2 == learner % 2 ? 1 : 0;
            }
        }
        assertTrue(same > 0.95 * all, same + " of " + all);
        assertEquals(Source.MODEL, asked.ofLearner("lone", 5).orElseThrow().source());
    }

    /** Many threads at a time get what one gets. */
    @Test
    void answersFromManyThreadsAreThoseOfOne() {
        TrainedRecommender trained = SampleRecommenders.serving("order_mix", SampleRecommenders.trained());
        Recommending asked = Recommending.of(trained, TaskContext.quiet());
        List<Recommending.Answer> one = IntStream.range(0, 150)
                .mapToObj(learner -> asked.ofLearner("l" + learner, 10).orElseThrow())
                .toList();
        List<Recommending.Answer> many = IntStream.range(0, 15_000)
                .parallel()
                .mapToObj(learner -> asked.ofLearner("l" + learner % 150, 10).orElseThrow())
                .toList();
        IntStream.range(0, many.size()).forEach(place -> assertEquals(one.get(place % 150), many.get(place)));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SampleRecommenders.of("als", ITEMS, OTHERS, new int[] {0}));
    }
}
