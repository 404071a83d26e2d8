package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** How often the learner of a row of {@code raw} opened the video, where a column {@code plays} says so. */
final class Plays {

    /** Of the rows without a play the share that may have a completion all the same. */
    private static final double MOST = 0.1;

    private static final String NONE = "coalesce(plays, 0) = 0";

    private static final String NEVER = "(" + NONE + " AND (completion = 0 OR completion IS NULL AND plays = 0))";

    private Plays() {}

    /**
     * Looks at all rows.
     *
     * @return SQL over {@code raw} of the rows that were never opened; empty where there are none, or where the column does not
     *     count plays: where none is a whole number above 0, or where it contradicts the completion
     */
    static Optional<String> never(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FILTER (plays > 0 AND plays = floor(plays)),"
                + " count(*) FILTER (plays < 0 OR plays <> floor(plays)), count(*) FILTER (" + NONE + "),"
                + " count(*) FILTER (" + NONE + " AND completion > 0), count(*) FILTER (" + NEVER
                + ") FROM raw WHERE NOT surplus")) {
            row.next();
            boolean counts = row.getLong(1) > 0 && row.getLong(2) == 0 && row.getLong(4) <= MOST * row.getLong(3);
            return counts && row.getLong(5) > 0 ? Optional.of(NEVER) : Optional.empty();
        }
    }
}
