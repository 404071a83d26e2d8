package org.lectern.analysis.explore;

import java.util.List;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.figure.Figure;

/**
 * What exploring a study found.
 *
 * @param figures videos by mean, videos by total, distribution, courses (absent where the study has none), views and mean
 * @param tables {@code video_engagement}, {@code course_engagement}, {@code completion_distribution},
 *     {@code completion_by_course} and {@code study_totals}; those by course are absent where the study has none
 */
public record ExploreFindings(List<Figure> figures, List<NamedTable> tables, Reading reading, Provenance provenance)
        implements Findings {

    public ExploreFindings {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }
}
