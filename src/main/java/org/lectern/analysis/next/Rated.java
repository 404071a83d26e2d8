package org.lectern.analysis.next;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.analysis.content.IdOrder;
import org.lectern.contract.TaskContext;
import org.lectern.learning.ShuffleSplit;
import org.lectern.recommend.BiasedFactors;
import org.lectern.recommend.Interactions;
import org.lectern.recommend.Split;
import org.lectern.recommend.StochasticDescent;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How far models of ratings are off: the mean of all, what learners and items add to it, and factors besides. On these data the mean is
 * hard to beat, which published systems do not say.
 *
 * @param scale what is foretold, by the name of its measure in tables
 * @param lowest of the scale
 * @param highest of the scale
 */
record Rated(String scale, double lowest, double highest) {

    /** Models learn numbers of 0 to 10, whatever the scale. */
    private static final double LEARNT = 10;

    private static final double HELD = 0.2;

    /** Fewer ratings leave nothing to learn from. */
    private static final int FEWEST = 10;

    /** The published score of an engagement: five minutes a point up to 5, and 5 more where it was liked. */
    private static final String SCORE = "least(seconds / 300.0, 5) + CASE WHEN liked THEN 5 ELSE 0 END";

    private static final Rated PERCENT = new Rated("rmse_percent", 0, 100);
    private static final Rated PUBLISHED = new Rated("rmse_score", 0, 10);

    /** A rating, by numbers of learner and item. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Rows(int learners, int items, int[] learner, int[] item, long[] time, double[] rating) {}

    /** How far models are off for percentages of the last items of each learner; nothing where no percentages are told. */
    static List<Scored> ofPercent(Study study, NextParams params, TaskContext context) {
        if (!study.facts().holds("engagements.percent", "engagements.happened_at")) {
            return List.of();
        }
        Rows rows = rows(study.query(
                "SELECT CAST(learner AS STRING) AS learner, CAST(item AS STRING) AS item, avg(percent) AS rating,"
                        + " CAST(floor(min(epoch(happened_at))) AS BIGINT) AS first FROM engagements"
                        + " WHERE percent IS NOT NULL AND happened_at IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2",
                context));
        int[] once = new int[rows.rating.length];
        Arrays.fill(once, 1);
        Interactions all = Interactions.of(
                rows.learners, rows.items, rows.learner, rows.item, rows.time, PERCENT.learnt(rows.rating), once);
        Split split = Split.leaveLast(all, params.held(), params.fewest());
        return split.testPairs() == 0
                ? List.of()
                : PERCENT.scored(
                        Trial.LAST,
                        params,
                        model -> model.fit(split.train(), context),
                        test(all, split),
                        List.of(
                                StochasticDescent.constant(),
                                StochasticDescent.biases(),
                                new StochasticDescent(10, 20, 0.005, 0.1, params.seed())));
    }

    /** The same of the published score, for rows drawn at random, in the order of the files, as published. */
    static Optional<List<Scored>> asPublished(Study study, NextParams params, TaskContext context) {
        if (!study.facts().holds("engagements.seconds")) {
            return Optional.empty();
        }
        // Which rows are drawn depends on their order in the file, so it is left as it is.
        Rows rows = rows(study.query(
                "SELECT CAST(learner AS STRING) AS learner, CAST(item AS STRING) AS item, " + SCORE
                        + " AS rating, CAST(0 AS BIGINT) AS first FROM engagements WHERE seconds IS NOT NULL",
                context));
        if (rows.rating.length < FEWEST) {
            return Optional.empty();
        }
        int[] order = ShuffleSplit.judging(rows.rating.length, 1, params.seed());
        int judging = (int) Math.ceil(HELD * order.length);
        Rows test = some(rows, Arrays.copyOf(order, judging));
        Rows train = some(rows, Arrays.copyOfRange(order, judging, order.length));
        return Optional.of(PUBLISHED.scored(
                "rows",
                params,
                model -> model.fit(rows.learners, rows.items, train.learner, train.item, train.rating, context),
                test,
                List.of(
                        StochasticDescent.constant(),
                        StochasticDescent.biases(),
                        StochasticDescent.standard(params.seed()))));
    }

    /** Fits a model of ratings to what it may know. */
    @FunctionalInterface
    private interface Fit {
        BiasedFactors of(StochasticDescent model);
    }

    private List<Scored> scored(String split, NextParams params, Fit fit, Rows test, List<StochasticDescent> models) {
        List<String> names = List.of("constant", "biases", "biased_factors");
        return IntStream.range(0, models.size())
                .mapToObj(place -> new Scored(
                        split,
                        names.get(place),
                        scale,
                        params.shown(),
                        Estimate.bare(fit.of(models.get(place))
                                        .rootMeanSquaredError(test.learner, test.item, test.rating, 0, LEARNT)
                                * (highest - lowest)
                                / LEARNT),
                        Estimate.NONE,
                        Estimate.NONE))
                .toList();
    }

    private double[] learnt(double... ratings) {
        return Arrays.stream(ratings)
                .map(rating -> LEARNT * (rating - lowest) / (highest - lowest))
                .toArray();
    }

    /** The items that judge, with what they were rated. */
    private static Rows test(Interactions all, Split split) {
        int pairs = split.testPairs();
        Rows test = new Rows(0, 0, new int[pairs], new int[pairs], new long[pairs], new double[pairs]);
        int next = 0;
        for (int learner = 0; learner < all.learners(); learner++) {
            for (int pair = all.start(learner); pair < all.end(learner); pair++) {
                if (Arrays.binarySearch(split.test()[learner], all.item(pair)) >= 0) {
                    test.learner[next] = learner;
                    test.item[next] = all.item(pair);
                    test.rating[next++] = all.value(pair);
                }
            }
        }
        return test;
    }

    private static Rows some(Rows rows, int... places) {
        return new Rows(
                rows.learners,
                rows.items,
                Arrays.stream(places).map(place -> rows.learner[place]).toArray(),
                Arrays.stream(places).map(place -> rows.item[place]).toArray(),
                new long[0],
                Arrays.stream(places).mapToDouble(place -> rows.rating[place]).toArray());
    }

    private static Rows rows(Table table) {
        Map<String, Integer> learners = numbers(table.stringColumn("learner"));
        Map<String, Integer> items = numbers(table.stringColumn("item"));
        int size = table.rowCount();
        Rows rows =
                new Rows(learners.size(), items.size(), new int[size], new int[size], new long[size], new double[size]);
        int next = 0;
        for (Row row : table) {
            rows.learner[next] = learners.getOrDefault(row.getString("learner"), -1);
            rows.item[next] = items.getOrDefault(row.getString("item"), -1);
            rows.time[next] = row.getLong("first");
            rows.rating[next++] = row.getDouble("rating");
        }
        return rows;
    }

    /** Ratings are learnt learner by learner, so these are numbered as everywhere: ids that are digits by number. */
    private static Map<String, Integer> numbers(StringColumn names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.unique().asList().stream().sorted(IdOrder.ASCENDING).forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }
}
