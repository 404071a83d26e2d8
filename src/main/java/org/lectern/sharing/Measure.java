package org.lectern.sharing;

import java.util.List;
import java.util.Locale;

/** What columns of tables tell of views. */
enum Measure {
    /** How far they run on average. */
    MEAN,
    /** How many of them end before the line of churn. */
    CHURN("churn_totals", "churned_views", false),
    /** How many of them end before the line of drop-off. */
    ABANDONMENT("dropoff_totals", "abandonment_count", false),
    /** How many of them run to the end. */
    COMPLETED("study_totals", "completed_share", true),
    /** How many of them end before half. */
    STOPPED("study_totals", "stopped_share", false),
    /** How many of them end between half and the end, which follows from the two before. */
    STOPPED_LATER,
    /** A number in the middle of others, or near their ends: it is a single view's. */
    QUANTILE;

    private final String totals;
    private final String column;
    private final boolean atEnd;

    Measure() {
        this("", "", false);
    }

    /**
     * @param totals table of one row that tells it of all views
     * @param column its number of views, or the share of views
     * @param atEnd whether it counts views from a percentage on rather than up to there
     */
    Measure(String totals, String column, boolean atEnd) {
        this.totals = totals;
        this.column = column;
        this.atEnd = atEnd;
    }

    /** Those that cut views in two, in the order in which they are told. */
    static List<Measure> cuts() {
        return List.of(CHURN, ABANDONMENT, COMPLETED, STOPPED);
    }

    String totals() {
        return totals;
    }

    String column() {
        return column;
    }

    /** Whether that column is a share of views rather than their number. */
    boolean isShare() {
        return column.endsWith("_share");
    }

    /** The column that says roughly what is not told. */
    String roughly() {
        return name().toLowerCase(Locale.ROOT) + "_roughly";
    }

    boolean atEnd() {
        return atEnd;
    }
}
