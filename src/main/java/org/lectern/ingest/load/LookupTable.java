package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.Dictionary;
import org.lectern.ingest.text.Missing;
import org.lectern.ingest.text.TimeText;
import org.lectern.study.Sql;
import org.lectern.study.TableSpec;

/**
 * A list of learners or of videos that lies beside an export, such as a roster or a catalogue, and completes its views, and what else is known of their learners and videos: by
 * the column that has most of the learners or videos in it.
 */
public final class LookupTable {

    private static final Words WORDS = Words.of(LookupTable.class);

    /** Columns beyond these are not tried as keys. */
    private static final int MOST_COLUMNS = 60;

    private final String name;
    private final SourceTable table;
    private final @Nullable Pseudonyms pseudonyms;
    private final List<TableSpec> completed;
    private final Statement statement;
    private final TaskContext context;

    /**
     * @param name of the file
     * @param pseudonyms as the learners of the views have them
     * @param completed what {@link Merge} has gathered
     */
    public LookupTable(
            String name,
            SourceTable table,
            @Nullable Pseudonyms pseudonyms,
            List<TableSpec> completed,
            Statement statement,
            TaskContext context) {
        this.name = name;
        this.table = table;
        this.pseudonyms = pseudonyms;
        this.completed = completed;
        this.statement = statement;
        this.context = context;
    }

    /**
     * A column that joins.
     *
     * @param of {@code learner} or {@code video}
     * @param expression of its text or of the pseudonym for it, over {@code side_rows}
     * @param known how many of the learners or videos it has
     * @param rows in which it has them
     */
    private record Key(String of, String expression, long known, long rows) {

        /** A list names each once, but for a slip: what names them again and again is a table of things that they did. */
        boolean isListed() {
            return rows <= known + known / 10;
        }
    }

    /**
     * What became of it.
     *
     * @param told what the join lost; one tally alone where the table is left out
     * @param unused headers of the columns that nothing was made of
     */
    public record Joined(List<ImportReport.Tally> told, List<String> unused) {}

    /** Completes {@code merged}, where a column joins that names each learner or video once. */
    public Joined complete() throws SQLException {
        readRows();
        Joined joined = joined();
        statement.execute("DROP TABLE IF EXISTS people");
        return joined;
    }

    private Joined joined() throws SQLException {
        List<Key> keys = keys();
        if (keys.isEmpty()) {
            return leftOut("side-unused", WORDS.say("tally.side-unused", name));
        }
        Key key = keys.stream()
                .filter(Key::isListed)
                .max(Comparator.comparingLong(Key::known))
                .orElse(null);
        return key == null ? leftOut("side-records", WORDS.say("tally.side-records", name)) : joined(key);
    }

    private Joined leftOut(String code, String words) throws SQLException {
        return new Joined(List.of(new ImportReport.Tally(code, words, rows())), table.headers());
    }

    private Joined joined(Key key) throws SQLException {
        Map<String, String> gains = gains(key);
        StringBuilder side =
                new StringBuilder("CREATE OR REPLACE TEMP TABLE side AS SELECT " + key.expression() + " AS key");
        gains.forEach((column, text) -> side.append(", first(")
                .append(text)
                .append(" ORDER BY rowid) AS \"")
                .append(column)
                .append('"'));
        statement.execute(side + " FROM side_rows WHERE " + key.expression() + " IS NOT NULL GROUP BY key");
        List<ImportReport.Tally> losses = losses(key);
        fill(key, gains);
        return new Joined(losses, unused(key, gains.values()));
    }

    private List<String> unused(Key key, Collection<String> gains) {
        return IntStream.range(0, table.headers().size())
                .filter(i -> !(key.expression() + " " + String.join(" ", gains) + " ").matches(".*\\bt" + i + "\\b.*"))
                .mapToObj(table.headers()::get)
                .toList();
    }

