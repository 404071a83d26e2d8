package org.lectern.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lectern.contract.SpeltOut;
import org.lectern.contract.Words;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** One column of a findings table as people read it: a title in words, and numbers with the digits they deserve. */
public final class ResultColumn {

    private static final Words WORDS = Words.of(ResultColumn.class);

    /**
     * Published columns that hold shares of 0..1; people read them in percent. Where a name means something else in another
     * table, its table's name stands before it, as in the words.
     */
    private static final Set<String> SHARES = Set.of(
            "share",
            "portion",
            "portion_low",
            "portion_high",
            "completed_share",
            "completed_low",
            "completed_high",
            "stopped_share",
            "stopped_later_share",
            "learner_share",
            "completion_share_of_score",
            "churn_rate",
            "churn_low",
            "churn_high",
            "stability",
            "share_low",
            "share_in_band",
            "share_high",
            "anomalous_share",
            "anomalous_low",
            "anomalous_high",
            "abandonment_rate",
            "abandonment_low",
            "abandonment_high",
            "loss_rate",
            "loss_low",
            "loss_high",
            "still_running",
            "timeline.viewer_share",
            "timeline.viewer_low",
            "timeline.viewer_high",
            "watching_share",
            "steepest_loss",
            "timeline.watching_low",
            "timeline.watching_high",
            "timeline_findings.share_low",
            "timeline_findings.share_high",
            "usual_share",
            "survival_curve.low",
            "survival_curve.high",
            "predicted",
            "finished",
            "predictor_calibration.low",
            "predictor_calibration.high",
            "probability",
            "predictor_learners.low",
            "predictor_learners.high",
            "predictor_curve.low",
            "predictor_curve.high",
            "gain_share",
            "row_share",
            "struggle_share",
            "struggle_low",
            "struggle_high",
            "probability_complete",
            "share_of_variance",
            "probability_low",
            "probability_high",
            "activity_funnel.low",
            "activity_funnel.high",
            "activity_status.low",
            "activity_status.high",
            "activity_retention.low",
            "activity_retention.high");

    /** At the end of a title. */
    private static final Pattern UNIT = Pattern.compile("\\((%|points|s|SD)\\)$|^Percent ");

    private final String table;
    private final Column<?> source;
    private final boolean number;
    private final boolean worded;
    private final int factor;
    private final DecimalFormat shown;
    private final DecimalFormat plain;

    /** @param table the published name of the table that it is in */
    public ResultColumn(String table, Column<?> source) {
        this.table = table;
        this.source = source;
        this.number = source instanceof NumericColumn<?>;
        this.worded = !number && CellWords.has(source.name());
        this.factor = SHARES.contains(source.name()) || SHARES.contains(nameWithTable()) ? 100 : 1;
        int digits = digits();
        this.shown = format("#,##0", digits);
        this.plain = format("0", digits);
    }

    /** Its name in published tables, such as {@code avg_completion_rate}. */
    public String name() {
        return source.name();
    }

    /** Its name for people, such as "Mean completion (%)". */
    public String title() {
        String own = "column." + nameWithTable();
        String shared = "column." + source.name();
        if (WORDS.knows(own)) {
            return WORDS.say(own);
        }
        return WORDS.knows(shared) ? WORDS.say(shared) : SpeltOut.of(source.name());
    }

    private String nameWithTable() {
        return table + "." + source.name();
    }

    /** Whether it holds numbers, to stand at the right. */
    public boolean isNumber() {
        return number;
    }

    /** The cell as it is shown; empty where there is none. */
    public String text(int row) {
        return text(row, shown);
    }

    /** The cell as other programs read it: no grouping, a dot for the decimals, no text that looks like a formula. */
    public String plainText(int row) {
        return number ? text(row, plain) : SpreadsheetSafety.NEUTRALISED.apply(text(row, plain));
    }

    private String text(int row, DecimalFormat format) {
        if (source.isMissing(row)) {
            return "";
        }
        if (number) {
            return format.format(value(row));
        }
        String cell = source.getString(row);
        return worded ? CellWords.of(source.name(), cell) : cell;
    }

    /** Compares rows by this column; missing cells come first. */
    public Comparator<Integer> order() {
        if (number) {
            return Comparator.comparingDouble(row -> source.isMissing(row) ? Double.NEGATIVE_INFINITY : value(row));
        }
        return Comparator.comparing(this::text, String.CASE_INSENSITIVE_ORDER);
    }

    /** The number of a cell in the unit in which it is shown. */
    public double value(int row) {
        return ((NumericColumn<?>) source).getDouble(row) * factor;
    }

    /**
     * Whole numbers have none. What has a unit, such as percent or seconds, has one, in every table alike; numbers without,
     * such as scores, have fewer, the larger the largest of them is.
     */
    private int digits() {
        boolean whole = true;
        double largest = 0;
        for (int row = 0; number && row < source.size(); row++) {
            if (!source.isMissing(row)) {
                double size = Math.abs(value(row));
                whole &= size == Math.rint(size);
                largest = Math.max(largest, size);
            }
        }
        if (!number || isCount() || largest >= 1000) {
            return 0;
        }
        return largest >= 10 || whole || UNIT.matcher(title()).find() ? 1 : 3;
    }

    private boolean isCount() {
        return source instanceof LongColumn || source instanceof IntColumn;
    }

    /** The numbers of the rows that have one here, as they are shown: shares in percent. */
    public double[] numbers() {
        return IntStream.range(0, number ? source.size() : 0)
                .filter(row -> !source.isMissing(row))
                .mapToDouble(this::value)
                .toArray();
    }

    /** A number among these as it is shown. */
    public String text(double number) {
        return shown.format(number);
    }

    /** Its lowest and its highest number as they are shown. All have the same decimals, so that one of them is the longest. */
    public List<String> ends() {
        int lowest = -1;
        int highest = -1;
        for (int row = 0; number && row < source.size(); row++) {
            if (!source.isMissing(row)) {
                lowest = lowest < 0 || value(row) < value(lowest) ? row : lowest;
                highest = highest < 0 || value(row) > value(highest) ? row : highest;
            }
        }
        return lowest < 0 ? List.of() : List.of(text(lowest), text(highest));
    }

    private static DecimalFormat format(String whole, int digits) {
        String pattern = digits == 0 ? whole : whole + "." + "0".repeat(digits);
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Words.LANGUAGE));
    }
}
