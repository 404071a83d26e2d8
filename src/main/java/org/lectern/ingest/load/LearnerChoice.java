package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.Totals;
import org.lectern.ingest.source.FullName;
import org.lectern.ingest.source.Synonyms;
import org.lectern.ingest.text.Missing;

/**
 * The column of learners that was loaded, the others that say who watched, which stand beside it in {@code raw}, and how many
 * people each tells apart in all rows.
 */
final class LearnerChoice {

    private static final Words WORDS = Words.of(LearnerChoice.class);

    /** Of the rows in which the preferred column says something the share that another has to say something in. */
    private static final double MOST = 0.98;

    /** No export says in more columns who watched; each costs a question. */
    private static final int LIKELY = 12;

    /** A text, unless it says that nobody is known, or names a row of totals. */
    private static String person(String text) {
        return "CASE WHEN NOT " + Nobody.is(text) + " AND NOT " + Totals.inPlaceOfLearner(text) + " THEN " + text
                + " END";
    }

    private final String header;
    private final List<String> headers;
    private final Map<String, Long> people = new HashMap<>();
    private final Map<String, Long> rows = new HashMap<>();
    private long all;

    /**
     * @param header of the column that was loaded as that of learners
     * @param candidates all columns that say who watched
     */
    LearnerChoice(String header, LearnerColumns candidates) {
        this.header = header;
        this.headers = new ArrayList<>(List.of(header));
        candidates.columns().stream()
                .map(column -> column.header())
                .filter(other -> !other.equals(header) && !LearnerColumns.isOfDevice(other))
                .limit(LIKELY)
                .forEach(headers::add);
    }

    private boolean isAlone() {
        return headers.size() == 1;
    }

    /** SQL of the others' texts by their names in {@code raw}; none where there is nothing to choose. */
    Map<String, String> columns(SourceTable table) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 1; i < headers.size(); i++) {
            columns.put(name(i), table.column(headers.get(i)));
        }
        return columns;
    }

    private static String name(int i) {
        return i == 0 ? "learner" : "learner_" + i;
    }

    /** Counts the people of each column, by its distinct texts. */
    void count(Statement statement) throws SQLException {
        for (int i = 0; i < headers.size() && !isAlone(); i++) {
            String given = "SELECT " + name(i) + " AS given, count(*) AS n FROM raw WHERE NOT surplus GROUP BY given";
            String texts =
                    "SELECT " + Missing.cleaned("given") + " AS text, sum(n) AS n FROM (" + given + ") GROUP BY text";
            try (ResultSet row =
                    statement.executeQuery("SELECT count(*) FILTER (person), coalesce(sum(n) FILTER (person), 0),"
                            + " coalesce(sum(n), 0) FROM (SELECT n, " + person("text") + " IS NOT NULL AS person FROM ("
                            + texts + "))")) {
                row.next();
                people.put(headers.get(i), row.getLong(1));
                rows.put(headers.get(i), row.getLong(2));
                all = row.getLong(3);
            }
        }
    }

    /** How many people a column tells apart; none where it says nothing in rows in which the one loaded does. */
    long people(String other) {
        boolean filled = rows.getOrDefault(other, 0L) >= MOST * rows.getOrDefault(header, 0L);
        return filled ? people.getOrDefault(other, 0L) : 0;
    }

    /** Whoever has no name in a row, and one in others with the same address or number, has it there, too. */
    void fill(Statement statement) throws SQLException {
        String learner = Missing.cleaned("learner");
        for (int i = 1; i < headers.size() && rows.getOrDefault(header, 0L) < all; i++) {
            if (LearnerColumns.isUnique(headers.get(i)) && rows.getOrDefault(headers.get(i), 0L) > 0) {
                statement.execute("UPDATE raw SET learner = known.learner FROM (SELECT id, min(learner) AS learner FROM"
                        + " (SELECT DISTINCT learner, " + person(name(i)) + " AS id FROM raw"
                        + " WHERE " + learner + " IS NOT NULL) WHERE " + Missing.cleaned("id")
                        + " IS NOT NULL GROUP BY id HAVING count(*) = 1) AS known WHERE raw." + name(i)
                        + " = known.id AND " + Missing.cleaned("raw.learner") + " IS NULL");
            }
        }
    }

    /** What a reader should know of how learners are told apart. */
    List<QualityNotice> notices() {
        Optional<String> more = headers.stream()
                .filter(other -> LearnerColumns.isUnique(other) && people(other) > people(header))
                .max(Comparator.comparingLong(this::people));
        if (more.isPresent()) {
            return List.of(new QualityNotice(
                    "more-learners",
                    WORDS.say("notice.more-learners", more.get(), people(more.get()), header, people(header))));
        }
        boolean checked = headers.stream().anyMatch(other -> LearnerColumns.isUnique(other) && people(other) > 0);
        return checked || !isName(header)
                ? List.of()
                : List.of(new QualityNotice("names-only", WORDS.say("notice.names-only", header)));
    }

    private static boolean isName(String header) {
        boolean together = FullName.parts(header).size() > 1;
        return together
                || (Synonyms.plain(header).matches(".*(name|nombre|nome).*") && !LearnerColumns.isUnique(header));
    }
}
