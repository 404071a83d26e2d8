package org.lectern.ingest.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.Reason;
import org.lectern.ingest.report.Totals;
import org.lectern.ingest.source.CompletionWords;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.Missing;
import org.lectern.ingest.text.OneOf;
import org.lectern.ingest.text.RatioText;
import org.lectern.ingest.text.TimeText;
import org.lectern.ingest.text.TimestampText;
import org.lectern.study.Cluster;
import org.lectern.study.Sql;
import org.lectern.study.TableSpec;
import tech.tablesaw.api.Row;

/**
 * Makes {@code all_views} of a table on a cluster, in SQL and there, by the rules by which {@link ViewsLoader} makes them of a file:
 * texts cleaned, completion in percent, one name a course, rows that can be no view told apart with their reason. What needs the order
 * of rows is left: a row called "Mean" is a total only where no learner or no video is called so.
 */
public final class ClusterViews {

    /** Every row, as it was judged; {@code code} is the reason why it is set aside, null of views. */
    private static final String JUDGED = "lectern_judged";

    private static final String READ = "lectern_read";

    private final Cluster cluster;
    private final Cluster.Rows rows;
    private final List<ImportReport.Column> columns;
    private final double scale;
    private final ImportOptions options;

    /**
     * @param columns that are taken of the rows
     * @param scale from the table's unit to percent
     */
    public ClusterViews(
            Cluster cluster,
            Cluster.Rows rows,
            List<ImportReport.Column> columns,
            double scale,
            ImportOptions options) {
        this.cluster = cluster;
        this.rows = rows;
        this.columns = List.copyOf(columns);
        this.scale = scale;
        this.options = options;
    }

    /** Makes them; the table is read a few times, what came of it is kept. */
    public void build(TaskContext context) {
        cluster.define(READ, read(), false, context);
        cluster.define("lectern_learners", learners(), false, context);
        cluster.define("lectern_videos", videos(), false, context);
        if (has(Field.COURSE_ID)) {
            cluster.define("lectern_courses", courses(), false, context);
        }
        cluster.define(JUDGED, judged(neverOpened(context)), true, context);
        cluster.define(TableSpec.VIEWS.stored(), views(), false, context);
    }

    /** How many rows there are, and how many views were above 100 percent: columns {@code n} and {@code above}. */
    public static String counts() {
        return "SELECT count(*) AS n, count(CASE WHEN code IS NULL AND above THEN 1 END) AS above,"
                + " count(CASE WHEN code IS NULL AND unread_time THEN 1 END) AS unread FROM " + JUDGED;
    }

    /** How many rows were set aside for each reason, most first: columns {@code code} and {@code n}. */
    public static String setAside() {
        return "SELECT code, count(*) AS n FROM " + JUDGED
                + " WHERE code IS NOT NULL GROUP BY code ORDER BY n DESC, code";
    }

    private boolean has(Field field) {
        return ImportReport.Column.header(columns, field).isPresent();
    }

    /** The columns that are needed, texts as they are spelt, all else as what it is. */
    private String read() {
        List<String> selected = new ArrayList<>();
        for (ImportReport.Column column : columns) {
            String given = Sql.name(column.header());
            String text = "CAST(" + given + " AS STRING)";
            String value = switch (column.field()) {
                case COMPLETION -> completion(text);
                case POSITION -> CompletionText.number(text);
                case VIDEO_LENGTH -> TimeText.seconds(text, column.header());
                case TIMESTAMP -> new TimestampText(options.dates(), options.zone()).iso(text);
                default -> text;
            };
            selected.add(value + " AS " + Sql.name(RawTable.column(column.field())));
            if (column.field() == Field.TIMESTAMP) {
                selected.add(Missing.cleaned(text) + " IS NOT NULL AND " + value + " IS NULL AS unread_time");
            }
        }
        return "SELECT " + String.join(", ", selected) + " FROM " + rows.relation();
    }

    private String completion(String text) {
        String word = "lower(trim(" + text + "))";
        return "coalesce(" + CompletionText.number(text) + ", " + RatioText.percent(text) + ", CASE WHEN "
                + OneOf.sql(word, CompletionWords.ALL) + " THEN " + CompletionText.number("'" + 100 / scale + "'")
                + " WHEN " + OneOf.sql(word, CompletionWords.NOTHING) + " THEN " + CompletionText.number("'0'")
                + " END)";
    }

    private static String learners() {
        String text = Missing.cleaned("given");
        return "SELECT given, CASE WHEN NOT " + Nobody.is("text") + " THEN text END AS text, "
                + Totals.inPlaceOfLearner("text") + " AS total FROM (SELECT given, CASE WHEN contains(text, '@')"
                + " THEN lower(text) ELSE text END AS text FROM (SELECT given, " + text
                + " AS text FROM (SELECT DISTINCT learner AS given FROM " + READ
                + " WHERE learner IS NOT NULL) AS said) AS cleaned) AS people";
    }

    private static String videos() {
        return "SELECT given, text, " + Totals.inPlaceOfVideo("text") + " AS total FROM (SELECT given, "
                + Missing.cleaned("given") + " AS text FROM (SELECT DISTINCT video AS given FROM " + READ
                + " WHERE video IS NOT NULL) AS said) AS cleaned";
    }

