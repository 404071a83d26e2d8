package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.text.CompletionText;

/** Makes completion of how long somebody watched and how long the video is, in the rows of {@code raw}. */
final class WatchTime {

    private static final Words WORDS = Words.of(WatchTime.class);

    /** Seconds. */
    private static final double MINUTE = 60;

    private static final double MILLI = 0.001;

    private final Statement statement;
    private final String watched;

    /** @param watched seconds of watching as SQL over {@code raw}, which has {@code video_seconds}, too */
    WatchTime(Statement statement, String watched) {
        this.statement = statement;
        this.watched = watched;
    }

    /**
     * Writes {@code raw.completion}, in percent.
     *
     * @param watchSaid whether it is known that {@code watched} is in seconds
     * @param lengthSaid whether it is known that {@code video_seconds} is
     * @return what to say of it
     */
    List<QualityNotice> divide(boolean watchSaid, boolean lengthSaid) throws SQLException {
        double factor = watchSaid && lengthSaid ? 1 : factor();
        boolean lengthsToo = factor != 1 && watchSaid;
        if (lengthsToo) {
            statement.execute("UPDATE raw SET video_seconds = video_seconds / " + factor);
        }
        String time = lengthsToo || factor == 1 ? watched : watched + " * " + factor;
        statement.execute("ALTER TABLE raw ADD COLUMN IF NOT EXISTS completion DOUBLE");
        statement.execute("UPDATE raw SET completion = CASE WHEN completion = " + CompletionText.ALL_OF_IT
                + " THEN 100 WHEN video_seconds > 0 THEN 100.0 * " + time + " / video_seconds END");
        return factor == 1
                ? List.of()
                : List.of(new QualityNotice(
                        "other-time-unit",
                        WORDS.say(
                                "notice.other-time-unit",
                                factor == MINUTE || factor == MILLI ? 0 : 1,
                                factor == MINUTE || factor == 1 / MINUTE ? 0 : 1)));
    }

    /** What watching is multiplied by so that half of it is no longer than the videos, yet not next to nothing. */
    private double factor() throws SQLException {
        for (double factor : new double[] {1, MINUTE, 1 / MINUTE, MILLI, 1 / MILLI}) {
            try (ResultSet row = statement.executeQuery("SELECT count(*) FILTER (w <= 1.1 * l) >= 0.5 * count(*)"
                    + " AND max(w) >= 0.1 * max(l) FROM (SELECT " + watched + " * " + factor
                    + " AS w, video_seconds AS l FROM raw) WHERE w >= 0 AND l > 0 AND w < " + CompletionText.ALL_OF_IT
                    + " / 3600")) {
                if (row.next() && row.getBoolean(1)) {
                    return factor;
                }
            }
        }
        return 1;
    }
}
