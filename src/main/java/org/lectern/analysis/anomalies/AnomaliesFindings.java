package org.lectern.analysis.anomalies;

import java.util.List;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.figure.Figure;

/**
 * Who stands apart, and what hides behind a mean.
 *
 * @param figures views of those found, means of all learners, mean and videos by unusual score, the unusual learners
 * @param tables {@code anomalous_learners}, {@code anomalous_learner_views}, {@code half_watchers},
 *     {@code unusual_learners}, {@code anomalous_view_distribution}, {@code learner_mean_distribution} and
 *     {@code anomaly_totals}
 */
public record AnomaliesFindings(List<Figure> figures, List<NamedTable> tables, Reading reading, Provenance provenance)
        implements Findings {

    public AnomaliesFindings {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }
}
