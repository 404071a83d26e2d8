package org.lectern.sharing;

import java.util.Set;
import tech.tablesaw.api.Table;

/** How tables of a kind may be told to others; which table is of which kind stands in {@link TableRules}. */
sealed interface TableRule
        permits ThingRows,
                LearnerBins,
                ViewBins,
                ThresholdRows,
                GroupRows,
                ContentRows,
                StepRows,
                JudgedRows,
                SetRows,
                KpiRows,
                EnoughRows,
                DifferenceRows,
                MetricRows,
                WholeRows,
                WithheldRows {

    /**
     * What may be told of a table: fewer rows, values that are missing, or nothing at all.
     *
     * @param telling knows what is told already, and is told what this adds
     */
    Table told(Table table, Telling telling);

    /** Whether rows tell of all learners together, so that what is said of all may have its numbers from any of them. */
    default boolean isOfAll() {
        return false;
    }

    /** Names of the columns that the rule knows; of others nothing is told. */
    Set<String> columns();
}
