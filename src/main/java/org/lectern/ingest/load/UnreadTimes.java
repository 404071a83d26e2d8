package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.text.Missing;

/** Counts the texts under a header of times that are no time that can be read. */
final class UnreadTimes {

    private static final Words WORDS = Words.of(UnreadTimes.class);

    private UnreadTimes() {}

    /**
     * The column {@code unread_time} of {@code raw}: whether {@code given_time} says something that is no time.
     *
     * @param time the column of times
     */
    static String column(String time) {
        return "CASE WHEN " + time + " IS NULL THEN " + Missing.cleaned("given_time")
                + " IS NOT NULL ELSE false END AS unread_time";
    }

    /**
     * How many times of the rows kept could not be read, where any could not.
     *
     * @param time their column in {@code raw}
     * @param header of their column in the file
     */
    static Optional<QualityNotice> notice(Statement statement, String time, String header) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FILTER (unread_time),"
                + " count(*) FILTER (unread_time OR " + time + " IS NOT NULL) FROM raw"
                + " WHERE rowid NOT IN (SELECT record - 1 FROM set_aside WHERE record IS NOT NULL)")) {
            row.next();
            long unread = row.getLong(1);
            return unread == 0
                    ? Optional.empty()
                    : Optional.of(new QualityNotice(
                            "unread-times", WORDS.say("notice.unread-times", unread, row.getLong(2), header)));
        }
    }
}
