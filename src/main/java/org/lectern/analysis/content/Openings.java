package org.lectern.analysis.content;

import java.util.Arrays;
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
 * @param byDay whether times tell the day only; the order within a day is drawn by lot
 * @param log the rows behind them
 */
public record Openings(
        List<String> learners, List<Item> items, Interactions pairs, boolean dated, boolean byDay, Log log) {

    private static final long SECONDS_A_DAY = 86_400;

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
        return of(study, shelf, false, context);
    }

    /** The same of what was opened at known times. */
    public static Openings dated(Study study, Shelf shelf, TaskContext context) {
        return of(study, shelf, true, context);
    }

    private static Openings of(Study study, Shelf shelf, boolean onlyDated, TaskContext context) {
        Log log = Log.of(study, onlyDated, context);
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
        int[] who = places(pairs, "u", people, learners);
        int[] what = places(pairs, "i", things, items.stream().map(Item::id).toList());
        long[] times = pairs.longColumn("first").asLongArray();
        boolean byDay = dated && isByDay(times);
        for (int pair = 0; byDay && pair < times.length; pair++) {
            times[pair] += lot(learners.get(who[pair]), items.get(what[pair]).id());
        }
        return new Openings(
                learners,
                items,
                Interactions.of(
                        learners.size(),
                        items.size(),
                        who,
                        what,
                        times,
                        ones(pairs.rowCount()),
                        Arrays.stream(pairs.longColumn("times").asLongArray())
                                .mapToInt(Math::toIntExact)
                                .toArray()),
                dated,
                byDay,
                log);
    }

    private static boolean isByDay(long... times) {
        return times.length > 1
                && Arrays.stream(times).allMatch(time -> Math.floorMod(time - times[0], SECONDS_A_DAY) == 0);
    }

    /**
     * Seconds within a day: in which order things were opened on one day is not known, and that of the catalogue must not stand in for
     * it, as it would be foretold by itself.
     */
    private static long lot(String learner, String item) {
        long mixed = 0x9E37_79B9_7F4A_7C15L * (31L * learner.hashCode() + item.hashCode());
        return Math.floorMod(mixed ^ (mixed >>> 32), SECONDS_A_DAY);
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
}
