package org.lectern.analysis.content;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;
import org.lectern.recommend.Interactions;
import org.lectern.study.Study;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Who opened which item, once a pair.
 *
 * @param learners by their numbers; ids that are all digits by number
 * @param items that anybody opened, by their numbers, in the order of the shelf
 * @param pairs of learners and items; their times are seconds, all 0 where the study tells none
 * @param dated whether times are told
 * @param log the rows behind them
 */
public record Openings(List<String> learners, List<Item> items, Interactions pairs, boolean dated, Log log) {

    public Openings {
        learners = List.copyOf(learners);
        items = List.copyOf(items);
    }

    /**
     * What a study tells of who opened what.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static Openings of(Study study, Shelf shelf, TaskContext context) {
        Log log = Log.of(study, context);
        List<String> people = names(study, log, "learner", context);
        List<String> things = names(study, log, "item", context);
        List<String> learners = people.stream().sorted(IdOrder.ASCENDING).toList();
        Map<String, Integer> known = new HashMap<>();
        things.forEach(id -> known.put(id, 0));
        List<Item> items = shelf.items().stream()
                .filter(item -> known.containsKey(item.id()))
                .toList();
        boolean dated =
                study.facts().holds(study.facts().holds("engagements") ? "engagements.happened_at" : "views.viewed_at");
        Table pairs = study.query(sql(log, dated), context);
        return new Openings(
                learners,
                items,
                Interactions.of(
                        learners.size(),
                        items.size(),
                        places(pairs, "u", people, learners),
                        places(pairs, "i", things, items.stream().map(Item::id).toList()),
                        pairs.longColumn("first").asLongArray(),
                        ones(pairs.rowCount()),
                        Arrays.stream(pairs.longColumn("times").asLongArray())
                                .mapToInt(Math::toIntExact)
                                .toArray()),
                dated,
                log);
    }

    private static double[] ones(int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, 1);
        return values;
    }

    private static List<String> names(Study study, Log log, String column, TaskContext context) {
        StringColumn names = study.query(
                        "SELECT DISTINCT " + column + " FROM " + log.from() + " AS opened ORDER BY " + column, context)
                .stringColumn(column);
        return names.asList();
    }

    /** Pairs by numbers, as texts would be many times as large. */
    private static String sql(Log log, boolean dated) {
        return """
                WITH opened AS %1$s,
                     people AS (
                         SELECT learner, row_number() OVER (ORDER BY learner) - 1 AS u
                         FROM (SELECT DISTINCT learner FROM opened) AS distinct_learners),
                     things AS (
                         SELECT item, row_number() OVER (ORDER BY item) - 1 AS i
                         FROM (SELECT DISTINCT item FROM opened) AS distinct_items)
                SELECT u, i, %2$s AS first, count(*) AS times
                FROM opened JOIN people ON opened.learner = people.learner JOIN things ON opened.item = things.item
                GROUP BY u, i
                ORDER BY u, i
                """.formatted(
                        log.from(),
                        dated ? "coalesce(CAST(floor(min(epoch(happened_at))) AS BIGINT), 0)" : "CAST(0 AS BIGINT)");
    }

    /** The numbers of a column, which count names in one order, in terms of another order of the same names. */
    private static int[] places(Table pairs, String column, List<String> from, List<String> to) {
        Map<String, Integer> place = new HashMap<>();
        IntStream.range(0, to.size()).forEach(i -> place.put(to.get(i), i));
        int[] turned = from.stream().mapToInt(place::get).toArray();
        LongColumn numbers = pairs.longColumn(column);
        return IntStream.range(0, numbers.size())
                .map(row -> turned[(int) numbers.getLong(row)])
                .toArray();
    }

    /** Numbers of items by how many learners opened them, most first. */
    public List<Integer> mostOpenedFirst() {
        int[] learnersOf = pairs.learnersOf();
        return IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer item) -> -learnersOf[item]))
                .toList();
    }
}
