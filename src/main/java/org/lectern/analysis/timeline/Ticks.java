package org.lectern.analysis.timeline;

import org.lectern.contract.TaskContext;
import org.lectern.study.Sql;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/**
 * Finds out whether ends of watching are told to the second, or only where a player reports now and then, such as every ten seconds.
 * Then all who leave seem to do so at a few seconds, each of which would stand out from its neighbours.
 */
final class Ticks {

    /** A report every so many seconds; each is looked for. */
    private static final String STEPS = "(2), (3), (4), (5), (6), (10), (12), (15), (20), (30), (60), (120), (300)";

    /** From here on ends gather at ticks: in shorter moments, ticks would be this many times as frequent as other seconds. */
    private static final double TOO_OFTEN = 1.5;

    private static final double MOST = 0.5;

    /** Of the ends at the ticks found so far, a longer step keeps as many; else it is but every second or third tick. */
    private static final double KEPT = 0.9;

    /** At fewer different seconds than this there may be places where many stop. */
    private static final int FEWEST = 5;

    private Ticks() {}

    /**
     * Seconds from tick to tick; 1 where there are none. The most frequent end is left out: many may stop at one place.
     *
     * @param before ends from this second on are those of the video
     */
    static int of(String video, double before, Study study, TaskContext context) {
        int step = 1;
        double found = 0;
        for (Row row : study.query("""
                WITH ends AS (
                    SELECT CAST(round(to_second * 1000) AS BIGINT) AS moment, count(*) AS n
                    FROM segments
                    WHERE video = %s AND to_second < %s
                    GROUP BY moment
                    ORDER BY n DESC, moment
                    OFFSET 1
                )
                SELECT step,
                       CAST(sum(n) AS DOUBLE) AS ends,
                       CAST(coalesce(sum(n) FILTER (moment %% (1000 * step) = 0), 0) AS DOUBLE) AS ticked,
                       count(*) FILTER (moment %% (1000 * step) = 0) AS places
                FROM ends CROSS JOIN (VALUES %s) AS steps(step)
                GROUP BY step
                ORDER BY step
                """.formatted(Sql.literal(video), before, STEPS), context)) {
            int tried = (int) row.getLong("step");
            double share = row.getDouble("ticked") / row.getDouble("ends");
            double least = Math.max(KEPT * found, Math.max(MOST, TOO_OFTEN / tried));
            if (row.getLong("places") >= FEWEST && share >= least) {
                step = tried;
                found = share;
            }
        }
        return step;
    }
}
