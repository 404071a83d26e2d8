package org.lectern.analysis.engagement;

import java.util.List;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.figure.Figure;

/**
 * What scoring the learners found.
 *
 * @param figures distribution of the score, completion against videos, highest and lowest learners, weights
 * @param tables {@code learner_engagement}, {@code engagement_distribution}, {@code engagement_ranking},
 *     {@code engagement_sensitivity} and {@code engagement_totals}
 */
public record EngagementFindings(List<Figure> figures, List<NamedTable> tables, Reading reading, Provenance provenance)
        implements Findings {

    public EngagementFindings {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }
}