    /** Makes {@code side_rows}: the texts of each column, cleaned, and the pseudonyms that learners among them would have. */
    private void readRows() throws SQLException {
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < width(); i++) {
            texts.append(i == 0 ? "" : ", ")
                    .append(Missing.cleaned(table.columns().get(i)))
                    .append(" AS t")
                    .append(i);
        }
        statement.execute("CREATE OR REPLACE TEMP TABLE side_rows AS SELECT " + texts + " FROM " + table.relation());
        if (pseudonyms == null) {
            return;
        }
        String distinct = IntStream.range(0, width())
                .mapToObj(i -> "SELECT t" + i + " FROM side_rows WHERE t" + i + " IS NOT NULL")
                .collect(Collectors.joining(" UNION "));
        People.list(statement, distinct, _ -> true, pseudonyms, context);
        // Whoever is called by a number or code there keeps it, and may stand beside somebody who has a pseudonym.
        statement.execute("DELETE FROM people WHERE pseudonym NOT IN (SELECT learner FROM merged)");
    }

    private List<Key> keys() throws SQLException {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < width(); i++) {
            String text = "t" + i;
            keys.add(key("video", text));
            keys.add(key("learner", learner(text)));
        }
        return keys.stream().filter(key -> key.known() > 0).toList();
    }

    private String learner(String text) {
        return pseudonyms == null
                ? text
                : "coalesce((SELECT pseudonym FROM people WHERE people.text = " + text + "), " + text + ")";
    }

    private Key key(String of, String expression) throws SQLException {
        String known = "(SELECT " + of + " FROM merged)";
        return new Key(
                of,
                expression,
                Dictionary.number(
                        statement,
                        "SELECT count(DISTINCT " + of + ") FROM merged WHERE " + of + " IN (SELECT " + expression
                                + " FROM side_rows)"),
                Dictionary.number(
                        statement,
                        "SELECT count(*) FROM (SELECT " + expression + " AS key FROM side_rows) WHERE key IN "
                                + known));
    }

    /** SQL over {@code side_rows} of what it tells, by the column of {@code merged} that it fills. */
    private Map<String, String> gains(Key key) {
        Map<String, String> gains = new LinkedHashMap<>();
        for (ImportReport.Column column : new ColumnRecogniser(table, Map.of(), false).columns()) {
            String text = "t" + table.headers().indexOf(column.header());
            boolean ofVideos = key.of().equals("video");
            switch (column.field()) {
                case VIDEO -> {
                    if (ofVideos && !text.equals(key.expression())) {
                        gains.put("video", text);
                    }
                }
                case COURSE -> gains.put("course", text);
                case ROLE -> {
                    if (!ofVideos) {
                        gains.put("role", text);
                    }
                }
                case VIDEO_LENGTH -> {
                    if (ofVideos) {
                        gains.put("video_seconds", TimeText.seconds(text, column.header()));
                    }
                }
                case POSITION -> {
                    if (ofVideos) {
                        gains.put("position", CompletionText.number(text));
                    }
                }
                default -> {}
            }
        }
        return gains;
    }

    /** What a view says itself goes before what stands in the list, but for a title, which goes before an id. */
    private void fill(Key key, Map<String, String> gains) throws SQLException {
        if (gains.isEmpty()) {
            return;
        }
        for (TableSpec table : completed) {
            String sets = gains.keySet().stream()
                    .filter(column -> has(table, column))
                    .map(column -> set(table, column))
                    .collect(Collectors.joining(", "));
            if (!sets.isEmpty()) {
                statement.execute("UPDATE " + Merge.name(table) + " AS t SET " + sets + " FROM side WHERE side.key = t."
                        + key.of());
            }
        }
    }

    private static String set(TableSpec table, String column) {
        return Sql.name(column) + " = "
                + (column.equals("video")
                        ? "coalesce(side.video, t.video)"
                        : "coalesce(t." + Sql.name(column) + ", side." + Sql.name(column) + ")")
                + (column.equals("course") && has(table, "course_as_given")
                        ? ", course_as_given = coalesce(course_as_given, side.course)"
                        : "");
    }

    private static boolean has(TableSpec table, String column) {
        return table.columns().stream().anyMatch(each -> each.name().equals(column));
    }

    private List<ImportReport.Tally> losses(Key key) throws SQLException {
        long views = Dictionary.number(
                statement, "SELECT count(*) FROM merged WHERE " + key.of() + " NOT IN (SELECT key FROM side)");
        long unseen = Dictionary.number(
                statement, "SELECT count(*) FROM side WHERE key NOT IN (SELECT " + key.of() + " FROM merged)");
        return key.of().equals("video")
                ? List.of(
                        new ImportReport.Tally("side-videos", WORDS.say("tally.side-videos", name), key.known()),
                        new ImportReport.Tally(
                                "views-unknown-video", WORDS.say("tally.views-unknown-video", name), views),
                        new ImportReport.Tally("videos-unwatched", WORDS.say("tally.videos-unwatched", name), unseen))
                : List.of(
                        new ImportReport.Tally("side-learners", WORDS.say("tally.side-learners", name), key.known()),
                        new ImportReport.Tally(
                                "views-unknown-learner", WORDS.say("tally.views-unknown-learner", name), views),
                        new ImportReport.Tally(
                                "learners-without-view", WORDS.say("tally.learners-without-view", name), unseen));
    }

    private int width() {
        return Math.min(MOST_COLUMNS, table.headers().size());
    }

    private long rows() throws SQLException {
        return Dictionary.number(statement, "SELECT count(*) FROM side_rows");
    }
}
