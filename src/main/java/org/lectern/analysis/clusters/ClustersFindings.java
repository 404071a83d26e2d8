package org.lectern.analysis.clusters;

import java.util.List;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.figure.Figure;

/**
 * What grouping learners found.
 *
 * @param figures learners by group, silhouette by number of groups, inertia by number of groups, silhouettes group by group
 * @param tables {@code learner_clusters}, {@code cluster_profiles}, {@code cluster_quality}, {@code cluster_choice} and
 *     {@code cluster_answer}
 * @param choices the numbers of groups one may ask for, fewest first
 */
public record ClustersFindings(
        List<Figure> figures, List<NamedTable> tables, Reading reading, Provenance provenance, List<Choice> choices)
        implements Findings {

    /**
     * A number of groups.
     *
     * @param refusal why these data do not bear it, in words; empty where they do
     */
    public record Choice(int k, String refusal) {}

    public ClustersFindings {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        choices = List.copyOf(choices);
    }
}
