package org.lectern.study;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Every learner of a filtered study with what most analyses ask of them first; in the order of their names. */
public final class Learners {

    // Pairs are counted first: counting distinct videos beside a sum takes three times as long.
    private static final String QUESTION = """
            WITH pairs AS (
                SELECT learner, video, count(*) AS n, sum(completion) AS total FROM views GROUP BY learner, video
            )
            SELECT CAST(learner AS STRING) AS learner,
                   count(*) AS videos,
                   CAST(sum(n) AS BIGINT) AS views,
                   sum(CAST(n AS DOUBLE) * n) AS squares,
                   CAST(sum(total) AS DOUBLE) AS total
            FROM pairs
            GROUP BY learner
            ORDER BY learner
            """;

    private final String[] names;
    private final long[] views;
    private final long[] videos;
    private final double[] squares;
    private final double[] means;

    private Learners(Table rows) {
        int size = rows.rowCount();
        names = new String[size];
        views = new long[size];
        videos = new long[size];
        squares = new double[size];
        means = new double[size];
        StringColumn name = rows.stringColumn("learner");
        LongColumn n = (LongColumn) rows.column("views");
        LongColumn distinct = (LongColumn) rows.column("videos");
        for (int i = 0; i < size; i++) {
            names[i] = name.get(i);
            views[i] = n.getLong(i);
            videos[i] = distinct.getLong(i);
            squares[i] = rows.doubleColumn("squares").getDouble(i);
            means[i] = rows.doubleColumn("total").getDouble(i) / views[i];
        }
    }

    static Learners ask(Study study, TaskContext context) {
        return new Learners(study.query(QUESTION, context));
    }

    /** Number of learners. */
    public int size() {
        return names.length;
    }

    public String name(int learner) {
        return names[learner];
    }

    /** Number of views, at least 1. */
    public long views(int learner) {
        return views[learner];
    }

    /** Number of distinct videos, at least 1. */
    public long videos(int learner) {
        return videos[learner];
    }

    /** Sum of the squares of how often each video was watched, at least the number of views. */
    public double squares(int learner) {
        return squares[learner];
    }

    /** Mean completion over all views, in percent. */
    public double mean(int learner) {
        return means[learner];
    }

    /** Mean completion over all views of all learners, in percent. */
    public double mean() {
        return IntStream.range(0, views.length)
                        .mapToDouble(learner -> means[learner] * views[learner])
                        .sum()
                / views();
    }

    /** Number of views of all learners. */
    public long views() {
        return Arrays.stream(views).sum();
    }
}
