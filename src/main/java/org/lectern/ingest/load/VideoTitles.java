package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.text.Dictionary;
import org.lectern.ingest.text.Missing;

/** Titles of videos in {@code raw} that have an id beside: two ids of one title are two videos. */
final class VideoTitles {

    private static final Words WORDS = Words.of(VideoTitles.class);

    private VideoTitles() {}

    /** Whether texts are the titles of ids beside them: one for each, and nearly as many as there are ids. */
    static boolean areOf(List<String> ids, List<String> titles) {
        Map<String, String> byId = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            String title = titles.get(i).strip();
            if (Missing.is(title)) {
                return false;
            }
            if (!byId.computeIfAbsent(ids.get(i).strip(), _ -> title).equals(title)) {
                return false;
            }
        }
        return 2 * new HashSet<>(byId.values()).size() > byId.size();
    }

    /**
     * Adds their ids to titles that several videos have: where each id has one title, and some an audience, so that they are
     * ids of videos rather than of views.
     *
     * @return how many titles had to be told apart; empty where none
     */
    static Optional<QualityNotice> tellApart(Statement statement) throws SQLException {
        statement.execute("CREATE TABLE titled AS SELECT video AS title, " + Missing.cleaned("video_id")
                + " AS id, count(DISTINCT learner) AS learners FROM raw WHERE NOT surplus AND video IS NOT NULL"
                + " AND id IS NOT NULL GROUP BY title, id");
        long shared = Dictionary.number(statement, """
                SELECT count(*) FROM (SELECT title FROM titled GROUP BY title HAVING count(*) > 1)
                WHERE (SELECT count(*) = count(DISTINCT id) AND max(learners) > 1 FROM titled)
                """);
        if (shared > 0) {
            // A title with its id is none of the file's spellings.
            statement.execute("ALTER TABLE raw ALTER video SET DATA TYPE VARCHAR");
            statement.execute("UPDATE raw SET video = trim(video) || ' (' || " + Missing.cleaned("video_id")
                    + " || ')' WHERE video_id IS NOT NULL AND video IN"
                    + " (SELECT title FROM titled GROUP BY title HAVING count(*) > 1)");
        }
        statement.execute("DROP TABLE titled");
        return shared == 0
                ? Optional.empty()
                : Optional.of(new QualityNotice("shared-titles", WORDS.say("notice.shared-titles", shared)));
    }
}
