package org.lectern.analysis.next;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Parameters;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.content.Item;
import org.lectern.contract.TaskContext;
import org.lectern.recommend.ImplicitFactors;
import org.lectern.recommend.Interactions;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;

/** Recommenders for tests of what is done with them. */
public final class SampleRecommenders {

    public static final Instant TRAINED = Instant.parse("2026-03-01T10:00:00Z");

    private SampleRecommenders() {}

    /**
     * One trained on two kinds of learners who open different things, l0 to l149, and on one who opened item 4 alone. Items 0 to 39 were
     * opened; 90, which shares words with item 0, was not.
     */
    public static TrainedRecommender trained() {
        SplittableRandom random = new SplittableRandom(3);
        List<String> opened = new ArrayList<>(List.of(opened("lone", 4, 7)));
        for (int learner = 0; learner < 150; learner++) {
            for (int step = 0; step < 8; step++) {
                opened.add(opened("l" + learner, 2 * random.nextInt(20) + learner % 2, random.nextInt(1_000_000)));
            }
        }
        List<String> catalogue = new ArrayList<>(List.of("('90', 'Pivots again', 'pivot tables and charts')"));
        for (int item = 0; item < 40; item++) {
            catalogue.add("('" + item + "', 'Title " + item + "', '" + (item == 0 ? "pivot tables" : "law") + "')");
        }
        try (Study study = StudyFixture.ofLearning(Map.of(
                TableSpec.ENGAGEMENTS, "SELECT * FROM (VALUES " + String.join(", ", opened) + ")",
                TableSpec.CATALOGUE, "SELECT * FROM (VALUES " + String.join(", ", catalogue) + ")"))) {
            return (TrainedRecommender) NextAnalysis.training(TRAINED)
                    .answer(Choices.standard(), study, TaskContext.quiet())
                    .model()
                    .orElseThrow();
        }
    }

    private static String opened(String learner, int item, int second) {
        return "('" + learner + "', '" + item + "', NULL::VARCHAR, TIMESTAMP '2026-01-05 10:00:00' + INTERVAL " + second
                + " SECOND, 1::BIGINT)";
    }

    /** The same where another model serves. */
    public static TrainedRecommender serving(String id, TrainedRecommender trained) {
        Optional<ImplicitFactors> factors = Parts.isFactored(id)
                ? Models.fit(trained.pairs(), Models.Known.of(trained.items()), trained.params(), TaskContext.quiet())
                        .factorisation()
                : Optional.empty();
        return new TrainedRecommender(
                trained.items(),
                trained.others(),
                trained.learners(),
                trained.pairs(),
                id,
                verdict(id),
                trained.worth(),
                factors,
                TRAINED,
                trained.metrics(),
                trained.provenance());
    }

    private static Verdict verdict(String id) {
        return switch (id) {
            case Models.POPULARITY -> Verdict.POPULAR;
            case Models.ORDER -> Verdict.ORDER;
            default -> Verdict.MODEL;
        };
    }

    /**
     * One of what is said here.
     *
     * @param histories items of each learner by their numbers, in the order of time; learners are called a, b, c and so on
     */
    static TrainedRecommender of(String serving, List<Item> items, List<Item> others, int[]... histories) {
        int[] learner = IntStream.range(0, histories.length)
                .flatMap(one -> IntStream.of(histories[one]).map(_ -> one))
                .toArray();
        int[] item = IntStream.range(0, histories.length)
                .flatMap(one -> IntStream.of(histories[one]))
                .toArray();
        int[] once = IntStream.of(item).map(_ -> 1).toArray();
        return new TrainedRecommender(
                items,
                others,
                IntStream.range(0, histories.length)
                        .mapToObj(one -> Character.toString('a' + one))
                        .toList(),
                Interactions.of(
                        histories.length,
                        items.size(),
                        learner,
                        item,
                        IntStream.range(0, item.length).asLongStream().toArray(),
                        IntStream.of(item).mapToDouble(_ -> 1).toArray(),
                        once),
                serving,
                verdict(serving),
                List.of(new Worth(serving, Estimate.bare(0.5), Estimate.NONE, Estimate.NONE)),
                Optional.empty(),
                TRAINED,
                List.of(),
                new Provenance(
                        "sample",
                        "0123456789abcdef",
                        Filter.everything(),
                        item.length,
                        histories.length,
                        Parameters.write(NextParams.of(Choices.standard())),
                        42,
                        "0"));
    }

    static Item item(String id, String text, String after, boolean retired) {
        return new Item(
                id,
                "About " + id,
                text,
                List.of(),
                "",
                List.of(),
                List.of(),
                "",
                "",
                "en",
                Double.NaN,
                after,
                retired,
                true);
    }
}
