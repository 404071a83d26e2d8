package org.lectern.analysis.churn;

import java.util.List;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.figure.Figure;

/**
 * What was found about giving up.
 *
 * @param figures churn by course (absent where the study has fewer than two), videos with the highest churn, churn along a
 *     course, churn by threshold
 * @param tables {@code video_churn}, {@code course_churn} (absent where the study has none), {@code churn_along_course},
 *     {@code churn_by_threshold} and {@code churn_totals}
 */
public record ChurnFindings(List<Figure> figures, List<NamedTable> tables, Reading reading, Provenance provenance)
        implements Findings {

    public ChurnFindings {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }
}
