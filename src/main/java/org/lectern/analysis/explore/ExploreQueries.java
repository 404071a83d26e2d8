package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.analysis.CourseNames;
import org.lectern.analysis.StoppedEarly;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Property;
import org.lectern.analysis.rate.Rate;
import org.lectern.analysis.rate.RateQueries;
import org.lectern.analysis.rate.Rates;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Asks the study. Sums are taken over decimals, so that they do not depend on the order of rows. */
final class ExploreQueries {

    /** Width of a bin of completion, in percent points. */
    static final int BIN_WIDTH = 5;

    /** All views at 100 % or more. */
    private static final int LAST_BIN = 100 / BIN_WIDTH;

    private static final int FINISHED = 0;
    private static final int COMPLETION = 1;

    private final ExploreParams params;
    private final Study study;
    private final TaskContext context;
    private final RateQueries rates;
    private final Property finished;

    ExploreQueries(ExploreParams params, Study study, TaskContext context) {
        this.params = params;
        this.study = study;
        this.context = context;
        this.rates = new RateQueries(study, params.courseColumn(), context);
        this.finished = Property.that(params.rule().condition());
    }

    /**
     * The views as a whole, and how many are in each bin. Those of equal completion are counted first: there are few different
     * values, and everything else follows from their counts.
     */
    CompletionSummary spread() {
        Table rows = ask("""
                WITH cells AS (
                    SELECT completion, count(*) AS n FROM views GROUP BY completion
                ),
                ranked AS (
                    SELECT completion,
                           CAST(least(floor(completion / %d), %d) AS BIGINT) AS bin,
                           n,
                           sum(n) OVER (ORDER BY completion) AS upto,
                           sum(n) OVER () AS total
                    FROM cells
                )
                SELECT bin,
                       CAST(sum(n) AS BIGINT) AS views,
                       CAST(sum(completion * n) AS DOUBLE) AS total,
                       CAST(sum(CAST(completion * completion AS DECIMAL(28, 6)) * CAST(n AS DECIMAL(10, 0))) AS DOUBLE)
                           AS squares,
                       CAST(min(CASE WHEN 2 * upto >= total THEN completion END)
                           + min(CASE WHEN 2 * upto > total THEN completion END) AS DOUBLE) / 2 AS median,
                       %s AS complete,
                       %s AS stopped,
                       %s AS over,
                       CAST(max(completion) AS DOUBLE) AS highest
                FROM ranked
                GROUP BY ROLLUP (bin)
                ORDER BY bin NULLS FIRST
                """.formatted(
                        BIN_WIDTH,
                        LAST_BIN,
                        countWhere("completion >= 100"),
                        countWhere("completion < " + StoppedEarly.BELOW),
                        countWhere("completion > 100")));
        // Of no views there is no whole, or one that counts nothing.
        return rows.isEmpty() || rows.row(0).isMissing("views")
                ? new CompletionSummary(0, 0, 0, 0, 0, 0, 0, 0, List.of())
                : summary(rows.row(0), rows);
    }

    private static CompletionSummary summary(Row whole, Table rows) {
        List<Long> bins = new ArrayList<>(Collections.nCopies(LAST_BIN + 1, 0L));
        rows.stream().skip(1).forEach(row -> bins.set(Math.toIntExact(row.getLong("bin")), row.getLong("views")));
        return new CompletionSummary(
                whole.getLong("views"),
                whole.getDouble("total"),
                whole.getDouble("squares"),
                whole.getDouble("median"),
                whole.getLong("complete"),
                whole.getLong("stopped"),
                whole.getLong("over"),
                whole.getDouble("highest"),
                bins);
    }

    /** How the file names courses. */
    CourseNames names(long views) {
        Row row = ask("""
                SELECT count(DISTINCT course) AS courses,
                       count(DISTINCT course_as_given) AS spellings,
                       count(*) - count(%s) AS without_course
                FROM views
                """.formatted(params.courseColumn())).row(0);
        return new CourseNames(row.getLong("courses"), row.getLong("spellings"), row.getLong("without_course"), views);
    }

