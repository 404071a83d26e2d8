package org.lectern.analysis.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.lectern.analysis.content.Log;
import org.lectern.contract.TaskContext;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Asks a study of engagements. Everything is summed up in whole numbers, so nothing depends on the order of rows. */
final class OpenedQueries {

    private static final int HOURS = 24;

    /** Bins of seconds are as many at most, and of a width that people count in. */
    private static final int MOST_BINS = 60;

    private static final long[] WIDTHS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600};

    private final Study study;
    private final TaskContext context;
    private final Log log;
    private final EngagementRows rows;

    OpenedQueries(Study study, TaskContext context) {
        this.study = study;
        this.context = context;
        this.log = Log.of(study, false, context);
        this.rows = EngagementRows.of(study, context);
    }

    /** Rows that tell something else than what was opened. */
    long others() {
        return log.others();
    }

    boolean holds(String... needs) {
        return study.facts().holds(needs);
    }

    /** Number of learners by their number of engagements. */
    LearnerCounts counts() {
        SortedMap<Long, Long> learners = new TreeMap<>();
        for (Row row : ask("SELECT n, count(*) AS learners FROM (SELECT learner, count(*) AS n FROM " + log.from()
                + " AS opened GROUP BY learner) AS counts GROUP BY n ORDER BY n")) {
            learners.put(row.getLong("n"), row.getLong("learners"));
        }
        return new LearnerCounts(learners);
    }

    /** Number of items that anybody opened. */
    long items() {
        return ask("SELECT count(DISTINCT item) AS n FROM " + log.from() + " AS opened")
                .row(0)
                .getLong("n");
    }

    OpenedTimes times() {
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        List<Long> hours = new ArrayList<>(Collections.nCopies(HOURS, 0L));
        for (Row row : ask("SELECT CAST(CAST(happened_at AS DATE) AS STRING) AS day,"
                + " CAST(hour(happened_at) AS BIGINT) AS hour_of_day, count(*) AS n FROM "
                + log.from() + " AS opened WHERE happened_at IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2")) {
            days.merge(LocalDate.parse(row.getString("day")), row.getLong("n"), Long::sum);
            int hour = (int) row.getLong("hour_of_day");
            hours.set(hour, hours.get(hour) + row.getLong("n"));
        }
        return new OpenedTimes(days, hours);
    }

    /** How long engagements last; the last of 99.5 % of them ends the bins of one width. */
    SecondsBins seconds() {
        SortedMap<Long, Long> whole = new TreeMap<>();
        for (Row row : ask("SELECT CAST(floor(seconds) AS BIGINT) AS second, count(*) AS n FROM engagements"
                + " WHERE seconds >= 0 GROUP BY 1 ORDER BY 1")) {
            whole.put(row.getLong("second"), row.getLong("n"));
        }
        long all = whole.values().stream().mapToLong(Long::longValue).sum();
        long left = all - all / 200;
        long longest = 0;
        for (var one : whole.entrySet()) {
            if (left > 0) {
                longest = one.getKey();
            }
            left -= one.getValue();
        }
        long end = longest + 1;
        long width = Arrays.stream(WIDTHS)
                .filter(one -> Math.ceilDiv(end, one) <= MOST_BINS)
                .findFirst()
                .orElse(Math.ceilDiv(end, MOST_BINS));
        long[] counts = new long[(int) Math.ceilDiv(end, width) + 1];
        whole.forEach((second, n) -> counts[(int) Math.min(second / width, counts.length - 1L)] += n);
        return new SecondsBins(width, Arrays.stream(counts).boxed().toList());
    }

    /** How many learners of the list have each value of a property. */
    List<Portion> people(String property) {
        Table found = ask(("SELECT coalesce(%1$s, '') AS value, count(*) AS n FROM (%2$s) AS who GROUP BY 1"
                        + " ORDER BY n DESC, value")
                .formatted(property, EngagementRows.PEOPLE));
        long all = found.longColumn("n").asList().stream()
                .mapToLong(Long::longValue)
                .sum();
        return found.stream()
                .map(row -> new Portion(property, row.getString("value"), row.getLong("n"), all))
                .toList();
    }

    /** Learners of the list by two properties. */
    Crossing people(String row, String column) {
        Table found = ask(("SELECT coalesce(%1$s, '') AS r, coalesce(%2$s, '') AS c, count(*) AS n FROM (%3$s) AS who"
                        + " GROUP BY 1, 2 ORDER BY r, c")
                .formatted(row, column, EngagementRows.PEOPLE));
        long all = found.longColumn("n").asList().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Crossing(
                row,
                column,
                Crossing.Measure.LEARNERS,
                found.stream()
                        .map(one -> CrossCell.ofLearners(one.getString("r"), one.getString("c"), one.getLong("n"), all))
                        .toList());
    }

    /** Mean seconds of engagements of each pair of values. */
    List<CrossCell> seconds(String row, String column) {
        return cells(
                row,
                column,
                "CAST(round(seconds * 10) AS BIGINT)",
                "seconds >= 0",
                (one, tenths) -> CrossCell.ofMean(one.getString("r"), one.getString("c"), sums(one, 10)));
    }

    /**
     * Share of engagements of each pair of values of which something is so.
     *
     * @param property SQL, never null
     * @param among SQL: of which engagements
     */
    List<CrossCell> shares(String row, String column, String property, String among) {
        return cells(
                row,
                column,
                "CASE WHEN " + property + " THEN 1 ELSE 0 END",
                among,
                (one, repeats) -> CrossCell.ofShare(
                        one.getString("r"),
                        one.getString("c"),
                        new ClusteredShare(sums(one, 1), Math.max(repeats, one.getDouble("n")))));
    }

    private static ClusteredMean sums(Row row, double unit) {
        return new ClusteredMean(
                row.getLong("learners"),
                row.getDouble("n"),
                row.getDouble("s") / unit,
                row.getDouble("s_s") / (unit * unit),
                row.getDouble("s_n") / unit,
                row.getDouble("n_n"));
    }

    /** Sums are cut at three billions, so that no square overflows. */
    private List<CrossCell> cells(
            String row, String column, String value, String among, BiFunction<Row, Double, CrossCell> made) {
        String cut = "CAST(least(sum(%s), 3000000000) AS BIGINT) AS %s";
        return ask("""
                WITH told AS (SELECT learner, item, %1$s AS r, %2$s AS c, %3$s AS v FROM (%4$s) AS opened WHERE %5$s),
                pairs AS (
                    SELECT learner, item, r, c, count(*) AS n, CAST(sum(v) AS BIGINT) AS s
                    FROM told GROUP BY learner, item, r, c
                ),
                people_sums AS (
                    SELECT learner, r, c, %6$s, %7$s, %8$s FROM pairs GROUP BY learner, r, c
                )
                SELECT r, c, count(*) AS learners,
                       CAST(sum(n) AS DOUBLE) AS n,
                       CAST(sum(s) AS DOUBLE) AS s,
                       CAST(sum(n * n) AS DOUBLE) AS n_n,
                       CAST(sum(s * n) AS DOUBLE) AS s_n,
                       CAST(sum(s * s) AS DOUBLE) AS s_s,
                       CAST(sum(repeats) AS DOUBLE) AS repeats
                FROM people_sums
                GROUP BY r, c
                ORDER BY r, c
                """.formatted(
                                row,
                                column,
                                value,
                                rows.joined(row + " " + column),
                                among,
                                cut.formatted("n", "n"),
                                cut.formatted("s", "s"),
                                cut.formatted("n * n", "repeats")))
                .stream()
                .map(one -> made.apply(one, one.getDouble("repeats")))
                .toList();
    }

    /** How many learners of each seniority open each field more often than others, the first by name where several are. */
    List<CrossCell> mostOpened() {
        return ask("""
                WITH counts AS (
                    SELECT learner, seniority, domain, count(*) AS n FROM (%s) AS opened
                    WHERE seniority <> '' AND domain <> '' GROUP BY learner, seniority, domain
                ),
                ranked AS (
                    SELECT seniority, domain, row_number() OVER (PARTITION BY learner ORDER BY n DESC, domain) AS place
                    FROM counts
                )
                SELECT seniority AS r, domain AS c, count(*) AS n FROM ranked WHERE place = 1 GROUP BY 1, 2 ORDER BY 1, 2
                """.formatted(rows.joined("seniority domain"))).stream()
                .map(row -> CrossCell.ofLearners(
                        row.getString("r"), row.getString("c"), row.getLong("n"), row.getLong("n")))
                .toList();
    }

    /** Whether no job is in several departments. */
    boolean jobTellsDepartment() {
        return ask("SELECT count(*) AS n FROM (SELECT job FROM (" + EngagementRows.PEOPLE
                                + ") AS who WHERE job IS NOT NULL AND department IS NOT NULL GROUP BY job"
                                + " HAVING count(DISTINCT department) > 1) AS several")
                        .row(0)
                        .getLong("n")
                == 0;
    }

    private Table ask(String sql) {
        context.checkCancelled();
        return study.query(sql, context);
    }
}
