package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.text.Dictionary;

/** What the rows of {@code raw} are about, where a column {@code kind} says so of videos and of other things. */
final class Kinds {

    private static final Words WORDS = Words.of(Kinds.class);

    private final Statement statement;
    private long videos;
    private long lectures;
    private long others;
    private long vague;
    private long unknown;
    private boolean leftOut;

    Kinds(Statement statement) {
        this.statement = statement;
    }

    /**
     * Looks at all kinds. A lecture or recording is a video where no other is and quizzes or readings stand beside it; where nothing is a
     * video by any word, only what is surely none is left out.
     *
     * @return SQL over {@code raw} of the rows that are about something else; empty where there are none, or where no
     *     kind may be a video, so that the column means something else itself
     */
    Optional<String> others() throws SQLException {
        new Dictionary("kind").collect(statement);
        statement.execute("CREATE OR REPLACE TABLE kind_texts AS SELECT given, text, " + KindWords.sort("text")
                + " AS sort FROM kind_texts");
        count();
        String out = leftOut();
        leftOut = !out.isEmpty()
                && Dictionary.number(statement, "SELECT count(*) FROM kind_texts WHERE sort IN " + out) > 0;
        return leftOut
                ? Optional.of("(kind IS NOT NULL AND kind IN (SELECT given FROM kind_texts WHERE sort IN " + out + "))")
                : Optional.empty();
    }

    private void count() throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FILTER (sort = 'video'),"
                + " count(*) FILTER (sort = 'lecture'), count(*) FILTER (sort = 'other'), count(*) FILTER (sort = 'vague'),"
                + " count(*) FILTER (sort = 'unknown' OR sort IS NULL) FROM raw LEFT JOIN kind_texts ON given = kind"
                + " WHERE NOT surplus")) {
            row.next();
            videos = row.getLong(1);
            lectures = row.getLong(2);
            others = row.getLong(3);
            vague = row.getLong(4);
            unknown = row.getLong(5);
        }
    }

    private String leftOut() {
        if (videos > 0 || (lectures > 0 && others > 0)) {
            return "('other', 'vague', 'unknown')";
        }
        return others > 0 && unknown > 0 ? "('other', 'vague')" : "";
    }

    /** What a reader should know: how many rows were left out as what, and what was kept though no word says that it is a video. */
    List<QualityNotice> notices() throws SQLException {
        List<QualityNotice> notices = new ArrayList<>();
        if (leftOut) {
            counted(
                            "set_aside JOIN raw ON raw.rowid = record - 1 JOIN kind_texts ON given = kind WHERE code = 'other-kind'")
                    .ifPresent(found -> notices.add(new QualityNotice(
                            "other-kinds", WORDS.say("notice.other-kinds", found.rows(), found.words()))));
            if (videos + lectures == 0) {
                notices.add(new QualityNotice("unknown-kinds", WORDS.say("notice.unknown-kinds", unknown)));
            }
        } else if (videos == 0 && (others > 0 || (lectures > 0 && vague > 0))) {
            counted("raw JOIN kind_texts ON given = kind WHERE NOT surplus AND sort IN ('other', 'vague')")
                    .ifPresent(found -> notices.add(new QualityNotice(
                            "unclear-kinds", WORDS.say("notice.unclear-kinds", found.rows(), found.words()))));
        }
        return notices;
    }

    private record Counted(long rows, String words) {}

    /** How many rows are of which kind, by the words of the lists alone. */
    private Optional<Counted> counted(String from) throws SQLException {
        List<String> counts = new ArrayList<>();
        long all = 0;
        try (ResultSet rows = statement.executeQuery("SELECT CASE WHEN " + KindWords.isListed("text")
                + " THEN lower(text) END AS word, count(*) AS n FROM " + from
                + " GROUP BY word ORDER BY word IS NULL, n DESC, word")) {
            while (rows.next()) {
                String word = rows.getString(1);
                all += rows.getLong(2);
                counts.add(WORDS.say("kind.counted", word == null ? WORDS.say("kind.other") : word, rows.getLong(2)));
            }
        }
        return counts.isEmpty() ? Optional.empty() : Optional.of(new Counted(all, String.join(", ", counts)));
    }
}