    /** Every video, highest mean first. */
    List<Engagement> videos(CompletionSummary spread) {
        String more = ", CAST(sum(completion) AS DOUBLE) AS total,"
                + " CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY completion) AS DOUBLE) AS median";
        List<Engagement> videos = rates.titles(finished, more, (row, rate) -> video(row, rate, spread));
        videos.sort(Engagement.HIGHEST_FIRST);
        return videos;
    }

    private static Engagement video(Row row, Rate finished, CompletionSummary spread) {
        double sum = Math.min(row.getDouble("total") / spread.scale(), (double) finished.views());
        Rate completion = Rate.of(finished.views(), sum, finished.learners(), finished.independent());
        return engagement(row, finished, completion, spread);
    }

    /** Finished views and completion, of the study and of its courses. */
    Rates rates(CompletionSummary spread) {
        return rates.rates(List.of(finished, Property.completion(spread.scale())));
    }

    /** The study as a whole. */
    static Engagement whole(CompletionSummary spread, Rates rates) {
        return new Engagement(
                "",
                spread.total(),
                spread.median(),
                rates.wholes().get(FINISHED),
                rates.wholes().get(COMPLETION),
                spread.scale());
    }

    /** Every course, highest mean first; empty where the study has none. */
    List<CourseEngagement> courses(CompletionSummary spread, Rates rates) {
        // Five percentiles at once hold the values once, not five times: at fifty million views, a gigabyte and a half.
        Table rows = ask("""
                WITH spreads AS (
                    SELECT %1$s AS course,
                           sum(completion) AS total,
                           count(CASE WHEN completion < %3$d AND NOT (%2$s) THEN 1 END) AS stopped,
                           quantile_cont(completion, [0.05, 0.25, 0.5, 0.75, 0.95]) AS spread
                    FROM views
                    WHERE %1$s IS NOT NULL
                    GROUP BY 1
                )
                SELECT CAST(course AS STRING) AS name,
                       CAST(total AS DOUBLE) AS total,
                       stopped,
                       CAST(list_extract(spread, 1) AS DOUBLE) AS low,
                       CAST(list_extract(spread, 2) AS DOUBLE) AS quartile1,
                       CAST(list_extract(spread, 3) AS DOUBLE) AS median,
                       CAST(list_extract(spread, 4) AS DOUBLE) AS quartile3,
                       CAST(list_extract(spread, 5) AS DOUBLE) AS high
                FROM spreads
                ORDER BY name
                """.formatted(params.courseColumn(), params.rule().condition(), StoppedEarly.BELOW));
        Map<String, CourseRate> byName =
                rates.courses().stream().collect(Collectors.toMap(CourseRate::course, Function.identity()));
        List<CourseEngagement> courses = new ArrayList<>(rows.rowCount());
        rows.forEach(
                row -> courses.add(course(row, Objects.requireNonNull(byName.get(row.getString("name"))), spread)));
        courses.sort(Comparator.comparing(CourseEngagement::engagement, Engagement.HIGHEST_FIRST));
        return courses;
    }

    private static CourseEngagement course(Row row, CourseRate rate, CompletionSummary spread) {
        return new CourseEngagement(
                engagement(row, rate.rates().get(FINISHED), rate.rates().get(COMPLETION), spread),
                new CourseEngagement.Percentiles(
                        row.getDouble("low"),
                        row.getDouble("quartile1"),
                        row.getDouble("quartile3"),
                        row.getDouble("high")),
                row.getLong("stopped"),
                rate.ps().get(COMPLETION));
    }

    private static Engagement engagement(Row row, Rate finished, Rate completion, CompletionSummary spread) {
        return new Engagement(
                row.getString("name"),
                row.getDouble("total"),
                row.getDouble("median"),
                finished,
                completion,
                spread.scale());
    }

    private static String countWhere(String condition) {
        return "CAST(sum(CASE WHEN " + condition + " THEN n ELSE 0 END) AS BIGINT)";
    }

    private Table ask(String sql) {
        context.checkCancelled();
        return study.query(sql, context);
    }
}