    /** Of each course id the code that is said most often with it, see {@link CourseNames}. */
    private String courses() {
        String code = has(Field.COURSE) ? Missing.cleaned("course") : "CAST(NULL AS STRING)";
        return """
                SELECT id, coalesce(code, id) AS name FROM (
                    SELECT id, code, row_number() OVER (
                        PARTITION BY id ORDER BY CASE WHEN code IS NULL THEN 1 ELSE 0 END, n DESC, code) AS place
                    FROM (
                        SELECT id, code, count(*) AS n
                        FROM (SELECT %s AS id, %s AS code FROM %s) AS said
                        WHERE id IS NOT NULL
                        GROUP BY id, code) AS spellings) AS ranked
                WHERE place = 1
                """.formatted(Missing.cleaned("course_id"), code, READ);
    }

    /** The condition of rows that were never opened; empty where there are none. */
    private Optional<String> neverOpened(TaskContext context) {
        if (!has(Field.TIMESTAMP)) {
            return Optional.empty();
        }
        Row counts = cluster.query(List.of(), Plays.untimedIn(READ), context).row(0);
        return Plays.untimed(counts.getLong("watched"), counts.getLong("without"), counts.getLong("untimed"));
    }

    private String judged(Optional<String> neverOpened) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("learner", "l.text");
        told.put("video", "v.text");
        String code = has(Field.COURSE) ? Missing.cleaned("r.course") : null;
        if (code != null) {
            told.put("course", has(Field.COURSE_ID) ? "coalesce(c.name, " + code + ")" : code);
            told.put("course_as_given", code);
        }
        if (has(Field.ROLE)) {
            told.put("role", Missing.cleaned("r.role"));
        }
        told.put("completion", "least(r.completion * " + scale + ", " + ceiling() + ")");
        for (Field field : List.of(Field.TIMESTAMP, Field.VIDEO_LENGTH, Field.POSITION)) {
            if (has(field)) {
                told.put(RawTable.column(field), "r." + RawTable.column(field));
            }
        }
        String selected = told.entrySet().stream()
                .map(column -> column.getValue() + " AS " + column.getKey())
                .collect(Collectors.joining(", "));
        return "SELECT " + selected + ", " + reason(neverOpened) + " AS code, r.completion > " + limit() + " AS above, "
                + (has(Field.TIMESTAMP) ? "r.unread_time" : "false") + " AS unread_time FROM " + READ
                + " AS r LEFT JOIN lectern_learners AS l ON l.given = r.learner"
                + " LEFT JOIN lectern_videos AS v ON v.given = r.video"
                + (code != null && has(Field.COURSE_ID)
                        ? " LEFT JOIN lectern_courses AS c ON c.id = " + Missing.cleaned("r.course_id")
                        : "");
    }

    /** The first that holds counts, in the order of {@link org.lectern.ingest.report.SetAside}. */
    private String reason(Optional<String> neverOpened) {
        Map<Reason, String> reasons = new LinkedHashMap<>();
        reasons.put(Reason.TOTALS_ROW, "coalesce(l.total, false) OR coalesce(v.total, false)");
        reasons.put(Reason.NO_LEARNER, "l.text IS NULL");
        reasons.put(Reason.NO_VIDEO, "v.text IS NULL");
        neverOpened.ifPresent(rows -> reasons.put(Reason.NEVER_OPENED, rows));
        // What is no number is above all numbers to the one engine, and no number to the other.
        reasons.put(
                Reason.NO_COMPLETION,
                "r.completion IS NULL OR NOT coalesce(abs(r.completion) < CAST('Infinity' AS DOUBLE), false)");
        reasons.put(Reason.NEGATIVE, "r.completion < 0");
        if (options.over() == ImportOptions.Over.REJECT) {
            reasons.put(Reason.ABOVE_100, "r.completion > " + limit());
        }
        return reasons.entrySet().stream()
                .map(reason -> "WHEN " + reason.getValue() + " THEN "
                        + Sql.literal(reason.getKey().code()))
                .collect(Collectors.joining(" ", "CASE ", " END"));
    }

    /** 100 percent in the table's unit. */
    private double limit() {
        return 100 / scale;
    }

    private String ceiling() {
        return options.over() == ImportOptions.Over.CAP ? "100.0" : "999999999.0";
    }

    /** All columns that views have, in their order and of their types; what the table does not tell is nothing. */
    private String views() {
        return TableSpec.VIEWS.columns().stream()
                .map(column -> "CAST(" + source(column.name()).orElse("NULL") + " AS "
                        + (column.type() == TableSpec.Type.TEXT
                                ? "STRING"
                                : column.type().sql())
                        + ") AS " + column.name())
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + JUDGED + " WHERE code IS NULL"));
    }

    private Optional<String> source(String column) {
        boolean told = switch (column) {
            case "learner", "video", "completion" -> true;
            case "course", "course_as_given" -> has(Field.COURSE);
            case "role" -> has(Field.ROLE);
            case "viewed_at" -> has(Field.TIMESTAMP);
            case "video_seconds" -> has(Field.VIDEO_LENGTH);
            default -> has(Field.POSITION);
        };
        return told ? Optional.of(column) : Optional.empty();
    }
}
